/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-context-private.h"
#include "dossier-entity-latest.h"
#include "dossier-error.h"
#include "dossier-keyword-document.h"
#include "dossier-rows-private.h"
#include "dossier-suggestions-private.h"

/* In how many documents is looked how often each name is used. */
#define MAX_SURFACE_DOCUMENTS 500
/* The file looks at all documents of somebody, facts at all from the latest one on until there are
 * enough of somebody: those of somebody rare are sooner found in the file. */
#define FREQUENT 1024

struct _DossierEntity
{
  GObject parent_instance;

  gint64 id;
  char *key;
  DossierEntityType type;
  char *name;
  GStrv aliases;
  GStrv roles;
  guint n_mentions;
  guint n_documents;
  GArray *contexts;
  GListStore *statements;
  GArray *suggestions;
  GArray *merged;
};

G_DEFINE_FINAL_TYPE (DossierEntity, dossier_entity, G_TYPE_OBJECT)

static void
dossier_entity_finalize (GObject *object)
{
  DossierEntity *self = DOSSIER_ENTITY (object);

  g_free (self->key);
  g_free (self->name);
  g_strfreev (self->aliases);
  g_strfreev (self->roles);
  g_array_unref (self->contexts);
  g_object_unref (self->statements);
  g_clear_pointer (&self->suggestions, g_array_unref);
  g_clear_pointer (&self->merged, g_array_unref);
  G_OBJECT_CLASS (dossier_entity_parent_class)->finalize (object);
}

static void
dossier_entity_class_init (DossierEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_entity_finalize;
}

static void
dossier_entity_init (DossierEntity *self)
{
  self->contexts = dossier_contexts_new ();
  self->statements = g_list_store_new (DOSSIER_TYPE_STATEMENT);
}

static gboolean
read_head (DossierEntity *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "entity", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", self->id);
  if (!dossier_cursor_step (cursor, error))
    {
      if (!dossier_cursor_failed (cursor))
        g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                             _("Nothing in the dossier speaks of it any more"));
      return FALSE;
    }
  self->id = dossier_cursor_get_int (cursor, 0);
  self->key = dossier_cursor_dup_words (cursor, 1);
  self->type = (DossierEntityType) dossier_cursor_get_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES);
  self->name = dossier_cursor_dup_words (cursor, 3);
  self->n_mentions = (guint) dossier_cursor_get_int (cursor, 4);
  self->n_documents = (guint) dossier_cursor_get_int (cursor, 5);
  return TRUE;
}

static GStrv
read_roles (DossierConnection *connection, gint64 entity, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "entity-roles", error);
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  while (dossier_cursor_step (cursor, error))
    g_strv_builder_add (roles, dossier_cursor_get_words (cursor, 0));
  return dossier_cursor_failed (cursor) ? NULL : g_strv_builder_end (roles);
}

static void
add_once (GStrvBuilder *names, GHashTable *seen, const char *name)
{
  if (*name != '\0' && g_hash_table_add (seen, g_strdup (name)))
    g_strv_builder_add (names, name);
}

/* First the names that stand in texts, the most used first, then those that are only known. How
 * much a name is used is learnt from the last documents: the order is all that depends on it. */
