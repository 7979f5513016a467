/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-kinship.h"

#define SEED 3
#define N_ROUNDS 400
#define N_DOCUMENTS 9
/* Walking all decisions for each document would take 20,000,000,000 steps, which no runner waits for. */
#define N_MANY 200000
#define N_DECISIONS 100000

typedef struct
{
  GArray *decisions; /* DossierKinship */
  GArray *numbers;   /* gint64: the documents */
  GHashTable *documents;
} Fixture;

static void
set_up (Fixture *fixture, guint n_documents)
{
  fixture->decisions = g_array_new (FALSE, FALSE, sizeof (DossierKinship));
  fixture->numbers = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_documents);
  fixture->documents = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (gint64 document = 1; document <= n_documents; document++)
    {
      g_array_append_val (fixture->numbers, document);
      g_hash_table_add (fixture->documents,
                        &g_array_index (fixture->numbers, gint64, fixture->numbers->len - 1));
    }
}

static void
tear_down (Fixture *fixture)
{
  g_hash_table_unref (fixture->documents);
  g_array_unref (fixture->numbers);
  g_array_unref (fixture->decisions);
}

static void
decide (Fixture *fixture, DossierKinshipVerdict verdict, gint64 document, gint64 other)
{
  DossierKinship kinship = { fixture->decisions->len + 1, verdict, document, other };

  g_array_append_val (fixture->decisions, kinship);
}

static DossierStoryGroups *
group (Fixture *fixture)
{
  DossierStoryGroups *groups = dossier_kinship_group (fixture->decisions, fixture->documents);

  dossier_story_groups_run (groups, NULL, NULL);
  return groups;
}

/* Whether the two are joined by a word after which neither was taken out. */
static gboolean
is_joined (Fixture *fixture, const DossierKinship *kinship)
{
  for (guint i = (guint) kinship->id; i < fixture->decisions->len; i++)
    {
      const DossierKinship *later = &g_array_index (fixture->decisions, DossierKinship, i);

      if (later->verdict == DOSSIER_KINSHIP_ALONE
          && (later->document == kinship->document || later->document == kinship->other))
        return FALSE;
    }
  return kinship->verdict == DOSSIER_KINSHIP_SAME;
}

/* The obvious way: what is joined takes the lower number until nothing changes. */
static void
spread (Fixture *fixture, gint64 *stories)
{
  gboolean more = TRUE;

  for (gint64 document = 1; document <= N_DOCUMENTS; document++)
    stories[document] = document;
  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < fixture->decisions->len; i++)
        {
          const DossierKinship *kinship = &g_array_index (fixture->decisions, DossierKinship, i);
          gint64 *one = &stories[kinship->document], *other = &stories[kinship->other];

          if (*one == *other || !is_joined (fixture, kinship))
            continue;
          *one = *other = MIN (*one, *other);
          more = TRUE;
        }
    }
}

static void
test_later_word (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Fixture fixture;
      gint64 stories[N_DOCUMENTS + 1];
      g_autoptr (DossierStoryGroups) groups = NULL;

      set_up (&fixture, N_DOCUMENTS);
      for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
        {
          gint64 document = g_rand_int_range (rand, 1, N_DOCUMENTS + 1);
          gint64 other = document % N_DOCUMENTS + 1;

          decide (&fixture, (DossierKinshipVerdict) g_rand_int_range (rand, 0, 3), document, other);
        }
      spread (&fixture, stories);
      groups = group (&fixture);
      for (gint64 one = 1; one <= N_DOCUMENTS; one++)
        for (gint64 two = one + 1; two <= N_DOCUMENTS; two++)
          {
            gint64 story = dossier_story_groups_get_story (groups, one);

            g_assert_cmpint (story != 0 && story == dossier_story_groups_get_story (groups, two), ==,
                             stories[one] == stories[two]);
          }
      tear_down (&fixture);
    }
}

static void
test_many (void)
{
  Fixture fixture;
  g_autoptr (DossierStoryGroups) groups = NULL;

  set_up (&fixture, N_MANY);
  for (gint64 document = 1; document < N_DECISIONS; document += 2)
    {
      decide (&fixture, DOSSIER_KINSHIP_SAME, document, document + 1);
      decide (&fixture, DOSSIER_KINSHIP_ALONE, document + (document % 4 == 1 ? 0 : N_DECISIONS), document + 1);
    }
  groups = group (&fixture);
  for (gint64 document = 1; document < N_DECISIONS; document += 2)
    g_assert_cmpint (dossier_story_groups_get_story (groups, document + 1), ==,
                     document % 4 == 1 ? 0 : document);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinship/later-word", test_later_word);
  g_test_add_func ("/kinship/many", test_many);
  return g_test_run ();
}
