/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-event-profile.h"

G_BEGIN_DECLS

/**
 * DossierEventMatch:
 * @percent: how much speaks for one event, 0 if too little does
 * @names: (element-type guint32): row ids of the persons, bodies and so on of the first document
 *   that both name, those that say most first
 * @places: (element-type guint32): row ids of places that both name, those that say most first
 * @sectors: (element-type guint32): quarks of sectors that both are about, those that say most
 *   first
 * @day: the last day of which both speak as one on which something happened, %DOSSIER_DAY_NONE if
 *   there is none
 *
 * What two documents have in common.
 */
typedef struct
{
  guint percent;
  GArray *names;
  GArray *places;
  GArray *sectors;
  DossierDay day;
} DossierEventMatch;

guint              dossier_event_compare    (DossierEventScale          *scale,
                                             DossierEventProfile        *document,
                                             DossierEventProfile        *other);
DossierEventMatch *dossier_event_match_new  (DossierEventScale          *scale,
                                             DossierEventProfile        *document,
                                             DossierEventProfile        *other);
void               dossier_event_match_free (DossierEventMatch          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEventMatch, dossier_event_match_free)

G_END_DECLS
