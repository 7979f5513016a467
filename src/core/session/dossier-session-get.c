/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

/* What the session tells whoever asks. */

/**
 * dossier_session_get_corpus:
 * @self: a session
 *
 * Returns: (transfer none): the dossier
 */
DossierCorpus *
dossier_session_get_corpus (DossierSession *self)
{
  return self->corpus;
}

/**
 * dossier_session_get_knowledge:
 * @self: a session
 *
 * Returns: (transfer none): what the annotators know
 */
DossierKnowledge *
dossier_session_get_knowledge (DossierSession *self)
{
  return self->knowledge;
}

/**
 * dossier_session_get_query:
 * @self: a session
 *
 * Returns: (transfer none): what the analyst is looking at
 */
DossierQuery *
dossier_session_get_query (DossierSession *self)
{
  return self->query;
}

/**
 * dossier_session_get_documents:
 * @self: a session
 *
 * Returns: (transfer none): the documents of the query
 */
GListModel *
dossier_session_get_documents (DossierSession *self)
{
  return G_LIST_MODEL (self->documents);
}

/**
 * dossier_session_get_sectors:
 * @self: a session
 *
 * Returns: (transfer none): the sectors of the dossier, with counts under the query
 */
GListModel *
dossier_session_get_sectors (DossierSession *self)
{
  return G_LIST_MODEL (self->sectors);
}

/**
 * dossier_session_get_entities:
 * @self: a session
 *
 * Returns: (transfer none): the entities of the scope, by type, then count
 */
GListModel *
dossier_session_get_entities (DossierSession *self)
{
  return G_LIST_MODEL (self->entities);
}

/**
 * dossier_session_get_field:
 * @self: a session
 * @field: what of a document
 *
 * Labels are the values themselves. Whether a value is chosen is the query's to say: a facet stays
 * the same object when it is chosen or let go.
 *
 * Returns: (transfer none): the values of @field, with counts under all of the query but its own
 *   values of @field
 */
GListModel *
dossier_session_get_field (DossierSession *self, DossierField field)
{
  return G_LIST_MODEL (self->fields[field]);
}

/**
 * dossier_session_get_timeline:
 * @self: a session
 *
 * Returns: (transfer none): what has a date, under all of the query but its days
 */
DossierTimeline *
dossier_session_get_timeline (DossierSession *self)
{
  return self->timeline;
}

/**
 * dossier_session_is_all_aside:
 * @self: a session
 *
 * It may change with each "refreshed".
 *
 * Returns: whether the dossier has documents, and all of them are set aside
 */
gboolean
dossier_session_is_all_aside (DossierSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_SESSION (self), FALSE);

  return self->all_aside;
}

/**
 * dossier_session_get_n_documents:
 * @self: a session
 *
 * Returns: how many documents the whole dossier has
 */
guint
dossier_session_get_n_documents (DossierSession *self)
{
  return self->n_documents;
}

/**
 * dossier_session_is_read:
 * @self: a session
 *
 * Returns: whether an empty list means that there is nothing; until then nothing has been read yet
 */
gboolean
dossier_session_is_read (DossierSession *self)
{
  return self->read;
}

/**
 * dossier_session_get_document:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the open document
 */
DossierDocument *
dossier_session_get_document (DossierSession *self)
{
  return self->document;
}

/**
 * dossier_session_get_reading:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): text and marks of the open document
 */
DossierReading *
dossier_session_get_reading (DossierSession *self)
{
  return self->reading;
}

/**
 * dossier_session_get_entity:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the chosen entity's card; %NULL until it has been read
 */
DossierEntity *
dossier_session_get_entity (DossierSession *self)
{
  return self->entity;
}

/**
 * dossier_session_get_entity_id:
 * @self: a session
 *
 * Returns: the chosen entity's row id, 0 if none
 */
gint64
dossier_session_get_entity_id (DossierSession *self)
{
  return self->entity_id;
}

/**
 * dossier_session_get_entity_scope:
 * @self: a session
 *
 * Returns: which entities are listed
 */
DossierEntityScope
dossier_session_get_entity_scope (DossierSession *self)
{
  return self->scope;
}

/**
 * dossier_session_get_working:
 * @self: a session
 *
 * For who comes after the signal `working`.
 *
 * Returns: (transfer none) (nullable): the edit that takes a while, if it still goes on
 */
DossierOperation *
dossier_session_get_working (DossierSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_SESSION (self), NULL);

  return self->working != NULL && !dossier_operation_get_finished (self->working) ? self->working
                                                                                  : NULL;
}

/**
 * dossier_session_get_undo_label:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what undo would do, for people; %NULL if nothing
 */
const char *
dossier_session_get_undo_label (DossierSession *self)
{
  return self->undo_label;
}

/**
 * dossier_session_get_redo_label:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what redo would do, for people; %NULL if nothing
 */
const char *
dossier_session_get_redo_label (DossierSession *self)
{
  return self->redo_label;
}
