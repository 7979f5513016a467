/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

/* No longer head is looked for behind its end. In tokens. */
#define LONGEST_HEAD 5

/**
 * dossier_names_add:
 * @work: the work
 * @first: first token
 * @last: last token
 * @type: what it is
 * @strength: how well founded
 * @rule: static name of the rule
 *
 * Returns: (transfer none): a new candidate over whole tokens; valid until
 *   the next one is added
 */
DossierCandidate *
dossier_names_add (DossierNameWork *work, guint first, guint last, DossierEntityType type,
                   DossierNameStrength strength, const char *rule)
{
  DossierCandidate candidate = {
    .first = first,
    .last = last,
    .span = { dossier_names_token (work, first)->span.start,
              dossier_names_token (work, last)->span.end },
    .type = type,
    .strength = strength,
    .rule = rule,
    .why = "",
  };

  g_array_append_val (work->candidates, candidate);
  return &g_array_index (work->candidates, DossierCandidate, work->candidates->len - 1);
}

/**
 * dossier_names_quote:
 * @work: the work
 * @span: bytes of the text
 *
 * Returns: (transfer none): the text there, kept by the analysis
 */
const char *
dossier_names_quote (DossierNameWork *work, DossierSpan span)
{
  return dossier_arena_copy (work->strings, work->tokens->text + span.start,
                             dossier_span_length (span));
}

/**
 * dossier_names_find_candidate:
 * @work: the work, resolved
 * @start: first byte of a name
 *
 * Returns: index of the candidate that begins there, -1 if there is none
 */
int
dossier_names_find_candidate (const DossierNameWork *work, gsize start)
{
  guint low = 0, high = work->candidates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (work->candidates, DossierCandidate, middle).span.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < work->candidates->len
                 && g_array_index (work->candidates, DossierCandidate, low).span.start == start
             ? (int) low
             : -1;
}

/**
 * dossier_names_known_at:
 * @work: the work
 * @index: a token
 *
 * Returns: (transfer none) (nullable): the longest known name that begins at
 *   the token; valid until a candidate is added
 */
const DossierCandidate *
dossier_names_known_at (const DossierNameWork *work, guint index)
{
  return work->known[index] >= 0
             ? &g_array_index (work->candidates, DossierCandidate, work->known[index])
             : NULL;
}

/**
 * dossier_names_get_head_type:
 * @heads: a reading's heads
 * @type: (out): what the head makes of a phrase
 *
 * Returns: whether there is a head
 */
gboolean
dossier_names_get_head_type (guint32 heads, DossierEntityType *type)
{
  if ((heads & DOSSIER_NAME_ANY_HEAD) == 0)
    return FALSE;
  for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
    if (heads & DOSSIER_NAME_HEAD_OF (i))
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dossier_names_is_abbreviation:
 * @work: the work
 * @first: first token
 * @last: last token
 *
 * Returns: whether the tokens are one abbreviation that may be a name: two
 *   capitals or more, few other letters ("VINK", "RoK", "KH&CN")
 */
gboolean
dossier_names_is_abbreviation (const DossierNameWork *work, guint first, guint last)
{
  const DossierNameReading *reading = &work->readings[first];
  guint capitals = 0, others = 0;

  if (last > first + 2 || !dossier_names_is_capital (work, first)
      || dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL)
      || ((reading->words & DOSSIER_NAME_NOT) && first + reading->n_words > last))
    return FALSE;
  for (guint i = first; i <= last; i++)
    {
      const DossierToken *token = dossier_names_token (work, i);

      if (i > first && !dossier_names_touches (work, i))
        return FALSE;
      for (guint32 at = token->span.start; at < token->span.end;)
        {
          const char *c = work->tokens->text + at;
          gunichar letter = g_utf8_get_char (c);

          if (g_unichar_isupper (letter))
            capitals++;
          else if (g_unichar_isalpha (letter))
            others++;
          else if (letter != '&' && letter != '-' && !g_unichar_isdigit (letter))
            return FALSE;
          at += (guint32) (g_utf8_next_char (c) - c);
        }
    }
  return capitals >= 2 && others <= capitals && capitals + others <= 12;
}

/**
 * dossier_names_is_plain_word:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a word of the lexicon rather than a name
 */
gboolean
dossier_names_is_plain_word (const DossierNameWork *work, guint index)
{
  const DossierNameReading *reading = &work->readings[index];

  return (reading->words
          & (DOSSIER_NAME_NOT | DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_OPENER | DOSSIER_NAME_FIELD
             | DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK | DOSSIER_NAME_AND | DOSSIER_NAME_SAID
             | DOSSIER_NAME_LIST_CUE))
             != 0
         || (reading->heads & (DOSSIER_NAME_ANY_TITLE | DOSSIER_NAME_ANY_HEAD)) != 0;
}

