/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-metadata-source.h"

#include <string.h>

#include "dossier-layout-clues.h"

#define MAX_NAME_TOKENS 8

typedef struct
{
  DossierDraft *draft;
  const DossierTokens *tokens;
  DossierLayoutClues clues;
  DossierSpan credit;    /* the agency of a picture: the weakest clue */
  DossierSpan copyright;
  DossierSpan masthead;
  DossierSpan source;
  gboolean in_body;      /* the body has begun */
} Finder;

static gboolean
is_mark (const DossierTokens *tokens, guint index, guint end, const char *marks)
{
  const DossierToken *token = &tokens->items[index];

  return index < end && (token->flags & DOSSIER_TOKEN_PUNCT)
         && dossier_span_length (token->span) == 1
         && strchr (marks, tokens->text[token->span.start]) != NULL;
}

static gboolean
is_name_word (const DossierToken *token)
{
  return (token->flags & DOSSIER_TOKEN_WORD)
         && (token->flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL));
}

/* A run of capitalised words; small words and hyphens may stand inside. */
static DossierSpan
read_name (const DossierTokens *tokens, guint first, guint end)
{
  guint last = first;

  for (guint i = first; i < end && i < first + MAX_NAME_TOKENS; i++)
    {
      const DossierToken *token = &tokens->items[i];

      if (is_name_word (token))
        last = i + 1;
      else if (!(token->flags & DOSSIER_TOKEN_WORD) ? !is_mark (tokens, i, end, "-&.")
                                                    : dossier_span_length (token->span) > 20)
        break;
      if (is_mark (tokens, i, end, ".") && (i + 1 >= end || (tokens->items[i + 1].flags & DOSSIER_TOKEN_SPACE)))
        break;
    }
  if (last == first)
    return DOSSIER_SPAN_INIT (0, 0);
  return DOSSIER_SPAN_INIT (tokens->items[first].span.start, tokens->items[last - 1].span.end);
}

static void
take (DossierSpan *where, DossierSpan span)
{
  if (dossier_span_is_empty (*where))
    *where = span;
}

static gboolean
is_copyright_sign (const DossierTokens *tokens, guint index, guint end)
{
  const DossierToken *token = &tokens->items[index];
  const char *text = tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span);

  if ((length == 2 && memcmp (text, "©", 2) == 0) || (length == 3 && memcmp (text, "ⓒ", 3) == 0))
    return TRUE;
  return length == 1 && (*text == 'c' || *text == 'C') && index > 0
         && is_mark (tokens, index - 1, end, "(") && is_mark (tokens, index + 1, end, ")");
}

/* "© 2026 The Courier", "저작권자(c) 가상통신" */
static void
read_copyright (Finder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;

  for (guint i = first; i < end; i++)
    if (is_copyright_sign (tokens, i, end))
      {
        guint name = i + 1;

        while (name < end && !is_name_word (&tokens->items[name])
               && (tokens->items[name].flags & (DOSSIER_TOKEN_NUMBER | DOSSIER_TOKEN_PUNCT)))
          name++;
        take (&finder->copyright, read_name (tokens, name, end));
        return;
      }
}

/* "(Photo: VNA)", "Ảnh: Minh Quân/TTXGT": only letters of an agency count. */
static void
read_credit (Finder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;

  for (guint i = first; i < end; i++)
    {
      guint next;

      if (!(dossier_layout_clues_roles (&finder->clues, i, &next) & DOSSIER_LAYOUT_CREDIT)
          || !is_mark (tokens, next, end, ":="))
        continue;
      for (guint name = next + 1; name < end && name <= next + 6; name++)
        if (tokens->items[name].flags & DOSSIER_TOKEN_UPPER)
          {
            take (&finder->credit, tokens->items[name].span);
            return;
          }
    }
}

static void
read_byline (Finder *finder, guint first, guint end)
{
  DossierAnalysis *analysis = finder->draft->analysis;
  guint next;
  guint roles = dossier_layout_clues_roles (&finder->clues, first, &next);
  DossierSpan name = { 0, 0 };

  if (analysis->byline != NULL)
    return;
  if (roles & DOSSIER_LAYOUT_BYLINE)
    name = read_name (finder->tokens, is_mark (finder->tokens, next, end, ":") ? next + 1 : next, end);
  for (guint i = first + 1; i < end && dossier_span_is_empty (name); i++)
    if ((dossier_layout_clues_roles (&finder->clues, i, &next) & DOSSIER_LAYOUT_REPORTER)
        && is_name_word (&finder->tokens->items[i - 1]))
      name = finder->tokens->items[i - 1].span;
  if (!dossier_span_is_empty (name))
    analysis->byline = g_strndup (finder->tokens->text + name.start, dossier_span_length (name));
}

static gboolean
holds_number (const DossierTokens *tokens, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
      return TRUE;
  return FALSE;
}

/* A header line above the article without a date and without an author names the outlet; one of
 * names alone below it is the author's. */
