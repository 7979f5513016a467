/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-suggestion.h"

G_BEGIN_DECLS

/* Who else an entity may be, at most so many. */
#define DOSSIER_MAX_SUGGESTIONS 5

GArray   *dossier_suggestions_read (DossierConnection  *connection,
                                    gint64              entity,
                                    DossierEntityType   type,
                                    const char         *name,
                                    GError            **error);
gboolean  dossier_suggestion_judge (const char         *clue,
                                    DossierEntityType   type,
                                    const char         *name,
                                    DossierSuggestion  *suggestion);
GArray   *dossier_merged_read      (DossierConnection  *connection,
                                    gint64              entity,
                                    GError            **error);

G_END_DECLS
