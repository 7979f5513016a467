/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So many texts may have a run of words; what more have is a phrase and tells nothing. */
#define DOSSIER_SKETCH_PHRASE 256

/**
 * DossierSketchHolders:
 *
 * Who has a hash: for each of many hashes the first %DOSSIER_SKETCH_PHRASE who came with it. Those
 * of one hash stand side by side in memory, for they are read much more often than written, and
 * hardly ever lie in the processor's caches.
 */
typedef struct _DossierSketchHolders DossierSketchHolders;

DossierSketchHolders *dossier_sketch_holders_new  (void);
void                  dossier_sketch_holders_free (DossierSketchHolders       *self);
void                  dossier_sketch_holders_add  (DossierSketchHolders       *self,
                                                   guint32                     hash,
                                                   guint32                     holder);
gboolean              dossier_sketch_holders_remove
                                                  (DossierSketchHolders       *self,
                                                   guint32                     hash,
                                                   guint32                     holder);
const guint32        *dossier_sketch_holders_find (const DossierSketchHolders *self,
                                                   guint32                     hash,
                                                   guint                      *n_holders);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSketchHolders, dossier_sketch_holders_free)

G_END_DECLS
