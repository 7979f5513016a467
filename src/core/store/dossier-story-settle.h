/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-story-pairs.h"

G_BEGIN_DECLS

DossierStoryGroups *dossier_story_groups_new_decided (GHashTable         *members,
                                                      const GArray       *decisions);
gboolean            dossier_story_settle             (DossierStoryPairs  *pairs,
                                                      GHashTable         *changed,
                                                      GError            **error);

G_END_DECLS
