/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierStoryTotals:
 * @facts: of which dossier
 * @n_stories: how many stories it has
 * @sectors: how many have each sector, by its quark
 * @entities: how many have each entity, by its row id
 *
 * What the whole dossier has where stories are counted, whatever is looked for. Counted, immutable,
 * any thread.
 */
typedef struct
{
  DossierFacts *facts;
  guint n_stories;
  guint *sectors;
  guint *entities;
} DossierStoryTotals;

DossierStoryTotals *dossier_story_totals_new   (DossierFacts       *facts);
DossierStoryTotals *dossier_story_totals_ref   (DossierStoryTotals *self);
void                dossier_story_totals_unref (DossierStoryTotals *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoryTotals, dossier_story_totals_unref)

G_END_DECLS
