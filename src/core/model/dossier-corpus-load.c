/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-rows-private.h"

/* Items of one kind, loaded, in the order of @ids; rows that are gone are left out. */
static GPtrArray *
load_items (DossierCorpus         *self,
            const DossierRowKind  *kind,
            const GArray          *ids,
            GCancellable          *cancellable,
            GError               **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  DossierConnection *connection;
  GError *failure = NULL;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read rows"), cancellable, error);
  if (connection == NULL)
    return NULL;
  for (guint i = 0; i < ids->len && failure == NULL; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gpointer row = kind->read_row (connection, id, &failure);
      gpointer item;

      if (row == NULL)
        continue;
      item = kind->new_item (id);
      kind->take_row (item, row);
      kind->free_row (row);
      g_ptr_array_add (items, item);
    }
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  if (failure == NULL)
    return g_steal_pointer (&items);
  g_propagate_error (error, failure);
  return NULL;
}

/**
 * dossier_corpus_load_documents:
 * @self: a corpus
 * @ids: (element-type gint64): row ids
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * For exports and reports; a window uses [class@RowList]. Any thread.
 *
 * Returns: (transfer full) (element-type DossierDocument): the documents, loaded; those that
 *   are gone are left out
 */
GPtrArray *
dossier_corpus_load_documents (DossierCorpus  *self,
                               const GArray   *ids,
                               GCancellable   *cancellable,
                               GError        **error)
{
  return load_items (self, &dossier_document_rows, ids, cancellable, error);
}

/**
 * dossier_corpus_load_statements:
 * @self: a corpus
 * @ids: (element-type gint64): row ids
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * For exports and reports; a window uses [class@RowList]. Any thread.
 *
 * Returns: (transfer full) (element-type DossierStatement): the statements, loaded; those that
 *   are gone are left out
 */
GPtrArray *
dossier_corpus_load_statements (DossierCorpus  *self,
                                const GArray   *ids,
                                GCancellable   *cancellable,
                                GError        **error)
{
  return load_items (self, &dossier_statement_rows, ids, cancellable, error);
}

/**
 * dossier_corpus_load_document:
 * @self: a corpus
 * @document: row id
 * @error: set on failure
 *
 * Returns: (transfer full): the document, loaded
 */
DossierDocument *
dossier_corpus_load_document (DossierCorpus *self, gint64 document, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) documents = NULL;

  g_array_append_val (ids, document);
  documents = dossier_corpus_load_documents (self, ids, NULL, error);
  if (documents == NULL)
    return NULL;
  if (documents->len == 1)
    return g_object_ref (g_ptr_array_index (documents, 0));
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                       _("The document is not in the dossier"));
  return NULL;
}

