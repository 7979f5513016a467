/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dateline.h"

#include <string.h>

#include "dossier-time-scan.h"

#define MAX_PLACE_WORDS 6
#define MAX_AGENCY_TOKENS 6
#define MAX_BRACKET_TOKENS 8
#define MAX_WIRE_TOKENS 32

/* A dash apart from the word before it; a hyphen must also stand apart from the next, and may touch
 * only a bracket. */
static gboolean
is_dash (const DossierTokens *tokens, guint index, guint end)
{
  const DossierToken *token = &tokens->items[index];

  if (index >= end || !(token->flags & DOSSIER_TOKEN_PUNCT)
      || !dossier_token_is (tokens, index, "-"))
    return FALSE;
  return (token->flags & DOSSIER_TOKEN_SPACE) || dossier_span_length (token->span) > 1
         || (index > 0 && dossier_token_is_mark (tokens, index - 1, end, ")") && index + 1 < end
             && (tokens->items[index + 1].flags & DOSSIER_TOKEN_SPACE));
}

static DossierSpan
span_of (const DossierTokens *tokens, guint first, guint end)
{
  return DOSSIER_SPAN_INIT (tokens->items[first].span.start, tokens->items[end - 1].span.end);
}

/* Capitalised words, also with a comma or a hyphen between: "Ho Chi Minh City", "Washington,
 * D.C." */
static guint
skip_place (const DossierTokens *tokens, guint first, guint end, gboolean *upper)
{
  guint words = 0;
  guint i = first;

  *upper = TRUE;
  while (i < end && words < MAX_PLACE_WORDS)
    {
      const DossierToken *token = &tokens->items[i];

      if ((token->flags & DOSSIER_TOKEN_WORD) && (token->flags & DOSSIER_TOKEN_CAPITAL))
        {
          words++;
          *upper &= (token->flags & DOSSIER_TOKEN_UPPER) != 0;
        }
      else if (words == 0 || !dossier_token_is_mark (tokens, i, end, "-./")
               || (token->flags & DOSSIER_TOKEN_SPACE))
        break;
      i++;
    }
  return words > 0 ? i : first;
}

