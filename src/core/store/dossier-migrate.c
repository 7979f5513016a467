/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-migrate.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "dossier-error.h"
#include "dossier-migrate-marks.h"
#include "dossier-migrate-progress.h"
#include "dossier-sql.h"
#include "dossier-store-file.h"
#include "dossier-stories.h"

static gboolean
read_number (DossierConnection *connection, const char *name, gint64 *value, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return FALSE;
  *value = dossier_cursor_step (cursor, error) ? dossier_cursor_get_int (cursor, 0) : 0;
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_migrate_check:
 * @connection: a connection
 * @path: its file, for messages
 * @may_create: whether a file with nothing in it may become a dossier
 * @version: (out): the version of its form, 0 of a file with nothing in it
 * @error: set to %DOSSIER_ERROR_UNSUPPORTED if the file is not a dossier,
 *   to %DOSSIER_ERROR_TOO_NEW if this program is too old for it
 *
 * Returns: whether the file is one that this program may use
 */
gboolean
dossier_migrate_check (DossierConnection  *connection,
                       const char         *path,
                       gboolean            may_create,
                       guint              *version,
                       GError            **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  gint64 application, stored, n_objects;

  if (!read_number (connection, "application-id", &application, error)
      || !read_number (connection, "version", &stored, error)
      || !read_number (connection, "count-objects", &n_objects, error))
    return FALSE;

  if (application == 0 && stored == 0 && n_objects == 0 && may_create)
    {
      *version = 0;
      return TRUE;
    }
  if (application != DOSSIER_STORE_APPLICATION_ID || stored < 1)
    {
      if (application == 0 && n_objects == 0)
        g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                     _("“%s” is empty; it is not a dossier"), name);
      else
        g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                     _("“%s” is a database of another program; it is not a dossier"), name);
      return FALSE;
    }
  if (stored > DOSSIER_STORE_VERSION)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_NEW,
                   _("“%s” was written by a newer Dossier: it has form %d, "
                     "and this program reads forms up to %d"),
                   name, (int) stored, DOSSIER_STORE_VERSION);
      return FALSE;
    }
  *version = (guint) stored;
  return TRUE;
}

static gboolean
write_version (DossierConnection *connection, guint version, GError **error)
{
  /* A pragma takes no parameters. */
  g_autofree char *sql = g_strdup_printf ("%s = %u", dossier_sql ("version-set"), version);

  return dossier_connection_execute (connection, sql, error);
}

/* What a step does that SQL alone cannot. */
static gboolean
convert (DossierConnection *connection, guint version, guint *n_left, GError **error)
{
  switch (version)
    {
    case DOSSIER_STORE_VERSION_5:
      return dossier_migrate_marks (connection, n_left, error);

    case DOSSIER_STORE_VERSION_8:
      return dossier_stories_rebuild (connection, error);

    /* Before, short texts of any two days were taken for copies. */
    case DOSSIER_STORE_VERSION_11:
      return dossier_stories_renew_short (connection, error);

    default:
      return TRUE;
    }
}

/* One step and its number are one transaction: a file is never between two versions. */
static gboolean
apply_step (DossierConnection *connection, const char *step, guint version, guint *n_left,
            GError **error)
{
  gint64 stored;

  if (!dossier_connection_begin (connection, TRUE, error))
    return FALSE;
  /* Another program may have done it while this one waited for the lock. */
  if (!read_number (connection, "version", &stored, error))
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }
  if (stored >= version)
    {
      dossier_connection_rollback (connection);
      return TRUE;
    }
  if (dossier_connection_execute (connection, step, error)
      && convert (connection, version, n_left, error)
      && dossier_connection_run (connection, "application-id-set", error)
      && write_version (connection, version, error)
      && dossier_connection_commit (connection, error))
    return TRUE;
  dossier_connection_rollback (connection);
  return FALSE;
}

/* Where a copy is written until it is whole. One that a killed program left is removed; one that
 * another program is writing is locked. */
static char *
choose_part (const char *path, guint version)
{
  char *part = g_strdup_printf ("%s.form-%u.part", path, version);

  for (guint i = 2;
       g_file_test (part, G_FILE_TEST_EXISTS) && dossier_store_file_is_open (part);
       i++)
    {
      g_free (part);
      part = g_strdup_printf ("%s.form-%u.part-%u", path, version, i);
    }
  dossier_store_file_begin_copy (part, path);
  return part;
}

