/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-mark-style.h"
#include "dossier-text-view.h"

G_BEGIN_DECLS

struct _DossierTextView
{
  GtkTextView parent_instance;

  DossierSession *session;
  DossierReading *reading;
  DossierPageText *page;
  guint32 *longest_before; /* for mark i, the furthest end of marks 0 to i */
  gint64 entity;
  GArray *places;          /* DossierSpan: what the search found; NULL if nothing */

  GtkTextTag *sector_tag;
  GtkTextTag *dim_tag;
  GtkTextTag *fold_tag;
  GtkTextTag *title_tag;
  GtkTextTag *caption_tag;
  GtkTextTag *blank_tag;
  gboolean painted;        /* the text as it is now */
  int zoom;                /* per cent */
  GtkCssProvider *zoom_style;
  GtkTextMark *top_mark;   /* what stood at the top when the size was changed last */
  gboolean holding;        /* it stays there until the text is scrolled */
  double held_value;       /* of the vertical adjustment, for that */
  guint slice_source;
  guint next_slice;
  PangoLayout *label_layout;
};

/* One class over five files: the widget (dossier-text-view.c), where things are (-places.c), what
 * GTK's own tags show (-tags.c), what is drawn around the words (-layers.c) and how large they are
 * (-zoom.c). */

/* Left margin from which the stripes of statements carry their labels, pixels at the usual size. */
#define DOSSIER_TEXT_VIEW_LABEL_MARGIN 124

static inline int
dossier_text_view_get_label_margin (DossierTextView *self)
{
  return DOSSIER_TEXT_VIEW_LABEL_MARGIN * self->zoom / 100;
}

static inline const DossierMark *
dossier_text_view_nth_mark (DossierTextView *self, guint index)
{
  return &g_array_index (self->reading->marks, DossierMark, index);
}

static inline gboolean
dossier_text_view_is_foldable (const DossierSegment *segment)
{
  return segment->kind == DOSSIER_SEGMENT_TEASER || segment->kind == DOSSIER_SEGMENT_BOILERPLATE;
}

gsize    dossier_text_view_iter_to_byte    (DossierTextView   *self,
                                            const GtkTextIter *iter);
void     dossier_text_view_byte_to_iter    (DossierTextView   *self,
                                            gsize              byte,
                                            GtkTextIter       *iter);
guint    dossier_text_view_first_reaching  (DossierTextView   *self,
                                            gsize              byte);
gboolean dossier_text_view_is_hidden       (DossierTextView   *self,
                                            const GtkTextIter *iter);

gboolean dossier_text_view_is_dark         (void);
void     dossier_text_view_create_tags     (DossierTextView   *self);
void     dossier_text_view_update_colours  (DossierTextView   *self);
void     dossier_text_view_tag_segments    (DossierTextView   *self);
void     dossier_text_view_tag_sectors     (DossierTextView   *self);

void     dossier_text_view_update_labels   (DossierTextView   *self);
void     dossier_text_view_draw_layer      (GtkTextView       *view,
                                            GtkTextViewLayer   layer,
                                            GtkSnapshot       *snapshot);

void     dossier_text_view_setup_zoom      (DossierTextView   *self);
void     dossier_text_view_keep_place      (DossierTextView   *self);

G_END_DECLS
