/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-clues.h"

#include "dossier-entity-clues.h"

/* Entities whose clues are written in one transaction. */
#define BATCH 500

/**
 * dossier_clues_update:
 * @corpus: a corpus that may be written to
 * @knowledge: how names are read
 * @n: (inout): grows by the entities that have new clues
 * @cancellable: (nullable): stops the work
 * @error: set on failure
 *
 * Writes what the names of entities have in common with others, for all whose
 * names have changed, in small transactions between which others may write. Any thread.
 *
 * Returns: whether all entities have their clues
 */
gboolean
dossier_clues_update (DossierCorpus          *corpus,
                      const DossierKnowledge *knowledge,
                      guint                  *n,
                      GCancellable           *cancellable,
                      GError                **error)
{
  for (;;)
    {
      g_autoptr (GPtrArray) all = dossier_corpus_list_unclued (corpus, BATCH, cancellable, error);

      if (all == NULL)
        return FALSE;
      if (all->len == 0)
        return TRUE;
      for (guint i = 0; i < all->len; i++)
        {
          DossierUnclued *unclued = g_ptr_array_index (all, i);

          unclued->clues = dossier_entity_clues (unclued->key, unclued->type, unclued->names,
                                                  knowledge);
        }
      if (!dossier_corpus_write_clues (corpus, all, cancellable, error))
        return FALSE;
      *n += all->len;
    }
}
