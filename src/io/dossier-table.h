/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-json-writer.h"

G_BEGIN_DECLS

/**
 * DossierTableFormat:
 * @DOSSIER_TABLE_TSV: cells separated by tabs, a line of headings; for scripts and the clipboard
 * @DOSSIER_TABLE_CSV: for spreadsheets, see dossier-csv.h
 * @DOSSIER_TABLE_JSON: JSON Lines
 *
 * How a table is written.
 */
typedef enum
{
  DOSSIER_TABLE_TSV,
  DOSSIER_TABLE_CSV,
  DOSSIER_TABLE_JSON,
} DossierTableFormat;

/**
 * DossierTable:
 *
 * Writes rows of cells, one after the other, in one of the formats. To be kept on the stack.
 */
typedef struct
{
  /*< private >*/
  GString *out;
  DossierTableFormat format;
  const char *const *headings;
  DossierJsonWriter json;
  guint cell; /* of the row under way */
} DossierTable;

gboolean dossier_table_format_find  (const char          *word,
                                     DossierTableFormat  *format);

void     dossier_table_begin        (GString             *out,
                                     DossierTableFormat   format,
                                     const char *const   *headings);
void     dossier_table_init         (DossierTable        *self,
                                     GString             *out,
                                     DossierTableFormat   format,
                                     const char *const   *headings);
void     dossier_table_add_text     (DossierTable        *self,
                                     const char          *text);
void     dossier_table_add_int      (DossierTable        *self,
                                     gint64               number);
void     dossier_table_end_row      (DossierTable        *self);

G_END_DECLS
