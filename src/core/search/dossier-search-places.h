/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-pattern.h"
#include "dossier-search.h"
#include "dossier-span.h"

G_BEGIN_DECLS

/* More places than anybody steps through; what is beyond them is not shown. */
#define DOSSIER_SEARCH_MAX_PLACES 100000

GArray  *dossier_search_find_places      (const DossierSearch     *self,
                                          const char              *text,
                                          gsize                    length,
                                          gboolean                 title,
                                          DossierPatternClock     *clock);
gboolean dossier_search_phrase_stands_in (const DossierSearchNode *phrase,
                                          const char              *text,
                                          gsize                    length);

G_END_DECLS
