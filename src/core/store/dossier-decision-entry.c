/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-decision-entry.h"

#include "dossier-decision-row.h"

static void
clear_entry (gpointer data)
{
  DossierDecisionEntry *entry = data;

  dossier_decision_clear (&entry->decision);
  dossier_anchor_clear (&entry->anchor);
  dossier_statement_said_clear (&entry->said);
}

static GArray *
read_entries (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (DossierDecisionEntry));
  g_autoptr (DossierCursor) cursor = NULL;

  g_array_set_clear_func (entries, clear_entry);
  cursor = dossier_connection_query (connection, "decisions-in-force", error);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  while (dossier_cursor_step (cursor, error))
    {
      DossierDecisionEntry entry = { .id = dossier_cursor_get_int (cursor, 0),
                                     .orphan = dossier_cursor_get_int (cursor, 1) != 0 };

      entry.whole = dossier_decision_read (cursor, 2, &entry.decision, &entry.anchor);
      entry.decision.document = document;
      g_array_append_val (entries, entry);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&entries);
}

/* Finds the words again; a decision whose words are gone is kept as an orphan, as is one that says
 * too little to be put in force. */
static gboolean
anchor_entry (DossierConnection     *connection,
              DossierDecisionEntry  *entry,
              const char            *text,
              gsize                  length,
              GError               **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  DossierSpan span = entry->anchor.span;
  gboolean orphan = !dossier_anchor_find (&entry->anchor, text, length, &span) || !entry->whole;

  if (orphan == entry->orphan && dossier_span_equal (span, entry->decision.span))
    return TRUE;
  entry->orphan = orphan;
  entry->decision.span = span;

  cursor = dossier_connection_query (connection, "decision-move", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", entry->id);
  dossier_cursor_bind_int (cursor, ":start", span.start);
  dossier_cursor_bind_int (cursor, ":end", span.end);
  dossier_cursor_bind_int (cursor, ":orphan", orphan);
  return dossier_cursor_run (cursor, error);
}

static gboolean
anchor_entries (DossierConnection *connection, gint64 document, GArray *entries, GError **error)
{
  g_autoptr (DossierCursor) content = NULL;
  const char *text;
  gsize length;

  if (entries->len == 0)
    return TRUE;
  content = dossier_connection_query_document (connection, "content", document, error);
  if (content == NULL || !dossier_cursor_step (content, error))
    return FALSE;
  text = dossier_cursor_get_blob (content, 0, &length);
  if (text == NULL)
    text = "";
  for (guint i = 0; i < entries->len; i++)
    {
      DossierDecisionEntry *entry = &g_array_index (entries, DossierDecisionEntry, i);

      if (!anchor_entry (connection, entry, text, length, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_decision_entries_read:
 * @connection: a connection in a transaction that may write
 * @document: row id
 * @error: set on failure; the transaction must then be rolled back
 *
 * Reads what is in force of the decisions about a document and finds their words again. Where those
 * stand elsewhere now, or no more, that is written down.
 *
 * Returns: (transfer full) (nullable) (element-type DossierDecisionEntry): the decisions, oldest
 *   first, or %NULL on failure
 */
GArray *
dossier_decision_entries_read (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GArray) entries = read_entries (connection, document, error);

  if (entries == NULL || !anchor_entries (connection, document, entries, error))
    return NULL;
  return g_steal_pointer (&entries);
}

/* What a correction corrects is older. */
static void
find_corrected (GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      DossierDecisionEntry *later = &g_array_index (entries, DossierDecisionEntry, i);

      later->found_kind = later->said.replaces;
      if (later->orphan || later->said.corrects == 0)
        continue;
      for (guint k = 0; k < i; k++)
        {
          DossierDecisionEntry *entry = &g_array_index (entries, DossierDecisionEntry, k);

          if (entry->id != later->said.corrects)
            continue;
          entry->corrected = TRUE;
          if (!entry->orphan)
            later->found_kind = entry->found_kind;
        }
    }
}

/**
 * dossier_decision_entries_read_said:
 * @entries: (element-type DossierDecisionEntry): the decisions about a document
 * @connection: the connection that they were read with
 * @error: set on failure
 *
 * Reads all that is said of statements, and finds those that were corrected.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_decision_entries_read_said (GArray *entries, DossierConnection *connection,
                                    GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      DossierDecisionEntry *entry = &g_array_index (entries, DossierDecisionEntry, i);

      if (entry->decision.layer == DOSSIER_LAYER_STATEMENT
          && !dossier_statement_said_read (&entry->said, connection, &entry->decision, error))
        return FALSE;
    }
  find_corrected (entries);
  return TRUE;
}
