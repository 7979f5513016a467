/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dateline.h"

#include <string.h>

#include "dossier-time-scan.h"

#define MAX_PLACE_WORDS 6
#define MAX_AGENCY_TOKENS 6

static gboolean
is_mark (const DossierTokens *tokens, guint index, guint end, const char *marks)
{
  const DossierToken *token = &tokens->items[index];

  return index < end && (token->flags & DOSSIER_TOKEN_PUNCT)
         && dossier_span_length (token->span) == 1
         && strchr (marks, tokens->text[token->span.start]) != NULL;
}

/* A dash apart from the word before it; a hyphen must also stand apart from the next. */
static gboolean
is_dash (const DossierTokens *tokens, guint index, guint end)
{
  const DossierToken *token = &tokens->items[index];

  if (index >= end || !(token->flags & DOSSIER_TOKEN_PUNCT) || !dossier_token_is (tokens, index, "-"))
    return FALSE;
  return (token->flags & DOSSIER_TOKEN_SPACE) || dossier_span_length (token->span) > 1;
}

static DossierSpan
span_of (const DossierTokens *tokens, guint first, guint end)
{
  return DOSSIER_SPAN_INIT (tokens->items[first].span.start, tokens->items[end - 1].span.end);
}

/* Capitalised words, also with a comma or a hyphen between: "Ho Chi Minh City", "Washington, D.C." */
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
      else if (words == 0 || !is_mark (tokens, i, end, "-.")
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
      if (is_mark (tokens, i, end, ")"))
        {
          if (i == open + 1)
            return FALSE;
          dateline->agency = span_of (tokens, open + 1, i);
          dateline->end = i + 1;
          return TRUE;
        }
      if (tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
        return FALSE;
    }
  return FALSE;
}

/* `(서울=가상통신)`, `[울산=울산경제신문 배지우 기자]`, `[바이오나루=윤이든 기자]` */
static gboolean
read_korean (const DossierTokens *tokens, guint first, guint end, DossierDateline *dateline)
{
  guint equals = first + 1;
  guint close;

  if (!is_mark (tokens, first, end, "(["))
    return FALSE;
  while (equals < end && equals < first + 5 && !is_mark (tokens, equals, end, "="))
    equals++;
  if (!is_mark (tokens, equals, end, "=") || equals == first + 1 || equals + 1 >= end)
    return FALSE;
  close = equals + 2;
  while (close < end && !is_mark (tokens, close, end, ")]"))
    close++;
  if (close >= end)
    return FALSE;
  dateline->end = close + 1;
  /* Two words after the sign are a reporter's name and title: then the outlet stands before it. */
  if (close - equals == 3)
    dateline->agency = span_of (tokens, first + 1, equals);
  else
    {
      dateline->place = span_of (tokens, first + 1, equals);
      dateline->agency = tokens->items[equals + 1].span;
    }
  return TRUE;
}

static guint
skip_date (const DossierTokens *tokens, const DossierTimeLexicon *times, guint index, guint end,
           DossierDateline *dateline)
{
  const DossierTimeContext context = { .today = DOSSIER_DAY_NONE };
  DossierTimeFind find;

  if (!is_mark (tokens, index, end, ",") || index + 1 >= end || times == NULL
      || !dossier_time_scan_at (times, tokens, index + 1, &context, &find))
    return index;
  if (dossier_time_value_is_day (&find.value))
    {
      g_free (dateline->date);
      dateline->date = dossier_time_value_to_edtf (&find.value);
    }
  return find.next;
}

static gboolean
read_place (const DossierTokens *tokens, const DossierTimeLexicon *times, guint first, guint end,
            DossierDateline *dateline)
{
  gboolean upper, dated;
  guint next = skip_place (tokens, first, end, &upper);
  guint after;

  if (next == first)
    return FALSE;
  dateline->place = span_of (tokens, first, next);
  if (is_mark (tokens, next, end, ",") && next + 1 < end
      && (tokens->items[next + 1].flags & DOSSIER_TOKEN_CAPITAL))
    {
      gboolean inner;
      guint second = skip_place (tokens, next + 1, end, &inner);
      guint rest = skip_date (tokens, times, next, end, dateline);

      if (rest == next && second > next + 1)
        next = second;
    }
  after = skip_date (tokens, times, next, end, dateline);
  dated = after > next;
  if (is_mark (tokens, after, end, "(") && read_agency (tokens, after, end, dateline))
    return is_dash (tokens, dateline->end, end) || is_mark (tokens, dateline->end, end, ":-") || dated;
  dateline->end = after + 1;
  return is_dash (tokens, after, end) && (upper || dated)
         && dossier_span_length (dateline->place) >= 3;
}

/**
 * dossier_dateline_read:
 * @times: (nullable): reads the date
 * @first: index of the first token of the paragraph
 * @end: index of the token after its last
 * @dateline: (out): free its @date
 */
gboolean
dossier_dateline_read (const DossierTokens      *tokens,
                       const DossierTimeLexicon *times,
                       guint                     first,
                       guint                     end,
                       DossierDateline          *dateline)
{
  *dateline = (DossierDateline) { 0 };
  if (first >= end)
    return FALSE;
  if (read_korean (tokens, first, end, dateline))
    return TRUE;
  *dateline = (DossierDateline) { 0 };
  if (is_mark (tokens, first, end, "(") && read_agency (tokens, first, end, dateline)
      && is_dash (tokens, dateline->end, end))
    return TRUE;
  *dateline = (DossierDateline) { 0 };
  if (read_place (tokens, times, first, end, dateline))
    return TRUE;
  g_free (dateline->date);
  *dateline = (DossierDateline) { 0 };
  return FALSE;
}
