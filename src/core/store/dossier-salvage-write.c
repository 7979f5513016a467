/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-salvage-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-finding.h"
#include "dossier-salvage-rows.h"

typedef struct
{
  GPtrArray *identities;  /* GPtrArray of char *: a row each */
  GPtrArray *kinships;
  GPtrArray *searches;
} Common;

/* A row in words, its id and then its columns, NULL for NULL; SQLite turns words back into numbers
 * where a column has numbers. */
GPtrArray *
dossier_salvage_take_row (DossierCursor *cursor, gint64 id, int n_columns)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, g_strdup_printf ("%" G_GINT64_FORMAT, id));
  for (int i = 0; i < n_columns; i++)
    {
      const char *words = dossier_cursor_get_text (cursor, i);

      g_ptr_array_add (row, words != NULL ? g_utf8_make_valid (words, -1) : NULL);
    }
  return row;
}

static GPtrArray *
read_rows (DossierSalvage *self, const char *what, int n_columns, const char *lost)
{
  g_autofree char *ids_name = g_strdup_printf ("salvage-%s-ids", what);
  g_autofree char *row_name = g_strdup_printf ("salvage-%s", what);
  g_autoptr (GArray) ids = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  ids = dossier_salvage_find_ids (self->connection, ids_name, row_name, self->bound);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (DossierCursor) cursor = NULL;

      cursor = dossier_salvage_find_row (self->connection, row_name, id);
      if (cursor != NULL)
        g_ptr_array_add (rows, dossier_salvage_take_row (cursor, id, n_columns));
    }
  if (rows->len < ids->len)
    dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, 0, FALSE, "%s", lost);
  return rows;
}

static gboolean
insert_rows (DossierConnection *connection, const char *name, const char *const *parameters,
             GPtrArray *rows, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      for (guint column = 0; column < row->len; column++)
        dossier_cursor_bind_text (cursor, parameters[column], g_ptr_array_index (row, column));
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_common (DossierConnection *connection, gpointer data, GError **error)
{
  static const char *const of_identity[] = { ":id",        ":verdict",    ":key",
                                             ":type",      ":name",       ":other_key",
                                             ":other_type", ":other_name", ":created",
                                             ":withdrawn" };
  static const char *const of_kinship[] = { ":id",           ":verdict", ":sha256",
                                            ":other_sha256", ":created", ":withdrawn" };
  static const char *const of_search[] = { ":id", ":name", ":words", ":removed", ":created" };
  const Common *common = data;

  return insert_rows (connection, "salvage-identity-insert", of_identity, common->identities, error)
         && insert_rows (connection, "salvage-kinship-insert", of_kinship, common->kinships, error)
         && insert_rows (connection, "salvage-search-insert", of_search, common->searches, error);
}

/**
 * dossier_salvage_write_common:
 * @self: a salvage
 * @store: a dossier with nothing in it
 * @error: set on failure
 *
 * Carries over what is not about one document: which entities are the same, what was said of two
 * documents, and the kept searches.
 *
 * Returns: whether it is written
 */
gboolean
dossier_salvage_write_common (DossierSalvage *self, DossierStore *store, GError **error)
{
  g_autoptr (GPtrArray) identities = NULL;
  g_autoptr (GPtrArray) kinships = NULL;
  g_autoptr (GPtrArray) searches = NULL;
  Common common;

  identities = read_rows (self, "identity", 9, _("A decision about entities could not be read"));
  kinships = read_rows (self, "kinship", 5, _("A decision about stories could not be read"));
  searches = read_rows (self, "search", 4, _("A kept search could not be read"));
  common.identities = identities;
  common.kinships = kinships;
  common.searches = searches;
  return dossier_store_write (store, _("failed to write what was saved"), write_common, &common,
                              NULL, error);
}

typedef struct
{
  GPtrArray *decisions;   /* DossierSalvagedDecision, nullable */
  GPtrArray *corrections; /* rows, nullable */
  gint64 document;
  gint64 added;
} Writing;

static gboolean
insert_decision (DossierConnection *connection, const DossierSalvagedDecision *decision,
                 gint64 document, GError **error)
{
  const DossierDecision *said = &decision->decision;
  const DossierAnchor *anchor = &decision->anchor;
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "salvage-decision-insert", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", decision->id);
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_int (cursor, ":layer", said->layer);
  dossier_cursor_bind_int (cursor, ":verdict", said->verdict);
  dossier_cursor_bind_int (cursor, ":start", said->span.start);
  dossier_cursor_bind_int (cursor, ":end", said->span.end);
  dossier_cursor_bind_text (cursor, ":quote", anchor->quote);
  dossier_cursor_bind_text (cursor, ":prefix", anchor->prefix);
  dossier_cursor_bind_text (cursor, ":suffix", anchor->suffix);
  dossier_cursor_bind_text (cursor, ":payload", decision->payload);
  dossier_cursor_bind_int (cursor, ":created", decision->created);
  dossier_cursor_bind_int (cursor, ":withdrawn", decision->withdrawn);
  return dossier_cursor_run (cursor, error);
}

/* The document has another number in the new file. */
static gboolean
insert_corrections (DossierConnection *connection, const Writing *writing, GError **error)
{
  static const char *const parameters[]
    = { ":id", ":document", ":fields", ":created", ":withdrawn" };

  for (guint i = 0; i < writing->corrections->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (writing->corrections, i);

      g_free (row->pdata[1]);
      row->pdata[1] = g_strdup_printf ("%" G_GINT64_FORMAT, writing->document);
    }
  return insert_rows (connection, "salvage-correction-insert", parameters, writing->corrections,
                      error);
}

static gboolean
write_document (DossierConnection *connection, gpointer data, GError **error)
{
  const Writing *writing = data;
  g_autoptr (DossierCursor) added = NULL;

  for (guint i = 0; writing->decisions != NULL && i < writing->decisions->len; i++)
    if (!insert_decision (connection, g_ptr_array_index (writing->decisions, i), writing->document,
                          error))
      return FALSE;
  if (writing->corrections != NULL && !insert_corrections (connection, writing, error))
    return FALSE;
  if (writing->added == 0)
    return TRUE;
  added = dossier_connection_query (connection, "salvage-added", error);
  if (added == NULL)
    return FALSE;
  dossier_cursor_bind_int (added, ":document", writing->document);
  dossier_cursor_bind_int (added, ":added", writing->added);
  return dossier_cursor_run (added, error);
}

/**
 * dossier_salvage_write_document:
 * @self: a salvage
 * @store: the dossier that the document was written to
 * @old_document: row id in the damaged file
 * @document: row id in @store
 * @added: when it was added, seconds since 1970, UTC; 0 if that is lost
 * @error: set on failure
 *
 * Carries over when a document was added and what people decided about it. The decisions are put in
 * force by the document's next annotation.
 *
 * Returns: whether it is written
 */
gboolean
dossier_salvage_write_document (DossierSalvage *self, DossierStore *store, gint64 old_document,
                                gint64 document, gint64 added, GError **error)
{
  Writing writing = { g_hash_table_lookup (self->decisions, &old_document),
                      g_hash_table_lookup (self->corrections, &old_document), document, added };

  return dossier_store_write (store, _("failed to write what was saved"), write_document, &writing,
                              NULL, error);
}
