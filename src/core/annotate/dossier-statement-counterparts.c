/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

/**
 * dossier_statement_find_counterparts:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @actor: who acts
 * @counterparts: (element-type guint): where to add the others
 *
 * Finds to whom or with whom: the other people, organisations and countries,
 * but no places where it happens.
 */
void
dossier_statement_find_counterparts (const DossierDraft *draft, const DossierStatementUnit *unit,
                                     const DossierStatementVerdict *verdict, int actor,
                                     GArray *counterparts)
{
  DossierActorSearch search = { draft, unit, verdict,
                                dossier_statement_item (unit, verdict->item), NULL };

  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (&search, i);
      DossierEntityType type = dossier_actor_get_type (&search, (int) mention->entity);
      gboolean known = (int) mention->entity == actor;

      if (type > DOSSIER_ENTITY_PLACE
          || dossier_statement_place (unit, i)->last < unit->opening)
        continue;
      if (type == DOSSIER_ENTITY_PLACE
          && (dossier_actor_find_item_before (&search, dossier_actor_find_head (&search, i),
                                              DOSSIER_CUE_LOCATION)
                  != NULL
              || dossier_actor_is_possessive (&search, i)))
        continue;
      for (guint j = 0; j < counterparts->len && !known; j++)
        known = g_array_index (counterparts, guint, j) == mention->entity;
      if (!known)
        g_array_append_val (counterparts, mention->entity);
    }
}
