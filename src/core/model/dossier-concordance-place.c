/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-place.h"

#include "dossier-keyword-context.h"
#include "dossier-text-map.h"

/**
 * dossier_concordance_place_init:
 * @self: (out caller-allocates): takes the place
 * @text: valid UTF-8
 * @length: its length in bytes
 * @span: the keyword, bytes of @text
 *
 * Any thread.
 */
void
dossier_concordance_place_init (DossierConcordancePlace *self, const char *text, gsize length,
                                DossierSpan span)
{
  DossierSpan word = DOSSIER_SPAN_INIT (span.start, span.start);

  self->span = span;
  self->n_chars = (guint) dossier_text_count_chars (text + span.start, dossier_span_length (span));
  for (self->n_left = 0; self->n_left < DOSSIER_CONCORDANCE_DEPTH
                         && dossier_keyword_context_previous (text, word.start, &word);
       self->n_left++)
    self->left[self->n_left] = word;
  word = span;
  for (self->n_right = 0; self->n_right < DOSSIER_CONCORDANCE_DEPTH
                          && dossier_keyword_context_next (text, length, word.end, &word);
       self->n_right++)
    self->right[self->n_right] = word;
}
