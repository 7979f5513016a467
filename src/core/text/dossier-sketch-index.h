/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-day.h"
#include "dossier-sketch-holders.h"
#include "dossier-sketch.h"

G_BEGIN_DECLS

/**
 * DossierCandidate:
 * @id: which text it is
 * @twin: whether it is the same in all that is compared
 *
 * A text that may be a copy.
 */
typedef struct
{
  gint64 id;
  gboolean twin;
} DossierCandidate;

/**
 * DossierSketchIndex:
 *
 * The sketches of many texts in memory, found by their hashes: about 500 bytes each.
 */
typedef struct _DossierSketchIndex DossierSketchIndex;

DossierSketchIndex *dossier_sketch_index_new    (void);
void                dossier_sketch_index_free   (DossierSketchIndex *self);
gboolean            dossier_sketch_index_add    (DossierSketchIndex *self,
                                                 gint64              id,
                                                 gconstpointer       bytes,
                                                 gsize               size,
                                                 DossierDay          day);
void                dossier_sketch_index_remove (DossierSketchIndex *self,
                                                 gint64              id);
GArray             *dossier_sketch_index_find   (DossierSketchIndex *self,
                                                 gconstpointer       bytes,
                                                 gsize               size,
                                                 DossierDay          day);
GHashTable         *dossier_sketch_index_list_fallen
                                                (DossierSketchIndex *self);
gboolean            dossier_sketch_index_share_phrase
                                                (DossierSketchIndex *self,
                                                 gint64              id,
                                                 gint64              other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSketchIndex, dossier_sketch_index_free)

G_END_DECLS
