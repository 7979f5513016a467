/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-view-private.h"

#include <adwaita.h>

/* About 70 characters a line, as books have it. */
#define MEASURE_CHARS 70
/* With fewer than this beside them the labels of statements are left out. */
#define LABELLED_CHARS 54
#define MIN_MARGIN 24

/**
 * DossierTextView:
 *
 * The text of one document with its marks. Kinds of marks are underlined in
 * lines of their own, drawn for what is on the screen only; sectors are a faint
 * ground; statements are labelled stripes in the left margin; segments that are
 * not the article are dimmed and can be folded away.
 *
 * Positions outside this class are bytes of the canonical text.
 */
G_DEFINE_FINAL_TYPE (DossierTextView, dossier_text_view, GTK_TYPE_TEXT_VIEW)

/* Lays the lines in sight out, as GTK does when they are scrolled. A frame may begin before GTK 4.8
 * does it by itself. It would then do it while it paints, when it is too late to place the scroll
 * bar. Where there is no height yet, all lines seem to be above the last, and GTK would keep that
 * one in sight. */
static void
lay_out (DossierTextView *self)
{
  if (gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    g_signal_emit_by_name (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), "value-changed");
}

static void
index_marks (DossierTextView *self)
{
  guint32 longest = 0;

  g_free (self->longest_before);
  self->longest_before = g_new (guint32, self->reading->marks->len + 1);
  for (guint i = 0; i < self->reading->marks->len; i++)
    {
      longest = MAX (longest, dossier_text_view_nth_mark (self, i)->span.end);
      self->longest_before[i] = longest;
    }
}

static gboolean
has_same_segments (const DossierReading *one, const DossierReading *other)
{
  if (one->segments->len != other->segments->len)
    return FALSE;
  for (guint i = 0; i < one->segments->len; i++)
    {
      const DossierSegment *a = &g_array_index (one->segments, DossierSegment, i);
      const DossierSegment *b = &g_array_index (other->segments, DossierSegment, i);

      if (a->kind != b->kind || a->span.start != b->span.start || a->span.end != b->span.end)
        return FALSE;
    }
  return TRUE;
}

/* Margins keep the lines at a comfortable length however wide the window is. */
static void
dossier_text_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierTextView *self = DOSSIER_TEXT_VIEW (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  /* Not rounded for each character: the column grows with every step of the size. */
  int char_width = pango_font_metrics_get_approximate_char_width (metrics);
  int column = PANGO_PIXELS (MEASURE_CHARS * char_width);
  int labelled = dossier_text_view_get_label_margin (self);
  int spare = MAX (width - column, 0);
  int left = MAX (spare / 2, MIN_MARGIN);
  int right = MAX (spare - left, MIN_MARGIN);

  pango_font_metrics_unref (metrics);
  /* Labels of statements need room on one side: the column gives way a little. */
  if (left < labelled
      && width - labelled - MIN_MARGIN >= PANGO_PIXELS (LABELLED_CHARS * char_width))
    {
      left = labelled;
      right = MAX (width - left - column, MIN_MARGIN);
    }
  if (gtk_text_view_get_left_margin (view) != left)
    gtk_text_view_set_left_margin (view, left);
  if (gtk_text_view_get_right_margin (view) != right)
    gtk_text_view_set_right_margin (view, right);
  GTK_WIDGET_CLASS (dossier_text_view_parent_class)
    ->size_allocate (widget, width, height, baseline);
  dossier_text_view_keep_place (self);
}

static gboolean
dossier_text_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                 GtkTooltip *tooltip)
{
  DossierTextView *self = DOSSIER_TEXT_VIEW (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  g_autofree char *text = NULL;
  const DossierMark *mark;
  GtkTextIter iter;

  /* GTK 4.8 may still hold the layout of a line of the text before, and ends the program when it
   * finds no such byte in the line: a pointer that a closing popover gives back asks before the new
   * text is painted. */
  if (self->reading == NULL || (!keyboard && !self->painted))
    return FALSE;
  if (keyboard)
    gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &iter,
                                      gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)));
  else
    {
      int buffer_x, buffer_y;

      gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x,
                                             &buffer_y);
      if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
        return FALSE;
    }
  mark = dossier_text_view_get_mark_at (self, &iter);
  if (mark == NULL)
    return FALSE;
  text = dossier_mark_style_describe (mark, self->session);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
dossier_text_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierTextView *self = DOSSIER_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (dossier_text_view_parent_class)->css_changed (widget, change);
  dossier_text_view_update_labels (self);
}

