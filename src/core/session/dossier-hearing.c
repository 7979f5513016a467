/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-hearing.h"

#include <string.h>

#include "dossier-entity-clues.h"

/* By which a whole name answers to a whole name; see dossier-entity-clues.h. */
static gboolean
is_of_whole_name (const char *clue)
{
  return strchr ("nbhk", *clue) != NULL;
}

static int
compare_clues (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
take_clues (GPtrArray *kept, GStrv clues, gboolean heard_only)
{
  for (char **clue = clues; *clue != NULL; clue++)
    if (is_of_whole_name (*clue) && (!heard_only || **clue == 'h' || **clue == 'k')
        && !g_ptr_array_find_with_equal_func (kept, *clue, g_str_equal, NULL))
      g_ptr_array_add (kept, *clue);
    else
      g_free (*clue);
  g_free (clues);
}

/* "Tanabe Yuko" for "Yuko Tanabe": what comes first in a name is not the same everywhere. */
static char *
turn_name (const char *name)
{
  const char *last = strrchr (name, ' ');

  return last != NULL ? g_strdup_printf ("%s %.*s", last + 1, (int) (last - name), name) : NULL;
}

static GStrv
ask (const DossierNamedEntity *entity, const char *name, const DossierKnowledge *knowledge)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, (gpointer) name);
  return dossier_entity_clues (entity->key, entity->type, names, knowledge);
}

/**
 * dossier_hearing_hear:
 * @entity: an entity that is no place
 * @knowledge: a #DossierKnowledge: how names are read and transcribed
 *
 * A #DossierHearFunc. Whom the knowledge files know is known by all names already.
 *
 * Returns: (transfer full) (nullable): what its name may be written or heard as
 */
GStrv
dossier_hearing_hear (const DossierNamedEntity *entity, gpointer knowledge)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *turned = NULL;

  if (dossier_gazetteer_find (dossier_knowledge_get_gazetteer (knowledge), entity->key) != NULL)
    return NULL;
  kept = g_ptr_array_new ();
  take_clues (kept, ask (entity, entity->name, knowledge), FALSE);
  turned = entity->type == DOSSIER_ENTITY_PERSON ? turn_name (entity->name) : NULL;
  if (turned != NULL)
    take_clues (kept, ask (entity, turned, knowledge), TRUE);
  if (kept->len == 0)
    return NULL;
  g_ptr_array_sort (kept, compare_clues);
  g_ptr_array_add (kept, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}
