/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than any table whose rows are looked for. */
#define DOSSIER_PAGES_MAX_VALUES 24

/**
 * DossierPageKind:
 *
 * What a value in a row is.
 */
typedef enum
{
  DOSSIER_PAGE_NULL,
  DOSSIER_PAGE_INTEGER,
  DOSSIER_PAGE_REAL,
  DOSSIER_PAGE_TEXT,
  DOSSIER_PAGE_BLOB,
} DossierPageKind;

/**
 * DossierPageValue:
 * @kind: what it is
 * @integer: of an integer
 * @data: of a text or blob, as long as the row
 * @size: its length in bytes
 */
typedef struct
{
  DossierPageKind kind;
  gint64 integer;
  const guint8 *data;
  gsize size;
} DossierPageValue;

/**
 * DossierPageFunc:
 * @id: row id
 * @values: the columns
 * @n_values: how many
 * @data: user data
 * @error: set on failure
 *
 * Returns: whether to go on
 */
typedef gboolean (* DossierPageFunc) (gint64                   id,
                                      const DossierPageValue  *values,
                                      guint                    n_values,
                                      gpointer                 data,
                                      GError                 **error);

gboolean dossier_pages_foreach_row (const guint8     *file,
                                    gsize             length,
                                    DossierPageFunc   func,
                                    gpointer          data,
                                    GError          **error);

G_END_DECLS
