/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What the hand does to a document, undone and done again. */
#include <sqlite3.h>
#include <string.h>

#include "dossier-facet.h"
#include "dossier-history.h"
#include "dossier-ledger.h"
#include "session-fixture.h"

static const char *const documents[] = {
  "# Wind for Oslo @2024-07-01\n"
  "[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
  "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"
  "[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027].}\n",

  "# Chips @2024-07-15\n"
  "[place/oslo|Oslo] plans a fab for [s:semiconductors|chips].\n",

  "# Both @2024-08-15\n"
  "[person/ana-vik|Ana Vik] on [s:semiconductors|chips] and [s:energy-wind|wind].\n",
};

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (fixture, documents, G_N_ELEMENTS (documents));
  session_fixture_settle (fixture);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (fixture);
}

static guint
count_statements (SessionFixture *fixture)
{
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (fixture->session);

  dossier_ledger_set_seen (ledger, TRUE);
  while (!dossier_ledger_is_read (ledger))
    g_main_context_iteration (NULL, TRUE);
  return dossier_ledger_get_n (ledger);
}

static void
test_hand (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  guint n_marks;

  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  n_marks = dossier_session_get_reading (session)->marks->len;
  g_assert_null (dossier_session_get_undo_label (session));

  dossier_session_mark_entity (session, DOSSIER_SPAN_INIT (13, 16), DOSSIER_ENTITY_PROGRAMME, NULL);
  dossier_session_mark_note (session, DOSSIER_SPAN_INIT (0, 4), "ask them");
  dossier_session_mark_statement (session, DOSSIER_SPAN_INIT (0, 20), DOSSIER_STATEMENT_TARGET, 1,
                                  "2030");
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 3);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 3);
  g_assert_nonnull (strstr (dossier_session_get_undo_label (session), "Oslo plans a"));
  g_assert_cmpuint (count_statements (fixture), ==, 2);

  /* Asked for in one breath. */
  dossier_session_undo (session);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 1);
  g_assert_nonnull (dossier_session_get_redo_label (session));
  dossier_session_redo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 2);
  dossier_session_undo (session);
  dossier_session_undo (session);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks);
  g_assert_null (dossier_session_get_undo_label (session));
}

static gint64
open_id (DossierSession *session)
{
  DossierDocument *document = dossier_session_get_document (session);

  return document != NULL ? dossier_document_get_id (document) : 0;
}

static void
set_aside_open (SessionFixture *fixture)
{
  dossier_session_set_open_aside (fixture->session, NULL);
  session_fixture_settle (fixture);
  g_assert_null (fixture->failure);
}

