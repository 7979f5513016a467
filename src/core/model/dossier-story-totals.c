/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-totals.h"

#include "dossier-units.h"

/**
 * dossier_story_totals_new:
 * @facts: of the whole dossier
 *
 * Returns: (transfer full): its totals
 */
DossierStoryTotals *
dossier_story_totals_new (DossierFacts *facts)
{
  DossierStoryTotals *self = g_atomic_rc_box_new0 (DossierStoryTotals);
  g_autoptr (DossierUnits) all = dossier_units_new (facts, facts->documents, DOSSIER_COUNT_STORIES);

  self->facts = dossier_facts_ref (facts);
  self->n_stories = all->firsts->len;
  self->sectors = dossier_units_count (all, facts->sectors, DOSSIER_COUNTED_SECTORS);
  self->entities = dossier_units_count (all, facts->entities, DOSSIER_COUNTED_ENTITIES);
  return self;
}

/**
 * dossier_story_totals_ref:
 * @self: totals
 *
 * Returns: (transfer full): @self
 */
DossierStoryTotals *
dossier_story_totals_ref (DossierStoryTotals *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_totals (gpointer data)
{
  DossierStoryTotals *self = data;

  dossier_facts_unref (self->facts);
  g_free (self->sectors);
  g_free (self->entities);
}

/**
 * dossier_story_totals_unref:
 * @self: (transfer full) (nullable): totals
 */
void
dossier_story_totals_unref (DossierStoryTotals *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear_totals);
}
