/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib-object.h>

#include "dossier-day.h"
#include "dossier-field.h"
#include "dossier-search.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUERY (dossier_query_get_type ())

/**
 * DossierQuery:
 *
 * What the analyst is looking at: a search, sectors, an entity, a range of days.
 * An immutable value, counted and shared by any thread. All parts must hold for a
 * document (and every chosen sector), so each choice narrows.
 *
 * A statement, a mention or a point in time belongs to the result when its
 * document does and, where the part speaks of such a mark itself (sector, entity,
 * days), when the mark agrees too.
 */
typedef struct _DossierQuery DossierQuery;

GType               dossier_query_get_type         (void);
DossierQuery       *dossier_query_new              (void);
DossierQuery       *dossier_query_ref              (DossierQuery       *self);
void                dossier_query_unref            (DossierQuery       *self);

/* Each returns a new query that differs in one part. */
DossierQuery       *dossier_query_with_search      (const DossierQuery *self,
                                                    DossierSearch      *search);
DossierQuery       *dossier_query_with_sector      (const DossierQuery *self,
                                                    const char         *sector,
                                                    gboolean            wanted);
DossierQuery       *dossier_query_with_subjects    (const DossierQuery *self,
                                                    gboolean            only);
DossierQuery       *dossier_query_without_sectors  (const DossierQuery *self);
DossierQuery       *dossier_query_with_value       (const DossierQuery *self,
                                                    DossierField        field,
                                                    const char         *value,
                                                    gboolean            wanted);
DossierQuery       *dossier_query_without_values   (const DossierQuery *self,
                                                    DossierField        field);
DossierQuery       *dossier_query_with_entity      (const DossierQuery *self,
                                                    gint64              entity);
DossierQuery       *dossier_query_with_days        (const DossierQuery *self,
                                                    DossierDay          first,
                                                    DossierDay          last);

const DossierSearch *dossier_query_get_search      (const DossierQuery *self);
const char         *dossier_query_get_words        (const DossierQuery *self);
gboolean            dossier_query_has_subjects     (const DossierQuery *self);
const char *const  *dossier_query_get_sectors      (const DossierQuery *self);
gboolean            dossier_query_has_sector       (const DossierQuery *self,
                                                    const char         *sector);
const char *const  *dossier_query_get_values       (const DossierQuery *self,
                                                    DossierField        field);
gboolean            dossier_query_has_value        (const DossierQuery *self,
                                                    DossierField        field,
                                                    const char         *value);
gint64              dossier_query_get_entity       (const DossierQuery *self);
gboolean            dossier_query_get_days         (const DossierQuery *self,
                                                    DossierDay         *first,
                                                    DossierDay         *last);
gboolean            dossier_query_is_empty         (const DossierQuery *self);
gboolean            dossier_query_equal            (const DossierQuery *a,
                                                    const DossierQuery *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuery, dossier_query_unref)

G_END_DECLS
