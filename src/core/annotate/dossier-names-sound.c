/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-sound.h"

#include <string.h>

/* The most words before a bracket, and the fewest consonants that tell a name. */
#define MOST_WORDS 4
#define FEWEST_SOUNDS 2

static GPtrArray *
get_sounds (const DossierNameWork *work, guint first, guint last)
{
  const DossierToken *from = dossier_names_token (work, first);
  const DossierToken *to = dossier_names_token (work, last);
  g_autofree char *name = g_strndup (work->tokens->folded->text + from->fold_start,
                                     to->fold_end - from->fold_start);

  return dossier_transliteration_get_sounds (
      dossier_knowledge_get_transliteration (work->draft->knowledge), name);
}

static gboolean
share_sound (const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (strlen (g_ptr_array_index (a, i)) >= FEWEST_SOUNDS
          && g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, k)))
        return TRUE;
  return FALSE;
}

/* A word that may be part of a name written by its sound. */
static gboolean
may_belong (const DossierNameWork *work, guint index)
{
  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
         && (work->readings[index].words & DOSSIER_NAME_OPENER) == 0
         && (work->readings[index].heads & DOSSIER_NAME_ANY_TITLE) == 0;
}

/**
 * dossier_names_find_sound:
 * @work: the work
 * @sentence: first token of the sentence
 * @open: the bracket
 * @first: first token in it, in Latin letters
 * @last: last token
 *
 * Returns: the first of the Hangul words before the bracket that sound like what stands in it, or
 *   like its first words ("컴파스 델타(Compas Delta Australia)"); @open for none
 */
guint
dossier_names_find_sound (const DossierNameWork *work, guint sentence, guint open, guint first,
                          guint last)
{
  if (dossier_knowledge_get_transliteration (work->draft->knowledge) == NULL)
    return open;
  for (guint end = last + 1; end-- > first;)
    {
      g_autoptr (GPtrArray) letters = get_sounds (work, first, end);

      for (guint start = open; start > sentence && open - start < MOST_WORDS;)
        {
          g_autoptr (GPtrArray) syllables = NULL;

          start--;
          if (!may_belong (work, start)
              || (start + 1 < open && dossier_names_has (work, start + 1, DOSSIER_TOKEN_LINE)))
            break;
          /* A name does not begin with a common word, and is none. */
          if (work->readings[start].words & (DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD))
            continue;
          syllables = get_sounds (work, start, open - 1);
          if (share_sound (letters, syllables))
            return start;
        }
    }
  return open;
}
