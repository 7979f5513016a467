/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-original-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-error.h"
#include "dossier-output-file.h"

/* The last part of where it came from, NULL if that is no name of a file. */
static char *
take_last_part (const char *uri)
{
  g_autofree char *unescaped = NULL;
  g_autofree char *name = NULL;
  const char *path = uri;

  if (strstr (uri, "://") != NULL && g_uri_peek_scheme (uri) != NULL)
    {
      g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED,
                                             NULL);

      path = parsed != NULL ? g_uri_get_path (parsed) : "";
      unescaped = g_uri_unescape_string (path, NULL);
      path = unescaped != NULL ? unescaped : "";
    }
  if (*path == '\0' || g_str_has_suffix (path, "/"))
    return NULL;
  name = g_path_get_basename (path);
  for (char *at = name; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = '_';
  return g_str_equal (name, ".") || g_str_equal (name, "..") ? NULL : g_steal_pointer (&name);
}

/**
 * dossier_original_file_choose_name:
 * @uri: where a document came from: a path or a URI
 * @media_type: (nullable): of its original
 *
 * Returns: (transfer full): the name under which its original can be kept: the one that it had,
 *   where it had one
 */
char *
dossier_original_file_choose_name (const char *uri, const char *media_type)
{
  char *name = take_last_part (uri);

  if (name != NULL)
    return name;
  return g_strdup (g_strcmp0 (media_type, "text/html") == 0 ? "document.html" : "document.txt");
}

/**
 * dossier_original_file_read:
 * @corpus: an open dossier
 * @document: row id
 * @error: set to %DOSSIER_ERROR_CORRUPT if the original is damaged, or what could not be read
 *
 * Returns: (transfer full) (nullable): the file that a document was imported from. Any thread
 */
DossierOriginal *
dossier_original_file_read (DossierCorpus *corpus, gint64 document, GError **error)
{
  g_autoptr (DossierOriginal) original = dossier_corpus_read_original (corpus, document, error);
  g_autofree char *sum = NULL;

  if (original == NULL)
    return NULL;
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, original->bytes);
  if (g_str_equal (sum, original->sha256))
    return g_steal_pointer (&original);
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT,
                       _("The original is damaged: it is not what was imported"));
  return NULL;
}

/**
 * dossier_original_file_write_bytes:
 * @bytes: what was read
 * @path: where to write; a file that stands there is replaced
 * @error: what could not be written
 *
 * Returns: whether all of it stands at @path; else what stood there does
 */
gboolean
dossier_original_file_write_bytes (GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (DossierOutputFile) file = dossier_output_file_new (path, error);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (file == NULL)
    return FALSE;
  g_string_append_len (dossier_output_file_get_buffer (file), data, (gssize) size);
  return dossier_output_file_commit (file, error);
}

/**
 * dossier_original_file_write:
 * @corpus: an open dossier
 * @document: row id
 * @path: where to write; a file that stands there is replaced
 * @error: set to %DOSSIER_ERROR_CORRUPT if the original is damaged, or what could not be read or
 *   written
 *
 * Writes the file that a document was imported from, to the byte. It stands at @path whole or not
 * at all. Any thread.
 *
 * Returns: whether it does
 */
gboolean
dossier_original_file_write (DossierCorpus *corpus, gint64 document, const char *path,
                             GError **error)
{
  g_autoptr (DossierOriginal) original = dossier_original_file_read (corpus, document, error);

  return original != NULL && dossier_original_file_write_bytes (original->bytes, path, error);
}
