/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-brackets.h"
#include "dossier-names-endings.h"

/* Letters of the word before such an ending, and of both, in folded bytes. */
#define SHORTEST_STEM 3
#define SHORTEST_TITLE 7

/* "lov om havbruk mv. (*havbruksloven*)": what the bracket around the token stands behind. */
static const DossierCandidate *
find_long_title (const DossierNameWork *work, guint index, guint end)
{
  const DossierCandidate *candidate;
  int found;

  if (index < 2 || index + 1 >= end || dossier_names_mark (work, index - 1) != '('
      || dossier_names_mark (work, index + 1) != ')')
    return NULL;
  found = dossier_names_find_ending_at (work, index - 2);
  if (found < 0)
    return NULL;
  candidate = &g_array_index (work->candidates, DossierCandidate, found);
  return candidate->type == DOSSIER_ENTITY_INSTRUMENT ? candidate : NULL;
}

/**
 * dossier_names_find_laws:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds the short titles of laws, which are written in small letters:
 * "arbeidsmiljøloven", "plan- og bygningsloven".
 */
void
dossier_names_find_laws (DossierNameWork *work, guint first, guint end)
{
  if (!dossier_name_lexicon_has_laws (work->lexicon))
    return;
  for (guint i = first; i < end; i++)
    {
      const DossierCandidate *whole;
      DossierCandidate *candidate;
      DossierSpan means = { 0, 0 };
      gsize length, bare;
      const char *folded = dossier_names_folded (work, i, &length);

      if (length < SHORTEST_TITLE || !dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
        continue;
      bare = dossier_name_lexicon_measure_law (work->lexicon, folded, length);
      if (bare == 0 || (work->readings[i].words & DOSSIER_NAME_NOT)
          || dossier_names_known_at (work, i) != NULL
          || !dossier_name_lexicon_measure_law (work->lexicon, folded + SHORTEST_STEM,
                                                bare - SHORTEST_STEM))
        continue;
      whole = find_long_title (work, i, end);
      if (whole != NULL)
        means = whole->span;
      candidate = dossier_names_add (work, dossier_names_find_open_compound (work, i, first), i,
                                     DOSSIER_ENTITY_INSTRUMENT,
                                     whole != NULL ? DOSSIER_NAME_SURE : DOSSIER_NAME_FORMED,
                                     whole != NULL ? "abbreviation" : "ending");
      candidate->span.end -= (guint32) (length - bare);
      candidate->means = means;
      candidate->why = dossier_names_quote (work, whole != NULL ? means : candidate->span);
    }
}
