/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-node.h"

G_BEGIN_DECLS

/* Turns parts of a search into expressions of the full-text index. */

gboolean dossier_match_can_say (const DossierSearchNode *node);
char    *dossier_match_all     (const GPtrArray         *wanted,
                                const GPtrArray         *unwanted);
char    *dossier_match_any     (const GPtrArray         *wanted);
char    *dossier_match_name    (const DossierSearchNode *phrase);
char    *dossier_match_beginnings
                               (const char *const       *words);
char    *dossier_match_exact   (const DossierSearchNode *phrase);

G_END_DECLS
