/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-transliteration-private.h"

#include <string.h>

#include "dossier-error.h"

/* The parts of a Hangul syllable block (The Unicode Standard, section 3.12). */
#define SYLLABLE_BASE 0xac00
#define N_INITIALS 19
#define N_VOWELS 21
#define N_FINALS 28
#define N_SYLLABLES (N_INITIALS * N_VOWELS * N_FINALS)

/* A name of three syllables is not longer in any spelling, in bytes. */
#define LONGEST_NAME 95

static gboolean
fail (GError **error, const char *member)
{
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
               "Member “%s” of a transliteration is wrong", member);
  return FALSE;
}

/* A list of just @n texts under @name. */
static gboolean
read_parts (const DossierJson *object, const char *name, guint n, GStrv *parts, GError **error)
{
  if (!dossier_json_read_strings (object, name, parts, error))
    return FALSE;
  return *parts != NULL && g_strv_length (*parts) == n ? TRUE : fail (error, name);
}

/* Calls for each member of an object of lists of texts. */
static gboolean
read_lists (const DossierJson *root, const char *name,
            void (*add) (DossierTransliteration *, const char *, GStrv),
            DossierTransliteration *self, GError **error)
{
  const DossierJson *object;

  if (!dossier_json_read_object (root, name, &object, error))
    return FALSE;
  for (const DossierJson *member = dossier_json_get_first (object); member != NULL;
       member = member->next)
    {
      g_auto (GStrv) words = NULL;

      if (!dossier_json_read_strings (object, member->name, &words, error))
        return FALSE;
      if (words[0] == NULL)
        return fail (error, member->name);
      add (self, member->name, words);
    }
  return TRUE;
}

static void
add_family (DossierTransliteration *self, const char *family, GStrv words)
{
  g_hash_table_insert (self->families, g_strdup (family), g_strdup (words[0]));
  for (char **word = words; *word != NULL; word++)
    if (!g_hash_table_contains (self->family_spellings, *word))
      g_hash_table_insert (self->family_spellings, g_strdup (*word), g_strdup (words[0]));
}

static void
add_spellings (DossierTransliteration *self, const char *syllable, GStrv words)
{
  for (char **word = words; *word != NULL; word++)
    g_hash_table_insert (self->spellings, g_strdup (*word), g_strdup (syllable));
}

static void
add_letters (DossierTransliteration *self, const char *letters, GStrv sounds)
{
  g_hash_table_insert (self->letters, g_strdup (letters), g_strdupv (sounds));
}

static gboolean
load (DossierTransliteration *self, const DossierJson *root, GError **error)
{
  const DossierJson *syllables, *sounds;

  if (!dossier_json_read_object (root, "syllables", &syllables, error)
      || !dossier_json_read_object (root, "sounds", &sounds, error))
    return FALSE;
  if (syllables == NULL || sounds == NULL)
    return fail (error, syllables == NULL ? "syllables" : "sounds");
  return read_parts (syllables, "initials", N_INITIALS, &self->initials, error)
         && read_parts (syllables, "vowels", N_VOWELS, &self->vowels, error)
         && read_parts (syllables, "finals", N_FINALS, &self->finals, error)
         && read_parts (sounds, "initials", N_INITIALS, &self->sound_initials, error)
         && read_parts (sounds, "finals", N_FINALS, &self->sound_finals, error)
         && read_lists (root, "families", add_family, self, error)
         && read_lists (root, "spellings", add_spellings, self, error)
         && read_lists (sounds, "letters", add_letters, self, error);
}

