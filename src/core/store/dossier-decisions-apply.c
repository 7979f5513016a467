/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-decision.h"

#include <string.h>

#include "dossier-decision-entry.h"
#include "dossier-marks-overlay.h"
#include "dossier-marks.h"
#include "dossier-sector-weight.h"
#include "dossier-statement-decision.h"

static gboolean
apply_rejection (DossierMarksOverlay *self, const DossierDecisionEntry *entry, GError **error)
{
  const DossierDecision *decision = &entry->decision;

  switch (decision->layer)
    {
    case DOSSIER_LAYER_MENTION:
      return dossier_marks_overlay_take_away (self, DOSSIER_PACK_MENTION, decision, FALSE, error);
    case DOSSIER_LAYER_TIME:
      return dossier_marks_overlay_take_away (self, DOSSIER_PACK_TIME, decision, FALSE, error);
    case DOSSIER_LAYER_SECTOR:
      return dossier_marks_overlay_take_away (self, DOSSIER_PACK_SECTOR, decision, FALSE, error);
    case DOSSIER_LAYER_STATEMENT:
      return dossier_statement_decision_reject (self, entry, error);
    case DOSSIER_LAYER_NOTE:
    default:
      return TRUE;
    }
}

/* Mentions never overlap, so the automatic ones under a person's give way. */
static gboolean
apply_mention (DossierMarksOverlay *self, const DossierDecisionEntry *entry, GError **error)
{
  const DossierDecision *decision = &entry->decision;
  DossierPackItem item = { .layer = DOSSIER_PACK_MENTION, .decision = entry->id,
                           .span = decision->span };

  if (!dossier_marks_overlay_find_entity (self, entry->id, decision->type, decision->key,
                                          decision->name, &item.entity, error)
      || !dossier_marks_overlay_take_away (self, DOSSIER_PACK_MENTION, decision, TRUE, error))
    return FALSE;
  dossier_marks_overlay_add (self, &item);
  return TRUE;
}

static gboolean
apply_sector (DossierMarksOverlay *self, const DossierDecisionEntry *entry, GError **error)
{
  DossierPackItem item = { .layer = DOSSIER_PACK_SECTOR, .decision = entry->id,
                           .span = entry->decision.span, .share = DOSSIER_SECTOR_SHARE };

  if (!dossier_batch_find_sector (self->batch, entry->decision.value, &item.other, error))
    return FALSE;
  dossier_marks_overlay_add (self, &item);
  return TRUE;
}

static gboolean
apply_note (DossierMarksOverlay *self, const DossierDecisionEntry *entry, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (self->connection, "note-insert", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", -entry->id);
  dossier_cursor_bind_int (cursor, ":document", self->document);
  dossier_cursor_bind_int (cursor, ":start", entry->decision.span.start);
  dossier_cursor_bind_int (cursor, ":end", entry->decision.span.end);
  dossier_cursor_bind_text (cursor, ":body", entry->decision.value);
  dossier_cursor_bind_int (cursor, ":decision", entry->id);
  return dossier_cursor_run (cursor, error);
}

static gboolean
apply_addition (DossierMarksOverlay *self, const DossierDecisionEntry *entry, GError **error)
{
  const DossierDecision *decision = &entry->decision;

  switch (decision->layer)
    {
    case DOSSIER_LAYER_MENTION:
      return apply_mention (self, entry, error);

    case DOSSIER_LAYER_TIME:
      {
        DossierPackItem item = { .layer = DOSSIER_PACK_TIME, .decision = entry->id,
                                 .span = decision->span, .value = decision->value,
                                 .value_length = strlen (decision->value) };

        dossier_marks_overlay_add (self, &item);
        return TRUE;
      }

    case DOSSIER_LAYER_SECTOR:
      return apply_sector (self, entry, error);

    case DOSSIER_LAYER_STATEMENT:
      return dossier_statement_decision_add (self, entry, error);

    case DOSSIER_LAYER_NOTE:
      return apply_note (self, entry, error);

    default:
      return TRUE;
    }
}

/* Takes back all that decisions have done to statements and notes; of the other marks they keep a
 * copy of their own. */
static gboolean
undo_all (DossierMarksOverlay *self, GError **error)
{
  static const char *const names[] = { "statements-delete", "statements-show", "notes-delete" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DossierCursor) cursor = NULL;

      cursor = dossier_connection_query (self->connection, names[i], error);
      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_int (cursor, ":document", self->document);
      if (i == 0)
        dossier_cursor_bind_int (cursor, ":by_hand", TRUE);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_entries (DossierMarksOverlay *self, GArray *entries, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const DossierDecisionEntry *entry = &g_array_index (entries, DossierDecisionEntry, i);

      if (entry->orphan)
        continue;
      if (entry->decision.verdict == DOSSIER_VERDICT_REJECT
            ? !apply_rejection (self, entry, error)
            : !apply_addition (self, entry, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_decisions_anchor:
 * @connection: a connection in a transaction
 * @document: row id of a document that is set aside
 * @error: set on failure; the transaction must then be rolled back
 *
 * Finds the words again about which something was decided, and puts nothing in force.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_decisions_anchor (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GArray) entries = dossier_decision_entries_read (connection, document, error);

  return entries != NULL;
}

/**
 * dossier_decisions_apply:
 * @batch: a batch
 * @document: row id
 * @error: set on failure; the transaction must then be rolled back
 *
 * Takes back all that decisions have done to the marks of a document and puts those in
 * force anew, oldest first. The outcome depends on the automatic marks and the
 * decisions only, so it is the same after any number of undos and annotations. The
 * counts are the caller's to bring up to date.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_decisions_apply (DossierBatch *batch, gint64 document, GError **error)
{
  g_auto (DossierMarks) found = { NULL, FALSE, NULL };
  g_autoptr (GArray) entries = NULL;
  DossierMarksOverlay self = { .batch = batch, .document = document,
                               .connection = dossier_batch_get_connection (batch) };

  if (!undo_all (&self, error)
      || !dossier_marks_read (self.connection, document, FALSE, &found, error))
    return FALSE;
  self.items = found.items;
  entries = dossier_decision_entries_read (self.connection, document, error);
  if (entries == NULL || !dossier_decision_entries_read_said (entries, self.connection, error)
      || !apply_entries (&self, entries, error))
    return FALSE;
  if (self.changed)
    dossier_pack_sort (self.items);
  return dossier_marks_write_shown (batch, document, self.changed ? self.items : NULL, error);
}
