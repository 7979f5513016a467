/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-identity.h"

#include <glib/gi18n-lib.h>

#include "dossier-entities.h"
#include "dossier-error.h"

/* Of an entity that is of the type of its key, while others with this key are not. */
#define OWN_KEY '~'

/* What type an entity is of. A type is a part of the key, and names of documents that are yet to
 * come are found by their keys. So an entity of another type is another one with the same name, and
 * the first is merged into it, whether anything was marked as that one before or not. */

/**
 * dossier_identity_find_namesake:
 * @connection: a connection in a transaction
 * @entity: row id
 * @type: a type that it may be of
 * @key: the key that its name has there, see dossier_entity_id()
 * @error: set on failure
 *
 * Looks for the entity that @entity would be one with.
 *
 * Returns: (transfer full) (nullable): a cursor on its row id, and of the one that it was merged
 *   into, or else itself, row id, type, name and number of documents; %NULL without an error if
 *   there is none
 */
DossierCursor *
dossier_identity_find_namesake (DossierConnection  *connection,
                                gint64              entity,
                                DossierEntityType   type,
                                const char         *key,
                                GError            **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "namesake", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  dossier_cursor_bind_int (cursor, ":type", type);
  dossier_cursor_bind_text (cursor, ":key", key);
  return dossier_cursor_step (cursor, error) ? g_steal_pointer (&cursor) : NULL;
}

/* 0 on failure */
static gint64
add_namesake (DossierConnection *connection, gint64 entity, DossierEntityType type,
              const char *key, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_identity_find (connection, entity, error);
  g_autofree char *name = NULL;

  if (cursor == NULL)
    return 0;
  name = dossier_cursor_dup_words (cursor, 2);
  return dossier_entities_find_or_add (connection, key, type, name, error);
}

/* 0 on failure */
static gint64
find_target (DossierConnection *connection, gint64 entity, DossierEntityType type,
             const char *key, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (DossierCursor) namesake
    = dossier_identity_find_namesake (connection, entity, type, key, &failure);

  if (namesake != NULL)
    return dossier_cursor_get_int (namesake, 0);
  if (failure == NULL)
    return add_namesake (connection, entity, type, key, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return 0;
}

/**
 * dossier_identity_change_type:
 * @connection: the writer's connection, in a transaction
 * @entity: row id
 * @type: what it is
 * @key: the key that its name has there, see dossier_entity_id()
 * @error: set on failure; the transaction must then be rolled back
 *
 * Stores that a person said of what type an entity is, and puts it in force for all of its marks,
 * in documents that come later too. It becomes one with the entity that
 * dossier_identity_find_namesake() finds. What was said last of a type holds.
 *
 * Returns: row id of the decision, 0 on failure
 */
gint64
dossier_identity_change_type (DossierConnection  *connection,
                              gint64              entity,
                              DossierEntityType   type,
                              const char         *key,
                              GError            **error)
{
  gint64 target = find_target (connection, entity, type, key, error);

  if (target == 0)
    return 0;
  if (target == entity)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED,
                           _("It is of that type already"));
      return 0;
    }
  return dossier_identity_decide (connection, DOSSIER_IDENTITY_TYPE, entity, target, error);
}

static gboolean
find_changed (DossierConnection *connection, const char *key, gboolean *changed, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "type-changed", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_text (cursor, ":key", key);
  *changed = dossier_cursor_step (cursor, error);
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_identity_find_own_key:
 * @connection: the writer's connection
 * @key: the key of what a person marks in one place
 * @error: set on failure
 *
 * Where all that has @key was said to be of another type, one place that is marked anew is of the
 * type that is said of it there, and so another entity.
 *
 * Returns: (transfer full) (nullable): @key, or one like it of which no such thing was said; %NULL
 *   on failure
 */
char *
dossier_identity_find_own_key (DossierConnection *connection, const char *key, GError **error)
{
  g_autoptr (GString) own = g_string_new (key);
  gboolean changed = TRUE;

  while (changed)
    {
      if (!find_changed (connection, own->str, &changed, error))
        return NULL;
      /* No key that is made of a name has this sign. */
      if (changed)
        g_string_append_c (own, OWN_KEY);
    }
  return g_string_free (g_steal_pointer (&own), FALSE);
}
