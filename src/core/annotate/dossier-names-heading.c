/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"

#include <string.h>

#define SHORTEST_WORD 4 /* bytes; shorter ones are in small letters in headings, too */
#define SOME_WORDS 8    /* looked at in one go */
#define SHORTEST_STEM 4 /* folded bytes that two forms of one word share */
#define LONGEST_RISE 2  /* folded bytes by which one is longer than the other: "open", "opened" */
#define MAX_LOOKS 64    /* walks through the text before its words are noted */
/* Tags of what is noted: words, and their beginnings. */
#define WHOLE 0
#define SHORTENED 1

/**
 * dossier_names_is_heading:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Returns: whether it is in capitals or in title case, names left out, so that
 *   a capital says nothing about a single word
 */
gboolean
dossier_names_is_heading (const DossierNameWork *work, guint first, guint end)
{
  guint capitals = 0, others = 0;

  for (guint i = first; i < end;)
    {
      guint stop = MIN (end, i + SOME_WORDS);

      /* Nobody can foretell what the next word is like, so here is no branch for it. */
      for (; i < stop; i++)
        {
          const DossierToken *token = dossier_names_token (work, i);
          gboolean counts = ((token->flags & DOSSIER_TOKEN_WORD) != 0) & (work->owners[i] < 0)
                            & (dossier_span_length (token->span) >= SHORTEST_WORD);
          gboolean is_capital = (token->flags & DOSSIER_TOKEN_CAPITAL) != 0;

          capitals += counts & is_capital;
          others += counts & !is_capital;
        }
      /* What is left cannot outweigh these. */
      if (others * 4 >= capitals + (end - i))
        return FALSE;
    }
  return capitals + others >= 5 && capitals > others * 4;
}

/* "Outline", "outlined": one word with and without an ending. */
static gboolean
is_same_word (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gsize shared = MIN (a_length, b_length);

  return shared >= SHORTEST_STEM && MAX (a_length, b_length) - shared <= LONGEST_RISE
         && memcmp (a, b, shared) == 0;
}

static gboolean
is_small_word (const DossierToken *token)
{
  return (token->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_CAPITAL)) == DOSSIER_TOKEN_WORD;
}

static gboolean
find_small_word (const DossierNameWork *work, const char *folded, gsize length)
{
  for (guint i = 0; i < work->n_tokens; i++)
    {
      const DossierToken *token = dossier_names_token (work, i);
      const char *other = work->tokens->folded->text + token->fold_start;

      if (*other == *folded && is_small_word (token)
          && is_same_word (folded, length, other, token->fold_end - token->fold_start))
        return TRUE;
    }
  return FALSE;
}

/* Notes all words in small letters, so that is_same_word() can be asked of all at once. */
static void
note_small_words (DossierNameWork *work)
{
  for (guint i = 0; i < work->n_tokens; i++)
    {
      const DossierToken *token = dossier_names_token (work, i);
      const char *word = work->tokens->folded->text + token->fold_start;
      gsize length = token->fold_end - token->fold_start;

      if (!is_small_word (token) || length < SHORTEST_STEM)
        continue;
      *dossier_byte_map_ensure (&work->small_words, WHOLE, word, length) = work;
      for (gsize cut = 1; cut <= LONGEST_RISE && length - cut >= SHORTEST_STEM; cut++)
        *dossier_byte_map_ensure (&work->small_words, SHORTENED, word, length - cut) = work;
    }
}

static gboolean
look_up_small_word (const DossierNameWork *work, const char *folded, gsize length)
{
  if (length < SHORTEST_STEM)
    return FALSE;
  if (dossier_byte_map_lookup (&work->small_words, SHORTENED, folded, length) != NULL)
    return TRUE;
  for (gsize cut = 0; cut <= LONGEST_RISE && length - cut >= SHORTEST_STEM; cut++)
    if (dossier_byte_map_lookup (&work->small_words, WHOLE, folded, length - cut) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the text has the word in small letters too, so that its capital is the heading's. Most
 * texts have one heading, for which the words need not be noted; a text of headings is not walked
 * through for every word of it. */
static gboolean
is_common_elsewhere (DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  if (work->n_looks < MAX_LOOKS)
    {
      work->n_looks++;
      return find_small_word (work, folded, length);
    }
  if (work->n_looks == MAX_LOOKS)
    {
      work->n_looks++;
      note_small_words (work);
    }
  return look_up_small_word (work, folded, length);
}

/* Whether a capitalised word of a heading is no name, nor a word of which names are made. */
static gboolean
is_common_word (DossierNameWork *work, guint index)
{
  const DossierNameReading *reading = &work->readings[index];
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  if (!dossier_names_is_capital (work, index)
      || dossier_names_has (work, index, DOSSIER_TOKEN_UPPER) || reading->heads != 0
      || (reading->words
          & (DOSSIER_NAME_FIELD | DOSSIER_NAME_LINK | DOSSIER_NAME_AND | DOSSIER_NAME_PLACE_LINK
             | DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_NUMBER_LINK)))
    return FALSE;
  return dossier_name_lexicon_is_headline_word (work->lexicon, folded, length)
         || (!dossier_person_has_given (work, index) && is_common_elsewhere (work, index));
}

/**
 * dossier_names_read_heading:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * In a line in title case a capital proves nothing. Notes in the readings which of its
 * words are common ones, so that no name is made of them, nor goes on over them.
 */
void
dossier_names_read_heading (DossierNameWork *work, guint first, guint end)
{
  if (dossier_names_mark (work, end - 1) == '.'
      || !dossier_name_lexicon_has_capitals (work->lexicon)
      /* A syllable may stand in a name and in a word. */
      || dossier_name_lexicon_has_tails (work->lexicon)
      || !dossier_names_is_heading (work, first, end))
    return;
  for (guint i = first; i < end; i++)
    if (is_common_word (work, i))
      {
        work->readings[i].words |= DOSSIER_NAME_NOT | DOSSIER_NAME_STOP;
        work->readings[i].n_words = 1;
      }
}