/* Copies of one state of a file are the same to the byte. */
static gboolean
is_same (const char *path, const char *other)
{
  g_autoptr (GMappedFile) left = NULL;
  g_autoptr (GMappedFile) right = NULL;
  gsize size;

  if (dossier_store_file_is_used (path))
    return FALSE;
  left = g_mapped_file_new (path, FALSE, NULL);
  right = g_mapped_file_new (other, FALSE, NULL);
  if (left == NULL || right == NULL)
    return FALSE;
  size = g_mapped_file_get_length (left);
  return size > 0 && size == g_mapped_file_get_length (right)
         && memcmp (g_mapped_file_get_contents (left), g_mapped_file_get_contents (right), size)
                == 0;
}

/* Sets @made unless what is in @part stands there already: a program that was killed at it again
 * and again would leave one copy more each time. */
static char *
choose_copy (const char *path, guint version, const char *part, gboolean *made)
{
  char *copy = g_strdup_printf ("%s.form-%u", path, version);

  for (guint i = 2; g_file_test (copy, G_FILE_TEST_EXISTS); i++)
    {
      if (is_same (copy, part))
        {
          *made = FALSE;
          return copy;
        }
      g_free (copy);
      copy = g_strdup_printf ("%s.form-%u.%u", path, version, i);
    }
  *made = TRUE;
  return copy;
}

/* A whole copy beside the file, under a name that is not taken. It gets its name when it is whole.
 * Returns: (nullable): where it stands. @made: it did not before */
static char *
make_backup (DossierConnection *connection, const char *path, guint version,
             DossierMigrateProgress *progress, gboolean *made, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  g_autofree char *part = NULL;
  g_autofree char *copy = NULL;
  gint64 size;

  if (!read_number (connection, "used-size", &size, error))
    return NULL;
  cursor = dossier_connection_query (connection, "backup", error);
  if (cursor == NULL)
    return NULL;
  part = choose_part (path, version);
  dossier_migrate_progress_copy (
    progress, _("Copying the dossier before it is brought to this program’s form"), part, size);
  dossier_cursor_bind_text (cursor, ":path", part);
  if (!dossier_cursor_run (cursor, error))
    {
      dossier_store_file_remove (part);
      return NULL;
    }
  copy = choose_copy (path, version, part, made);
  if (!*made)
    dossier_store_file_remove (part);
  else if (g_rename (part, copy) != 0)
    {
      int number = errno;
      g_autofree char *name = g_filename_display_basename (copy);

      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_STORAGE, _("“%s” cannot be written: %s"),
                   name, g_strerror (number));
      dossier_store_file_remove (part);
      return NULL;
    }
  return g_steal_pointer (&copy);
}

/* The log of a change that rewrites tables is as long as they are, and goes through the file once
 * more. The old way keeps only the pages that were there before and are written over. If another
 * program reads the file it stays as it is, which is as safe. */
static void
leave_log (DossierConnection *connection)
{
  g_autoptr (GError) error = NULL;

  if (!dossier_connection_run (connection, "use-journal", &error))
    g_debug ("The file keeps its log: %s", error->message);
}

/* What the steps left free goes, and pages take the size that new files have. A program that reads
 * the file meanwhile, or a disk without room for a copy, keeps it as large as it was: that is no
 * failure. It writes the file three times, so a smaller part of it is left free for what is
 * added. */
static void
compact (DossierConnection *connection, DossierMigrateProgress *progress)
{
  g_autoptr (GError) error = NULL;
  gint64 worth;

  if (read_number (connection, "worth-compacting", &worth, &error) && worth != 0)
    {
      dossier_migrate_progress_begin (progress, _("Making the dossier’s file smaller"), 0);
      dossier_connection_run (connection, "compact", &error);
    }
  if (error != NULL)
    g_debug ("The file was not made smaller: %s", error->message);
  dossier_connection_run (connection, "temporary-in-memory", NULL);
  dossier_connection_run (connection, "use-wal", NULL);
}

/* Sets @taken once the file is of a newer form than it was, and @n_left to how many marks are not
 * in it any more. */
