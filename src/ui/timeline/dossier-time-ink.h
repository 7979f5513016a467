/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-time-layout.h"

G_BEGIN_DECLS

/**
 * DossierTimeInk:
 * @foreground: of text
 * @ground: behind everything
 * @accent: of what people chose
 * @kinds: of what stands in lanes
 *
 * The colours of a timeline, read from its style once per drawing.
 */
typedef struct
{
  GdkRGBA foreground;
  GdkRGBA ground;
  GdkRGBA accent;
  GdkRGBA kinds[DOSSIER_N_LANE_KINDS];
} DossierTimeInk;

void dossier_time_ink_read (DossierTimeInk        *self,
                            GtkWidget             *widget);
void dossier_time_ink_box  (const DossierTimeInk  *self,
                            cairo_t               *cr,
                            const DossierTimeBox  *box,
                            const graphene_rect_t *rect,
                            gboolean               mirrored);

G_END_DECLS
