/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The first twelve sectors of a scheme have colours of their own; later ones begin again. */
typedef enum
{
  DOSSIER_HUE_BLUE,
  DOSSIER_HUE_PURPLE,
  DOSSIER_HUE_ORANGE,
  DOSSIER_HUE_GREEN,
  DOSSIER_HUE_BROWN,
  DOSSIER_HUE_AMBER,
  DOSSIER_HUE_RED,
  DOSSIER_HUE_TEAL,
  DOSSIER_HUE_MAGENTA,
  DOSSIER_HUE_SLATE,
  DOSSIER_HUE_OLIVE,
  DOSSIER_HUE_INDIGO,
} DossierHue;
#define DOSSIER_N_HUES (DOSSIER_HUE_INDIGO + 1)

void dossier_palette_get        (guint          index,
                                 const GdkRGBA *foreground,
                                 gboolean       high_contrast,
                                 GdkRGBA       *colour);
void dossier_palette_for_widget (guint          index,
                                 GtkWidget     *widget,
                                 GdkRGBA       *colour);
void dossier_palette_get_dim    (const GdkRGBA *foreground,
                                 gboolean       high_contrast,
                                 GdkRGBA       *colour);
void dossier_palette_dim        (GdkRGBA       *colour);

G_END_DECLS
