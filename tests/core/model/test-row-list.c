/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-row-list.h"
#include "dossier-row-diff.h"

#include "fixture.h"

typedef struct
{
  guint calls;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Changes *changes)
{
  changes->calls++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

static GArray *
make_ids (const char *numbers)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) parts = g_strsplit (numbers, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        gint64 id = g_ascii_strtoll (parts[i], NULL, 10);

        g_array_append_val (ids, id);
      }
  return ids;
}

static DossierCorpus *
make_corpus (const char *folder, guint n_documents)
{
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (GPtrArray) records = NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  for (guint i = 1; i <= n_documents; i++)
    {
      g_autofree char *markup = g_strdup_printf ("# Title %u\nbody", i);

      g_ptr_array_add (records, fixture_record (markup));
    }
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  return corpus;
}

static void
wait_for (DossierDocument *document)
{
  while (!dossier_document_is_loaded (document))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_idle (void)
{
  for (guint i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

static const struct
{
  const char *from;
  const char *to;
  guint calls;
  guint position;
  guint removed;
  guint added;
} rows[] = {
  { "", "", 0, 0, 0, 0 },
  { "", "1 2 3", 1, 0, 0, 3 },
  { "1 2 3", "1 2 3", 0, 0, 0, 0 },
  { "1 2 3", "1 3", 1, 1, 1, 0 },
  { "1 3", "1 2 3", 1, 1, 0, 1 },
  { "1 2 3 4", "1 3 2 4", 1, 1, 2, 2 },
  { "1 2 3", "", 1, 0, 3, 0 },
  { "1 2", "1 2 3", 1, 2, 0, 1 },
  { "2 3", "1 2 3", 1, 0, 0, 1 },
  { "1 1", "1", 1, 1, 1, 0 },
};

static void
test_items_changed (void)
{
  g_autofree char *folder = fixture_make_folder ();
  DossierCorpus *corpus = make_corpus (folder, 4);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DossierRowList *list = dossier_row_list_new_documents (corpus);
      g_autoptr (GArray) from = make_ids (rows[i].from);
      g_autoptr (GArray) to = make_ids (rows[i].to);
      Changes changes = { 0 };

      dossier_row_list_set_ids (list, from);
      g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &changes);
      dossier_row_list_set_ids (list, to);
      g_assert_cmpuint (changes.calls, ==, rows[i].calls);
      g_assert_cmpuint (changes.position, ==, rows[i].position);
      g_assert_cmpuint (changes.removed, ==, rows[i].removed);
      g_assert_cmpuint (changes.added, ==, rows[i].added);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, to->len);
      g_assert_finalize_object (list);
    }
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

static void
test_loading (void)
{
  g_autofree char *folder = fixture_make_folder ();
  DossierCorpus *corpus = make_corpus (folder, 200);
  DossierRowList *list = dossier_row_list_new_documents (corpus);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) fewer = make_ids ("100 7 9");
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierDocument) same = NULL;
  g_autoptr (DossierDocument) neighbour = NULL;

  for (gint64 id = 1; id <= 200; id++)
    g_array_append_val (ids, id);
  dossier_row_list_set_ids (list, ids);
  document = g_list_model_get_item (G_LIST_MODEL (list), 99);
  g_assert_false (dossier_document_is_loaded (document));
  g_assert_cmpstr (dossier_document_get_title (document), ==, "");
  wait_for (document);
  g_assert_cmpstr (dossier_document_get_title (document), ==, "Title 100");

  /* Its page came with it. */
  neighbour = g_list_model_get_item (G_LIST_MODEL (list), 100);
  g_assert_true (dossier_document_is_loaded (neighbour));

  /* A row is the same object wherever it stands. */
  dossier_row_list_set_ids (list, fewer);
  same = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (same == document);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 3));

  wait_idle ();
  g_clear_object (&neighbour);
  g_clear_object (&same);
  g_assert_finalize_object (g_steal_pointer (&document));
  g_assert_finalize_object (list);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

