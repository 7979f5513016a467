/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-view-private.h"

/**
 * dossier_text_view_byte_to_iter:
 * @self: a text view with a document
 * @byte: a position in the canonical text
 * @iter: (out caller-allocates): the same place in the buffer
 */
void
dossier_text_view_byte_to_iter (DossierTextView *self, gsize byte, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), iter,
                                      (int) dossier_page_text_byte_to_offset (self->page, byte));
}

/**
 * dossier_text_view_iter_to_byte:
 * @self: a text view with a document
 * @iter: a place in the buffer
 *
 * Returns: the same place in the canonical text, in bytes
 */
gsize
dossier_text_view_iter_to_byte (DossierTextView *self, const GtkTextIter *iter)
{
  return dossier_page_text_offset_to_byte (self->page, (guint) gtk_text_iter_get_offset (iter));
}

/**
 * dossier_text_view_first_reaching:
 * @self: a text view with a document
 * @byte: a position in the canonical text
 *
 * Returns: index of the first mark that may reach @byte; those before it all
 *   end at or before it
 */
guint
dossier_text_view_first_reaching (DossierTextView *self, gsize byte)
{
  guint low = 0, high = self->reading->marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->longest_before[middle] > byte)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/**
 * dossier_text_view_is_hidden:
 * @self: a text view
 * @iter: a place in the buffer
 *
 * Returns: whether it is folded away
 */
gboolean
dossier_text_view_is_hidden (DossierTextView *self, const GtkTextIter *iter)
{
  gboolean invisible = FALSE;

  g_object_get (self->fold_tag, "invisible", &invisible, NULL);
  return invisible && gtk_text_iter_has_tag (iter, self->fold_tag);
}

/**
 * dossier_text_view_is_folded_at:
 * @self: a text view
 * @byte: a position in the canonical text
 *
 * Returns: whether the text there is hidden at the moment
 */
gboolean
dossier_text_view_is_folded_at (DossierTextView *self, gsize byte)
{
  GtkTextIter iter;

  if (self->page == NULL)
    return FALSE;
  dossier_text_view_byte_to_iter (self, byte, &iter);
  return dossier_text_view_is_hidden (self, &iter);
}

/**
 * dossier_text_view_get_range:
 * @self: a text view with a document
 * @span: bytes of the canonical text
 * @start: (out caller-allocates): first character
 * @end: (out caller-allocates): the character after the last
 */
void
dossier_text_view_get_range (DossierTextView *self, DossierSpan span, GtkTextIter *start,
                             GtkTextIter *end)
{
  dossier_text_view_byte_to_iter (self, span.start, start);
  dossier_text_view_byte_to_iter (self, span.end, end);
}

/**
 * dossier_text_view_get_selected:
 * @self: a text view
 * @span: (out): the selected bytes, without white space at the ends
 *
 * Returns: whether anything is selected
 */
gboolean
dossier_text_view_get_selected (DossierTextView *self, DossierSpan *span)
{
  GtkTextIter start, end;
  const char *text;
  gsize from, to;

  if (self->page == NULL
      || !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                                &start, &end))
    return FALSE;

  text = self->reading->text;
  from = dossier_text_view_iter_to_byte (self, &start);
  to = dossier_text_view_iter_to_byte (self, &end);
  while (from < to && g_unichar_isspace (g_utf8_get_char (text + from)))
    from = (gsize) (g_utf8_next_char (text + from) - text);
  while (to > from)
    {
      const char *before = g_utf8_prev_char (text + to);

      if (!g_unichar_isspace (g_utf8_get_char (before)))
        break;
      to = (gsize) (before - text);
    }
  *span = DOSSIER_SPAN_INIT (from, to);
  return from < to;
}

/* (nullable): the shortest mark at a place, or the shortest statement there */
static const DossierMark *
find_shortest (DossierTextView *self, const GtkTextIter *iter, gboolean only_statements)
{
  const DossierMark *best = NULL;
  gsize byte;

  if (self->reading == NULL)
    return NULL;
  byte = dossier_text_view_iter_to_byte (self, iter);
  for (guint i = dossier_text_view_first_reaching (self, byte); i < self->reading->marks->len; i++)
    {
      const DossierMark *mark = dossier_text_view_nth_mark (self, i);

      if (mark->span.start > byte)
        break;
      if (mark->span.end <= byte || (only_statements && mark->layer != DOSSIER_LAYER_STATEMENT))
        continue;
      if (best == NULL || dossier_span_length (mark->span) < dossier_span_length (best->span))
        best = mark;
    }
  return best;
}

/**
 * dossier_text_view_get_mark_at:
 * @self: a text view
 * @iter: a place in its buffer
 *
 * The mark that a click there means: the shortest one; a statement only where
 * there is nothing else.
 *
 * Returns: (transfer none) (nullable): the mark
 */
const DossierMark *
dossier_text_view_get_mark_at (DossierTextView *self, const GtkTextIter *iter)
{
  return find_shortest (self, iter, FALSE);
}

/**
 * dossier_text_view_get_statement_at:
 * @self: a text view
 * @iter: a place in its buffer
 *
 * Returns: (transfer none) (nullable): the shortest statement that stands there
 */
const DossierMark *
dossier_text_view_get_statement_at (DossierTextView *self, const GtkTextIter *iter)
{
  return find_shortest (self, iter, TRUE);
}

/**
 * dossier_text_view_reveal:
 * @self: a text view
 * @span: bytes of the canonical text
 *
 * Selects the bytes and scrolls them into sight.
 */
void
dossier_text_view_reveal (DossierTextView *self, DossierSpan span)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  if (self->page == NULL)
    return;
  dossier_text_view_get_range (self, span, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  /* By the mark, not the position: the text above may not have been laid out yet. */
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), .1, TRUE, 0, .35);
}

/**
 * dossier_text_view_step_mark:
 * @self: a text view
 * @direction: 1 for the next mark after the caret, -1 for the one before
 *
 * Moves to another mark that is in sight and selects it; past the last one it
 * goes on with the first. Statements are passed over: their words are marks
 * themselves.
 *
 * Returns: (transfer none) (nullable): the mark, %NULL if there is none
 */
const DossierMark *
dossier_text_view_step_mark (DossierTextView *self, int direction)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  DossierSpan here;
  guint n = self->reading != NULL ? self->reading->marks->len : 0;
  int at;

  if (n == 0)
    return NULL;
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  here = DOSSIER_SPAN_INIT (dossier_text_view_iter_to_byte (self, &start),
                            dossier_text_view_iter_to_byte (self, &end));

  at = direction > 0 ? -1 : (int) n;
  for (guint i = 0; i < n; i++)
    {
      int order = dossier_span_compare (dossier_text_view_nth_mark (self, i)->span, here);

      if (direction > 0 && order <= 0)
        at = (int) i;
      if (direction < 0 && order >= 0)
        {
          at = (int) i;
          break;
        }
    }
  for (guint steps = 0; steps < n; steps++)
    {
      const DossierMark *mark;

      at = (at + direction + (int) n) % (int) n;
      mark = dossier_text_view_nth_mark (self, (guint) at);
      if (mark->layer == DOSSIER_LAYER_STATEMENT
          || dossier_text_view_is_folded_at (self, mark->span.start))
        continue;
      dossier_text_view_reveal (self, mark->span);
      return mark;
    }
  return NULL;
}
