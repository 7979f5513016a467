/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-facet.h"

enum
{
  REVEAL,
  EDITED,
  WORKING,
  FAILED,
  REFRESHED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (DossierEntityScope, dossier_entity_scope,
                    G_DEFINE_ENUM_VALUE (DOSSIER_SCOPE_DOCUMENT, "document"),
                    G_DEFINE_ENUM_VALUE (DOSSIER_SCOPE_DOSSIER, "dossier"))

G_DEFINE_BOXED_TYPE (DossierKnowledge, dossier_knowledge, dossier_knowledge_ref,
                     dossier_knowledge_unref)

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
cancel (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
dossier_session_dispose (GObject *object)
{
  DossierSession *self = DOSSIER_SESSION (object);

  cancel (&self->refresh);
  cancel (&self->dating);
  dossier_session_stop_stepping (self);
  cancel (&self->opening);
  cancel (&self->finding);
  cancel (&self->choosing);
  cancel (&self->clueing);
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
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = readable | G_PARAM_WRITABLE;

  object_class->constructed = dossier_session_constructed;
  object_class->dispose = dossier_session_dispose;
  object_class->finalize = dossier_session_finalize;
  object_class->get_property = dossier_session_get_property;
  object_class->set_property = dossier_session_set_property;

  properties[PROP_CORPUS] = g_param_spec_object ("corpus", NULL, NULL, DOSSIER_TYPE_CORPUS,
                                                 writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_KNOWLEDGE] = g_param_spec_boxed ("knowledge", NULL, NULL, DOSSIER_TYPE_KNOWLEDGE,
                                                   writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, DOSSIER_TYPE_QUERY, writable);
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, DOSSIER_TYPE_DOCUMENT,
                                                   readable);
  properties[PROP_READING] = g_param_spec_boxed ("reading", NULL, NULL, DOSSIER_TYPE_READING,
                                                 readable);
  properties[PROP_ENTITY] = g_param_spec_object ("entity", NULL, NULL, DOSSIER_TYPE_ENTITY,
                                                 readable);
  properties[PROP_ENTITY_SCOPE] = g_param_spec_enum ("entity-scope", NULL, NULL,
                                                     DOSSIER_TYPE_ENTITY_SCOPE,
                                                     DOSSIER_SCOPE_DOCUMENT, writable);
  properties[PROP_TIMELINE] = g_param_spec_boxed ("timeline", NULL, NULL, DOSSIER_TYPE_TIMELINE,
                                                  readable);
  properties[PROP_PLACES] = g_param_spec_boxed ("places", NULL, NULL, G_TYPE_ARRAY, readable);
  properties[PROP_SEARCH_REMARK]
    = g_param_spec_string ("search-remark", NULL, NULL, NULL, readable);
  properties[PROP_SEARCHES]
    = g_param_spec_boxed ("searches", NULL, NULL, G_TYPE_PTR_ARRAY, readable);
  properties[PROP_N_DOCUMENTS] = g_param_spec_uint ("n-documents", NULL, NULL, 0, G_MAXUINT, 0,
                                                    readable);
  properties[PROP_COUNTING] = g_param_spec_uint ("counting", NULL, NULL, DOSSIER_COUNT_DOCUMENTS,
                                                 DOSSIER_COUNT_STORIES, DOSSIER_COUNT_DOCUMENTS,
                                                 readable);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REVEAL] = g_signal_new ("reveal", DOSSIER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[EDITED] = g_signal_new ("edited", DOSSIER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[WORKING] = g_signal_new ("working", DOSSIER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_OPERATION);
  signals[FAILED] = g_signal_new ("failed", DOSSIER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REFRESHED] = g_signal_new ("refreshed", DOSSIER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
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

void
dossier_session_notify (DossierSession *self, DossierSessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
dossier_session_emit_edited (DossierSession *self, const char *label)
{
  g_signal_emit (self, signals[EDITED], 0, label);
}

void
dossier_session_emit_working (DossierSession *self, DossierOperation *operation)
{
  g_set_object (&self->working, operation);
  g_signal_emit (self, signals[WORKING], 0, operation);
}

void
dossier_session_emit_failed (DossierSession *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

void
dossier_session_emit_reveal (DossierSession *self, DossierSpan span)
{
  g_signal_emit (self, signals[REVEAL], 0, span.start, span.end);
}

void
dossier_session_emit_refreshed (DossierSession *self, gboolean reloaded)
{
  g_signal_emit (self, signals[REFRESHED], 0, reloaded);
}

void
dossier_session_begin_work (DossierSession *self)
{
  if (self->n_working++ == 0)
    dossier_session_notify (self, PROP_BUSY);
}

void
dossier_session_end_work (DossierSession *self)
{
  g_assert (self->n_working > 0);

  if (--self->n_working == 0)
    dossier_session_notify (self, PROP_BUSY);
}

/* The callback must call dossier_session_from_task() on its data, once. The task does not hold the
 * session: the thread could be the last to let go of it. */
GTask *
dossier_session_new_task (DossierSession       *self,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, self);
  dossier_session_begin_work (self);
  return g_task_new (NULL, cancellable, callback, reference);
}

/* Returns: (transfer full) (nullable): the session, if it is still there */
DossierSession *
dossier_session_from_task (gpointer data)
{
  GWeakRef *reference = data;
  DossierSession *self = g_weak_ref_get (reference);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self != NULL)
    dossier_session_end_work (self);
  return self;
}
