/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-view-private.h"

#include <adwaita.h>
#include <string.h>

#include "dossier-palette.h"

/* Sector grounds are applied this many at a time, so that a document with very many
 * never holds the window up. */
#define TAGS_A_SLICE 500

static void
tag_parts (DossierTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < self->reading->segments->len; i++)
    {
      const DossierSegment *segment
        = &g_array_index (self->reading->segments, DossierSegment, i);
      GtkTextIter start, end;

      dossier_text_view_byte_to_iter (self, segment->span.start, &start);
      dossier_text_view_byte_to_iter (self, segment->span.end, &end);
      if (segment->kind == DOSSIER_SEGMENT_CAPTION)
        gtk_text_buffer_apply_tag (buffer, self->caption_tag, &start, &end);
      else if (segment->kind != DOSSIER_SEGMENT_BODY)
        gtk_text_buffer_apply_tag (buffer, self->dim_tag, &start, &end);
      if (dossier_text_view_is_foldable (segment))
        gtk_text_buffer_apply_tag (buffer, self->fold_tag, &start, &end);
    }
}

/* What a part was may be read otherwise now: its text would stay hidden, or could not be hidden. */
static void
clear_parts (DossierTextView *self)
{
  GtkTextTag *const tags[]
    = { self->dim_tag, self->fold_tag, self->caption_tag, self->title_tag };
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    gtk_text_buffer_remove_tag (buffer, tags[i], &start, &end);
}

static gboolean
apply_slice (gpointer user_data)
{
  DossierTextView *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const GArray *marks = self->reading->marks;
  guint applied = 0;

  for (; self->next_slice < marks->len && applied < TAGS_A_SLICE; self->next_slice++)
    {
      const DossierMark *mark = dossier_text_view_nth_mark (self, self->next_slice);
      GtkTextIter start, end;

      if (mark->layer != DOSSIER_LAYER_SECTOR)
        continue;
      dossier_text_view_byte_to_iter (self, mark->span.start, &start);
      dossier_text_view_byte_to_iter (self, mark->span.end, &end);
      gtk_text_buffer_apply_tag (buffer, self->sector_tag, &start, &end);
      applied++;
    }
  if (self->next_slice < marks->len)
    return G_SOURCE_CONTINUE;
  self->slice_source = 0;
  return G_SOURCE_REMOVE;
}

/**
 * dossier_text_view_tag_sectors:
 * @self: a text view with a document
 *
 * Lays the grounds of sectors, in slices from the beginning.
 */
void
dossier_text_view_tag_sectors (DossierTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  g_clear_handle_id (&self->slice_source, g_source_remove);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->sector_tag, &start, &end);
  self->next_slice = 0;
  if (apply_slice (self) == G_SOURCE_CONTINUE)
    self->slice_source = g_idle_add (apply_slice, self);
}

/* Sources part paragraphs by any number of empty lines; shown, they are a small gap each time. */
static void
tag_blank_lines (DossierTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter line;

  gtk_text_buffer_get_start_iter (buffer, &line);
  do
    {
      GtkTextIter next = line;

      if (!gtk_text_iter_ends_line (&line))
        continue;
      gtk_text_iter_forward_char (&next);
      gtk_text_buffer_apply_tag (buffer, self->blank_tag, &line, &next);
    }
  while (gtk_text_iter_forward_line (&line));
}

/* The document's own headline stands out when the text begins with it. */
static void
tag_title (DossierTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const char *text = self->reading->text;

  for (guint i = 0; i < self->reading->segments->len; i++)
    {
      const DossierSegment *segment
        = &g_array_index (self->reading->segments, DossierSegment, i);
      gsize at = segment->span.start;
      const char *line_end;
      gsize stop;
      GtkTextIter start, end;

      if (segment->kind != DOSSIER_SEGMENT_BODY)
        continue;
      while (at < segment->span.end && g_ascii_isspace (text[at]))
        at++;
      line_end = memchr (text + at, '\n', self->reading->length - at);
      stop = line_end != NULL ? (gsize) (line_end - text) : self->reading->length;
      /* A headline is short and has no full stop; what has one is the first sentence. */
      if (stop <= at || stop - at > 240 || text[stop - 1] == '.')
        return;
      dossier_text_view_byte_to_iter (self, at, &start);
      dossier_text_view_byte_to_iter (self, stop, &end);
      gtk_text_buffer_apply_tag (buffer, self->title_tag, &start, &end);
      return;
    }
}

/**
 * dossier_text_view_is_dark:
 *
 * Returns: whether the dark style is on
 */
gboolean
dossier_text_view_is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

/**
 * dossier_text_view_update_colours:
 * @self: a text view
 *
 * Takes the colours of the light or dark style, and the contrast that the user asked for.
 */
void
dossier_text_view_update_colours (DossierTextView *self)
{
  DossierMark sector = { .layer = DOSSIER_LAYER_SECTOR };
  GdkRGBA ground = dossier_mark_style_get_colour (&sector, dossier_text_view_is_dark ());
  /* Of the text, as near as may be before the view has a style. */
  GdkRGBA dim = dossier_text_view_is_dark () ? (GdkRGBA) { 1, 1, 1, .8f }
                                             : (GdkRGBA) { 0, 0, 0, .8f };

  dossier_palette_dim (&dim);
  ground.alpha = dossier_text_view_is_dark () ? .55f : .38f;
  g_object_set (self->sector_tag, "background-rgba", &ground, NULL);
  g_object_set (self->dim_tag, "foreground-rgba", &dim, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_text_view_create_tags:
 * @self: a new text view
 *
 * One tag for each kind of thing: distinct tags cost time at every place that is looked up.
 */
void
dossier_text_view_create_tags (DossierTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->sector_tag = gtk_text_buffer_create_tag (buffer, "sector", NULL);
  self->dim_tag = gtk_text_buffer_create_tag (buffer, "dim", "scale", .92, NULL);
  self->caption_tag
    = gtk_text_buffer_create_tag (buffer, "caption", "style", PANGO_STYLE_ITALIC, NULL);
  self->fold_tag = gtk_text_buffer_create_tag (buffer, "fold", "invisible", FALSE, NULL);
  self->blank_tag
    = gtk_text_buffer_create_tag (buffer, "blank", "scale", .3, "pixels-above-lines", 0,
                                  "pixels-below-lines", 0, NULL);
  self->title_tag
    = gtk_text_buffer_create_tag (buffer, "title", "scale", 1.45, "weight", PANGO_WEIGHT_BOLD,
                                  "pixels-below-lines", 8, NULL);
}

/**
 * dossier_text_view_tag_segments:
 * @self: a text view whose buffer was just filled, or whose segments are others now
 *
 * Sets the headline, captions and what is not the article apart.
 */
void
dossier_text_view_tag_segments (DossierTextView *self)
{
  clear_parts (self);
  tag_parts (self);
  tag_title (self);
  tag_blank_lines (self);
}
