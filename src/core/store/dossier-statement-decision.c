/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-decision.h"

#include "dossier-certainty.h"
#include "dossier-marks.h"

/* @name: of the query that tells which automatic statements of @kind_name give way */
static gboolean
hide_statements (DossierMarksOverlay *overlay, const char *name, const DossierDecision *decision,
                 const char *kind_name, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  DossierStatementKind kind;

  cursor = dossier_connection_query (overlay->connection, name, error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", overlay->document);
  dossier_cursor_bind_int (cursor, ":start", decision->span.start);
  dossier_cursor_bind_int (cursor, ":end", decision->span.end);
  dossier_cursor_bind_int (cursor, ":kind",
                           dossier_statement_kind_from_string (kind_name, &kind)
                             ? (gint64) kind : -1);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_statement_decision_reject:
 * @overlay: the marks of the document
 * @entry: a decision that rejects statements
 * @error: set on failure
 *
 * Hides the automatic statements of its kind that overlap its place.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_statement_decision_reject (DossierMarksOverlay *overlay,
                                   const DossierDecisionEntry *entry, GError **error)
{
  return hide_statements (overlay, "statements-hide", &entry->decision, entry->decision.kind,
                          error);
}

static gboolean
find_others (DossierMarksOverlay *overlay, const DossierDecisionEntry *entry, GArray *others,
             GError **error)
{
  for (guint i = 0; i < entry->said.others->len; i++)
    {
      const DossierStatementOther *other = g_ptr_array_index (entry->said.others, i);
      gint64 entity;

      if (!dossier_marks_overlay_find_entity (overlay, entry->id, other->type, other->key,
                                              other->name, &entity, error))
        return FALSE;
      g_array_append_val (others, entity);
    }
  return TRUE;
}

/**
 * dossier_statement_decision_add:
 * @overlay: the marks of the document
 * @entry: a decision that makes a statement
 * @error: set on failure
 *
 * Writes the statement, unless it was corrected. The one in whose place it stands gives way even
 * then: undoing the later correction brings back the earlier, not what the annotators found.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_statement_decision_add (DossierMarksOverlay *overlay, const DossierDecisionEntry *entry,
                                GError **error)
{
  const DossierDecision *decision = &entry->decision;
  const DossierStatementSaid *said = &entry->said;
  DossierStatementMark mark = { .span = decision->span, .actor = -1,
                                .when = said->when, .due = decision->value,
                                .sectors = said->sectors, .amounts = said->amounts,
                                .code = said->code, .cue = said->cue };
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 actor = 0;

  if (said->replaces != NULL
      && !hide_statements (overlay, "statements-replace", decision, said->replaces, error))
    return FALSE;
  if (entry->corrected)
    return TRUE;
  dossier_statement_kind_from_string (decision->kind, &mark.kind);
  if (!dossier_certainty_from_string (said->certainty, &mark.certainty))
    mark.certainty = dossier_certainty_of_kind (mark.kind);
  if (((decision->key != NULL || decision->name != NULL)
       && !dossier_marks_overlay_find_entity (overlay, entry->id, decision->type, decision->key,
                                              decision->name, &actor, error))
      || !find_others (overlay, entry, others, error))
    return FALSE;
  return dossier_marks_insert_statement (overlay->batch, overlay->document, entry->id, &mark, actor,
                                         others, error);
}
