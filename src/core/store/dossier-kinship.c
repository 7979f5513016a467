/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-kinship.h"

#include "dossier-result.h"
#include "dossier-stories.h"

/* Brings the stories of the documents of a decision in line with it. */
static gboolean
settle (DossierConnection *connection, gint64 decision, GError **error)
{
  DossierStories *stories = dossier_stories_begin (connection, error);
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (GArray) documents = NULL;

  if (stories == NULL)
    return FALSE;
  cursor = dossier_connection_query (connection, "kinship-documents", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", decision);
  documents = dossier_result_take_ids (cursor, error);
  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    dossier_stories_touch (stories, g_array_index (documents, gint64, i));
  return dossier_stories_settle (stories, error);
}

static gboolean
exists (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "story-of-document", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  return dossier_cursor_find_document (cursor, error);
}

/**
 * dossier_kinship_decide:
 * @connection: the writer's connection, in a transaction
 * @verdict: what a person decided
 * @document: row id; of %DOSSIER_KINSHIP_ALONE the one that stands for itself
 * @other: row id of the other one
 * @error: set on failure; the transaction must then be rolled back
 *
 * Stores the decision and puts it in force. It holds whatever is found later, and is known by the
 * originals, whose row ids may change.
 *
 * Returns: its row id, 0 on failure
 */
gint64
dossier_kinship_decide (DossierConnection      *connection,
                        DossierKinshipVerdict   verdict,
                        gint64                  document,
                        gint64                  other,
                        GError                **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gint64 decision;

  g_return_val_if_fail (document != other, 0);

  if (!exists (connection, document, error) || !exists (connection, other, error))
    return 0;
  cursor = dossier_connection_query (connection, "kinship-insert", error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":verdict", verdict);
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_int (cursor, ":other", other);
  dossier_cursor_bind_int (cursor, ":created", g_get_real_time () / G_USEC_PER_SEC);
  if (!dossier_cursor_run (cursor, error))
    return 0;
  decision = dossier_connection_get_last_id (connection);
  return settle (connection, decision, error) ? decision : 0;
}

/**
 * dossier_kinship_withdraw:
 * @connection: the writer's connection, in a transaction
 * @decision: row id
 * @withdrawn: %TRUE to take it back, %FALSE to put it in force again
 * @error: set on failure; the transaction must then be rolled back
 *
 * A decision taken back stays in the file.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_kinship_withdraw (DossierConnection  *connection,
                          gint64              decision,
                          gboolean            withdrawn,
                          GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "kinship-withdraw", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", decision);
  dossier_cursor_bind_int (cursor, ":withdrawn", withdrawn);
  return dossier_cursor_run (cursor, error) && settle (connection, decision, error);
}