static void
dossier_text_view_dispose (GObject *object)
{
  DossierTextView *self = DOSSIER_TEXT_VIEW (object);

  g_clear_handle_id (&self->slice_source, g_source_remove);
  g_clear_object (&self->label_layout);
  g_clear_object (&self->zoom_style);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_text_view_parent_class)->dispose (object);
}

static void
dossier_text_view_finalize (GObject *object)
{
  DossierTextView *self = DOSSIER_TEXT_VIEW (object);

  g_clear_pointer (&self->page, dossier_page_text_free);
  g_clear_pointer (&self->reading, dossier_reading_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self->longest_before);
  G_OBJECT_CLASS (dossier_text_view_parent_class)->finalize (object);
}

static void
dossier_text_view_class_init (DossierTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_text_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_text_view_finalize;
  widget_class->size_allocate = dossier_text_view_size_allocate;
  widget_class->query_tooltip = dossier_text_view_query_tooltip;
  widget_class->css_changed = dossier_text_view_css_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = dossier_text_view_draw_layer;
}

static void
dossier_text_view_init (DossierTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, 18);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  dossier_text_view_setup_zoom (self);
  dossier_text_view_create_tags (self);
  dossier_text_view_update_colours (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (dossier_text_view_update_colours), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (dossier_text_view_update_colours), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_text_view_set_session:
 * @self: a text view
 * @session: (nullable): the session whose documents it shows, for what
 *   sectors are called
 */
void
dossier_text_view_set_session (DossierTextView *self, DossierSession *session)
{
  g_set_object (&self->session, session);
}

/**
 * dossier_text_view_set_reading:
 * @self: a text view
 * @reading: (nullable): the document
 *
 * Shows a document from its beginning. When it is the one already shown, with other
 * marks, the place and the selection stay.
 */
void
dossier_text_view_set_reading (DossierTextView *self, DossierReading *reading)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gboolean same = reading != NULL && self->reading != NULL
                  && reading->document == self->reading->document
                  && reading->length == self->reading->length;
  gboolean same_parts = same && has_same_segments (reading, self->reading);

  g_return_if_fail (DOSSIER_IS_TEXT_VIEW (self));

  g_clear_handle_id (&self->slice_source, g_source_remove);
  if (reading != NULL)
    dossier_reading_ref (reading);
  g_clear_pointer (&self->page, dossier_page_text_free);
  g_clear_pointer (&self->reading, dossier_reading_unref);
  self->reading = reading;
  self->holding &= same;
  if (reading == NULL)
    {
      gtk_text_buffer_set_text (buffer, "", 0);
      return;
    }

  self->page = dossier_page_text_new (reading);
  index_marks (self);
  if (!same)
    {
      GtkTextIter start;
      gsize length;
      const char *text = dossier_page_text_get_text (self->page, &length);

      self->painted = FALSE;
      gtk_text_buffer_set_text (buffer, text, (int) length);
      gtk_text_buffer_get_start_iter (buffer, &start);
      gtk_text_buffer_place_cursor (buffer, &start);
      gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), 0);
    }
  if (!same_parts)
    {
      dossier_text_view_tag_segments (self);
      lay_out (self);
    }
  dossier_text_view_tag_sectors (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_text_view_set_entity:
 * @self: a text view
 * @entity: row id, 0 for none
 *
 * Lights up the mentions of one entity.
 */
void
dossier_text_view_set_entity (DossierTextView *self, gint64 entity)
{
  if (self->entity == entity)
    return;
  self->entity = entity;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_text_view_set_places:
 * @self: a text view
 * @places: (element-type DossierSpan): what the search found in the document, in order and apart
 *
 * Marks the places until others are set.
 */
void
dossier_text_view_set_places (DossierTextView *self, const GArray *places)
{
  g_clear_pointer (&self->places, g_array_unref);
  if (places->len > 0)
    self->places = g_array_copy ((GArray *) places);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_text_view_set_folded:
 * @self: a text view
 * @folded: whether teasers and boilerplate are hidden
 */
void
dossier_text_view_set_folded (DossierTextView *self, gboolean folded)
{
  g_object_set (self->fold_tag, "invisible", folded, NULL);
  lay_out (self);
}

/**
 * dossier_text_view_has_foldable:
 * @self: a text view
 *
 * Returns: whether the document has teasers or boilerplate
 */
gboolean
dossier_text_view_has_foldable (DossierTextView *self)
{
  for (guint i = 0; self->reading != NULL && i < self->reading->segments->len; i++)
    if (dossier_text_view_is_foldable (&g_array_index (self->reading->segments, DossierSegment, i)))
      return TRUE;
  return FALSE;
}
