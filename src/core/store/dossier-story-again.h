/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-story-pairs.h"

G_BEGIN_DECLS

gboolean dossier_story_look_again (DossierStoryPairs  *self,
                                   GHashTable         *fallen,
                                   GHashTable         *changed,
                                   GError            **error);

G_END_DECLS
