/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-work.h"

#include "dossier-corpus-task.h"

/* What the reading thread knows, and how it finds the way back. */
typedef struct
{
  GWeakRef list;
  const DossierConcordanceListener *listener;
  DossierQuery *query;
  gint64 entity;
  DossierSearch *words;
  GMainContext *context;
  GCancellable *cancellable;
  guint n_told; /* lines told of so far */
} Reading;

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_weak_ref_clear (&reading->list);
  dossier_query_unref (reading->query);
  g_clear_pointer (&reading->words, dossier_search_unref);
  g_main_context_unref (reading->context);
  g_object_unref (reading->cancellable);
  g_free (reading);
}

/* Lines on their way to the list. */
typedef struct
{
  GObject *list;
  const DossierConcordanceListener *listener;
  GCancellable *cancellable; /* of the reading that found them */
  GArray *hits;
  guint n_documents;
  double fraction;
} News;

static void
free_news (gpointer data)
{
  News *news = data;

  g_object_unref (news->list);
  g_object_unref (news->cancellable);
  g_array_unref (news->hits);
  g_free (news);
}

static gboolean
tell (gpointer data)
{
  News *news = data;

  if (!g_cancellable_is_cancelled (news->cancellable))
    news->listener->found (news->list, news->hits, news->n_documents, news->fraction);
  return G_SOURCE_REMOVE;
}

static void
tell_from_thread (const DossierConcordanceLines *lines,
                  guint                          n_read,
                  guint                          n_documents,
                  gpointer                       data)
{
  Reading *reading = data;
  GObject *list = g_weak_ref_get (&reading->list);
  g_autoptr (GSource) idle = NULL;
  News *news;

  if (list == NULL)
    return;
  idle = g_idle_source_new ();
  news = g_new0 (News, 1);
  news->list = list;
  news->listener = reading->listener;
  news->cancellable = g_object_ref (reading->cancellable);
  news->hits = dossier_concordance_lines_copy (lines, reading->n_told);
  news->n_documents = dossier_concordance_lines_count_documents (lines);
  news->fraction = (double) n_read / n_documents;
  reading->n_told = dossier_concordance_lines_count (lines);
  /* Not g_main_context_invoke(): a context that nobody runs at the moment would run here. */
  g_source_set_callback (idle, tell, news, free_news);
  g_source_set_priority (idle, G_PRIORITY_DEFAULT);
  g_source_attach (idle, reading->context);
}

static gpointer
read_lines (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  return dossier_corpus_read_concordance (corpus, reading->query, reading->entity, reading->words,
                                          tell_from_thread, reading, cancellable, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = dossier_corpus_task_get_data (result);
  g_autoptr (GObject) list = g_weak_ref_get (&reading->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConcordanceLines) lines = dossier_corpus_task_finish (result, &error);

  if (list != NULL && !g_cancellable_is_cancelled (reading->cancellable))
    reading->listener->read (list, lines, error);
}

/**
 * dossier_concordance_start_reading:
 * @corpus: where the texts are
 * @query: what the documents must be like
 * @entity: row id of the entity whose mentions are the lines, 0 for the places of @words
 * @words: (nullable): whose places are the lines if @entity is 0; %NULL for none
 * @list: what hears of the lines; only a weak reference is kept
 * @listener: (scope forever): how it hears
 * @cancellable: ends the reading, after which @listener is not called again
 *
 * Reads a concordance in a thread. @listener is called in the thread-default context of the caller,
 * and only as long as @list lives.
 */
void
dossier_concordance_start_reading (DossierCorpus                    *corpus,
                                   DossierQuery                     *query,
                                   gint64                            entity,
                                   DossierSearch                    *words,
                                   GObject                          *list,
                                   const DossierConcordanceListener *listener,
                                   GCancellable                     *cancellable)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, on_read, NULL);
  Reading *reading = g_new0 (Reading, 1);

  g_weak_ref_init (&reading->list, list);
  reading->listener = listener;
  reading->query = dossier_query_ref (query);
  reading->entity = entity;
  reading->words = words != NULL ? dossier_search_ref (words) : NULL;
  reading->context = g_main_context_ref_thread_default ();
  reading->cancellable = g_object_ref (cancellable);
  g_task_set_source_tag (task, dossier_concordance_start_reading);
  dossier_corpus_task_run (task, corpus, read_lines,
                           (GDestroyNotify) dossier_concordance_lines_unref, reading, free_reading);
}

/* An order being made. */
typedef struct
{
  GWeakRef list;
  DossierConcordanceSortedFunc func;
  DossierConcordanceLines *lines;
  DossierConcordanceOrder by;
  gboolean descending;
} Sorting;

static void
free_sorting (gpointer data)
{
  Sorting *sorting = data;

  g_weak_ref_clear (&sorting->list);
  dossier_concordance_lines_unref (sorting->lines);
  g_free (sorting);
}

static void
sort_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Sorting *sorting = data;

  g_task_return_pointer (task,
                         dossier_concordance_lines_sort (sorting->lines, sorting->by,
                                                         sorting->descending),
                         (GDestroyNotify) g_array_unref);
}

static void
on_sorted (GObject *source, GAsyncResult *result, gpointer data)
{
  Sorting *sorting = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) list = g_weak_ref_get (&sorting->list);
  g_autoptr (GArray) order = g_task_propagate_pointer (G_TASK (result), NULL);

  if (list != NULL && order != NULL)
    sorting->func (list, order);
}

/**
 * dossier_concordance_start_sorting:
 * @lines: all lines of a concordance
 * @order: what by
 * @descending: the other way round
 * @list: what hears of the order; only a weak reference is kept
 * @func: (scope async): how it hears
 * @cancellable: after which @func is not called
 *
 * Sorts in a thread. @func is called in the thread-default context of the caller, and only if @list
 * lives.
 */
void
dossier_concordance_start_sorting (DossierConcordanceLines      *lines,
                                   DossierConcordanceOrder       order,
                                   gboolean                      descending,
                                   GObject                      *list,
                                   DossierConcordanceSortedFunc  func,
                                   GCancellable                 *cancellable)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, on_sorted, NULL);
  Sorting *sorting = g_new0 (Sorting, 1);

  g_weak_ref_init (&sorting->list, list);
  sorting->func = func;
  sorting->lines = dossier_concordance_lines_ref (lines);
  sorting->by = order;
  sorting->descending = descending;
  g_task_set_source_tag (task, dossier_concordance_start_sorting);
  g_task_set_task_data (task, sorting, free_sorting);
  g_task_run_in_thread (task, sort_in_thread);
}
