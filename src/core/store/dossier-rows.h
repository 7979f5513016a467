/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-day.h"

G_BEGIN_DECLS

/* As many values as a row may have. */
#define DOSSIER_ROWS_MAX_COLUMNS 24

/**
 * DossierRows:
 *
 * Rows on their way into a table. They are given value by value, row by row, and written by one
 * statement that reads them as the table `dossier_rows`: to bind and run a statement for each would
 * cost as much as the writing.
 */
typedef struct _DossierRows DossierRows;

DossierRows *dossier_rows_new       (guint               n_columns);
void         dossier_rows_free      (DossierRows        *self);
void         dossier_rows_add_int   (DossierRows        *self,
                                     gint64              value);
void         dossier_rows_add_id    (DossierRows        *self,
                                     gint64              id);
void         dossier_rows_add_day   (DossierRows        *self,
                                     DossierDay          day);
void         dossier_rows_add_text  (DossierRows        *self,
                                     const char         *text);
void         dossier_rows_take_text (DossierRows        *self,
                                     char               *text);
void         dossier_rows_sort      (DossierRows        *self);
void         dossier_rows_bind      (DossierRows        *self,
                                     DossierCursor      *cursor);
gboolean     dossier_rows_run       (DossierRows        *self,
                                     DossierConnection  *connection,
                                     const char         *name,
                                     GError            **error);
gboolean     dossier_rows_write     (DossierRows        *self,
                                     DossierConnection  *connection,
                                     const char         *name,
                                     GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRows, dossier_rows_free)

G_END_DECLS
