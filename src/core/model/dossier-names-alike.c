/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-alike.h"

#include <string.h>

/* What a name says that is heard nearly as another, in per cent of what the same name would. */
#define NEARLY_ALIKE 60

/* Sounds in which two transcriptions of one name may differ: one in so many. The consonants of a
 * name are compared, as by Steinberger, Pouliquen and others 2011 ("JRC-Names: A freely available,
 * highly multilingual named entity resource"). */
#define SOUNDS_FOR_AN_ERROR 5
#define LONGEST 40

/* How one in Hangul is heard answers to how one in Latin letters may be, and to nothing else. */
static gboolean
is_heard_across (const char *clue, const char *other)
{
  return (*clue == DOSSIER_NAMES_IN_HANGUL && *other == DOSSIER_NAMES_IN_LATIN)
         || (*clue == DOSSIER_NAMES_IN_LATIN && *other == DOSSIER_NAMES_IN_HANGUL);
}

static gboolean
is_alike (const char *clue, const char *other)
{
  gboolean written = *clue != DOSSIER_NAMES_IN_HANGUL && *clue != DOSSIER_NAMES_IN_LATIN;

  return (is_heard_across (clue, other) || (written && *clue == *other))
         && g_str_equal (clue + 1, other + 1);
}

/* The edit distance of Levenshtein 1966, in bytes: sounds are ASCII letters. */
static guint
count_edits (const char *word, gsize length, const char *other, gsize other_length)
{
  guint row[LONGEST + 1];

  for (gsize k = 0; k <= other_length; k++)
    row[k] = (guint) k;
  for (gsize i = 0; i < length; i++)
    {
      guint corner = row[0];

      row[0] = (guint) i + 1;
      for (gsize k = 0; k < other_length; k++)
        {
          guint changed = corner + (word[i] != other[k]);

          corner = row[k + 1];
          row[k + 1] = MIN (changed, MIN (row[k], row[k + 1]) + 1);
        }
    }
  return row[other_length];
}

static gboolean
is_nearly (const char *clue, const char *other)
{
  gsize length = strlen (clue), other_length = strlen (other);
  gsize shorter = MIN (length, other_length), longer = MAX (length, other_length);

  return longer <= LONGEST && longer - shorter <= shorter / SOUNDS_FOR_AN_ERROR
         && count_edits (clue, length, other, other_length) <= shorter / SOUNDS_FOR_AN_ERROR;
}

/**
 * dossier_names_compare:
 * @clues: (array zero-terminated=1) (nullable): of one name, see #DossierHearFunc
 * @others: (array zero-terminated=1) (nullable): of another
 * @near: whether one in Hangul may also be heard nearly as one in Latin letters
 *
 * Returns: what it says that both are named, in per cent of what one name would; 0 if they are not
 *   alike
 */
guint
dossier_names_compare (const char *const *clues, const char *const *others, gboolean near)
{
  guint best = 0;

  for (; clues != NULL && *clues != NULL; clues++)
    for (const char *const *other = others; other != NULL && *other != NULL; other++)
      {
        if (is_alike (*clues, *other))
          return DOSSIER_NAMES_ALIKE;
        if (near && best == 0 && is_heard_across (*clues, *other)
            && is_nearly (*clues + 2, *other + 2))
          best = NEARLY_ALIKE;
      }
  return best;
}

/**
 * dossier_names_hash:
 * @clue: a clue
 *
 * Returns: a number that is the same for clues by which dossier_names_compare() finds two names
 *   alike
 */
guint32
dossier_names_hash (const char *clue)
{
  char letters = *clue == DOSSIER_NAMES_IN_LATIN ? DOSSIER_NAMES_IN_HANGUL : *clue;

  return g_str_hash (clue + 1) * 33 + (guint32) letters;
}
