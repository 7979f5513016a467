/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-related-private.h"

/* Facts lie in the order of publication, the latest first, and those without a day last: what may
 * report the event of a document lies around it. */

/* In days: publications that span a few of them begin before the window. */
#define REACH (DOSSIER_EVENT_WINDOW + DOSSIER_LONGEST_PUBLICATION)

/* The place of the first document that was published before @day. */
static guint
find_before (const DossierFacts *facts, DossierDay day)
{
  guint first = 0, end = facts->documents->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, middle);
      DossierDays published = document->published.days;

      if (published.first <= published.last && published.first >= day)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

static gboolean
has_number (const GArray *numbers, gint32 number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, gint32, i) == number)
      return TRUE;
  return FALSE;
}

/* Whether @other may speak of a day of @document: a quick look, before anything is weighed. */
static gboolean
may_share_day (const DossierEventProfile *document, const DossierDocumentFacts *other)
{
  for (guint i = 0; i < other->n_dates; i++)
    {
      DossierDays days = other->dates[i]->days;
      int year, month, day;

      /* Of an unknown year: parsed where it matters. */
      if (days.first > days.last)
        return TRUE;
      if (days.first != days.last)
        continue;
      if (has_number (document->days, days.first))
        return TRUE;
      if (document->yearless->len == 0)
        continue;
      dossier_day_to_civil (days.first, &year, &month, &day);
      if (has_number (document->yearless, month * 32 + day))
        return TRUE;
    }
  return FALSE;
}

static void
compare_with (DossierRelatedPairs *pairs, DossierEventProfile *document,
              const DossierDocumentFacts *other)
{
  gboolean dated = document->is_dated && dossier_document_facts_has_day (other);
  g_autoptr (DossierEventProfile) profile = NULL;

  if (other == document->facts || (!dated && !may_share_day (document, other)))
    return;
  profile = dossier_event_profile_new (pairs->scale, other);
  dossier_related_pairs_compare (pairs, document, profile);
}

/* What was published in the days around @document, and what has no day. */
static void
compare_with_neighbours (DossierRelatedPairs *pairs, const DossierFacts *facts,
                         DossierEventProfile *document)
{
  DossierDays days = document->facts->published.days;
  guint end = find_before (facts, days.first - REACH);

  for (guint i = find_before (facts, days.last + REACH + 1); i < end; i++)
    {
      const DossierDocumentFacts *other = g_ptr_array_index (facts->documents, i);

      if (dossier_document_facts_has_day (other))
        compare_with (pairs, document, other);
    }
  for (guint i = 0; i < facts->undated->len; i++)
    compare_with (pairs, document, g_ptr_array_index (facts->undated, i));
}

/**
 * dossier_related_find:
 * @facts: of the whole dossier
 * @scale: its scale
 * @apart: what people said
 * @document: row id
 *
 * Looks only at what was published in the days around the document. Where it is not known when that
 * was, both must speak of one day.
 *
 * Returns: (transfer full) (element-type DossierRelatedPair): documents that may report the same
 *   event as @document, the best first, one of each story; none if it is not there
 */
GArray *
dossier_related_find (const DossierFacts *facts, DossierEventScale *scale,
                      const DossierStoriesApart *apart, gint64 document)
{
  g_auto (DossierRelatedPairs) pairs = { NULL };
  g_autoptr (DossierEventProfile) profile = NULL;
  const DossierDocumentFacts *own = dossier_facts_find_document (facts, document);

  dossier_related_pairs_init (&pairs, scale, apart);
  if (own == NULL)
    return dossier_related_pairs_take (&pairs);
  profile = dossier_event_profile_new (scale, own);
  if (profile->is_dated)
    compare_with_neighbours (&pairs, facts, profile);
  else if (profile->days->len + profile->yearless->len > 0)
    for (guint i = 0; i < facts->documents->len; i++)
      compare_with (&pairs, profile, g_ptr_array_index (facts->documents, i));
  return dossier_related_pairs_take (&pairs);
}
