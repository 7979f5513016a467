/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A dossier that loses its place while it is open: nothing is written into the void, and nothing of
 * it is left beside the file that stands there then. */
#include <glib/gstdio.h>
#include <string.h>

#include "dossier-check.h"
#include "dossier-error.h"
#include "dossier-store-place.h"
#include "fixture.h"

typedef enum
{
  LEAVE,
  MOVE = 1 << 0,
  REMOVE = 1 << 1,
  PUT_OTHER = 1 << 2,
  PUT_COPY = 1 << 3,
  PUT_BACK = 1 << 4,
} Act;

static const struct
{
  const char *name;
  guint acts;
  gboolean looked;       /* before anything is written */
  const char *reason;    /* NULL: it is written */
  gint64 n_there;        /* documents in the file there after it is closed, -1: there is none */
  gint64 n_moved;        /* in the one that was moved, -1: there is none */
} walks[] = {
  { "nothing", LEAVE, TRUE, NULL, 3, -1 },
  { "moved", MOVE, FALSE, "moved or deleted", -1, 2 },
  { "moved-and-seen", MOVE, TRUE, "moved or deleted", -1, 2 },
  { "deleted", REMOVE, FALSE, "moved or deleted", -1, -1 },
  { "deleted-and-seen", REMOVE, TRUE, "moved or deleted", -1, -1 },
  { "replaced", PUT_OTHER, FALSE, "Another file", 1, -1 },
  { "replaced-and-seen", PUT_OTHER, TRUE, "Another file", 1, -1 },
  { "same-bytes", PUT_COPY, FALSE, "Another file", 1, -1 },
  { "moved-and-replaced", MOVE | PUT_OTHER, FALSE, "Another file", 1, 2 },
  { "put-back", MOVE | PUT_BACK, FALSE, NULL, 3, -1 },
};

typedef struct
{
  char *moved;
  char *other;
  char *copy;
  char *log;
} Names;

static void
act (FileFixture *fixture, const Names *names, guint acts)
{
  if (acts & MOVE)
    g_assert_cmpint (g_rename (fixture->path, names->moved), ==, 0);
  if (acts & REMOVE)
    g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  if (acts & PUT_OTHER)
    g_assert_cmpint (g_rename (names->other, fixture->path), ==, 0);
  if (acts & PUT_COPY)
    g_assert_cmpint (g_rename (names->copy, fixture->path), ==, 0);
  if (acts & PUT_BACK)
    g_assert_cmpint (g_rename (names->moved, fixture->path), ==, 0);
}

static void
assert_documents (const char *path, gint64 n_documents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  DossierStore *store;

  if (n_documents < 0)
    {
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      return;
    }
  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count_documents (store), ==, n_documents);
  dossier_store_close (store);
  findings = dossier_check_path (path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      /* These documents have no originals. */
      if (finding->kind != DOSSIER_FINDING_NOTE && finding->kind != DOSSIER_FINDING_ORIGINAL)
        g_error ("%s", finding->message);
    }
}

static void
assert_described (DossierStoreWhere where, const char *reason)
{
  const char *described = dossier_store_where_describe (where);

  if (reason == NULL)
    g_assert_null (described);
  else
    g_assert_nonnull (strstr (described, reason));
}

static void
try_writing (DossierStore *store, const char *path, const char *reason)
{
  g_autoptr (DossierRecord) record = fixture_record ("# Third @2024\nthird");
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;

  if (dossier_store_write (store, "", fixture_write_record, record, NULL, &error))
    {
      g_assert_null (reason);
      return;
    }
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MOVED);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (error->message, reason));
}

/* All that was written is in a copy, wherever the file is. */
static void
assert_copy (FileFixture *fixture, DossierStore *store, gint64 n_documents)
{
  g_autofree char *path = g_build_filename (fixture->folder, "saved.dossier", NULL);
  g_autoptr (GError) error = NULL;

  dossier_store_copy (store, path, NULL, &error);
  g_assert_no_error (error);
  assert_documents (path, n_documents);
}

