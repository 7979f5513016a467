/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dateline-parts.h"

#include <string.h>

#include "dossier-time-scan.h"

#define MAX_BRACKET_TOKENS 8

/**
 * dossier_dateline_read_agency:
 *
 * The agency in brackets, from the bracket on.
 */
gboolean
dossier_dateline_read_agency (const DossierTokens *tokens, guint open, guint end,
                              DossierDateline *dateline)
{
  for (guint i = open + 1; i < end && i <= open + DOSSIER_MAX_AGENCY; i++)
    {
      if (dossier_token_is_mark (tokens, i, end, ")"))
        {
          if (i == open + 1)
            return FALSE;
          dateline->agency = dossier_dateline_span (tokens, open + 1, i);
          dateline->end = i + 1;
          return TRUE;
        }
      /* "(OSE: ELV)" is where the shares of a company are sold. */
      if ((tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
          || dossier_token_is_mark (tokens, i, end, ":"))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_bracket (const DossierTokens *tokens, guint index, guint end, const char *ascii,
            const char *wide)
{
  const DossierToken *token = &tokens->items[index];

  return dossier_token_is_mark (tokens, index, end, ascii)
         || (index < end && dossier_span_length (token->span) == strlen (wide)
             && memcmp (tokens->text + token->span.start, wide, strlen (wide)) == 0);
}

static gboolean
is_reporter (const DossierLayoutClues *clues, guint index)
{
  guint next;

  return (dossier_layout_clues_roles (clues, index, &next) & DOSSIER_LAYOUT_REPORTER) != 0;
}

/* `홍길동 기자` or `홍길동기자` from @first to @end. */
static gboolean
ends_with_reporter (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierToken *last = &clues->tokens->items[end - 1];
  const char *text = clues->tokens->text;

  if (end - first == 2)
    return TRUE;
  for (guint i = 0; end - first == 1 && i < clues->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (clues->lexicons, i);

      if (dossier_endings_match (lexicon->reporter_endings, text + last->span.start,
                                 dossier_span_length (last->span)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
looks_like_paper (const DossierLayoutClues *clues, guint first, guint end)
{
  return dossier_layout_clues_is_press (clues, first, end)
         && !dossier_layout_clues_is_letters (clues, first, end);
}

/* `가상경제 배지우`: what is a person's name by its form alone behind what looks like a paper;
 * "지역경제 활성화" is the title of a column. */
static gboolean
ends_with_person (const DossierLayoutClues *clues, guint first, guint who)
{
  const DossierToken *token = &clues->tokens->items[who];

  return clues->names != NULL && looks_like_paper (clues, first, first + 1)
         && dossier_name_lexicon_is_sure_name (clues->names,
                                               clues->tokens->folded->text + token->fold_start,
                                               token->fold_end - token->fold_start);
}

/* `배지우 기자`, `배지우기자`, or a name in three syllables behind a paper */
static gboolean
ends_as_outlet_does (const DossierLayoutClues *clues, guint first, guint close)
{
  const DossierTokens *tokens = clues->tokens;
  guint who = first + 1;

  if (close - first >= 3 && is_reporter (clues, close - 1))
    return TRUE;
  if (dossier_token_is_mark (tokens, who, close, ",|/"))
    who++;
  return close == who + 1
         && (ends_with_reporter (clues, who, close) || ends_with_person (clues, first, who));
}

/* `가상신문 배지우 기자`, `가상신문, 배지우기자`, or the outlet alone if it looks like one: in round
 * brackets, where a town may stand, it must be a paper. */
static gboolean
read_outlet (const DossierLayoutClues *clues, guint first, guint close, DossierDateline *dateline)
{
  gboolean round = dossier_token_is_mark (clues->tokens, first - 1, close, "(");

  if (!(clues->tokens->items[first].flags & DOSSIER_TOKEN_HANGUL))
    return FALSE;
  if (round ? close != first + 1 || !looks_like_paper (clues, first, close)
            : !(close == first + 1 ? dossier_layout_clues_is_outlet (clues, first, close)
                                   : ends_as_outlet_does (clues, first, close)))
    return FALSE;
  dateline->agency = clues->tokens->items[first].span;
  return TRUE;
}

/* `가상신문(울산)`: the town of the desk is no part of the name. */
static DossierSpan
span_of_outlet (const DossierTokens *tokens, guint first, guint end)
{
  guint i = first + 1;

  while (i < end && !dossier_token_is_mark (tokens, i, end, "("))
    i++;
  return dossier_dateline_span (tokens, first, i);
}

/* `(서울=가상통신)`, `[울산=울산경제신문 배지우 기자]`, `[울산=배지우 울산신문 기자]`, `[바이오나루=윤이든 기자]`,
 * `[하노이=윤이든 기자]`, `【서울=가상】`, `[가상신문 배지우 기자]` */
static gboolean
read_korean (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;
  guint close = first + 1;
  guint equals = 0;
  gboolean round = dossier_token_is_mark (tokens, first, end, "(");

  if (!is_bracket (tokens, first, end, "([", "【"))
    return FALSE;
  for (; close < end && close <= first + MAX_BRACKET_TOKENS
         && !is_bracket (tokens, close, end, round ? ")" : "]", "】"); close++)
    if (equals == 0 && dossier_token_is_mark (tokens, close, end, "="))
      equals = close;
  if (close >= end || close > first + MAX_BRACKET_TOKENS || close == first + 1)
    return FALSE;
  dateline->end = close + 1;
  if (equals == 0)
    return (!round || close + 1 < end) && read_outlet (clues, first + 1, close, dateline);
  if (equals == first + 1 || equals + 1 >= close)
    return FALSE;
  /* Where a reporter or the town follows the sign, the outlet stands before it; a reporter may also
   * follow the town alone. */
  if (ends_with_reporter (clues, equals + 1, close)
      && dossier_layout_clues_is_place (clues, first + 1, equals))
    dateline->place = dossier_dateline_span (tokens, first + 1, equals);
  else if (ends_with_reporter (clues, equals + 1, close)
           || (close == equals + 2 && dossier_layout_clues_is_place (clues, equals + 1, close)))
    dateline->agency = span_of_outlet (tokens, first + 1, equals);
  else
    {
      gboolean behind = close == equals + 4 && is_reporter (clues, close - 1)
                        && looks_like_paper (clues, close - 2, close - 1);

      dateline->place = dossier_dateline_span (tokens, first + 1, equals);
      dateline->agency = tokens->items[behind ? close - 2 : equals + 1].span;
    }
  return TRUE;
}

/* `가상신문 배지우 기자 = `: the outlet before its reporter, without brackets. */
static gboolean
read_open_reporter (const DossierLayoutClues *clues, guint first, guint end,
                    DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;

  if (!(tokens->items[first].flags & DOSSIER_TOKEN_HANGUL))
    return FALSE;
  for (guint i = first + 2; i + 1 < end && i < first + DOSSIER_MAX_AGENCY; i++)
    {
      if (!(tokens->items[i].flags & DOSSIER_TOKEN_WORD))
        return FALSE;
      if (!is_reporter (clues, i) || !dossier_token_is_mark (tokens, i + 1, end, "="))
        continue;
      if (dossier_layout_clues_is_place (clues, first, i - 1))
        dateline->place = dossier_dateline_span (tokens, first, i - 1);
      else
        dateline->agency = dossier_dateline_span (tokens, first, i - 1);
      dateline->end = i + 2;
      return TRUE;
    }
  return FALSE;
}

/* `(FEEDHUB- Fjord News Agency) BERGEN, …`: a service that passes on what an agency wrote. */
static gboolean
read_passed_on (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;

  if (!dossier_token_is_mark (tokens, first, end, "(") || first + 3 >= end
      || !(tokens->items[first + 1].flags & DOSSIER_TOKEN_UPPER)
      || !dossier_token_is (tokens, first + 2, "-"))
    return FALSE;
  for (guint close = first + 4; close < end && close <= first + MAX_BRACKET_TOKENS; close++)
    if (dossier_token_is_mark (tokens, close, end, ")"))
      {
        if (!dossier_layout_clues_is_press (clues, first + 3, close))
          return FALSE;
        dateline->agency = dossier_dateline_span (tokens, first + 3, close);
        dateline->end = close + 1;
        return TRUE;
      }
  return FALSE;
}

/* `(NTB) - `, `(NTB-Reuters): ` */
static gboolean
read_bracket (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;

  if (!dossier_token_is_mark (tokens, first, end, "(")
      || !dossier_dateline_read_agency (tokens, first, end, dateline))
    return FALSE;
  return dossier_dateline_is_dash (tokens, dateline->end, end)
         || (dossier_token_is_mark (tokens, dateline->end, end, ":")
             && (dossier_layout_clues_is_letters (clues, first + 1, dateline->end - 1)
                 || dossier_layout_clues_is_press (clues, first + 1, dateline->end - 1)));
}

/* `(NTB) The …`: an agency that is known, without a sign behind it. */
static gboolean
read_known_bracket (const DossierLayoutClues *clues, guint first, guint end,
                    DossierDateline *dateline)
{
  return dossier_token_is_mark (clues->tokens, first, end, "(")
         && dossier_dateline_read_agency (clues->tokens, first, end, dateline)
         && dateline->end + DOSSIER_MAX_AGENCY < end
         && dossier_layout_clues_is_press (clues, first + 1, dateline->end - 1);
}

/**
 * dossier_dateline_read_dated_bracket:
 *
 * `OSLO, (FjordPoint / Fjord Point News - 12th March, 2026)`: the agency and the day share a
 * bracket.
 */
gboolean
dossier_dateline_read_dated_bracket (const DossierLayoutClues *clues, guint comma, guint end,
                                     DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;
  DossierTimeFind find;
  guint first = comma + 2, dash = first;

  if (clues->times == NULL || !dossier_token_is_mark (tokens, comma, end, ",")
      || !dossier_token_is_mark (tokens, comma + 1, end, "("))
    return FALSE;
  while (dash < end && dash <= first + MAX_BRACKET_TOKENS
         && !dossier_dateline_is_dash (tokens, dash, end))
    dash++;
  if (dash + 1 >= end || dash == first || !dossier_dateline_is_dash (tokens, dash, end)
      || !(tokens->items[first].flags & DOSSIER_TOKEN_CAPITAL)
      || !dossier_time_scan_day (clues->times, tokens, dash + 1, &find)
      || !dossier_token_is_mark (tokens, find.next, end, ")"))
    return FALSE;
  dateline->agency = dossier_dateline_span (tokens, first, dash);
  dateline->end = find.next + 1;
  g_free (dateline->date);
  dateline->date = dossier_time_value_to_edtf (&find.value);
  return TRUE;
}

/**
 * dossier_dateline_read_reporter:
 *
 * Reads an opening that names a reporter, or the outlet in his place.
 *
 * Returns: whether there is one; @dateline is to be cleared otherwise
 */
gboolean
dossier_dateline_read_reporter (const DossierLayoutClues *clues, guint first, guint end,
                                DossierDateline *dateline)
{
  return read_korean (clues, first, end, dateline)
         || read_open_reporter (clues, first, end, dateline);
}

/**
 * dossier_dateline_read_bracket:
 *
 * Reads an opening in round brackets that names an agency.
 *
 * Returns: whether there is one; @dateline is to be cleared otherwise
 */
gboolean
dossier_dateline_read_bracket (const DossierLayoutClues *clues, guint first, guint end,
                               DossierDateline *dateline)
{
  return read_bracket (clues, first, end, dateline) || read_passed_on (clues, first, end, dateline)
         || read_known_bracket (clues, first, end, dateline);
}
