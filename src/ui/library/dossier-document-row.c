/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-document-row.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-language-name.h"

/**
 * DossierDocumentRow:
 *
 * A document of the library: its title on two lines at most, and its outlet, date
 * and language, and how many reports there are of its story, if it is not the only one. A row whose document is still being read is empty.
 */
struct _DossierDocumentRow
{
  GtkWidget parent_instance;
  GtkWidget *content; /* bound so that it is let go with the template */
  DossierDocument *document;
  gulong handler;
  GtkLabel *title;
  GtkLabel *meta;
  GtkLabel *reports;
  GtkLabel *language;
};

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

  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->meta, meta);
  gtk_label_set_label (self->language, short_code != NULL ? short_code : "");
  gtk_widget_set_visible (GTK_WIDGET (self->language), short_code != NULL);
  gtk_label_set_label (self->reports, reports);
  gtk_widget_set_visible (GTK_WIDGET (self->reports), n_reports > 1);

  /* The list's own row is what has the focus, so it carries the name. */
  name = g_strdup_printf ("%s, %s%s%s%s%s", title != NULL ? title : "", meta,
                          language != NULL ? ", " : "", language != NULL ? language : "",
                          n_reports > 1 ? ", " : "", n_reports > 1 ? reports : "");
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

static void
dossier_document_row_dispose (GObject *object)
{
  dossier_document_row_set_document (DOSSIER_DOCUMENT_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_DOCUMENT_ROW);
  G_OBJECT_CLASS (dossier_document_row_parent_class)->dispose (object);
}

static void
dossier_document_row_class_init (DossierDocumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_document_row_dispose;
  widget_class->query_tooltip = dossier_document_row_query_tooltip;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, content);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, meta);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, reports);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, language);
}

static void
dossier_document_row_init (DossierDocumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