static gboolean
take_steps (DossierConnection *connection, const char *const *steps, guint n_steps, guint version,
            DossierMigrateProgress *progress, gboolean *taken, guint *n_left, GError **error)
{
  gboolean done = TRUE;

  if (version > 0)
    leave_log (connection);
  /* They are of the newest form. */
  if (!dossier_connection_run (connection, "views-drop", error))
    return FALSE;
  dossier_migrate_progress_begin (progress, _("Bringing the dossier to this program’s form"),
                                  n_steps - version);
  for (guint i = version; i < n_steps && done; i++)
    {
      done = apply_step (connection, steps[i], i + 1, n_left, error);
      *taken = *taken || done;
      dossier_migrate_progress_step (progress);
    }
  if (done && version > 0)
    compact (connection, progress);
  return done && dossier_connection_run (connection, "views", error);
}

static char *
tell_left (guint n_left, const char *copy)
{
  g_autofree char *name = g_filename_display_basename (copy);

  return g_strdup_printf (
    ngettext ("%u mark did not fit its text and was left behind when the dossier was brought to "
              "this program’s form; “%s” beside it has it still",
              "%u marks did not fit their texts and were left behind when the dossier was brought "
              "to this program’s form; “%s” beside it has them still", n_left),
    n_left, name);
}

/* A copy of what the file still is would be one more after each attempt, until the disk is full. */
static gboolean
migrate (DossierConnection *connection, const char *path, const char *const *steps, guint n_steps,
         guint version, DossierMigrateProgress *progress, char **remark, GError **error)
{
  gboolean taken = FALSE, made = FALSE, done;
  guint n_left = 0;
  g_autofree char *copy
    = version > 0 ? make_backup (connection, path, version, progress, &made, error) : NULL;

  if (version > 0 && copy == NULL)
    return FALSE;
  done = take_steps (connection, steps, n_steps, version, progress, &taken, &n_left, error);
  if (made && !taken)
    g_unlink (copy);
  if (done && n_left > 0 && remark != NULL)
    *remark = tell_left (n_left, copy);
  return done;
}

/**
 * dossier_migrate:
 * @connection: a connection that may write
 * @path: its file
 * @steps: (array length=n_steps): SQL that takes a file of version i to i + 1
 * @n_steps: the version to reach
 * @func: (nullable): follows the work on a file that holds something
 * @data: for @func
 * @remark: (out) (optional) (nullable) (transfer full): that something was left behind, and where
 *   it is, without a full stop
 * @error: set on failure; the file is then at the last version that
 *   succeeded
 *
 * Brings the file to version @n_steps. One that holds something is copied to
 * `NAME.form-VERSION` first, unless the same copy is there; the copy goes again if the file could
 * not be changed at all.
 *
 * Returns: whether the file is of version @n_steps
 */
gboolean
dossier_migrate (DossierConnection     *connection,
                 const char            *path,
                 const char *const     *steps,
                 guint                  n_steps,
                 DossierStoreProgress   func,
                 gpointer               data,
                 char                 **remark,
                 GError               **error)
{
  DossierMigrateProgress progress = { .data = data };
  gboolean done;
  gint64 version;

  if (remark != NULL)
    *remark = NULL;
  dossier_connection_set_action (connection, _("failed to bring the file to this program's form"));
  if (!read_number (connection, "version", &version, error))
    return FALSE;
  if (version >= n_steps)
    return TRUE;
  progress.func = version > 0 ? func : NULL;
  dossier_migrate_progress_follow (&progress, connection);
  done
    = migrate (connection, path, steps, n_steps, (guint) version, &progress, remark, error);
  dossier_connection_set_tick (connection, NULL, NULL);
  return done;
}

/**
 * dossier_migrate_all:
 * @connection: a connection that may write
 * @path: its file
 * @func: (nullable): follows the work on a file that holds something
 * @data: for @func
 * @remark: (out) (optional) (nullable) (transfer full): see dossier_migrate()
 * @error: set on failure
 *
 * Brings the file to the version that this program writes.
 *
 * Returns: whether it is
 */
gboolean
dossier_migrate_all (DossierConnection     *connection,
                     const char            *path,
                     DossierStoreProgress   func,
                     gpointer               data,
                     char                 **remark,
                     GError               **error)
{
  char *steps[DOSSIER_STORE_VERSION];
  gboolean done;

  for (guint i = 0; i < DOSSIER_STORE_VERSION; i++)
    steps[i] = dossier_sql_step (i + 1);
  done = dossier_migrate (connection, path, (const char *const *) steps, DOSSIER_STORE_VERSION,
                          func, data, remark, error);
  for (guint i = 0; i < DOSSIER_STORE_VERSION; i++)
    g_free (steps[i]);
  return done;
}
