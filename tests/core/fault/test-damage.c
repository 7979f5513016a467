/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Every page of a dossier in turn holds noise, or is the first that is missing. The program says what is
 * wrong or goes on, and no document that could be read is missing in what the repair makes. */
#include <glib/gstdio.h>
#include <string.h>

#include "dossier-corpus-private.h"
#include "dossier-repair.h"
#include "dossier-store-file.h"
#include "fixture.h"
#include "hand.h"
#include "work.h"

#define N_DOCUMENTS 24
#define SEED 20240702

typedef enum
{
  DAMAGE_HEAD,    /* of the page: how the rows lie in it */
  DAMAGE_SPOTS,   /* anywhere */
  DAMAGE_WHOLE,   /* nothing is left of the page */
  DAMAGE_CUT,     /* the file ends before the page */
} Damage;

static const struct
{
  const char *name;
  Damage damage;
} rows[] = {
  { "head", DAMAGE_HEAD },
  { "spots", DAMAGE_SPOTS },
  { "whole", DAMAGE_WHOLE },
  { "cut", DAMAGE_CUT },
};

static gsize
page_size (const char *contents)
{
  return (gsize) (guint8) contents[16] << 8 | (guint8) contents[17];
}

static void
damage (Damage what, GRand *chance, char *contents, gsize *length, gsize page, gsize size)
{
  char *start = contents + page * size;

  switch (what)
    {
    case DAMAGE_HEAD:
      /* The first hundred bytes of the first page are the file's own. */
      for (guint i = page == 0 ? 100 : 0; i < (page == 0 ? 112u : 12u); i++)
        start[i] = (char) g_rand_int_range (chance, 0, 256);
      break;

    case DAMAGE_SPOTS:
      for (guint i = 0; i < 12; i++)
        start[g_rand_int_range (chance, page == 0 ? 100 : 0, (gint32) size)] ^= (char) 0x5a;
      break;

    case DAMAGE_WHOLE:
      memset (start, 0, size);
      break;

    case DAMAGE_CUT:
    default:
      *length = page * size;
    }
}

/* Which documents a dossier gives letter by letter. */
static GHashTable *
read_texts (const char *path)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);

  if (corpus == NULL)
    {
      g_assert_nonnull (strstr (error->message, "test.dossier"));
      return g_steal_pointer (&texts);
    }
  for (gint64 document = 1; document <= N_DOCUMENTS; document++)
    {
      g_autoptr (DossierReading) reading = NULL;
      guint number;

      reading = dossier_corpus_read_document (corpus, document, NULL, NULL);
      if (reading != NULL && work_has_text (reading->text, &number))
        g_hash_table_add (texts, GUINT_TO_POINTER (number + 1));
    }
  g_object_unref (corpus);
  return g_steal_pointer (&texts);
}

/* All that a window would ask, of a file that may answer with anything. */
static void
use (const char *path)
{
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (DossierQuery) query = hand_search (all, "wind OR word1");
  g_autoptr (DossierView) first = NULL;
  g_autoptr (DossierView) view = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (corpus == NULL)
    return;
  first = dossier_corpus_read_first_counts (corpus, NULL, NULL);
  view = dossier_corpus_read_view (corpus, query, NULL, NULL);
  if (view != NULL)
    {
      g_autoptr (GPtrArray) documents G_GNUC_UNUSED
        = dossier_corpus_load_documents (corpus, view->documents, NULL, NULL);
      g_autoptr (GArray) ids = dossier_corpus_find_statements (corpus, query, NULL, NULL);
      g_autoptr (GPtrArray) statements = NULL;

      if (ids != NULL)
        statements = dossier_corpus_load_statements (corpus, ids, NULL, NULL);
    }
  findings = dossier_corpus_check (corpus, FALSE, NULL, &error);
  g_assert_true (findings != NULL || error != NULL);
  g_clear_error (&error);
  if (!work_import (corpus, N_DOCUMENTS, 1, NULL, &error))
    g_assert_nonnull (error);
  g_object_unref (corpus);
}

static void
assert_superset (GHashTable *mended, GHashTable *readable, gsize page)
{
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, readable);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (!g_hash_table_contains (mended, number))
      g_error ("Page %u: report %u could be read and is not in the mended dossier",
               (guint) page, GPOINTER_TO_UINT (number) - 1);
}

