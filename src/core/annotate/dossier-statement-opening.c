/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

/* A dateline ends within this many tokens: "[Seoul = The Port Times, reporter Ann Lee] ". */
#define LONGEST_DATELINE 20

/* Tokens from the comma to the dash: ", Nov. 5, 2024 –". */
#define LONGEST_DAY 7

/* The letters of an outlet, in bytes: "VOV.VN", "GD&TĐ". */
#define LONGEST_LETTERS 8

static gboolean
is_mark (const DossierTokens *tokens, guint index, const char *marks)
{
  const DossierToken *token = &tokens->items[index];

  return (token->flags & DOSSIER_TOKEN_PUNCT)
         && strchr (marks, tokens->folded->text[token->fold_start]) != NULL;
}

/* "--", "–" and "—" are all folded to hyphens. */
static guint
skip_dashes (const DossierTokens *tokens, guint index, guint end)
{
  while (index < end && is_mark (tokens, index, "-:="))
    index++;
  return index;
}

static gboolean
begins_with_place (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  const DossierMentionMark *mention;

  if (unit->mentions[0] == unit->mentions[1])
    return FALSE;
  mention = &g_array_index (draft->analysis->mentions, DossierMentionMark, unit->mentions[0]);
  return mention->span.start == unit->sentence->span.start
         && g_array_index (draft->analysis->entities, DossierEntityEntry, mention->entity).type
                == DOSSIER_ENTITY_PLACE;
}

/* "OSLO, *June 12 –*": the dash behind a day, or @from where something else stands there. */
static guint
skip_day (const DossierTokens *tokens, guint from, guint end)
{
  for (guint i = from + 1; i < MIN (end, from + LONGEST_DAY); i++)
    if (is_mark (tokens, i, "-") && (tokens->items[i].flags & DOSSIER_TOKEN_SPACE))
      return i;
    else if (!is_mark (tokens, i, ".,")
             && !(tokens->items[i].flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_NUMBER)))
      break;
  return from;
}

/* "TBX - *On Monday* …": an outlet that no list has opens its report with its letters. Gives the
 * token behind the dash, the sentence's first for none. */
static guint
skip_letters (const DossierDraft *draft, const DossierStatementUnit *unit, guint end)
{
  const DossierTokens *tokens = draft->tokens;
  guint first = unit->sentence->first, at = first + 1;

  while (at < end && !(tokens->items[at].flags & (DOSSIER_TOKEN_SPACE | DOSSIER_TOKEN_LINE)))
    at++;
  if (at >= end || !is_mark (tokens, at, "-")
      || dossier_span_length (DOSSIER_SPAN_INIT (tokens->items[first].span.start,
                                                 tokens->items[at - 1].span.end)) > LONGEST_LETTERS
      || (unit->mentions[0] < unit->mentions[1]
          && dossier_statement_place (unit, unit->mentions[0])->first < at
          && !g_str_equal (g_array_index (draft->analysis->mentions, DossierMentionMark,
                                          unit->mentions[0]).rule, "capitals")))
    return first;
  return skip_dashes (tokens, at, unit->sentence->end);
}

/* Whether brackets without a dash behind them, from the sentence's first token to @close, tell
 * where or by whom it is told: "(세종=한빛뉴스) …", "(TTXVN) …". */
static gboolean
is_told_in_brackets (const DossierDraft *draft, const DossierStatementUnit *unit, guint close)
{
  const DossierStatementPlace *named;

  for (guint i = unit->sentence->first + 1; i < close; i++)
    if (is_mark (draft->tokens, i, "="))
      return TRUE;
  if (unit->mentions[0] == unit->mentions[1])
    return FALSE;
  named = dossier_statement_place (unit, unit->mentions[0]);
  return named->first == unit->sentence->first + 1 && named->last + 1 == close;
}

/**
 * dossier_statement_find_opening:
 * @draft: the draft
 * @unit: a sentence whose mentions are known
 *
 * Finds where a sentence begins that stands behind a dateline: "SEOUL (AP) –",
 * "HANOI:", "(AP) -", "[Seoul = …]". Who is named there does nothing.
 *
 * Returns: a token; the sentence's first where there is no dateline
 */
guint
dossier_statement_find_opening (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  const DossierTokens *tokens = draft->tokens;
  guint first = unit->sentence->first;
  guint end = MIN (unit->sentence->end, first + LONGEST_DATELINE);
  gboolean bracketed = is_mark (tokens, first, "([");
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);
  gboolean placed = begins_with_place (draft, unit);
  guint opening = first;

  if (!bracketed && !placed && !(tokens->items[first].flags & DOSSIER_TOKEN_UPPER))
    return first;
  if (!placed && !bracketed)
    opening = skip_letters (draft, unit, end);
  if (opening > first)
    return opening;
  if (placed)
    {
      guint behind = dossier_statement_place (unit, unit->mentions[0])->last + 1;

      if (behind < end && is_mark (tokens, behind, ","))
        behind = skip_day (tokens, behind, end);
      if (behind < end && is_mark (tokens, behind, "-:")
          && (is_mark (tokens, behind, ":")
              || (tokens->items[behind].flags & DOSSIER_TOKEN_SPACE)))
        return skip_dashes (tokens, behind, unit->sentence->end);
    }
  for (guint i = first + 1; i + 1 < end; i++)
    if (is_mark (tokens, i, ")]/"))
      {
        guint behind = skip_dashes (tokens, i + 1, unit->sentence->end);

        if (behind > i + 1
            || (bracketed && opening == first
                && (is_mark (tokens, i, "]") || is_told_in_brackets (draft, unit, i))))
          opening = behind;
        if (!final && opening > first)
          break;
      }
    else if (final && bracketed && opening > first && is_mark (tokens, i, "="))
      opening = i + 1;
  return opening;
}
