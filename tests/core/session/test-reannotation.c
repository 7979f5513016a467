/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "corpus-fixture.h"
#include "dossier-corpus-private.h"
#include "dossier-error.h"
#include "dossier-pace.h"
#include "dossier-reannotation.h"
#include "dossier-session.h"
#include "fixture.h"
#include "hand.h"

#define N_DOCUMENTS 40

static int n_annotated;               /* atomic */
static GCancellable *stopped_at_20;   /* cancelled when document 20 is annotated */

/* What the annotators knew when the documents were added: a person, who is called by the first two words. */
static DossierRecord *
make_record (guint number)
{
  g_autofree char *markup = g_strdup_printf ("# Report @2024-07-01\n[person/ana-%u|Ana Vik%u] met Bo Dal"
                                             " in Oslo.\n", number, number);

  return fixture_record (markup);
}

/* What they know now: the others too, and a title. */
static DossierAnalysis *
annotate (const DossierKnowledge *knowledge, const char *text, gsize length,
          const DossierHints *hints, GCancellable *cancellable, GError **error)
{
  guint number = (guint) g_ascii_strtoull (text + strlen ("Ana Vik"), NULL, 10);
  g_autofree char *markup = NULL;
  g_autofree char *plain = NULL;
  DossierAnalysis *analysis;

  g_atomic_int_inc (&n_annotated);
  if (number == 20 && stopped_at_20 != NULL)
    g_cancellable_cancel (stopped_at_20);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (number == 7)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED, "Unlucky");
      return NULL;
    }
  markup = g_strdup_printf ("# Meeting %u @2024-07-02\n[person/ana-%u|Ana Vik%u] met"
                            " [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n", number, number, number);
  analysis = fixture_analysis (markup, &plain);
  if (number == 8)
    {
      DossierSegment segment = { DOSSIER_SEGMENT_BODY, DOSSIER_SPAN_INIT (0, 1000) };

      g_array_append_val (analysis->segments, segment);
    }
  g_assert_cmpstr (plain, ==, text);
  return analysis;
}

static void
set_up (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;

  corpus_fixture_set_up (fixture, NULL);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (records, make_record (i));
  dossier_corpus_add_documents (fixture->corpus, records, NULL, &error);
  g_assert_no_error (error);
  n_annotated = 0;
  stopped_at_20 = NULL;
}

static gboolean
run (DossierCorpus *corpus, DossierReannotationPace pace, DossierOperation **operation, GError **error)
{
  *operation = dossier_operation_new ("Annotation");
  if (stopped_at_20 != NULL)
    g_set_object (&stopped_at_20, dossier_operation_get_cancellable (*operation));
  return dossier_reannotation_run_with (corpus, NULL, *operation, pace, annotate, error);
}

static char *
get_title (DossierCorpus *corpus, gint64 id)
{
  g_autoptr (DossierDocument) document = dossier_corpus_load_document (corpus, id, NULL);

  return g_strdup (dossier_document_get_title (document));
}

static guint
count_titles (DossierCorpus *corpus, const char *prefix)
{
  guint n = 0;

  for (gint64 id = 1; id <= N_DOCUMENTS; id++)
    {
      g_autofree char *title = get_title (corpus, id);

      n += g_str_has_prefix (title, prefix);
    }
  return n;
}

/* What fails keeps the marks it has, and is tried again another time; where nothing is stale nothing is
 * written. */
static void
test_run (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (DossierOperation) again = NULL;
  g_autoptr (GPtrArray) failures = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (run (fixture->corpus, (DossierReannotationPace) GPOINTER_TO_INT (data), &operation,
                      &error));
  g_assert_no_error (error);
  failures = dossier_operation_dup_failures (operation);
  g_assert_cmpuint (failures->len, ==, 2);
  g_assert_cmpuint (dossier_operation_get_n_added (operation), ==, N_DOCUMENTS - 2);
  g_assert_cmpuint (count_titles (fixture->corpus, "Meeting"), ==, N_DOCUMENTS - 2);
  g_assert_true (dossier_operation_get_finished (operation));
  g_assert_cmpint (n_annotated, ==, N_DOCUMENTS);
  findings = dossier_corpus_check (fixture->corpus, FALSE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((DossierFinding *) g_ptr_array_index (findings, i))->kind, ==,
                     DOSSIER_FINDING_ORIGINAL);

  g_assert_true (run (fixture->corpus, DOSSIER_REANNOTATION_FAST, &again, &error));
  g_assert_cmpint (n_annotated, ==, N_DOCUMENTS + 2);
  g_assert_cmpuint (dossier_operation_get_n_added (again), ==, 0);
}