static void
assert_clean (const char *path)
{
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  findings = dossier_corpus_check (corpus, FALSE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      /* Words that are gone cannot come back. */
      if (finding->kind != DOSSIER_FINDING_DECISION && finding->kind != DOSSIER_FINDING_ORIGINAL)
        g_error ("%s", finding->message);
    }
  g_object_unref (corpus);
}

/* Gives how many documents the mended dossier has. */
static guint
mend (const char *path, const char *contents, gsize length, gsize page)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Mend");
  g_autoptr (DossierRepair) repair = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
  gsize left_length;
  GStatBuf status;

  g_chmod (path, 0600);
  repair = dossier_repair_run (path, NULL, work_annotate_text, operation, &error);
  g_assert_true (g_file_get_contents (path, &left, &left_length, NULL));
  g_assert_cmpmem (left, left_length, contents, length);
  before = read_texts (path);
  if (repair == NULL)
    {
      g_assert_nonnull (strstr (error->message, "test.dossier"));
      if (g_hash_table_size (before) > 0)
        g_error ("Page %u: nothing was mended though documents can be read: %s", (guint) page,
                 error->message);
      g_test_message ("Page %u: %s", (guint) page, error->message);
      return 0;
    }
  if (repair->mended == NULL)
    return g_hash_table_size (before);
  g_assert_cmpuint (repair->findings->len, >, 0);
  /* What was kept from others still is. */
  g_assert_cmpint (g_stat (repair->mended, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_clean (repair->mended);
  after = read_texts (repair->mended);
  assert_superset (after, before, page);
  g_unlink (repair->mended);
  return g_hash_table_size (after);
}

static void
test_damage (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED + (guint32) row);
  g_autofree char *good = NULL;
  gsize length, size;
  guint n_pages, n_saved = 0, n_nothing = 0;

  work_make (path, N_DOCUMENTS);
  g_assert_true (g_file_get_contents (path, &good, &length, NULL));
  size = page_size (good);
  n_pages = (guint) (length / size);
  for (gsize page = 0; page < n_pages; page++)
    {
      g_autofree char *bad = g_memdup2 (good, length);
      gsize kept = length;
      guint n;

      damage (rows[row].damage, chance, bad, &kept, page, size);
      if (kept == 0)
        continue;
      dossier_store_file_remove (path);
      g_assert_true (g_file_set_contents (path, bad, (gssize) kept, NULL));
      n = mend (path, bad, kept, page);
      n_saved += n;
      n_nothing += n == 0;
      /* Of the first page nothing is needed, nor of any other alone. */
      if (rows[row].damage != DAMAGE_CUT)
        g_assert_cmpuint (n, >=, N_DOCUMENTS - 8);
      use (path);
    }
  g_test_message ("%u pages; of %d documents %.1f on average were saved; nothing %u times", n_pages,
                  N_DOCUMENTS, (double) n_saved / n_pages, n_nothing);
  fixture_remove_folder (folder);
}

/* Row ids that no document has, as a damaged page may hold, take no more memory than others. */
static void
test_ids (void)
{
  static const char *const changes[] = {
    "PRAGMA foreign_keys = OFF",
    "INSERT INTO statement (document, number, start, end, kind) VALUES"
    " (9223372036854775807, 0, 0, 1, 3), (4294967295, 1, 0, 1, 3), (-1, 2, 0, 1, 3)",
  };
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) first = NULL;
  DossierConnection *connection;
  DossierCorpus *corpus;

  g_object_unref (dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, &error));
  g_assert_no_error (error);
  connection = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, &error);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      dossier_connection_execute (connection, changes[i], &error);
      g_assert_no_error (error);
    }
  dossier_connection_close (connection);
  corpus = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, &error);
  g_assert_no_error (error);
  first = dossier_corpus_read_first_counts (corpus, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (first->fields[DOSSIER_FIELD_SAYS]->len, ==, 1);
  g_object_unref (corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/damage/", rows[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_damage);
    }
  g_test_add_func ("/damage/ids", test_ids);
  return g_test_run ();
}
