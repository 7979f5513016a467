/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-time-lanes.h"

G_BEGIN_DECLS

const char *dossier_time_glyph_lane_name (DossierLaneKind  kind);
char       *dossier_time_glyph_item_name (const DossierTimelineItem *item);
guint       dossier_time_glyph_hue       (DossierLaneKind  kind);
void        dossier_time_glyph_path      (cairo_t         *cr,
                                          DossierLaneKind  kind,
                                          double           x,
                                          double           y,
                                          double           size);

G_END_DECLS
