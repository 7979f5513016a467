/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierSignOff:
 * @agency: who signs, in bytes
 * @first: index of the first token of the whole mark
 * @certain: the letters of an agency, which end an article wherever they stand
 *
 * The mark of the agency that closes an article: `— VNS`, `(NTB)`, `/TTXVN`.
 */
typedef struct
{
  DossierSpan agency;
  guint first;
  gboolean certain;
} DossierSignOff;

gboolean dossier_sign_off_read        (const DossierTokens *tokens,
                                       guint                first,
                                       guint                end,
                                       DossierSignOff      *sign_off);
gboolean dossier_sign_off_is_sentence (const DossierTokens *tokens,
                                       guint                first,
                                       guint                end);

G_END_DECLS
