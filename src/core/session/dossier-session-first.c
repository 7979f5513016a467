/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-corpus-task.h"

/* A large dossier's facts take seconds to read, its list of documents a moment, and what is counted
 * of all documents little more: whoever opens it has something to look at while the facts are still
 * to come. */

typedef struct
{
  DossierQuery *query;
  DossierCounting counting;
  GArray *documents; /* gint64: the first of each story, if stories are counted */
} First;

static void
free_first (gpointer data)
{
  First *first = data;

  dossier_query_unref (first->query);
  g_clear_pointer (&first->documents, g_array_unref);
  g_free (first);
}

static gpointer
find (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  First *first = data;

  first->documents = dossier_corpus_find_documents (corpus, first->query, cancellable, error);
  if (first->documents != NULL && first->counting == DOSSIER_COUNT_STORIES
      && !dossier_corpus_keep_first_reports (corpus, first->documents, cancellable, error))
    g_clear_pointer (&first->documents, g_array_unref);
  return GINT_TO_POINTER (first->documents != NULL);
}

static gpointer
count (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_corpus_read_first_counts (corpus, cancellable, error);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (DossierView) view = dossier_corpus_task_finish (result, NULL);

  /* Another refresh than the one that was waited for may be for another query. */
  if (self == NULL || view == NULL || self->refresh == NULL
      || self->refresh != g_task_get_cancellable (G_TASK (result)))
    return;
  dossier_session_show_counts (self, view,
                               self->scope == DOSSIER_SCOPE_DOCUMENT ? NULL : view->entities);
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
  dossier_corpus_task_run (task, self->corpus, count, (GDestroyNotify) dossier_view_free, NULL,
                           NULL);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  First *first = dossier_corpus_task_get_data (result);

  if (self == NULL || first->documents == NULL)
    return;
  /* The refresh may have been quicker, or be for another query by now. If the reading failed, the
   * refresh will say so. */
  if (self->read || first->documents->len == 0
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

  first->query = dossier_query_ref (self->query);
  first->counting = self->counting;
  task = dossier_session_new_task (self, self->refresh, on_read);
  g_task_set_source_tag (task, dossier_session_show_first);
  dossier_corpus_task_run (task, self->corpus, find, NULL, first, free_first);
}
