/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-marks.h"

#include "dossier-entities.h"
#include "dossier-reach.h"

/* What every mark has. The id of one made by hand follows from its decision. */
static void
bind_mark (DossierCursor *cursor,
           gint64         document,
           gint64         decision,
           DossierSpan    span,
           const char    *rule,
           const char    *why)
{
  dossier_cursor_bind_id (cursor, ":id", -decision);
  dossier_cursor_bind_id (cursor, ":decision", decision);
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_int (cursor, ":start", span.start);
  dossier_cursor_bind_int (cursor, ":end", span.end);
  dossier_cursor_bind_text (cursor, ":rule", rule);
  dossier_cursor_bind_text (cursor, ":why", why);
}

static void
bind_surface (DossierCursor *cursor, const char *text, DossierSpan span)
{
  dossier_cursor_bind_text_sized (cursor, ":surface", text + span.start,
                                  dossier_span_length (span));
}

static void
bind_reach (DossierCursor *cursor, const char *edtf, const char *first, const char *last)
{
  DossierDay from, to;

  dossier_reach (edtf, &from, &to);
  dossier_cursor_bind_day (cursor, first, from);
  dossier_cursor_bind_day (cursor, last, to);
}

/**
 * dossier_marks_insert_mention:
 * @connection: the writer's connection
 * @document: row id
 * @decision: the decision that makes the mark, 0 for an automatic one
 * @span: bytes of @text
 * @entity: row id of whom or what it mentions
 * @text: the document's canonical text
 * @rule: (nullable): rule id
 * @why: (nullable): the words that fired the rule
 * @error: set on failure
 *
 * Returns: whether it is written
 */
gboolean
dossier_marks_insert_mention (DossierConnection  *connection,
                              gint64              document,
                              gint64              decision,
                              DossierSpan         span,
                              gint64              entity,
                              const char         *text,
                              const char         *rule,
                              const char         *why,
                              GError            **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "mention-insert", error);

  if (cursor == NULL)
    return FALSE;
  bind_mark (cursor, document, decision, span, rule, why);
  dossier_cursor_bind_int (cursor, ":entity", entity);
  bind_surface (cursor, text, span);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_marks_insert_time:
 * @connection: the writer's connection
 * @document: row id
 * @decision: the decision that makes the mark, 0 for an automatic one
 * @mark: the mark
 * @text: the document's canonical text
 * @error: set on failure
 *
 * Returns: whether it is written
 */
gboolean
dossier_marks_insert_time (DossierConnection      *connection,
                           gint64                  document,
                           gint64                  decision,
                           const DossierTimeMark  *mark,
                           const char             *text,
                           GError                **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "time-insert", error);

  if (cursor == NULL)
    return FALSE;
  bind_mark (cursor, document, decision, mark->span, mark->rule, mark->why);
  dossier_cursor_bind_int (cursor, ":kind", mark->kind);
  dossier_cursor_bind_text (cursor, ":edtf", mark->edtf);
  bind_surface (cursor, text, mark->span);
  bind_reach (cursor, mark->edtf, ":first_day", ":last_day");
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_marks_insert_sector:
 * @connection: the writer's connection
 * @document: row id
 * @decision: the decision that makes the mark, 0 for an automatic one
 * @mark: the mark
 * @error: set on failure
 *
 * Returns: whether it is written
 */
gboolean
dossier_marks_insert_sector (DossierConnection        *connection,
                             gint64                    document,
                             gint64                    decision,
                             const DossierSectorMark  *mark,
                             GError                  **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "sector-insert", error);

  if (cursor == NULL)
    return FALSE;
  bind_mark (cursor, document, decision, mark->span, mark->rule, mark->why);
  dossier_cursor_bind_text (cursor, ":sector", mark->sector);
  return dossier_cursor_run (cursor, error);
}

