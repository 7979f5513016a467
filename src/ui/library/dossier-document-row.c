/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-document-row.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-join.h"
#include "dossier-language-name.h"
#include "dossier-row-text.h"

/**
 * DossierDocumentRow:
 *
 * A document of the library: its title on two lines at most, and its outlet, date
 * and language, and how many reports there are of its story, if it is not the only one. A row whose
 * document is still being read is empty.
 */
struct _DossierDocumentRow
{
  GtkWidget parent_instance;

  DossierDocument *document;
  gulong handler;
  DossierRowText *title;
  DossierRowText *meta;
  DossierRowText *reports;
  DossierRowText *language;
};

/* In pixels. */
#define TITLE_LINES 2
#define MIN_WIDTH 120
#define LINE_SPACING 2
#define TAG_SPACING 6

G_DEFINE_FINAL_TYPE (DossierDocumentRow, dossier_document_row, GTK_TYPE_WIDGET)

static char *
describe (DossierDocument *document)
{
  const char *publisher = dossier_document_get_publisher (document);
  const char *published = dossier_document_get_published (document);
  g_autofree char *date
    = published != NULL ? dossier_edtf_label (published) : g_strdup (_("no date"));

  return publisher != NULL ? g_strdup_printf ("%s · %s", publisher, date)
                           : g_steal_pointer (&date);
}

