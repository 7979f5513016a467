/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

/* Capitals of a unit or a currency have at most this many bytes: "USD", "MWh". */
#define LONGEST_CODE 4

typedef struct
{
  const DossierDraft *draft;
  const DossierStatementUnit *unit;
  guint time;    /* the first time that does not end before the token */
  guint mention; /* the first mention that does not */
  guint item;    /* the first cue that does not */
} AmountScan;

static gboolean
is_one_of (const DossierTokens *tokens, guint index, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (dossier_token_is (tokens, index, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_symbol (const DossierTokens *tokens, guint index, const char *const *symbols)
{
  const char *at = tokens->text + tokens->items[index].span.start;

  for (guint i = 0; symbols[i] != NULL; i++)
    if (*at == *symbols[i] && g_str_has_prefix (at, symbols[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_currency_sign (const DossierTokens *tokens, guint index)
{
  static const char *const signs[] = { "$", "€", "£", "¥", "₩", "₫", NULL };

  return is_symbol (tokens, index, signs);
}

static gboolean
is_unit_sign (const DossierTokens *tokens, guint index)
{
  static const char *const signs[] = { "%", "‰", "°", "㎿", "㎾", "㎢", "㎡", "㎥", "㎞", "㎏", NULL };

  return is_symbol (tokens, index, signs) || is_currency_sign (tokens, index);
}

static gboolean
touches (const DossierTokens *tokens, guint index)
{
  return !(tokens->items[index].flags & DOSSIER_TOKEN_SPACE);
}

/* "USD", "MW" */
static gboolean
is_code (const DossierTokens *tokens, guint index)
{
  const DossierToken *token = &tokens->items[index];

  return (token->flags & DOSSIER_TOKEN_UPPER) && dossier_span_length (token->span) <= LONGEST_CODE;
}

/* A number that belongs to a date or to a name is no amount. */
static gboolean
is_taken (AmountScan *scan, guint index)
{
  const DossierAnalysis *analysis = scan->draft->analysis;
  DossierSpan span = scan->draft->tokens->items[index].span;

  while (scan->time < scan->unit->times[1]
         && g_array_index (analysis->times, DossierTimeMark, scan->time).span.end <= span.start)
    scan->time++;
  while (scan->mention < scan->unit->mentions[1]
         && g_array_index (analysis->mentions, DossierMentionMark, scan->mention).span.end
                <= span.start)
    scan->mention++;
  return (scan->time < scan->unit->times[1]
          && g_array_index (analysis->times, DossierTimeMark, scan->time).span.start < span.end)
         || (scan->mention < scan->unit->mentions[1]
             && g_array_index (analysis->mentions, DossierMentionMark, scan->mention).span.start
                    < span.end);
}

static gboolean
is_cue (AmountScan *scan, guint index)
{
  while (scan->item < scan->unit->items->len
         && dossier_statement_item (scan->unit, scan->item)->last < index)
    scan->item++;
  return scan->item < scan->unit->items->len
         && dossier_statement_item (scan->unit, scan->item)->first <= index;
}

/* "3", "3.5 million", "30 per": the number and what scales it. Gives the token behind. */
static guint
skip_number (const AmountScan *scan, guint index)
{
  const DossierTokens *tokens = scan->draft->tokens;
  const char *const *scales = dossier_statement_lexicon_get_scales (
      scan->draft->language->statements);

  for (index++; index < scan->unit->sentence->end; index++)
    if (!is_one_of (tokens, index, scales))
      break;
  return index;
}

/* "15th", 2단계: one of a row, no amount. */
static gboolean
is_ordinal (const AmountScan *scan, guint index)
{
  const DossierTokens *tokens = scan->draft->tokens;
  const char *const *ordinals = dossier_statement_lexicon_get_ordinals (
      scan->draft->language->statements);
  const char *word;

  if (index >= scan->unit->sentence->end || !touches (tokens, index))
    return FALSE;
  word = tokens->folded->text + tokens->items[index].fold_start;
  for (guint i = 0; ordinals[i] != NULL; i++)
    if (*word == *ordinals[i] && g_str_has_prefix (word, ordinals[i]))
      return TRUE;
  return FALSE;
}

/* "2026", as in the name of a fair or in "2026-09". */
static gboolean
is_year (const DossierTokens *tokens, guint index)
{
  const DossierToken *token = &tokens->items[index];
  const char *digits = tokens->folded->text + token->fold_start;

  return token->fold_end - token->fold_start == 4
         && (g_str_has_prefix (digits, "19") || g_str_has_prefix (digits, "20"));
}

/* The unit behind a number: a sign, a code, or the noun that is counted. Gives the token
 * behind it, or @index if there is none. */
static guint
skip_unit (AmountScan *scan, guint index)
{
  const DossierTokens *tokens = scan->draft->tokens;
  guint end = scan->unit->sentence->end;
  guint words = dossier_statement_lexicon_get_unit_words (scan->draft->language->statements);

  if (index >= end)
    return index;
  if (is_unit_sign (tokens, index) || is_code (tokens, index))
    return index + 1;
  for (guint n = 0; n < words && index < end; n++, index++)
    {
      guint32 flags = tokens->items[index].flags;

      if (!(flags & DOSSIER_TOKEN_WORD) || (flags & DOSSIER_TOKEN_CAPITAL) || is_cue (scan, index)
          || is_taken (scan, index))
        break;
    }
  return index;
}

/* "from 1% to 3%": the number behind the word that joins a range, or @index. */
static guint
skip_range (const AmountScan *scan, guint index)
{
  const DossierTokens *tokens = scan->draft->tokens;

  if (index + 1 >= scan->unit->sentence->end
      || !(tokens->items[index + 1].flags & DOSSIER_TOKEN_NUMBER))
    return index;
  return is_one_of (tokens, index,
                    dossier_statement_lexicon_get_ranges (scan->draft->language->statements))
                 || dossier_token_is (tokens, index, "-") || dossier_token_is (tokens, index, "~")
             ? index + 1
             : index;
}

/* What stands right before: a sign or a code of a currency belongs to the amount; a name
 * or a letter makes the number part of something else. */
static gboolean
find_start (const AmountScan *scan, guint index, guint *start)
{
  const DossierTokens *tokens = scan->draft->tokens;

  *start = index;
  if (index == scan->unit->sentence->first)
    return TRUE;
  if (is_currency_sign (tokens, index - 1))
    {
      *start = index - 1;
      if (*start > scan->unit->sentence->first && touches (tokens, *start)
          && is_code (tokens, *start - 1))
        (*start)--;
      return TRUE;
    }
  if (touches (tokens, index) && (tokens->items[index - 1].flags & DOSSIER_TOKEN_PUNCT)
      && !dossier_token_is (tokens, index - 1, "(") && !dossier_token_is (tokens, index - 1, "\"")
      && !dossier_token_is (tokens, index - 1, "~"))
    return FALSE;
  if (is_code (tokens, index - 1) && !is_year (tokens, index))
    *start = index - 1;
  else if ((tokens->items[index - 1].flags & DOSSIER_TOKEN_CAPITAL)
           && index - 1 > scan->unit->sentence->first)
    return FALSE;
  return TRUE;
}

/* Bytes of the ending that a Korean noun bears. */
static guint32
measure_ending (const AmountScan *scan, guint index)
{
  const DossierStatementLexicon *lexicon = scan->draft->language->statements;
  const char *const *lists[] = { dossier_statement_lexicon_get_obliques (lexicon),
                                 dossier_statement_lexicon_get_subject_marks (lexicon),
                                 dossier_statement_lexicon_get_possessives (lexicon),
                                 dossier_statement_lexicon_get_joints (lexicon) };
  DossierSpan span = scan->draft->tokens->items[index].span;
  g_autofree char *word = NULL;
  guint32 longest = 0;

  if (!(scan->draft->tokens->items[index].flags & DOSSIER_TOKEN_HANGUL))
    return 0;
  word = g_strndup (scan->draft->tokens->text + span.start, dossier_span_length (span));
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; lists[l][i] != NULL; i++)
      if (g_str_has_suffix (word, lists[l][i]) && strlen (lists[l][i]) < strlen (word))
        longest = MAX (longest, (guint32) strlen (lists[l][i]));
  return longest;
}

/**
 * dossier_statement_find_amounts:
 * @draft: the draft
 * @unit: a sentence
 * @amounts: (element-type DossierSpan): the bytes of each are appended, in order
 *
 * Finds what is counted or measured, as it is written: "1% to 3%", "USD 525 million",
 * "50,000 engineers". A number alone is no amount, nor is one of a date or a name.
 */
void
dossier_statement_find_amounts (const DossierDraft *draft, const DossierStatementUnit *unit,
                                GArray *amounts)
{
  AmountScan scan = { draft, unit, unit->times[0], unit->mentions[0], 0 };
  const DossierTokens *tokens = draft->tokens;

  for (guint i = unit->sentence->first; i < unit->sentence->end; i++)
    {
      guint start, behind, next;
      gboolean measured;
      DossierSpan span;

      if (!(tokens->items[i].flags & DOSSIER_TOKEN_NUMBER) || is_taken (&scan, i)
          || is_ordinal (&scan, i + 1) || !find_start (&scan, i, &start))
        continue;
      if (is_year (tokens, i) && i + 1 < unit->sentence->end && touches (tokens, i + 1)
          && dossier_token_is (tokens, i + 1, "-"))
        continue;
      measured = start < i;
      next = skip_number (&scan, i);
      behind = measured ? next : skip_unit (&scan, next);
      measured = measured || behind > next;
      next = skip_range (&scan, behind);
      if (next > behind)
        {
          guint second = skip_number (&scan, next);

          behind = start < i ? second : skip_unit (&scan, second);
          measured = measured || behind > second;
        }
      if (!measured)
        continue;
      span.start = tokens->items[start].span.start;
      span.end = tokens->items[behind - 1].span.end - measure_ending (&scan, behind - 1);
      g_array_append_val (amounts, span);
      i = behind - 1;
    }
}
