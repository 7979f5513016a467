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
  ADD ("set-aside-filtered-out", test_set_aside_filtered_out);
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
