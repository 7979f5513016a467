/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-check.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-log.h"
#include "dossier-migrate.h"
#include "dossier-open-read.h"
#include "dossier-store-file.h"

static gboolean
check_whole (const char *path, GError **error)
{
  g_autofree char *journal = dossier_open_read_find_journal (path);
  g_autofree char *name = NULL;
  g_autofree char *journal_name = NULL;

  if (journal == NULL)
    return TRUE;
  name = g_filename_display_basename (path);
  journal_name = g_filename_display_basename (journal);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY,
               _("“%s” was not checked, for a program is writing it or was stopped while it did. "
                 "Opening it puts back what “%s” keeps; check it then, or a copy of both"),
               name, journal_name);
  return FALSE;
}

/* The full-text index can only check itself where it may write. It writes nothing, and what a
 * program that was killed left in the log stays there. */
static DossierConnection *
open_file (const char *path, gboolean *can_write, GError **error)
{
  gboolean has_log = dossier_store_file_has_log (path);
  DossierConnection *connection;

  *can_write = dossier_store_file_can_write (path);
  connection = dossier_connection_open (path,
                                        *can_write ? DOSSIER_CONNECTION_WRITE
                                                   : DOSSIER_CONNECTION_READ, error);
  if (connection != NULL && has_log)
    dossier_connection_leave_log (connection);
  return connection;
}

static GPtrArray *
check (DossierConnection *connection, gboolean can_write, guint form, GError **error)
{
  gboolean is_older = form < DOSSIER_STORE_VERSION;
  GPtrArray *findings;

  dossier_connection_set_action (connection, _("failed to check"));
  if (!dossier_connection_begin (connection, can_write && !is_older, error))
    return NULL;
  findings = is_older ? dossier_check_run_older (connection, form, error)
                      : dossier_check_run (connection, can_write, FALSE, error);
  dossier_connection_rollback (connection);
  return findings;
}

/* What is unread now is gone when the next program that opens the file begins the log anew. */
static void
check_log (const char *path, GPtrArray *findings)
{
  g_autofree char *log = dossier_store_file_find_beside (path, "-wal");

  if (dossier_log_is_damaged (log))
    dossier_log_report (log, FALSE, findings);
}

/**
 * dossier_check_path:
 * @path: a dossier; a store may have it open
 * @error: set when the check itself could not be done
 *
 * Looks at everything that the program relies on in a file, and changes nothing in it: one of a
 * former form keeps it, and is looked at as far as that goes; one in which a transaction was broken
 * off is not opened, which is %DOSSIER_ERROR_BUSY. Any thread.
 *
 * Returns: (transfer full) (element-type DossierFinding): what was found; nothing if all is well
 */
GPtrArray *
dossier_check_path (const char *path, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) refused = NULL;
  GPtrArray *findings;
  gboolean can_write;
  guint form;

  if (!dossier_store_file_check (path, FALSE, error) || !check_whole (path, error))
    return NULL;
  connection = open_file (path, &can_write, error);
  if (connection == NULL)
    return NULL;
  if (!dossier_migrate_check (connection, path, FALSE, &form, &refused))
    {
      g_clear_pointer (&connection, dossier_connection_close);
      /* Where not even what belongs beside the file can be made. */
      if (!can_write)
        connection = dossier_connection_open (path, DOSSIER_CONNECTION_IMMUTABLE, NULL);
      if (connection == NULL || !dossier_migrate_check (connection, path, FALSE, &form, NULL))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return NULL;
        }
    }
  findings = check (connection, can_write, form, error);
  if (findings != NULL)
    check_log (path, findings);
  return findings;
}
