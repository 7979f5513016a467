/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "corpus-fixture.h"
#include "dossier-corpus-private.h"
#include "dossier-error.h"
#include "dossier-kinship.h"
#include "dossier-names-alike.h"
#include "dossier-relation.h"
#include "dossier-title-search.h"
#include "hand.h"

#define SEED 5
#define N_RANDOM 240
#define N_CROWD 300

/* A meeting, and what is easily taken for a report of it. Names are letters that no two share. */
#define MINISTERS "[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] "
#define HARBOUR "in [place/narvik|Narvik] on [t:2024-07-01|1 July] about [s:energy-hydrogen|hydrogen]. "
#define WORKS "[organization/kai-works|Kai Works] will build it."

static const char *const meeting[] = {
  "# Hydrogen harbour @2024-07-02\n" MINISTERS HARBOUR WORKS "\n",
  "# Havn for hydrogen @2024-07-01\n[person/bo-dal|Bo Dal] og [person/ana-vik|Ana Vik] var i "
  "[place/narvik|Narvik] [t:2024-07-01|1. juli]. [s:energy-hydrogen|Hydrogen] fra "
  "[organization/kai-works|Kai Works] er det de vil ha.\n",
  /* The same people the day after, elsewhere, about something else. */
  "# Schools @2024-07-02\n" MINISTERS "in [place/bodo|Bodø] on [t:2024-07-02|2 July] about "
  "[s:education-training|schools]. [organization/nord-school|Nord School] was their host.\n",
  /* The same day and subject, other people. */
  "# Other hydrogen @2024-07-02\n[person/cy-lund|Cy Lund] and [person/di-moe|Di Moe] spoke in "
  "[place/tromso|Tromsø] on [t:2024-07-01|1 July] about [s:energy-hydrogen|hydrogen].\n",
  /* A year later. */
  "# Hydrogen again @2025-07-02\nIn [place/narvik|Narvik] [organization/kai-works|Kai Works] showed "
  "[person/ana-vik|Ana Vik] and [person/bo-dal|Bo Dal] on [t:2025-07-01|1 July] what it makes of "
  "[s:energy-hydrogen|hydrogen].\n",
};

/* Enough of other things that names are rare. */
static const char *const strangers[] = {
  "# Fish @2024-06-03\n[person/ed-ness|Ed Ness] caught fish in [place/narvik|Narvik]. [s:agriculture|Fish].\n",
  "# Bread @2024-07-01\n[person/fay-oren|Fay Oren] baked in [place/bodo|Bodø]. [s:trade|Trade].\n",
  "# Roads @2024-07-03\n[person/gus-pol|Gus Pol] built roads in [place/tromso|Tromsø]. [s:transport|Roads].\n",
  "# Ships @2024-07-04\n[person/hal-quay|Hal Quay] built ships in [place/narvik|Narvik]. [s:transport|Ships].\n",
};

static void
add_all (CorpusFixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (meeting); i++)
    corpus_fixture_add (fixture, meeting[i]);
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    corpus_fixture_add (fixture, strangers[i]);
}

static char *
describe (const DossierRelation *relation)
{
  g_autofree char *names = g_strjoinv (",", relation->names);
  g_autofree char *places = g_strjoinv (",", relation->places);
  g_autofree char *sectors = g_strjoinv (",", relation->sectors);

  return g_strdup_printf ("%s: %s|%s|%s|%s", relation->other->title, names, places,
                          relation->day != NULL ? relation->day : "", sectors);
}

/* What is proposed for a document, each with its reason. */
static char *
find (CorpusFixture *fixture, gint64 document, DossierHearFunc hear)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) relations
    = dossier_corpus_find_related (fixture->corpus, document, hear, NULL, NULL, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < relations->len; i++)
    g_ptr_array_add (lines, describe (g_ptr_array_index (relations, i)));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
assert_found (CorpusFixture *fixture, gint64 document, const char *expected)
{
  g_autofree char *found = find (fixture, document, NULL);

  g_assert_cmpstr (found, ==, expected);
}

static gint64
decide (CorpusFixture *fixture, DossierKinshipVerdict verdict, gint64 document, gint64 other)
{
  const DossierChange change = { .kind = DOSSIER_CHANGE_KINSHIP, .kinship = verdict,
                                 .document = document, .other = other };
  g_autoptr (GError) error = NULL;
  gint64 decision = hand_apply (fixture->corpus, &change, &error);

  g_assert_no_error (error);
  return decision;
}

