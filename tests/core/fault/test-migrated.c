/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* The program is killed while it brings a file of a former form to the present one: nothing of it is lost, and the
 * next program does it. */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dossier-store.h"
#include "fixture.h"
#include "old-file.h"
#include "vfs.h"
#include "work.h"

#define N_MOMENTS 30
#define SEED 20240702

/* Opens the file in a child that dies at one act on files; 0: at none. */
static void
run_child (const char *path, guint at, volatile guint *n_acts)
{
  pid_t child;
  int status;

  *n_acts = 0;
  child = fork ();
  if (child == 0)
    {
      const FaultPlan plan = { .at = at, .kill = TRUE, .room = -1 };
      DossierStore *store;

      vfs_install ();
      vfs_plan (&plan);
      store = dossier_store_open (path, DOSSIER_STORE_OPEN, NULL);
      if (store == NULL)
        _exit (1);
      *n_acts = vfs_n_acts ();
      dossier_store_close (store);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (at == 0 ? WIFEXITED (status) && WEXITSTATUS (status) == 0
                         : WIFEXITED (status) || WTERMSIG (status) == SIGKILL);
}

/* Copies of the file that call themselves whole are. */
static guint
check_copies (const char *folder, guint form)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autofree char *expected = g_strdup_printf ("%u", form);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (DossierConnection) connection = NULL;
      g_autoptr (GError) error = NULL;

      if (strstr (name, ".form-") == NULL || strstr (name, ".part") != NULL
          || g_str_has_suffix (name, "-journal"))
        continue;
      connection = dossier_connection_open (path, DOSSIER_CONNECTION_READ, &error);
      g_assert_no_error (error);
      old_file_assert_answer (connection, "PRAGMA integrity_check", "ok");
      old_file_assert_answer (connection, "PRAGMA user_version", expected);
      n++;
    }
  return n;
}

static void
check (const char *folder, const char *path, guint form)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;
  DossierStore *store;

  check_copies (folder, form);
  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  connection = dossier_store_begin_read (store, "", NULL, &error);
  g_assert_no_error (error);
  old_file_assert_marks (connection, form);
  old_file_assert_sound (connection);
  dossier_store_end_read (store, connection);
  dossier_store_close (store);
}

static void
test_killed (gconstpointer data)
{
  guint form = GPOINTER_TO_UINT (data);
  g_autofree char *before_folder = fixture_make_folder ();
  g_autofree char *before = g_build_filename (before_folder, "before.dossier", NULL);
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED + form);
  guint *told = mmap (NULL, sizeof (guint), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  guint n_acts = 0, n_killed = 0;

  g_assert_true (told != MAP_FAILED);
  old_file_make (before, form);
  for (guint i = 0; i <= N_MOMENTS; i++)
    {
      g_autofree char *folder = fixture_make_folder ();
      g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);

      work_copy (before, path);
      run_child (path, i == 0 ? 0 : (guint) g_rand_int_range (chance, 1, (gint32) n_acts), told);
      if (i == 0)
        {
          n_acts = *told;
          g_assert_cmpuint (check_copies (folder, form), ==, 1);
        }
      n_killed += *told == 0;
      check (folder, path, form);
      fixture_remove_folder (folder);
    }
  g_assert_cmpuint (n_killed, ==, N_MOMENTS);
  g_test_message ("%u acts", n_acts);
  munmap (told, sizeof (guint));
  fixture_remove_folder (before_folder);
}

int
main (int argc, char *argv[])
{
  const guint forms[] = { 4, OLD_FILE_N_FORMS };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *name = g_strdup_printf ("/migrated/form-%u", forms[i]);

      g_test_add_data_func (name, GUINT_TO_POINTER (forms[i]), test_killed);
    }
  return g_test_run ();
}
