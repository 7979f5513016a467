/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-error.h"
#include "dossier-file-source.h"
#include "dossier-store.h"
#include "other-program.h"
#include "scratch-folder.h"

/* Reads a source to its end: names below the folder, those that failed with a leading "!". */
static char *
read_all (ScratchFolder *folder, const char *const *paths)
{
  g_autoptr (DossierSource) source = dossier_file_source_new (paths);
  GString *seen = g_string_new (NULL);
  guint n_read = 0;

  for (;;)
    {
      g_autoptr (DossierImported) imported = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *what = NULL;
      const char *name;

      if (!dossier_source_next (source, &imported, &what, NULL, &error))
        break;
      n_read++;
      g_assert_true ((imported == NULL) == (what != NULL));
      g_assert_true ((imported == NULL) == (error != NULL));
      g_assert_cmpuint (dossier_source_get_size (source), >=, n_read);
      name = imported != NULL ? imported->uri : what;
      if (g_str_has_prefix (name, folder->path))
        name += strlen (folder->path) + 1;
      g_string_append_printf (seen, "%s%s%s", seen->len > 0 ? " " : "",
                              imported != NULL ? "" : "!", name);
      if (error != NULL)
        g_test_message ("%s: %s", what, error->message);
    }
  g_assert_cmpuint (dossier_source_get_size (source), ==, n_read);
  return g_string_free (seen, FALSE);
}

static void
write_words (ScratchFolder *folder, const char *name)
{
  g_autofree char *text = g_strdup_printf ("The words of %s.\n", name);
  g_autofree char *path G_GNUC_UNUSED = scratch_write (folder, name, text, -1);
}

static void
test_order (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *last = scratch_path (folder, "z.txt");
  g_autofree char *sub = scratch_path (folder, "sub");
  const char *paths[] = { last, sub, NULL };
  g_autofree char *seen = NULL;

  write_words (folder, "z.txt");
  write_words (folder, "sub/b.txt");
  write_words (folder, "sub/a/2.txt");
  write_words (folder, "sub/a/10.txt");
  write_words (folder, "sub/B.txt");
  write_words (folder, "sub/.hidden.txt");
  write_words (folder, "sub/.git/config");
  seen = read_all (folder, paths);
  g_assert_cmpstr (seen, ==, "z.txt sub/B.txt sub/a/10.txt sub/a/2.txt sub/b.txt");
}

/* A hidden file that the caller names is read. */
static void
test_hidden_by_name (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, ".hidden.txt");
  const char *paths[] = { path, NULL };
  g_autofree char *seen = NULL;

  write_words (folder, ".hidden.txt");
  seen = read_all (folder, paths);
  g_assert_cmpstr (seen, ==, ".hidden.txt");
}

static void
test_loop (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  const char *paths[] = { folder->path, NULL };
  g_autofree char *seen = NULL;

  write_words (folder, "a/one.txt");
  write_words (folder, "b/two.txt");
  scratch_link (folder, "a/up", "..");
  scratch_link (folder, "b/across", "../a");
  scratch_link (folder, "b/self", ".");
  seen = read_all (folder, paths);
  g_assert_cmpstr (seen, ==, "a/one.txt !a/up !b/across !b/self b/two.txt");
}

/* Two links that lead to each other: the system itself gives up. */
static void
test_links (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  const char *paths[] = { folder->path, NULL };
  g_autofree char *seen = NULL;

  write_words (folder, "real.txt");
  scratch_link (folder, "dangling.txt", "nowhere.txt");
  scratch_link (folder, "good.txt", "real.txt");
  scratch_link (folder, "ping", "pong");
  scratch_link (folder, "pong", "ping");
  seen = read_all (folder, paths);
  g_assert_cmpstr (seen, ==, "!dangling.txt good.txt !ping !pong real.txt");
}

static void
test_uris (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, "a b.txt");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  const char *paths[] = { uri, "https://example.org/a.txt", NULL };
  g_autofree char *seen = NULL;

  write_words (folder, "a b.txt");
  g_assert_nonnull (strstr (uri, "%20"));
  seen = read_all (folder, paths);
  g_assert_cmpstr (seen, ==, "a b.txt !https://example.org/a.txt");
}

static void
test_wrong_among_good (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  const char *paths[] = { folder->path, NULL };
  g_autofree char *empty G_GNUC_UNUSED = scratch_write (folder, "b-empty.txt", "", 0);
  g_autofree char *fifo = scratch_path (folder, "c-fifo.txt");
  g_autofree char *seen = NULL;

  write_words (folder, "a.txt");
  write_words (folder, "d.txt");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  seen = read_all (folder, paths);
  g_assert_cmpstr (seen, ==, "a.txt !b-empty.txt !c-fifo.txt d.txt");
}

static void
test_empty_folder (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  const char *paths[] = { folder->path, NULL };
  g_autofree char *seen = read_all (folder, paths);

  g_assert_cmpstr (seen, ==, "");
}

static void
test_cancelled (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  const char *paths[] = { folder->path, NULL };
  g_autoptr (DossierSource) source = dossier_file_source_new (paths);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DossierImported) imported = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;

  write_words (folder, "a.txt");
  g_cancellable_cancel (cancellable);
  g_assert_false (dossier_source_next (source, &imported, &what, cancellable, &error));
  g_assert_no_error (error);
}

/* The folder that is read may hold the dossier that it is read into, whose locks must stay. */
static void
test_open_dossier (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, "b.dossier");
  const char *paths[] = { folder->path, NULL };
  const char *named[] = { path, NULL };
  g_autofree char *refused = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *after = NULL;
  g_autoptr (DossierStore) store = dossier_store_open (path, DOSSIER_STORE_CREATE, NULL);

  g_assert_nonnull (store);
  write_words (folder, "c.txt");
  scratch_link (folder, "a.txt", "b.dossier");
  scratch_link (folder, "d.txt", "b.dossier-wal");
  g_assert_true (other_program_sees_open (path));
  seen = read_all (folder, paths);
  g_assert_cmpstr (seen, ==, "c.txt");
  refused = read_all (folder, named);
  g_assert_cmpstr (refused, ==, "!b.dossier");
  g_assert_true (other_program_sees_open (path));
  g_clear_pointer (&store, dossier_store_close);
  after = read_all (folder, paths);
  g_assert_cmpstr (after, ==, "!a.txt !b.dossier c.txt !d.txt");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/file-source/order", test_order);
  g_test_add_func ("/io/file-source/hidden-by-name", test_hidden_by_name);
  g_test_add_func ("/io/file-source/loop", test_loop);
  g_test_add_func ("/io/file-source/links", test_links);
  g_test_add_func ("/io/file-source/uris", test_uris);
  g_test_add_func ("/io/file-source/wrong-among-good", test_wrong_among_good);
  g_test_add_func ("/io/file-source/empty-folder", test_empty_folder);
  g_test_add_func ("/io/file-source/open-dossier", test_open_dossier);
  g_test_add_func ("/io/file-source/cancelled", test_cancelled);
  return g_test_run ();
}