static gboolean
insert_statement_sectors (DossierConnection  *connection,
                          gint64              statement,
                          const GPtrArray    *sectors,
                          GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "statement-sector-insert", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":statement", statement);
  for (guint i = 0; sectors != NULL && i < sectors->len; i++)
    {
      dossier_cursor_bind_int (cursor, ":position", i);
      dossier_cursor_bind_text (cursor, ":sector", g_ptr_array_index (sectors, i));
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_amounts (DossierConnection  *connection,
                gint64              statement,
                const GArray       *amounts,
                const char         *text,
                GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (amounts == NULL || amounts->len == 0)
    return TRUE;
  cursor = dossier_connection_query (connection, "amount-insert", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":statement", statement);
  for (guint i = 0; i < amounts->len; i++)
    {
      DossierSpan span = g_array_index (amounts, DossierSpan, i);

      dossier_cursor_bind_int (cursor, ":position", i);
      dossier_cursor_bind_int (cursor, ":start", span.start);
      dossier_cursor_bind_int (cursor, ":end", span.end);
      bind_surface (cursor, text, span);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_marks_insert_statement:
 * @connection: the writer's connection
 * @document: row id
 * @decision: the decision that makes the mark, 0 for an automatic one
 * @mark: the mark; its @actor and @counterparts are indices that mean nothing here
 * @actor: row id of the actor, 0 if unknown
 * @text: the document's canonical text
 * @error: set on failure
 *
 * Writes a statement with its sectors and amounts.
 *
 * Returns: its row id, 0 on failure
 */
gint64
dossier_marks_insert_statement (DossierConnection           *connection,
                                gint64                       document,
                                gint64                       decision,
                                const DossierStatementMark  *mark,
                                gint64                       actor,
                                const char                  *text,
                                GError                     **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gint64 statement;

  cursor = dossier_connection_query (connection, "statement-insert", error);
  if (cursor == NULL)
    return 0;
  bind_mark (cursor, document, decision, mark->span, mark->rule, mark->why);
  dossier_cursor_bind_int (cursor, ":kind", mark->kind);
  dossier_cursor_bind_id (cursor, ":actor", actor);
  dossier_cursor_bind_text (cursor, ":happens", mark->when);
  bind_reach (cursor, mark->when, ":happens_first", ":happens_last");
  dossier_cursor_bind_text (cursor, ":due", mark->due);
  bind_reach (cursor, mark->due, ":due_first", ":due_last");
  bind_surface (cursor, text, mark->span);
  dossier_cursor_bind_text (cursor, ":cue", mark->cue);
  dossier_cursor_bind_int (cursor, ":certainty", mark->certainty);
  dossier_cursor_bind_text (cursor, ":code", mark->code);
  if (!dossier_cursor_run (cursor, error))
    return 0;
  statement = dossier_connection_get_last_id (connection);
  return insert_statement_sectors (connection, statement, mark->sectors, error)
                 && insert_amounts (connection, statement, mark->amounts, text, error)
             ? statement
             : 0;
}

static gboolean
insert_counterparts (DossierConnection  *connection,
                     gint64              statement,
                     const GArray       *counterparts,
                     const GArray       *entities,
                     GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "counterpart-insert", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":statement", statement);
  for (guint i = 0; counterparts != NULL && i < counterparts->len; i++)
    {
      guint index = g_array_index (counterparts, guint, i);

      dossier_cursor_bind_int (cursor, ":position", i);
      dossier_cursor_bind_int (cursor, ":entity", g_array_index (entities, gint64, index));
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_segments (DossierConnection  *connection,
                 gint64              document,
                 const GArray       *segments,
                 GError            **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "segment-insert", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  for (guint i = 0; i < segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, i);

      dossier_cursor_bind_int (cursor, ":start", segment->span.start);
      dossier_cursor_bind_int (cursor, ":end", segment->span.end);
      dossier_cursor_bind_int (cursor, ":kind", segment->kind);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_statements (DossierConnection      *connection,
                   gint64                  document,
                   const char             *text,
                   const DossierAnalysis  *analysis,
                   const GArray           *entities,
                   GError                **error)
{
  for (guint i = 0; i < analysis->statements->len; i++)
    {
      const DossierStatementMark *mark = &g_array_index (analysis->statements,
                                                         DossierStatementMark, i);
      gint64 actor = mark->actor >= 0 ? g_array_index (entities, gint64, mark->actor) : 0;
      gint64 statement;

      statement = dossier_marks_insert_statement (connection, document, 0, mark, actor, text,
                                                  error);
      if (statement == 0
          || !insert_counterparts (connection, statement, mark->counterparts, entities, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_marks_insert:
 * @connection: the writer's connection
 * @document: row id
 * @text: its canonical text
 * @analysis: what the annotators found
 * @touched: a set to which the entities are added
 * @error: set on failure
 *
 * Writes the segments, the entities and the automatic marks of a document that has none.
 *
 * Returns: whether all are written
 */
gboolean
dossier_marks_insert (DossierConnection      *connection,
                      gint64                  document,
                      const char             *text,
                      const DossierAnalysis  *analysis,
                      GHashTable             *touched,
                      GError                **error)
{
  g_autoptr (GArray) entities = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!insert_segments (connection, document, analysis->segments, error))
    return FALSE;
  for (guint i = 0; i < analysis->entities->len; i++)
    {
      const DossierEntityEntry *entry = &g_array_index (analysis->entities, DossierEntityEntry, i);
      gint64 entity = dossier_entities_add_entry (connection, document, entry, error);

      if (entity == 0)
        return FALSE;
      g_array_append_val (entities, entity);
      dossier_entities_set_add (touched, entity);
    }
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const DossierMentionMark *mark = &g_array_index (analysis->mentions, DossierMentionMark, i);

      if (!dossier_marks_insert_mention (connection, document, 0, mark->span,
                                         g_array_index (entities, gint64, mark->entity), text,
                                         mark->rule, mark->why, error))
        return FALSE;
    }
  for (guint i = 0; i < analysis->times->len; i++)
    if (!dossier_marks_insert_time (connection, document, 0,
                                    &g_array_index (analysis->times, DossierTimeMark, i), text,
                                    error))
      return FALSE;
  for (guint i = 0; i < analysis->sectors->len; i++)
    if (!dossier_marks_insert_sector (connection, document, 0,
                                      &g_array_index (analysis->sectors, DossierSectorMark, i),
                                      error))
      return FALSE;
  return insert_statements (connection, document, text, analysis, entities, error);
}

static gboolean
run_for_document (DossierConnection  *connection,
                  const char         *name,
                  gint64              document,
                  GError            **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_marks_delete:
 * @connection: the writer's connection
 * @document: row id
 * @by_hand: whether the marks made by hand go (their decisions stay), or the automatic ones
 * @error: set on failure
 *
 * Returns: whether they are gone
 */
gboolean
dossier_marks_delete (DossierConnection  *connection,
                      gint64              document,
                      gboolean            by_hand,
                      GError            **error)
{
  static const char *const names[] = {
    "statements-delete", "mentions-delete", "times-delete", "sectors-delete", "names-delete",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, names[i], error);

      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_int (cursor, ":document", document);
      dossier_cursor_bind_int (cursor, ":by_hand", by_hand);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  if (by_hand)
    return run_for_document (connection, "notes-delete", document, error);
  return run_for_document (connection, "roles-delete", document, error)
         && run_for_document (connection, "segments-delete", document, error);
}

/**
 * dossier_marks_count:
 * @connection: the writer's connection
 * @document: row id
 * @error: set on failure
 *
 * Counts the marks in force of a document anew, for the facets.
 *
 * Returns: whether the counts are written
 */
gboolean
dossier_marks_count (DossierConnection *connection, gint64 document, GError **error)
{
  return run_for_document (connection, "document-entity-delete", document, error)
         && run_for_document (connection, "document-entity-count", document, error)
         && run_for_document (connection, "document-sector-delete", document, error)
         && run_for_document (connection, "document-sector-count", document, error);
}
