/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-transliteration-private.h"

#include "dossier-fold.h"
#include "dossier-lower.h"

/* Letters that are looked up together, in code points. */
#define MAX_LETTERS 3

/* A name is heard in so many ways at most. */
#define MAX_HEARINGS 12

static void
add_sounds (GPtrArray *hearings, char **sounds)
{
  guint n = hearings->len, n_sounds = g_strv_length (sounds);

  if (n * n_sounds > MAX_HEARINGS)
    n_sounds = 1;
  for (guint s = 1; s < n_sounds; s++)
    for (guint i = 0; i < n; i++)
      g_ptr_array_add (hearings, g_strconcat (g_ptr_array_index (hearings, i), sounds[s], NULL));
  for (guint i = 0; i < n; i++)
    {
      char *longer = g_strconcat (g_ptr_array_index (hearings, i), sounds[0], NULL);

      g_free (g_ptr_array_index (hearings, i));
      g_ptr_array_index (hearings, i) = longer;
    }
}

/* Lower case, without diacritics unless the letter has a sound of its own. */
static char *
simplify (const DossierTransliteration *self, const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autofree char *lower = composed != NULL ? dossier_lower (composed, -1) : g_strdup ("");
  GString *simple = g_string_new (NULL);

  for (const char *c = lower; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize length = (gsize) (g_utf8_next_char (c) - c);
      g_autofree char *letter = g_strndup (c, length);
      g_autofree char *folded = NULL;

      if (length > 1 && !g_hash_table_contains (self->letters, letter))
        folded = dossier_fold (letter, -1);
      g_string_append (simple, folded != NULL ? folded : letter);
    }
  return g_string_free (simple, FALSE);
}

/* The longest letters at @at that have sounds. */
static char **
look_letters (const DossierTransliteration *self, const char *at, gsize *length)
{
  gsize longest = 0;
  char **sounds = NULL;
  const char *end = at;

  for (guint n = 0; n < MAX_LETTERS && *end != '\0' && *end != ' ' && *end != '-'; n++)
    {
      g_autofree char *letters = NULL;
      char **found;

      end = g_utf8_next_char (end);
      letters = g_strndup (at, (gsize) (end - at));
      found = g_hash_table_lookup (self->letters, letters);
      if (found != NULL)
        {
          sounds = found;
          longest = (gsize) (end - at);
        }
    }
  *length = longest > 0 ? longest : (gsize) (g_utf8_next_char (at) - at);
  return sounds;
}

static void
remove_doubles (GPtrArray *hearings)
{
  for (guint i = hearings->len; i-- > 1;)
    for (guint j = 0; j < i; j++)
      if (g_str_equal (g_ptr_array_index (hearings, i), g_ptr_array_index (hearings, j)))
        {
          g_ptr_array_remove_index (hearings, i);
          break;
        }
}

/**
 * dossier_transliteration_get_sounds:
 * @self: a transliteration
 * @name: a name in Hangul or in Latin letters
 *
 * The consonants of a name as Hangul tells them apart. A foreign name and its transcription share
 * at least one hearing; so do some names that are strangers.
 *
 * Returns: (transfer full) (element-type utf8): the hearings; empty ones where it has no consonant
 */
GPtrArray *
dossier_transliteration_get_sounds (const DossierTransliteration *self, const char *name)
{
  GPtrArray *hearings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *simple = simplify (self, name);
  const char *before = "";
  gsize length;

  g_ptr_array_add (hearings, g_strdup (""));
  for (const char *c = simple; *c != '\0'; c += length)
    {
      guint initial, vowel, final;
      char **sounds;

      length = (gsize) (g_utf8_next_char (c) - c);
      if (dossier_transliteration_split (g_utf8_get_char (c), &initial, &vowel, &final))
        {
          char *parts[] = { self->sound_initials[initial], NULL };

          /* "빌렘": one l, written twice. */
          if (*parts[0] != 'L' || !g_str_equal (before, "L"))
            add_sounds (hearings, parts);
          parts[0] = self->sound_finals[final];
          add_sounds (hearings, parts);
          before = parts[0];
          continue;
        }
      sounds = look_letters (self, c, &length);
      if (sounds != NULL)
        add_sounds (hearings, sounds);
      before = "";
    }
  remove_doubles (hearings);
  return hearings;
}
