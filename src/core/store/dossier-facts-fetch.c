/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-fetch.h"

/* Documents lie scattered in memory: each step on the way to their dates is taken while so many
 * others are looked at. */
#define AHEAD 3
#define CACHE_LINE 64

static void
fetch_lines (gconstpointer data, gsize size)
{
  for (gsize at = 0; at < size; at += CACHE_LINE)
    __builtin_prefetch ((const char *) data + at);
}

/* What stands in a document's facts, when these are there. */
static void
fetch_parts (const DossierDocumentFacts *document, gboolean statements_only)
{
  fetch_lines (document->statements, document->n_statements * sizeof *document->statements);
  if (statements_only)
    return;
  fetch_lines (document->dates, document->n_dates * sizeof *document->dates);
  __builtin_prefetch (document->said);
}

/* The dates that its parts speak of, when these are there. */
static void
fetch_dates (const DossierDocumentFacts *document, gboolean statements_only)
{
  for (guint i = 0; i < document->n_statements; i++)
    {
      __builtin_prefetch (document->statements[i].happens);
      __builtin_prefetch (document->statements[i].due);
    }
  for (guint i = 0; i < document->n_dates && !statements_only; i++)
    __builtin_prefetch (document->dates[i]);
}

/**
 * dossier_facts_fetch_ahead:
 * @documents: (element-type DossierDocumentFacts): what is walked through
 * @i: the one that is looked at next
 * @end: behind the last one that will be looked at
 * @statements_only: whether its statements and their dates are looked at, and no other dates
 *
 * Tells the processor which memory a walk over all documents will ask for soon. The walk waits for
 * memory most of its time otherwise.
 */
void
dossier_facts_fetch_ahead (const GPtrArray *documents, guint i, guint end,
                           gboolean statements_only)
{
  if (i + 3 * AHEAD < end)
    fetch_lines (g_ptr_array_index (documents, i + 3 * AHEAD), sizeof (DossierDocumentFacts));
  if (i + 2 * AHEAD < end)
    fetch_parts (g_ptr_array_index (documents, i + 2 * AHEAD), statements_only);
  if (i + AHEAD < end)
    fetch_dates (g_ptr_array_index (documents, i + AHEAD), statements_only);
}
