/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-ink.h"
#include "dossier-timeline-view-private.h"

G_BEGIN_DECLS

/* All that one drawing of a view needs. */
typedef struct
{
  DossierTimelineView *self;
  GtkSnapshot *snapshot;
  DossierTimeInk ink;
  PangoLayout *text;    /* reused for all labels, small */
  graphene_rect_t area; /* begins below the ruler */
  GArray *ruler_words;  /* DossierTimeExtent: where words of the ruler stand */
  gboolean mirrored;
} DossierTimelinePainter;

static inline GdkRGBA
dossier_timeline_painter_fade (const GdkRGBA *colour, float alpha)
{
  GdkRGBA result = *colour;

  result.alpha *= alpha;
  return result;
}

/* dossier-timeline-view-labels.c */
int  dossier_timeline_painter_draw_text  (DossierTimelinePainter *self,
                                          const char             *text,
                                          double                  x,
                                          double                  y,
                                          double                  most,
                                          const GdkRGBA          *colour);
void dossier_timeline_painter_draw_label (DossierTimelinePainter *self,
                                          const DossierTimeLayout *layout,
                                          guint                   index,
                                          const graphene_rect_t  *rect);

/* dossier-timeline-view-ruler.c */
void dossier_timeline_painter_draw_ruler (DossierTimelinePainter *self,
                                          double                  bottom);

G_END_DECLS
