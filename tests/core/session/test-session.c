/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-facet.h"
#include "dossier-history.h"
#include "dossier-ledger.h"
#include "dossier-session.h"
#include "fixture.h"

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

typedef struct
{
  char *folder;
  DossierCorpus *corpus;
  DossierSession *session;
  guint revealed_start;
  guint revealed_end;
  guint n_edited;
  char *failure;
} Fixture;

static gboolean
is_busy (DossierSession *session)
{
  gboolean busy;

  g_object_get (session, "busy", &busy, NULL);
  return busy;
}

/* Until nothing has happened for a while: a test's machine may be slow, so the first event is
 * waited for as long as there is work. */
static void
settle (Fixture *fixture)
{
  for (guint quiet = 0; quiet < 15;)
    {
      gboolean moved = FALSE;

      while (g_main_context_iteration (NULL, FALSE))
        moved = TRUE;
      quiet = moved || is_busy (fixture->session) ? 0 : quiet + 1;
      g_usleep (1000);
    }
}

static void
on_reveal (DossierSession *session, guint start, guint end, Fixture *fixture)
{
  fixture->revealed_start = start;
  fixture->revealed_end = end;
}

static void
on_edited (DossierSession *session, const char *label, Fixture *fixture)
{
  fixture->n_edited++;
}

static void
on_failed (DossierSession *session, const GError *error, Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (error->message);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  fixture->folder = fixture_make_folder ();
  path = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, &error);
  g_assert_no_error (error);
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    g_ptr_array_add (records, fixture_record (documents[i]));
  dossier_corpus_add_documents (fixture->corpus, records, NULL, &error);
  g_assert_no_error (error);

  fixture->session = dossier_session_new (fixture->corpus, knowledge);
  g_signal_connect (fixture->session, "reveal", G_CALLBACK (on_reveal), fixture);
  g_signal_connect (fixture->session, "edited", G_CALLBACK (on_edited), fixture);
  g_signal_connect (fixture->session, "failed", G_CALLBACK (on_failed), fixture);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  settle (fixture);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->corpus);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->failure);
}

static guint
count_items (GListModel *model)
{
  return g_list_model_get_n_items (model);
}

static guint
count_statements (Fixture *fixture)
{
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (fixture->session);

  dossier_ledger_set_seen (ledger, TRUE);
  while (!dossier_ledger_is_read (ledger))
    g_main_context_iteration (NULL, TRUE);
  return dossier_ledger_get_n (ledger);
}

static DossierFacet *
find_facet (GListModel *model, const char *key)
{
  for (guint i = 0; i < count_items (model); i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (model, i);

      if (g_str_equal (dossier_facet_get_key (facet), key))
        return facet;
    }
  return NULL;
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (DossierQuery) query = NULL;
  DossierFacet *facet;

  g_assert_cmpuint (dossier_session_get_n_documents (session), ==, 3);
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 3);
  g_assert_cmpuint (count_statements (fixture), ==, 1);
  g_assert_cmpuint (count_items (dossier_session_get_sectors (session)), ==, 2);
  g_assert_cmpuint (dossier_session_get_timeline (session)->items->len, ==, 6);
  facet = find_facet (dossier_session_get_sectors (session), "energy-wind");
  g_assert_cmpuint (dossier_facet_get_count (facet), ==, 2);
  g_assert_cmpstr (dossier_facet_get_label (facet), !=, "energy-wind");

  query = dossier_query_with_sector (dossier_session_get_query (session), "semiconductors", TRUE);
  dossier_session_set_query (session, query);
  settle (fixture);
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 2);
  facet = find_facet (dossier_session_get_sectors (session), "energy-wind");
  g_assert_cmpuint (dossier_facet_get_count (facet), ==, 1);
  g_assert_cmpuint (dossier_facet_get_total (facet), ==, 2);
  g_assert_true (dossier_facet_get_selected (find_facet (dossier_session_get_sectors (session),
                                                         "semiconductors")));
}

/* Only the last of several quick queries is shown. */
static void
test_replaced_query (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "wind", "chips", "fab", "nowhere", "wind farms" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (DossierQuery) query = NULL;

      query = dossier_query_with_words (dossier_session_get_query (fixture->session), words[i]);
      dossier_session_set_query (fixture->session, query);
    }
  settle (fixture);
  g_assert_cmpuint (count_items (dossier_session_get_documents (fixture->session)), ==, 1);
  g_assert_null (fixture->failure);
}

