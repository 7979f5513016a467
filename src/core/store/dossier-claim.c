/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-claim.h"

/**
 * dossier_claim_take:
 * @connection: the writer's connection, in a transaction
 * @work: what is to be done: "annotate"
 * @holder: who wants to do it; no two have the same name
 * @now: milliseconds since 1970, UTC
 * @taken: (out): whether @holder may do it, for %DOSSIER_CLAIM_SPAN from now
 * @error: set on failure
 *
 * Claims work that only one program may do on a file at a time, or claims it for longer. The claim
 * of another holds until it has run out. No more than a second pair of hands is kept away by it:
 * what is written has to be right when two do the same.
 *
 * Returns: whether it could be asked
 */
gboolean
dossier_claim_take (DossierConnection  *connection,
                    const char         *work,
                    const char         *holder,
                    gint64              now,
                    gboolean           *taken,
                    GError            **error)
{
  g_autoptr (DossierCursor) take = dossier_connection_query (connection, "claim-take", error);
  g_autoptr (DossierCursor) asked = NULL;

  if (take == NULL)
    return FALSE;
  dossier_cursor_bind_text (take, ":work", work);
  dossier_cursor_bind_text (take, ":holder", holder);
  dossier_cursor_bind_int (take, ":until", now + DOSSIER_CLAIM_SPAN);
  dossier_cursor_bind_int (take, ":now", now);
  if (!dossier_cursor_run (take, error))
    return FALSE;
  asked = dossier_connection_query (connection, "claim-holder", error);
  if (asked == NULL)
    return FALSE;
  dossier_cursor_bind_text (asked, ":work", work);
  if (!dossier_cursor_step (asked, error))
    return FALSE;
  *taken = g_strcmp0 (dossier_cursor_get_text (asked, 0), holder) == 0;
  return TRUE;
}

/**
 * dossier_claim_drop:
 * @connection: the writer's connection, in a transaction
 * @work: what was to be done
 * @holder: who did it
 * @error: set on failure
 *
 * Ends a claim, if it still holds.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_claim_drop (DossierConnection *connection, const char *work, const char *holder,
                    GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "claim-drop", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_text (cursor, ":work", work);
  dossier_cursor_bind_text (cursor, ":holder", holder);
  return dossier_cursor_run (cursor, error);
}
