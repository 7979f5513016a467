/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "corpus-fixture.h"
#include "dossier-facet.h"
#include "facet-truth.h"
#include "hand.h"
#include "listed-statements.h"

static gboolean
is_listed (const GPtrArray *facets, const char *value)
{
  for (guint f = 0; f < facets->len; f++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, f)), value))
      return TRUE;
  return FALSE;
}

/* Each value that documents have under the other filters, with their number, and none but those and
 * the chosen ones. */
static void
check_field (const GPtrArray *facets, const Ask *ask, DossierField field)
{
  for (guint f = 0; f < facets->len; f++)
    {
      DossierFacet *facet = g_ptr_array_index (facets, f);
      const char *value = dossier_facet_get_key (facet);
      gboolean chosen = FALSE;
      guint count = 0;

      for (guint v = 0; v < MAX_VALUES; v++)
        chosen |= ask->values[field][v] && g_str_equal (truth_values[field][v], value);
      for (guint i = 0; i < N_DOCUMENTS; i++)
        count += truth_has_value (&truths[i], field, value)
                 && truth_is_in_without (&truths[i], i, ask, TRUE, field);
      g_assert_cmpuint (dossier_facet_get_count (facet), ==, count);
      g_assert_true (dossier_facet_get_selected (facet) == chosen);
      g_assert_true (count > 0 || chosen);
    }
  for (guint i = 0; i < N_DOCUMENTS; i++)
    for (guint v = 0; v < 2 && truths[i].values[field][v] != NULL; v++)
      g_assert_true (!truth_is_in_without (&truths[i], i, ask, TRUE, field)
                     || is_listed (facets, truths[i].values[field][v]));
}

static void
check_sectors (const GPtrArray *facets, const Ask *ask)
{
  for (guint f = 0; f < facets->len; f++)
    {
      DossierFacet *facet = g_ptr_array_index (facets, f);
      guint s = (guint) g_ascii_strtoull (dossier_facet_get_key (facet) + 7, NULL, 10);
      guint count = 0, total = 0;

      for (guint i = 0; i < N_DOCUMENTS; i++)
        {
          total += truths[i].sectors[s] > 0;
          count += truth_has_sector (&truths[i], ask, s) && truth_is_in (&truths[i], i, ask, TRUE);
        }
      g_assert_cmpuint (dossier_facet_get_count (facet), ==, count);
      g_assert_cmpuint (dossier_facet_get_total (facet), ==, total);
      g_assert_true (dossier_facet_get_selected (facet) == ask->sectors[s]);
    }
}

static void
check_entities (const GPtrArray *facets, const Ask *ask)
{
  guint seen = 0;

  for (guint e = 0; e < N_ENTITIES; e++)
    {
      g_autofree char *key = g_strdup_printf ("person/p-%u", e);
      guint count = 0, found = 0;

      for (guint i = 0; i < N_DOCUMENTS; i++)
        count += truths[i].entities[e] && truth_is_in (&truths[i], i, ask, FALSE);
      for (guint f = 0; f < facets->len; f++)
        if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, f)), key))
          {
            found = dossier_facet_get_count (g_ptr_array_index (facets, f));
            g_assert_true (dossier_facet_get_selected (g_ptr_array_index (facets, f))
                           == (ask->entity == (int) e));
          }
      g_assert_cmpuint (found, ==, count);
      seen += count > 0;
    }
  g_assert_cmpuint (facets->len, ==, seen);
}

static void
assert_same_ids (const GArray *ids, const GArray *others)
{
  g_assert_nonnull (others);
  g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), others->data,
                   others->len * sizeof (gint64));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

/* What is held in memory answers as the file does when it is asked itself, by who holds nothing: @plain. */
static void
check_asked (DossierCorpus *corpus, DossierCorpus *plain, DossierQuery *query, const DossierView *view)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found_documents = dossier_corpus_find_documents (plain, query, NULL, &error);
  g_autoptr (GArray) known_documents = NULL;
  g_autoptr (GArray) found_statements = NULL;
  g_autoptr (GArray) known_statements = NULL;
  g_autoptr (GArray) listed_statements = NULL;

  g_assert_no_error (error);
  found_statements = dossier_corpus_find_statements (plain, query, NULL, &error);
  g_assert_no_error (error);
  known_statements = dossier_corpus_find_statements (corpus, query, NULL, &error);
  g_assert_no_error (error);
  assert_same_ids (known_statements, found_statements);
  assert_same_ids (view->documents, found_documents);
  known_documents = dossier_corpus_find_documents (corpus, query, NULL, &error);
  g_assert_no_error (error);
  assert_same_ids (known_documents, found_documents);
  listed_statements = list_statements (corpus, query);
  g_array_sort (listed_statements, compare_ids);
  g_array_sort (found_statements, compare_ids);
  assert_same_ids (listed_statements, found_statements);
}

/* How many things there are of each kind (or sector) and date. */
static GHashTable *
count_dates (const DossierTimeline *timeline, gboolean by_sector)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);
      char *key = by_sector ? g_strdup_printf ("%s %s", item->sector, item->value)
                            : g_strdup_printf ("%d %d %s", (int) item->kind,
                                               (int) item->statement_kind, item->value);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + item->n));
    }
  return counts;
}

static void
assert_same_dates (const DossierTimeline *groups, const DossierTimeline *things, gboolean by_sector)
{
  g_autoptr (GHashTable) counts = count_dates (groups, by_sector);
  g_autoptr (GHashTable) expected = count_dates (things, by_sector);
  GHashTableIter iter;
  gpointer key, n;

  g_assert_cmpuint (g_hash_table_size (counts), ==, g_hash_table_size (expected));
  g_assert_cmpuint (groups->items->len, ==, g_hash_table_size (counts));
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &key, &n))
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)), ==,
                      GPOINTER_TO_UINT (n));
}

