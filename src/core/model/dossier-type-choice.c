/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-type-choice.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-private.h"
#include "dossier-identity.h"

/**
 * dossier_type_choice_new:
 * @type: a type
 * @key: the key that the entity's name has there, see dossier_entity_id()
 *
 * Returns: (transfer full): a choice
 */
DossierTypeChoice *
dossier_type_choice_new (DossierEntityType type, const char *key)
{
  DossierTypeChoice *self = g_new0 (DossierTypeChoice, 1);

  self->type = type;
  self->key = g_strdup (key);
  return self;
}

/**
 * dossier_type_choice_free:
 * @self: (transfer full) (nullable): a choice
 */
void
dossier_type_choice_free (DossierTypeChoice *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->name);
  g_free (self);
}

static gboolean
read_namesake (DossierConnection *connection, gint64 entity, DossierTypeChoice *choice,
               GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (DossierCursor) cursor = dossier_identity_find_namesake (
    connection, entity, choice->type, choice->key, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  /* One that it is merged with already is nobody else. */
  if (cursor == NULL || dossier_cursor_get_int (cursor, 1) == entity)
    return TRUE;
  choice->entity = dossier_cursor_get_int (cursor, 1);
  choice->other_type
    = (DossierEntityType) dossier_cursor_get_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES);
  choice->name = dossier_cursor_dup_words (cursor, 3);
  choice->n_documents = (guint) dossier_cursor_get_int (cursor, 4);
  return TRUE;
}

/**
 * dossier_type_choices_read:
 * @corpus: a corpus
 * @entity: row id of the entity; of a merged one, the one kept
 * @choices: (element-type DossierTypeChoice): new choices
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Looks for those that the entity would be one with. Any thread.
 *
 * Returns: whether it is read
 */
gboolean
dossier_type_choices_read (DossierCorpus *corpus, gint64 entity, GPtrArray *choices,
                           GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection
    = dossier_store_begin_read (store, _("failed to read the names"), cancellable, error);
  gboolean read = connection != NULL;

  for (guint i = 0; read && i < choices->len; i++)
    read = read_namesake (connection, entity, g_ptr_array_index (choices, i), error);
  if (connection != NULL)
    dossier_store_end_read (store, connection);
  return read;
}
