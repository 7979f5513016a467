/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Setting documents aside and bringing them back, undone and done again. */
#include <sqlite3.h>
#include <string.h>

#include "session-fixture.h"

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

/* Why the documents are set aside, in order, a slash before each; "-" where there is no reason and
 * ":" where the document is in the dossier. */
static char *
describe_shelf (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint64 id = 1; id <= SESSION_SAMPLE_DOCUMENTS; id++)
    {
      const char *why = ":";

      for (guint i = 0; i < shelved->len; i++)
        {
          const DossierShelved *found = g_ptr_array_index (shelved, i);

          if (found->document == id)
            why = found->reason != NULL ? found->reason : "-";
        }
      g_string_append_printf (text, "/%s", why);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "A12": sets the documents 1 and 2 aside for the reason A; "-": for none; "<": brings all back. */
static void
do_act (SessionFixture *fixture, const char *act)
{
  g_autoptr (GPtrArray) shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char reason[] = { *act == '-' ? '\0' : *act, '\0' };

  for (const char *digit = act + 1; *digit != '\0'; digit++)
    {
      gint64 id = *digit - '0';

      g_array_append_val (ids, id);
    }
  if (*act == '<')
    dossier_session_bring_back (fixture->session, shelved);
  else
    dossier_session_set_aside (fixture->session, ids, reason);
  session_fixture_settle (fixture);
}

/* Each undo and each redo has the reasons that there were. */
static void
test_reasons (SessionFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) acts = g_strsplit (data, " ", -1);
  guint n = g_strv_length (acts);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (states, describe_shelf (fixture));
  for (guint i = 0; i < n; i++)
    {
      do_act (fixture, acts[i]);
      g_ptr_array_add (states, describe_shelf (fixture));
    }
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = n; i-- > 0;)
        {
          g_autofree char *state = NULL;

          dossier_session_undo (fixture->session);
          session_fixture_settle (fixture);
          state = describe_shelf (fixture);
          g_assert_cmpstr (state, ==, g_ptr_array_index (states, i));
        }
      for (guint i = 1; i <= n; i++)
        {
          g_autofree char *state = NULL;

          dossier_session_redo (fixture->session);
          session_fixture_settle (fixture);
          state = describe_shelf (fixture);
          g_assert_cmpstr (state, ==, g_ptr_array_index (states, i));
        }
    }
  g_assert_null (fixture->failure);
}

/* When it was set aside is not when its coming back was undone; and what another program has made
 * of it meanwhile is not what was done here. */
static void
test_notes (SessionFixture *fixture, gconstpointer data)
{
  const DossierShelfAct act = { .time = 1750000000, .reason = "Elsewhere" };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) shelved = NULL;
  const DossierShelved *only;
  const gint64 document = 2;

  g_array_append_val (ids, document);
  do_act (fixture, "A2");
  dossier_session_undo (fixture->session);
  session_fixture_settle (fixture);
  g_assert_true (dossier_corpus_set_aside (fixture->corpus, ids, &act, NULL, NULL, NULL));
  do_act (fixture, "<");
  dossier_session_undo (fixture->session);
  session_fixture_settle (fixture);
  shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_assert_cmpuint (shelved->len, ==, 1);
  only = g_ptr_array_index (shelved, 0);
  g_assert_cmpint (only->set_aside, ==, act.time);
  g_assert_cmpstr (only->reason, ==, act.reason);
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
  dossier_session_mark_note (session, dossier_session_get_reading (session), DOSSIER_SPAN_INIT (0, 3), "earlier");
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

/* Another program has set a document aside that a list still has: who chooses it stays where they are, and the list is
 * read again. */
static void
test_choose_set_aside (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const DossierShelfAct act = { .time = 1 };
  const gint64 document = 3;

  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  g_array_append_val (ids, document);
  g_assert_true (dossier_corpus_set_aside (other, ids, &act, NULL, NULL, NULL));
  dossier_session_open_document (session, document);
  session_fixture_settle (fixture);
  g_assert_nonnull (fixture->failure);
  g_assert_cmpint (open_id (session), ==, 2);
  g_assert_cmpint (dossier_session_get_reading (session)->document, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_session_get_documents (session)), ==, 2);
}

static guint
count_set_aside (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) shelved = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);

  return shelved->len;
}

/* What another program had set aside, or brought back, is not undone with one's own act. */
static void
test_undo_leaves_others (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (GArray) other = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) both = g_array_new (FALSE, FALSE, sizeof (gint64));
  const DossierShelfAct act = { .time = 1, .reason = "Theirs" };
  const gint64 documents[] = { 1, 2 };

  session_fixture_settle (fixture);
  g_array_append_val (other, documents[1]);
  g_array_append_vals (both, documents, G_N_ELEMENTS (documents));
  g_assert_true (dossier_corpus_set_aside (fixture->corpus, other, &act, NULL, NULL, NULL));
  dossier_session_set_aside (session, both, "Ours");
  session_fixture_settle (fixture);
  g_assert_cmpuint (count_set_aside (fixture), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      dossier_session_undo (session);
      session_fixture_settle (fixture);
      g_assert_cmpuint (count_set_aside (fixture), ==, 1);
      dossier_session_redo (session);
      session_fixture_settle (fixture);
      g_assert_cmpuint (count_set_aside (fixture), ==, 2);
    }
}

#define ADD_WITH(name, data, func)                                                                 \
  g_test_add ("/session-shelf/" name, SessionFixture, data, session_fixture_set_up_sample, func,   \
              session_fixture_tear_down_sample)
#define ADD(name, func) ADD_WITH (name, NULL, func)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("set-aside", test_set_aside);
  ADD ("set-aside-at-once", test_set_aside_at_once);
  ADD ("set-shown-aside", test_set_shown_aside);
  g_test_add ("/session-shelf/find-shown-stopped", SessionFixture, NULL, NULL,
              test_find_shown_stopped, session_fixture_tear_down_sample);
  ADD ("set-aside-filtered-out", test_set_aside_filtered_out);
  g_test_add ("/session-shelf/stop-late", SessionFixture, NULL, NULL, test_stop_late,
              session_fixture_tear_down_sample);
  ADD ("bring-back", test_bring_back);
  ADD_WITH ("reasons/anew", "A2 < B2", test_reasons);
  ADD_WITH ("reasons/none", "A2 < -2 < B2", test_reasons);
  ADD_WITH ("reasons/each-its-own", "A1 B2 -3 < C123 <", test_reasons);
  ADD ("notes", test_notes);
  ADD ("bring-some-back", test_bring_some_back);
  ADD ("undo-of-damaged", test_undo_of_damaged);
  ADD ("set-aside-elsewhere", test_set_aside_elsewhere);
  ADD ("choose-set-aside", test_choose_set_aside);
  ADD ("undo-leaves-others", test_undo_leaves_others);
  return g_test_run ();
}
