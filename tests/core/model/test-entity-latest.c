/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "corpus-fixture.h"
#include "dossier-change.h"
#include "dossier-corpus-concordance.h"
#include "dossier-corpus-private.h"
#include "dossier-entity-latest.h"
#include "dossier-reading.h"
#include "fixture.h"
#include "hand.h"

#define SEED 12
#define N_PERSONS 6
#define N_DOCUMENTS 70
#define N_TITLES 7

/* What is held in memory says the same as the file. */

static void
add_person (GString *markup, guint person)
{
  g_string_append_printf (markup, "[person/p-%u|Person %u]", person, person);
}

static void
add_statement (GString *markup, GRand *rand)
{
  guint actor = (guint) g_rand_int_range (rand, 0, N_PERSONS);
  guint other = (guint) g_rand_int_range (rand, 0, N_PERSONS);

  g_string_append_printf (markup, "{pledge;actor=person/p-%u;to=person/p-%u:", actor, other);
  add_person (markup, actor);
  g_string_append (markup, " promised ");
  add_person (markup, other);
  g_string_append (markup, " a port.} ");
}

/* Titles and days come again, so that all that they are sorted by matters; some have no day. */
static DossierRecord *
make_document (GRand *rand)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  g_string_append_printf (markup, "# Title %d", g_rand_int_range (rand, 0, N_TITLES));
  if (g_rand_int_range (rand, 0, 8) > 0)
    g_string_append_printf (markup, " @2024-01-%02d", g_rand_int_range (rand, 1, 9));
  g_string_append_c (markup, '\n');
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    if (g_rand_boolean (rand))
      add_statement (markup, rand);
    else
      {
        add_person (markup, (guint) g_rand_int_range (rand, 0, N_PERSONS));
        g_string_append (markup, " spoke. ");
      }
  g_string_append_printf (markup, "No. %u.\n", g_rand_int (rand));
  return fixture_record (markup->str);
}

typedef GArray *(*Latest) (const DossierFacts *, DossierConnection *, gint64, guint, GError **);

/* Both ways, in one state of the file. */
static void
compare_ways (const DossierFacts *facts, DossierConnection *connection, Latest latest,
              gint64 entity, guint most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) known = latest (facts, connection, entity, most, &error);
  g_autoptr (GArray) asked = latest (NULL, connection, entity, most, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (asked->len, <=, most);
  g_assert_cmpmem (known->data, known->len * sizeof (gint64),
                   asked->data, asked->len * sizeof (gint64));
}

static void
compare_all (CorpusFixture *fixture)
{
  static const guint limits[] = { 1, 2, 5, 12, 1000 };
  DossierStore *store = dossier_corpus_get_store (fixture->corpus);
  DossierConnection *connection;
  g_autoptr (DossierFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (fixture->corpus), store, "test",
                                     NULL, &connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (facts->entities), >, 1);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      GHashTableIter iter;
      gpointer entity;

      g_hash_table_iter_init (&iter, facts->entities);
      while (g_hash_table_iter_next (&iter, &entity, NULL))
        {
          compare_ways (facts, connection, dossier_entity_latest_documents,
                        GPOINTER_TO_UINT (entity), limits[i]);
          compare_ways (facts, connection, dossier_entity_latest_statements,
                        GPOINTER_TO_UINT (entity), limits[i]);
        }
    }
  dossier_store_end_read (store, connection);
}

static void
apply (CorpusFixture *fixture, DossierChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hand_apply (fixture->corpus, change, &error));
  g_assert_no_error (error);
}

/* Then one speaks and acts as the other. */
static void
merge (CorpusFixture *fixture, const char *key, const char *kept)
{
  DossierChange change = {
    .kind = DOSSIER_CHANGE_RELATE,
    .verdict = DOSSIER_IDENTITY_SAME,
    .entity = dossier_corpus_find_entity (fixture->corpus, key, NULL),
    .other = dossier_corpus_find_entity (fixture->corpus, kept, NULL),
  };

  apply (fixture, &change);
}

/* Then statements have parts that their text does not name any more. */
static void
reject_mentions (CorpusFixture *fixture)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_documents (fixture->corpus, everything, NULL, NULL);

  for (guint i = 0; i < ids->len; i += 2)
    {
      g_autoptr (DossierReading) reading = NULL;

      reading = dossier_corpus_read_document (fixture->corpus, g_array_index (ids, gint64, i),
                                              NULL, NULL);
      for (guint k = 0; k < reading->marks->len; k++)
        {
          const DossierMark *mark = &g_array_index (reading->marks, DossierMark, k);
          DossierChange change
            = { .kind = DOSSIER_CHANGE_REJECT, .layer = DOSSIER_LAYER_MENTION, .id = mark->id };

          if (mark->layer == DOSSIER_LAYER_MENTION)
            apply (fixture, &change);
        }
    }
}

static void
test_facts (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (records, make_document (rand));
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, &error));
  g_assert_no_error (error);
  compare_all (fixture);
  reject_mentions (fixture);
  compare_all (fixture);
  merge (fixture, "person/p-1", "person/p-0");
  compare_all (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/entity-latest/facts", CorpusFixture, NULL, corpus_fixture_set_up, test_facts,
              corpus_fixture_tear_down);
  return g_test_run ();
}
