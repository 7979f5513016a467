/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-concordance.h"
#include "dossier-output-file.h"

G_BEGIN_DECLS

/* How much stands on either side of a keyword in a table, in code points, where nobody says. */
#define DOSSIER_TABLE_CONTEXT 80

/**
 * DossierTableFormat:
 * @DOSSIER_TABLE_TSV: cells separated by tabs, a line of headings; for scripts and the clipboard
 * @DOSSIER_TABLE_CSV: for spreadsheets, see dossier-csv.h
 * @DOSSIER_TABLE_JSON: JSON Lines
 *
 * How a concordance is written.
 */
typedef enum
{
  DOSSIER_TABLE_TSV,
  DOSSIER_TABLE_CSV,
  DOSSIER_TABLE_JSON,
} DossierTableFormat;

gboolean dossier_table_format_find           (const char                     *word,
                                              DossierTableFormat             *format);
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
