/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-import-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-encoding.h"
#include "dossier-error.h"
#include "dossier-sniff.h"

static char *
describe_reading (const DossierDecoded *decoded)
{
  if (decoded->replaced > 0)
    return g_strdup_printf (
      ngettext ("%u broken byte sequence was replaced", "%u broken byte sequences were replaced",
                decoded->replaced),
      decoded->replaced);
  if (!decoded->certain)
    return g_strdup_printf (_("read as %s, the likeliest encoding"), decoded->encoding);
  return NULL;
}

/**
 * dossier_import_text_bytes:
 * @uri: the document's name, kept as it is
 * @bytes: the original bytes
 * @error: %DOSSIER_ERROR_EMPTY, %DOSSIER_ERROR_BINARY, or
 *   %DOSSIER_ERROR_UNSUPPORTED for a known format that is not plain text
 *
 * Reads plain text in any encoding that the decoder knows. Thread-safe.
 *
 * Returns: (transfer full) (nullable): the document
 */
DossierImported *
dossier_import_text_bytes (const char *uri, GBytes *bytes, GError **error)
{
  g_autoptr (DossierDecoded) decoded = NULL;
  DossierImported *imported;
  DossierFormat format;
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  g_return_val_if_fail (uri != NULL, NULL);

  format = dossier_sniff (data, MIN (length, DOSSIER_SNIFF_BYTES));
  if (!format.readable)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                   _("This is %s; plain text is needed"), format.label);
      return NULL;
    }

  decoded = dossier_decode (data, length, error);
  if (decoded == NULL)
    return NULL;

  imported = g_new0 (DossierImported, 1);
  imported->uri = g_strdup (uri);
  imported->bytes = g_bytes_ref (bytes);
  imported->media_type = format.media_type;
  imported->encoding = decoded->encoding;
  imported->identical = decoded->identical;
  imported->remark = describe_reading (decoded);
  imported->length = decoded->length;
  imported->text = g_steal_pointer (&decoded->text);
  return imported;
}

/* Only regular files: a pipe or a device could be read for ever. */
static gboolean
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                           _("This is not a file with content"));
      return FALSE;
    }
  if (g_file_info_get_size (info) > DOSSIER_IMPORT_MAX_BYTES)
    {
      g_autofree char *size = g_format_size ((guint64) g_file_info_get_size (info));
      g_autofree char *limit = g_format_size (DOSSIER_IMPORT_MAX_BYTES);

      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_LARGE,
                   _("The file has %s; a document may have %s at most"), size, limit);
      return FALSE;
    }
  return TRUE;
}

/* A plain file at once. %NULL where anything is unusual, which GIO then explains: its detours
 * cost as much as a tenth of the annotation of a news report. */
static GBytes *
read_plain (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  g_autofree char *data = NULL;
  gsize size, length = 0;
  gssize n = -1;

  if (fd < 0)
    return NULL;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode)
      && status.st_size <= DOSSIER_IMPORT_MAX_BYTES)
    {
      /* One byte more tells whether the file has grown meanwhile. */
      size = (gsize) status.st_size + 1;
      data = g_malloc (size);
      while (length < size && (n = read (fd, data + length, size - length)) > 0)
        length += (gsize) n;
    }
  close (fd);
  if (n != 0)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* What GIO makes of a file that is not read at once. */
static GBytes *
load_file (GFile *file, GCancellable *cancellable, GError **error)
{
  char *data = NULL;
  gsize length = 0;

  if (!check_file (file, cancellable, error))
    return NULL;
  /* GIO names the file in its message, as those do who show it. */
  if (g_access (g_file_peek_path (file), R_OK) != 0)
    {
      int saved = errno;

      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (saved),
                           g_strerror (saved));
      return NULL;
    }
  if (!g_file_load_contents (file, cancellable, &data, &length, NULL, error))
    return NULL;
  return g_bytes_new_take (data, length);
}

/**
 * dossier_import_text_file:
 * @path: a local file, absolute or relative, none that dossier_held_files_stat() says is held: to
 *   close it would give up the locks that the store has on it
 * @cancellable: (nullable): stops the reading
 * @error: as dossier_import_text_bytes(), %DOSSIER_ERROR_TOO_LARGE, or what GIO says of a file that
 *   cannot be read
 *
 * Reads one file. @path as given becomes the document's name, or its URI where
 * @path is not UTF-8, because a file name may be any bytes and a document's name goes into
 * UTF-8 files and databases. Thread-safe.
 *
 * Returns: (transfer full) (nullable): the document
 */
DossierImported *
dossier_import_text_file (const char *path, GCancellable *cancellable, GError **error)
{
  gboolean is_utf8 = g_utf8_validate (path, -1, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;

  if (!g_cancellable_is_cancelled (cancellable))
    bytes = read_plain (path);
  if (bytes == NULL || !is_utf8)
    file = g_file_new_for_path (path);
  if (bytes == NULL)
    bytes = load_file (file, cancellable, error);
  if (bytes == NULL)
    return NULL;
  if (!is_utf8)
    uri = g_file_get_uri (file);
  return dossier_import_text_bytes (is_utf8 ? path : uri, bytes, error);
}