/* The list is 3, 2, 1. The one after a document that leaves is read, after the last one the one before it. */
static void
test_set_aside (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  GListModel *list = dossier_session_get_documents (session);

  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  set_aside_open (fixture);
  g_assert_cmpint (open_id (session), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_cmpuint (dossier_session_get_n_documents (session), ==, 2);
  g_assert_nonnull (strstr (dossier_session_get_undo_label (session), "Chips"));
  set_aside_open (fixture);
  g_assert_cmpint (open_id (session), ==, 3);
  set_aside_open (fixture);
  g_assert_cmpint (open_id (session), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);

  dossier_session_undo (session);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  dossier_session_redo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_null (fixture->failure);
}

/* Keys come faster than texts are read: only what is open and chosen leaves, and once. */
static void
test_set_aside_at_once (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  dossier_session_open_document (session, 1);
  dossier_session_set_open_aside (session, NULL);
  session_fixture_settle (fixture);
  g_assert_cmpint (open_id (session), ==, 1);
  g_assert_cmpuint (dossier_session_get_n_documents (session), ==, 3);

  dossier_session_set_open_aside (session, NULL);
  dossier_session_set_open_aside (session, NULL);
  session_fixture_settle (fixture);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (fixture->n_edited, ==, 1);
  g_assert_cmpint (open_id (session), ==, 2);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  dossier_session_open_document (session, 1);
  session_fixture_settle (fixture);
  set_aside_open (fixture);
  g_assert_cmpuint (dossier_session_get_n_documents (session), ==, 2);
}

static void
on_working (DossierSession *session, DossierOperation *operation, guint *n_working)
{
  ++*n_working;
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  GArray **found = data;
  g_autoptr (GError) error = NULL;

  *found = dossier_session_find_shown_finish (result, &error);
  g_assert_no_error (error);
}

static void
on_not_found (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;
  g_autoptr (GArray) found = dossier_session_find_shown_finish (result, error);

  g_assert_null (found);
  g_assert_nonnull (*error);
}

/* What a stopped search found is a part, and not all that the list would show. */
static void
test_find_shown_stopped (SessionFixture *fixture, gconstpointer data)
{
  static const char *const hard[] = {
    "# Hard\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n",
  };
  g_autoptr (GError) error = NULL;

  session_fixture_set_up (fixture, hard, 1);
  session_fixture_settle (fixture);
  dossier_session_search (fixture->session, "/(a|a)+$/");
  session_fixture_settle (fixture);
  g_assert_nonnull (dossier_session_get_search_remark (fixture->session));
  dossier_session_find_shown (fixture->session, NULL, on_not_found, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (error->message, ==, dossier_session_get_search_remark (fixture->session));
}

/* All that the list shows leaves in one act, with a reason, and comes back in one. */
static void
test_set_shown_aside (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  GListModel *list = dossier_session_get_documents (session);
  g_autoptr (DossierQuery) query
    = dossier_query_with_sector (dossier_session_get_query (session), "energy-wind", TRUE);
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (GPtrArray) shelved = NULL;
  g_autoptr (GArray) found = NULL;
  guint n_working = 0;

  g_signal_connect (session, "working", G_CALLBACK (on_working), &n_working);
  dossier_session_set_query (session, query);
  dossier_session_open_document (session, 3);
  session_fixture_settle (fixture);
  dossier_session_find_shown (session, NULL, on_found, &found);
  while (found == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (found->len, ==, 2);
  dossier_session_set_aside (session, found, "Off the subject");
  session_fixture_settle (fixture);
  g_assert_cmpstr (dossier_session_get_undo_label (session), ==, "Undo setting 2 documents aside");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_cmpint (open_id (session), ==, 0);
  shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_assert_cmpuint (shelved->len, ==, 2);
  g_assert_cmpstr (((DossierShelved *) g_ptr_array_index (shelved, 0))->reason, ==, "Off the subject");

  dossier_session_set_query (session, all);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  dossier_session_redo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_clear_pointer (&shelved, g_ptr_array_unref);
  shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_assert_cmpstr (((DossierShelved *) g_ptr_array_index (shelved, 1))->reason, ==, "Off the subject");
  /* Two are no long work. */
  g_assert_cmpuint (n_working, ==, 0);
  g_assert_null (fixture->failure);
}

static void
stop_late (GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
on_many (DossierSession *session, DossierOperation *operation, gpointer data)
{
  g_signal_connect_object (dossier_session_get_corpus (session), "changed", G_CALLBACK (stop_late),
                           dossier_operation_get_cancellable (operation), G_CONNECT_SWAPPED);
}

static void
note_act (DossierSession *session, const char *label, GPtrArray *acts)
{
  g_ptr_array_add (acts, g_strdup (label));
}

/* Who stops it when it is written is told that it is done. */
static void
test_stop_late (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) shelved = NULL;

  for (gint64 id = 1; id <= 50; id++)
    {
      g_ptr_array_add (many, g_strdup_printf ("# Harbour %d\nBoats came.\n", (int) id));
      g_array_append_val (ids, id);
    }
  session_fixture_set_up (fixture, (const char *const *) many->pdata, many->len);
  session_fixture_settle (fixture);
  g_signal_connect (fixture->session, "working", G_CALLBACK (on_many), NULL);
  g_signal_connect (fixture->session, "edited", G_CALLBACK (note_act), acts);

  dossier_session_set_aside (fixture->session, ids, NULL);
  session_fixture_settle (fixture);
  shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_assert_cmpuint (shelved->len, ==, ids->len);
  dossier_session_bring_back (fixture->session, shelved);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_n_documents (fixture->session), ==, ids->len);
  g_assert_cmpuint (acts->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (acts, 0), ==, "Set 50 documents aside");
  g_assert_cmpstr (g_ptr_array_index (acts, 1), ==, "Brought 50 documents back");
  g_assert_null (fixture->failure);
}

/* A list without the open document has none that is near it. */
static void
test_set_aside_filtered_out (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (DossierQuery) query
    = dossier_query_with_sector (dossier_session_get_query (session), "energy-wind", TRUE);

  dossier_session_set_query (session, query);
  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_session_get_documents (session)), ==, 2);
  set_aside_open (fixture);
  g_assert_cmpint (open_id (session), ==, 0);
}