static void
test_reload (void)
{
  g_autofree char *folder = fixture_make_folder ();
  DossierCorpus *corpus = make_corpus (folder, 3);
  DossierRowList *list = dossier_row_list_new_documents (corpus);
  g_autoptr (GArray) ids = make_ids ("1 2 3");
  g_autoptr (DossierAnalysis) analysis = dossier_analysis_new ();
  DossierDocument *document;

  dossier_row_list_set_ids (list, ids);
  document = g_list_model_get_item (G_LIST_MODEL (list), 1);
  wait_for (document);
  analysis->title = g_strdup ("Another title");
  g_assert_true (dossier_corpus_replace_analysis (corpus, 2, analysis, NULL, NULL, NULL));
  dossier_row_list_reload (list);
  while (!g_str_equal (dossier_document_get_title (document), "Another title"))
    g_main_context_iteration (NULL, TRUE);

  wait_idle ();
  /* An item may outlive its list. */
  g_assert_finalize_object (list);
  g_assert_finalize_object (document);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

/* A copy of a list that is kept by nothing but its `items-changed`. */
static void
follow (GListModel *model, guint position, guint removed, guint added, GArray *copy)
{
  if (removed > 0)
    g_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (DossierDocument) document = g_list_model_get_item (model, position + i);
      gint64 id = dossier_document_get_id (document);

      g_array_insert_val (copy, position + i, id);
    }
  g_assert_cmpuint (copy->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < copy->len; i++)
    {
      g_autoptr (DossierDocument) document = g_list_model_get_item (model, i);

      g_assert_cmpint (g_array_index (copy, gint64, i), ==, dossier_document_get_id (document));
    }
}

static void
assert_same_ids (const GArray *a, const GArray *b)
{
  g_assert_cmpmem (a->data, a->len * sizeof (gint64), b->data, b->len * sizeof (gint64));
}

/* At each step the list is what its signals say; rows that stay are told nothing of. */
static void
test_change (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    guint n_runs;
  } cases[] = {
    { "", "", 0 },
    { "", "3 1 2", 1 },
    { "3 1 2", "", 1 },
    { "3 1 2", "3 1 2", 0 },
    { "1 2 3 4 5", "1 3 5", 2 },
    { "1 3 5", "1 2 3 4 5", 2 },
    { "9 1 2 3 8", "7 1 4 2 6 3", 4 },
    { "1 2 3", "4 5 6", 1 },
  };
  g_autofree char *folder = fixture_make_folder ();
  DossierCorpus *corpus = make_corpus (folder, 9);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierRowList *list = dossier_row_list_new_documents (corpus);
      g_autoptr (GArray) copy = make_ids (cases[i].from);
      g_autoptr (GArray) from = make_ids (cases[i].from);
      g_autoptr (GArray) to = make_ids (cases[i].to);
      g_autoptr (GArray) runs = dossier_row_diff_new (from, to, 10);

      g_test_message ("%s -> %s", cases[i].from, cases[i].to);
      g_assert_nonnull (runs);
      g_assert_cmpuint (runs->len, ==, cases[i].n_runs);
      dossier_row_list_set_ids (list, from);
      g_signal_connect (list, "items-changed", G_CALLBACK (follow), copy);
      dossier_row_list_change (list, to, runs);
      assert_same_ids (copy, to);
      assert_same_ids (dossier_row_list_get_ids (list), to);
      wait_idle ();
      g_assert_finalize_object (list);
    }
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

/* Another order and too many differences are not told piece by piece. */
static void
test_no_diff (void)
{
  g_autoptr (GArray) plain = make_ids ("1 2 3 4 5");
  g_autoptr (GArray) turned = make_ids ("1 2 4 3 5");
  g_autoptr (GArray) every_other = make_ids ("1 3 5");

  g_assert_null (dossier_row_diff_new (plain, turned, 100));
  g_assert_null (dossier_row_diff_new (plain, every_other, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-list/items-changed", test_items_changed);
  g_test_add_func ("/row-list/change", test_change);
  g_test_add_func ("/row-list/no-diff", test_no_diff);
  g_test_add_func ("/row-list/loading", test_loading);
  g_test_add_func ("/row-list/reload", test_reload);
  return g_test_run ();
}
