/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What a session shows of its dossier, and what it follows. */
#include <sqlite3.h>

#include "hand.h"
#include "session-fixture.h"

static guint
count_items (GListModel *model)
{
  return g_list_model_get_n_items (model);
}

static void
test_lists (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (DossierQuery) query = NULL;
  DossierFacet *facet;

  g_assert_cmpuint (dossier_session_get_n_documents (session), ==, 3);
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 3);
  g_assert_cmpuint (session_fixture_count_statements (fixture), ==, 1);
  g_assert_cmpuint (count_items (dossier_session_get_sectors (session)), ==, 2);
  g_assert_cmpuint (dossier_session_get_timeline (session)->items->len, ==, 6);
  facet = session_find_facet (dossier_session_get_sectors (session), "energy-wind");
  g_assert_cmpuint (dossier_facet_get_count (facet), ==, 2);
  g_assert_cmpstr (dossier_facet_get_label (facet), !=, "energy-wind");

  query = dossier_query_with_sector (dossier_session_get_query (session), "semiconductors", TRUE);
  dossier_session_set_query (session, query);
  session_fixture_settle (fixture);
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 2);
  facet = session_find_facet (dossier_session_get_sectors (session), "energy-wind");
  g_assert_cmpuint (dossier_facet_get_count (facet), ==, 1);
  g_assert_cmpuint (dossier_facet_get_total (facet), ==, 2);
  g_assert_true (dossier_facet_get_selected (session_find_facet (dossier_session_get_sectors (session),
                                                         "semiconductors")));
}

/* Only the last of several quick queries is shown. */
static void
test_replaced_query (SessionFixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "wind", "chips", "fab", "nowhere", "wind farms" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (DossierQuery) query = NULL;

      query = hand_search (dossier_session_get_query (fixture->session), words[i]);
      dossier_session_set_query (fixture->session, query);
    }
  session_fixture_settle (fixture);
  g_assert_cmpuint (count_items (dossier_session_get_documents (fixture->session)), ==, 1);
  g_assert_null (fixture->failure);
}

static void
test_kept_searches (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  const DossierSavedSearch *kept;
  gint64 id;

  dossier_session_search (session, "chips OR wind");
  session_fixture_settle (fixture);
  dossier_session_keep_search (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_searches (session)->len, ==, 1);
  kept = g_ptr_array_index (dossier_session_get_searches (session), 0);
  id = kept->id;
  g_assert_cmpstr (kept->words, ==, "chips OR wind");
  dossier_session_rename_search (session, id, "Both");
  session_fixture_settle (fixture);
  dossier_session_drop_search (session, id);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_searches (session)->len, ==, 0);
  /* Comes back under its second name, then its first, then was never kept; and all that once more. */
  for (guint i = 0; i < 6; i++)
    {
      static const char *const names[] = { "Both", "chips OR wind", NULL, "chips OR wind", "Both", NULL };
      const GPtrArray *searches;

      if (i < 3)
        dossier_session_undo (session);
      else
        dossier_session_redo (session);
      session_fixture_settle (fixture);
      searches = dossier_session_get_searches (session);
      g_assert_cmpuint (searches->len, ==, names[i] != NULL ? 1 : 0);
      if (names[i] != NULL)
        g_assert_cmpstr (((DossierSavedSearch *) g_ptr_array_index (searches, 0))->name, ==, names[i]);
    }
}

/* A newer name that another program gave stays, and is shown. */
static void
test_foreign_name (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  DossierChange change = { .kind = DOSSIER_CHANGE_RENAME_SEARCH,
                           .decision = { .name = (char *) "Theirs", .value = (char *) "Ours" } };
  const DossierSavedSearch *kept;

  dossier_session_search (session, "chips");
  dossier_session_keep_search (session);
  session_fixture_settle (fixture);
  kept = g_ptr_array_index (dossier_session_get_searches (session), 0);
  change.id = kept->id;
  dossier_session_rename_search (session, change.id, "Ours");
  session_fixture_settle (fixture);
  g_assert_cmpint (hand_apply (other, &change, NULL), >, 0);
  g_assert_null (fixture->failure);

  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_nonnull (strstr (fixture->failure, "Theirs"));
  kept = g_ptr_array_index (dossier_session_get_searches (session), 0);
  g_assert_cmpstr (kept->name, ==, "Theirs");
  /* What cannot be undone does not stand in the way of what was done before. */
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_searches (session)->len, ==, 0);
}

