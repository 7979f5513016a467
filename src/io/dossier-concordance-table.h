/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-concordance.h"
#include "dossier-output-file.h"
#include "dossier-table.h"

G_BEGIN_DECLS

/* How much stands on either side of a keyword in a table, in code points, where nobody says. */
#define DOSSIER_TABLE_CONTEXT 80

void     dossier_concordance_table_begin     (GString                        *out,
                                              DossierTableFormat              format);
void     dossier_concordance_table_add       (GString                        *out,
                                              DossierTableFormat              format,
                                              const DossierConcordanceLine   *line);
gboolean dossier_concordance_table_write     (DossierCorpus                  *corpus,
                                              const DossierConcordanceLines  *lines,
                                              const GArray                   *order,
                                              guint                           n_chars,
                                              DossierTableFormat              format,
                                              DossierOutputFile              *file,
                                              GCancellable                   *cancellable,
                                              GError                        **error);

G_END_DECLS
