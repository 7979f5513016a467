/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-shingles.h"

G_BEGIN_DECLS

/**
 * DossierStoryRuns:
 *
 * The runs of documents that were compared lately, for they are likely to be compared again: short texts
 * made of what many say are proposed with each of those. It holds some megabytes of them.
 */
typedef struct _DossierStoryRuns DossierStoryRuns;

DossierStoryRuns      *dossier_story_runs_new    (void);
void                   dossier_story_runs_free   (DossierStoryRuns *self);
const DossierShingles *dossier_story_runs_find   (DossierStoryRuns *self,
                                                  gint64            document);
const DossierShingles *dossier_story_runs_take   (DossierStoryRuns *self,
                                                  gint64            document,
                                                  DossierShingles  *runs);
void                   dossier_story_runs_forget (DossierStoryRuns *self,
                                                  gint64            document);

G_END_DECLS
