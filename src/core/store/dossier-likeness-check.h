/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-story-pairs.h"

G_BEGIN_DECLS

GArray   *dossier_likeness_list  (DossierConnection  *connection,
                                  GHashTable         *documents,
                                  gboolean           *right,
                                  GError            **error);
gboolean  dossier_likeness_check (DossierStoryPairs  *pairs,
                                  const GArray       *written,
                                  const GArray       *found,
                                  gboolean           *right,
                                  GError            **error);

G_END_DECLS
