/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-decision.h"

#include <string.h>

#include "dossier-certainty.h"
#include "dossier-decision-row.h"
#include "dossier-fold.h"
#include "dossier-marks.h"
#include "dossier-sector-weight.h"
#include "dossier-statement-said.h"

/* A decision read back, with its row. */
typedef struct
{
  gint64 id;
  DossierDecision decision;
  DossierAnchor anchor;
  DossierStatementSaid said; /* of a statement that is added */
  gboolean whole;
  gboolean orphan;
  gboolean corrected;        /* another one took the place of the statement that it makes */
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  dossier_decision_clear (&entry->decision);
  dossier_anchor_clear (&entry->anchor);
  dossier_statement_said_clear (&entry->said);
}

static gboolean
makes_statement (const Entry *entry)
{
  return entry->decision.layer == DOSSIER_LAYER_STATEMENT
         && entry->decision.verdict == DOSSIER_VERDICT_ADD;
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
      Entry entry = { .id = dossier_cursor_get_int (cursor, 0),
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
anchor_entry (DossierConnection  *connection,
              Entry              *entry,
              const char         *text,
              gsize               length,
              GError            **error)
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

/* What decisions are put in force on. */
typedef struct
{
  DossierBatch *batch;
  DossierConnection *connection;
  gint64 document;
  GArray *items;    /* DossierPackItem: in no order once something was added */
  gboolean changed; /* they are no longer what the annotators found */
} Overlay;

static void
add_item (Overlay *self, const DossierPackItem *item)
{
  g_array_append_vals (self->items, item, 1);
  self->changed = TRUE;
}

/* An entity that a decision names, made when nothing has named it before. */
static gboolean
find_named (Overlay *self, gint64 decision, const char *type_name, const char *known_key,
            const char *name, gint64 *entity, GError **error)
{
  DossierPackItem item = { .layer = DOSSIER_PACK_ENTITY, .decision = decision };
  DossierEntityType type = DOSSIER_ENTITY_ORGANIZATION;
  g_autofree char *key = g_strdup (known_key);

  dossier_entity_type_from_string (type_name, &type);
  if (key == NULL)
    {
      g_autofree char *slug = dossier_slug (name);

      key = g_strdup_printf ("%s/%s", dossier_entity_type_to_string (type), slug);
    }
  if (!dossier_batch_find_entity (self->batch, key, type, name, &item.entity, error)
      || !dossier_batch_find_label (self->batch, item.entity, name, NULL, &item.other, error))
    return FALSE;
  add_item (self, &item);
  *entity = item.entity;
  return TRUE;
}

static gboolean
find_entity (Overlay *self, const Entry *entry, gint64 *entity, GError **error)
{
  const DossierDecision *decision = &entry->decision;

  return find_named (self, entry->id, decision->type, decision->key, decision->name, entity,
                     error);
}

static gboolean
claims_same (Overlay *self, gint64 entity, const DossierDecision *decision, gboolean *same,
             GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  DossierEntityType type;

  cursor = dossier_connection_query (self->connection, "entity-identity", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  if (dossier_cursor_step (cursor, error))
    *same = *same || g_strcmp0 (dossier_cursor_get_text (cursor, 1), decision->key) == 0
            || (dossier_entity_type_from_string (decision->type, &type)
                && (DossierEntityType) dossier_cursor_get_int (cursor, 0) == type);
  return !dossier_cursor_failed (cursor);
}

/* Whether a mention claims what a rejection of mentions is about: the entity or one of its type. */
static gboolean
names_same (Overlay *self, const DossierPackItem *item, const DossierDecision *decision,
            gboolean *same, GError **error)
{
  gint64 kept = item->entity;

  return dossier_batch_resolve (self->batch, &kept, error)
         && claims_same (self, item->entity, decision, same, error)
         && claims_same (self, kept, decision, same, error);
}

static gboolean
has_value (const DossierPackItem *item, const char *value)
{
  return value != NULL && strlen (value) == item->value_length
         && memcmp (value, item->value, item->value_length) == 0;
}

/* Takes away automatic marks of @layer that overlap the decision's place and claim the same, or
 * whatever they claim. */
static gboolean
take_away (Overlay *self, DossierPackLayer layer, const DossierDecision *decision,
           gboolean whatever, GError **error)
{
  gint64 sector = 0;

  if (layer == DOSSIER_PACK_SECTOR && decision->value != NULL
      && !dossier_batch_find_sector (self->batch, decision->value, &sector, error))
    return FALSE;
  for (guint i = self->items->len; i-- > 0;)
    {
      const DossierPackItem *item = &g_array_index (self->items, DossierPackItem, i);
      gboolean same = whatever;

      if (item->layer != layer || item->decision != 0
          || item->span.start >= decision->span.end || item->span.end <= decision->span.start)
        continue;
      if (!same && layer == DOSSIER_PACK_MENTION
          && !names_same (self, item, decision, &same, error))
        return FALSE;
      if (layer == DOSSIER_PACK_TIME)
        same = has_value (item, decision->value) || dossier_span_equal (item->span, decision->span);
      else if (layer == DOSSIER_PACK_SECTOR)
        same = item->other == sector;
      if (!same)
        continue;
      g_array_remove_index (self->items, i);
      self->changed = TRUE;
    }
  return TRUE;
}

/* @name: of the query that tells which automatic statements of @kind_name give way */
static gboolean
hide_statements (Overlay *self, const char *name, const DossierDecision *decision,
                 const char *kind_name, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  DossierStatementKind kind;

  cursor = dossier_connection_query (self->connection, name, error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", self->document);
  dossier_cursor_bind_int (cursor, ":start", decision->span.start);
  dossier_cursor_bind_int (cursor, ":end", decision->span.end);
  dossier_cursor_bind_int (cursor, ":kind",
                           dossier_statement_kind_from_string (kind_name, &kind)
                             ? (gint64) kind : -1);
  return dossier_cursor_run (cursor, error);
}

static gboolean
apply_rejection (Overlay *self, const Entry *entry, GError **error)
{
  const DossierDecision *decision = &entry->decision;

  switch (decision->layer)
    {
    case DOSSIER_LAYER_MENTION:
      return take_away (self, DOSSIER_PACK_MENTION, decision, FALSE, error);
    case DOSSIER_LAYER_TIME:
      return take_away (self, DOSSIER_PACK_TIME, decision, FALSE, error);
    case DOSSIER_LAYER_SECTOR:
      return take_away (self, DOSSIER_PACK_SECTOR, decision, FALSE, error);
    case DOSSIER_LAYER_STATEMENT:
      return hide_statements (self, "statements-hide", decision, decision->kind, error);
    case DOSSIER_LAYER_NOTE:
    default:
      return TRUE;
    }
}

/* Mentions never overlap, so the automatic ones under a person's give way. */
static gboolean
apply_mention (Overlay *self, const Entry *entry, GError **error)
{
  DossierPackItem item = { .layer = DOSSIER_PACK_MENTION, .decision = entry->id,
                           .span = entry->decision.span };

  if (!find_entity (self, entry, &item.entity, error)
      || !take_away (self, DOSSIER_PACK_MENTION, &entry->decision, TRUE, error))
    return FALSE;
  add_item (self, &item);
  return TRUE;
}

static gboolean
apply_sector (Overlay *self, const Entry *entry, GError **error)
{
  DossierPackItem item = { .layer = DOSSIER_PACK_SECTOR, .decision = entry->id,
                           .span = entry->decision.span, .share = DOSSIER_SECTOR_SHARE };

  if (!dossier_batch_find_sector (self->batch, entry->decision.value, &item.other, error))
    return FALSE;
  add_item (self, &item);
  return TRUE;
}

static gboolean
find_others (Overlay *self, const Entry *entry, GArray *others, GError **error)
{
  for (guint i = 0; i < entry->said.others->len; i++)
    {
      const DossierStatementOther *other = g_ptr_array_index (entry->said.others, i);
      gint64 entity;

      if (!find_named (self, entry->id, other->type, other->key, other->name, &entity, error))
        return FALSE;
      g_array_append_val (others, entity);
    }
  return TRUE;
}

/* The one in whose place it stands gives way, also where it has itself been corrected: undoing the
 * later correction brings back the earlier, not what the annotators found. */
static gboolean
apply_statement (Overlay *self, const Entry *entry, GError **error)
{
  const DossierStatementSaid *said = &entry->said;
  DossierStatementMark mark = { .span = entry->decision.span, .actor = -1,
                                .when = said->when, .due = entry->decision.value,
                                .sectors = said->sectors, .amounts = said->amounts,
                                .code = said->code, .cue = said->cue };
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 actor = 0;

  if (said->replaces != NULL
      && !hide_statements (self, "statements-replace", &entry->decision, said->replaces, error))
    return FALSE;
  if (entry->corrected)
    return TRUE;
  dossier_statement_kind_from_string (entry->decision.kind, &mark.kind);
  if (!dossier_certainty_from_string (said->certainty, &mark.certainty))
    mark.certainty = dossier_certainty_of_kind (mark.kind);
  if (((entry->decision.key != NULL || entry->decision.name != NULL)
       && !find_entity (self, entry, &actor, error))
      || !find_others (self, entry, others, error))
    return FALSE;
  return dossier_marks_insert_statement (self->batch, self->document, entry->id, &mark, actor,
                                         others, error);
}

static gboolean
apply_note (Overlay *self, const Entry *entry, GError **error)
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
apply_addition (Overlay *self, const Entry *entry, GError **error)
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

        add_item (self, &item);
        return TRUE;
      }

    case DOSSIER_LAYER_SECTOR:
      return apply_sector (self, entry, error);

    case DOSSIER_LAYER_STATEMENT:
      return apply_statement (self, entry, error);

    case DOSSIER_LAYER_NOTE:
      return apply_note (self, entry, error);

    default:
      return TRUE;
    }
}

/* Takes back all that decisions have done to statements and notes; of the other marks they keep a
 * copy of their own. */
static gboolean
undo_all (Overlay *self, GError **error)
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
    if (!anchor_entry (connection, &g_array_index (entries, Entry, i), text, length, error))
      return FALSE;
  return TRUE;
}

