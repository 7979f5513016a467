/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-trie.h"

G_BEGIN_DECLS

/**
 * DossierStart:
 * @node: the node behind a first word, 0 if no phrase begins with just this word
 * @goes_on: whether a phrase may go on behind it as the text does. May be %TRUE
 *   where none does, never %FALSE where one does
 *
 * Where a first word leads.
 */
typedef struct
{
  guint32 node;
  gboolean goes_on;
} DossierStart;

/**
 * DossierStarts:
 *
 * Where in a trie of phrases each first word leads, so that it is looked up at
 * once and not walked letter by letter. Immutable.
 */
typedef struct _DossierStarts DossierStarts;

DossierStarts *dossier_starts_new  (const GPtrArray     *phrases,
                                    const DossierTrie   *trie);
void           dossier_starts_free (DossierStarts       *self);
DossierStart   dossier_starts_find (const DossierStarts *self,
                                    const char          *word,
                                    gsize                length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStarts, dossier_starts_free)

G_END_DECLS
