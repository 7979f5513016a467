/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-decision.h"

#include <glib/gi18n-lib.h>

#include "dossier-anchor.h"
#include "dossier-counts.h"
#include "dossier-entities.h"
#include "dossier-error.h"
#include "dossier-identity.h"
#include "dossier-statement-said.h"

static gboolean
is_on_boundary (const char *text, gsize length, gsize byte)
{
  return byte == length || (byte < length && (text[byte] & 0xc0) != 0x80);
}

/* Fills @anchor from the document's text as it is now. */
static gboolean
make_anchor (DossierConnection      *connection,
             const DossierDecision  *decision,
             DossierAnchor          *anchor,
             GError                **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "content", error);
  DossierSpan span = decision->span;
  const char *text;
  gsize length;

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", decision->document);
  if (!dossier_cursor_find_document (cursor, error))
    return FALSE;
  text = dossier_cursor_get_blob (cursor, 0, &length);
  if (text == NULL)
    text = "";
  if (dossier_span_is_empty (span) || !is_on_boundary (text, length, span.start)
      || !is_on_boundary (text, length, span.end))
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED,
                           _("There is no text there to mark"));
      return FALSE;
    }
  dossier_anchor_init (anchor, text, length, span);
  return TRUE;
}

/* A document that was set aside has no marks that decisions could change. */
static gboolean
check_present (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "document-present", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  if (dossier_cursor_get_int (cursor, 0) != 0)
    return TRUE;
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                       _("The document is not in the dossier"));
  return FALSE;
}

/* Brings a document's marks, counts and entities in line with the decisions about it. */
static gboolean
refresh_document (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);

  return check_present (connection, document, error)
         && dossier_counts_delete (batch, document, error)
         && dossier_decisions_apply (batch, document, error)
         && dossier_counts_renew (batch, document, error)
         && dossier_identity_apply_new (batch, error)
         && dossier_batch_finish (batch, error);
}

/* Where the key that its name has there stands for something else in the whole dossier, a mention
 * that a person marks has one of its own.
 *
 * Returns: whether @key could be found: %NULL where it follows from type and name */
static gboolean
find_key (DossierConnection *connection, const DossierDecision *decision, char **key,
          GError **error)
{
  g_autofree char *named = NULL;
  DossierEntityType type;

  *key = g_strdup (decision->key);
  if (decision->layer != DOSSIER_LAYER_MENTION || decision->verdict != DOSSIER_VERDICT_ADD
      || decision->entity != 0 || *key != NULL || decision->name == NULL
      || !dossier_entity_type_from_string (decision->type, &type))
    return TRUE;
  named = dossier_entities_make_key (type, decision->name);
  *key = dossier_identity_find_own_key (connection, named, error);
  if (*key == NULL)
    return FALSE;
  if (g_str_equal (*key, named))
    g_clear_pointer (key, g_free);
  return TRUE;
}

static void
bind_entity (DossierCursor *cursor, const DossierDecision *decision, const char *key,
             DossierCursor *entity)
{
  const char *type = decision->type, *name = decision->name;

  if (entity != NULL)
    {
      int number = dossier_cursor_get_choice (entity, 0, DOSSIER_N_ENTITY_TYPES);

      type = dossier_entity_type_to_string ((DossierEntityType) number);
      key = dossier_cursor_get_words (entity, 1);
      name = dossier_cursor_get_words (entity, 2);
    }
  dossier_cursor_bind_text (cursor, ":type", type);
  dossier_cursor_bind_text (cursor, ":key", key);
  dossier_cursor_bind_text (cursor, ":name", name);
}

/**
 * dossier_decision_add:
 * @connection: the writer's connection, in a transaction
 * @decision: what was decided
 * @error: set on failure; the transaction must then be rolled back
 *
 * Stores a decision and puts it in force.
 *
 * Returns: its row id, 0 on failure. A mark that it makes has this id, negated
 */
gint64
dossier_decision_add (DossierConnection      *connection,
                      const DossierDecision  *decision,
                      GError                **error)
{
  g_auto (DossierAnchor) anchor = { { 0, 0 }, NULL, NULL, NULL };
  g_autoptr (DossierCursor) entity = NULL;
  g_autoptr (DossierCursor) cursor = NULL;
  g_autofree char *key = NULL;
  gint64 id;

  if (!make_anchor (connection, decision, &anchor, error)
      || !find_key (connection, decision, &key, error))
    return 0;
  if (decision->entity != 0)
    {
      entity = dossier_identity_find (connection, decision->entity, error);
      if (entity == NULL)
        return 0;
    }
  cursor = dossier_connection_query (connection, "decision-insert", error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":document", decision->document);
  dossier_cursor_bind_int (cursor, ":layer", decision->layer);
  dossier_cursor_bind_int (cursor, ":verdict", decision->verdict);
  dossier_cursor_bind_int (cursor, ":start", decision->span.start);
  dossier_cursor_bind_int (cursor, ":end", decision->span.end);
  dossier_cursor_bind_text (cursor, ":quote", anchor.quote);
  dossier_cursor_bind_text (cursor, ":prefix", anchor.prefix);
  dossier_cursor_bind_text (cursor, ":suffix", anchor.suffix);
  bind_entity (cursor, decision, key, entity);
  dossier_cursor_bind_text (cursor, ":kind", decision->kind);
  dossier_cursor_bind_text (cursor, ":value", decision->value);
  dossier_cursor_bind_int (cursor, ":created", g_get_real_time () / G_USEC_PER_SEC);
  if (!dossier_statement_said_bind (connection, decision, cursor, error)
      || !dossier_cursor_run (cursor, error))
    return 0;
  id = dossier_connection_get_last_id (connection);
  return refresh_document (connection, decision->document, error) ? id : 0;
}

