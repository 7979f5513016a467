/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-decision.h"

#include "dossier-anchor.h"
#include "dossier-certainty.h"
#include "dossier-entities.h"
#include "dossier-fold.h"
#include "dossier-marks.h"

/* A decision read back, with its row. */
typedef struct
{
  gint64 id;
  DossierDecision decision;
  DossierAnchor anchor;
  gboolean orphan;
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  dossier_decision_clear (&entry->decision);
  dossier_anchor_clear (&entry->anchor);
}

static GArray *
read_entries (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_autoptr (DossierCursor) cursor = NULL;

  g_array_set_clear_func (entries, clear_entry);
  cursor = dossier_connection_query (connection, "decisions-in-force", error);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  while (dossier_cursor_step (cursor, error))
    {
      Entry entry = { .id = dossier_cursor_get_int (cursor, 0) };

      entry.decision.document = document;
      entry.decision.layer = (DossierLayer) dossier_cursor_get_int (cursor, 1);
      entry.decision.verdict = (DossierVerdict) dossier_cursor_get_int (cursor, 2);
      entry.decision.span = DOSSIER_SPAN_INIT (dossier_cursor_get_int (cursor, 3),
                                               dossier_cursor_get_int (cursor, 4));
      entry.anchor.span = entry.decision.span;
      entry.anchor.quote = dossier_cursor_dup_text (cursor, 5);
      entry.anchor.prefix = dossier_cursor_dup_text (cursor, 6);
      entry.anchor.suffix = dossier_cursor_dup_text (cursor, 7);
      entry.orphan = dossier_cursor_get_int (cursor, 8) != 0;
      entry.decision.type = dossier_cursor_dup_text (cursor, 9);
      entry.decision.key = dossier_cursor_dup_text (cursor, 10);
      entry.decision.name = dossier_cursor_dup_text (cursor, 11);
      entry.decision.kind = dossier_cursor_dup_text (cursor, 12);
      entry.decision.value = dossier_cursor_dup_text (cursor, 13);
      g_array_append_val (entries, entry);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&entries);
}

/* Finds the words again; a decision whose words are gone is kept as an orphan. */
static gboolean
anchor_entry (DossierConnection  *connection,
              Entry              *entry,
              const char         *text,
              gsize               length,
              GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  DossierSpan span = entry->anchor.span;
  gboolean orphan = !dossier_anchor_find (&entry->anchor, text, length, &span);

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

/* The entity that a decision names, made when nothing has named it before. */
static gint64
find_entity (DossierConnection      *connection,
             const DossierDecision  *decision,
             GHashTable             *touched,
             GError                **error)
{
  DossierEntityType type = DOSSIER_ENTITY_ORGANIZATION;
  g_autofree char *key = g_strdup (decision->key);
  gint64 entity;

  dossier_entity_type_from_string (decision->type, &type);
  if (key == NULL)
    {
      g_autofree char *slug = dossier_slug (decision->name);

      key = g_strdup_printf ("%s/%s", dossier_entity_type_to_string (type), slug);
    }
  entity = dossier_entities_find_or_add (connection, key, type, decision->name, error);
  if (entity == 0
      || !dossier_entities_add_names (connection, decision->document, entity, decision->name, NULL,
                                      TRUE, error))
    return 0;
  dossier_entities_set_add (touched, entity);
  return entity;
}

static gboolean
hide (DossierConnection *connection, const char *name, const DossierDecision *decision,
      GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);
  DossierEntityType type;
  DossierStatementKind kind;

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", decision->document);
  dossier_cursor_bind_int (cursor, ":start", decision->span.start);
  dossier_cursor_bind_int (cursor, ":end", decision->span.end);
  if (decision->verdict == DOSSIER_VERDICT_REJECT)
    switch (decision->layer)
      {
      case DOSSIER_LAYER_MENTION:
        dossier_cursor_bind_text (cursor, ":key", decision->key);
        dossier_cursor_bind_int (cursor, ":type",
                                 dossier_entity_type_from_string (decision->type, &type)
                                   ? (gint64) type : -1);
        break;

      case DOSSIER_LAYER_TIME:
      case DOSSIER_LAYER_SECTOR:
        dossier_cursor_bind_text (cursor, ":value", decision->value);
        break;

      case DOSSIER_LAYER_STATEMENT:
        dossier_cursor_bind_int (cursor, ":kind",
                                 dossier_statement_kind_from_string (decision->kind, &kind)
                                   ? (gint64) kind : -1);
        break;

      case DOSSIER_LAYER_NOTE:
      default:
        break;
      }
  return dossier_cursor_run (cursor, error);
}

static gboolean
apply_rejection (DossierConnection *connection, const Entry *entry, GError **error)
{
  switch (entry->decision.layer)
    {
    case DOSSIER_LAYER_MENTION:
      return hide (connection, "mentions-hide", &entry->decision, error);
    case DOSSIER_LAYER_TIME:
      return hide (connection, "times-hide", &entry->decision, error);
    case DOSSIER_LAYER_SECTOR:
      return hide (connection, "sectors-hide", &entry->decision, error);
    case DOSSIER_LAYER_STATEMENT:
      return hide (connection, "statements-hide", &entry->decision, error);
    case DOSSIER_LAYER_NOTE:
    default:
      return TRUE;
    }
}

