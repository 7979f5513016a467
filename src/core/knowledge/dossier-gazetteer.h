/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-analysis.h"
#include "dossier-json.h"
#include "dossier-matcher.h"
#include "dossier-outlet-hosts.h"

G_BEGIN_DECLS

/**
 * DossierKnown:
 * @id: interned entity id: "place/republic-of-korea"
 * @type: what it is
 * @name: the name shown
 * @country: interned id of the place it belongs to, nullable
 * @is_country: a country or territory
 * @is_region: a region that is no town: a continent, a province, a sea
 * @is_press: an agency, a paper, a broadcaster or a news site
 * @names: (array zero-terminated=1): all names in all languages and scripts
 *
 * An entity that the knowledge files know by name.
 */
typedef struct
{
  const char *id;
  DossierEntityType type;
  const char *name;
  const char *country;
  gboolean is_country;
  gboolean is_region;
  gboolean is_press;
  char **names;
} DossierKnown;

/**
 * DossierKnownName:
 * @known: (element-type DossierKnown): who may be meant, in the files' order;
 *   more than one where two countries have a ministry of the same name
 * @language: interned BCP 47 code of the only language in which it may be
 *   read so ("Anh" is Britain in Vietnamese alone), %NULL for all
 * @abbreviation: it is a short form in capitals
 * @capital_first: its first word begins with a capital letter
 * @capital_last: its last word begins with a capital letter
 *
 * One spelling of a name; what a match of the gazetteer's matcher carries.
 */
typedef struct
{
  GPtrArray *known;
  const char *language;
  gboolean abbreviation;
  gboolean capital_first;
  gboolean capital_last;
} DossierKnownName;

/**
 * DossierGazetteer:
 *
 * The known places, organisations, programmes, instruments and events of all
 * files, with one matcher over all their names. Filled by one thread, frozen,
 * then shared by any number.
 */
typedef struct _DossierGazetteer DossierGazetteer;

DossierGazetteer       *dossier_gazetteer_new         (void);
void                    dossier_gazetteer_free        (DossierGazetteer        *self);
void                    dossier_gazetteer_join        (DossierGazetteer        *self,
                                                       DossierScreen           *screen);
gboolean                dossier_gazetteer_add_file    (DossierGazetteer        *self,
                                                       const DossierJson       *root,
                                                       GError                 **error);
void                    dossier_gazetteer_add_ending  (DossierGazetteer        *self,
                                                       const char              *ending);
void                    dossier_gazetteer_freeze      (DossierGazetteer        *self);
const DossierMatcher   *dossier_gazetteer_get_matcher (const DossierGazetteer  *self);
const DossierKnownName *dossier_gazetteer_get_name    (const DossierGazetteer  *self,
                                                       guint32                  value);
const DossierKnown     *dossier_gazetteer_find        (const DossierGazetteer  *self,
                                                       const char              *id);
const DossierOutletHosts *
                        dossier_gazetteer_get_hosts   (const DossierGazetteer  *self);
gboolean                dossier_gazetteer_is_no_name  (const DossierGazetteer  *self,
                                                       const char              *word,
                                                       gsize                    length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierGazetteer, dossier_gazetteer_free)

G_END_DECLS
