/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-check.h"

#include <glib/gi18n-lib.h>

#include "dossier-corrections.h"

/* Columns of "check-details", by detail; one that is NULL is a detail that the
 * document does not have. */
G_STATIC_ASSERT (DOSSIER_DETAIL_TITLE == 0 && DOSSIER_DETAIL_LANGUAGE == 3);

static gboolean
holds (DossierCursor *row, const DossierDetails *details)
{
  if ((guint) dossier_cursor_get_int (row, DOSSIER_N_DETAILS) != dossier_details_get_said (details))
    return FALSE;
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    {
      const char *value = dossier_cursor_get_text (row, (int) i);

      if (details->values[i] != NULL
          && g_strcmp0 (details->values[i], value != NULL ? value : "") != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_check_corrections:
 * @connection: a connection in a transaction
 * @document: row id
 * @findings: (element-type DossierFinding): to which is added what is wrong
 * @error: set when the check itself could not be done
 *
 * Looks whether what people say of a document as a whole holds in it. Only annotating it anew puts
 * that right. What is set aside is passed over.
 *
 * Returns: whether it was done
 */
gboolean
dossier_check_corrections (DossierConnection *connection, gint64 document, GPtrArray *findings,
                           GError **error)
{
  g_autoptr (DossierCursor) row = NULL;
  g_auto (DossierDetails) details = { { NULL } };

  if (!dossier_corrections_read (connection, document, &details, error))
    return FALSE;
  row = dossier_connection_query (connection, "check-details", error);
  if (row == NULL)
    return FALSE;
  dossier_cursor_bind_int (row, ":document", document);
  if (!dossier_cursor_step (row, error))
    return !dossier_cursor_failed (row);
  if (!holds (row, &details))
    dossier_finding_report (findings, DOSSIER_FINDING_CORRECTION, document, FALSE,
                            _("What was said of “%s” does not hold in it"),
                            dossier_cursor_get_words (row, DOSSIER_N_DETAILS + 1));
  return TRUE;
}
