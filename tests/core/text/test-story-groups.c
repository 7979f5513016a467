/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-groups.h"

#include <string.h>

#define MAX_TEXTS 8

/* A text is a set of paragraphs, each a character; five in a row tell one story. */
static const char *const *texts;

static guint
count_shared (const char *a, const char *b)
{
  guint n = 0;

  for (const char *at = a; *at != '\0'; at++)
    n += strchr (b, *at) != NULL;
  return n;
}

static guint
story_of (char paragraph)
{
  return (guint) (g_ascii_isdigit (paragraph) ? paragraph - '0' : paragraph - 'a' + 10) / 5;
}

/* Texts that share no story. */
static gboolean
is_apart (gint64 document, gint64 other, gpointer data)
{
  const guint *order = data;
  const char *a = texts[order[document - 1]], *b = texts[order[other - 1]];

  for (const char *x = a; *x != '\0'; x++)
    for (const char *y = b; *y != '\0'; y++)
      if (story_of (*x) == story_of (*y))
        return FALSE;
  return TRUE;
}

/* Adds the texts in an order, all pairs that share 40 % of the shorter one, and divides. */
static DossierStoryGroups *
divide (const guint *order, guint n, gint64 alone, const gint64 *same)
{
  DossierStoryGroups *groups = dossier_story_groups_new ();

  for (guint i = 0; i < n; i++)
    dossier_story_groups_add (groups, i + 1, i + 1 == alone);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        const char *a = texts[order[i]], *b = texts[order[j]];
        DossierCopyPair pair = { i + 1, j + 1, 100 * strlen (a), 100 * strlen (b),
                                 100 * count_shared (a, b), FALSE };

        if (i == j || pair.n_shared < 0.4 * MIN (pair.n_runs, pair.n_other))
          continue;
        dossier_story_groups_add_pair (groups, &pair);
      }
  if (same != NULL)
    dossier_story_groups_add_same (groups, same[0], same[1]);
  dossier_story_groups_run (groups, is_apart, (gpointer) order);
  return groups;
}

/* "0 0 2d": for each text the number of the first one of its story, and whether it is a digest. */
static char *
describe (DossierStoryGroups *groups, const guint *order, guint n)
{
  GString *text = g_string_new (NULL);
  gint64 stories[MAX_TEXTS];
  gboolean digests[MAX_TEXTS];

  for (guint i = 0; i < n; i++)
    {
      stories[order[i]] = dossier_story_groups_get_story (groups, i + 1);
      digests[order[i]] = dossier_story_groups_is_digest (groups, i + 1);
    }
  for (guint t = 0; t < n; t++)
    {
      guint first = 0;

      while (first < t && (stories[t] == 0 || stories[first] != stories[t]))
        first++;
      g_string_append_printf (text, "%s%u%s", t > 0 ? " " : "", first, digests[t] ? "d" : "");
    }
  return g_string_free (text, FALSE);
}

static void
shuffle (GRand *rand, guint *order, guint n)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i), kept = order[i - 1];

      order[i - 1] = order[j];
      order[j] = kept;
    }
}

/* What texts are together does not depend on the order in which they came. */
static void
test_stories (void)
{
  static const struct
  {
    const char *texts[MAX_TEXTS];
    const char *expected;
  } cases[] = {
    { { "01234", "01234", "56789" }, "0 0 2" },
    { { "01", "0123", "01234" }, "0 0 0" },
    /* Two halves, which share nothing but who they speak of, and the whole. */
    { { "01", "23", "0123" }, "0 0 0" },
    { { "01", "23" }, "0 1" },
    /* A digest connects nothing, and its copies are a story of their own. */
    { { "01234", "56789", "0123456789" }, "0 1 2d" },
    { { "01234", "01234", "56789", "0123456789", "0123456789abcde", "abcde" }, "0 0 2 3d 3d 5" },
    { { "0123456789", "abcdefghij", "0123456789abcdefghij", "01234", "fghij" }, "0 1 2d 0 1" },
    /* What is mostly one story belongs to it. */
    { { "01234", "0123456", "56789" }, "0 1d 2" },
    { { "0123", "01235", "5", "5" }, "0 0 2 2" },
    { { "01235", "0123", "012", "5" }, "0 0 0 3" },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      guint n = 0, order[MAX_TEXTS];

      texts = cases[c].texts;
      while (n < MAX_TEXTS && texts[n] != NULL)
        n++;
      for (guint round = 0; round < 50; round++)
        {
          g_autoptr (DossierStoryGroups) groups = NULL;
          g_autofree char *found = NULL;

          shuffle (rand, order, n);
          groups = divide (order, n, -1, NULL);
          found = describe (groups, order, n);
          g_assert_cmpstr (found, ==, cases[c].expected);
        }
    }
}

/* A person's word wins. */
static void
test_decisions (void)
{
  static const char *const some[] = { "01234", "01234", "01234", "56789" };
  static const guint order[] = { 0, 1, 2, 3 };
  static const gint64 same[] = { 2, 4 };
  g_autoptr (DossierStoryGroups) groups = NULL;

  texts = some;
  groups = divide (order, 4, 2, NULL);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 2), ==, 0);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 3), ==, 1);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 1), ==, 1);
  g_clear_pointer (&groups, dossier_story_groups_free);

  groups = divide (order, 4, 2, same);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 2), ==, 2);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 4), ==, 2);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 3), ==, 1);
}

static void
test_twins (void)
{
  g_autoptr (DossierStoryGroups) groups = dossier_story_groups_new ();
  g_autoptr (GArray) all = NULL;
  const DossierCopyPair pair = { 5, 3, 0, 0, 0, TRUE }, turned = { 3, 5, 0, 0, 0, TRUE };

  dossier_story_groups_add (groups, 5, FALSE);
  dossier_story_groups_add (groups, 3, FALSE);
  dossier_story_groups_add_pair (groups, &pair);
  dossier_story_groups_add_pair (groups, &turned);
  dossier_story_groups_run (groups, is_apart, NULL);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 5), ==, 3);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 3), ==, 3);
  g_assert_cmpint (dossier_story_groups_get_story (groups, 9), ==, 0);
  all = dossier_story_groups_list (groups);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (g_array_index (all, gint64, 0), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/story-groups/stories", test_stories);
  g_test_add_func ("/text/story-groups/decisions", test_decisions);
  g_test_add_func ("/text/story-groups/twins", test_twins);
  return g_test_run ();
}