static void
test_walk (FileFixture *fixture, gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  Names names = { g_build_filename (fixture->folder, "moved.dossier", NULL),
                  g_build_filename (fixture->folder, "other.dossier", NULL),
                  g_build_filename (fixture->folder, "copy.dossier", NULL),
                  g_strconcat (fixture->path, "-wal", NULL) };
  DossierStore *store = dossier_store_open (names.other, DOSSIER_STORE_CREATE, NULL);

  fixture_add_document (store, "# Other @2023\n[person/bo-dal|Bo Dal] wrote.\n");
  dossier_store_close (store);
  store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  fixture_add_document (store, "# First @2024\n[person/ana-vik|Ana Vik] spoke.\n");
  dossier_store_close (store);
  fixture_copy_file (fixture->path, names.copy);

  store = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, NULL);
  fixture_add_document (store, "# Second @2024\n[person/ana-vik|Ana Vik] wrote.\n");
  /* As a window does, which then reads on. */
  g_assert_cmpint (fixture_count_documents (store), ==, 2);
  g_assert_false (dossier_store_has_foreign_changes (store));
  act (fixture, &names, walks[i].acts);
  if (walks[i].looked)
    {
      g_assert_cmpint (dossier_store_get_where (store), ==, DOSSIER_STORE_HERE);
      g_assert_cmpint (dossier_store_has_foreign_changes (store), ==, walks[i].reason != NULL);
      assert_described (dossier_store_get_where (store), walks[i].reason);
      g_assert_false (dossier_store_has_foreign_changes (store));
    }
  try_writing (store, fixture->path, walks[i].reason);
  g_assert_cmpint (fixture_count_documents (store), ==, walks[i].reason != NULL ? 2 : 3);
  assert_copy (fixture, store, walks[i].reason != NULL ? 2 : 3);
  dossier_store_close (store);

  g_assert_false (g_file_test (names.log, G_FILE_TEST_EXISTS));
  assert_documents (fixture->path, walks[i].n_there);
  assert_documents (names.moved, walks[i].n_moved);
  g_free (names.moved);
  g_free (names.other);
  g_free (names.copy);
  g_free (names.log);
}

/* What was refused can be written when the file is in its place again. By its other name the file is not
 * opened once more: it would have two logs. */
static void
test_put_back (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *moved = g_build_filename (fixture->folder, "moved.dossier", NULL);
  g_autoptr (GError) error = NULL;
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);

  fixture_add_document (store, "# First @2024\nfirst");
  fixture_add_document (store, "# Second @2024\nsecond");
  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  try_writing (store, fixture->path, "moved or deleted");
  g_assert_null (dossier_store_open (moved, DOSSIER_STORE_OPEN, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "“moved.dossier” is open as “"));
  g_assert_cmpint (g_rename (moved, fixture->path), ==, 0);
  try_writing (store, fixture->path, NULL);
  dossier_store_close (store);
  assert_documents (fixture->path, 3);
}

/* Some file systems on the network make up the numbers of files. */
static void
test_same (void)
{
  const GStatBuf file = { .st_dev = 1, .st_ino = 2, .st_nlink = 1, .st_size = 8192,
                          .st_mtim = { 10, 20 }, .st_ctim = { 10, 30 } };
  GStatBuf other = file;

  g_assert_true (dossier_store_place_is_same (&file, &other));
  other.st_ino = 3;
  g_assert_true (dossier_store_place_is_same (&file, &other));
  other.st_ctim.tv_nsec++;
  g_assert_false (dossier_store_place_is_same (&file, &other));
  other.st_ino = 2;
  g_assert_true (dossier_store_place_is_same (&file, &other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_autofree char *name = g_strconcat ("/moved/", walks[i].name, NULL);

      g_test_add (name, FileFixture, GSIZE_TO_POINTER (i), file_fixture_set_up, test_walk,
                  file_fixture_tear_down);
    }
  g_test_add ("/moved/back-again", FileFixture, NULL, file_fixture_set_up, test_put_back,
              file_fixture_tear_down);
  g_test_add_func ("/moved/made-up-numbers", test_same);
  return g_test_run ();
}
