/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-facet.h"

G_DEFINE_FINAL_TYPE (DossierSession, dossier_session, G_TYPE_OBJECT)

static void
on_corpus_changed (DossierCorpus *corpus, DossierSession *self)
{
  if (dossier_corpus_get_n_writes (corpus) == self->n_writes)
    return;
  /* During an import this comes often: the refresh under way goes on to its end first. */
  if (self->refresh != NULL)
    self->stale = TRUE;
  else
    dossier_session_update (self, FALSE);
}

static void
dossier_session_constructed (GObject *object)
{
  DossierSession *self = DOSSIER_SESSION (object);

  G_OBJECT_CLASS (dossier_session_parent_class)->constructed (object);
  if (self->knowledge != NULL)
    self->names = dossier_search_names_new (self->knowledge);
  self->documents = dossier_row_list_new_documents (self->corpus);
  g_signal_connect_object (self->corpus, "changed", G_CALLBACK (on_corpus_changed), self, 0);
  dossier_session_update (self, FALSE);
  dossier_session_show_first (self);
}

static void
dossier_session_dispose (GObject *object)
{
  DossierSession *self = DOSSIER_SESSION (object);

  dossier_session_cancel (&self->refresh);
  dossier_session_cancel (&self->dating);
  dossier_session_stop_stepping (self);
  dossier_session_cancel (&self->opening);
  dossier_session_cancel (&self->finding);
  dossier_session_cancel (&self->choosing);
  dossier_session_cancel (&self->clueing);
  if (self->corpus != NULL)
    dossier_corpus_stop (self->corpus);
  g_clear_object (&self->document);
  g_clear_object (&self->entity);
  g_clear_object (&self->documents);
  g_clear_object (&self->sectors);
  g_clear_object (&self->entities);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    g_clear_object (&self->fields[field]);
  g_clear_object (&self->corpus);
  G_OBJECT_CLASS (dossier_session_parent_class)->dispose (object);
}

static void
dossier_session_finalize (GObject *object)
{
  DossierSession *self = DOSSIER_SESSION (object);

  g_clear_pointer (&self->knowledge, dossier_knowledge_unref);
  g_clear_pointer (&self->query, dossier_query_unref);
  g_clear_pointer (&self->dated_query, dossier_query_unref);
  g_clear_pointer (&self->timeline, dossier_timeline_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->searches, g_ptr_array_unref);
  g_clear_pointer (&self->names, dossier_vocabulary_unref);
  g_clear_object (&self->working);
  g_free (self->search_remark);
  g_clear_pointer (&self->reading, dossier_reading_unref);
  dossier_session_clear_edits (self);
  g_clear_pointer (&self->history, dossier_history_free);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (dossier_session_parent_class)->finalize (object);
}

static void
dossier_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierSession *self = DOSSIER_SESSION (object);

  switch ((DossierSessionProperty) id)
    {
    case PROP_CORPUS:
      g_value_set_object (value, self->corpus);
      break;
    case PROP_KNOWLEDGE:
      g_value_set_boxed (value, self->knowledge);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_READING:
      g_value_set_boxed (value, self->reading);
      break;
    case PROP_ENTITY:
      g_value_set_object (value, self->entity);
      break;
    case PROP_ENTITY_SCOPE:
      g_value_set_enum (value, self->scope);
      break;
    case PROP_TIMELINE:
      g_value_set_boxed (value, self->timeline);
      break;
    case PROP_PLACES:
      g_value_set_boxed (value, self->places);
      break;
    case PROP_SEARCH_REMARK:
      g_value_set_string (value, self->search_remark);
      break;
    case PROP_SEARCHES:
      g_value_set_boxed (value, self->searches);
      break;
    case PROP_N_DOCUMENTS:
      g_value_set_uint (value, self->n_documents);
      break;
    case PROP_COUNTING:
      g_value_set_uint (value, self->counting);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->n_working > 0);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierSession *self = DOSSIER_SESSION (object);

  if (id == PROP_CORPUS)
    self->corpus = g_value_dup_object (value);
  else if (id == PROP_KNOWLEDGE)
    self->knowledge = g_value_dup_boxed (value);
  else if (id == PROP_QUERY)
    dossier_session_set_query (self, g_value_get_boxed (value));
  else if (id == PROP_ENTITY_SCOPE)
    dossier_session_set_entity_scope (self, (DossierEntityScope) g_value_get_enum (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_session_class_init (DossierSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = dossier_session_constructed;
  object_class->dispose = dossier_session_dispose;
  object_class->finalize = dossier_session_finalize;
  object_class->get_property = dossier_session_get_property;
  object_class->set_property = dossier_session_set_property;

  dossier_session_class_install_signals (klass);
}

static void
dossier_session_init (DossierSession *self)
{
  self->query = dossier_query_new ();
  self->sectors = g_list_store_new (DOSSIER_TYPE_FACET);
  self->entities = g_list_store_new (DOSSIER_TYPE_FACET);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    self->fields[field] = g_list_store_new (DOSSIER_TYPE_FACET);
  self->timeline = dossier_timeline_new ();
  self->searches = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_saved_search_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  self->place = -1;
  self->history = dossier_history_new ();
  g_queue_init (&self->requests);
}

/**
 * dossier_session_new:
 * @corpus: an open dossier
 * @knowledge: what the annotators know; gives the sectors their names
 *
 * Starts to read at once; lists fill when the main loop runs.
 *
 * Returns: (transfer full): a session that looks at everything
 */
DossierSession *
dossier_session_new (DossierCorpus *corpus, DossierKnowledge *knowledge)
{
  return g_object_new (DOSSIER_TYPE_SESSION, "corpus", corpus, "knowledge", knowledge, NULL);
}
