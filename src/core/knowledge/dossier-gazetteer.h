/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "dossier-analysis.h"
#include "dossier-matcher.h"

G_BEGIN_DECLS

/**
 * DossierKnown:
 * @id: interned entity id: "place/republic-of-korea"
 * @type: what it is
 * @name: the name shown
 * @country: interned id of the place it belongs to, nullable
 * @names: (array zero-terminated=1): all names in all languages and scripts
 *
 * An entity that the knowledge files know by name.
 */
typedef struct
{
  const char *id;
  DossierEntityType type;
  char *name;
  const char *country;
  char **names;
} DossierKnown;

/**
 * DossierGazetteer:
 *
 * The known places, organisations, programmes and events of all files, with
 * one matcher over all their names.
 */
typedef struct _DossierGazetteer DossierGazetteer;

DossierGazetteer     *dossier_gazetteer_new         (void);
void                  dossier_gazetteer_free        (DossierGazetteer        *self);
gboolean              dossier_gazetteer_add_file    (DossierGazetteer        *self,
                                                     JsonObject              *root,
                                                     GError                 **error);
void                  dossier_gazetteer_freeze      (DossierGazetteer        *self);
const DossierMatcher *dossier_gazetteer_get_matcher (const DossierGazetteer  *self);
const DossierKnown   *dossier_gazetteer_get         (const DossierGazetteer  *self,
                                                     guint32                  value);
const DossierKnown   *dossier_gazetteer_find        (const DossierGazetteer  *self,
                                                     const char              *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierGazetteer, dossier_gazetteer_free)

G_END_DECLS
