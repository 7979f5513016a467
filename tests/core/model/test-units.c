/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus.h"
#include "dossier-facet.h"
#include "dossier-story.h"
#include "fixture.h"

/* What lists and counts are when copies of one text count as one. */

#define WORDS                                                                                     \
  "The two sides have agreed to set up a plant for the making of hydrogen in the old harbour, and the "  \
  "work will begin when the city has given its leave for the quay, which may take until the end of the " \
  "year according to those who know how such things go in a place where nothing has been built since "   \
  "the great storm took the pier and all that stood on it.\n"

static void
add (DossierCorpus *corpus, const char *markup)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, fixture_record (markup));
  dossier_corpus_add_documents (corpus, records, NULL, &error);
  g_assert_no_error (error);
}

static DossierFacet *
find_facet (const GPtrArray *facets, const char *key)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, i)), key))
      return g_ptr_array_index (facets, i);
  g_error ("No facet %s", key);
}

static void
assert_count (const GPtrArray *facets, const char *key, guint count, guint total)
{
  DossierFacet *facet = find_facet (facets, key);

  g_assert_cmpuint (dossier_facet_get_count (facet), ==, count);
  g_assert_cmpuint (dossier_facet_get_total (facet), ==, total);
}

/* Two copies, of which one speaks of wind as well, and a text of its own. */
static void
test_counts (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "units.dossier", NULL);
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (DossierQuery) wind = dossier_query_with_sector (all, "energy-wind", TRUE);
  g_autoptr (DossierView) view = NULL;
  g_autoptr (GArray) firsts = NULL;

  add (corpus, "# One @2024-08-01\n" WORDS "[person/ana-vik|Ana Vik] signed.\n");
  add (corpus, "# Other @2024-08-02\n" WORDS "[person/ana-vik|Ana Vik] built [s:energy-wind|wind farms].\n");
  add (corpus, "# Third @2023-01-03\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal].\n");

  view = dossier_corpus_read_view_by (corpus, all, DOSSIER_COUNT_STORIES, NULL, NULL);
  g_assert_cmpuint (view->n_documents, ==, 2);
  g_assert_cmpuint (view->documents->len, ==, 2);
  g_assert_cmpint (g_array_index (view->documents, gint64, 0), ==, 2);
  g_assert_cmpint (g_array_index (view->documents, gint64, 1), ==, 3);
  firsts = dossier_corpus_find_documents (corpus, all, NULL, NULL);
  g_assert_cmpuint (firsts->len, ==, 3);
  g_assert_true (dossier_corpus_keep_first_reports (corpus, firsts, NULL, NULL));
  g_assert_cmpmem (firsts->data, firsts->len * sizeof (gint64), view->documents->data,
                   view->documents->len * sizeof (gint64));
  assert_count (view->entities, "person/ana-vik", 2, 2);
  assert_count (view->entities, "person/bo-dal", 1, 1);
  assert_count (view->sectors, "energy-wind", 1, 1);
  assert_count (view->fields[DOSSIER_FIELD_YEAR], "2024", 1, 1);
  assert_count (view->fields[DOSSIER_FIELD_YEAR], "2023", 1, 1);
  dossier_view_free (g_steal_pointer (&view));

  /* Of a story the reports that the filters leave. */
  view = dossier_corpus_read_view_by (corpus, wind, DOSSIER_COUNT_STORIES, NULL, NULL);
  g_assert_cmpuint (view->documents->len, ==, 1);
  g_assert_cmpint (g_array_index (view->documents, gint64, 0), ==, 2);
  assert_count (view->entities, "person/ana-vik", 1, 2);
  dossier_view_free (g_steal_pointer (&view));

  view = dossier_corpus_read_view (corpus, all, NULL, NULL);
  g_assert_cmpuint (view->n_documents, ==, 3);
  g_assert_cmpuint (view->documents->len, ==, 3);
  assert_count (view->entities, "person/ana-vik", 3, 3);
  assert_count (view->fields[DOSSIER_FIELD_YEAR], "2024", 2, 2);

  /* What comes later joins its story in what is held in memory too. */
  dossier_view_free (g_steal_pointer (&view));
  add (corpus, "# Fourth @2025-01-03\n" WORDS "[person/ana-vik|Ana Vik] left.\n");
  view = dossier_corpus_read_view_by (corpus, all, DOSSIER_COUNT_STORIES, NULL, NULL);
  g_assert_cmpuint (view->n_documents, ==, 2);
  g_assert_cmpint (g_array_index (view->documents, gint64, 0), ==, 4);
  assert_count (view->fields[DOSSIER_FIELD_YEAR], "2025", 1, 1);
  assert_count (view->fields[DOSSIER_FIELD_YEAR], "2024", 1, 1);

  /* So do the totals of the whole dossier. */
  dossier_view_free (g_steal_pointer (&view));
  add (corpus, "# Fifth @2025-01-04\n[person/ana-vik|Ana Vik] wrote of [s:energy-wind|wind farms].\n");
  view = dossier_corpus_read_view_by (corpus, wind, DOSSIER_COUNT_STORIES, NULL, NULL);
  g_assert_cmpuint (view->n_documents, ==, 3);
  assert_count (view->entities, "person/ana-vik", 2, 3);
  assert_count (view->sectors, "energy-wind", 2, 2);
  g_clear_object (&corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/units/counts", test_counts);
  return g_test_run ();
}
