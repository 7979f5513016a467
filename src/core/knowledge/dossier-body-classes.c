/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-body-classes.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-fold.h"
#include "dossier-term.h"

typedef struct
{
  char *word; /* folded */
  gsize length;
  guint64 pairs; /* see get_pairs() */
  DossierMatchFlags flags;
  guint32 class;
} ClassWord;

struct _DossierBodyClasses
{
  GArray *words; /* ClassWord */
  guint32 usual; /* the class of a name that shows none */
};

/* Which bytes follow one another in @text, a bit for each 64th of all pairs. What stands in a name
 * has no others than the name, so that few of the words need to be searched for. */
static guint64
get_pairs (const char *text)
{
  guint64 pairs = 0;

  for (; text[0] != '\0' && text[1] != '\0'; text++)
    pairs |= G_GUINT64_CONSTANT (1) << ((guchar) text[0] * 7 + (guchar) text[1]) % 64;
  return pairs;
}

static void
clear_word (gpointer data)
{
  g_free (((ClassWord *) data)->word);
}

static void
add_word (DossierBodyClasses *self, const char *notation, guint32 class)
{
  ClassWord word = { .class = class };
  g_autofree char *phrase = dossier_term_parse (notation, 0, &word.flags);

  word.word = dossier_fold (phrase, -1);
  word.length = strlen (word.word);
  word.pairs = get_pairs (word.word);
  g_array_append_val (self->words, word);
}

/**
 * dossier_body_classes_new:
 * @section: (nullable): the member `classes` of the statements of a language file
 * @error: return location; %DOSSIER_ERROR_MALFORMED with what is wrong
 *
 * Reads the classes; the first is the bit 1, the second the bit 2 and so on.
 *
 * Returns: (transfer full) (nullable): the classes
 */
DossierBodyClasses *
dossier_body_classes_new (const DossierJson *section, GError **error)
{
  g_autoptr (DossierBodyClasses) self = g_new0 (DossierBodyClasses, 1);
  guint n = 0;

  self->words = g_array_new (FALSE, FALSE, sizeof (ClassWord));
  g_array_set_clear_func (self->words, clear_word);
  for (const DossierJson *class = dossier_json_get_first (section); class != NULL;
       class = class->next, n++)
    {
      const DossierJson *names;

      if (n == DOSSIER_BODY_CLASS_MAX)
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "More than %d classes of organisations", DOSSIER_BODY_CLASS_MAX);
          return NULL;
        }
      if (!dossier_json_read_list (class, "names", &names, error))
        return NULL;
      for (const DossierJson *name = names; name != NULL; name = name->next)
        add_word (self, name->string, 1u << n);
      if (dossier_json_get_boolean (class, "usual", FALSE))
        self->usual |= 1u << n;
    }
  return g_steal_pointer (&self);
}

/**
 * dossier_body_classes_free:
 * @self: (nullable) (transfer full): classes
 */
void
dossier_body_classes_free (DossierBodyClasses *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->words);
  g_free (self);
}

/* Whether no word goes on at this place; letters beyond ASCII always go on. */
static gboolean
is_edge (char byte)
{
  return (guchar) byte < 0x80 && !g_ascii_isalnum (byte);
}

static gboolean
holds (const char *name, const ClassWord *word)
{
  for (const char *at = name; (at = strstr (at, word->word)) != NULL; at++)
    if (((word->flags & DOSSIER_MATCH_INSIDE) || at == name || is_edge (at[-1]))
        && ((word->flags & DOSSIER_MATCH_STEM) || is_edge (at[word->length])))
      return TRUE;
  return FALSE;
}

/**
 * dossier_body_classes_find:
 * @self: classes
 * @name: a folded name of an organisation
 *
 * Returns: a bit for each class whose words the name has; 0 where it shows none
 */
guint32
dossier_body_classes_find (const DossierBodyClasses *self, const char *name)
{
  guint64 pairs = get_pairs (name);
  guint32 found = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const ClassWord *word = &g_array_index (self->words, ClassWord, i);

      if (!(found & word->class) && (word->pairs & ~pairs) == 0 && holds (name, word))
        found |= word->class;
    }
  return found;
}

/**
 * dossier_body_classes_get_usual:
 * @self: classes
 *
 * Returns: the bit of the class to which a name belongs that shows none; 0 where no
 *   class is
 */
guint32
dossier_body_classes_get_usual (const DossierBodyClasses *self)
{
  return self->usual;
}
