/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

/* Adds the words of @span as one name. */
static void
add (DossierNameWork *work, DossierSpan span, DossierEntityType type, DossierNameStrength strength)
{
  guint first, last;
  gboolean name = FALSE;

  if (dossier_span_is_empty (span))
    return;
  first = last = dossier_tokens_find (work->tokens, span.start);
  for (guint i = first; i < work->n_tokens; i++)
    {
      if (dossier_names_token (work, i)->span.start >= span.end)
        break;
      /* "OSLO/BERGEN" */
      if (dossier_names_mark (work, i) == '/')
        return;
      name |= !dossier_names_is_plain_word (work, i);
      last = i;
    }
  if (name)
    dossier_names_add (work, first, last, type, strength, "dateline");
}

/**
 * dossier_names_find_dateline:
 * @work: the work
 *
 * Finds the place that the dateline names and who stands in its brackets: "BINH PHU —",
 * "OSLO (Harbour Wire) —". The metadata have read it. A company that opens its own report has words
 * that say so, and is none; what stands in the brackets is no harbour whatever its words say.
 */
void
dossier_names_find_dateline (DossierNameWork *work)
{
  const DossierDraft *draft = work->draft;

  add (work, draft->place, DOSSIER_ENTITY_PLACE, DOSSIER_NAME_CUED);
  add (work, draft->agency, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_FORMED);
}