/* All come back in one act, and leave in one when it is undone. */
static void
test_bring_back (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  GListModel *list = dossier_session_get_documents (session);
  g_autoptr (GPtrArray) shelved = NULL;

  dossier_session_open_document (session, 1);
  session_fixture_settle (fixture);
  set_aside_open (fixture);
  set_aside_open (fixture);
  shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_assert_cmpuint (shelved->len, ==, 2);
  dossier_session_bring_back (session, shelved);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_null (fixture->failure);
}

/* One that cannot come back keeps no other away, nor the undo of those that came. */
static void
test_bring_some_back (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  GListModel *list = dossier_session_get_documents (session);
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (GPtrArray) shelved = NULL;
  sqlite3 *handle;

  dossier_session_open_document (session, 1);
  session_fixture_settle (fixture);
  set_aside_open (fixture);
  set_aside_open (fixture);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE content SET body = x'0102' WHERE document = 1", NULL,
                                 NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_assert_cmpuint (shelved->len, ==, 2);
  dossier_session_bring_back (session, shelved);
  session_fixture_settle (fixture);
  g_assert_nonnull (fixture->failure);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_cmpstr (dossier_session_get_undo_label (session), ==, "Undo bringing 2 documents back");
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
}

/* An undo that can never succeed does not stand before those of earlier acts. */
static void
test_undo_of_damaged (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  sqlite3 *handle;

  dossier_session_open_document (session, 3);
  session_fixture_settle (fixture);
  dossier_session_mark_note (session, DOSSIER_SPAN_INIT (0, 3), "earlier");
  session_fixture_settle (fixture);
  dossier_session_open_document (session, 1);
  session_fixture_settle (fixture);
  set_aside_open (fixture);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE content SET body = x'0102' WHERE document = 1", NULL,
                                 NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_nonnull (fixture->failure);
  g_clear_pointer (&fixture->failure, g_free);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_null (fixture->failure);
  g_assert_null (dossier_session_get_undo_label (session));
}

/* Another program sets the open document aside. */
static void
test_set_aside_elsewhere (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const DossierShelfAct act = { .time = 1 };
  const gint64 document = 2;

  dossier_session_open_document (session, document);
  session_fixture_settle (fixture);
  g_array_append_val (ids, document);
  g_assert_true (dossier_corpus_set_aside (fixture->corpus, ids, &act, NULL, NULL, NULL));
  dossier_session_refresh (session);
  session_fixture_settle (fixture);
  g_assert_cmpint (open_id (session), ==, 0);
  g_assert_null (dossier_session_get_reading (session));
  g_assert_nonnull (fixture->failure);
}

