/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-document-set.h"

/* Sets against arrays of booleans, at lengths about those of their words. */

#define MOST 200

static void
fill (DossierDocumentSet *set, gboolean *truth, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      truth[i] = g_test_rand_bit ();
      if (truth[i])
        dossier_document_set_add (set, i);
    }
}

static void
assert_is (const DossierDocumentSet *set, const gboolean *truth, guint n)
{
  guint next = 0;

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (dossier_document_set_has (set, i) == truth[i]);
      if (!truth[i])
        continue;
      g_assert_true (dossier_document_set_next (set, &next));
      g_assert_cmpuint (next++, ==, i);
    }
  g_assert_false (dossier_document_set_next (set, &next));
}

static void
test_sets (void)
{
  for (guint n = 0; n < MOST; n++)
    {
      g_autoptr (DossierDocumentSet) one = dossier_document_set_new (n);
      g_autoptr (DossierDocumentSet) other = dossier_document_set_new (n);
      gboolean first[MOST] = { FALSE }, second[MOST] = { FALSE };

      fill (one, first, n);
      fill (other, second, n);
      assert_is (one, first, n);
      dossier_document_set_join (one, other);
      for (guint i = 0; i < n; i++)
        first[i] |= second[i];
      assert_is (one, first, n);
      dossier_document_set_invert (other);
      dossier_document_set_cut (one, other);
      for (guint i = 0; i < n; i++)
        first[i] &= !second[i];
      assert_is (one, first, n);
    }
}

static void
test_all (void)
{
  g_autoptr (DossierDocumentSet) set = dossier_document_set_new (MOST);
  guint place = MOST;

  g_assert_false (dossier_document_set_next (set, &place));
  dossier_document_set_invert (set);
  place = 0;
  for (guint i = 0; i < MOST; i++, place++)
    {
      g_assert_true (dossier_document_set_next (set, &place));
      g_assert_cmpuint (place, ==, i);
    }
  g_assert_false (dossier_document_set_next (set, &place));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-set/sets", test_sets);
  g_test_add_func ("/document-set/all", test_all);
  return g_test_run ();
}
