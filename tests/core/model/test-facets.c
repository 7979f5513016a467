/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus.h"
#include "dossier-facet.h"
#include "fixture.h"

/* A seeded corpus and counts that are made the slow and obvious way. */

#define N_DOCUMENTS 120
#define N_SECTORS 6
#define N_ENTITIES 12

typedef struct
{
  gboolean sectors[N_SECTORS];
  gboolean entities[N_ENTITIES];
  DossierDay published;
  DossierDay spoken;
} Truth;

static Truth truths[N_DOCUMENTS];
static const char *const words[] = { "harbour", "quota", "treaty" };

static DossierRecord *
make_document (guint i, GRand *rand)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  Truth *truth = &truths[i];
  g_autofree char *published = NULL;
  g_autofree char *spoken = NULL;

  truth->published = dossier_day_from_civil (2020, 1, 1) + g_rand_int_range (rand, 0, 1500);
  truth->spoken = truth->published + g_rand_int_range (rand, -300, 300);
  published = dossier_edtf_format_day (truth->published);
  spoken = dossier_edtf_format_day (truth->spoken);
  g_string_append_printf (markup, "# Document %u @%s\n%s on [t:%s|a day]. ", i, published,
                          words[i % G_N_ELEMENTS (words)], spoken);
  for (guint s = 0; s < N_SECTORS; s++)
    {
      truth->sectors[s] = g_rand_int_range (rand, 0, (gint32) s + 2) == 0;
      for (guint n = 0; truth->sectors[s] && n < 2; n++)
        g_string_append_printf (markup, "[s:sector-%u|sector] ", s);
    }
  for (guint e = 0; e < N_ENTITIES; e++)
    {
      truth->entities[e] = g_rand_int_range (rand, 0, 4) == 0;
      if (truth->entities[e])
        g_string_append_printf (markup, "[person/p-%u|Person %u] ", e, e);
    }
  return fixture_record (markup->str);
}

typedef struct
{
  int word;
  gboolean sectors[N_SECTORS];
  int entity;
  gboolean has_days;
  DossierDay first;
  DossierDay last;
} Ask;

static gboolean
is_in (const Truth *truth, guint i, const Ask *ask, gboolean with_entity)
{
  if (ask->word >= 0 && i % G_N_ELEMENTS (words) != (guint) ask->word)
    return FALSE;
  for (guint s = 0; s < N_SECTORS; s++)
    if (ask->sectors[s] && !truth->sectors[s])
      return FALSE;
  if (with_entity && ask->entity >= 0 && !truth->entities[ask->entity])
    return FALSE;
  return !ask->has_days
         || (truth->published >= ask->first && truth->published <= ask->last)
         || (truth->spoken >= ask->first && truth->spoken <= ask->last);
}

static gint64
entity_id (const GPtrArray *facets, const char *key)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, i)), key))
      return dossier_facet_get_entity (g_ptr_array_index (facets, i));
  g_assert_not_reached ();
}

static DossierQuery *
make_query (const Ask *ask, const GPtrArray *all_entities)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  DossierQuery *next;

  next = dossier_query_with_words (query, ask->word >= 0 ? words[ask->word] : NULL);
  for (guint s = 0; s < N_SECTORS; s++)
    if (ask->sectors[s])
      {
        g_autofree char *sector = g_strdup_printf ("sector-%u", s);
        DossierQuery *more = dossier_query_with_sector (next, sector, TRUE);

        dossier_query_unref (next);
        next = more;
      }
  if (ask->entity >= 0)
    {
      g_autofree char *key = g_strdup_printf ("person/p-%d", ask->entity);
      DossierQuery *more = dossier_query_with_entity (next, entity_id (all_entities, key));

      dossier_query_unref (next);
      next = more;
    }
  if (ask->has_days)
    {
      DossierQuery *more = dossier_query_with_days (next, ask->last, ask->first);

      dossier_query_unref (next);
      next = more;
    }
  return next;
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
          total += truths[i].sectors[s];
          count += truths[i].sectors[s] && is_in (&truths[i], i, ask, TRUE);
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
        count += truths[i].entities[e] && is_in (&truths[i], i, ask, FALSE);
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
test_counts (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240701);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) all_entities = NULL;
  g_autoptr (DossierQuery) everything = dossier_query_new ();

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (records, make_document (i, rand));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  all_entities = dossier_corpus_list_entities (corpus, everything, NULL, NULL);

  for (guint round = 0; round < 300; round++)
    {
      Ask ask = { .word = g_rand_int_range (rand, -2, (gint32) G_N_ELEMENTS (words)),
                  .entity = g_rand_int_range (rand, -N_ENTITIES, N_ENTITIES),
                  .has_days = g_rand_boolean (rand) };
      g_autoptr (DossierQuery) query = NULL;
      g_autoptr (DossierView) view = NULL;
      g_autoptr (GError) error = NULL;
      guint expected = 0;

      for (guint s = 0; s < N_SECTORS; s++)
        ask.sectors[s] = g_rand_int_range (rand, 0, 5) == 0;
      ask.first = dossier_day_from_civil (2020, 1, 1) + g_rand_int_range (rand, 0, 1500);
      ask.last = ask.first + g_rand_int_range (rand, 0, 400);
      query = make_query (&ask, all_entities);
      view = dossier_corpus_read_view (corpus, query, NULL, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < N_DOCUMENTS; i++)
        expected += is_in (&truths[i], i, &ask, TRUE);
      g_assert_cmpuint (view->documents->len, ==, expected);
      check_sectors (view->sectors, &ask);
      check_entities (view->entities, &ask);
    }
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facets/counts", test_counts);
  return g_test_run ();
}