/**
 * dossier_names_is_letter:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is one character
 */
gboolean
dossier_names_is_letter (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);

  return g_utf8_next_char (work->tokens->text + token->span.start)
         == work->tokens->text + token->span.end;
}

/**
 * dossier_names_is_middle_dot:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is the dot that joins two names in Korean
 */
gboolean
dossier_names_is_middle_dot (const DossierNameWork *work, guint index)
{
  gunichar mark = dossier_names_mark (work, index);

  return mark == 0xb7 || mark == 0x30fb || mark == 0x318d || mark == 0x2022;
}

/**
 * dossier_names_strip:
 * @work: the work
 * @index: a token
 *
 * Returns: how many bytes of the word are left without its particle; the
 *   longest particle goes as long as two letters stay, and none from a given name
 */
gsize
dossier_names_strip (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const DossierNameReading *reading = &work->readings[index];
  gsize length, bare;

  /* Listed nouns end in letters that look like a particle. */
  if (reading->words & DOSSIER_NAME_FIELD)
    return dossier_span_length (token->span);
  length = dossier_span_length (token->span);
  bare = reading->bare != 0
             ? reading->bare
             : dossier_name_lexicon_strip (work->lexicon, work->tokens->text + token->span.start,
                                           length);
  /* "자비에" */
  return bare < length && !dossier_name_lexicon_has_capitals (work->lexicon)
                 && dossier_name_lexicon_is_given_name (
                     work->lexicon, work->tokens->text + token->span.start, length)
             ? length
             : bare;
}

/**
 * dossier_names_is_bare_noun:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a word without a particle, in a language that has
 *   particles
 */
gboolean
dossier_names_is_bare_noun (const DossierNameWork *work, guint index)
{
  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
         && (work->readings[index].words & DOSSIER_NAME_OPENER) == 0
         && dossier_names_strip (work, index)
                == dossier_span_length (dossier_names_token (work, index)->span);
}

/**
 * dossier_names_follows_head:
 * @work: the work
 * @index: a token
 * @first: first token of the sentence
 * @heads: which, as in #DossierNameReading
 *
 * Returns: whether a head ends right before the token: "*Chủ tịch* Tập đoàn"
 */
gboolean
dossier_names_follows_head (const DossierNameWork *work, guint index, guint first, guint32 heads)
{
  for (guint n = 1; n <= LONGEST_HEAD && index >= first + n; n++)
    if ((work->readings[index - n].heads & heads) && work->readings[index - n].n_heads == n)
      return TRUE;
  return FALSE;
}

/* "RM10": a few capitals and then digits. */
static gboolean
ends_in_amount (const char *text, gsize length)
{
  gsize capitals = 0, i;

  while (capitals < length && g_ascii_isupper (text[capitals]))
    capitals++;
  for (i = capitals; i < length && g_ascii_isdigit (text[i]);)
    i++;
  return capitals >= 1 && capitals <= 4 && i == length && i > capitals;
}

/**
 * dossier_names_is_money:
 * @work: the work
 * @index: a token
 *
 * Returns: whether the word is the sign of a currency: "US$2", "RM114.7", "RM10 billion"
 */
gboolean
dossier_names_is_money (const DossierNameWork *work, guint index)
{
  const DossierStatementLexicon *lexicon = work->draft->language->statements;
  DossierSpan span = dossier_names_token (work, index)->span;
  gunichar mark;

  if (index + 1 >= work->n_tokens)
    return FALSE;
  mark = dossier_names_mark (work, index + 1);
  if (mark == '$' && dossier_names_touches (work, index + 1))
    return TRUE;
  if (!dossier_names_has (work, index, DOSSIER_TOKEN_CAPITAL)
      || !ends_in_amount (work->tokens->text + span.start, dossier_span_length (span)))
    return FALSE;
  if ((mark == '.' || mark == ',') && index + 2 < work->n_tokens
      && dossier_names_touches (work, index + 1) && dossier_names_touches (work, index + 2)
      && dossier_names_has (work, index + 2, DOSSIER_TOKEN_NUMBER))
    return TRUE;
  for (const char *const *scale
       = lexicon != NULL ? dossier_statement_lexicon_get_scales (lexicon) : NULL;
       scale != NULL && *scale != NULL; scale++)
    if (dossier_token_is (work->tokens, index + 1, *scale))
      return TRUE;
  return FALSE;
}