/* A text that is damaged keeps its marks and no other document from new ones. */
static void
test_damaged (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (GPtrArray) failures = NULL;
  g_autoptr (GError) error = NULL;

  corpus_fixture_change_file (fixture, "UPDATE content SET body = x'ff00' WHERE document = 4");
  g_assert_true (run (fixture->corpus, DOSSIER_REANNOTATION_FAST, &operation, &error));
  g_assert_no_error (error);
  failures = dossier_operation_dup_failures (operation);
  g_assert_cmpuint (failures->len, ==, 3);
  g_assert_cmpuint (dossier_operation_get_n_added (operation), ==, N_DOCUMENTS - 3);
  g_assert_cmpint (n_annotated, ==, N_DOCUMENTS - 1);
}

static gint64
add_note (DossierCorpus *corpus, gint64 document)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_ADD };

  change.decision.document = document;
  change.decision.layer = DOSSIER_LAYER_MENTION;
  change.decision.span = DOSSIER_SPAN_INIT (0, 3);
  change.decision.type = (char *) "organization";
  change.decision.name = (char *) "ANA";
  return hand_apply (corpus, &change, NULL);
}

static gint64
find_mention (const DossierReading *reading, guint start)
{
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_MENTION && mark->span.start == start)
        return mark->id;
    }
  return 0;
}

/* Stopped in the middle, it goes on there the next time; what a person decided stays, and an automatic mark that
 * somebody saw before cannot be taken for the one that has its id now. */
