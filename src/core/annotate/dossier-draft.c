/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-draft.h"

/* The last element of a sorted array whose span starts at or before @byte,
 * -1 if there is none. The span is at the offset @member of an element. */
static int
find_last (const GArray *array, gsize element_size, gsize member, gsize byte)
{
  guint low = 0, high = array->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const DossierSpan *span = G_STRUCT_MEMBER_P (array->data + middle * element_size, member);

      if (span->start <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return (int) low - 1;
}

/**
 * dossier_draft_in_body:
 * @draft: a draft after the layout stage
 * @span: bytes of the text
 *
 * Returns: whether @span lies in one segment that is annotated: body or caption
 */
gboolean
dossier_draft_in_body (const DossierDraft *draft, DossierSpan span)
{
  const GArray *segments = draft->analysis->segments;
  int index = find_last (segments, sizeof (DossierSegment),
                         G_STRUCT_OFFSET (DossierSegment, span), span.start);
  const DossierSegment *segment;

  if (index < 0)
    return FALSE;
  segment = &g_array_index (segments, DossierSegment, index);
  return (segment->kind == DOSSIER_SEGMENT_BODY || segment->kind == DOSSIER_SEGMENT_CAPTION)
         && dossier_span_contains (segment->span, span);
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
  int index = find_last (draft->sentences, sizeof (DossierSentence),
                         G_STRUCT_OFFSET (DossierSentence, span), byte);

  if (index < 0 || g_array_index (draft->sentences, DossierSentence, index).span.end <= byte)
    return -1;
  return index;
}
