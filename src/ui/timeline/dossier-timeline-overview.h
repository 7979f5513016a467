/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-timeline-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIMELINE_OVERVIEW (dossier_timeline_overview_get_type ())

G_DECLARE_FINAL_TYPE (DossierTimelineOverview, dossier_timeline_overview,
                      DOSSIER, TIMELINE_OVERVIEW, GtkWidget)

/* All of a timeline in one strip: how much there is when, and which part the view beside it shows.
 * It is that view's scroll bar: drag the window, its edges to zoom, or click elsewhere to go there.
 * Property: view (DossierTimelineView), not owned. */
void dossier_timeline_overview_set_view (DossierTimelineOverview *self,
                                         DossierTimelineView     *view);

G_END_DECLS
