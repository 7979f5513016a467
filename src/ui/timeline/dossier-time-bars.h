/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-time-scale.h"
#include "dossier-timeline.h"

G_BEGIN_DECLS

/**
 * DossierTimeBars:
 * @node: (nullable): what was drawn last
 * @timeline: (nullable): what @node shows; kept, so that no other can be taken for it
 * @width: how wide it is, pixels
 * @mirrored: whether time runs from right to left in it
 *
 * How much of a timeline there is when, as bars. They are drawn once for a timeline and a width.
 * All zero at first; a plain value of who shows them. Main thread only.
 */
typedef struct
{
  GskRenderNode *node;
  DossierTimeline *timeline;
  double width;
  gboolean mirrored;
} DossierTimeBars;

GskRenderNode *dossier_time_bars_get   (DossierTimeBars        *self,
                                        DossierTimeline        *timeline,
                                        const DossierTimeScale *whole,
                                        double                  height,
                                        gboolean                mirrored,
                                        const GdkRGBA          *colour);
void           dossier_time_bars_clear (DossierTimeBars        *self);

G_END_DECLS