/* Groups are the things themselves, counted; few things are not grouped. */
static void
check_dates (DossierCorpus *corpus, DossierQuery *query)
{
  g_autoptr (DossierTimeline) things = dossier_corpus_read_timeline (corpus, query, NULL, NULL);
  g_autoptr (DossierTimeline) few = NULL;
  g_autoptr (DossierTimeline) groups = NULL;

  if (things->items->len == 0)
    return;
  few = dossier_corpus_read_dates (corpus, query, things->items->len, NULL, NULL);
  g_assert_null (few->by_sector);
  g_assert_cmpuint (few->items->len, ==, things->items->len);
  groups = dossier_corpus_read_dates (corpus, query, things->items->len - 1, NULL, NULL);
  assert_same_dates (groups, things, FALSE);
  assert_same_dates (groups->by_sector, things, TRUE);
}

static void
assert_same_facets (const GPtrArray *found, const GPtrArray *expected)
{
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      DossierFacet *one = g_ptr_array_index (found, i), *other = g_ptr_array_index (expected, i);

      g_assert_cmpstr (dossier_facet_get_key (one), ==, dossier_facet_get_key (other));
      g_assert_cmpstr (dossier_facet_get_label (one), ==, dossier_facet_get_label (other));
      g_assert_cmpint (dossier_facet_get_entity (one), ==, dossier_facet_get_entity (other));
      g_assert_cmpint (dossier_facet_get_entity_type (one), ==, dossier_facet_get_entity_type (other));
      g_assert_cmpuint (dossier_facet_get_count (one), ==, dossier_facet_get_count (other));
      g_assert_cmpuint (dossier_facet_get_total (one), ==, dossier_facet_get_total (other));
    }
}

/* What is counted before facts are read is what they say, and in the same order: no row moves. */
static void
check_first (DossierCorpus *corpus, const DossierView *all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) first = dossier_corpus_read_first_counts (corpus, NULL, &error);

  g_assert_no_error (error);
  assert_same_facets (first->sectors, all->sectors);
  assert_same_facets (first->entities, all->entities);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    assert_same_facets (first->fields[field], all->fields[field]);
}

static void
test_first (CorpusFixture *fixture, gconstpointer data)
{
  DossierCorpus *corpus = fixture->corpus;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierView) none = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  g_autoptr (DossierView) all = NULL;
  g_autoptr (DossierView) merged = NULL;
  DossierChange merge = { .kind = DOSSIER_CHANGE_RELATE, .verdict = DOSSIER_IDENTITY_SAME };

  check_first (corpus, none);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (records, truth_make_document (i, rand));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  all = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  g_assert_cmpuint (all->entities->len, >, 1);
  check_first (corpus, all);
  merge.entity = dossier_facet_get_entity (g_ptr_array_index (all->entities, 0));
  merge.other = dossier_facet_get_entity (g_ptr_array_index (all->entities, 1));
  g_assert_cmpint (hand_apply (corpus, &merge, NULL), !=, 0);
  merged = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  g_assert_cmpuint (merged->entities->len, ==, all->entities->len - 1);
  check_first (corpus, merged);
}

static void
test_counts (CorpusFixture *fixture, gconstpointer data)
{
  DossierCorpus *corpus = fixture->corpus;
  DossierCorpus *plain;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240701);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (DossierView) all = NULL;
  g_autoptr (DossierQuery) everything = dossier_query_new ();

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (records, truth_make_document (i, rand));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  all = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  plain = dossier_corpus_open (fixture->path, DOSSIER_CORPUS_OPEN, NULL);

  for (guint round = 0; round < 300; round++)
    {
      Ask ask = { .word = g_rand_int_range (rand, -2, N_WORDS),
                  .entity = g_rand_int_range (rand, -N_ENTITIES, N_ENTITIES),
                  .subjects = g_rand_boolean (rand),
                  .has_days = g_rand_boolean (rand) };
      g_autoptr (DossierQuery) query = NULL;
      g_autoptr (DossierView) view = NULL;
      g_autoptr (GError) error = NULL;
      guint expected = 0;

      for (guint s = 0; s < N_SECTORS; s++)
        ask.sectors[s] = g_rand_int_range (rand, 0, 5) == 0;
      ask.first = dossier_day_from_civil (2020, 1, 1) + g_rand_int_range (rand, 0, 1500);
      ask.last = ask.first + g_rand_int_range (rand, 0, 400);
      for (guint field = 0; field < DOSSIER_N_FIELDS; field++)
        if (g_rand_int_range (rand, 0, 3) == 0)
          for (guint v = 0; v < MAX_VALUES; v++)
            ask.values[field][v] = g_rand_boolean (rand);
      query = truth_make_query (&ask, all->entities);
      view = dossier_corpus_read_view (corpus, query, NULL, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < N_DOCUMENTS; i++)
        expected += truth_is_in (&truths[i], i, &ask, TRUE);
      g_assert_cmpuint (view->documents->len, ==, expected);
      check_sectors (view->sectors, &ask);
      check_entities (view->entities, &ask);
      for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
        check_field (view->fields[field], &ask, field);
      check_asked (corpus, plain, query, view);
      check_dates (corpus, query);
    }
  g_assert_finalize_object (plain);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add (name, CorpusFixture, NULL, corpus_fixture_set_up, test, corpus_fixture_tear_down)
  ADD ("/facets/counts", test_counts);
  ADD ("/facets/first", test_first);
  return g_test_run ();
}
