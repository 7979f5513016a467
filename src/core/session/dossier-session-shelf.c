/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-task.h"
#include "dossier-ids.h"

static gboolean
is_open (DossierSession *self, const GArray *documents)
{
  return documents->len == 1 && self->document != NULL
         && dossier_document_get_id (self->document) == self->document_id
         && g_array_index (documents, gint64, 0) == self->document_id;
}

/**
 * dossier_session_set_aside:
 * @self: a session
 * @documents: (element-type gint64): row ids
 * @reason: (nullable): why, for who looks at what was set aside
 *
 * Takes documents out of all lists, counts and searches, in one act. dossier_session_bring_back()
 * or an undo brings them back with all that was decided about them. If the open one is among them,
 * the next one of the list is opened. Many are an operation that `working` tells of; who stops it
 * has set none aside.
 */
void
dossier_session_set_aside (DossierSession *self, const GArray *documents, const char *reason)
{
  DossierChange change
    = { .kind = DOSSIER_CHANGE_SET_ASIDE,
        .documents = (GArray *) documents,
        .decision.value = (char *) (reason != NULL && *reason != '\0' ? reason : NULL) };
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  if (documents->len == 0)
    return;
  if (dossier_ids_find (documents, self->document_id, NULL))
    self->leaving = self->document_id;
  if (is_open (self, documents))
    {
      const char *title = dossier_document_get_title (self->document);

      /* Translators: after “Undo” or “Redo”; %s is the title of a document */
      name = g_strdup_printf (_("setting “%s” aside"), title);
      /* Translators: %s is the title of a document */
      done = g_strdup_printf (_("Set “%s” aside"), title);
    }
  else
    {
      /* Translators: after “Undo” or “Redo” */
      name = g_strdup_printf (
        ngettext ("setting %u document aside", "setting %u documents aside", documents->len),
        documents->len);
      done = g_strdup_printf (
        ngettext ("Set %u document aside", "Set %u documents aside", documents->len),
        documents->len);
    }
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}

/**
 * dossier_session_set_open_aside:
 * @self: a session
 * @reason: (nullable): why
 *
 * Sets the open document aside. Nothing happens while another document is being read, for that one
 * was chosen, nor when the open one is on its way out.
 */
void
dossier_session_set_open_aside (DossierSession *self, const char *reason)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  if (self->document == NULL || dossier_document_get_id (self->document) != self->document_id
      || self->leaving == self->document_id)
    return;
  g_array_append_val (documents, self->document_id);
  dossier_session_set_aside (self, documents, reason);
}

/**
 * dossier_session_bring_back:
 * @self: a session
 * @shelved: (element-type DossierShelved): documents that were set aside
 *
 * They are annotated anew, and what was decided about them is in force again.
 */
void
dossier_session_bring_back (DossierSession *self, const GPtrArray *shelved)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  DossierChange change = { .kind = DOSSIER_CHANGE_BRING_BACK, .documents = documents };
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  for (guint i = 0; i < shelved->len; i++)
    g_array_append_val (documents, ((DossierShelved *) g_ptr_array_index (shelved, i))->document);
  if (shelved->len == 0)
    return;
  if (shelved->len == 1)
    {
      const char *title = ((DossierShelved *) g_ptr_array_index (shelved, 0))->title;

      /* Translators: after “Undo” or “Redo”; %s is the title of a document */
      name = g_strdup_printf (_("bringing “%s” back"), title);
      /* Translators: %s is the title of a document */
      done = g_strdup_printf (_("Brought “%s” back"), title);
    }
  else
    {
      /* Translators: after “Undo” or “Redo” */
      name = g_strdup_printf (
        ngettext ("bringing %u document back", "bringing %u documents back", shelved->len),
        shelved->len);
      done = g_strdup_printf (
        ngettext ("Brought %u document back", "Brought %u documents back", shelved->len),
        shelved->len);
    }
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}

static gpointer
list (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_corpus_list_set_aside (corpus, cancellable, error);
}

/**
 * dossier_session_list_set_aside:
 * @self: a session
 * @cancellable: (nullable): stops the reading
 * @callback: called when they are read
 * @data: for @callback
 *
 * Lists the documents that were set aside.
 */
void
dossier_session_list_set_aside (DossierSession *self, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  task = dossier_session_new_reading (dossier_session_list_set_aside, cancellable, callback, data);
  dossier_corpus_task_run (task, self->corpus, list, (GDestroyNotify) g_ptr_array_unref, NULL,
                           NULL);
}

/**
 * dossier_session_list_set_aside_finish:
 * @result: what the callback got
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierShelved): the documents, the one set aside last
 *   first
 */
GPtrArray *
dossier_session_list_set_aside_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}

static gpointer
find (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_corpus_find_all_documents (corpus, data, cancellable, error);
}

static void
free_query (gpointer data)
{
  dossier_query_unref (data);
}

/**
 * dossier_session_find_shown:
 * @self: a session
 * @cancellable: (nullable): stops the search
 * @callback: called when they are found
 * @data: for @callback
 *
 * Finds the documents that the query leaves. Where the list shows stories these are all their
 * reports that it leaves. It fails where a regular expression was stopped: they would be a part of
 * them.
 */
void
dossier_session_find_shown (DossierSession *self, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, dossier_session_find_shown);
  dossier_corpus_task_run (task, self->corpus, find, (GDestroyNotify) g_array_unref,
                           dossier_query_ref (self->query), free_query);
}

/**
 * dossier_session_find_shown_finish:
 * @result: what the callback got
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type gint64): row ids
 */
GArray *
dossier_session_find_shown_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}
