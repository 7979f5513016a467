/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"
#include "dossier-facet.h"
#include "fixture.h"
#include "hand.h"
#include "listed-statements.h"

/* What is held in memory for lists and counts keeps up with what is written. */

static void
append_facets (GString *text, const GPtrArray *facets)
{
  for (guint i = 0; i < facets->len; i++)
    g_string_append_printf (text, "%s %s %u %u\n",
                            dossier_facet_get_key (g_ptr_array_index (facets, i)),
                            dossier_facet_get_label (g_ptr_array_index (facets, i)),
                            dossier_facet_get_count (g_ptr_array_index (facets, i)),
                            dossier_facet_get_total (g_ptr_array_index (facets, i)));
}

static char *
describe (DossierCorpus *corpus)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, NULL);
  g_autoptr (GArray) statements = list_statements (corpus, query);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (view);
  for (guint i = 0; i < view->documents->len; i++)
    g_string_append_printf (text, "d%d ", (int) g_array_index (view->documents, gint64, i));
  for (guint i = 0; i < statements->len; i++)
    g_string_append_printf (text, "s%d ", (int) g_array_index (statements, gint64, i));
  append_facets (text, view->sectors);
  append_facets (text, view->entities);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Somebody who has just opened the file sees what @corpus shows. */
static void
assert_up_to_date (DossierCorpus *corpus)
{
  g_autoptr (DossierCorpus) fresh = NULL;
  g_autofree char *shown = describe (corpus);
  g_autofree char *expected = NULL;

  fresh = dossier_corpus_open (dossier_corpus_get_path (corpus), DOSSIER_CORPUS_READ_ONLY, NULL);
  expected = describe (fresh);
  g_assert_cmpstr (shown, ==, expected);
}

static void
add_document (DossierCorpus *corpus, const char *markup)
{
  g_autoptr (GPtrArray) records = NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_ptr_array_add (records, fixture_record (markup));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
}

static gint64
apply (DossierCorpus *corpus, DossierChangeKind kind, gint64 id)
{
  DossierChange change = { .kind = kind, .id = id };
  gint64 decision = hand_apply (corpus, &change, NULL);

  g_assert_cmpint (decision, >, 0);
  return decision;
}

static gint64
mark_sector (DossierCorpus *corpus, gint64 document, const char *sector)
{
  DossierChange change = {
    .kind = DOSSIER_CHANGE_ADD,
    .decision = { .document = document, .layer = DOSSIER_LAYER_SECTOR,
                  .span = DOSSIER_SPAN_INIT (0, 3), .value = (char *) sector },
  };

  return hand_apply (corpus, &change, NULL);
}

static gint64
entity_id (const GPtrArray *facets, const char *key)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, i)), key))
      return dossier_facet_get_entity (g_ptr_array_index (facets, i));
  g_assert_not_reached ();
}

static gint64
merge (DossierCorpus *corpus, const char *key, const char *other)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, NULL);
  DossierChange change = {
    .kind = DOSSIER_CHANGE_RELATE,
    .verdict = DOSSIER_IDENTITY_SAME,
    .entity = entity_id (view->entities, key),
    .other = entity_id (view->entities, other),
  };

  return hand_apply (corpus, &change, NULL);
}

