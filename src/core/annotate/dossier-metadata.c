/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-draft.h"

#include <string.h>

#include "dossier-dateline.h"
#include "dossier-metadata-source.h"
#include "dossier-time-scan.h"
#include "dossier-url-date.h"

#define MAX_TITLE 220
/* The dateline stands in one of the first paragraphs, after headline, standfirst and caption. */
#define DATELINE_LINES 5
/* A date of publication in the body stands in its first sentences. */
#define BODY_DATE_TOKENS 60

static guint
end_of_line (const DossierTokens *tokens, guint first, guint limit)
{
  guint end = first + 1;

  while (end < limit && !(tokens->items[end].flags & DOSSIER_TOKEN_LINE))
    end++;
  return end;
}

static gboolean
ends_with_stop (const DossierTokens *tokens, guint end)
{
  const char *text = tokens->text;
  guint32 at = tokens->items[end - 1].span.start;

  if (strchr ("\"')]", text[at]) != NULL && end >= 2)
    at = tokens->items[end - 2].span.start;
  return text[at] == '.';
}

/* A headline has no full stop at its end, and something follows it. */
static void
find_title (DossierDraft *draft, guint first, guint limit)
{
  const DossierTokens *tokens = draft->tokens;
  guint end = end_of_line (tokens, first, limit);
  guint32 start = tokens->items[first].span.start;
  guint32 length = tokens->items[end - 1].span.end - start;
  DossierDateline dateline;

  if (ends_with_stop (tokens, end) || end == tokens->n_items
      || g_utf8_strlen (tokens->text + start, (gssize) length) > MAX_TITLE)
    return;
  if (dossier_dateline_read (tokens, draft->language->times, first, end, &dateline))
    {
      g_free (dateline.date);
      return;
    }
  draft->analysis->title = g_strndup (tokens->text + start, length);
}

static char *
copy_span (const DossierTokens *tokens, DossierSpan span)
{
  return dossier_span_is_empty (span) ? NULL
                                      : g_strndup (tokens->text + span.start, dossier_span_length (span));
}

static void
set_published (DossierDraft *draft, char *edtf, DossierDateBasis basis)
{
  if (edtf == NULL)
    return;
  if (draft->analysis->published != NULL)
    {
      g_free (edtf);
      return;
    }
  draft->analysis->published = edtf;
  draft->analysis->basis = basis;
}

static gboolean
find_dateline (DossierDraft *draft, guint first, guint limit, DossierDateline *dateline)
{
  for (guint line = 0; line < DATELINE_LINES && first < limit; line++)
    {
      guint end = end_of_line (draft->tokens, first, limit);

      if (ends_with_stop (draft->tokens, end)
          && dossier_dateline_read (draft->tokens, draft->language->times, first, end, dateline))
        return TRUE;
      first = end;
    }
  return FALSE;
}

/* The earliest of the dates of one stamp: what was updated had been published before. */
static void
find_stamp (DossierDraft *draft)
{
  const GArray *segments = draft->analysis->segments;

  if (draft->language->times == NULL)
    return;
  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);
      g_autofree char *earliest = NULL;
      guint i = dossier_tokens_find (draft->tokens, segment->span.start);

      if (segment->kind != DOSSIER_SEGMENT_HEADER)
        continue;
      while (i < draft->tokens->n_items && draft->tokens->items[i].span.start < segment->span.end)
        {
          DossierTimeFind find;

          if (dossier_time_scan_day (draft->language->times, draft->tokens, i, &find))
            {
              g_autofree char *date = dossier_time_value_to_edtf (&find.value);

              if (earliest == NULL || strcmp (date, earliest) < 0)
                {
                  g_free (earliest);
                  earliest = g_steal_pointer (&date);
                }
              i = find.next;
            }
          else
            i++;
        }
      set_published (draft, g_steal_pointer (&earliest), DOSSIER_BASIS_HEADER);
    }
}

/* A full date in the first sentences tells when, if nothing else does. */
static void
find_body_date (DossierDraft *draft, guint first, guint limit)
{
  if (draft->language->times == NULL || draft->analysis->published != NULL)
    return;
  for (guint i = first; i < MIN (limit, first + BODY_DATE_TOKENS); i++)
    {
      DossierTimeFind find;

      if (dossier_time_scan_day (draft->language->times, draft->tokens, i, &find))
        {
          set_published (draft, dossier_time_value_to_edtf (&find.value), DOSSIER_BASIS_BODY);
          return;
        }
    }
}

static gboolean
find_body (const DossierDraft *draft, guint *first, guint *limit)
{
  const GArray *segments = draft->analysis->segments;
  gboolean found = FALSE;

  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);

      if (segment->kind != DOSSIER_SEGMENT_BODY)
        continue;
      if (!found)
        *first = dossier_tokens_find (draft->tokens, segment->span.start);
      *limit = dossier_tokens_find (draft->tokens, segment->span.end);
      found = *first < draft->tokens->n_items;
    }
  return found;
}

/**
 * dossier_annotate_metadata:
 *
 * Finds title, outlet, place, author, address and day of publication. What the
 * caller knows goes before what the text says of its date; a headline in the
 * text goes before the title of its container, which often names the site too.
 */
void
dossier_annotate_metadata (DossierDraft *draft)
{
  DossierAnalysis *analysis = draft->analysis;
  const DossierHints *hints = draft->hints;
  DossierDateline dateline = { 0 };
  guint first = 0, limit = 0;
  gboolean has_body = find_body (draft, &first, &limit);

  if (has_body)
    find_title (draft, first, limit);
  if (analysis->title == NULL)
    analysis->title = g_strdup (hints->title);
  if (has_body && find_dateline (draft, first, limit, &dateline))
    analysis->dateline = copy_span (draft->tokens, dateline.place);

  dossier_metadata_find_source (draft, dateline.agency);
  set_published (draft, g_strdup (hints->published), DOSSIER_BASIS_METADATA);
  find_stamp (draft);
  set_published (draft, g_steal_pointer (&dateline.date), DOSSIER_BASIS_DATELINE);
  if (analysis->source_url != NULL)
    set_published (draft, dossier_url_date_find (analysis->source_url), DOSSIER_BASIS_URL);
  if (has_body)
    find_body_date (draft, first, limit);
}