static DossierReading *
read_document (DossierCorpus  *self,
               gint64          document,
               gboolean        text_only,
               GCancellable   *cancellable,
               GError        **error)
{
  DossierConnection *connection;
  DossierReading *reading;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read the document"), cancellable, error);
  if (connection == NULL)
    return NULL;
  reading = dossier_reading_read (connection, document, text_only, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return reading;
}

/**
 * dossier_corpus_read_document:
 * @self: a corpus
 * @document: row id
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Returns: (transfer full): its text, segments and the marks in force
 */
DossierReading *
dossier_corpus_read_document (DossierCorpus  *self,
                              gint64          document,
                              GCancellable   *cancellable,
                              GError        **error)
{
  return read_document (self, document, FALSE, cancellable, error);
}

/**
 * dossier_corpus_read_text:
 * @self: a corpus
 * @document: row id
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * For whoever wants to show a long document before all of its marks are read.
 *
 * Returns: (transfer full): its text and segments, without marks
 */
DossierReading *
dossier_corpus_read_text (DossierCorpus  *self,
                          gint64          document,
                          GCancellable   *cancellable,
                          GError        **error)
{
  return read_document (self, document, TRUE, cancellable, error);
}

/**
 * dossier_corpus_read_entity:
 * @self: a corpus
 * @entity: row id
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Returns: (transfer full): its card
 */
DossierEntity *
dossier_corpus_read_entity (DossierCorpus  *self,
                            gint64          entity,
                            GCancellable   *cancellable,
                            GError        **error)
{
  g_autoptr (DossierFacts) facts = dossier_facts_cache_peek (dossier_corpus_get_facts (self));
  DossierConnection *connection;
  DossierEntity *card;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read the card"), cancellable, error);
  if (connection == NULL)
    return NULL;
  card = dossier_entity_read (connection, facts, entity, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return card;
}

/**
 * dossier_original_free:
 * @original: (transfer full) (nullable): an original
 */
void
dossier_original_free (DossierOriginal *original)
{
  if (original == NULL)
    return;
  g_bytes_unref (original->bytes);
  g_free (original->media_type);
  g_free (original->encoding);
  g_free (original->remark);
  g_free (original->sha256);
  g_free (original->uri);
  g_free (original);
}

static DossierOriginal *
read_original (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  DossierOriginal *original;
  gconstpointer data;
  gsize size;

  cursor = dossier_connection_query (connection, "source-of-document", error);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_find_document (cursor, error))
    return NULL;
  original = g_new0 (DossierOriginal, 1);
  data = dossier_cursor_get_blob (cursor, dossier_cursor_is_null (cursor, 0) ? 1 : 0, &size);
  original->bytes = g_bytes_new (data, size);
  original->media_type = dossier_cursor_dup_text (cursor, 2);
  original->encoding = dossier_cursor_dup_text (cursor, 3);
  original->remark = dossier_cursor_dup_text (cursor, 4);
  original->sha256 = dossier_cursor_dup_text (cursor, 5);
  original->uri = dossier_cursor_dup_words (cursor, 6);
  return original;
}

/**
 * dossier_corpus_read_original:
 * @self: a corpus
 * @document: row id
 * @error: set on failure
 *
 * Returns: (transfer full): what the document was made from
 */
DossierOriginal *
dossier_corpus_read_original (DossierCorpus *self, gint64 document, GError **error)
{
  DossierConnection *connection;
  DossierOriginal *original;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read the original"), NULL, error);
  if (connection == NULL)
    return NULL;
  original = read_original (connection, document, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return original;
}

/**
 * dossier_corpus_has_documents:
 * @self: a corpus
 * @has: (out): whether there are any, be they set aside
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: whether it is known
 */
gboolean
dossier_corpus_has_documents (DossierCorpus *self, gboolean *has, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  DossierCursor *cursor;
  gboolean known;

  connection = dossier_store_begin_read (store, _("failed to look for a document"), NULL, error);
  if (connection == NULL)
    return FALSE;
  cursor = dossier_connection_query (connection, "has-documents", error);
  known = cursor != NULL && dossier_cursor_step (cursor, error);
  *has = known && dossier_cursor_get_int (cursor, 0) != 0;
  g_clear_pointer (&cursor, dossier_cursor_release);
  dossier_store_end_read (store, connection);
  return known;
}

/**
 * dossier_corpus_find_known:
 * @self: a corpus
 * @sha256: of some original bytes, in hexadecimal digits
 * @set_aside: (out): whether the document was set aside
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: row id of the document made from these bytes, 0 if there is none, -1 on failure
 */
gint64
dossier_corpus_find_known (DossierCorpus *self, const char *sha256, gboolean *set_aside,
                           GError **error)
{
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  gint64 document;

  *set_aside = FALSE;
  connection = dossier_store_begin_read (store, _("failed to look for a document"), NULL, error);
  if (connection == NULL)
    return -1;
  document = dossier_record_find_known (connection, sha256, set_aside, error);
  dossier_store_end_read (store, connection);
  return document;
}

/**
 * dossier_corpus_find_named:
 * @self: a corpus
 * @name: where documents came from, or the name of their files
 * @number: the how manieth of those that came from one place, from 1, or 0 for all
 * @set_aside: whether to look among the documents that were set aside, in the place of the others
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type DossierOrigin): those that came from @name; where none
 *   did, those whose files were called so
 */
GPtrArray *
dossier_corpus_find_named (DossierCorpus *self, const char *name, guint number, gboolean set_aside,
                           GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  GPtrArray *found;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  connection
    = dossier_store_begin_read (store, _("failed to look for a document"), cancellable, error);
  if (connection == NULL)
    return NULL;
  found = dossier_origin_find (connection, name, number, set_aside, error);
  dossier_store_end_read (store, connection);
  return found;
}