static void
withdraw (CorpusFixture *fixture, gint64 decision)
{
  const DossierChange change = { .kind = DOSSIER_CHANGE_KINSHIP_WITHDRAW, .id = decision };
  g_autoptr (GError) error = NULL;

  hand_apply (fixture->corpus, &change, &error);
  g_assert_no_error (error);
}

/* The two reports of one meeting, each for the other with the reason, and nothing that looks like one. */
static void
test_event (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  const DossierRelation *relation;

  add_all (fixture);
  assert_found (fixture, 1, "Havn for hydrogen: Ana Vik,Bo Dal,Kai Works|Narvik|2024-07-01|energy-hydrogen");
  assert_found (fixture, 2, "Hydrogen harbour: Ana Vik,Bo Dal,Kai Works|Narvik|2024-07-01|energy-hydrogen");
  for (gint64 document = 3; document <= 9; document++)
    assert_found (fixture, document, "");
  assert_found (fixture, 99, "");

  all = dossier_corpus_list_related (fixture->corpus, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  relation = g_ptr_array_index (all, 0);
  g_assert_cmpstr (relation->document->title, ==, "Havn for hydrogen");
  g_assert_cmpstr (relation->other->title, ==, "Hydrogen harbour");
  g_assert_cmpuint (relation->n_reports, ==, 1);
  g_assert_cmpuint (relation->other->percent, >, 50);
  g_assert_cmpuint (relation->other->percent, <=, 100);
}

/* Where nobody knows when a report was published, the day of which both speak must be one; its year may
 * be unknown. */
static void
test_undated (CorpusFixture *fixture, gconstpointer data)
{
  corpus_fixture_add (fixture, "# No date\n" MINISTERS "in [place/narvik|Narvik] on [t:XXXX-07-01|1 July] about "
                "[s:energy-hydrogen|hydrogen]. " WORKS "\n");
  corpus_fixture_add (fixture, "# No day\n" MINISTERS "in [place/narvik|Narvik] about [s:energy-hydrogen|hydrogen]. " WORKS "\n");
  corpus_fixture_add (fixture, "# A month @2024-07\n" MINISTERS HARBOUR WORKS "\n");
  add_all (fixture);
  for (gint64 document = 1; document <= 5; document++)
    {
      g_autofree char *found = find (fixture, document, NULL);

      g_assert_cmpint (strstr (found, "Havn for hydrogen") != NULL, ==,
                       document != 2 && document != 5);
      g_assert_null (strstr (found, "No day"));
      g_assert_null (strstr (found, "Schools"));
    }
}

static GStrv
hear_first_letter (const DossierNamedEntity *entity, gpointer data)
{
  g_autoptr (GStrvBuilder) clues = g_strv_builder_new ();
  g_autofree char *clue = g_strdup_printf ("n:%c", *entity->name);

  g_strv_builder_add (clues, clue);
  return g_strv_builder_end (clues);
}

/* Entities of other names are the same people if what is heard says so. */
static void
test_heard (CorpusFixture *fixture, gconstpointer data)
{
  g_autofree char *found = NULL;

  add_all (fixture);
  corpus_fixture_add (fixture, "# Elsewhere @2024-07-01\n[person/a-v|A. V.] and [person/b-d|B. D.] in [place/narvik|Narvik] on "
                "[t:2024-07-01|1 July]: [s:energy-hydrogen|hydrogen] by [organization/k-w|K-W].\n");
  assert_found (fixture, 10, "");
  found = find (fixture, 10, hear_first_letter);
  g_assert_nonnull (strstr (found, "Hydrogen harbour: "));
  g_assert_nonnull (strstr (found, "Havn for hydrogen: "));
}

/* Copies are one story: it is proposed once, never to itself, and what is said of one holds for all. */
static void
test_stories (CorpusFixture *fixture, gconstpointer data)
{
  gint64 same, apart;
  g_autoptr (GPtrArray) all = NULL;

  add_all (fixture);
  same = decide (fixture, DOSSIER_KINSHIP_SAME, 1, 6);
  all = dossier_corpus_find_related (fixture->corpus, 2, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpuint (((DossierRelation *) g_ptr_array_index (all, 0))->n_reports, ==, 2);

  apart = decide (fixture, DOSSIER_KINSHIP_UNRELATED, 6, 2);
  assert_found (fixture, 1, "");
  assert_found (fixture, 2, "");
  withdraw (fixture, same);
  assert_found (fixture, 2, "Hydrogen harbour: Ana Vik,Bo Dal,Kai Works|Narvik|2024-07-01|energy-hydrogen");
  withdraw (fixture, apart);

  apart = decide (fixture, DOSSIER_KINSHIP_UNRELATED, 1, 2);
  assert_found (fixture, 1, "");
  assert_found (fixture, 2, "");
  withdraw (fixture, apart);
  same = decide (fixture, DOSSIER_KINSHIP_SAME, 2, 1);
  assert_found (fixture, 1, "");
  withdraw (fixture, same);
  assert_found (fixture, 1, "Havn for hydrogen: Ana Vik,Bo Dal,Kai Works|Narvik|2024-07-01|energy-hydrogen");
}

/* A report of few names and places of a small country, in any week of a year. */
static char *
make_random (GRand *rand, guint number)
{
  GString *markup = g_string_new (NULL);
  int week = g_rand_int_range (rand, 0, 12), day = 1 + g_rand_int_range (rand, 0, 28);
  int month = 1 + week, names = g_rand_int_range (rand, 1, 5);

  if (g_rand_int_range (rand, 0, 8) > 0)
    g_string_append_printf (markup, "# Report %03u @2024-%02d-%02d\n", number, month, day);
  else
    g_string_append_printf (markup, "# Report %03u\n", number);
  for (int i = 0; i < names; i++)
    {
      int name = g_rand_int_range (rand, 0, 9);

      g_string_append_printf (markup, "[person/p%d-q|P%d Q] ", name, name);
    }
  g_string_append_printf (markup, "[place/r%d|R%d] [s:%s|them] ", week % 3, week % 3,
                          g_rand_boolean (rand) ? "trade" : "transport");
  g_string_append_printf (markup, "[t:%s-%02d-%02d|then] number w%u\n",
                          g_rand_int_range (rand, 0, 6) > 0 ? "2024" : "XXXX", month,
                          MAX (1, day - g_rand_int_range (rand, 0, 2)), number);
  return g_string_free (markup, FALSE);
}

static char *
name_pair (const DossierRelation *relation)
{
  const char *one = relation->document->title, *other = relation->other->title;
  gboolean turned = strcmp (one, other) > 0;

  return g_strdup_printf ("%s+%s %u", turned ? other : one, turned ? one : other,
                          relation->other->percent);
}

static void
add_names (GHashTable *pairs, GPtrArray *relations)
{
  for (guint i = 0; i < relations->len; i++)
    g_hash_table_add (pairs, name_pair (g_ptr_array_index (relations, i)));
}

static void
assert_same (GHashTable *pairs, GHashTable *others)
{
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    if (!g_hash_table_contains (others, pair))
      g_error ("%s is in one list only", (char *) pair);
  g_assert_cmpuint (g_hash_table_size (pairs), ==, g_hash_table_size (others));
}

/* The list of all, which looks at few pairs, has all that is found for each document; and in whatever
 * order they came. */
static void
test_list (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) turned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) all = NULL;
  CorpusFixture other = { 0 };

  corpus_fixture_set_up (&other, NULL);
  for (guint i = 0; i < N_RANDOM; i++)
    g_ptr_array_add (texts, make_random (rand, i));
  for (guint i = 0; i < N_RANDOM; i++)
    {
      corpus_fixture_add (fixture, g_ptr_array_index (texts, i));
      corpus_fixture_add (&other, g_ptr_array_index (texts, N_RANDOM - 1 - i));
    }
  for (gint64 document = 1; document <= N_RANDOM; document++)
    {
      g_autoptr (GPtrArray) relations = dossier_corpus_find_related (
        fixture->corpus, document, hear_first_letter, NULL, NULL, NULL);

      add_names (found, relations);
    }
  all = dossier_corpus_list_related (fixture->corpus, hear_first_letter, NULL, NULL, NULL);
  add_names (listed, all);
  g_assert_cmpuint (all->len, >, N_RANDOM / 4);
  g_assert_cmpuint (g_hash_table_size (listed), ==, all->len);
  assert_same (listed, found);
  g_clear_pointer (&all, g_ptr_array_unref);
  all = dossier_corpus_list_related (other.corpus, hear_first_letter, NULL, NULL, NULL);
  add_names (turned, all);
  assert_same (turned, listed);
  corpus_fixture_tear_down (&other, NULL);
}

