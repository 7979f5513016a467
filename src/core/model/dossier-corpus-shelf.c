/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_corpus_list_set_aside:
 * @self: a corpus
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type DossierShelved): the documents that were set aside, the
 *   last one first
 */
GPtrArray *
dossier_corpus_list_set_aside (DossierCorpus *self, GCancellable *cancellable, GError **error)
{
  DossierConnection *connection;
  GPtrArray *list;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  connection = dossier_store_begin_read (
    dossier_corpus_get_store (self), _("failed to read what was set aside"), cancellable, error);
  if (connection == NULL)
    return NULL;
  list = dossier_shelf_list (connection, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return list;
}

/**
 * dossier_corpus_count_set_aside:
 * @self: a corpus
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: how many documents were set aside, -1 on failure
 */
gint64
dossier_corpus_count_set_aside (DossierCorpus *self, GCancellable *cancellable, GError **error)
{
  DossierConnection *connection;
  gint64 count;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), -1);

  connection = dossier_store_begin_read (
    dossier_corpus_get_store (self), _("failed to read what was set aside"), cancellable, error);
  if (connection == NULL)
    return -1;
  count = dossier_shelf_count (connection, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return count;
}

/**
 * dossier_corpus_read_set_aside:
 * @self: a corpus
 * @documents: (element-type gint64): row ids
 * @at: (inout): the first of them to read, and then that after the last one read
 * @max_documents: how many to read at most
 * @max_size: how much text to read at most, in bytes; one document may be larger
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Reads what annotators need of documents that were set aside; what is not is left out. Any thread.
 *
 * Returns: (transfer full) (element-type DossierStale): documents in order, for
 *   dossier_corpus_bring_back()
 */
GPtrArray *
dossier_corpus_read_set_aside (DossierCorpus  *self,
                               const GArray   *documents,
                               guint          *at,
                               guint           max_documents,
                               gsize           max_size,
                               GCancellable   *cancellable,
                               GError        **error)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  return dossier_corpus_read_texts (self, dossier_shelf_read, FALSE, documents, at, max_documents,
                                    max_size, cancellable, error);
}

typedef struct
{
  const GArray *documents; /* gint64 */
  const DossierShelfAct *act;
  GPtrArray *texts;        /* DossierStale */
  const char *stamp;
  guint n_done;
} Writing;

static gboolean
put (DossierConnection *connection, gpointer data, GError **error)
{
  Writing *writing = data;

  return dossier_shelf_put (connection, writing->documents, writing->act, &writing->n_done, error);
}

static gboolean
take (DossierConnection *connection, gpointer data, GError **error)
{
  Writing *writing = data;

  return dossier_shelf_take (connection, writing->texts, writing->stamp, &writing->n_done, error);
}

/**
 * dossier_corpus_set_aside:
 * @self: a corpus
 * @documents: (element-type gint64): row ids
 * @act: when and why
 * @cancellable: (nullable): stops it; none is set aside then
 * @n_put: (out) (optional): how many of them were in the dossier
 * @error: set on failure
 *
 * Takes documents out of all lists, counts and searches, in one transaction. What was decided about
 * them is kept for dossier_corpus_bring_back(). Any thread.
 *
 * Returns: whether none of them is in the dossier any more
 */
gboolean
dossier_corpus_set_aside (DossierCorpus *self, const GArray *documents, const DossierShelfAct *act,
                          GCancellable *cancellable, guint *n_put, GError **error)
{
  Writing writing = { .documents = documents, .act = act };

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  if (!dossier_store_write (dossier_corpus_get_store (self), _("failed to set documents aside"),
                            put, &writing, cancellable, error))
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    dossier_facts_cache_note_document (dossier_corpus_get_facts (self),
                                       g_array_index (documents, gint64, i));
  if (n_put != NULL)
    *n_put = writing.n_done;
  dossier_corpus_emit_changed_later (self);
  return TRUE;
}

/**
 * dossier_corpus_bring_back:
 * @self: a corpus
 * @texts: (element-type DossierStale): what dossier_corpus_read_set_aside() gave, annotated with
 *   its details
 * @stamp: the annotators, see dossier_annotator_stamp()
 * @n_taken: (out): how many of them were still set aside
 * @error: set on failure, to %DOSSIER_ERROR_BUSY if one was corrected since it was read; then none
 *   comes back
 *
 * Brings documents back under the ids they had, in one transaction. Any thread.
 *
 * Returns: whether all of them are in the dossier
 */
gboolean
dossier_corpus_bring_back (DossierCorpus *self, GPtrArray *texts, const char *stamp, guint *n_taken,
                           GError **error)
{
  Writing writing = { .texts = texts, .stamp = stamp };

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  if (!dossier_store_write (dossier_corpus_get_store (self), _("failed to bring documents back"),
                            take, &writing, NULL, error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    dossier_facts_cache_note_document (dossier_corpus_get_facts (self),
                                       ((DossierStale *) g_ptr_array_index (texts, i))->document);
  *n_taken = writing.n_done;
  dossier_corpus_emit_changed_later (self);
  return TRUE;
}
