/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-decision.h"

#include "dossier-certainty.h"
#include "dossier-deadline.h"
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
 * Hides the automatic statements of its kind that overlap its place. What a correction stood for
 * stays hidden by that, and the correction itself is not written.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_statement_decision_reject (DossierMarksOverlay *overlay,
                                   const DossierDecisionEntry *entry, GError **error)
{
  if (entry->said.corrects != 0)
    return TRUE;
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

/* To whom, as the automatic statement has it that @list is of. */
static gboolean
find_kept_others (DossierMarksOverlay *overlay, const char *list, GArray *others, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (overlay->connection, "statement-kept-others", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_text (cursor, ":list", list);
  while (dossier_cursor_step (cursor, error))
    {
      gint64 entity = dossier_cursor_get_int (cursor, 0);

      g_array_append_val (others, entity);
    }
  return !dossier_cursor_failed (cursor);
}

/* A row on the automatic statement that @entry takes the place of, NULL if there is none any more
 * or nothing of it is kept. */
static gboolean
find_kept (DossierMarksOverlay *overlay, const DossierDecisionEntry *entry, DossierCursor **row,
           GError **error)
{
  const DossierDecision *decision = &entry->decision;
  g_autoptr (DossierCursor) cursor = NULL;
  DossierStatementKind kind;

  *row = NULL;
  if (entry->said.kept == 0 || !dossier_statement_kind_from_string (entry->found_kind, &kind))
    return TRUE;
  cursor = dossier_connection_query (overlay->connection, "statement-kept", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", overlay->document);
  dossier_cursor_bind_int (cursor, ":start", decision->span.start);
  dossier_cursor_bind_int (cursor, ":end", decision->span.end);
  dossier_cursor_bind_int (cursor, ":kind", kind);
  dossier_cursor_bind_text (cursor, ":actor", decision->key);
  if (dossier_cursor_step (cursor, error))
    *row = g_steal_pointer (&cursor);
  return cursor == NULL || !dossier_cursor_failed (cursor);
}

static gboolean
is_kept (const DossierDecisionEntry *entry, DossierStatementPart part)
{
  return (entry->said.kept & 1u << part) != 0;
}

/* @kept: (nullable): the automatic statement
 * @actor: (out): row id, 0 if nobody is named */
static gboolean
find_named (DossierMarksOverlay *overlay, const DossierDecisionEntry *entry, DossierCursor *kept,
            gint64 *actor, GArray *others, GError **error)
{
  const DossierDecision *decision = &entry->decision;

  *actor = 0;
  if (kept != NULL && is_kept (entry, DOSSIER_STATEMENT_PART_ACTOR))
    *actor = dossier_cursor_get_int (kept, 0);
  else if ((decision->key != NULL || decision->name != NULL)
           && !dossier_marks_overlay_find_entity (overlay, entry->id, decision->type,
                                                  decision->key, decision->name, actor, error))
    return FALSE;
  if (kept != NULL && is_kept (entry, DOSSIER_STATEMENT_PART_OTHERS))
    return find_kept_others (overlay, dossier_cursor_get_text (kept, 4), others, error);
  return find_others (overlay, entry, others, error);
}

/* "Within two years" is a date here too, as in automatic statements.
 *
 * Returns: (transfer full) (nullable): when it is due */
static char *
resolve_due (DossierMarksOverlay *overlay, const char *due, const char *when, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (overlay->connection, "document-published", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", overlay->document);
  return dossier_cursor_step (cursor, error)
           ? dossier_deadline_resolve (due, when, dossier_cursor_get_text (cursor, 0)) : NULL;
}

/* When it takes place and is due, and how sure that is. The dates of @mark are the caller's to let
 * go. */
static gboolean
date_statement (DossierMarksOverlay *overlay, const DossierDecisionEntry *entry,
                DossierCursor *kept, DossierStatementMark *mark, char **when, char **due,
                GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (kept != NULL && is_kept (entry, DOSSIER_STATEMENT_PART_CERTAINTY))
    mark->certainty
      = (DossierCertainty) dossier_cursor_get_choice (kept, 3, DOSSIER_N_CERTAINTIES);
  else if (!dossier_certainty_from_string (entry->said.certainty, &mark->certainty))
    mark->certainty = dossier_certainty_of_kind (mark->kind);
  *when = kept != NULL && is_kept (entry, DOSSIER_STATEMENT_PART_WHEN)
            ? dossier_cursor_dup_text (kept, 1) : g_strdup (entry->said.when);
  if (kept != NULL && is_kept (entry, DOSSIER_STATEMENT_PART_DUE))
    *due = dossier_cursor_dup_text (kept, 2);
  else if (entry->decision.value != NULL)
    *due = resolve_due (overlay, entry->decision.value, *when, &failure);
  mark->when = *when;
  mark->due = *due;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * dossier_statement_decision_add:
 * @overlay: the marks of the document
 * @entry: a decision that makes a statement
 * @error: set on failure
 *
 * Writes the statement, unless it was corrected. The one in whose place it stands gives way even
 * then: undoing the later correction brings back the earlier, not what the annotators found. What
 * the person left as it was is as they find it now, so that a day follows the date of its document.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_statement_decision_add (DossierMarksOverlay *overlay, const DossierDecisionEntry *entry,
                                GError **error)
{
  const DossierDecision *decision = &entry->decision;
  const DossierStatementSaid *said = &entry->said;
  DossierStatementMark mark = { .span = decision->span, .actor = -1, .sectors = said->sectors,
                                .amounts = said->amounts, .code = said->code, .cue = said->cue };
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DossierCursor) kept = NULL;
  g_autofree char *when = NULL;
  g_autofree char *due = NULL;
  gint64 actor;

  if (said->replaces != NULL
      && !hide_statements (overlay, "statements-replace", decision, said->replaces, error))
    return FALSE;
  if (entry->corrected)
    return TRUE;
  dossier_statement_kind_from_string (decision->kind, &mark.kind);
  return find_kept (overlay, entry, &kept, error)
         && find_named (overlay, entry, kept, &actor, others, error)
         && date_statement (overlay, entry, kept, &mark, &when, &due, error)
         && dossier_marks_insert_statement (overlay->batch, overlay->document, entry->id, &mark,
                                            actor, others, error);
}
