/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-salvage-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "dossier-finding.h"
#include "dossier-ruins.h"
#include "dossier-salvage-rows.h"

/* No row of a table of documents or sources is shorter, so a file has no more of them. */
#define MIN_ROW 32

static void
free_decision (gpointer data)
{
  DossierSalvagedDecision *decision = data;

  dossier_decision_clear (&decision->decision);
  dossier_anchor_clear (&decision->anchor);
  g_free (decision->payload);
  g_free (decision);
}

void
dossier_salvage_free (DossierSalvage *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->connection, dossier_connection_close);
  g_clear_pointer (&self->ruins, dossier_connection_close);
  g_clear_pointer (&self->contents, g_array_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->decisions, g_hash_table_unref);
  g_clear_pointer (&self->corrections, g_hash_table_unref);
  g_clear_pointer (&self->read, g_hash_table_unref);
  g_free (self);
}

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* In order, each once. */
static void
sort_ids (GArray *ids)
{
  guint n = 0;

  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (i == 0 || g_array_index (ids, gint64, i) != g_array_index (ids, gint64, n - 1))
      g_array_index (ids, gint64, n++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, n);
}

static void
add_ids (DossierSalvage *self, const char *what, GArray *ids)
{
  DossierConnection *connections[] = { self->connection, self->ruins };
  g_autofree char *ids_name = g_strdup_printf ("salvage-%s-ids", what);
  g_autofree char *row_name = g_strdup_printf ("salvage-%s", what);

  for (gsize i = 0; i < G_N_ELEMENTS (connections); i++)
    if (connections[i] != NULL)
      {
        g_autoptr (GArray) found
          = dossier_salvage_find_ids (connections[i], ids_name, row_name, self->bound);

        g_array_append_vals (ids, found->data, found->len);
      }
}

/* Of what stands in @table, or in @other (nullable), also beside the tables. */
GArray *
dossier_salvage_list_ids (DossierSalvage *self, const char *table, const char *other)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_ids (self, table, ids);
  if (other != NULL)
    add_ids (self, other, ids);
  sort_ids (ids);
  return ids;
}

/* In a table, or beside the tables. NULL if it is in neither. */
DossierCursor *
dossier_salvage_read_row (DossierSalvage *self, const char *name, gint64 id)
{
  DossierCursor *cursor = dossier_salvage_find_row (self->connection, name, id);

  if (cursor == NULL && self->ruins != NULL)
    cursor = dossier_salvage_find_row (self->ruins, name, id);
  return cursor;
}

/* Valid UTF-8 whatever a damaged page held. */
char *
dossier_salvage_dup_words (DossierCursor *cursor, int column)
{
  const char *words = dossier_cursor_get_text (cursor, column);

  return words != NULL ? g_utf8_make_valid (words, -1) : NULL;
}

/* NULL if there is none, or none that can be put in force. */
static DossierSalvagedDecision *
read_decision (DossierSalvage *self, gint64 id)
{
  g_autoptr (DossierCursor) cursor = dossier_salvage_read_row (self, "salvage-decision", id);
  DossierSalvagedDecision *decision;

  if (cursor == NULL)
    return NULL;
  decision = g_new0 (DossierSalvagedDecision, 1);
  decision->id = id;
  decision->document = dossier_cursor_get_int (cursor, 0);
  decision->payload = dossier_salvage_dup_words (cursor, 1);
  decision->created = dossier_cursor_get_int (cursor, 2);
  decision->withdrawn = dossier_cursor_get_int (cursor, 3) != 0;
  if (!dossier_decision_read (cursor, 4, &decision->decision, &decision->anchor))
    g_clear_pointer (&decision, free_decision);
  return decision;
}

static void
read_decisions (DossierSalvage *self)
{
  g_autoptr (GArray) ids = dossier_salvage_list_ids (self, "decision", NULL);
  guint n_lost = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      DossierSalvagedDecision *decision = read_decision (self, g_array_index (ids, gint64, i));
      GPtrArray *of_document;

      if (decision == NULL)
        {
          n_lost++;
          continue;
        }
      of_document = g_hash_table_lookup (self->decisions, &decision->document);
      if (of_document == NULL)
        {
          of_document = g_ptr_array_new_with_free_func (free_decision);
          g_hash_table_insert (self->decisions, copy_id (decision->document), of_document);
        }
      g_ptr_array_add (of_document, decision);
    }
  if (n_lost > 0)
    dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, 0, FALSE,
                            ngettext ("%u decision could not be read",
                                      "%u decisions could not be read", n_lost), n_lost);
}

