/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-analysis.h"
#include "dossier-suggestion.h"

G_BEGIN_DECLS

/**
 * DossierContext:
 * @document: row id
 * @title: the document's title
 * @published: EDTF, nullable
 * @span: the mention, bytes
 * @before: up to about 60 code points before it, on one line
 * @match: the mention's own words
 * @after: up to about 60 code points after it, on one line
 *
 * A mention in context: a line of a concordance.
 */
typedef struct
{
  gint64 document;
  char *title;
  char *published;
  DossierSpan span;
  char *before;
  char *match;
  char *after;
} DossierContext;

void dossier_context_clear (DossierContext *context);

#define DOSSIER_TYPE_ENTITY (dossier_entity_get_type ())

G_DECLARE_FINAL_TYPE (DossierEntity, dossier_entity, DOSSIER, ENTITY, GObject)

/* The card of one who or what over the whole dossier. It never changes: a new one is read after a
 * change. Aliases come the most used first. Contexts and statements are the latest ones, at most
 * DOSSIER_ENTITY_MAX_LINES of each: a frequent one has a hundred thousand. get_n_mentions() tells
 * how many mentions there are. */
#define DOSSIER_ENTITY_MAX_LINES 12

gint64             dossier_entity_get_id           (DossierEntity *self);
const char        *dossier_entity_get_key          (DossierEntity *self);
DossierEntityType  dossier_entity_get_entity_type  (DossierEntity *self);
const char        *dossier_entity_get_name         (DossierEntity *self);
const char *const *dossier_entity_get_aliases      (DossierEntity *self);
const char *const *dossier_entity_get_roles        (DossierEntity *self);
guint              dossier_entity_get_n_mentions   (DossierEntity *self);
guint              dossier_entity_get_n_documents  (DossierEntity *self);
const GArray      *dossier_entity_get_contexts     (DossierEntity *self);
GListModel        *dossier_entity_get_statements   (DossierEntity *self);
const GArray      *dossier_entity_get_suggestions  (DossierEntity *self);
const GArray      *dossier_entity_get_merged       (DossierEntity *self);

G_END_DECLS