static void
test_entity (Fixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  DossierFacet *facet;
  gint64 id;

  dossier_session_set_entity_scope (session, DOSSIER_SCOPE_DOSSIER);
  settle (fixture);
  facet = find_facet (dossier_session_get_entities (session), "person/ana-vik");
  g_assert_cmpuint (dossier_facet_get_count (facet), ==, 2);
  id = dossier_facet_get_entity (facet);
  dossier_session_choose_entity (session, id);
  settle (fixture);
  g_assert_cmpint (dossier_session_get_entity_id (session), ==, id);
  g_assert_cmpstr (dossier_entity_get_name (dossier_session_get_entity (session)), ==, "Ana Vik");
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 2);
  /* The others can still be chosen. */
  g_assert_nonnull (find_facet (dossier_session_get_entities (session), "place/oslo"));

  /* Through the documents, the latest first, and round again. */
  for (guint round = 0; round < 2; round++)
    {
      static const guint starts[] = { 0, 0, 28 };

      for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
        {
          dossier_session_step_mention (session, 1);
          settle (fixture);
          g_assert_cmpuint (fixture->revealed_start, ==, starts[i]);
          g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==,
                           i == 0 ? 3 : 1);
        }
    }
  dossier_session_step_mention (session, -1);
  settle (fixture);
  g_assert_cmpuint (fixture->revealed_start, ==, 0);

  dossier_session_choose_entity (session, 0);
  settle (fixture);
  g_assert_null (dossier_session_get_entity (session));
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 3);
}

/* Where the words stand, through the documents that the search finds, and round again. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint start;
    guint end;
  } way[] = { { 11, 16 }, { 21, 25 } };
  DossierSession *session = fixture->session;
  guint n_places = 0;

  dossier_session_search (session, "chips OR wind");
  settle (fixture);
  dossier_session_open_document (session, 3);
  settle (fixture);
  g_assert_cmpuint (dossier_session_get_places (session)->len, ==, 2);
  g_assert_cmpint (dossier_session_get_place (session), ==, -1);
  for (guint i = 0; i < 2; i++)
    {
      dossier_session_step_place (session, 1);
      settle (fixture);
      g_assert_cmpint (dossier_session_get_place (session), ==, i);
      g_assert_cmpuint (fixture->revealed_start, ==, way[i].start);
      g_assert_cmpuint (fixture->revealed_end, ==, way[i].end);
    }
  for (guint round = 0; round < 8; round++)
    {
      dossier_session_step_place (session, 1);
      settle (fixture);
      n_places += dossier_session_get_place (session) >= 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_places, ==, 8);
  g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 3);
  dossier_session_open_document (session, 2);
  settle (fixture);
  dossier_session_step_place (session, -1);
  settle (fixture);
  g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 2);
  dossier_session_step_place (session, -1);
  settle (fixture);
  g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 3);
  g_assert_cmpint (dossier_session_get_place (session), ==, 1);

  /* A field stands nowhere in a text. */
  dossier_session_search (session, "entity:oslo");
  settle (fixture);
  g_assert_cmpuint (dossier_session_get_places (session)->len, ==, 0);
  fixture->revealed_start = G_MAXUINT;
  dossier_session_step_place (session, 1);
  settle (fixture);
  g_assert_cmpuint (fixture->revealed_start, ==, G_MAXUINT);
}

static void
test_kept_searches (Fixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  const DossierSavedSearch *kept;
  gint64 id;

  dossier_session_search (session, "chips OR wind");
  settle (fixture);
  dossier_session_keep_search (session);
  settle (fixture);
  g_assert_cmpuint (dossier_session_get_searches (session)->len, ==, 1);
  kept = g_ptr_array_index (dossier_session_get_searches (session), 0);
  id = kept->id;
  g_assert_cmpstr (kept->words, ==, "chips OR wind");
  dossier_session_rename_search (session, id, "Both");
  settle (fixture);
  dossier_session_drop_search (session, id);
  settle (fixture);
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
      settle (fixture);
      searches = dossier_session_get_searches (session);
      g_assert_cmpuint (searches->len, ==, names[i] != NULL ? 1 : 0);
      if (names[i] != NULL)
        g_assert_cmpstr (((DossierSavedSearch *) g_ptr_array_index (searches, 0))->name, ==, names[i]);
    }
}