static void
read_corrections (DossierSalvage *self)
{
  g_autoptr (GArray) ids = dossier_salvage_list_ids (self, "correction", NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i), document;
      g_autoptr (DossierCursor) cursor = dossier_salvage_read_row (self, "salvage-correction", id);
      GPtrArray *of_document;

      if (cursor == NULL)
        {
          dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, 0, FALSE, "%s",
                                  _("What was said of a document could not be read"));
          continue;
        }
      document = dossier_cursor_get_int (cursor, 0);
      of_document = g_hash_table_lookup (self->corrections, &document);
      if (of_document == NULL)
        {
          of_document = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
          g_hash_table_insert (self->corrections, copy_id (document), of_document);
        }
      g_ptr_array_add (of_document, dossier_salvage_take_row (cursor, id, 4));
    }
}

/* Sources stay known by what they are the fingerprint of: a document whose row is
 * lost finds its own. */
static void
read_sources (DossierSalvage *self)
{
  g_autoptr (GArray) ids = dossier_salvage_list_ids (self, "source", NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (DossierCursor) cursor = NULL;
      const char *sha256;

      cursor = dossier_salvage_read_row (self, "salvage-source", id);
      sha256 = cursor != NULL ? dossier_cursor_get_text (cursor, 0) : NULL;
      if (sha256 != NULL)
        g_hash_table_insert (self->sources, g_strdup (sha256), copy_id (id));
    }
}

/**
 * dossier_salvage_open:
 * @path: a copy of a damaged dossier that nobody else has open, its log beside it
 * @scratch: where a file can be made while the salvage lasts
 * @findings: (element-type DossierFinding): to which is added what is lost; stays with the caller
 *   and must outlive the salvage
 * @cancellable: (nullable): stops the opening
 * @error: set when nothing can be read of it
 *
 * Returns: (transfer full): what can be read
 */
DossierSalvage *
dossier_salvage_open (const char    *path,
                      const char    *scratch,
                      GPtrArray     *findings,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (DossierSalvage) self = g_new0 (DossierSalvage, 1);
  GStatBuf status;

  self->findings = findings;
  self->connection = dossier_connection_open (path, DOSSIER_CONNECTION_SALVAGE, error);
  if (self->connection == NULL)
    return NULL;
  dossier_connection_set_action (self->connection, _("failed to read"));
  dossier_connection_set_cancellable (self->connection, cancellable);
  /* What the log has must be in the file, where pages are looked at. It may be damaged too. */
  dossier_connection_run (self->connection, "salvage-checkpoint", NULL);
  self->ruins = dossier_ruins_collect (path, scratch, cancellable, error);
  if (self->ruins == NULL)
    return NULL;
  self->bound = g_stat (path, &status) == 0 ? status.st_size / MIN_ROW : 0;
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->decisions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  self->corrections = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);
  self->read = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->contents = dossier_salvage_list_ids (self, "content", NULL);
  read_sources (self);
  read_decisions (self);
  read_corrections (self);
  /* What cannot be read is passed over, but not for this reason. */
  dossier_connection_set_cancellable (self->connection, NULL);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_salvage_get_n_documents:
 * @self: a salvage
 *
 * Returns: how many documents dossier_salvage_next() may give at most
 */
guint
dossier_salvage_get_n_documents (DossierSalvage *self)
{
  return self->contents->len;
}

/**
 * dossier_salvage_has_decisions:
 * @self: a salvage
 * @document: row id in the damaged file
 *
 * Returns: whether people have decided something about the document
 */
gboolean
dossier_salvage_has_decisions (DossierSalvage *self, gint64 document)
{
  return g_hash_table_contains (self->decisions, &document)
         || g_hash_table_contains (self->corrections, &document);
}
