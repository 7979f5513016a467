/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows-private.h"

/* What lists of rows have to know of documents and of statements. */

static gpointer
new_document (gint64 id)
{
  return dossier_document_new (id);
}

static gboolean
is_document_loaded (gpointer item)
{
  return dossier_document_is_loaded (item);
}

static gpointer
read_document_row (DossierConnection *connection, gint64 id, GError **error)
{
  return dossier_document_row_read (connection, id, error);
}

static void
free_document_row (gpointer row)
{
  dossier_document_row_free (row);
}

static void
take_document_row (gpointer item, gpointer row)
{
  dossier_document_take_row (item, g_atomic_rc_box_acquire (row));
}

const DossierRowKind dossier_document_rows = {
  dossier_document_get_type, new_document, is_document_loaded,
  read_document_row, free_document_row, take_document_row,
};

static gpointer
new_statement (gint64 id)
{
  return dossier_statement_new (id);
}

static gboolean
is_statement_loaded (gpointer item)
{
  return dossier_statement_is_loaded (item);
}

static gpointer
read_statement_row (DossierConnection *connection, gint64 id, GError **error)
{
  return dossier_statement_row_read (connection, id, error);
}

static void
free_statement_row (gpointer row)
{
  dossier_statement_row_free (row);
}

static void
take_statement_row (gpointer item, gpointer row)
{
  dossier_statement_take_row (item, g_atomic_rc_box_acquire (row));
}

const DossierRowKind dossier_statement_rows = {
  dossier_statement_get_type, new_statement, is_statement_loaded,
  read_statement_row, free_statement_row, take_statement_row,
};
