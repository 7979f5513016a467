/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-said.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-identity.h"

/* As the payload names them. */
static const char *const part_names[] = {
  [DOSSIER_STATEMENT_PART_ACTOR] = "actor",
  [DOSSIER_STATEMENT_PART_OTHERS] = "others",
  [DOSSIER_STATEMENT_PART_WHEN] = "when",
  [DOSSIER_STATEMENT_PART_DUE] = "due",
  [DOSSIER_STATEMENT_PART_CERTAINTY] = "certainty",
};
G_STATIC_ASSERT (G_N_ELEMENTS (part_names) == DOSSIER_N_STATEMENT_PARTS);

static void
free_other (gpointer data)
{
  DossierStatementOther *other = data;

  g_free (other->type);
  g_free (other->key);
  g_free (other->name);
  g_free (other);
}

/**
 * dossier_statement_said_clear:
 * @self: what is said of a statement
 */
void
dossier_statement_said_clear (DossierStatementSaid *self)
{
  g_clear_pointer (&self->when, g_free);
  g_clear_pointer (&self->certainty, g_free);
  g_clear_pointer (&self->replaces, g_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->sectors, g_ptr_array_unref);
  g_clear_pointer (&self->amounts, g_array_unref);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->cue, g_free);
}

/* Valid UTF-8, whatever the file holds. */
static char *
take_text (DossierCursor *cursor, int column)
{
  const char *text = dossier_cursor_get_text (cursor, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

static DossierCursor *
query_list (DossierConnection *connection, const char *name, const char *list, GError **error)
{
  DossierCursor *cursor = dossier_connection_query (connection, name, error);

  if (cursor != NULL)
    dossier_cursor_bind_text (cursor, ":list", list);
  return cursor;
}

/* Who has no key or no name could not be put in force. */
static gboolean
read_others (DossierStatementSaid *self, DossierConnection *connection, const char *list,
             GError **error)
{
  g_autoptr (DossierCursor) cursor = query_list (connection, "said-others", list, error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      DossierStatementOther *other = g_new0 (DossierStatementOther, 1);

      other->type = take_text (cursor, 0);
      other->key = take_text (cursor, 1);
      other->name = take_text (cursor, 2);
      if (other->key != NULL && *other->key != '\0' && other->name != NULL && *other->name != '\0')
        g_ptr_array_add (self->others, other);
      else
        free_other (other);
    }
  return !dossier_cursor_failed (cursor);
}

static gboolean
read_sectors (DossierStatementSaid *self, DossierConnection *connection, const char *list,
              GError **error)
{
  g_autoptr (DossierCursor) cursor = query_list (connection, "said-words", list, error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    g_ptr_array_add (self->sectors, take_text (cursor, 0));
  return !dossier_cursor_failed (cursor);
}

static gboolean
read_kept (guint *kept, DossierConnection *connection, const char *list, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_list (connection, "said-words", list, error);

  *kept = 0;
  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    for (guint i = 0; i < G_N_ELEMENTS (part_names); i++)
      if (g_strcmp0 (dossier_cursor_get_text (cursor, 0), part_names[i]) == 0)
        *kept |= 1u << i;
  return !dossier_cursor_failed (cursor);
}

/* Returns: (transfer full) (nullable): a list as read_kept() reads it */
static char *
list_kept (guint kept)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (part_names); i++)
    if ((kept & 1u << i) != 0)
      g_string_append_printf (list, "%c\"%s\"", list->len > 0 ? ',' : '[', part_names[i]);
  return list->len > 0 ? g_strconcat (list->str, "]", NULL) : NULL;
}

static gboolean
read_amounts (DossierStatementSaid *self, DossierConnection *connection, const char *list,
              gint64 from, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_list (connection, "said-amounts", list, error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gint64 start = dossier_cursor_get_int (cursor, 0), end = dossier_cursor_get_int (cursor, 1);
      DossierSpan span;

      /* Neither sum can overflow: no text is that long. */
      if (start < -(gint64) G_MAXUINT32 || start > end || end > (gint64) G_MAXUINT32
          || from + start < 0 || from + end > (gint64) G_MAXUINT32)
        continue;
      span = DOSSIER_SPAN_INIT (from + start, from + end);
      g_array_append_val (self->amounts, span);
    }
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_statement_said_read:
 * @self: (out caller-allocates): what is said of the statement
 * @connection: a connection
 * @decision: a decision that was read
 * @error: set on failure
 *
 * What cannot be understood is passed over: the statement is made without it.
 *
 * Returns: whether it was read; to be cleared with dossier_statement_said_clear() in any case
 */
gboolean
dossier_statement_said_read (DossierStatementSaid   *self,
                             DossierConnection      *connection,
                             const DossierDecision  *decision,
                             GError                **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  *self = (DossierStatementSaid) {
    .others = g_ptr_array_new_with_free_func (free_other),
    .sectors = g_ptr_array_new_with_free_func (g_free),
    .amounts = g_array_new (FALSE, FALSE, sizeof (DossierSpan)),
  };
  if (decision->told == NULL)
    return TRUE;
  cursor = dossier_connection_query (connection, "statement-said", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_text (cursor, ":told", decision->told);
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  self->when = take_text (cursor, 0);
  self->certainty = take_text (cursor, 1);
  self->replaces = take_text (cursor, 2);
  self->corrects = dossier_cursor_get_int (cursor, 3);
  self->code = take_text (cursor, 7);
  self->cue = take_text (cursor, 8);
  return read_others (self, connection, dossier_cursor_get_text (cursor, 4), error)
         && read_sectors (self, connection, dossier_cursor_get_text (cursor, 5), error)
         && read_amounts (self, connection, dossier_cursor_get_text (cursor, 6),
                          decision->span.start, error)
         && read_kept (&self->kept, connection, dossier_cursor_get_text (cursor, 9), error);
}

/* One entity more at the end of *@list. */
static gboolean
tell_other (DossierConnection *connection, gint64 id, char **list, GError **error)
{
  g_autoptr (DossierCursor) entity = dossier_identity_find (connection, id, error);
  g_autoptr (DossierCursor) cursor = NULL;
  int type;

  if (entity == NULL)
    return FALSE;
  cursor = dossier_connection_query (connection, "told-entity", error);
  if (cursor == NULL)
    return FALSE;
  type = (int) dossier_cursor_get_choice (entity, 0, DOSSIER_N_ENTITY_TYPES);
  dossier_cursor_take_text (cursor, ":list", g_steal_pointer (list));
  dossier_cursor_bind_text (cursor, ":type",
                            dossier_entity_type_to_string ((DossierEntityType) type));
  dossier_cursor_bind_text (cursor, ":key", dossier_cursor_get_words (entity, 1));
  dossier_cursor_bind_text (cursor, ":name", dossier_cursor_get_words (entity, 2));
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  *list = dossier_cursor_dup_text (cursor, 0);
  return TRUE;
}

static gboolean
fail_replaced (GError **error, const char *message)
{
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND, message);
  return FALSE;
}

/* Whether it is what the person saw. */
static gboolean
check_replaced (DossierCursor *row, const DossierDecision *decision, GError **error)
{
  if (dossier_cursor_get_int (row, 0) != decision->span.start
      || dossier_cursor_get_int (row, 1) != decision->span.end)
    return fail_replaced (error, _("The mark is no longer there"));
  if (dossier_cursor_get_int (row, 2) != (gint64) decision->replaced.kind
      || dossier_cursor_get_int (row, 8) == 0)
    return fail_replaced (error, _("The statement has changed meanwhile. Look at it again."));
  return TRUE;
}

/* A row on the statement that is to be replaced. */
static DossierCursor *
find_replaced (DossierConnection *connection, const DossierDecision *decision, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "statement-replaced", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", decision->document);
  dossier_cursor_bind_int (cursor, ":id", decision->replaced.id);
  dossier_cursor_bind_int (cursor, ":actor", decision->replaced.actor);
  if (dossier_cursor_step (cursor, error))
    return check_replaced (cursor, decision, error) ? g_steal_pointer (&cursor) : NULL;
  if (!dossier_cursor_failed (cursor))
    fail_replaced (error, _("The mark is no longer there"));
  return NULL;
}

/* What is kept of a statement that was corrected before is what that correction said, in its words,
 * unless that had kept it too. */
static gboolean
bind_kept_of_correction (DossierConnection *connection, const DossierDecision *decision,
                         gint64 corrected, DossierCursor *insert, guint *kept, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "corrected-said", error);
  guint before = 0;

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", corrected);
  if (!dossier_cursor_step (cursor, error)
      || !read_kept (&before, connection, dossier_cursor_get_text (cursor, 2), error))
    return FALSE;
  if ((*kept & ~before & 1u << DOSSIER_STATEMENT_PART_WHEN) != 0)
    dossier_cursor_take_text (insert, ":when", dossier_cursor_dup_text (cursor, 0));
  if ((*kept & ~before & 1u << DOSSIER_STATEMENT_PART_DUE) != 0)
    dossier_cursor_take_text (insert, ":value", dossier_cursor_dup_text (cursor, 1));
  *kept &= before;
  return TRUE;
}

/* What the statement that is replaced says is kept where the person was not asked about it. Its
 * code and its cue are those of its kind. */
static gboolean
bind_replaced (DossierConnection *connection, const DossierDecision *decision,
               DossierCursor *insert, GError **error)
{
  g_autoptr (DossierCursor) replaced = find_replaced (connection, decision, error);
  guint kept = decision->replaced.kept;
  const char *kind;

  if (replaced == NULL)
    return FALSE;
  kind = dossier_statement_kind_to_string (
    (DossierStatementKind) dossier_cursor_get_choice (replaced, 2, DOSSIER_N_STATEMENT_KINDS));
  if (dossier_cursor_is_null (replaced, 3))
    dossier_cursor_bind_text (insert, ":replaces", kind);
  else
    {
      gint64 corrected = dossier_cursor_get_int (replaced, 3);

      dossier_cursor_bind_int (insert, ":corrects", corrected);
      if (!bind_kept_of_correction (connection, decision, corrected, insert, &kept, error))
        return FALSE;
    }
  if (decision->verdict == DOSSIER_VERDICT_REJECT)
    return TRUE;
  dossier_cursor_take_text (insert, ":kept", list_kept (kept));
  dossier_cursor_take_text (insert, ":sectors", dossier_cursor_dup_text (replaced, 4));
  dossier_cursor_take_text (insert, ":amounts", dossier_cursor_dup_text (replaced, 5));
  if (g_strcmp0 (kind, decision->kind) == 0)
    {
      dossier_cursor_take_text (insert, ":code", dossier_cursor_dup_text (replaced, 6));
      dossier_cursor_take_text (insert, ":cue", dossier_cursor_dup_text (replaced, 7));
    }
  return TRUE;
}

/**
 * dossier_statement_said_bind:
 * @connection: the writer's connection, in a transaction
 * @decision: what is decided; it stays until @insert is released
 * @insert: the statement that stores it
 * @error: set to %DOSSIER_ERROR_NOT_FOUND if the statement that it is to take the place of, or an
 *   entity, is not there
 *
 * Returns: whether what is said of a statement can be stored
 */
gboolean
dossier_statement_said_bind (DossierConnection      *connection,
                             const DossierDecision  *decision,
                             DossierCursor          *insert,
                             GError                **error)
{
  g_autofree char *others = NULL;

  for (guint i = 0; decision->others != NULL && i < decision->others->len; i++)
    if (!tell_other (connection, g_array_index (decision->others, gint64, i), &others, error))
      return FALSE;
  dossier_cursor_bind_text (insert, ":when", decision->when);
  dossier_cursor_bind_text (insert, ":certainty", decision->certainty);
  dossier_cursor_take_text (insert, ":others", g_steal_pointer (&others));
  return decision->replaced.id == 0 || bind_replaced (connection, decision, insert, error);
}
