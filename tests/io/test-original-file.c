/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-original-file.h"
#include "dossier-original-folder.h"

#include "dossier-error.h"
#include "scratch-folder.h"

static const struct
{
  const char *uri;
  const char *media_type;
  const char *name;
} names[] = {
  { "reports/June meeting.txt", "text/plain", "June meeting.txt" },
  { "/home/ana/họp báo.txt", "text/plain", "họp báo.txt" },
  { "file:///home/ana/June%20meeting.txt", "text/plain", "June meeting.txt" },
  { "https://example.org/news/2026/story.html?id=3#top", "text/html", "story.html" },
  { "https://example.org/news/", "text/html", "document.html" },
  { "https://example.org", "text/plain", "document.txt" },
  { "https://example.org/%2e%2e", "text/plain", "document.txt" },
  { "https://example.org/a%2f..%2fb.txt", "text/plain", "b.txt" },
  { "notes/..", NULL, "document.txt" },
  { "one\ntwo.txt", "text/plain", "one_two.txt" },
  { "", "text/plain", "document.txt" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name
        = dossier_original_file_choose_name (names[i].uri, names[i].media_type);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

/* @sum: (nullable): what the file says of its bytes; NULL: the truth. */
static gint64
add (DossierCorpus *corpus, const char *uri, const char *text, const char *bytes, const char *sum)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  DossierRecord *record = g_new0 (DossierRecord, 1);
  const char *original = bytes != NULL ? bytes : text;

  record->uri = g_strdup (uri);
  record->text = g_strdup (text);
  record->length = strlen (text);
  record->media_type = g_strdup ("text/plain");
  record->bytes = bytes != NULL ? g_bytes_new (bytes, strlen (bytes)) : NULL;
  record->size = strlen (original);
  record->sha256 = sum != NULL ? g_strdup (sum)
                               : g_compute_checksum_for_string (G_CHECKSUM_SHA256, original, -1);
  record->analysis = dossier_analysis_new ();
  g_ptr_array_add (records, record);
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  return record->document;
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, length, expected, strlen (expected));
}

/* What others and earlier runs have put there stays, and nothing is written twice. */
static void
test_folder (void)
{
  static const struct
  {
    guint document; /* from 0 */
    const char *name;
  } steps[] = {
    { 2, "note (2).txt" }, /* by itself, then all */
    { 0, "note (3).txt" }, { 1, "note (4).txt" }, { 2, "note (2).txt" }, { 0, "note (3).txt" },
  };
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *file = g_build_filename (folder->path, "a.dossier", NULL);
  g_autofree char *own = g_build_filename (folder->path, "note.txt", NULL);
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (file, DOSSIER_CORPUS_CREATE, NULL);
  static const char *const texts[] = { "red\n", "blue\n", "green\n" };
  gint64 documents[G_N_ELEMENTS (texts)];

  g_assert_true (g_file_set_contents (own, "my own\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *uri = g_strdup_printf ("%u/note.txt", i);

      documents[i] = add (corpus, uri, texts[i], NULL, NULL);
    }
  for (guint run = 0; run < 2; run++)
    {
      g_autoptr (DossierOriginalFolder) originals = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          g_autofree char *path = NULL;
          g_autofree char *name = NULL;

          /* As another program would see it. */
          if (i < 2)
            {
              g_clear_pointer (&originals, dossier_original_folder_free);
              originals = dossier_original_folder_new (folder->path);
            }
          path = dossier_original_folder_write (originals, corpus, documents[steps[i].document], NULL);
          name = path != NULL ? g_path_get_basename (path) : NULL;
          g_assert_cmpstr (name, ==, steps[i].name);
          assert_content (path, texts[steps[i].document]);
        }
    }
  assert_content (own, "my own\n");
}

static void
test_files (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *file = g_build_filename (folder->path, "a.dossier", NULL);
  g_autofree char *there = g_build_filename (folder->path, "there.txt", NULL);
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (file, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierOriginalFolder) originals = dossier_original_folder_new (folder->path);
  g_autofree char *damaged = g_strnfill (64, '0');
  gint64 same = add (corpus, "x/note.txt", "blue\n", NULL, NULL);
  gint64 other = add (corpus, "y/note.txt", "bl\303\245\n", "bl\345\r\n", NULL);
  gint64 broken = add (corpus, "z.txt", "green\n", NULL, damaged);
  static const char *const expected[] = { "note.txt", "note (2).txt", "note.txt" };
  const gint64 documents[] = { same, other, same };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path
        = dossier_original_folder_write (originals, corpus, documents[i], &error);
      g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, expected[i]);
      assert_content (path, documents[i] == same ? "blue\n" : "bl\345\r\n");
    }
  g_assert_true (dossier_original_file_write (corpus, same, there, &error));
  g_assert_true (dossier_original_file_write (corpus, other, there, &error));
  assert_content (there, "bl\345\r\n");

  g_assert_false (dossier_original_file_write (corpus, broken, there, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT);
  assert_content (there, "bl\345\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/original-file/names", test_names);
  g_test_add_func ("/original-file/files", test_files);
  g_test_add_func ("/original-file/folder", test_folder);
  return g_test_run ();
}
