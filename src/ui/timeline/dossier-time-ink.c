/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-ink.h"

#include "dossier-palette.h"
#include "dossier-time-glyph.h"

#define GLYPH 12.0
#define BAR_HEIGHT 9.0

static void
set_colour (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

/* Ends that are known are round, open ones are not seen. */
static void
bar_path (cairo_t *cr, double x0, double x1, double y, double height)
{
  double r = MIN (height / 2, (x1 - x0) / 2);

  cairo_new_path (cr);
  cairo_arc (cr, x0 + r, y, r, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, x1 - r, y, r, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

/* Doubt is hatching: it survives greyscale and any colour. */
static void
hatch (cairo_t *cr, const DossierTimeInk *self, double x0, double x1, double y, double height)
{
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  for (double x = x0 - height; x < x1; x += 5)
    {
      cairo_move_to (cr, x, y + height / 2);
      cairo_line_to (cr, x + height, y - height / 2);
    }
  set_colour (cr, &self->ground, 0.9);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_glyph (const DossierTimeInk *self,
            cairo_t              *cr,
            const DossierTimeBox *box,
            double                x,
            double                y,
            double                size)
{
  const GdkRGBA *colour = &self->kinds[box->kind];

  /* A rim in the ground's colour keeps neighbours apart. */
  cairo_new_path (cr);
  dossier_time_glyph_path (cr, box->kind, x, y, size);
  set_colour (cr, &self->ground, 1);
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);

  dossier_time_glyph_path (cr, box->kind, x, y, box->due || box->doubtful ? size - 1.5 : size);
  if (box->due || box->doubtful)
    {
      const double dashes[] = { 2, 1.6 };

      set_colour (cr, &self->ground, 1);
      cairo_fill_preserve (cr);
      set_colour (cr, colour, 1);
      cairo_set_line_width (cr, 1.8);
      if (box->doubtful)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  else
    {
      set_colour (cr, colour, 1);
      cairo_fill (cr);
    }
}

/* Known to a month, a quarter, a year: somewhere inside a pale bar. */
static void
draw_moment (const DossierTimeInk *self,
             cairo_t              *cr,
             const DossierTimeBox *box,
             double                x0,
             double                x1,
             double                y)
{
  bar_path (cr, x0, x1, y, BAR_HEIGHT + 2);
  set_colour (cr, &self->kinds[box->kind], 0.3);
  cairo_fill_preserve (cr);
  if (box->doubtful)
    hatch (cr, self, x0, x1, y, BAR_HEIGHT + 2);
  cairo_new_path (cr);
  draw_glyph (self, cr, box, (x0 + x1) / 2, y, GLYPH - 4);
}

static void
draw_cap (cairo_t *cr, double x, double y)
{
  cairo_rectangle (cr, x - 1, y - BAR_HEIGHT, 2, 2 * BAR_HEIGHT);
  cairo_fill (cr);
}

/* Open ends fade; the known end of such a bar has a cap. */
static void
draw_interval (const DossierTimeInk *self,
               cairo_t              *cr,
               const DossierTimeBox *box,
               double                x0,
               double                x1,
               double                y,
               gboolean              mirrored)
{
  const GdkRGBA *colour = &self->kinds[box->kind];
  gboolean open_left = mirrored ? box->open_end : box->open_start;
  gboolean open_right = mirrored ? box->open_start : box->open_end;

  bar_path (cr, x0, x1, y, BAR_HEIGHT);
  if (open_left || open_right)
    {
      cairo_pattern_t *fade = cairo_pattern_create_linear (x0, 0, x1, 0);

      cairo_pattern_add_color_stop_rgba (fade, 0, colour->red, colour->green, colour->blue,
                                         open_left ? 0.04 : 0.8);
      cairo_pattern_add_color_stop_rgba (fade, 1, colour->red, colour->green, colour->blue,
                                         open_right ? 0.04 : 0.8);
      cairo_set_source (cr, fade);
      cairo_pattern_destroy (fade);
    }
  else
    set_colour (cr, colour, 0.8);
  cairo_fill_preserve (cr);
  if (box->doubtful)
    hatch (cr, self, x0, x1, y, BAR_HEIGHT);
  cairo_new_path (cr);

  set_colour (cr, colour, 1);
  if (open_left && !open_right)
    draw_cap (cr, x1 - 1, y);
  if (open_right && !open_left)
    draw_cap (cr, x0 + 1, y);
  if (!open_left && !open_right && x1 - x0 > 3 * GLYPH)
    draw_glyph (self, cr, box, mirrored ? x1 - GLYPH / 2 : x0 + GLYPH / 2, y, GLYPH);
}

/**
 * dossier_time_ink_read:
 * @self: (out): the colours
 * @widget: whose style they come from
 */
void
dossier_time_ink_read (DossierTimeInk *self, GtkWidget *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  gtk_style_context_get_color (style, &self->foreground);
  if (!gtk_style_context_lookup_color (style, "timeline_bg_color", &self->ground)
      && !gtk_style_context_lookup_color (style, "view_bg_color", &self->ground))
    self->ground = (GdkRGBA) { 1, 1, 1, 1 };
  if (!gtk_style_context_lookup_color (style, "accent_color", &self->accent))
    self->accent = self->foreground;
  for (guint kind = 0; kind < DOSSIER_N_LANE_KINDS; kind++)
    dossier_palette_for_widget (dossier_time_glyph_hue ((DossierLaneKind) kind), widget,
                                &self->kinds[kind]);
}

/**
 * dossier_time_ink_box:
 * @self: colours
 * @cr: where to draw
 * @box: what to draw
 * @rect: its place
 * @mirrored: time runs from right to left
 */
void
dossier_time_ink_box (const DossierTimeInk  *self,
                      cairo_t               *cr,
                      const DossierTimeBox  *box,
                      const graphene_rect_t *rect,
                      gboolean               mirrored)
{
  double x0 = rect->origin.x;
  double x1 = x0 + rect->size.width;
  double y = rect->origin.y + rect->size.height / 2;

  switch (box->shape)
    {
    case DOSSIER_BOX_POINT:
      draw_glyph (self, cr, box, (x0 + x1) / 2, y, GLYPH);
      break;
    case DOSSIER_BOX_MOMENT:
      draw_moment (self, cr, box, x0, x1, y);
      break;
    case DOSSIER_BOX_INTERVAL:
      draw_interval (self, cr, box, x0, x1, y, mirrored);
      break;
    case DOSSIER_BOX_CROWD:
    default:
      bar_path (cr, x0 + 1, x1 - 1, y, 15);
      set_colour (cr, &self->foreground, 0.12);
      cairo_fill (cr);
      break;
    }
}
