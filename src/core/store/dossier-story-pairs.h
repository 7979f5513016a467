/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-document-cache.h"
#include "dossier-fingerprint.h"
#include "dossier-sketch-index.h"
#include "dossier-story-groups.h"

G_BEGIN_DECLS

/**
 * DossierStoryPairs:
 * @connection: where the texts are
 * @index: the sketches of the documents that were gone through
 * @runs: [struct@Shingles] of documents that were compared lately
 * @fingerprints: [struct@Fingerprint] of those whose runs did not tell them apart
 * @error: (nullable): what went wrong in dossier_story_pairs_is_apart()
 *
 * Finds the pairs of copies among documents.
 */
typedef struct
{
  DossierConnection *connection;
  DossierSketchIndex *index;
  DossierDocumentCache *runs;
  DossierDocumentCache *fingerprints;
  GError *error;
} DossierStoryPairs;

void      dossier_story_pairs_init     (DossierStoryPairs  *self,
                                        DossierConnection  *connection);
void      dossier_story_pairs_clear    (DossierStoryPairs  *self);
gboolean  dossier_story_pairs_find     (DossierStoryPairs  *self,
                                        gint64              document,
                                        GBytes             *sketch,
                                        const GArray       *runs,
                                        GArray             *pairs,
                                        GError            **error);
gboolean  dossier_story_pairs_write    (DossierConnection  *connection,
                                        const GArray       *pairs,
                                        GError            **error);
gboolean  dossier_story_pairs_are_copies
                                       (DossierStoryPairs  *self,
                                        gint64              document,
                                        gint64              other,
                                        gboolean           *copies,
                                        GError            **error);
void      dossier_story_pairs_forget   (DossierStoryPairs  *self,
                                        gint64              document);
gboolean  dossier_story_pairs_is_apart (gint64              document,
                                        gint64              other,
                                        gpointer            data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierStoryPairs, dossier_story_pairs_clear)

G_END_DECLS
