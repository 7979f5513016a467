/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Setting aside all that the list shows. */
#include "session-fixture.h"

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
  g_assert_null (dossier_session_get_document (session));
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

#define ADD(name, set_up, func)                                                                    \
  g_test_add ("/session-shelf-shown/" name, SessionFixture, NULL, set_up, func,                    \
              session_fixture_tear_down_sample)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("set-aside", session_fixture_set_up_sample, test_set_shown_aside);
  ADD ("search-stopped", NULL, test_find_shown_stopped);
  ADD ("stop-late", NULL, test_stop_late);
  return g_test_run ();
}
