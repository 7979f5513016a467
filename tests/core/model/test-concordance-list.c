/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance.h"
#include "fixture.h"

#define N_DOCUMENTS 400

typedef struct
{
  char *folder;
  DossierCorpus *corpus;
  DossierConcordance *list;
  GArray *mirror; /* what a view that hears of all changes believes: one int an item */
  guint n_changes;
  guint n_sorted;
  gboolean reordering;
} Fixture;

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + removed, <=, fixture->mirror->len);
  g_array_remove_range (fixture->mirror, position, removed);
  g_array_set_size (fixture->mirror, fixture->mirror->len + added);
  g_assert_cmpuint (fixture->mirror->len, ==, g_list_model_get_n_items (list));
  fixture->n_changes++;
}

static void
on_reordering (DossierConcordance *list, Fixture *fixture)
{
  fixture->reordering = TRUE;
}

static void
on_sorted (DossierConcordance *list, Fixture *fixture)
{
  g_assert_true (fixture->reordering);
  fixture->n_sorted++;
}

/* Number @i says "Word i % 7 keyword then i % 3", a day each. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  fixture->folder = fixture_make_folder ();
  path = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autofree char *day
        = dossier_edtf_format_day (dossier_day_from_civil (2020, 1, 1) + (DossierDay) i);
      g_autofree char *text = g_strdup_printf ("# Number %u @%s\nWord%u keyword then%u.", i, day, i % 7,
                                               i % 3);

      g_ptr_array_add (records, fixture_record (text));
    }
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, NULL));
  fixture->list = dossier_concordance_new (fixture->corpus);
  fixture->mirror = g_array_new (FALSE, TRUE, sizeof (int));
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (on_items_changed), fixture);
  g_signal_connect (fixture->list, "reordering", G_CALLBACK (on_reordering), fixture);
  g_signal_connect (fixture->list, "sorted", G_CALLBACK (on_sorted), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_array_unref (fixture->mirror);
  /* A page that was being read may hold the file a moment longer. */
  for (guint i = 0; i < 5000 && G_OBJECT (fixture->corpus)->ref_count > 1; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_finalize_object (fixture->corpus);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
read_words (Fixture *fixture, const char *words)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierSearch) search = dossier_search_new (words, NULL);

  dossier_concordance_read (fixture->list, everything, 0, search);
}

static void
wait_for_all (Fixture *fixture)
{
  while (!dossier_concordance_is_whole (fixture->list))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_order (Fixture *fixture, guint n_sorted)
{
  while (fixture->n_sorted < n_sorted)
    g_main_context_iteration (NULL, TRUE);
}

/* What the line at @position says, once it has been read. */
static char *
tell (Fixture *fixture, guint position)
{
  g_autoptr (DossierConcordanceItem) item
    = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
  const DossierConcordanceLine *line;

  while (dossier_concordance_item_get_line (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
  line = dossier_concordance_item_get_line (item);
  return g_strdup_printf ("%s|%s|%s|%s", line->context.left, line->context.keyword,
                          line->context.right, line->title);
}

static void
check_line (Fixture *fixture, guint position, const char *expected)
{
  g_autofree char *told = tell (fixture, position);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_reading (Fixture *fixture, gconstpointer data)
{
  GArray *order = NULL;
  double fraction;

  g_assert_null (dossier_concordance_dup_lines (fixture->list, &order));
  read_words (fixture, "keyword");
  g_object_get (fixture->list, "fraction", &fraction, NULL);
  g_assert_cmpfloat (fraction, <, 1);
  wait_for_all (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, N_DOCUMENTS);
  g_assert_cmpuint (dossier_concordance_get_n_documents (fixture->list), ==, N_DOCUMENTS);
  g_assert_cmpuint (dossier_concordance_get_width (fixture->list), ==, 7);
  /* The first lines came before the last ones. */
  g_assert_cmpuint (fixture->n_changes, >=, 2);
  /* The latest document first; far jumps read their own page. */
  check_line (fixture, 0, "Word0 |keyword| then0.|Number 399");
  check_line (fixture, 399, "Word0 |keyword| then0.|Number 0");
  check_line (fixture, 200, "Word3 |keyword| then1.|Number 199");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), N_DOCUMENTS));

  /* Other words take the place of these. */
  read_words (fixture, "word5");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  wait_for_all (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 57);
  check_line (fixture, 0, "|Word5| keyword then1.|Number 397");
}

static void
test_sorting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierConcordanceItem) kept = NULL;
  g_autoptr (DossierConcordanceItem) again = NULL;
  g_autoptr (DossierConcordanceLines) lines = NULL;
  g_autoptr (GArray) order = NULL;
  guint position;

  /* Asked for before anything is read. */
  dossier_concordance_sort (fixture->list, DOSSIER_CONCORDANCE_BY_LEFT, FALSE);
  read_words (fixture, "keyword");
  wait_for_order (fixture, 1);
  check_line (fixture, 0, "Word0 |keyword| then0.|Number 399");
  check_line (fixture, 399, "Word6 |keyword| then0.|Number 6");
  kept = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);

  dossier_concordance_sort (fixture->list, DOSSIER_CONCORDANCE_BY_RIGHT, TRUE);
  wait_for_order (fixture, 2);
  check_line (fixture, 0, "Word6 |keyword| then2.|Number 398");
  /* A line that was selected is found where it went, as the same object. */
  position = dossier_concordance_find (fixture->list, dossier_concordance_item_get_number (kept));
  again = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
  g_assert_true (again == kept);

  lines = dossier_concordance_dup_lines (fixture->list, &order);
  g_assert_cmpuint (order->len, ==, N_DOCUMENTS);
  g_assert_cmpuint (g_array_index (order, guint32, position), ==,
                    dossier_concordance_item_get_number (kept));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/concordance-list/reading", Fixture, NULL, set_up, test_reading, tear_down);
  g_test_add ("/concordance-list/sorting", Fixture, NULL, set_up, test_sorting, tear_down);
  return g_test_run ();
}
