/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

/* A large dossier's facts take a second or two to read, its list of documents a moment: whoever
 * opens it has documents to look at while the counts are still to come. */

typedef struct
{
  DossierCorpus *corpus;
  DossierQuery *query;
  DossierCounting counting;
  GArray *documents; /* gint64: the first of each story, if stories are counted */
} First;

static void
free_first (gpointer data)
{
  First *first = data;

  g_clear_object (&first->corpus);
  dossier_query_unref (first->query);
  g_clear_pointer (&first->documents, g_array_unref);
  g_free (first);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  First *first = data;

  first->documents = dossier_corpus_find_documents (first->corpus, first->query, cancellable, NULL);
  if (first->documents != NULL && first->counting == DOSSIER_COUNT_STORIES
      && !dossier_corpus_keep_first_reports (first->corpus, first->documents, cancellable, NULL))
    g_clear_pointer (&first->documents, g_array_unref);
  g_task_return_boolean (task, first->documents != NULL);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  First *first = g_task_get_task_data (G_TASK (result));

  if (self == NULL || first->documents == NULL)
    return;
  /* The refresh may have been quicker, or be for another query by now. If the reading failed, the
   * refresh will say so. */
  if (self->n_documents > 0 || first->documents->len == 0
      || self->counting != first->counting
      || !dossier_query_equal (first->query, self->query))
    return;
  self->read = TRUE;
  dossier_row_list_set_ids (self->documents, first->documents);
  self->n_documents = first->documents->len;
  dossier_session_notify (self, PROP_N_DOCUMENTS);
}

/* When a dossier has just been opened and everything is looked at. */
void
dossier_session_show_first (DossierSession *self)
{
  g_autoptr (GTask) task = NULL;
  First *first = g_new0 (First, 1);

  first->corpus = g_object_ref (self->corpus);
  first->query = dossier_query_ref (self->query);
  first->counting = self->counting;
  task = dossier_session_new_task (self, self->refresh, on_read);
  g_task_set_source_tag (task, dossier_session_show_first);
  g_task_set_task_data (task, first, free_first);
  g_task_run_in_thread (task, read_in_thread);
}
