/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

/* A large dossier's facts take seconds to read, its list of documents a moment, and what is counted of
 * all documents little more: whoever opens it has something to look at while the facts are still to
 * come. */

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
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DossierView *view = dossier_corpus_read_first_counts (data, cancellable, NULL);

  g_task_return_pointer (task, view, (GDestroyNotify) dossier_view_free);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (DossierView) view = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another refresh than the one that was waited for may be for another query. */
  if (self == NULL || view == NULL || self->refresh == NULL
      || self->refresh != g_task_get_cancellable (G_TASK (result)))
    return;
  dossier_session_show_counts (self, view, self->scope == DOSSIER_SCOPE_DOCUMENT ? NULL : view->entities);
}

/* The refresh under way will bring the same, and more. */
static void
count_first (DossierSession *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->refresh == NULL || self->counting != DOSSIER_COUNT_DOCUMENTS
      || !dossier_query_is_empty (self->query))
    return;
  task = dossier_session_new_task (self, self->refresh, on_counted);
  g_task_set_source_tag (task, count_first);
  g_task_set_task_data (task, g_object_ref (self->corpus), g_object_unref);
  g_task_run_in_thread (task, count_in_thread);
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
  count_first (self);
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