static void
test_document (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  g_assert_cmpuint (count_items (dossier_session_get_entities (session)), ==, 0);
  dossier_session_reveal (session, 2, DOSSIER_SPAN_INIT (5, 10));
  g_assert_null (dossier_session_get_reading (session));
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->revealed_start, ==, 5);
  g_assert_cmpuint (fixture->revealed_end, ==, 10);
  g_assert_cmpstr (dossier_document_get_title (dossier_session_get_document (session)), ==,
                   "Chips");
  g_assert_cmpuint (count_items (dossier_session_get_entities (session)), ==, 1);

  dossier_session_open_document (session, 0);
  session_fixture_settle (fixture);
  g_assert_null (dossier_session_get_document (session));
  dossier_session_open_document (session, 99);
  session_fixture_settle (fixture);
  g_assert_nonnull (fixture->failure);
}

/* What another program has written is shown, whatever the analyst does next, and not in the lists alone. */
static void
test_foreign (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  DossierChange change = {
    .kind = DOSSIER_CHANGE_ADD,
    .decision = { .document = 3, .layer = DOSSIER_LAYER_SECTOR, .span = DOSSIER_SPAN_INIT (0, 3),
                  .value = (char *) "energy" },
  };
  guint n_marks;

  dossier_session_open_document (session, 3);
  session_fixture_settle (fixture);
  n_marks = dossier_session_get_reading (session)->marks->len;
  g_assert_cmpint (hand_apply (other, &change, NULL), >, 0);
  dossier_session_search (session, "chips");
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 1);
}

/* The timeline is read beside the lists, and may be there before anybody has heard of the other program: here the
 * writer, which has to be asked, waits for a third one. */
static void
test_foreign_dates (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  const DossierChange change = { .kind = DOSSIER_CHANGE_KEEP_SEARCH,
                                 .decision = { .name = (char *) "wind", .value = (char *) "wind" } };
  guint n_items = dossier_session_get_timeline (session)->items->len;
  g_autoptr (GAsyncResult) applied = NULL;
  sqlite3 *third;

  g_ptr_array_add (records, fixture_record ("# News @2024-09-01\nNothing but a day.\n"));
  g_assert_true (dossier_corpus_add_documents (other, records, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &third), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (third, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  dossier_corpus_apply_async (fixture->corpus, &change, NULL, hand_on_applied, &applied);
  dossier_session_set_counting (session, DOSSIER_COUNT_STORIES);
  while (dossier_session_is_dating (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (dossier_session_get_timeline (session)->items->len, ==, n_items);
  g_assert_null (applied);
  sqlite3_close (third);
  while (applied == NULL)
    g_main_context_iteration (NULL, TRUE);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_n_documents (session), ==, SESSION_SAMPLE_DOCUMENTS + 1);
  g_assert_cmpuint (dossier_session_get_timeline (session)->items->len, ==, n_items + 1);
}

/* One that cannot be read leaves the open one open, and is tried again by whoever chooses it again. */
static void
test_unreadable (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE content SET body = x'0102' WHERE document = 2", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (handle);
  dossier_session_open_document (session, 3);
  session_fixture_settle (fixture);
  for (guint attempt = 0; attempt < 2; attempt++)
    {
      g_assert_null (fixture->failure);
      dossier_session_open_document (session, 2);
      session_fixture_settle (fixture);
      g_assert_nonnull (fixture->failure);
      g_clear_pointer (&fixture->failure, g_free);
      g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 3);
      g_assert_cmpint (dossier_session_get_reading (session)->document, ==, 3);
    }
  dossier_session_set_open_aside (session, NULL);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_n_documents (session), ==, 2);
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  ++*count;
}

/* A refresh that finds the same marks leaves the reader alone. */
static void
test_quiet_refresh (SessionFixture *fixture, gconstpointer data)
{
  guint n_readings = 0, n_changes = 0;

  dossier_session_open_document (fixture->session, 1);
  session_fixture_settle (fixture);
  g_signal_connect (fixture->session, "notify::reading", G_CALLBACK (count_notify), &n_readings);
  g_signal_connect_swapped (dossier_session_get_documents (fixture->session), "items-changed",
                            G_CALLBACK (g_atomic_int_inc), &n_changes);
  g_signal_connect_swapped (dossier_session_get_sectors (fixture->session), "items-changed",
                            G_CALLBACK (g_atomic_int_inc), &n_changes);
  dossier_session_refresh (fixture->session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (n_readings, ==, 0);
  g_assert_cmpuint (n_changes, ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/session/" name, SessionFixture, NULL, session_fixture_set_up_sample, func,         \
              session_fixture_tear_down_sample)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("lists", test_lists);
  ADD ("replaced-query", test_replaced_query);
  ADD ("kept-searches", test_kept_searches);
  ADD ("document", test_document);
  ADD ("foreign", test_foreign);
  ADD ("foreign-name", test_foreign_name);
  ADD ("foreign-dates", test_foreign_dates);
  ADD ("unreadable", test_unreadable);
  ADD ("quiet-refresh", test_quiet_refresh);
  return g_test_run ();
}
