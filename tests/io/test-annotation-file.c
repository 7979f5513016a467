/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotation-file.h"
#include "dossier-error.h"
#include "scratch-folder.h"

/* More than the parser can call itself, and than is kept of a file that is read. */
#define MANY 200000

static void
append_document (GString *out, const char *uri)
{
  g_string_append_printf (out, "{\"document\":{\"uri\":\"%s\",\"title\":\"", uri);
  for (guint i = 0; i < MANY; i++)
    g_string_append_c (out, 'x');
  g_string_append (out, "\"}}\n");
}

static void
test_load (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autoptr (DossierAnnotationFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *path = NULL;

  append_document (marks, "it's/one.txt");
  append_document (marks, "other.txt");
  path = scratch_write (folder, "marks.jsonl", marks->str, (gssize) marks->len);
  file = dossier_annotation_file_open (path, &error);
  g_assert_no_error (error);
  parser = dossier_annotation_file_load (file, "other.txt", &error);
  g_assert_no_error (error);
  g_assert_nonnull (parser);
  g_clear_object (&parser);
  parser = dossier_annotation_file_load (file, "it's/one.txt", &error);
  g_assert_no_error (error);
  g_assert_nonnull (parser);
  g_assert_null (dossier_annotation_file_load (file, "third.txt", &error));
  g_assert_no_error (error);
}

/* The marks of one document are never taken for those of another. */
static void
test_changed (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autoptr (DossierAnnotationFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  FILE *stream;

  append_document (marks, "a.txt");
  append_document (marks, "b.txt");
  path = scratch_write (folder, "marks.jsonl", marks->str, (gssize) marks->len);
  file = dossier_annotation_file_open (path, &error);
  g_assert_no_error (error);

  /* Into the same file, not one of the same name. */
  g_string_truncate (marks, 0);
  append_document (marks, "b.txt");
  append_document (marks, "a.txt");
  stream = g_fopen (path, "r+");
  g_assert_cmpuint (fwrite (marks->str, 1, marks->len, stream), ==, marks->len);
  g_assert_cmpint (fclose (stream), ==, 0);

  g_assert_null (dossier_annotation_file_load (file, "a.txt", &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
}

/* What would make the parser call itself until the program ends is refused, also where it stands behind a quote that
 * only the parser knows to be none. */
static void
test_deep (void)
{
  static const char *const beginnings[] = { "", "[\"\\\"\",", "['\"',", "[/*\"*/", "[//\"\r" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autoptr (ScratchFolder) folder = scratch_folder_new ();
      g_autoptr (GString) marks = g_string_new (beginnings[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;

      for (guint n = 0; n < MANY; n++)
        g_string_append_c (marks, '[');
      path = scratch_write (folder, "marks.jsonl", marks->str, (gssize) marks->len);
      g_assert_null (dossier_annotation_file_open (path, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED);
      g_assert_nonnull (strstr (error->message, "line 1"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation-file/load", test_load);
  g_test_add_func ("/annotation-file/changed", test_changed);
  g_test_add_func ("/annotation-file/deep", test_deep);
  return g_test_run ();
}
