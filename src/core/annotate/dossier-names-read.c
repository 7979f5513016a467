/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

#include <string.h>

/* @heads and @flags are those of all tokens together. */
static DossierNameSign
get_signs (guint32 heads, guint32 flags)
{
  DossierNameSign signs = DOSSIER_SIGN_ANY;

  if (heads & DOSSIER_NAME_ANY_HEAD)
    signs |= DOSSIER_SIGN_HEAD;
  if (heads & DOSSIER_NAME_ANY_LOWER_HEAD)
    signs |= DOSSIER_SIGN_LOWER_HEAD;
  if (heads & (DOSSIER_NAME_TITLE | DOSSIER_NAME_HONORIFIC))
    signs |= DOSSIER_SIGN_TITLE;
  if (heads & DOSSIER_NAME_TITLE_AFTER)
    signs |= DOSSIER_SIGN_TITLE_AFTER;
  if (flags & (DOSSIER_TOKEN_NUMBER | DOSSIER_TOKEN_UPPER))
    signs |= DOSSIER_SIGN_NUMBER;
  return signs;
}

/* Looks at each token of a sentence once: what the lexicon says of it, and
 * whether a known name begins there. Of most there is nothing to say, as their
 * openings tell that have none of @members. Gives the sentence's signs. */
static DossierNameSign
read_sentence (DossierNameWork *work, DossierNameReader *reader, guint64 members,
               const DossierSentence *sentence)
{
  const guint64 *openings = work->tokens->openings;
  guint32 heads = 0, flags = 0;
  DossierNameSign signs
    = dossier_name_lexicon_has_capitals (work->lexicon) ? 0 : DOSSIER_SIGN_ENDING;

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      const DossierToken *token = dossier_names_token (work, i);
      DossierNameReading *reading = &work->readings[i];
      DossierMatch match;

      if ((token->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_CAPITAL)) == DOSSIER_TOKEN_WORD
          && openings != NULL && (openings[i] & members) == 0)
        {
          *reading = (DossierNameReading) { 0 };
          flags |= token->flags;
          continue;
        }
      if ((token->flags & DOSSIER_TOKEN_PUNCT) && work->tokens->text[token->span.start] != '&')
        {
          gunichar mark = dossier_names_mark (work, i);

          *reading = (DossierNameReading) { 0 };
          if (mark == '(')
            signs |= DOSSIER_SIGN_BRACKET;
          else if (dossier_names_is_dash (mark))
            signs |= DOSSIER_SIGN_ENDING;
          continue;
        }
      if (dossier_name_reader_read (reader, work->tokens, i, reading, &match)
          && match.last < sentence->end)
        g_array_append_val (work->matches, match);
      heads |= reading->heads;
      flags |= token->flags;
      /* What the reader has not looked at is too long to be remembered. */
      if ((token->flags & DOSSIER_TOKEN_CAPITAL) && (reading->stem != 0 || reading->bare == 0))
        signs |= DOSSIER_SIGN_ENDING;
    }
  return signs | get_signs (heads, flags);
}

/* Nothing is known of tokens outside sentences. */
static void
clear_readings (DossierNameWork *work, guint first, guint end)
{
  if (first < end)
    memset (work->readings + first, 0, (end - first) * sizeof *work->readings);
}

/**
 * dossier_names_read:
 * @work: the work
 * @reader: reads names in the language of the text
 *
 * Looks at each token of the sentences once, before any pass does: fills the
 * readings and the matches of @work.
 *
 * Returns: (array) (element-type DossierNameSign): for each sentence its signs;
 *   in the arena of @work
 */
guint8 *
dossier_names_read (DossierNameWork *work, DossierNameReader *reader)
{
  const GArray *sentences = work->draft->sentences;
  guint8 *signs = dossier_arena_take (work->arena, sentences->len);
  guint64 members = dossier_name_reader_get_blank (reader, work->tokens);
  guint at = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      clear_readings (work, at, sentence->first);
      signs[i] = (guint8) read_sentence (work, reader, members, sentence);
      at = sentence->end;
    }
  clear_readings (work, at, work->n_tokens);
  return signs;
}