static void
test_kept (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  DossierCorpus *other, *reader;
  gint64 decision;

  assert_up_to_date (corpus);
  add_document (corpus, "# Second @2026-02-01\nThe [person/ann|Ann] of [s:energy|power]. ");
  assert_up_to_date (corpus);
  add_document (corpus, "# First @2026-03-01\nThe [person/anne|Anne] and [organization/ministry|Ministry]. ");
  assert_up_to_date (corpus);

  decision = mark_sector (corpus, 2, "trade");
  g_assert_cmpint (decision, >, 0);
  assert_up_to_date (corpus);
  apply (corpus, DOSSIER_CHANGE_WITHDRAW, decision);
  assert_up_to_date (corpus);
  apply (corpus, DOSSIER_CHANGE_RESTORE, decision);
  assert_up_to_date (corpus);

  decision = merge (corpus, "person/ann", "person/anne");
  g_assert_cmpint (decision, >, 0);
  assert_up_to_date (corpus);
  apply (corpus, DOSSIER_CHANGE_UNRELATE, decision);
  assert_up_to_date (corpus);

  /* Another program writes; who only reads sees that too. */
  reader = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, NULL);
  g_assert_true (dossier_corpus_has_foreign_changes (reader));
  assert_up_to_date (reader);
  g_assert_false (dossier_corpus_has_foreign_changes (reader));
  other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  add_document (other, "# Third @2026-01-01\nThe [person/bo|Bo]. ");
  g_assert_cmpint (mark_sector (other, 1, "health"), >, 0);
  g_assert_true (dossier_corpus_has_foreign_changes (corpus));
  assert_up_to_date (corpus);
  g_assert_false (dossier_corpus_has_foreign_changes (corpus));
  g_assert_true (dossier_corpus_has_foreign_changes (reader));
  assert_up_to_date (reader);

  g_assert_finalize_object (reader);
  g_assert_finalize_object (other);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

typedef struct
{
  DossierCorpus *corpus;
  GCancellable *cancellable;
} Question;

static gpointer
ask_in_thread (gpointer data)
{
  Question *question = data;
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) view
    = dossier_corpus_read_view (question->corpus, query, question->cancellable, &error);

  if (view == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    g_assert_cmpuint (view->documents->len, ==, 40);
  return NULL;
}

/* Questions that are withdrawn, some while the facts are read for them, harm none that follow. */
static void
test_withdrawn (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *markup
        = g_strdup_printf ("# Report %u @2024-07-01\n[person/p%u|Ana Vik] met [s:energy-wind|wind]\n",
                           i, i % 7);

      add_document (corpus, markup);
    }
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (DossierCorpus) fresh = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, NULL);
      g_autoptr (GCancellable) withdrawn = g_cancellable_new ();
      Question first = { fresh, withdrawn }, second = { fresh, NULL };
      GThread *threads[] = { g_thread_new ("first", ask_in_thread, &first),
                             g_thread_new ("second", ask_in_thread, &second) };

      g_usleep ((gulong) g_test_rand_int_range (0, 3000));
      g_cancellable_cancel (withdrawn);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_thread_join (threads[i]);
    }
  assert_up_to_date (corpus);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

static DossierFacts *
read_facts (DossierCorpus *corpus)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection;
  DossierFacts *facts
    = dossier_facts_cache_begin (dossier_corpus_get_facts (corpus), store, "", NULL, &connection, NULL);

  g_assert_nonnull (facts);
  dossier_store_end_read (store, connection);
  return facts;
}

/* Who still counts what is no longer so gets the right totals, and takes nobody else's. */
static void
test_totals (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  DossierFactsCache *cache = dossier_corpus_get_facts (corpus);
  g_autoptr (DossierFacts) older = NULL;
  g_autoptr (DossierFacts) facts = NULL;
  g_autoptr (DossierStoryTotals) totals = NULL;
  g_autoptr (DossierStoryTotals) of_older = NULL;
  g_autoptr (DossierStoryTotals) again = NULL;

  add_document (corpus, "# First @2026-02-01\nThe [person/ann|Ann] of [s:energy|power]. ");
  older = read_facts (corpus);
  add_document (corpus, "# Second @2026-03-01\nThe [organization/ministry|Ministry]. ");
  facts = read_facts (corpus);
  g_assert_true (facts != older);

  totals = dossier_facts_cache_get_totals (cache, facts);
  of_older = dossier_facts_cache_get_totals (cache, older);
  again = dossier_facts_cache_get_totals (cache, facts);
  g_assert_cmpuint (totals->n_stories, ==, 2);
  g_assert_cmpuint (of_older->n_stories, ==, 1);
  g_assert_true (of_older->facts == older);
  g_assert_true (again == totals);

  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facets/kept", test_kept);
  g_test_add_func ("/facets/totals", test_totals);
  g_test_add_func ("/facets/withdrawn", test_withdrawn);
  return g_test_run ();
}
