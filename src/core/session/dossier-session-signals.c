/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

/* What a session tells: its properties that have changed, and its signals. */

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

/* The class calls it once. */
void
dossier_session_class_install_signals (DossierSessionClass *klass)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = readable | G_PARAM_WRITABLE;

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
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[WORKING] = g_signal_new ("working", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_OPERATION);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REFRESHED] = g_signal_new ("refreshed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
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