/* However many of one week share a name, two that share a rarer one find each other. */
static void
test_crowd (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  corpus_fixture_add (fixture, meeting[1]);
  for (guint i = 0; i < N_CROWD; i++)
    {
      g_autofree char *markup = g_strdup_printf (
        "# Fair %03u @2024-07-02\n[person/ana-vik|Ana Vik] and [person/bo-dal|Bo Dal] [person/x%u-y|X%u Y] in "
        "[place/oslo|Oslo] on [t:2024-06-30|30 June] about [s:tourism-culture|travel] number w%u.\n",
        i, i, i, i);

      corpus_fixture_add (fixture, markup);
    }
  corpus_fixture_add (fixture, meeting[0]);
  all = dossier_corpus_list_related (fixture->corpus, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const DossierRelation *relation = g_ptr_array_index (all, i);

      if (g_str_equal (relation->document->title, "Havn for hydrogen")
          && g_str_equal (relation->other->title, "Hydrogen harbour"))
        return;
    }
  g_assert_not_reached ();
}

static void
test_cancelled (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add_all (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_corpus_list_related (fixture->corpus, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_names (void)
{
  static const struct
  {
    const char *what;
    const char *clues[3];
    const char *others[3];
    gboolean near;
    guint likeness;
  } cases[] = {
    { "one name", { "b:aoba" }, { "n:x", "b:aoba" }, FALSE, 80 },
    { "another kind", { "b:aoba" }, { "n:aoba" }, TRUE, 0 },
    { "heard across scripts", { "h:LSMS" }, { "k:LSMS" }, FALSE, 80 },
    { "heard alike in one script", { "h:LSMS" }, { "h:LSMS" }, TRUE, 0 },
    { "heard nearly alike", { "h:PTLNTN" }, { "k:PTLNTNL" }, TRUE, 60 },
    { "heard nearly alike, elsewhere", { "h:PTLNTN" }, { "k:PTLNTNL" }, FALSE, 0 },
    { "a sound changed", { "h:PTLNTN" }, { "k:PTLMTN" }, TRUE, 60 },
    { "too short to be wrong in one", { "h:PTLN" }, { "k:PTLM" }, TRUE, 0 },
    { "two wrong of six", { "h:PTLNTN" }, { "k:PKLMTN" }, TRUE, 0 },
    { "written nearly alike", { "b:aobamaterials" }, { "b:aobamaterial" }, TRUE, 0 },
    { "nothing", { NULL }, { "b:a" }, TRUE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint likeness = dossier_names_compare (cases[i].clues, cases[i].others, cases[i].near);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpuint (likeness, ==, cases[i].likeness);
      g_assert_cmpuint (dossier_names_compare (cases[i].others, cases[i].clues, cases[i].near), ==,
                        likeness);
    }
  g_assert_cmpuint (dossier_names_compare (NULL, NULL, TRUE), ==, 0);
  g_assert_cmpuint (dossier_names_hash ("h:LS"), ==, dossier_names_hash ("k:LS"));
  g_assert_cmpuint (dossier_names_hash ("n:LS"), !=, dossier_names_hash ("k:LS"));
}

static gboolean
lose_source (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_connection_execute (
    connection, "DELETE FROM source WHERE id = (SELECT source FROM document WHERE id = 2)", error);
}

/* A file that lost something says so; it does not come back with nothing and no reason. */
static void
test_lost (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) relations = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  g_autoptr (GError) error = NULL;

  add_all (fixture);
  g_assert_true (dossier_store_write (dossier_corpus_get_store (fixture->corpus), "lose", lose_source,
                                      NULL, NULL, &error));
  g_assert_no_error (error);
  relations = dossier_corpus_find_related (fixture->corpus, 1, NULL, NULL, NULL, &error);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_assert_null (relations);
  g_clear_error (&error);
  relations = dossier_corpus_list_related (fixture->corpus, NULL, NULL, NULL, &error);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_assert_null (relations);
  g_clear_error (&error);
  titles = dossier_corpus_find_titles (fixture->corpus, "havn", 1, NULL, &error);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_assert_null (titles);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add ("/related/" name, CorpusFixture, NULL, corpus_fixture_set_up, test, \
              corpus_fixture_tear_down)
  ADD ("event", test_event);
  ADD ("undated", test_undated);
  ADD ("heard", test_heard);
  ADD ("stories", test_stories);
  ADD ("list", test_list);
  ADD ("crowd", test_crowd);
  ADD ("cancelled", test_cancelled);
  ADD ("lost", test_lost);
  g_test_add_func ("/related/names", test_names);
  return g_test_run ();
}
