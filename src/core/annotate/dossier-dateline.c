/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dateline-parts.h"

#include "dossier-time-scan.h"

#define MAX_PLACE_WORDS 6
#define MAX_WIRE_TOKENS 32

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

/* "Theo phóng viên TTXVN tại Seoul, …": whose reporters tell it. */
static gboolean
read_reported (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  guint name;

  if (!(dossier_layout_clues_roles (clues, first, &name) & DOSSIER_LAYOUT_REPORTED))
    return FALSE;
  for (guint last = name + 1; last <= end && last <= name + DOSSIER_MAX_AGENCY; last++)
    if (dossier_layout_clues_is_press (clues, name, last))
      {
        dateline->agency = dossier_dateline_span (clues->tokens, name, last);
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

  while (next < end && next < first + DOSSIER_MAX_AGENCY
         && (next == first || !(tokens->items[next].flags & DOSSIER_TOKEN_SPACE))
         && ((tokens->items[next].flags & DOSSIER_TOKEN_WORD)
             || (dossier_token_is_mark (tokens, next, end, ".&+/") && next + 1 < end
                 && !(tokens->items[next + 1].flags & DOSSIER_TOKEN_SPACE))))
    next++;
  if (next == first || next + 1 >= end || !dossier_layout_clues_is_letters (clues, first, next)
      || !(dossier_dateline_is_dash (tokens, next, end) || touches_dash (tokens, next, end)
           || (next > first + 1 && dossier_token_is_mark (tokens, next, end, "."))))
    return FALSE;
  dateline->agency = dossier_dateline_span (tokens, first, next);
  dateline->end = next + 1;
  return TRUE;
}

/* `VietTimes -- `, `Báo Hải Cảng - `: a paper known by name or by the form of it. */
static gboolean
read_paper (const DossierLayoutClues *clues, guint first, guint end, DossierDateline *dateline)
{
  for (guint dash = first + 1; dash < end && dash <= first + DOSSIER_MAX_AGENCY; dash++)
    if (dossier_token_is_mark (clues->tokens, dash, end, "(),:"))
      return FALSE;
    else if (dossier_dateline_is_dash (clues->tokens, dash, end))
      {
        if (!dossier_layout_clues_is_press (clues, first, dash))
          return FALSE;
        dateline->agency = dossier_dateline_span (clues->tokens, first, dash);
        dateline->end = dash + 1;
        return TRUE;
      }
  return FALSE;
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
      dateline->agency = dossier_dateline_span (tokens, i + 1, close);
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

  while (dash < end && dash <= first + DOSSIER_MAX_AGENCY
         && !dossier_dateline_is_dash (tokens, dash, end))
    dash++;
  if (dash + 1 >= end || !dossier_dateline_is_dash (tokens, dash, end)
      || !dossier_layout_clues_is_press (clues, first, dash))
    return;
  dateline->agency = dossier_dateline_span (tokens, first, dash);
  dateline->end = dash + 1;
  if (clues->times == NULL || !dossier_time_scan_day (clues->times, tokens, dash + 1, &find)
      || !dossier_dateline_is_dash (tokens, find.next, end))
    return;
  g_free (dateline->date);
  dateline->date = dossier_time_value_to_edtf (&find.value);
  dateline->end = find.next + 1;
}

/* `Baku, March 12, FJORDTAC`: a line of its own names the agency behind the day. */
static gboolean
read_agency_behind (const DossierLayoutClues *clues, guint comma, guint end,
                    DossierDateline *dateline)
{
  if (!dossier_token_is_mark (clues->tokens, comma, end, ",")
      || end > comma + 1 + DOSSIER_MAX_AGENCY
      || !dossier_layout_clues_is_press (clues, comma + 1, end))
    return FALSE;
  dateline->agency = dossier_dateline_span (clues->tokens, comma + 1, end);
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
  dateline->place = dossier_dateline_span (tokens, first, next);
  if (dossier_token_is_mark (tokens, next, end, ",") && next + 1 < end
      && (tokens->items[next + 1].flags & DOSSIER_TOKEN_CAPITAL))
    {
      gboolean inner;
      guint second = skip_place (tokens, next + 1, end, &inner);
      guint rest = skip_date (tokens, times, next, end, dateline);

      if (rest == next && second > next + 1)
        next = second;
    }
  if (dossier_dateline_read_dated_bracket (clues, next, end, dateline))
    return TRUE;
  after = skip_date (tokens, times, next, end, dateline);
  dated = after > next;
  if (dossier_token_is_mark (tokens, after, end, "(")
      && dossier_dateline_read_agency (tokens, after, end, dateline))
    return dated || dossier_dateline_is_dash (tokens, dateline->end, end)
           || dossier_token_is_mark (tokens, dateline->end, end, ":-");
  if (dated && read_agency_behind (clues, after, end, dateline))
    return TRUE;
  dateline->end = after + 1;
  if (!dossier_dateline_is_dash (tokens, after, end) || !(upper || dated)
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
  if (dossier_dateline_read_reporter (clues, first, end, dateline))
    return TRUE;
  forget (dateline);
  if (dossier_dateline_read_bracket (clues, first, end, dateline))
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