/* The agency in brackets, from the bracket on. */
static gboolean
read_agency (const DossierTokens *tokens, guint open, guint end, DossierDateline *dateline)
{
  for (guint i = open + 1; i < end && i <= open + MAX_AGENCY_TOKENS; i++)
    {
      if (dossier_token_is_mark (tokens, i, end, ")"))
        {
          if (i == open + 1)
            return FALSE;
          dateline->agency = span_of (tokens, open + 1, i);
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
  return span_of (tokens, first, i);
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
    dateline->place = span_of (tokens, first + 1, equals);
  else if (ends_with_reporter (clues, equals + 1, close)
           || (close == equals + 2 && dossier_layout_clues_is_place (clues, equals + 1, close)))
    dateline->agency = span_of_outlet (tokens, first + 1, equals);
  else
    {
      gboolean behind = close == equals + 4 && is_reporter (clues, close - 1)
                        && looks_like_paper (clues, close - 2, close - 1);

      dateline->place = span_of (tokens, first + 1, equals);
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
  for (guint i = first + 2; i + 1 < end && i < first + MAX_AGENCY_TOKENS; i++)
    {
      if (!(tokens->items[i].flags & DOSSIER_TOKEN_WORD))
        return FALSE;
      if (!is_reporter (clues, i) || !dossier_token_is_mark (tokens, i + 1, end, "="))
        continue;
      if (dossier_layout_clues_is_place (clues, first, i - 1))
        dateline->place = span_of (tokens, first, i - 1);
      else
        dateline->agency = span_of (tokens, first, i - 1);
      dateline->end = i + 2;
      return TRUE;
    }
  return FALSE;
}

/* "Theo phóng viên TTXVN tại Seoul, …": whose reporters tell it. */
static gboolean
read_reported (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  guint name;

  if (!(dossier_layout_clues_roles (clues, first, &name) & DOSSIER_LAYOUT_REPORTED))
    return FALSE;
  for (guint last = name + 1; last <= end && last <= name + MAX_AGENCY_TOKENS; last++)
    if (dossier_layout_clues_is_press (clues, name, last))
      {
        dateline->agency = span_of (clues->tokens, name, last);
        dateline->end = last;
        return TRUE;
      }
  return FALSE;
}

/* `NDO- `: the dash touches the letters before it alone. */
static gboolean
touches_dash (const DossierTokens *tokens, guint dash, guint end)
{
  return dash + 1 < end && dossier_token_is (tokens, dash, "-")
         && (tokens->items[dash - 1].flags & DOSSIER_TOKEN_UPPER)
         && (tokens->items[dash + 1].flags & DOSSIER_TOKEN_SPACE);
}

/* `NDO - `, `GD&TĐ - `, `VOV.VN - `, `Baoquocte.vn. `: the outlet opens its own report. */
static gboolean
read_letters (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;
  guint next = first;

  while (next < end && next < first + MAX_AGENCY_TOKENS
         && (next == first || !(tokens->items[next].flags & DOSSIER_TOKEN_SPACE))
         && ((tokens->items[next].flags & DOSSIER_TOKEN_WORD)
             || (dossier_token_is_mark (tokens, next, end, ".&+/") && next + 1 < end
                 && !(tokens->items[next + 1].flags & DOSSIER_TOKEN_SPACE))))
    next++;
  if (next == first || next + 1 >= end || !dossier_layout_clues_is_letters (clues, first, next)
      || !(is_dash (tokens, next, end) || touches_dash (tokens, next, end)
           || (next > first + 1 && dossier_token_is_mark (tokens, next, end, "."))))
    return FALSE;
  dateline->agency = span_of (tokens, first, next);
  dateline->end = next + 1;
  return TRUE;
}

/* `VietTimes -- `, `Báo Hải Cảng - `: a paper known by name or by the form of it. */
static gboolean
read_paper (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  for (guint dash = first + 1; dash < end && dash <= first + MAX_AGENCY_TOKENS; dash++)
    if (dossier_token_is_mark (clues->tokens, dash, end, "(),:"))
      return FALSE;
    else if (is_dash (clues->tokens, dash, end))
      {
        if (!dossier_layout_clues_is_press (clues, first, dash))
          return FALSE;
        dateline->agency = span_of (clues->tokens, first, dash);
        dateline->end = dash + 1;
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
        dateline->agency = span_of (tokens, first + 3, close);
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
      || !read_agency (tokens, first, end, dateline))
    return FALSE;
  return is_dash (tokens, dateline->end, end)
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
         && read_agency (clues->tokens, first, end, dateline)
         && dateline->end + MAX_AGENCY_TOKENS < end
         && dossier_layout_clues_is_press (clues, first + 1, dateline->end - 1);
}

/* `… May 7, 2025 /PRNewswire/ --`, `OSLO, Norway--(BUSINESS WIRE)--`: services of press releases
 * name several places, so only their own marks are looked for. */
static gboolean
read_wire (const DossierTokens *tokens, const DossierTimeLexicon *times, guint first, guint end,
           DossierDateline *dateline)
{
  guint limit = MIN (end, first + MAX_WIRE_TOKENS);

  if (!(tokens->items[first].flags & DOSSIER_TOKEN_UPPER))
    return FALSE;
  for (guint i = first + 1; i + 2 < limit; i++)
    {
      DossierTimeFind find;
      gboolean slash = dossier_token_is_mark (tokens, i, end, "/");
      guint close = i + 1;

      if (times != NULL && dateline->date == NULL
          && dossier_time_scan_day (times, tokens, i, &find))
        dateline->date = dossier_time_value_to_edtf (&find.value);
      if (!slash && !dossier_token_is_mark (tokens, i, end, "("))
        continue;
      while (close < limit && !dossier_token_is_mark (tokens, close, end, slash ? "/" : ")"))
        close++;
      if (close + 2 >= limit || close == i + 1 || !dossier_token_is (tokens, close + 1, "-")
          || !(slash || dossier_token_is (tokens, i - 1, "-")))
        continue;
      dateline->agency = span_of (tokens, i + 1, close);
      dateline->end = close + 2;
      return TRUE;
    }
  return FALSE;
}

static guint
skip_date (const DossierTokens *tokens, const DossierTimeLexicon *times, guint index, guint end,
           DossierDateline *dateline)
{
  const DossierTimeContext context = { .today = DOSSIER_DAY_NONE };
  DossierTimeFind find;

  if (!dossier_token_is_mark (tokens, index, end, ",") || index + 1 >= end || times == NULL
      || !dossier_time_scan_at (times, tokens, index + 1, &context, &find))
    return index;
  if (dossier_time_value_is_day (&find.value))
    {
      g_free (dateline->date);
      dateline->date = dossier_time_value_to_edtf (&find.value);
    }
  return find.next;
}

/* `HONG KONG - Media OutReach Newswire - 22 October 2026 - `: the service and the day between
 * dashes, behind the first of which @first stands. */
static void
read_service (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;
  DossierTimeFind find;
  guint dash = first + 1;

  while (dash < end && dash <= first + MAX_AGENCY_TOKENS && !is_dash (tokens, dash, end))
    dash++;
  if (dash + 1 >= end || !is_dash (tokens, dash, end)
      || !dossier_layout_clues_is_press (clues, first, dash))
    return;
  dateline->agency = span_of (tokens, first, dash);
  dateline->end = dash + 1;
  if (clues->times == NULL || !dossier_time_scan_day (clues->times, tokens, dash + 1, &find)
      || !is_dash (tokens, find.next, end))
    return;
  g_free (dateline->date);
  dateline->date = dossier_time_value_to_edtf (&find.value);
  dateline->end = find.next + 1;
}

/* `OSLO, (FjordPoint / Fjord Point News - 12th March, 2026)`: the agency and the day share a
 * bracket. */
static gboolean
read_dated_bracket (const DossierLayoutClues *clues, guint comma, guint end,
                    DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;
  DossierTimeFind find;
  guint first = comma + 2, dash = first;

  if (clues->times == NULL || !dossier_token_is_mark (tokens, comma, end, ",")
      || !dossier_token_is_mark (tokens, comma + 1, end, "("))
    return FALSE;
  while (dash < end && dash <= first + MAX_BRACKET_TOKENS && !is_dash (tokens, dash, end))
    dash++;
  if (dash + 1 >= end || dash == first || !is_dash (tokens, dash, end)
      || !(tokens->items[first].flags & DOSSIER_TOKEN_CAPITAL)
      || !dossier_time_scan_day (clues->times, tokens, dash + 1, &find)
      || !dossier_token_is_mark (tokens, find.next, end, ")"))
    return FALSE;
  dateline->agency = span_of (tokens, first, dash);
  dateline->end = find.next + 1;
  g_free (dateline->date);
  dateline->date = dossier_time_value_to_edtf (&find.value);
  return TRUE;
}

/* `Baku, March 12, FJORDTAC`: a line of its own names the agency behind the day. */
static gboolean
read_agency_behind (const DossierLayoutClues *clues, guint comma, guint end,
                    DossierDateline *dateline)
{
  if (!dossier_token_is_mark (clues->tokens, comma, end, ",") || end > comma + 1 + MAX_AGENCY_TOKENS
      || !dossier_layout_clues_is_press (clues, comma + 1, end))
    return FALSE;
  dateline->agency = span_of (clues->tokens, comma + 1, end);
  dateline->end = end;
  return TRUE;
}

static gboolean
read_place (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  const DossierTokens *tokens = clues->tokens;
  const DossierTimeLexicon *times = clues->times;
  gboolean upper, dated;
  guint next = skip_place (tokens, first, end, &upper);
  guint after;

  if (next == first)
    return FALSE;
  dateline->place = span_of (tokens, first, next);
  if (dossier_token_is_mark (tokens, next, end, ",") && next + 1 < end
      && (tokens->items[next + 1].flags & DOSSIER_TOKEN_CAPITAL))
    {
      gboolean inner;
      guint second = skip_place (tokens, next + 1, end, &inner);
      guint rest = skip_date (tokens, times, next, end, dateline);

      if (rest == next && second > next + 1)
        next = second;
    }
  if (read_dated_bracket (clues, next, end, dateline))
    return TRUE;
  after = skip_date (tokens, times, next, end, dateline);
  dated = after > next;
  if (dossier_token_is_mark (tokens, after, end, "(") && read_agency (tokens, after, end, dateline))
    return dated || is_dash (tokens, dateline->end, end)
           || dossier_token_is_mark (tokens, dateline->end, end, ":-");
  if (dated && read_agency_behind (clues, after, end, dateline))
    return TRUE;
  dateline->end = after + 1;
  if (!is_dash (tokens, after, end) || !(upper || dated)
      || dossier_span_length (dateline->place) < 3)
    return FALSE;
  if (dateline->end < end)
    read_service (clues, dateline->end, end, dateline);
  return TRUE;
}

static void
forget (DossierDateline *dateline)
{
  g_free (dateline->date);
  *dateline = (DossierDateline) { 0 };
}

/**
 * dossier_dateline_read:
 * @first: index of the first token of the paragraph
 * @end: index of the token after its last
 * @dateline: (out): free its @date
 */
gboolean
dossier_dateline_read (const DossierLayoutClues *clues,
                       guint                     first,
                       guint                     end,
                       DossierDateline          *dateline)
{
  const DossierTokens *tokens = clues->tokens;

  *dateline = (DossierDateline) { 0 };
  if (first >= end)
    return FALSE;
  if (read_korean (clues, first, end, dateline) || read_open_reporter (clues, first, end, dateline))
    return TRUE;
  forget (dateline);
  if (read_bracket (clues, first, end, dateline) || read_passed_on (clues, first, end, dateline)
      || read_known_bracket (clues, first, end, dateline))
    return TRUE;
  forget (dateline);
  if (read_letters (clues, first, end, dateline) || read_reported (clues, first, end, dateline)
      || read_paper (clues, first, end, dateline))
    return TRUE;
  forget (dateline);
  if (read_place (clues, first, end, dateline))
    return TRUE;
  forget (dateline);
  if (read_wire (tokens, clues->times, first, end, dateline))
    return TRUE;
  forget (dateline);
  return FALSE;
}
