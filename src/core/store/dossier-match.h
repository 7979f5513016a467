/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-node.h"

G_BEGIN_DECLS

/* Turns parts of a search into expressions of the full-text index. */

/**
 * DossierMatchParts:
 * @wanted: (element-type DossierSearchNode): those that the full-text index can answer
 * @unwanted: (element-type DossierSearchNode): what must not be there, and the index can answer
 *   that
 * @others: (element-type DossierSearchNode): what it cannot; patterns read texts and come last,
 *   when the other parts have left few
 *
 * The parts of a group by who can answer them.
 */
typedef struct
{
  GPtrArray *wanted;
  GPtrArray *unwanted;
  GPtrArray *others;
} DossierMatchParts;

void     dossier_match_divide  (const GPtrArray         *nodes,
                                gboolean                 all,
                                DossierMatchParts       *parts);
void     dossier_match_parts_clear
                               (DossierMatchParts       *parts);
gboolean dossier_match_can_say (const DossierSearchNode *node);
char    *dossier_match_all     (const GPtrArray         *wanted,
                                const GPtrArray         *unwanted);
char    *dossier_match_any     (const GPtrArray         *wanted);
char    *dossier_match_name    (const DossierSearchNode *phrase);
char    *dossier_match_beginnings
                               (const char *const       *words);
gboolean dossier_match_is_exact
                               (const DossierSearchNode *node);
char    *dossier_match_exact   (const DossierSearchNode *phrase);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierMatchParts, dossier_match_parts_clear)

G_END_DECLS
