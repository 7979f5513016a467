/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib-object.h>

#include "dossier-analysis.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FACET (dossier_facet_get_type ())

G_DECLARE_FINAL_TYPE (DossierFacet, dossier_facet, DOSSIER, FACET, GObject)

/* One counted value of a filter: a sector or an entity. Properties: key (the sector's id, or
 * the entity's key "person/…"), entity (row id, 0 for a sector), entity-type, label, count
 * (documents for a sector and for the whole dossier's entities, mentions for one document's), total
 * (the same count without filters), selected. */

DossierFacet      *dossier_facet_new             (const char        *key,
                                                  gint64             entity,
                                                  DossierEntityType  type,
                                                  const char        *label,
                                                  guint              count,
                                                  guint              total,
                                                  gboolean           selected);
const char        *dossier_facet_get_key         (DossierFacet      *self);
gint64             dossier_facet_get_entity      (DossierFacet      *self);
DossierEntityType  dossier_facet_get_entity_type (DossierFacet      *self);
const char        *dossier_facet_get_label       (DossierFacet      *self);
guint              dossier_facet_get_count       (DossierFacet      *self);
guint              dossier_facet_get_total       (DossierFacet      *self);
gboolean           dossier_facet_get_selected    (DossierFacet      *self);
void               dossier_facet_sort            (GPtrArray         *facets);

G_END_DECLS
