/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-decision-row.h"

/**
 * dossier_stored_decision_free:
 * @stored: (transfer full) (nullable): a decision
 */
void
dossier_stored_decision_free (DossierStoredDecision *stored)
{
  if (stored == NULL)
    return;
  dossier_decision_clear (&stored->decision);
  dossier_statement_said_clear (&stored->said);
  g_free (stored->quote);
  g_free (stored);
}

static DossierStoredDecision *
read_decision (DossierCursor *cursor, gint64 document)
{
  DossierStoredDecision *stored = g_new0 (DossierStoredDecision, 1);
  g_auto (DossierAnchor) anchor = { { 0, 0 }, NULL, NULL, NULL };
  gboolean whole = dossier_decision_read (cursor, 4, &stored->decision, &anchor);

  stored->id = dossier_cursor_get_int (cursor, 0);
  stored->decision.document = document;
  stored->quote = g_steal_pointer (&anchor.quote);
  stored->created = dossier_cursor_get_int (cursor, 1);
  stored->withdrawn = dossier_cursor_get_int (cursor, 2) != 0;
  stored->orphan = !whole || dossier_cursor_get_int (cursor, 3) != 0;
  return stored;
}

static GPtrArray *
read_decisions (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) decisions
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stored_decision_free);
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "decisions-of-document", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  while (dossier_cursor_step (cursor, error))
    {
      DossierStoredDecision *stored = read_decision (cursor, document);

      g_ptr_array_add (decisions, stored);
      if (stored->decision.layer == DOSSIER_LAYER_STATEMENT
          && !dossier_statement_said_read (&stored->said, connection, &stored->decision, error))
        return NULL;
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&decisions);
}

/**
 * dossier_corpus_list_decisions:
 * @self: a corpus
 * @document: row id
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * All that people decided about a document, also what they took back. Any thread.
 *
 * Returns: (transfer full) (element-type DossierStoredDecision): in the order they were made
 */
GPtrArray *
dossier_corpus_list_decisions (DossierCorpus  *self,
                               gint64          document,
                               GCancellable   *cancellable,
                               GError        **error)
{
  DossierConnection *connection;
  GPtrArray *decisions;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read the decisions"), cancellable, error);
  if (connection == NULL)
    return NULL;
  decisions = read_decisions (connection, document, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return decisions;
}
