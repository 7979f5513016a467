/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-layout.h"
#include "dossier-timeline-view.h"

G_BEGIN_DECLS

#define LANE_GAP 7
#define GLYPH 12.0
#define NO_ITEM DOSSIER_LAYOUT_END

/* What a drag does. */
typedef enum
{
  DRAG_NOTHING,
  DRAG_BRUSH,
  DRAG_PAN,
} DragMode;

/* One class over several files by concern: the object (dossier-timeline-view.c), what it shows
 * (-items.c), which days are in sight (-viewport.c), where things are (-geometry.c), drawing
 * (-paint.c, with -labels.c and -ruler.c), pointer and keys (-input.c), the focused item and what
 * assistive tools are told (-focus.c). */
struct _DossierTimelineView
{
  GtkWidget parent_instance;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;

  DossierTimeline *given;      /* what is to be shown */
  DossierTimeline *timeline;   /* it, or its groups by sector where lanes are by sector */
  DossierLanesBy lanes_by;
  DossierSectorLook look;
  gpointer look_data;

  DossierTimeAxis *axis;       /* NULL without a dated item */
  DossierLanes *lanes;
  DossierTimeLayout *layout;   /* NULL until it is needed again */
  DossierTimeScale scale;
  GPtrArray *lane_names;
  GArray *lane_tops;           /* of double; empty until it is needed again */
  double text_size;            /* how many times as large as usual letters are, at least 1 */
  double labels_width;         /* of the column beside the lanes; 0 where names stand above them */
  double content_height;       /* of ruler and lanes, pixels */

  int allocated_width;
  int allocated_height;
  GskRenderNode *content;      /* what is drawn below focus and pointer; NULL until it is needed */

  DossierDay today;            /* DOSSIER_DAY_NONE: not shown */
  gboolean brushed;
  DossierDay brush_first;
  DossierDay brush_last;

  guint focus;                 /* index of an item, or NO_ITEM */
  gboolean by_keys;            /* the focus was moved by keys, so people want to see where it is */
  guint hover;                 /* index of a box, or NO_ITEM */
  GtkWidget *focus_button;

  DragMode drag_mode;
  double drag_start;           /* pixel where a brush begins, or the last pixel of a pan */
  double pinch_factor;
  double pointer_x;
  double pointer_y;
};

/* dossier-timeline-view.c */
void                       dossier_timeline_view_viewport_moved     (DossierTimelineView  *self,
                                                                     gboolean              zoomed);
void                       dossier_timeline_view_drop_content       (DossierTimelineView  *self);
void                       dossier_timeline_view_emit_brushed       (DossierTimelineView  *self);
void                       dossier_timeline_view_open               (DossierTimelineView  *self,
                                                                     guint                 item,
                                                                     gboolean              all);

/* dossier-timeline-view-geometry.c */
const DossierTimelineItem *dossier_timeline_view_get_item           (DossierTimelineView  *self,
                                                                     guint                 item);
const DossierTimeLayout   *dossier_timeline_view_ensure_layout      (DossierTimelineView  *self);
void                       dossier_timeline_view_drop_layout        (DossierTimelineView  *self);
void                       dossier_timeline_view_update_width       (DossierTimelineView  *self);
double                     dossier_timeline_view_get_ruler_height   (DossierTimelineView  *self);
double                     dossier_timeline_view_get_row_height     (DossierTimelineView  *self);
gboolean                   dossier_timeline_view_is_compact         (DossierTimelineView  *self);
gboolean                   dossier_timeline_view_is_mirrored        (DossierTimelineView  *self);
double                     dossier_timeline_view_get_lane_top       (DossierTimelineView  *self,
                                                                     guint                 lane);
double                     dossier_timeline_view_get_lane_height    (DossierTimelineView  *self,
                                                                     guint                 lane);
double                     dossier_timeline_view_get_content_height (DossierTimelineView  *self);
void                       dossier_timeline_view_get_lanes_area     (DossierTimelineView  *self,
                                                                     graphene_rect_t      *area);
double                     dossier_timeline_view_to_widget_x        (DossierTimelineView  *self,
                                                                     double                x);
double                     dossier_timeline_view_from_widget_x      (DossierTimelineView  *self,
                                                                     double                x);
void                       dossier_timeline_view_get_box_rect       (DossierTimelineView  *self,
                                                                     const DossierTimeBox *box,
                                                                     graphene_rect_t      *rect);
guint                      dossier_timeline_view_find_box           (DossierTimelineView  *self,
                                                                     double                x,
                                                                     double                y);

/* dossier-timeline-view-paint.c */
void                       dossier_timeline_view_snapshot        (GtkWidget            *widget,
                                                                  GtkSnapshot          *snapshot);

/* dossier-timeline-view-input.c */
void                       dossier_timeline_view_install_keys    (GtkWidgetClass       *klass);
void                       dossier_timeline_view_setup_input     (DossierTimelineView  *self);
gboolean                   dossier_timeline_view_query_tooltip   (GtkWidget            *widget,
                                                                  int                   x,
                                                                  int                   y,
                                                                  gboolean              keyboard,
                                                                  GtkTooltip           *tooltip);

/* dossier-timeline-view-focus.c */
void                       dossier_timeline_view_setup_focus     (DossierTimelineView  *self);
void                       dossier_timeline_view_place_focus     (DossierTimelineView  *self);
void                       dossier_timeline_view_update_focus    (DossierTimelineView  *self);
void                       dossier_timeline_view_move_focus      (DossierTimelineView  *self,
                                                                  int                   items,
                                                                  int                   lanes);

G_END_DECLS
