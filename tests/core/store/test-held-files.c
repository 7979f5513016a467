/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-held-files.h"

#include <errno.h>
#include <unistd.h>

#include "dossier-store.h"
#include "fixture.h"

typedef enum
{
  MADE, /* by the store */
  FILE_ITSELF,
  HARD_LINK,
  SYMBOLIC_LINK,
} Kind;

/* Beside a store in test.dossier. */
static const struct
{
  const char *name;
  Kind kind;
  const char *of;
  gboolean held;
} rows[] = {
  { "test.dossier", MADE, NULL, TRUE },
  { "test.dossier-wal", MADE, NULL, TRUE },
  { "test.dossier-shm", MADE, NULL, TRUE },
  { "hard.txt", HARD_LINK, "test.dossier", TRUE },
  { "hard-log.txt", HARD_LINK, "test.dossier-wal", TRUE },
  { "hard-index.txt", HARD_LINK, "test.dossier-shm", TRUE },
  { "soft.txt", SYMBOLIC_LINK, "test.dossier", TRUE },
  { "soft-log.txt", SYMBOLIC_LINK, "test.dossier-wal", TRUE },
  { "soft-index.txt", SYMBOLIC_LINK, "soft-log.txt", TRUE },
  { "note.txt", FILE_ITSELF, NULL, FALSE },
  { "other.dossier-wal", FILE_ITSELF, NULL, FALSE },
  { "hard-note.txt", HARD_LINK, "note.txt", FALSE },
  { "soft-note.txt", SYMBOLIC_LINK, "note.txt", FALSE },
  { "folder.txt", SYMBOLIC_LINK, ".", FALSE },
};

static void
make (const char *path, const char *of, Kind kind)
{
  if (kind == FILE_ITSELF)
    g_assert_true (g_file_set_contents (path, "words", -1, NULL));
  else if (kind == HARD_LINK)
    g_assert_cmpint (link (of, path), ==, 0);
  else if (kind == SYMBOLIC_LINK)
    g_assert_cmpint (symlink (of, path), ==, 0);
}

static gboolean
is_held (const char *path)
{
  GStatBuf status, expected;
  gboolean held;

  g_assert_cmpint (dossier_held_files_stat (path, &status, &held), ==, 0);
  g_assert_cmpint (g_stat (path, &expected), ==, 0);
  g_assert_cmpuint (status.st_ino, ==, expected.st_ino);
  g_assert_true (held == dossier_held_files_have (&status));
  return held;
}

/* By whatever name: the store's locks go with any descriptor of these that is closed. */
static void
test_names (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);

  g_assert_nonnull (store);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, rows[i].name, NULL);
      g_autofree char *of
        = rows[i].kind == HARD_LINK ? g_build_filename (fixture->folder, rows[i].of, NULL)
                                    : g_strdup (rows[i].of);

      make (path, of, rows[i].kind);
      g_test_message ("%s", rows[i].name);
      g_assert_true (is_held (path) == rows[i].held);
    }
  g_clear_pointer (&store, dossier_store_close);
  g_assert_false (is_held (fixture->path));
}

static void
test_missing (FileFixture *fixture, gconstpointer data)
{
  GStatBuf status;
  gboolean held = TRUE;

  g_assert_cmpint (dossier_held_files_stat (fixture->path, &status, &held), ==, -1);
  g_assert_cmpint (errno, ==, ENOENT);
  g_assert_false (held);
}

/* A file that is open twice is held until both have closed it. */
static void
test_twice (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) first = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  g_autoptr (DossierStore) second = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, NULL);

  g_assert_nonnull (second);
  g_clear_pointer (&first, dossier_store_close);
  g_assert_true (is_held (fixture->path));
  g_clear_pointer (&second, dossier_store_close);
  g_assert_false (is_held (fixture->path));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/held-files/names", FileFixture, NULL, file_fixture_set_up, test_names,
              file_fixture_tear_down);
  g_test_add ("/held-files/missing", FileFixture, NULL, file_fixture_set_up, test_missing,
              file_fixture_tear_down);
  g_test_add ("/held-files/twice", FileFixture, NULL, file_fixture_set_up, test_twice,
              file_fixture_tear_down);
  return g_test_run ();
}
