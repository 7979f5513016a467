/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-draft.h"

/**
 * dossier_draft_get_said:
 * @draft: a draft
 * @detail: what may be known of the document
 *
 * Returns: (transfer none) (nullable): what a person said of it, "" that it has none; %NULL if
 *   nobody did
 */
const char *
dossier_draft_get_said (const DossierDraft *draft, DossierDetail detail)
{
  return draft->hints->details != NULL ? draft->hints->details->values[detail] : NULL;
}

/**
 * dossier_draft_sentence:
 * @draft: a draft after the layout stage
 * @byte: a position in the text
 *
 * Takes logarithmic time.
 *
 * Returns: index of the sentence that holds @byte, -1 if none does
 */
int
dossier_draft_sentence (const DossierDraft *draft, gsize byte)
{
  const GArray *sentences = draft->sentences;
  guint low = 0, high = sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, DossierSentence, middle).span.start <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 && byte < g_array_index (sentences, DossierSentence, low - 1).span.end
             ? (int) low - 1
             : -1;
}