static GHashTable *
new_words (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * dossier_transliteration_new:
 * @root: the file; data/knowledge/README.md has its form
 * @error: set to %DOSSIER_ERROR_MALFORMED with the member that is wrong
 *
 * Returns: (transfer full): the file, compiled
 */
DossierTransliteration *
dossier_transliteration_new (const DossierJson *root, GError **error)
{
  g_autoptr (DossierTransliteration) self = g_new0 (DossierTransliteration, 1);

  self->families = new_words ();
  self->family_spellings = new_words ();
  self->spellings = new_words ();
  self->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_strfreev);
  return load (self, root, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * dossier_transliteration_free:
 * @self: (transfer full) (nullable): a transliteration
 */
void
dossier_transliteration_free (DossierTransliteration *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->initials);
  g_strfreev (self->vowels);
  g_strfreev (self->finals);
  g_hash_table_unref (self->families);
  g_hash_table_unref (self->family_spellings);
  g_hash_table_unref (self->spellings);
  g_strfreev (self->sound_initials);
  g_strfreev (self->sound_finals);
  g_hash_table_unref (self->letters);
  g_free (self);
}

gboolean
dossier_transliteration_split (gunichar character, guint *initial, guint *vowel, guint *final)
{
  guint index;

  if (character < SYLLABLE_BASE || character >= SYLLABLE_BASE + N_SYLLABLES)
    return FALSE;
  index = character - SYLLABLE_BASE;
  *initial = index / (N_VOWELS * N_FINALS);
  *vowel = index / N_FINALS % N_VOWELS;
  *final = index % N_FINALS;
  return TRUE;
}

/* "서윤재": a family name and one or two syllables. */
static char *
romanize_hangul (const DossierTransliteration *self, const char *name)
{
  glong length = g_utf8_strlen (name, -1);
  const char *given = g_utf8_next_char (name);
  g_autofree char *family = g_strndup (name, (gsize) (given - name));
  const char *spelling = g_hash_table_lookup (self->families, family);
  g_autoptr (GString) key = NULL;

  if (length < 2 || length > 3 || spelling == NULL)
    return NULL;
  key = g_string_new (spelling);
  for (const char *c = given; *c != '\0'; c = g_utf8_next_char (c))
    {
      guint initial, vowel, final;

      if (!dossier_transliteration_split (g_utf8_get_char (c), &initial, &vowel, &final))
        return NULL;
      g_string_append_printf (key, " %s%s%s", self->initials[initial], self->vowels[vowel],
                              self->finals[final]);
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* What stands behind @prefix; NULL if @text does not begin with it. Each word of a name is compared
 * with all parts of syllables, of which most differ in the first letter. */
static const char *
skip (const char *text, const char *prefix)
{
  for (; *prefix != '\0'; prefix++, text++)
    if (*text != *prefix)
      return NULL;
  return text;
}

static gboolean
is_syllable (const DossierTransliteration *self, const char *word)
{
  for (guint i = 0; i < N_INITIALS; i++)
    {
      const char *rime = skip (word, self->initials[i]);

      for (guint v = 0; rime != NULL && v < N_VOWELS; v++)
        {
          const char *final = skip (rime, self->vowels[v]);

          if (final != NULL && g_strv_contains ((const char *const *) self->finals, final))
            return TRUE;
        }
    }
  return FALSE;
}

/* The rule's spelling of one syllable, %NULL if it is none. */
static const char *
spell_syllable (const DossierTransliteration *self, const char *word)
{
  const char *spelling = g_hash_table_lookup (self->spellings, word);

  if (spelling != NULL)
    return spelling;
  return is_syllable (self, word) ? g_intern_string (word) : NULL;
}

/* One or two syllables in one word; %NULL where it can be divided in two ways. */
static char *
spell_given (const DossierTransliteration *self, const char *word)
{
  const char *whole = spell_syllable (self, word);
  g_autofree char *found = NULL;

  if (whole != NULL)
    return g_strdup (whole);
  for (const char *at = word + 1; *at != '\0'; at++)
    {
      g_autofree char *left = g_strndup (word, (gsize) (at - word));
      const char *first = spell_syllable (self, left), *second = NULL;

      if (first != NULL)
        second = spell_syllable (self, at);
      if (second == NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = g_strconcat (first, " ", second, NULL);
    }
  return g_steal_pointer (&found);
}

/* Puts a NUL behind each word. Gives how many there are, four for more. */
static guint
split_words (char *name, char **words)
{
  guint n = 0;

  for (char *at = name; at != NULL && n < 4; n++)
    {
      words[n] = at;
      at = strchr (at, ' ');
      if (at != NULL)
        *at++ = '\0';
    }
  return n;
}

static char *
spell_person (const DossierTransliteration *self, const char *family, char **given)
{
  const char *spelling = g_hash_table_lookup (self->family_spellings, family);
  g_autofree char *first = NULL;
  const char *second;

  if (spelling == NULL)
    return NULL;
  if (given[1] == NULL)
    {
      first = spell_given (self, given[0]);
      return first != NULL ? g_strconcat (spelling, " ", first, NULL) : NULL;
    }
  first = g_strdup (spell_syllable (self, given[0]));
  second = spell_syllable (self, given[1]);
  return first != NULL && second != NULL ? g_strconcat (spelling, " ", first, " ", second, NULL)
                                         : NULL;
}

/**
 * dossier_transliteration_romanize:
 * @self: a transliteration
 * @name: a person's name, folded, family name first, in words divided by one space
 *
 * One spelling for the name of a Korean in Hangul or in any of the usual Latin spellings: the
 * family name in its usual form, the syllables after it by the Revised Romanization (2000), which
 * does not let them change each other. Spellings that stand for more than one syllable stay apart.
 *
 * Returns: (transfer full) (nullable): the spelling, %NULL if the name is not built like one
 */
char *
dossier_transliteration_romanize (const DossierTransliteration *self, const char *name)
{
  char copy[LONGEST_NAME + 1], *words[4] = { NULL };
  gsize length = strlen (name);
  guint n;
  char *spelling;
  char *given[2] = { NULL, NULL };

  if (!g_ascii_isalpha (*name))
    return strchr (name, ' ') == NULL ? romanize_hangul (self, name) : NULL;
  if (length > LONGEST_NAME)
    return NULL;
  memcpy (copy, name, length + 1);
  n = split_words (copy, words);
  if (n < 2 || n > 3)
    return NULL;
  spelling = spell_person (self, words[0], words + 1);
  if (spelling != NULL || n > 2)
    return spelling;
  /* "Yoonjae Seo" */
  given[0] = words[0];
  spelling = spell_person (self, words[1], given);
  if (spelling != NULL && strchr (strchr (spelling, ' ') + 1, ' ') == NULL)
    g_clear_pointer (&spelling, g_free);
  return spelling;
}
