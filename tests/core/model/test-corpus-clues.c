/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus.h"

#include "fixture.h"

static void
add (DossierCorpus *corpus, const char *markup)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  g_ptr_array_add (records, fixture_record (markup));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
}

/* A document that comes between listing and writing leaves its entity on the list, with its new name. */
static void
test_name_in_between (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) third = NULL;

  add (corpus, "[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal].\n");
  first = dossier_corpus_list_unclued (corpus, 10, NULL, NULL);
  g_assert_cmpuint (first->len, ==, 2);
  add (corpus, "[person/ana-vik|Ana Lovise Vik] spoke.\n");
  g_assert_true (dossier_corpus_write_clues (corpus, first, NULL, NULL));

  second = dossier_corpus_list_unclued (corpus, 10, NULL, NULL);
  g_assert_cmpuint (second->len, ==, 1);
  g_assert_cmpstr (((DossierUnclued *) g_ptr_array_index (second, 0))->key, ==, "person/ana-vik");
  g_assert_true (dossier_corpus_write_clues (corpus, second, NULL, NULL));
  third = dossier_corpus_list_unclued (corpus, 10, NULL, NULL);
  g_assert_cmpuint (third->len, ==, 0);
  g_clear_object (&corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corpus-clues/name-in-between", test_name_in_between);
  return g_test_run ();
}
