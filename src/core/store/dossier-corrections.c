/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corrections.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"

/**
 * dossier_stored_correction_free:
 * @stored: (transfer full) (nullable): a correction
 */
void
dossier_stored_correction_free (DossierStoredCorrection *stored)
{
  if (stored == NULL)
    return;
  dossier_correction_clear (&stored->correction);
  g_free (stored);
}

/**
 * dossier_corrections_list:
 * @connection: a connection
 * @document: row id
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierStoredCorrection): what people said of the
 *   document, also what they took back, in the order in which they did
 */
GPtrArray *
dossier_corrections_list (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stored_correction_free);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "corrections", error);
  DossierStoredCorrection *last = NULL;

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  while (dossier_cursor_step (cursor, error))
    {
      gint64 id = dossier_cursor_get_int (cursor, 0);
      DossierDetail detail;

      if (last == NULL || last->id != id)
        {
          last = g_new0 (DossierStoredCorrection, 1);
          last->id = id;
          last->created = dossier_cursor_get_int (cursor, 1);
          last->withdrawn = dossier_cursor_get_int (cursor, 2) != 0;
          g_ptr_array_add (list, last);
        }
      /* A later program may let people say more. */
      if (dossier_detail_from_string (dossier_cursor_get_text (cursor, 3), &detail))
        dossier_correction_set (&last->correction, detail, dossier_cursor_get_text (cursor, 4));
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&list);
}

/**
 * dossier_corrections_foresee:
 * @connection: a connection
 * @correcting: what is to be done
 * @details: (out caller-allocates): what will hold then
 * @error: set to %DOSSIER_ERROR_NOT_FOUND if the document has no such correction
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_corrections_foresee (DossierConnection        *connection,
                             const DossierCorrecting  *correcting,
                             DossierDetails           *details,
                             GError                  **error)
{
  g_autoptr (GPtrArray) list = dossier_corrections_list (connection, correcting->document, error);
  gboolean found = correcting->id == 0;

  *details = (DossierDetails) { { NULL } };
  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const DossierStoredCorrection *stored = g_ptr_array_index (list, i);
      gboolean meant = correcting->id != 0 && stored->id == correcting->id;

      found = found || meant;
      if (!(meant ? correcting->withdrawn : stored->withdrawn))
        dossier_correction_apply (&stored->correction, details);
    }
  if (found)
    {
      dossier_correction_apply (&correcting->correction, details);
      return TRUE;
    }
  dossier_details_clear (details);
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                       _("The decision is not in the dossier"));
  return FALSE;
}

/**
 * dossier_corrections_read:
 * @connection: a connection
 * @document: row id
 * @details: (out caller-allocates): what people say of it, the later word before the earlier
 * @error: set on failure
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_corrections_read (DossierConnection *connection, gint64 document, DossierDetails *details,
                          GError **error)
{
  const DossierCorrecting nothing = { .document = document };

  return dossier_corrections_foresee (connection, &nothing, details, error);
}

static gboolean
say (DossierConnection *connection, gint64 id, DossierDetail detail, const char *value,
     GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "correction-say", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", id);
  dossier_cursor_bind_text (cursor, ":field", dossier_detail_to_string (detail));
  dossier_cursor_bind_text (cursor, ":value", value);
  return dossier_cursor_run (cursor, error);
}

static gint64
insert (DossierConnection *connection, const DossierCorrecting *correcting, GError **error)
{
  const DossierCorrection *correction = &correcting->correction;
  g_autoptr (DossierCursor) cursor = NULL;
  gint64 id;

  if (!dossier_correction_check (correction, error))
    return 0;
  cursor = dossier_connection_query (connection, "correction-insert", error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":document", correcting->document);
  dossier_cursor_bind_int (cursor, ":created", g_get_real_time () / G_USEC_PER_SEC);
  if (!dossier_cursor_run (cursor, error))
    return 0;
  id = dossier_connection_get_last_id (connection);
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    if ((correction->changed & 1u << i) != 0
        && !say (connection, id, (DossierDetail) i, correction->details.values[i], error))
      return 0;
  return id;
}

/**
 * dossier_corrections_write:
 * @connection: the writer's connection, in a transaction
 * @correcting: what is done
 * @error: set on failure; the transaction must then be rolled back
 *
 * Stores what a person said of a document, or that it was taken back. Putting it in force is
 * dossier_stale_correct()'s business.
 *
 * Returns: row id of the correction, 0 on failure
 */
gint64
dossier_corrections_write (DossierConnection *connection, const DossierCorrecting *correcting,
                           GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (correcting->id == 0)
    return insert (connection, correcting, error);
  cursor = dossier_connection_query (connection, "correction-withdraw", error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":id", correcting->id);
  dossier_cursor_bind_int (cursor, ":withdrawn", correcting->withdrawn);
  return dossier_cursor_run (cursor, error) ? correcting->id : 0;
}