static void
update (DossierDocumentRow *self)
{
  gboolean loaded = self->document != NULL && dossier_document_is_loaded (self->document);
  const char *title = loaded ? dossier_document_get_title (self->document) : NULL;
  const char *code = loaded ? dossier_document_get_language (self->document) : NULL;
  const char *language = dossier_language_name (code);
  g_autofree char *meta = loaded ? describe (self->document) : g_strdup ("");
  g_autofree char *short_code = language != NULL ? g_ascii_strup (code, -1) : NULL;
  guint n_reports = loaded ? dossier_document_get_n_reports (self->document) : 1;
  /* Translators: how many documents tell a story; there are always two or more */
  g_autofree char *reports
    = g_strdup_printf (ngettext ("%u report", "%u reports", n_reports), n_reports);
  g_autofree char *name = NULL;
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  dossier_row_text_set_text (self->title, title);
  dossier_row_text_set_text (self->meta, meta);
  dossier_row_text_set_text (self->language, short_code);
  gtk_widget_set_visible (GTK_WIDGET (self->language), short_code != NULL);
  dossier_row_text_set_text (self->reports, reports);
  gtk_widget_set_visible (GTK_WIDGET (self->reports), n_reports > 1);

  /* The list's own row is what has the focus, so it carries the name. */
  name = dossier_join_words (
    (const char *[]) { title, meta, language, n_reports > 1 ? reports : NULL }, 4);
  if (row != NULL && loaded)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
is_over (GtkWidget *widget, GtkWidget *child, int x, int y)
{
  graphene_rect_t bounds;

  return gtk_widget_get_visible (child) && gtk_widget_compute_bounds (child, widget, &bounds)
         && graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

/* Told when it is asked for: to set a text for each row that scrolls by asks the X server each
 * time where the pointer is. */
static gboolean
dossier_document_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                    GtkTooltip *tooltip)
{
  DossierDocumentRow *self = DOSSIER_DOCUMENT_ROW (widget);
  const char *text;

  if (self->document == NULL || !dossier_document_is_loaded (self->document))
    return FALSE;
  if (!keyboard && is_over (widget, GTK_WIDGET (self->language), x, y))
    text = dossier_language_name (dossier_document_get_language (self->document));
  else
    text = dossier_document_get_title (self->document);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static GtkSizeRequestMode
dossier_document_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_natural (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int size;

  gtk_widget_measure (child, orientation, for_size, NULL, &size, NULL, NULL);
  return size;
}

static void
dossier_document_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  DossierDocumentRow *self = DOSSIER_DOCUMENT_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else
    *minimum = *natural = measure_natural (GTK_WIDGET (self->title), orientation, for_size)
                          + LINE_SPACING
                          + MAX (measure_natural (GTK_WIDGET (self->meta), orientation, -1),
                                 measure_natural (GTK_WIDGET (self->language), orientation, -1));
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation area = { x, y, width, height };

  gtk_widget_size_allocate (child, &area, -1);
}

/* A badge begins where the words before it end, and keeps its width when they must give way. */
static void
dossier_document_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierDocumentRow *self = DOSSIER_DOCUMENT_ROW (widget);
  GtkWidget *tags[] = { GTK_WIDGET (self->reports), GTK_WIDGET (self->language) };
  int title_height = measure_natural (GTK_WIDGET (self->title), GTK_ORIENTATION_VERTICAL, width);
  int y = title_height + LINE_SPACING, line_height = MAX (height - y, 0), room = width, x;
  gboolean ltr = gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL;
  int widths[G_N_ELEMENTS (tags)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (gtk_widget_should_layout (tags[i]))
      {
        widths[i] = measure_natural (tags[i], GTK_ORIENTATION_HORIZONTAL, -1);
        room -= widths[i] + TAG_SPACING;
      }
  room = CLAMP (dossier_row_text_measure_width (self->meta), 0, MAX (room, 0));

  place (GTK_WIDGET (self->title), 0, 0, width, title_height);
  place (GTK_WIDGET (self->meta), ltr ? 0 : width - room, y, room, line_height);
  x = room;
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (gtk_widget_should_layout (tags[i]))
      {
        int tag_height = measure_natural (tags[i], GTK_ORIENTATION_VERTICAL, -1);

        x += TAG_SPACING;
        place (tags[i], ltr ? x : width - x - widths[i], y + (line_height - tag_height) / 2,
               widths[i], tag_height);
        x += widths[i];
      }
}

static void
dossier_document_row_dispose (GObject *object)
{
  GtkWidget *child;

  dossier_document_row_set_document (DOSSIER_DOCUMENT_ROW (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (dossier_document_row_parent_class)->dispose (object);
}

static void
dossier_document_row_class_init (DossierDocumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_document_row_dispose;
  widget_class->query_tooltip = dossier_document_row_query_tooltip;
  widget_class->get_request_mode = dossier_document_row_get_request_mode;
  widget_class->measure = dossier_document_row_measure;
  widget_class->size_allocate = dossier_document_row_size_allocate;
}

/* The row tells what is cut off in it. */
static DossierRowText *
add_text (DossierDocumentRow *self, int lines, const char *css_class)
{
  GtkWidget *text = dossier_row_text_new (lines, css_class);

  gtk_widget_set_has_tooltip (text, FALSE);
  gtk_widget_set_parent (text, GTK_WIDGET (self));
  return DOSSIER_ROW_TEXT (text);
}

static DossierRowText *
add_tag (DossierDocumentRow *self)
{
  DossierRowText *tag = add_text (self, 1, "tag");

  dossier_row_text_set_hugging (tag, TRUE);
  return tag;
}

/* No template: hundreds of rows are made at once. */
static void
dossier_document_row_init (DossierDocumentRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "document-row");
  self->title = add_text (self, TITLE_LINES, "row-title");
  self->meta = add_text (self, 1, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->meta), "dim-label");
  self->reports = add_tag (self);
  self->language = add_tag (self);
}

/**
 * dossier_document_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
dossier_document_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_DOCUMENT_ROW, NULL);
}

/**
 * dossier_document_row_set_document:
 * @self: a row
 * @document: (nullable): what it shows
 */
void
dossier_document_row_set_document (DossierDocumentRow *self, DossierDocument *document)
{
  if (self->document != NULL)
    g_clear_signal_handler (&self->handler, self->document);
  g_set_object (&self->document, document);
  if (document == NULL)
    return;
  self->handler = g_signal_connect_object (document, "notify", G_CALLBACK (update), self,
                                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * dossier_document_row_set_compact:
 * @self: a row
 * @compact: whether its title has one line, so that more rows have room
 */
void
dossier_document_row_set_compact (DossierDocumentRow *self, gboolean compact)
{
  g_return_if_fail (DOSSIER_IS_DOCUMENT_ROW (self));

  dossier_row_text_set_lines (self->title, compact ? 1 : TITLE_LINES);
}
