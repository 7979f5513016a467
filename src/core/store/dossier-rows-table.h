/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <sqlite3.h>

#include "dossier-rows.h"

G_BEGIN_DECLS

/* The type of the pointer to rows that a statement hands to the table. */
#define DOSSIER_POINTER_ROWS "dossier-rows"

typedef enum
{
  DOSSIER_ROW_NULL,
  DOSSIER_ROW_INT,
  DOSSIER_ROW_TEXT,
} DossierRowKind;

/**
 * DossierRowValue:
 * @kind: what it is
 * @number: of an integer
 * @text: of a text
 *
 * A value of a row.
 */
typedef struct
{
  DossierRowKind kind;
  union
  {
    gint64 number;
    const char *text;
  };
} DossierRowValue;

guint                  dossier_rows_get_n_rows     (const DossierRows *self);
const DossierRowValue *dossier_rows_get_value      (const DossierRows *self,
                                                    guint              row,
                                                    guint              column);
int                    dossier_rows_table_register (sqlite3           *handle);

G_END_DECLS
