/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "dossier-error.h"

/* The first bytes of every SQLite file, with their NUL. */
#define MAGIC "SQLite format 3"
#define HEADER_SIZE 100

/**
 * dossier_store_file_check:
 * @path: a file
 * @may_create: whether it may be missing or empty
 * @error: set when it cannot be a dossier
 *
 * Looks at a file before SQLite does, whose words for a missing or a foreign file help
 * nobody.
 *
 * Returns: whether it is worth opening
 */
gboolean
dossier_store_file_check (const char *path, gboolean may_create, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  char header[HEADER_SIZE];
  size_t length;
  FILE *file;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                   _("“%s” is a folder; it is not a dossier"), name);
      return FALSE;
    }
  file = g_fopen (path, "rb");
  if (file == NULL)
    {
      int number = errno;

      if (number == ENOENT && may_create)
        return TRUE;
      g_set_error (error, DOSSIER_ERROR,
                   number == ENOENT ? DOSSIER_ERROR_NOT_FOUND : DOSSIER_ERROR_FAILED,
                   _("“%s” cannot be opened: %s"), name, g_strerror (number));
      return FALSE;
    }
  length = fread (header, 1, sizeof header, file);
  fclose (file);

  if (length == 0)
    {
      if (may_create)
        return TRUE;
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                   _("“%s” is empty; it is not a dossier"), name);
      return FALSE;
    }
  if (length < strlen (MAGIC) || memcmp (header, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED, _("“%s” is not a dossier"),
                   name);
      return FALSE;
    }
  if (length < HEADER_SIZE)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT,
                   _("“%s” is cut off after %d bytes"), name, (int) length);
      return FALSE;
    }
  return TRUE;
}

/**
 * dossier_store_file_can_write:
 * @path: a file that may be missing
 *
 * Writing needs the folder too: SQLite keeps its log beside the file.
 *
 * Returns: whether the file and its folder may be written
 */
gboolean
dossier_store_file_can_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (folder, W_OK | X_OK) != 0)
    return FALSE;
  return !g_file_test (path, G_FILE_TEST_EXISTS) || g_access (path, W_OK) == 0;
}