static void
test_resume (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (DossierOperation) again = NULL;
  g_autoptr (DossierReading) after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 decision = add_note (fixture->corpus, 3);
  DossierChange reject = { .kind = DOSSIER_CHANGE_REJECT, .layer = DOSSIER_LAYER_MENTION };
  int n_first;

  stopped_at_20 = g_cancellable_new ();
  g_assert_false (run (fixture->corpus, DOSSIER_REANNOTATION_BACKGROUND, &operation, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_clear_object (&stopped_at_20);
  n_first = (int) dossier_operation_get_n_added (operation);
  g_assert_cmpint (n_first, >, 8);
  g_assert_cmpint (n_first, <, 20);
  g_assert_cmpuint (count_titles (fixture->corpus, "Meeting"), ==, n_first);

  n_annotated = 0;
  g_assert_true (run (fixture->corpus, DOSSIER_REANNOTATION_BACKGROUND, &again, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_annotated, ==, N_DOCUMENTS - n_first);
  after = dossier_corpus_read_document (fixture->corpus, 3, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_reading_find_mark (after, DOSSIER_LAYER_MENTION, -decision)->by_hand);
  g_assert_cmpint (find_mention (after, strlen ("Ana Vik2 met ")), >, 0);

  reject.id = find_mention (after, strlen ("Ana Vik2 met "));
  reject.decision.span = DOSSIER_SPAN_INIT (0, 8);
  g_assert_cmpint (hand_apply (fixture->corpus, &reject, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
}

typedef struct
{
  DossierCorpus *corpus;
  guint n_written;
} Other;

static gpointer
run_other (gpointer data)
{
  Other *other = data;
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (run (other->corpus, DOSSIER_REANNOTATION_BACKGROUND, &operation, &error));
  g_assert_no_error (error);
  other->n_written = dossier_operation_get_n_added (operation);
  return NULL;
}

/* Of two programs on the file one does it; the other finds nothing left to do but what failed. */
static void
test_two (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierCorpus *second = dossier_corpus_open (fixture->path, DOSSIER_CORPUS_OPEN, &error);
  Other others[] = { { fixture->corpus, 0 }, { second, 0 } };
  GThread *threads[2];

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("other", run_other, &others[i]);
  for (guint i = 0; i < 2; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (others[0].n_written + others[1].n_written, ==, N_DOCUMENTS - 2);
  g_assert_cmpuint (MIN (others[0].n_written, others[1].n_written), ==, 0);
  g_assert_cmpint (n_annotated, ==, N_DOCUMENTS + 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (second);
}

/* Until nothing has happened for a while. */
static void
settle (DossierSession *session)
{
  for (guint quiet = 0; quiet < 15;)
    {
      gboolean moved = FALSE, busy;

      while (g_main_context_iteration (NULL, FALSE))
        moved = TRUE;
      g_object_get (session, "busy", &busy, NULL);
      quiet = moved || busy ? 0 : quiet + 1;
      g_usleep (1000);
    }
}

static const char *
get_open_title (DossierSession *session)
{
  return dossier_document_get_title (dossier_session_get_document (session));
}

/* Views see the new marks, and go on looking at what they looked at. */
static void
test_views (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);
  DossierSession *session = dossier_session_new (fixture->corpus, knowledge);
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  guint n_marks;

  dossier_session_open_document (session, 5);
  settle (session);
  g_assert_cmpstr (get_open_title (session), ==, "Report");
  n_marks = dossier_session_get_reading (session)->marks->len;
  g_assert_true (run (fixture->corpus, DOSSIER_REANNOTATION_BACKGROUND, &operation, &error));
  g_assert_no_error (error);
  settle (session);
  g_assert_cmpstr (get_open_title (session), ==, "Meeting 4");
  g_assert_cmpint (dossier_session_get_reading (session)->document, ==, 5);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 2);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_session_get_documents (session)), ==,
                    N_DOCUMENTS);
  g_assert_null (dossier_session_get_undo_label (session));
  settle (session);
  g_assert_finalize_object (session);
}

static gboolean
annotate_elsewhere (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_connection_execute (connection,
                                     "INSERT INTO annotator (stamp) VALUES ('elsewhere');"
                                     "UPDATE marks SET annotator = last_insert_rowid ()"
                                     " WHERE document = 3;",
                                     error);
}

/* Two programs that know different things do not annotate the same documents in turn; somebody who asks
 * for it gets it. */
static void
test_in_turn (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) first = NULL;
  g_autoptr (DossierOperation) second = NULL;
  g_autoptr (DossierOperation) third = NULL;
  g_autoptr (GError) error = NULL;
  int n_before;

  g_assert_true (run (fixture->corpus, DOSSIER_REANNOTATION_FAST, &first, &error));
  g_assert_no_error (error);
  g_assert_true (dossier_store_write (dossier_corpus_get_store (fixture->corpus), "",
                                      annotate_elsewhere, NULL, NULL, &error));
  n_before = n_annotated;
  g_assert_true (run (fixture->corpus, DOSSIER_REANNOTATION_BACKGROUND, &second, &error));
  /* The two that cannot be annotated are tried again. */
  g_assert_cmpint (n_annotated - n_before, ==, 2);
  n_before = n_annotated;
  g_assert_true (run (fixture->corpus, DOSSIER_REANNOTATION_FAST, &third, &error));
  g_assert_cmpint (n_annotated - n_before, ==, 3);
}

static void
test_pace (void)
{
  DossierPace pace;
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;
  g_autofree char *slow = NULL;

  dossier_pace_begin (&pace, 0);
  dossier_pace_note (&pace, G_USEC_PER_SEC / 10, 50, 5000);
  g_assert_cmpfloat (dossier_pace_get_seconds_left (&pace), <, 0);
  early = dossier_pace_tell (&pace, 0);
  g_assert_cmpstr (early, ==, "50 of 5000 documents");

  /* A steady rate is the rate, however it is looked at. */
  for (guint second = 1; second <= 4; second++)
    dossier_pace_note (&pace, second * G_USEC_PER_SEC, second * 500, 5000);
  g_assert_cmpfloat_with_epsilon (dossier_pace_get_seconds_left (&pace), 6, 0.1);
  late = dossier_pace_tell (&pace, 2);
  g_assert_cmpstr (late, ==, "2000 of 5000 documents · 2 failed · 500/s · 10 seconds left");

  /* One slow batch changes it, but not at once. */
  dossier_pace_note (&pace, 5 * G_USEC_PER_SEC, 2000, 5000);
  g_assert_cmpfloat (dossier_pace_get_seconds_left (&pace), >, 6.5);
  g_assert_cmpfloat (dossier_pace_get_seconds_left (&pace), <, 9);

  dossier_pace_begin (&pace, 0);
  dossier_pace_note (&pace, 2 * G_USEC_PER_SEC, 1, 301);
  slow = dossier_pace_tell (&pace, 0);
  g_assert_cmpstr (slow, ==, "1 of 301 documents · 0.5/s · 10 minutes left");
}

#define ADD(name, func, data) \
  g_test_add ("/reannotation/" name, CorpusFixture, GINT_TO_POINTER (data), set_up, func, \
              corpus_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("fast", test_run, DOSSIER_REANNOTATION_FAST);
  ADD ("background", test_run, DOSSIER_REANNOTATION_BACKGROUND);
  ADD ("damaged", test_damaged, 0);
  ADD ("resume", test_resume, 0);
  ADD ("two", test_two, 0);
  ADD ("in-turn", test_in_turn, 0);
  ADD ("views", test_views, 0);
  g_test_add_func ("/reannotation/pace", test_pace);
  return g_test_run ();
}
