/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Threads with a priority of their own are a Linux extension. */
#define _GNU_SOURCE
#include <sys/resource.h>
#include <unistd.h>

#include "corpus-fixture.h"
#include "dossier-error.h"
#include "dossier-ingest.h"
#include "fixture.h"
#include "text-source.h"

/* Numbered documents; every tenth cannot be read. */
static char *
make_text (guint number, char **name, gpointer data, GError **error)
{
  *name = g_strdup_printf ("file %u", number);
  if (number % 10 != 0)
    return g_strdup_printf ("# Document %u @2024-01-02\nHello", number);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BINARY, "It is not text");
  return NULL;
}

/* What is cancelled when the document with number 401 is annotated. */
static GCancellable *cancelled_at_401;

/* Of a thread that annotated. */
static int niceness;

static int
get_niceness (void)
{
  return getpriority (PRIO_PROCESS, (id_t) gettid ());
}

/* Titles from the text; the number 7 cannot be annotated, and 8 gets a mark outside its text. */
static DossierAnalysis *
annotate (const DossierKnowledge  *knowledge,
          const char              *text,
          gsize                    length,
          const DossierHints      *hints,
          GCancellable            *cancellable,
          GError                 **error)
{
  g_autofree char *plain = NULL;
  DossierAnalysis *analysis;

  g_atomic_int_set (&niceness, get_niceness ());
  if (cancelled_at_401 != NULL && g_str_has_prefix (text, "# Document 401 "))
    g_cancellable_cancel (cancelled_at_401);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (g_str_has_prefix (text, "# Document 7 "))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED, "Unlucky");
      return NULL;
    }
  analysis = fixture_analysis (text, &plain);
  if (g_str_has_prefix (text, "# Document 8 "))
    {
      DossierSegment segment = { DOSSIER_SEGMENT_BODY, DOSSIER_SPAN_INIT (0, 1000) };

      g_array_append_val (analysis->segments, segment);
    }
  g_usleep ((gulong) (length * 7919) % 300);
  return analysis;
}

static guint
count_documents (DossierCorpus *corpus)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_documents (corpus, query, NULL, NULL);

  return ids->len;
}

static void
test_run (CorpusFixture *fixture, gconstpointer data)
{
  DossierCorpus *corpus = fixture->corpus;
  g_autoptr (DossierSource) source = text_source_new (1, 200, make_text, NULL);
  g_autoptr (DossierSource) same = text_source_new (1, 200, make_text, NULL);
  DossierOperation *operation = dossier_operation_new ("Import");
  DossierOperation *again = dossier_operation_new ("Import");
  g_autoptr (GPtrArray) failures = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const DossierOperationFailure *failure;

  g_assert_true (dossier_ingest_run_with (corpus, NULL, source, operation, annotate, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_atomic_int_get (&niceness), >=, MIN (get_niceness () + 1, 19));
  g_assert_cmpuint (count_documents (corpus), ==, 178);
  g_assert_cmpuint (dossier_operation_get_n_added (operation), ==, 178);
  g_assert_cmpuint (dossier_operation_get_n_known (operation), ==, 0);
  g_assert_true (dossier_operation_get_finished (operation));
  g_assert_cmpfloat (dossier_operation_get_fraction (operation), ==, 1);
  failures = dossier_operation_dup_failures (operation);
  g_assert_cmpuint (failures->len, ==, 22);
  failure = g_ptr_array_index (failures, 0);
  g_assert_nonnull (failure->what);
  g_assert_nonnull (failure->reason);

  /* In the order of the source, whichever thread was first. */
  document = dossier_corpus_load_document (corpus, 7, NULL);
  g_assert_cmpstr (dossier_document_get_title (document), ==, "Document 9");

  g_assert_true (dossier_ingest_run_with (corpus, NULL, same, again, annotate, &error));
  g_assert_cmpuint (dossier_operation_get_n_added (again), ==, 0);
  g_assert_cmpuint (dossier_operation_get_n_known (again), ==, 178);
  g_assert_cmpuint (count_documents (corpus), ==, 178);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (operation);
  g_assert_finalize_object (again);
  g_clear_object (&document);
}

static void
test_cancel (CorpusFixture *fixture, gconstpointer data)
{
  DossierCorpus *corpus = fixture->corpus;
  g_autoptr (DossierSource) source = text_source_new (1, 1000, make_text, NULL);
  DossierOperation *operation = dossier_operation_new ("Import");
  g_autoptr (GError) error = NULL;
  guint n;

  cancelled_at_401 = dossier_operation_get_cancellable (operation);
  g_assert_false (dossier_ingest_run_with (corpus, NULL, source, operation, annotate, &error));
  cancelled_at_401 = NULL;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  n = count_documents (corpus);
  g_assert_cmpuint (n, >, 300);
  g_assert_cmpuint (n, <, 500);
  g_assert_cmpuint (n, ==, dossier_operation_get_n_added (operation));
  g_assert_true (dossier_operation_get_finished (operation));
  g_object_unref (operation);
}

static void
on_ingested (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_ingest_finish (result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  ++*count;
}

/* With the real annotators, and notifications that come together. */
static void
test_async (CorpusFixture *fixture, gconstpointer data)
{
  DossierCorpus *corpus = fixture->corpus;
  g_autoptr (DossierSource) source = text_source_new (1, 9, make_text, NULL);
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);
  DossierOperation *operation = dossier_operation_new ("Import");
  guint n_notified = 0;
  gboolean done = FALSE;

  g_signal_connect (operation, "notify::n-added", G_CALLBACK (count_notify), &n_notified);
  dossier_ingest_async (corpus, knowledge, source, operation, on_ingested, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
  g_assert_cmpuint (count_documents (corpus), ==, 9);
  g_assert_cmpuint (n_notified, >, 0);
  g_assert_cmpuint (n_notified, <=, 9);
  g_assert_finalize_object (operation);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add (name, CorpusFixture, NULL, corpus_fixture_set_up, test, corpus_fixture_tear_down)
  ADD ("/ingest/run", test_run);
  ADD ("/ingest/cancel", test_cancel);
  ADD ("/ingest/async", test_async);
  return g_test_run ();
}
