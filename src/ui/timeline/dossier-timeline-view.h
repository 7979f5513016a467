/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-time-lanes.h"
#include "dossier-time-scale.h"
#include "dossier-timeline.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIMELINE_VIEW (dossier_timeline_view_get_type ())

G_DECLARE_FINAL_TYPE (DossierTimelineView, dossier_timeline_view, DOSSIER, TIMELINE_VIEW, GtkWidget)

/**
 * DossierSectorLook:
 * @sector: (nullable): a sector's id, %NULL for none
 * @colour: (out): its index in the palette
 * @data: as given
 *
 * Returns: (transfer full): what the sector is called
 */
typedef char *(*DossierSectorLook) (const char *sector,
                                    guint      *colour,
                                    gpointer    data);

/*
 * Draws a timeline in lanes, and lets people look around in it. Knows of no session: it is given
 * a timeline and tells what people want. Main thread only.
 *
 * Signals
 *   viewport-changed  ()                          other days are seen, or the data is new
 *   brushed           (int first, int last)       people chose these days; DOSSIER_DAY_NONE: none
 *   open-item         (guint item)                people want the evidence of an item
 *   open-items        (guint item, GdkRectangle)  … of all that share its box, which is there
 */
GtkWidget              *dossier_timeline_view_new              (void);
void                    dossier_timeline_view_set_timeline     (DossierTimelineView *self,
                                                                DossierTimeline     *timeline);
DossierTimeline        *dossier_timeline_view_get_timeline     (DossierTimelineView *self);
void                    dossier_timeline_view_set_lanes_by     (DossierTimelineView *self,
                                                                DossierLanesBy       by);
void                    dossier_timeline_view_set_today        (DossierTimelineView *self,
                                                                DossierDay           today);
void                    dossier_timeline_view_set_sector_look  (DossierTimelineView *self,
                                                                DossierSectorLook    look,
                                                                gpointer             data);

void                    dossier_timeline_view_set_brush        (DossierTimelineView *self,
                                                                DossierDay           first,
                                                                DossierDay           last);
gboolean                dossier_timeline_view_get_brush        (DossierTimelineView *self,
                                                                DossierDay          *first,
                                                                DossierDay          *last);

const DossierTimeScale *dossier_timeline_view_get_scale        (DossierTimelineView *self);
void                    dossier_timeline_view_get_area         (DossierTimelineView *self,
                                                                double              *x,
                                                                double              *width);
void                    dossier_timeline_view_show_units       (DossierTimelineView *self,
                                                                double               from,
                                                                double               to);
void                    dossier_timeline_view_zoom             (DossierTimelineView *self,
                                                                double               factor);
void                    dossier_timeline_view_fit              (DossierTimelineView *self);

guint                   dossier_timeline_view_get_focus_item   (DossierTimelineView *self);
void                    dossier_timeline_view_set_focus_item   (DossierTimelineView *self,
                                                                guint                item);
GArray                 *dossier_timeline_view_get_box_items    (DossierTimelineView *self,
                                                                guint                item);

G_END_DECLS
