/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-arena.h"
#include "dossier-corpus-task.h"
#include "dossier-entity-id.h"

/* What type entities are of, as the analyst says. */

typedef struct
{
  gint64 entity;
  GPtrArray *choices;
} Listing;

static void
free_listing (gpointer data)
{
  Listing *listing = data;

  g_ptr_array_unref (listing->choices);
  g_free (listing);
}

static gpointer
list (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Listing *listing = data;

  return dossier_type_choices_read (corpus, listing->entity, listing->choices, cancellable, error)
           ? g_ptr_array_ref (listing->choices) : NULL;
}

/* All types but @type, with the keys under which the annotators would know @name. */
static GPtrArray *
new_choices (DossierSession *self, const char *name, DossierEntityType type)
{
  g_autoptr (DossierArena) arena = dossier_arena_new ();
  GPtrArray *choices
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_type_choice_free);

  for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
    {
      DossierEntityType other = (DossierEntityType) i;
      const char *key = dossier_entity_key (arena, name, other, self->knowledge);

      if (other != type)
        g_ptr_array_add (choices,
                         dossier_type_choice_new (other, dossier_entity_id (arena, other, key,
                                                                            self->knowledge)));
    }
  return choices;
}

/**
 * dossier_session_list_types:
 * @self: a session
 * @entity: row id of an entity
 * @name: its name
 * @type: what it is
 * @cancellable: (nullable): stops the reading
 * @callback: called when it is done
 * @data: for @callback
 *
 * Lists in the background what an entity may be instead, and whom it would then be one with.
 */
void
dossier_session_list_types (DossierSession *self, gint64 entity, const char *name,
                            DossierEntityType type, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Listing *listing;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  listing = g_new (Listing, 1);
  listing->entity = entity;
  listing->choices = new_choices (self, name, type);
  task = dossier_session_new_reading (dossier_session_list_types, cancellable, callback, data);
  dossier_corpus_task_run (task, self->corpus, list, (GDestroyNotify) g_ptr_array_unref, listing,
                           free_listing);
}

/**
 * dossier_session_list_types_finish:
 * @result: what the callback was given
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierTypeChoice): the other types
 */
GPtrArray *
dossier_session_list_types_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}

/**
 * dossier_session_change_type:
 * @self: a session
 * @entity: row id of an entity
 * @name: its name
 * @choice: what it is in truth
 *
 * From then on it is that everywhere, in documents that come later too, and one with whom the
 * choice tells of.
 */
void
dossier_session_change_type (DossierSession *self, gint64 entity, const char *name,
                             const DossierTypeChoice *choice)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_RELATE, .verdict = DOSSIER_IDENTITY_TYPE,
                           .entity = entity };
  g_autofree char *label = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  change.decision.type = (char *) dossier_entity_type_to_string (choice->type);
  change.decision.key = choice->key;
  /* Translators: after “Undo” or “Redo” */
  label = g_strdup_printf (_("changing the type of “%s”"), name);
  done = g_strdup_printf (_("Changed the type of “%s”"), name);
  dossier_session_push_edit (self, dossier_edit_new (&change, label, done));
}

/**
 * dossier_session_change_type_back:
 * @self: a session
 * @merged: one of which it was said that it is the chosen entity, of another type
 *
 * Makes it what it is marked as again.
 */
void
dossier_session_change_type_back (DossierSession *self, const DossierMerged *merged)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_UNRELATE, .verdict = DOSSIER_IDENTITY_TYPE,
                           .id = merged->decision, .entity = merged->entity };
  g_autofree char *label = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  /* Translators: after “Undo” or “Redo” */
  label = g_strdup_printf (_("changing back the type of “%s”"), merged->name);
  done = g_strdup_printf (_("Changed back the type of “%s”"), merged->name);
  dossier_session_push_edit (self, dossier_edit_new (&change, label, done));
}
