/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib-object.h>

#include "dossier-corpus-concordance.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CONCORDANCE_ITEM (dossier_concordance_item_get_type ())

G_DECLARE_FINAL_TYPE (DossierConcordanceItem, dossier_concordance_item, DOSSIER, CONCORDANCE_ITEM,
                      GObject)

/* A line of a concordance as a list shows it. Signal: loaded (its words are there). */

DossierConcordanceItem       *dossier_concordance_item_new        (guint                   number,
                                                                   DossierConcordanceHit   hit);
guint                         dossier_concordance_item_get_number (DossierConcordanceItem *self);
DossierConcordanceHit         dossier_concordance_item_get_hit    (DossierConcordanceItem *self);
const DossierConcordanceLine *dossier_concordance_item_get_line   (DossierConcordanceItem *self);
void                          dossier_concordance_item_take_line  (DossierConcordanceItem *self,
                                                                   DossierConcordanceLine *line);

G_END_DECLS
