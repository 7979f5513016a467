/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entities.h"

#include <string.h>

#include "dossier-fold.h"
#include "dossier-rows.h"

/**
 * dossier_entities_set_new:
 *
 * Returns: (transfer full): an empty set of entity row ids
 */
GHashTable *
dossier_entities_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * dossier_entities_set_add:
 * @entities: a set of dossier_entities_set_new()
 * @entity: a row id
 */
void
dossier_entities_set_add (GHashTable *entities, gint64 entity)
{
  if (!g_hash_table_contains (entities, &entity))
    g_hash_table_add (entities, g_memdup2 (&entity, sizeof entity));
}

/**
 * dossier_entities_make_key:
 * @type: what it is
 * @name: its name
 *
 * Returns: (transfer full): the key of an entity that only a person has named
 */
char *
dossier_entities_make_key (DossierEntityType type, const char *name)
{
  g_autofree char *slug = dossier_slug (name);

  return g_strdup_printf ("%s/%s", dossier_entity_type_to_string (type), slug);
}

/**
 * dossier_entities_find_or_add:
 * @connection: the writer's connection
 * @key: the stable key: "person/pham-minh-chinh"
 * @type: its type, used when it is new
 * @name: its name, used when it is new
 * @error: set on failure
 *
 * Returns: the row id, 0 on failure
 */
gint64
dossier_entities_find_or_add (DossierConnection  *connection,
                              const char         *key,
                              DossierEntityType   type,
                              const char         *name,
                              GError            **error)
{
  g_autoptr (DossierCursor) find = dossier_connection_query (connection, "entity-by-key", error);
  g_autoptr (DossierCursor) insert = NULL;

  if (find == NULL)
    return 0;
  dossier_cursor_bind_text (find, ":key", key);
  if (dossier_cursor_step (find, error))
    return dossier_cursor_get_int (find, 0);
  if (dossier_cursor_failed (find))
    return 0;

  insert = dossier_connection_query (connection, "entity-insert", error);
  if (insert == NULL)
    return 0;
  dossier_cursor_bind_text (insert, ":key", key);
  dossier_cursor_bind_int (insert, ":type", type);
  dossier_cursor_bind_text (insert, ":name", name);
  return dossier_cursor_run (insert, error) ? dossier_connection_get_last_id (connection) : 0;
}

/* A name with its diacritics before one without, then the one that most documents use, then the
 * longer one; the last step makes the choice the same on any machine. */
static gboolean
is_better (const char *name, gint64 documents, const char *best, gint64 best_documents)
{
  gboolean marks = dossier_has_marks (name, strlen (name));
  gboolean best_marks = dossier_has_marks (best, strlen (best));
  glong length = g_utf8_strlen (name, -1), best_length = g_utf8_strlen (best, -1);

  if (marks != best_marks)
    return marks;
  if (documents != best_documents)
    return documents > best_documents;
  if (length != best_length)
    return length > best_length;
  return strcmp (name, best) < 0;
}

/* What documents call an entity, and how many do. */
typedef struct
{
  char *name;
  gint64 documents;
} Candidate;

/* An entity whose name is to be another. */
typedef struct
{
  gint64 entity;
  char *name;
} Renaming;

/* The entity whose candidates come one after the other. */
typedef struct
{
  gint64 entity;
  char *name;          /* that it has */
  GArray *candidates;  /* Candidate */
  GArray *renamings;   /* Renaming, of those before */
} Choice;

static void
clear_candidate (gpointer data)
{
  g_clear_pointer (&((Candidate *) data)->name, g_free);
}

static void
clear_renaming (gpointer data)
{
  g_clear_pointer (&((Renaming *) data)->name, g_free);
}

static void
clear_choice (Choice *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_clear_pointer (&self->renamings, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, clear_choice)

/* Most entities have one or two. */
static void
add_candidate (GArray *candidates, const char *names, gint64 documents)
{
  gsize length = strcspn (names, "\n");
  Candidate fresh = { NULL, documents };

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (strncmp (candidate->name, names, length) == 0 && candidate->name[length] == '\0')
        {
          candidate->documents += documents;
          return;
        }
    }
  fresh.name = g_strndup (names, length);
  g_array_append_val (candidates, fresh);
}

static void
choose_name (Choice *self)
{
  const Candidate *best = NULL;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (best == NULL
          || is_better (candidate->name, candidate->documents, best->name, best->documents))
        best = candidate;
    }
  if (best != NULL && !g_str_equal (best->name, self->name))
    {
      Renaming renaming = { self->entity, g_strdup (best->name) };

      g_array_append_val (self->renamings, renaming);
    }
  g_array_set_size (self->candidates, 0);
}

static gboolean
choose_names (DossierConnection *connection, DossierRows *entities, Choice *choice, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "entity-candidates", error);
  if (cursor == NULL)
    return FALSE;
  dossier_rows_bind (entities, cursor);
  while (dossier_cursor_step (cursor, error))
    {
      gint64 entity = dossier_cursor_get_int (cursor, 0);

      if (entity != choice->entity)
        {
          choose_name (choice);
          choice->entity = entity;
          g_free (choice->name);
          choice->name = dossier_cursor_dup_words (cursor, 1);
        }
      add_candidate (choice->candidates, dossier_cursor_get_words (cursor, 2),
                     dossier_cursor_get_int (cursor, 3));
    }
  choose_name (choice);
  return !dossier_cursor_failed (cursor);
}

static gboolean
rename_entities (DossierConnection *connection, const GArray *renamings, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "entity-rename", error);
  for (guint i = 0; cursor != NULL && i < renamings->len; i++)
    {
      const Renaming *renaming = &g_array_index (renamings, Renaming, i);

      dossier_cursor_bind_int (cursor, ":entity", renaming->entity);
      dossier_cursor_bind_text (cursor, ":name", renaming->name);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return cursor != NULL;
}

/* Removes those of @entities that nothing speaks of any more, and puts all of them into @rows. */
static gboolean
delete_orphans (DossierConnection *connection, GHashTable *entities, DossierRows *rows,
                GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "entity-delete-orphan", error);
  g_autoptr (DossierCursor) keep = NULL;
  GHashTableIter iter;
  gpointer key;
  gint64 last = 0;

  if (cursor == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, entities);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 entity = *(gint64 *) key;

      last = MAX (last, entity);
      dossier_rows_add_int (rows, entity);
      dossier_cursor_bind_int (cursor, ":entity", entity);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  keep = dossier_connection_query (connection, "entity-number-keep", error);
  if (keep == NULL)
    return FALSE;
  dossier_cursor_bind_int (keep, ":entity", last);
  return dossier_cursor_run (keep, error);
}

/**
 * dossier_entities_tidy:
 * @connection: the writer's connection
 * @entities: a set of the entities whose names or marks have changed
 * @error: set on failure
 *
 * Removes those that nothing speaks of any more and chooses the best name of the others.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_entities_tidy (DossierConnection *connection, GHashTable *entities, GError **error)
{
  g_autoptr (DossierRows) rows = dossier_rows_new (1);
  g_auto (Choice) choice = { 0 };

  if (!delete_orphans (connection, entities, rows, error))
    return FALSE;
  choice.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  choice.renamings = g_array_new (FALSE, FALSE, sizeof (Renaming));
  g_array_set_clear_func (choice.candidates, clear_candidate);
  g_array_set_clear_func (choice.renamings, clear_renaming);
  return choose_names (connection, rows, &choice, error)
         && rename_entities (connection, choice.renamings, error);
}
