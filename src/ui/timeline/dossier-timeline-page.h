/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"
#include "dossier-timeline-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIMELINE_PAGE (dossier_timeline_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierTimelinePage, dossier_timeline_page, DOSSIER, TIMELINE_PAGE, GtkWidget)

/* The timeline of a session with its tools: lanes, zoom, the chosen days, and the
 * same as a list. Property: session (DossierSession). */
DossierTimelineView *dossier_timeline_page_get_view (DossierTimelinePage *self);

G_END_DECLS