static void
read_header (Finder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;
  DossierAnalysis *analysis = finder->draft->analysis;
  guint next;
  guint roles = dossier_layout_clues_roles (&finder->clues, first, &next);
  DossierSpan name;

  read_byline (finder, first, end);
  if (analysis->byline != NULL && (roles & DOSSIER_LAYOUT_BYLINE))
    return;
  if (holds_number (tokens, first, end) || ((roles & DOSSIER_LAYOUT_STAMP) && next == end))
    return;
  name = read_name (tokens, first, end);
  if (!finder->in_body)
    take (&finder->masthead, name);
  else if (analysis->byline == NULL && !dossier_span_is_empty (name))
    analysis->byline = g_strndup (tokens->text + name.start, dossier_span_length (name));
}

/* "Source: https://…", or the name of the source. */
static void
read_furniture (Finder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;
  DossierAnalysis *analysis = finder->draft->analysis;
  const char *line = tokens->text + tokens->items[first].span.start;
  gsize length = tokens->items[end - 1].span.end - tokens->items[first].span.start;
  const char *address = g_strstr_len (line, (gssize) length, "http");
  guint next;

  read_copyright (finder, first, end);
  if (!(dossier_layout_clues_roles (&finder->clues, first, &next) & DOSSIER_LAYOUT_SOURCE)
      && address != line)
    return;
  if (address == NULL && is_mark (tokens, next, end, ":"))
    take (&finder->source, read_name (tokens, next + 1, end));
  else if (address != NULL && analysis->source_url == NULL)
    {
      gsize n = 0;

      while (address + n < line + length && !g_ascii_isspace (address[n]))
        n++;
      analysis->source_url = g_strndup (address, n);
    }
}

static void
read_line (Finder *finder, DossierSegmentKind kind, guint first, guint end)
{
  switch (kind)
    {
    case DOSSIER_SEGMENT_HEADER:
      read_header (finder, first, end);
      break;
    case DOSSIER_SEGMENT_BOILERPLATE:
      read_furniture (finder, first, end);
      break;
    case DOSSIER_SEGMENT_CAPTION:
      read_credit (finder, first, end);
      break;
    case DOSSIER_SEGMENT_BODY:
      finder->in_body = TRUE;
      break;
    case DOSSIER_SEGMENT_TEASER:
    default:
      break;
    }
}

static void
read_segments (Finder *finder)
{
  const GArray *segments = finder->draft->analysis->segments;
  const DossierTokens *tokens = finder->tokens;

  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);
      guint first = dossier_tokens_find (tokens, segment->span.start);
      guint limit = dossier_tokens_find (tokens, segment->span.end);

      if (segment->kind == DOSSIER_SEGMENT_BODY)
        {
          finder->in_body |= first < limit;
          continue;
        }
      while (first < limit)
        {
          guint end = first + 1;

          while (end < limit && !(tokens->items[end].flags & DOSSIER_TOKEN_LINE))
            end++;
          read_line (finder, segment->kind, first, end);
          first = end;
        }
    }
}

/* The letters that close the last paragraph of the article: "— VNS". */
static DossierSpan
find_sign_off (const DossierDraft *draft)
{
  const GArray *segments = draft->analysis->segments;
  DossierLayoutLine line = { 0 };
  guint agency;

  for (guint s = segments->len; s > 0; s--)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s - 1);

      if (segment->kind != DOSSIER_SEGMENT_BODY)
        continue;
      line.end = dossier_tokens_find (draft->tokens, segment->span.end);
      line.first = dossier_tokens_find (draft->tokens, segment->span.start);
      if (line.end <= line.first)
        continue;
      if (dossier_layout_find_sign_off (draft->tokens, &line, &agency))
        return draft->tokens->items[agency].span;
      break;
    }
  return DOSSIER_SPAN_INIT (0, 0);
}

static char *
get_host (const char *url)
{
  const char *start = strstr (url, "://");
  gsize length;

  if (start == NULL)
    return NULL;
  start += 3;
  if (g_str_has_prefix (start, "www."))
    start += 4;
  length = strcspn (start, "/:?#");
  return length > 0 ? g_strndup (start, length) : NULL;
}

/**
 * dossier_metadata_find_source:
 * @agency: the agency that the dateline names, or an empty span
 *
 * Finds the outlet, the author and the address of the document. The outlet is
 * the agency of the dateline or of the sign-off, else the holder of the
 * copyright, the masthead, the source named below the text, the host of the
 * address, and last the agency of a picture.
 */
void
dossier_metadata_find_source (DossierDraft *draft, DossierSpan agency)
{
  DossierAnalysis *analysis = draft->analysis;
  Finder finder = { .draft = draft, .tokens = draft->tokens };
  DossierSpan choices[6];

  dossier_layout_clues_init (&finder.clues, draft);
  analysis->source_url = g_strdup (draft->hints->source_url);
  read_segments (&finder);
  dossier_layout_clues_clear (&finder.clues);

  choices[0] = agency;
  choices[1] = find_sign_off (draft);
  choices[2] = finder.copyright;
  choices[3] = finder.masthead;
  choices[4] = finder.source;
  choices[5] = analysis->source_url == NULL ? finder.credit : DOSSIER_SPAN_INIT (0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (choices) && analysis->publisher == NULL; i++)
    if (!dossier_span_is_empty (choices[i]))
      analysis->publisher = g_strndup (draft->tokens->text + choices[i].start,
                                       dossier_span_length (choices[i]));
  if (analysis->publisher == NULL && analysis->source_url != NULL)
    analysis->publisher = get_host (analysis->source_url);
}