static GStrv
read_aliases (DossierEntity *self, DossierConnection *connection, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (DossierCursor) surfaces = NULL;
  g_autoptr (DossierCursor) known = NULL;

  surfaces = dossier_connection_query (connection, "entity-surfaces", error);
  if (surfaces == NULL)
    return NULL;
  known = dossier_connection_query (connection, "entity-known-names", error);
  if (known == NULL)
    return NULL;
  g_hash_table_add (seen, g_strdup (self->name));
  dossier_cursor_bind_int (surfaces, ":entity", self->id);
  dossier_cursor_bind_int (surfaces, ":limit", MAX_SURFACE_DOCUMENTS);
  while (dossier_cursor_step (surfaces, error))
    add_once (names, seen, dossier_cursor_get_words (surfaces, 0));
  if (dossier_cursor_failed (surfaces))
    return NULL;
  dossier_cursor_bind_int (known, ":entity", self->id);
  while (dossier_cursor_step (known, error))
    {
      g_auto (GStrv) lines = g_strsplit (dossier_cursor_get_words (known, 0), "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        add_once (names, seen, lines[i]);
    }
  return dossier_cursor_failed (known) ? NULL : g_strv_builder_end (names);
}

static void
add_context (DossierEntity *self, const DossierKeywordDocument *document, DossierSpan span)
{
  DossierContext context = { .document = document->id };

  context.title = g_strdup (document->title);
  context.published = g_strdup (document->published);
  dossier_context_fill (&context, document->text, document->length, span);
  g_array_append_val (self->contexts, context);
}

static gboolean
read_contexts_in (DossierEntity *self, DossierConnection *connection, gint64 id, GError **error)
{
  g_auto (DossierKeywordDocument) document = { 0 };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  GError *failure = NULL;

  if (dossier_keyword_document_mentions (connection, id, self->id, spans, &failure)
      && dossier_keyword_document_read (&document, connection, id, &failure))
    for (guint i = 0; i < spans->len && self->contexts->len < DOSSIER_ENTITY_MAX_LINES; i++)
      add_context (self, &document, g_array_index (spans, DossierSpan, i));
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
read_contexts (DossierEntity *self, const DossierFacts *facts, DossierConnection *connection,
               GError **error)
{
  g_autoptr (GArray) ids = dossier_entity_latest_documents (facts, connection, self->id,
                                                            DOSSIER_ENTITY_MAX_LINES, error);

  for (guint i = 0;
       ids != NULL && i < ids->len && self->contexts->len < DOSSIER_ENTITY_MAX_LINES; i++)
    if (!read_contexts_in (self, connection, g_array_index (ids, gint64, i), error))
      return FALSE;
  return ids != NULL;
}

static gboolean
read_statements (DossierEntity *self, const DossierFacts *facts, DossierConnection *connection,
                 GError **error)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = dossier_entity_latest_statements (facts, connection, self->id,
                                                             DOSSIER_ENTITY_MAX_LINES, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      GError *failure = NULL;
      DossierStatementRow *row = dossier_statement_row_read (connection, id, &failure);
      DossierStatement *statement;

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      /* Facts may be those before a write that was just committed. */
      if (row == NULL)
        continue;
      statement = dossier_statement_new (id);
      dossier_statement_take_row (statement, row);
      g_ptr_array_add (statements, statement);
    }
  if (ids == NULL)
    return FALSE;
  g_list_store_splice (self->statements, 0, 0, statements->pdata, statements->len);
  return TRUE;
}

/* @facts: (nullable): of the whole dossier. Any thread, until the card is shared. */
DossierEntity *
dossier_entity_read (DossierConnection *connection, const DossierFacts *facts, gint64 entity,
                     GError **error)
{
  g_autoptr (DossierEntity) self = g_object_new (DOSSIER_TYPE_ENTITY, NULL);

  self->id = entity;
  if (!read_head (self, connection, error))
    return NULL;
  if (self->n_documents < FREQUENT)
    facts = NULL;
  self->aliases = read_aliases (self, connection, error);
  if (self->aliases == NULL)
    return NULL;
  self->roles = read_roles (connection, self->id, error);
  if (self->roles == NULL
      || !read_contexts (self, facts, connection, error)
      || !read_statements (self, facts, connection, error))
    return NULL;
  self->suggestions = dossier_suggestions_read (connection, self->id, self->type, self->name,
                                                error);
  if (self->suggestions == NULL)
    return NULL;
  self->merged = dossier_merged_read (connection, self->id, error);
  if (self->merged == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_entity_get_id:
 * @self: a card
 *
 * Returns: the entity's row id
 */
gint64
dossier_entity_get_id (DossierEntity *self)
{
  return self->id;
}

/**
 * dossier_entity_get_key:
 * @self: a card
 *
 * Returns: (transfer none): the stable key: "person/pham-minh-chinh"
 */
const char *
dossier_entity_get_key (DossierEntity *self)
{
  return self->key;
}

/**
 * dossier_entity_get_entity_type:
 * @self: a card
 *
 * Returns: what it is
 */
DossierEntityType
dossier_entity_get_entity_type (DossierEntity *self)
{
  return self->type;
}

/**
 * dossier_entity_get_name:
 * @self: a card
 *
 * Returns: (transfer none): its best name
 */
const char *
dossier_entity_get_name (DossierEntity *self)
{
  return self->name;
}

/**
 * dossier_entity_get_aliases:
 * @self: a card
 *
 * Returns: (transfer none) (array zero-terminated=1): the other names it goes by
 */
const char *const *
dossier_entity_get_aliases (DossierEntity *self)
{
  return (const char *const *) self->aliases;
}

/**
 * dossier_entity_get_roles:
 * @self: a card
 *
 * Returns: (transfer none) (array zero-terminated=1): "Prime Minister"
 */
const char *const *
dossier_entity_get_roles (DossierEntity *self)
{
  return (const char *const *) self->roles;
}

/**
 * dossier_entity_get_n_mentions:
 * @self: a card
 *
 * Returns: how many mentions there are
 */
guint
dossier_entity_get_n_mentions (DossierEntity *self)
{
  return self->n_mentions;
}

/**
 * dossier_entity_get_n_documents:
 * @self: a card
 *
 * Returns: how many documents mention it
 */
guint
dossier_entity_get_n_documents (DossierEntity *self)
{
  return self->n_documents;
}

/**
 * dossier_entity_get_contexts:
 * @self: a card
 *
 * Returns: (transfer none) (element-type DossierContext): its mentions in context, those
 *   of the latest documents first
 */
const GArray *
dossier_entity_get_contexts (DossierEntity *self)
{
  return self->contexts;
}

/**
 * dossier_entity_get_statements:
 * @self: a card
 *
 * Returns: (transfer none): a list of [class@Statement] in which it is actor or counterpart, those
 *   of the latest documents first
 */
GListModel *
dossier_entity_get_statements (DossierEntity *self)
{
  return G_LIST_MODEL (self->statements);
}

/**
 * dossier_entity_get_suggestions:
 * @self: a card
 *
 * Returns: (transfer none) (element-type DossierSuggestion): who else it may be, the strongest
 *   reasons first
 */
const GArray *
dossier_entity_get_suggestions (DossierEntity *self)
{
  return self->suggestions;
}

/**
 * dossier_entity_get_merged:
 * @self: a card
 *
 * Returns: (transfer none) (element-type DossierMerged): those that a person merged into it
 */
const GArray *
dossier_entity_get_merged (DossierEntity *self)
{
  return self->merged;
}