static void
find_corrected (GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *later = &g_array_index (entries, Entry, i);

      if (later->orphan || later->said.corrects == 0)
        continue;
      for (guint k = 0; k < i; k++)
        {
          Entry *entry = &g_array_index (entries, Entry, k);

          entry->corrected = entry->corrected || entry->id == later->said.corrects;
        }
    }
}

static gboolean
read_said (DossierConnection *connection, GArray *entries, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      if (makes_statement (entry)
          && !dossier_statement_said_read (&entry->said, connection, &entry->decision, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_entries (Overlay *self, GArray *entries, GError **error)
{
  if (!read_said (self->connection, entries, error))
    return FALSE;
  find_corrected (entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

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
  g_autoptr (GArray) entries = read_entries (connection, document, error);

  return entries != NULL && anchor_entries (connection, document, entries, error);
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
  Overlay self = { .batch = batch, .connection = dossier_batch_get_connection (batch),
                   .document = document };

  if (!undo_all (&self, error)
      || !dossier_marks_read (self.connection, document, FALSE, &found, error))
    return FALSE;
  entries = read_entries (self.connection, document, error);
  if (entries == NULL)
    return FALSE;
  self.items = found.items;
  if (!anchor_entries (self.connection, document, entries, error)
      || !apply_entries (&self, entries, error))
    return FALSE;
  if (self.changed)
    dossier_pack_sort (self.items);
  return dossier_marks_write_shown (batch, document, self.changed ? self.items : NULL, error);
}