static void
test_document (Fixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  g_assert_cmpuint (count_items (dossier_session_get_entities (session)), ==, 0);
  dossier_session_reveal (session, 2, DOSSIER_SPAN_INIT (5, 10));
  g_assert_null (dossier_session_get_reading (session));
  settle (fixture);
  g_assert_cmpuint (fixture->revealed_start, ==, 5);
  g_assert_cmpuint (fixture->revealed_end, ==, 10);
  g_assert_cmpstr (dossier_document_get_title (dossier_session_get_document (session)), ==,
                   "Chips");
  g_assert_cmpuint (count_items (dossier_session_get_entities (session)), ==, 1);

  dossier_session_open_document (session, 0);
  settle (fixture);
  g_assert_null (dossier_session_get_document (session));
  dossier_session_open_document (session, 99);
  settle (fixture);
  g_assert_nonnull (fixture->failure);
}

static void
test_hand (Fixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  guint n_marks;

  dossier_session_open_document (session, 2);
  settle (fixture);
  n_marks = dossier_session_get_reading (session)->marks->len;
  g_assert_null (dossier_session_get_undo_label (session));

  dossier_session_mark_entity (session, DOSSIER_SPAN_INIT (13, 16), DOSSIER_ENTITY_PROGRAMME, NULL);
  dossier_session_mark_note (session, DOSSIER_SPAN_INIT (0, 4), "ask them");
  dossier_session_mark_statement (session, DOSSIER_SPAN_INIT (0, 20), DOSSIER_STATEMENT_TARGET, 1,
                                  "2030");
  settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 3);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 3);
  g_assert_nonnull (strstr (dossier_session_get_undo_label (session), "Oslo plans a"));
  g_assert_cmpuint (count_statements (fixture), ==, 2);

  /* Asked for in one breath. */
  dossier_session_undo (session);
  dossier_session_undo (session);
  settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 1);
  g_assert_nonnull (dossier_session_get_redo_label (session));
  dossier_session_redo (session);
  settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 2);
  dossier_session_undo (session);
  dossier_session_undo (session);
  dossier_session_undo (session);
  settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks);
  g_assert_null (dossier_session_get_undo_label (session));
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
test_random_edits (Fixture *fixture, gconstpointer data)
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
      settle (fixture);
      for (guint i = 0; i < 12; i++)
        {
          do_something (session);
          settle (fixture);
        }
      n_done = fixture->n_edited - n_done;
      g_assert_null (fixture->failure);
      end = describe (fixture->corpus);
      for (guint i = 0; i < n_done; i++)
        dossier_session_undo (session);
      settle (fixture);
      back = describe (fixture->corpus);
      g_assert_cmpstr (back, ==, start);
      for (guint i = 0; i < n_done; i++)
        dossier_session_redo (session);
      settle (fixture);
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
test_one_refresh (Fixture *fixture, gconstpointer data)
{
  guint n_timelines = 0;

  dossier_session_open_document (fixture->session, 1);
  settle (fixture);
  g_signal_connect (fixture->session, "notify::timeline", G_CALLBACK (count_notify), &n_timelines);
  dossier_session_mark_sector (fixture->session, DOSSIER_SPAN_INIT (0, 3), "space");
  settle (fixture);
  g_assert_cmpuint (n_timelines, ==, 1);
}

/* A refresh that finds the same marks leaves the reader alone. */
static void
test_quiet_refresh (Fixture *fixture, gconstpointer data)
{
  guint n_readings = 0, n_changes = 0;

  dossier_session_open_document (fixture->session, 1);
  settle (fixture);
  g_signal_connect (fixture->session, "notify::reading", G_CALLBACK (count_notify), &n_readings);
  g_signal_connect_swapped (dossier_session_get_documents (fixture->session), "items-changed",
                            G_CALLBACK (g_atomic_int_inc), &n_changes);
  g_signal_connect_swapped (dossier_session_get_sectors (fixture->session), "items-changed",
                            G_CALLBACK (g_atomic_int_inc), &n_changes);
  dossier_session_refresh (fixture->session);
  settle (fixture);
  g_assert_cmpuint (n_readings, ==, 0);
  g_assert_cmpuint (n_changes, ==, 0);
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

#define ADD(name, func) g_test_add ("/session/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("lists", test_lists);
  ADD ("replaced-query", test_replaced_query);
  ADD ("entity", test_entity);
  ADD ("places", test_places);
  ADD ("kept-searches", test_kept_searches);
  ADD ("document", test_document);
  ADD ("hand", test_hand);
  ADD ("random-edits", test_random_edits);
  ADD ("one-refresh", test_one_refresh);
  ADD ("quiet-refresh", test_quiet_refresh);
  g_test_add_func ("/session/history-bound", test_history_bound);
  return g_test_run ();
}
