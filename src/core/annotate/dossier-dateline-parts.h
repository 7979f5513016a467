/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-dateline.h"

G_BEGIN_DECLS

/* The parts of the reading of a dateline: what stands in brackets, and the rest. */

/* An agency has no more tokens. */
#define DOSSIER_MAX_AGENCY 6

/* A dash apart from the word before it; a hyphen must also stand apart from the next, and may touch
 * only a bracket. */
static inline gboolean
dossier_dateline_is_dash (const DossierTokens *tokens, guint index, guint end)
{
  const DossierToken *token = &tokens->items[index];

  if (index >= end || !(token->flags & DOSSIER_TOKEN_PUNCT)
      || !dossier_token_is (tokens, index, "-"))
    return FALSE;
  return (token->flags & DOSSIER_TOKEN_SPACE) || dossier_span_length (token->span) > 1
         || (index > 0 && dossier_token_is_mark (tokens, index - 1, end, ")") && index + 1 < end
             && (tokens->items[index + 1].flags & DOSSIER_TOKEN_SPACE));
}

static inline DossierSpan
dossier_dateline_span (const DossierTokens *tokens, guint first, guint end)
{
  return DOSSIER_SPAN_INIT (tokens->items[first].span.start, tokens->items[end - 1].span.end);
}

gboolean dossier_dateline_read_agency       (const DossierTokens      *tokens,
                                             guint                     open,
                                             guint                     end,
                                             DossierDateline          *dateline);
gboolean dossier_dateline_read_reporter     (const DossierLayoutClues *clues,
                                             guint                     first,
                                             guint                     end,
                                             DossierDateline          *dateline);
gboolean dossier_dateline_read_bracket      (const DossierLayoutClues *clues,
                                             guint                     first,
                                             guint                     end,
                                             DossierDateline          *dateline);
gboolean dossier_dateline_read_dated_bracket (const DossierLayoutClues *clues,
                                             guint                     comma,
                                             guint                     end,
                                             DossierDateline          *dateline);

G_END_DECLS
