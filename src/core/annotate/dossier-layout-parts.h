/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layout-clues.h"

G_BEGIN_DECLS

/* The parts of the layout stage: what stands above the article, and where it ends. */

#define LINE(i) (&g_array_index (lines, DossierLayoutLine, (i)))

gboolean dossier_layout_is_paragraph   (const DossierLayoutLine  *line);
gboolean dossier_layout_is_issuer      (const DossierLayoutClues *clues,
                                        const DossierLayoutLine  *line);
guint    dossier_layout_find_paragraph (const GArray             *lines);
void     dossier_layout_mark_masthead  (const DossierLayoutClues *clues,
                                        GArray                   *lines);
void     dossier_layout_mark_tables     (const DossierLayoutClues *clues,
                                        GArray                   *lines);

G_END_DECLS