static const char *const identities[] = {
  [DOSSIER_LAYER_MENTION] = "mention-identity",
  [DOSSIER_LAYER_TIME] = "time-identity",
  [DOSSIER_LAYER_SECTOR] = "sector-identity",
  [DOSSIER_LAYER_STATEMENT] = "statement-identity",
};

/* What the mark on which @cursor is claims. */
static void
read_claim (DossierCursor *cursor, DossierDecision *decision)
{
  decision->document = dossier_cursor_get_int (cursor, 0);
  decision->span = DOSSIER_SPAN_INIT (dossier_cursor_get_int (cursor, 1),
                                      dossier_cursor_get_int (cursor, 2));
  if (!dossier_cursor_is_null (cursor, 3))
    decision->type = g_strdup (dossier_entity_type_to_string (dossier_cursor_get_int (cursor, 3)));
  decision->key = dossier_cursor_dup_text (cursor, 4);
  decision->name = dossier_cursor_dup_text (cursor, 5);
  if (!dossier_cursor_is_null (cursor, 6))
    decision->kind = g_strdup (dossier_statement_kind_to_string (dossier_cursor_get_int (cursor,
                                                                                         6)));
  decision->value = dossier_cursor_dup_text (cursor, 7);
}

/* Whether @claim, which is about @entity, is what a person saw. */
static gboolean
is_as_seen (const DossierDecision *claim, gint64 entity, const DossierDecision *seen)
{
  return (dossier_span_is_empty (seen->span) || dossier_span_equal (seen->span, claim->span))
         && (seen->entity == 0 || seen->entity == entity)
         && (seen->kind == NULL || g_strcmp0 (seen->kind, claim->kind) == 0)
         && (seen->value == NULL || g_strcmp0 (seen->value, claim->value) == 0);
}

/**
 * dossier_decision_reject:
 * @connection: the writer's connection, in a transaction
 * @mark: row id of an automatic mark
 * @seen: its layer, and what the person saw: where it stands, the entity that it mentions, the kind
 *   of a statement, the value of a time or a sector; what is 0 or %NULL may be any
 * @error: set to %DOSSIER_ERROR_NOT_FOUND if it is another one, for the document has been annotated
 *   anew; the transaction must then be rolled back
 *
 * Stores that a person rejected a mark, with what the mark claimed.
 *
 * Returns: the decision's row id, 0 on failure
 */
gint64
dossier_decision_reject (DossierConnection      *connection,
                         gint64                  mark,
                         const DossierDecision  *seen,
                         GError                **error)
{
  g_auto (DossierDecision) decision = { .layer = seen->layer, .verdict = DOSSIER_VERDICT_REJECT };
  g_autoptr (DossierCursor) cursor = NULL;
  gboolean found;

  g_return_val_if_fail (seen->layer < G_N_ELEMENTS (identities), 0);

  cursor = dossier_connection_query (connection, identities[seen->layer], error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":id", mark);
  found = dossier_cursor_step (cursor, error);
  if (found)
    read_claim (cursor, &decision);
  else if (dossier_cursor_failed (cursor))
    return 0;
  if (found && !dossier_span_is_empty (decision.span)
      && is_as_seen (&decision, dossier_cursor_get_int (cursor, 8), seen))
    return dossier_decision_add (connection, &decision, error);
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                       _("The mark is no longer there"));
  return 0;
}

/**
 * dossier_decision_find_document:
 * @connection: a connection in a transaction
 * @decision: row id
 * @error: set on failure
 *
 * Returns: row id of the document that the decision is about, 0 on failure
 */
gint64
dossier_decision_find_document (DossierConnection *connection, gint64 decision, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "decision-document", error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":id", decision);
  if (dossier_cursor_step (cursor, error))
    return dossier_cursor_get_int (cursor, 0);
  if (!dossier_cursor_failed (cursor))
    g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                         _("The decision is not in the dossier"));
  return 0;
}

/**
 * dossier_decision_withdraw:
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
dossier_decision_withdraw (DossierConnection  *connection,
                           gint64              decision,
                           gboolean            withdrawn,
                           GError            **error)
{
  g_autoptr (DossierCursor) update = NULL;
  gint64 document = dossier_decision_find_document (connection, decision, error);

  if (document == 0)
    return FALSE;
  update = dossier_connection_query (connection, "decision-withdraw", error);
  if (update == NULL)
    return FALSE;
  dossier_cursor_bind_int (update, ":id", decision);
  dossier_cursor_bind_int (update, ":withdrawn", withdrawn);
  return dossier_cursor_run (update, error)
         && refresh_document (connection, document, error);
}
