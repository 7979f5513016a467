/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <math.h>

#include "dossier-event-share.h"
#include "dossier-namesakes.h"

#define SEED 11
#define N_ROUNDS 2000
#define N_NAMES 40
#define N_CLUES 12

/* Made-up names, each with a few of a few clues. */
typedef struct
{
  DossierFacts facts;
  DossierEventScale *scale;
  GRand *rand;
  guint n_heard;
} Fixture;

static GStrv
hear (const DossierNamedEntity *entity, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GStrvBuilder) clues = g_strv_builder_new ();
  guint number = (guint) g_ascii_strtoull (entity->name, NULL, 10);
  g_autofree char *heard = g_strdup_printf ("%c:S%02u", number / N_CLUES % 2 == 0 ? 'h' : 'k',
                                            number % N_CLUES);
  g_autofree char *written = g_strdup_printf ("n:%u", number % (N_CLUES - 1));

  fixture->n_heard++;
  g_strv_builder_add (clues, heard);
  g_strv_builder_add (clues, written);
  return g_strv_builder_end (clues);
}

static void
free_named (gpointer data)
{
  DossierNamedEntity *named = data;

  g_free (named->name);
  g_free (named);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->facts.documents = g_ptr_array_new ();
  fixture->facts.entities = g_hash_table_new_full (NULL, NULL, NULL, free_named);
  for (guint i = 1; i <= N_NAMES; i++)
    {
      DossierNamedEntity *named = g_new0 (DossierNamedEntity, 1);

      named->name = g_strdup_printf ("%u", i);
      named->type = DOSSIER_ENTITY_PERSON;
      g_hash_table_insert (fixture->facts.entities, GUINT_TO_POINTER (i), named);
    }
  fixture->scale = dossier_event_scale_new (&fixture->facts, hear, fixture);
  fixture->rand = g_rand_new_with_seed (SEED);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_event_scale_free (fixture->scale);
  g_ptr_array_unref (fixture->facts.documents);
  g_hash_table_unref (fixture->facts.entities);
  g_rand_free (fixture->rand);
}

/* The names of a document, by number. */
static void
fill (Fixture *fixture, DossierEventProfile *profile)
{
  profile->names.items = g_array_new (FALSE, FALSE, sizeof (DossierWeighed));
  for (guint number = 1; number <= N_NAMES; number++)
    {
      guint32 weight = (guint32) g_rand_int_range (fixture->rand, 1, 9000);
      DossierWeighed weighed = { number, weight, weight };

      if (g_rand_int_range (fixture->rand, 0, 6) != 0)
        continue;
      g_array_append_val (profile->names.items, weighed);
      profile->names.square += (guint64) weight * weight;
      profile->names.mask |= G_GUINT64_CONSTANT (1) << number % 64;
    }
}

static void
clear (DossierEventProfile *profile)
{
  g_array_unref (profile->names.items);
  g_ptr_array_unref (profile->heard);
  g_array_unref (profile->clues);
}

/* No pair says more than the limit, whose whole use is that what it refuses need not be asked; and the answer is
 * the same from both sides. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  guint n_found = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      DossierEventProfile one = { NULL }, two = { NULL };
      gboolean near = g_rand_boolean (fixture->rand);
      DossierShared same;
      guint64 alike;
      double all, limit;

      fill (fixture, &one);
      fill (fixture, &two);
      same = dossier_event_share (&one.names, &two.names, NULL);
      limit = dossier_event_limit_namesakes (&one, &two, &same);
      alike = dossier_event_share_namesakes (fixture->scale, &one, &two, near, NULL);
      g_assert_cmpuint (dossier_event_share_namesakes (fixture->scale, &two, &one, near, NULL), ==, alike);
      all = sqrt ((double) one.names.square * (double) two.names.square);
      if (all > 0)
        g_assert_cmpfloat ((double) (same.product + alike) / all, <=, limit);
      n_found += alike > 0;
      clear (&one);
      clear (&two);
    }
  g_assert_cmpuint (n_found, >, N_ROUNDS / 2);
  g_assert_cmpuint (fixture->n_heard, <=, N_NAMES);
}

/* In whatever order they come, two names with a clue in common know each other in the end. */
static void
test_namesakes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierNamesakes) namesakes = dossier_namesakes_new (fixture->scale);

  for (guint i = 0; i < N_NAMES; i++)
    dossier_namesakes_add (namesakes, i * 7 % N_NAMES + 1);
  for (guint one = 1; one <= N_NAMES; one++)
    {
      const GArray *found = dossier_namesakes_add (namesakes, one);
      guint expected = 0;

      for (guint two = 1; two <= N_NAMES; two++)
        {
          gboolean alike = one != two
                           && (one % N_CLUES == two % N_CLUES || one % (N_CLUES - 1) == two % (N_CLUES - 1));
          guint times = 0;

          for (guint i = 0; i < found->len; i++)
            times += g_array_index (found, guint32, i) == two;
          g_assert_cmpuint (times, ==, alike ? 1 : 0);
          expected += alike;
        }
      g_assert_cmpuint (found->len, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/event-share/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/event-share/namesakes", Fixture, NULL, set_up, test_namesakes, tear_down);
  return g_test_run ();
}
