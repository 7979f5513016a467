/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-check.h"

#include <glib/gi18n-lib.h>

#include "dossier-log.h"
#include "dossier-migrate.h"
#include "dossier-open-read.h"
#include "dossier-store-file.h"

/* The full-text index can only check itself where it may write. It writes nothing, and what a
 * program that was killed left in the log stays there. */
static DossierConnection *
open_to_write (const char *path, guint *form, GError **error)
{
  gboolean has_log = dossier_store_file_has_log (path);
  g_autoptr (DossierConnection) connection
    = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, error);

  if (connection == NULL)
    return NULL;
  if (has_log)
    dossier_connection_leave_log (connection);
  return dossier_migrate_check (connection, path, FALSE, form, error)
           ? g_steal_pointer (&connection) : NULL;
}

/* All others wait while the indexes are looked at, so that is done last and by itself. */
static gboolean
check_indexes (DossierConnection *connection, GPtrArray *findings, GError **error)
{
  gboolean done;

  if (!dossier_connection_begin (connection, TRUE, error))
    return FALSE;
  done = dossier_check_run_indexes (connection, FALSE, findings, error);
  dossier_connection_rollback (connection);
  return done;
}

static GPtrArray *
check (DossierConnection *connection, gboolean can_write, guint form, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  gboolean ended = FALSE;

  dossier_connection_set_action (connection, _("failed to check"));
  if (!dossier_connection_begin (connection, FALSE, error))
    return NULL;
  findings = form < DOSSIER_STORE_VERSION ? dossier_check_run_older (connection, form, error)
                                          : dossier_check_run_texts (connection, &ended, error);
  dossier_connection_rollback (connection);
  if (findings == NULL)
    return NULL;
  if (!can_write && form == DOSSIER_STORE_VERSION)
    dossier_check_note_indexes (findings);
  else if (ended && !check_indexes (connection, findings, error))
    return NULL;
  return g_steal_pointer (&findings);
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
 * off is not opened, see dossier_open_read_check_whole(). Others may write meanwhile, but not while
 * the full-text indexes are looked at. Any thread.
 *
 * Returns: (transfer full) (element-type DossierFinding): what was found; nothing if all is well
 */
GPtrArray *
dossier_check_path (const char *path, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) refused = NULL;
  g_autofree char *unread = NULL;
  DossierConnectionMode mode;
  GPtrArray *findings;
  gboolean can_write = dossier_store_file_can_write (path);
  guint form;

  if (!dossier_store_file_check (path, FALSE, error)
      || !dossier_open_read_check_whole (path, error))
    return NULL;
  if (can_write)
    connection = open_to_write (path, &form, &refused);
  /* The disk may be full. */
  if (g_error_matches (refused, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    can_write = FALSE;
  if (!can_write)
    connection = dossier_open_read (path, &mode, &form, &unread, error);
  else if (connection == NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  if (connection == NULL)
    return NULL;
  findings = check (connection, can_write, form, error);
  if (findings == NULL)
    return NULL;
  if (unread != NULL)
    dossier_finding_report (findings, DOSSIER_FINDING_NOTE, 0, FALSE, "%s", unread);
  check_log (path, findings);
  return findings;
}
