/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-mark-painter.h"

/* Letters whose line is so high have room for an underline below them, pixels. */
#define ROOMY_HEIGHT 19

/* Calls @draw for the part of the range on each line of the screen, in buffer coordinates. */
typedef void (*DrawPart) (GtkSnapshot *snapshot, const GdkRectangle *part, gpointer data);

static void
for_each_part (GtkTextView       *view,
               GtkSnapshot       *snapshot,
               const GtkTextIter *start,
               const GtkTextIter *end,
               DrawPart           draw,
               gpointer           data)
{
  GtkTextIter at = *start;

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      GtkTextIter stop = at;
      GdkRectangle first, last;

      if (!gtk_text_view_forward_display_line_end (view, &stop)
          || gtk_text_iter_compare (&stop, end) > 0)
        stop = *end;
      gtk_text_view_get_iter_location (view, &at, &first);
      gtk_text_view_get_iter_location (view, &stop, &last);
      if (last.y == first.y)
        {
          GdkRectangle part = { MIN (first.x, last.x), first.y, ABS (last.x - first.x),
                                first.height };

          draw (snapshot, &part, data);
        }

      at = stop;
      /* The end of a display line that wraps is also the start of the next one. */
      if (gtk_text_iter_compare (&at, end) < 0 && !gtk_text_view_forward_display_line (view, &at))
        break;
      if (gtk_text_iter_compare (&at, &stop) <= 0 && !gtk_text_iter_forward_char (&at))
        break;
    }
}

typedef struct
{
  DossierLineStyle line;
  GdkRGBA colour;
} Underline;

static void
append_line (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float y, float width,
             float height)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* A dash is one repeated rectangle: one node whatever the length. */
static void
append_dashes (GtkSnapshot *snapshot, const GdkRGBA *colour, const GdkRectangle *part, float y,
               float dash, float gap, float thickness)
{
  gtk_snapshot_push_repeat (snapshot,
                            &GRAPHENE_RECT_INIT (part->x, y, part->width, thickness),
                            &GRAPHENE_RECT_INIT (part->x, y, dash + gap, thickness));
  append_line (snapshot, colour, part->x, y, dash, thickness);
  gtk_snapshot_pop (snapshot);
}

/* Small letters leave no room below them: their line goes down into what parts it from the next. */
static int
get_drop (int height)
{
  return CLAMP ((ROOMY_HEIGHT - height) / 4, 0, 2);
}

static void
draw_underline (GtkSnapshot *snapshot, const GdkRectangle *part, gpointer data)
{
  const Underline *underline = data;
  const GdkRGBA *colour = &underline->colour;
  float bottom = part->y + part->height - 2 + get_drop (part->height);

  if (part->width <= 0)
    return;
  switch (underline->line)
    {
    case DOSSIER_LINE_SOLID:
      append_line (snapshot, colour, part->x, bottom - 1, part->width, 2);
      break;
    case DOSSIER_LINE_THIN:
      append_line (snapshot, colour, part->x, bottom, part->width, 1);
      break;
    case DOSSIER_LINE_DOUBLE:
      append_line (snapshot, colour, part->x, bottom - 2, part->width, 1);
      append_line (snapshot, colour, part->x, bottom, part->width, 1);
      break;
    case DOSSIER_LINE_DOTTED:
      append_dashes (snapshot, colour, part, bottom - 1, 2, 2, 2);
      break;
    case DOSSIER_LINE_DASHED:
      append_dashes (snapshot, colour, part, bottom - 1, 6, 3, 2);
      break;
    case DOSSIER_LINE_WAVY:
      append_dashes (snapshot, colour, part, bottom - 2, 3, 3, 2);
      append_dashes (snapshot, colour,
                     &(GdkRectangle) { part->x + 3, part->y, MAX (part->width - 3, 0),
                                       part->height },
                     bottom, 3, 3, 2);
      break;
    case DOSSIER_LINE_NONE:
    default:
      break;
    }
}

static void
draw_ground (GtkSnapshot *snapshot, const GdkRectangle *part, gpointer data)
{
  const GdkRGBA *colour = data;
  GskRoundedRect outline;

  if (part->width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (
    &outline, &GRAPHENE_RECT_INIT (part->x - 1, part->y, part->width + 2, part->height), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * dossier_mark_painter_underline:
 * @view: the text view, while it draws a layer (buffer coordinates)
 * @snapshot: where to draw
 * @start: first character
 * @end: the character after the last
 * @line: the line's style
 * @colour: its colour
 *
 * Draws the line under a range, on as many lines of the screen as it covers.
 */
void
dossier_mark_painter_underline (GtkTextView       *view,
                                GtkSnapshot       *snapshot,
                                const GtkTextIter *start,
                                const GtkTextIter *end,
                                DossierLineStyle   line,
                                const GdkRGBA     *colour)
{
  Underline underline = { line, *colour };

  for_each_part (view, snapshot, start, end, draw_underline, &underline);
}

/**
 * dossier_mark_painter_ground:
 * @view: the text view, while it draws a layer (buffer coordinates)
 * @snapshot: where to draw
 * @start: first character
 * @end: the character after the last
 * @colour: the ground's colour
 *
 * Draws a ground behind a range, for the few marks that are in focus.
 */
void
dossier_mark_painter_ground (GtkTextView       *view,
                             GtkSnapshot       *snapshot,
                             const GtkTextIter *start,
                             const GtkTextIter *end,
                             const GdkRGBA     *colour)
{
  for_each_part (view, snapshot, start, end, draw_ground, (gpointer) colour);
}