/* Mentions never overlap, so the automatic ones under a person's give way. */
static gboolean
apply_mention (DossierConnection  *connection,
               const Entry        *entry,
               const char         *text,
               GHashTable         *touched,
               GError            **error)
{
  gint64 entity = find_entity (connection, &entry->decision, touched, error);

  return entity != 0
         && hide (connection, "mentions-hide-under", &entry->decision, error)
         && dossier_marks_insert_mention (connection, entry->decision.document, entry->id,
                                          entry->decision.span, entity, text, NULL, NULL, error);
}

static gboolean
apply_statement (DossierConnection  *connection,
                 const Entry        *entry,
                 const char         *text,
                 GHashTable         *touched,
                 GError            **error)
{
  DossierStatementMark mark = { .span = entry->decision.span, .actor = -1,
                                .due = entry->decision.value };
  gint64 actor = 0;

  dossier_statement_kind_from_string (entry->decision.kind, &mark.kind);
  mark.certainty = dossier_certainty_of_kind (mark.kind);
  if (entry->decision.key != NULL || entry->decision.name != NULL)
    {
      actor = find_entity (connection, &entry->decision, touched, error);
      if (actor == 0)
        return FALSE;
    }
  return dossier_marks_insert_statement (connection, entry->decision.document, entry->id, &mark,
                                         actor, text, error) != 0;
}

static gboolean
apply_note (DossierConnection *connection, const Entry *entry, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "note-insert", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", -entry->id);
  dossier_cursor_bind_int (cursor, ":document", entry->decision.document);
  dossier_cursor_bind_int (cursor, ":start", entry->decision.span.start);
  dossier_cursor_bind_int (cursor, ":end", entry->decision.span.end);
  dossier_cursor_bind_text (cursor, ":body", entry->decision.value);
  dossier_cursor_bind_int (cursor, ":decision", entry->id);
  return dossier_cursor_run (cursor, error);
}

static gboolean
apply_addition (DossierConnection  *connection,
                const Entry        *entry,
                const char         *text,
                GHashTable         *touched,
                GError            **error)
{
  const DossierDecision *decision = &entry->decision;

  switch (decision->layer)
    {
    case DOSSIER_LAYER_MENTION:
      return apply_mention (connection, entry, text, touched, error);

    case DOSSIER_LAYER_TIME:
      {
        DossierTimeMark mark = { .span = decision->span, .edtf = decision->value };

        return dossier_marks_insert_time (connection, decision->document, entry->id, &mark, text,
                                          error);
      }

    case DOSSIER_LAYER_SECTOR:
      {
        DossierSectorMark mark = { .span = decision->span, .sector = decision->value };

        return dossier_marks_insert_sector (connection, decision->document, entry->id, &mark,
                                            error);
      }

    case DOSSIER_LAYER_STATEMENT:
      return apply_statement (connection, entry, text, touched, error);

    case DOSSIER_LAYER_NOTE:
      return apply_note (connection, entry, error);

    default:
      return TRUE;
    }
}

static gboolean
show_all (DossierConnection *connection, gint64 document, GError **error)
{
  static const char *const names[] = {
    "mentions-show", "times-show", "sectors-show", "statements-show",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, names[i], error);

      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_int (cursor, ":document", document);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_decisions_apply:
 * @connection: the writer's connection, in a transaction
 * @document: row id
 * @touched: a set to which the entities are added that decisions name
 * @error: set on failure; the transaction must then be rolled back
 *
 * Takes back all that decisions have done to the marks of a document and puts those in
 * force anew, oldest first. The outcome depends on the automatic marks and the
 * decisions only, so it is the same after any number of undos and annotations. The
 * counts and the entities are the caller's to bring up to date.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_decisions_apply (DossierConnection  *connection,
                         gint64              document,
                         GHashTable         *touched,
                         GError            **error)
{
  g_autoptr (DossierCursor) content = NULL;
  g_autoptr (GArray) entries = NULL;
  const char *text;
  gsize length;

  if (!dossier_marks_delete (connection, document, TRUE, error)
      || !show_all (connection, document, error))
    return FALSE;
  entries = read_entries (connection, document, error);
  if (entries == NULL)
    return FALSE;
  if (entries->len == 0)
    return TRUE;

  content = dossier_connection_query (connection, "content", error);
  if (content == NULL)
    return FALSE;
  dossier_cursor_bind_int (content, ":document", document);
  if (!dossier_cursor_step (content, error))
    return FALSE;
  text = dossier_cursor_get_blob (content, 0, &length);

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      if (!anchor_entry (connection, entry, text, length, error))
        return FALSE;
      if (entry->orphan)
        continue;
      if (entry->decision.verdict == DOSSIER_VERDICT_REJECT
            ? !apply_rejection (connection, entry, error)
            : !apply_addition (connection, entry, text, touched, error))
        return FALSE;
    }
  return TRUE;
}
