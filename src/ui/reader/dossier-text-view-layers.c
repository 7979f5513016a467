/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-view-private.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-mark-painter.h"
#include "dossier-palette.h"

#define STRIPE_WIDTH 3
#define STRIPE_GAP 14

static int
get_label_width (DossierTextView *self)
{
  return dossier_text_view_get_label_margin (self) - 2 * STRIPE_GAP;
}

/* The words of the margin's labels: "Proposal" and below it what is due or when it was. */
static void
set_stripe_label (DossierTextView *self, const DossierMark *mark)
{
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (mark->value != NULL)
    {
      g_autofree char *due = dossier_edtf_label (mark->value);

      /* Translators: the date by which what was stated is to be done: “due 2027” */
      when = g_strdup_printf (_("due %s"), due);
    }
  else if (mark->when != NULL)
    when = dossier_edtf_label (mark->when);
  text = when != NULL
           ? g_strdup_printf ("%s\n%s", dossier_mark_style_get_name (mark), when)
           : g_strdup (dossier_mark_style_get_name (mark));
  pango_layout_set_text (self->label_layout, text, -1);
}

static void
draw_stripe (DossierTextView *self, GtkSnapshot *snapshot, const DossierMark *mark, float *free_y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter start, end;
  GdkRectangle first, last;
  GdkRGBA colour = dossier_mark_style_get_colour (mark, dossier_text_view_is_dark ());
  int stripe = gtk_text_view_get_left_margin (view) - STRIPE_GAP;
  int width, height;

  dossier_text_view_byte_to_iter (self, mark->span.start, &start);
  dossier_text_view_byte_to_iter (self, mark->span.end, &end);
  gtk_text_view_get_iter_location (view, &start, &first);
  gtk_text_view_get_iter_location (view, &end, &last);
  gtk_snapshot_append_color (
    snapshot, &colour,
    &GRAPHENE_RECT_INIT (stripe, first.y + 2, STRIPE_WIDTH,
                         MAX (last.y + last.height - first.y - 4, 4)));

  /* A label never covers the one above it. */
  if (gtk_text_view_get_left_margin (view) < dossier_text_view_get_label_margin (self)
      || first.y < *free_y)
    return;
  set_stripe_label (self, mark);
  pango_layout_get_pixel_size (self->label_layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (stripe - STRIPE_GAP / 2 - get_label_width (self), first.y + 2));
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  dossier_palette_dim (&colour);
  gtk_snapshot_append_layout (snapshot, self->label_layout, &colour);
  gtk_snapshot_restore (snapshot);
  *free_y = first.y + height;
}

/* The bytes that are on the screen. */
static DossierSpan
get_visible_span (DossierTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter start, end;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &start, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, visible.y + visible.height, NULL);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  return DOSSIER_SPAN_INIT (dossier_text_view_iter_to_byte (self, &start),
                            dossier_text_view_iter_to_byte (self, &end));
}

/* The first place that ends after @byte; places are in order and apart. */
static guint
first_place_after (const GArray *places, gsize byte)
{
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, DossierSpan, middle).end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Like a text marker, in a colour that no kind of mark has for its ground. */
static void
draw_places (DossierTextView *self, GtkSnapshot *snapshot, DossierSpan visible)
{
  GdkRGBA ground;

  if (self->places == NULL
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                          "orange_3", &ground))
    return;
  ground.alpha = .38f;
  for (guint i = first_place_after (self->places, visible.start); i < self->places->len; i++)
    {
      DossierSpan span = g_array_index (self->places, DossierSpan, i);
      GtkTextIter start, end;

      if (span.start >= visible.end)
        break;
      dossier_text_view_get_range (self, span, &start, &end);
      if (!dossier_text_view_is_hidden (self, &start))
        dossier_mark_painter_ground (GTK_TEXT_VIEW (self), snapshot, &start, &end, &ground);
    }
}

static void
draw_below (DossierTextView *self, GtkSnapshot *snapshot, DossierSpan visible)
{
  GdkRGBA ground;

  if (self->entity == 0)
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                       "accent_bg_color", &ground))
    return;
  ground.alpha = .25f;
  for (guint i = dossier_text_view_first_reaching (self, visible.start);
       i < self->reading->marks->len; i++)
    {
      const DossierMark *mark = dossier_text_view_nth_mark (self, i);
      GtkTextIter start, end;

      if (mark->span.start >= visible.end)
        break;
      if (mark->layer != DOSSIER_LAYER_MENTION || mark->entity != self->entity)
        continue;
      dossier_text_view_get_range (self, mark->span, &start, &end);
      if (!dossier_text_view_is_hidden (self, &start))
        dossier_mark_painter_ground (GTK_TEXT_VIEW (self), snapshot, &start, &end, &ground);
    }
}

static void
draw_above (DossierTextView *self, GtkSnapshot *snapshot, DossierSpan visible)
{
  float free_y = -G_MAXFLOAT;

  for (guint i = dossier_text_view_first_reaching (self, visible.start);
       i < self->reading->marks->len; i++)
    {
      const DossierMark *mark = dossier_text_view_nth_mark (self, i);
      DossierLineStyle line = dossier_mark_style_get_line (mark);
      GtkTextIter start, end;

      if (mark->span.start >= visible.end)
        break;
      if (mark->span.end <= visible.start)
        continue;
      dossier_text_view_get_range (self, mark->span, &start, &end);
      if (dossier_text_view_is_hidden (self, &start))
        continue;
      if (mark->layer == DOSSIER_LAYER_STATEMENT)
        draw_stripe (self, snapshot, mark, &free_y);
      else if (line != DOSSIER_LINE_NONE)
        {
          GdkRGBA colour = dossier_mark_style_get_colour (mark, dossier_text_view_is_dark ());

          dossier_mark_painter_underline (GTK_TEXT_VIEW (self), snapshot, &start, &end, line,
                                          &colour);
        }
    }
}

/**
 * dossier_text_view_draw_layer:
 * @view: the text view
 * @layer: below or above the text
 * @snapshot: where to draw, in buffer coordinates
 *
 * Draws what is on the screen and nothing else.
 */
void
dossier_text_view_draw_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  DossierTextView *self = DOSSIER_TEXT_VIEW (view);
  DossierSpan visible;

  self->painted = TRUE;
  if (self->reading == NULL || (self->reading->marks->len == 0 && self->places == NULL))
    return;
  visible = get_visible_span (self);
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    {
      draw_places (self, snapshot, visible);
      draw_below (self, snapshot, visible);
    }
  else
    draw_above (self, snapshot, visible);
}

/**
 * dossier_text_view_update_labels:
 * @self: a text view
 *
 * Makes the margin's labels anew for the font that the style now gives.
 */
void
dossier_text_view_update_labels (DossierTextView *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_clear_object (&self->label_layout);
  self->label_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_alignment (self->label_layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_width (self->label_layout, get_label_width (self) * PANGO_SCALE);
  pango_layout_set_wrap (self->label_layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->label_layout, PANGO_ELLIPSIZE_END);
  /* Dates of some languages take two lines. */
  pango_layout_set_height (self->label_layout, -2);
  pango_attr_list_insert (attributes, pango_attr_scale_new (.78));
  pango_layout_set_attributes (self->label_layout, attributes);
}
