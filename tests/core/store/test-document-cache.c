/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-document-cache.h"

/* Bytes: a thousand documents are sure to be held. */
#define SIZE 8000
#define LIMIT (1000 * SIZE)
#define N_DOCUMENTS 8000

static guint n_freed;

static void
free_number (gpointer number)
{
  n_freed++;
  g_free (number);
}

static const gint64 *
take (DossierDocumentCache *cache, gint64 document, gsize size)
{
  return dossier_document_cache_take (cache, document, g_memdup2 (&document, sizeof document), size);
}

/* What is asked for again and again stays, all else goes in time, and nothing is mistaken for another. */
static void
test_generations (void)
{
  DossierDocumentCache *cache = dossier_document_cache_new (LIMIT, free_number);
  guint n_held = 0;

  n_freed = 0;
  for (gint64 document = 1; document <= N_DOCUMENTS; document++)
    {
      const gint64 *often = dossier_document_cache_find (cache, 1);
      const gint64 *taken;

      g_assert_null (dossier_document_cache_find (cache, document + 1));
      g_assert_true (document == 1 || often != NULL);
      taken = take (cache, document, SIZE);
      g_assert_cmpint (*taken, ==, document);
      if (often != NULL)
        g_assert_cmpint (*often, ==, 1);
    }
  for (gint64 document = N_DOCUMENTS; document > N_DOCUMENTS - LIMIT / SIZE; document--)
    g_assert_nonnull (dossier_document_cache_find (cache, document));
  for (gint64 document = 1; document <= N_DOCUMENTS; document++)
    {
      const gint64 *held = dossier_document_cache_find (cache, document);

      n_held += held != NULL;
      g_assert_true (held == NULL || *held == document);
    }
  g_assert_cmpuint (n_held, <=, 2 * (LIMIT / SIZE + 2));
  g_assert_cmpuint (n_freed, ==, N_DOCUMENTS - n_held);

  dossier_document_cache_forget (cache, 1);
  g_assert_null (dossier_document_cache_find (cache, 1));
  dossier_document_cache_free (cache);
  g_assert_cmpuint (n_freed, ==, N_DOCUMENTS);
}

/* Two that are compared are there together, however large they are. */
static void
test_larger_than_the_limit (void)
{
  DossierDocumentCache *cache = dossier_document_cache_new (LIMIT, free_number);

  n_freed = 0;
  for (gint64 document = 1; document <= 10; document++)
    {
      const gint64 *own = take (cache, 2 * document, 2 * LIMIT);
      const gint64 *other = take (cache, 2 * document + 1, 2 * LIMIT);

      g_assert_cmpint (*own + 1, ==, *other);
    }
  g_assert_cmpuint (n_freed, >=, 20 - 3);
  dossier_document_cache_free (cache);
  g_assert_cmpuint (n_freed, ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/document-cache/generations", test_generations);
  g_test_add_func ("/store/document-cache/larger-than-the-limit", test_larger_than_the_limit);
  return g_test_run ();
}
