/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-size.h"

/* A line of letters of the usual size is so high, pixels. */
#define USUAL_LINE 21.0

/**
 * dossier_text_size_measure:
 * @widget: where there are letters
 *
 * For what is as large as its letters are, but is measured in pixels. Ask again when the style of
 * @widget changes.
 *
 * Returns: how many times as large as usual the letters are, at least 1
 */
double
dossier_text_size_measure (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double line = pango_font_metrics_get_height (metrics) / (double) PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return MAX (line / USUAL_LINE, 1);
}