/* The marks in force, as text. */
static char *
describe (DossierCorpus *corpus)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, NULL);
  const GPtrArray *sectors = view->sectors, *entities = view->entities;

  for (gint64 id = 1; id <= (gint64) G_N_ELEMENTS (documents); id++)
    {
      g_autoptr (DossierReading) reading = dossier_corpus_read_document (corpus, id, NULL, NULL);

      for (guint i = 0; i < reading->marks->len; i++)
        {
          const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

          g_string_append_printf (text, "%d %d %d %u-%u %s %s\n", (int) id, (int) mark->layer,
                                  (int) mark->id, mark->span.start, mark->span.end, mark->label,
                                  mark->value != NULL ? mark->value : "");
        }
    }
  for (guint i = 0; i < sectors->len; i++)
    g_string_append_printf (text, "%s %u\n", dossier_facet_get_key (g_ptr_array_index (sectors, i)),
                            dossier_facet_get_count (g_ptr_array_index (sectors, i)));
  for (guint i = 0; i < entities->len; i++)
    g_string_append_printf (text, "%s %s %u\n",
                            dossier_facet_get_key (g_ptr_array_index (entities, i)),
                            dossier_facet_get_label (g_ptr_array_index (entities, i)),
                            dossier_facet_get_count (g_ptr_array_index (entities, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
do_something (DossierSession *session)
{
  const DossierReading *reading = dossier_session_get_reading (session);
  guint start = (guint) g_test_rand_int_range (0, (gint32) reading->length - 10);
  DossierSpan span = DOSSIER_SPAN_INIT (start, start + (guint) g_test_rand_int_range (1, 10));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      dossier_session_mark_entity (session, span, DOSSIER_ENTITY_EVENT, "Some Event");
      break;
    case 1:
      dossier_session_mark_sector (session, span, "space");
      break;
    case 2:
      dossier_session_mark_statement (session, span, DOSSIER_STATEMENT_PLEDGE, 0, "../2031");
      break;
    case 3:
      dossier_session_mark_note (session, span, "why?");
      break;
    default:
      if (reading->marks->len > 0)
        {
          guint at = (guint) g_test_rand_int_range (0, (gint32) reading->marks->len);
          const DossierMark *mark = &g_array_index (reading->marks, DossierMark, at);

          dossier_session_reject_mark (session, mark->layer, mark->id);
        }
    }
}

/* Undo all gives the start, redo all the end, whatever was done. */
static void
test_random_edits (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  for (guint round = 0; round < 4; round++)
    {
      g_autofree char *start = describe (fixture->corpus);
      g_autofree char *end = NULL;
      g_autofree char *back = NULL;
      g_autofree char *again = NULL;
      guint n_done = fixture->n_edited;

      dossier_session_open_document (session, (gint64) (round % G_N_ELEMENTS (documents)) + 1);
      session_fixture_settle (fixture);
      for (guint i = 0; i < 12; i++)
        {
          do_something (session);
          session_fixture_settle (fixture);
        }
      n_done = fixture->n_edited - n_done;
      g_assert_null (fixture->failure);
      end = describe (fixture->corpus);
      for (guint i = 0; i < n_done; i++)
        dossier_session_undo (session);
      session_fixture_settle (fixture);
      back = describe (fixture->corpus);
      g_assert_cmpstr (back, ==, start);
      for (guint i = 0; i < n_done; i++)
        dossier_session_redo (session);
      session_fixture_settle (fixture);
      again = describe (fixture->corpus);
      g_assert_cmpstr (again, ==, end);
    }
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  ++*count;
}

/* One act of the hand is one refresh, although the corpus tells of the write too. */
static void
test_one_refresh (SessionFixture *fixture, gconstpointer data)
{
  guint n_timelines = 0;

  dossier_session_open_document (fixture->session, 1);
  session_fixture_settle (fixture);
  g_signal_connect (fixture->session, "notify::timeline", G_CALLBACK (count_notify), &n_timelines);
  dossier_session_mark_sector (fixture->session, DOSSIER_SPAN_INIT (0, 3), "space");
  session_fixture_settle (fixture);
  g_assert_cmpuint (n_timelines, ==, 1);
}

static void
test_history_bound (void)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  DossierChange change = { .kind = DOSSIER_CHANGE_WITHDRAW };
  guint n = 0;

  for (change.id = 1; change.id <= 500; change.id++)
    dossier_history_push (history, DOSSIER_DIRECTION_NEW, dossier_edit_new (&change, "a", "b"));
  for (;; n++)
    {
      g_autoptr (DossierEdit) edit = dossier_history_pop (history, DOSSIER_DIRECTION_UNDO);

      if (edit == NULL)
        break;
      g_assert_cmpint (edit->change->id, ==, 500 - n);
    }
  g_assert_cmpuint (n, ==, DOSSIER_HISTORY_MAX);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/session-edits/" name, SessionFixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("hand", test_hand);
  ADD ("random-edits", test_random_edits);
  ADD ("one-refresh", test_one_refresh);
  ADD ("set-aside", test_set_aside);
  ADD ("set-aside-at-once", test_set_aside_at_once);
  ADD ("set-shown-aside", test_set_shown_aside);
  g_test_add ("/session-edits/find-shown-stopped", SessionFixture, NULL, NULL,
              test_find_shown_stopped, tear_down);
  ADD ("set-aside-filtered-out", test_set_aside_filtered_out);
  g_test_add ("/session-edits/stop-late", SessionFixture, NULL, NULL, test_stop_late, tear_down);
  ADD ("bring-back", test_bring_back);
  ADD ("bring-some-back", test_bring_some_back);
  ADD ("undo-of-damaged", test_undo_of_damaged);
  ADD ("set-aside-elsewhere", test_set_aside_elsewhere);
  g_test_add_func ("/session-edits/history-bound", test_history_bound);
  return g_test_run ();
}
