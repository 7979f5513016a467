/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-palette.h"
#include "dossier-time-label.h"
#include "dossier-timeline-view-painter.h"

/* Draws a line of text beginning at @x, or ending there where text runs to the left; @most is how
 * many pixels it may take, 0 for as many as it will. Returns how many it took. */
int
dossier_timeline_painter_draw_text (DossierTimelinePainter *painter, const char *text, double x,
                                    double y, double most, const GdkRGBA *colour)
{
  int width, height;

  pango_layout_set_width (painter->text, most > 0 ? (int) (most * PANGO_SCALE) : -1);
  pango_layout_set_text (painter->text, text, -1);
  pango_layout_get_pixel_size (painter->text, &width, &height);
  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (painter->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (painter->mirrored ? x - width : x),
                                                (float) (y - height / 2.0)));
  /* An ellipsized layout is as wide as it may be, and aligned in that width. */
  pango_layout_set_width (painter->text, width * PANGO_SCALE);
  gtk_snapshot_append_layout (painter->snapshot, painter->text, colour);
  gtk_snapshot_restore (painter->snapshot);
  return width;
}

/* The words of one item: the value of a longer one matters most. */
static char *
make_words (DossierTimelineView *self, const DossierTimeBox *box)
{
  const DossierTimelineItem *item = dossier_timeline_view_get_item (self, box->first);

  if (box->shape == DOSSIER_BOX_INTERVAL)
    {
      g_autofree char *value = dossier_edtf_label (item->value);

      return g_strdup_printf ("%s · %s", value, item->label);
    }
  return g_strdup (item->label);
}

/* (nullable): how many items a box has, where it has several. */
static char *
make_number (const DossierTimeBox *box)
{
  if (box->shape == DOSSIER_BOX_CROWD)
    return g_strdup_printf ("+%u", box->n_items);
  return box->n_items > 1 ? g_strdup_printf ("%u", box->n_items) : NULL;
}

/* How wide @text is when it may take @most pixels, or as many as it will, if that is -1. */
static int
measure_text (DossierTimelinePainter *painter, const char *text, double most)
{
  int width;

  pango_layout_set_width (painter->text, most < 0 ? -1 : (int) (most * PANGO_SCALE));
  pango_layout_set_text (painter->text, text, -1);
  pango_layout_get_pixel_size (painter->text, &width, NULL);
  return width;
}

/* What the box of @layout at @index is called, beside or inside @rect, if there is room for it. */
void
dossier_timeline_painter_draw_label (DossierTimelinePainter *painter,
                                     const DossierTimeLayout *layout, guint index,
                                     const graphene_rect_t *rect)
{
  const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, index);
  double left = rect->origin.x - painter->area.origin.x;
  double right = painter->area.size.width - left - rect->size.width;
  double x0 = painter->mirrored ? rect->origin.x + rect->size.width : rect->origin.x;
  double x1 = painter->mirrored ? rect->origin.x : rect->origin.x + rect->size.width;
  double sign = painter->mirrored ? -1 : 1;
  double y = rect->origin.y + rect->size.height / 2, x = x1 + sign * DOSSIER_LABEL_GAP_AFTER;
  double room;
  GdkRGBA colour = painter->ink.foreground;
  g_autofree char *label = make_number (box);
  DossierLabelSide side
    = dossier_time_label_place (layout, index, painter->mirrored ? right : left,
                                painter->mirrored ? left : right,
                                label != NULL ? measure_text (painter, label, -1) : 0, &room);

  if (side == DOSSIER_LABEL_NONE)
    return;
  dossier_palette_dim (&colour);
  if (label == NULL)
    label = make_words (painter->self, box);
  if (side == DOSSIER_LABEL_INSIDE)
    x = x0 + sign * (room - measure_text (painter, label, room)) / 2;
  else if (side == DOSSIER_LABEL_BEFORE)
    x = x0 - sign * (measure_text (painter, label, room) + DOSSIER_LABEL_GAP_BEFORE);
  dossier_timeline_painter_draw_text (painter, label, x, y, room, &colour);
}
