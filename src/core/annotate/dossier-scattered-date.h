/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-lexicon.h"
#include "dossier-tokens.h"

G_BEGIN_DECLS

gboolean dossier_scattered_date_is_part  (const DossierTimeLexicon *times,
                                          const DossierTokens      *tokens,
                                          guint                     first,
                                          guint                     end);
gboolean dossier_scattered_date_is_month (const DossierTimeLexicon *times,
                                          const DossierTokens      *tokens,
                                          guint                     first,
                                          guint                     end);
char    *dossier_scattered_date_read     (const DossierTimeLexicon *times,
                                          const DossierTokens      *tokens,
                                          guint                     first,
                                          guint                     limit);

G_END_DECLS
