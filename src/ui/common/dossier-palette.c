/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-palette.h"

#include <adwaita.h>

/* Each has a contrast of at least 3 to 1 on a light ground (WCAG 2.1, 1.4.11). */
static const char *const hues[DOSSIER_N_HUES] = {
  [DOSSIER_HUE_BLUE] = "#1a5fb4",
  [DOSSIER_HUE_PURPLE] = "#813d9c",
  [DOSSIER_HUE_ORANGE] = "#c64600",
  [DOSSIER_HUE_GREEN] = "#1e8f59",
  [DOSSIER_HUE_BROWN] = "#865e3c",
  [DOSSIER_HUE_AMBER] = "#b07a00",
  [DOSSIER_HUE_RED] = "#c01c28",
  [DOSSIER_HUE_TEAL] = "#0b8585",
  [DOSSIER_HUE_MAGENTA] = "#b5308c",
  [DOSSIER_HUE_SLATE] = "#5e6b7a",
  [DOSSIER_HUE_OLIVE] = "#697b1d",
  [DOSSIER_HUE_INDIGO] = "#4b4fc4",
};

/**
 * dossier_palette_get:
 * @index: a hue or the colour index of a sector; any number
 * @foreground: the colour of text here, which tells a light ground from a dark one
 * @high_contrast: whether the user asked for high contrast
 * @colour: (out): a colour that is well seen on that ground
 *
 * The colours follow the theme by leaning towards its text colour.
 */
void
dossier_palette_get (guint          index,
                     const GdkRGBA *foreground,
                     gboolean       high_contrast,
                     GdkRGBA       *colour)
{
  float luminance = 0.2126f * foreground->red + 0.7152f * foreground->green
                    + 0.0722f * foreground->blue;
  float share = luminance > 0.5f ? (high_contrast ? 0.65f : 0.42f)
                                 : (high_contrast ? 0.4f : 0.0f);

  gdk_rgba_parse (colour, hues[index % DOSSIER_N_HUES]);
  colour->red += (foreground->red - colour->red) * share;
  colour->green += (foreground->green - colour->green) * share;
  colour->blue += (foreground->blue - colour->blue) * share;
}

/**
 * dossier_palette_for_widget:
 * @index: as for dossier_palette_get()
 * @widget: where it will be drawn
 * @colour: (out): the colour
 *
 * Read it anew when the widget's style changes.
 */
void
dossier_palette_for_widget (guint index, GtkWidget *widget, GdkRGBA *colour)
{
  GdkRGBA foreground;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &foreground);
  dossier_palette_get (index, &foreground,
                       adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
                       colour);
}

/**
 * dossier_palette_get_dim:
 * @foreground: the colour of text
 * @high_contrast: whether the user asked for high contrast
 * @colour: (out): that of text beside it that matters less
 *
 * On libadwaita's grounds it has a contrast of at least 4.5 to 1 (WCAG 2.1, 1.4.3), and keeps
 * nearly all where people ask for contrast, as libadwaita's own dim labels do.
 */
void
dossier_palette_get_dim (const GdkRGBA *foreground, gboolean high_contrast, GdkRGBA *colour)
{
  *colour = *foreground;
  colour->alpha *= high_contrast ? 0.9f : 0.7f;
}

/**
 * dossier_palette_dim:
 * @colour: (inout): that of text; then that of text beside it that matters less
 *
 * dossier_palette_get_dim() as the user asked for contrast.
 */
void
dossier_palette_dim (GdkRGBA *colour)
{
  GdkRGBA foreground = *colour;

  dossier_palette_get_dim (&foreground,
                           adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
                           colour);
}
