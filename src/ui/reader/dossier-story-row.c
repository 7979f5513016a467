/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-story-row.h"

#include <glib/gi18n.h>

#include "dossier-join.h"
#include "dossier-story-source.h"

/**
 * DossierStoryRow:
 *
 * One report of a story: its title, its outlet and date, and how it differs from the open document,
 * if it is not that. Its button, for the action `story.set-apart`, says that it does not tell the
 * story.
 */
struct _DossierStoryRow
{
  GtkListBoxRow parent_instance;
  gint64 document;

  GtkLabel *title;
  GtkLabel *meta;
  GtkLabel *likeness;
  GtkWidget *open_mark;
  GtkWidget *apart_button;
};

G_DEFINE_FINAL_TYPE (DossierStoryRow, dossier_story_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
name_difference (DossierDifference difference)
{
  switch (difference)
    {
    case DOSSIER_DIFFERENCE_HEADLINE:
      return _("other headline");
    case DOSSIER_DIFFERENCE_SHORTER:
      /* Translators: a report is cut, beside the one that is read */
      return _("shorter");
    case DOSSIER_DIFFERENCE_LONGER:
      /* Translators: a report has more text than the one that is read */
      return _("longer");
    case DOSSIER_DIFFERENCE_WORDING:
    default:
      return _("other wording");
    }
}

/* Below so much in common, in per cent, none of two texts was made from the other: somebody has
 * said that they tell one story. */
#define OWN_WORDS 20

/* "97% alike · other headline, shorter" */
static char *
describe_likeness (const DossierStoryReport *report)
{
  const char *differences[DOSSIER_N_DIFFERENCES] = { NULL };
  g_autofree char *alike = NULL;
  g_autofree char *told = NULL;

  if (report->percent < OWN_WORDS)
    return g_strdup (_("in its own words"));
  /* Translators: how much of the text stands in both of two reports */
  alike = g_strdup_printf (_("%u%% alike"), report->percent);
  for (guint i = 0; i < DOSSIER_N_DIFFERENCES; i++)
    if ((report->differences & 1u << i) != 0)
      differences[i] = name_difference ((DossierDifference) (1u << i));
  told = dossier_join_words (differences, G_N_ELEMENTS (differences));
  return *told != '\0' ? g_strdup_printf ("%s · %s", alike, told) : g_steal_pointer (&alike);
}

static void
dossier_story_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_STORY_ROW);
  G_OBJECT_CLASS (dossier_story_row_parent_class)->dispose (object);
}

static void
dossier_story_row_class_init (DossierStoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_story_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-story-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierStoryRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryRow, meta);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryRow, likeness);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryRow, open_mark);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryRow, apart_button);
}

static void
dossier_story_row_init (DossierStoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_story_row_new:
 * @report: a report of a story; it is not kept
 * @is_open: whether it is the document with which the others are compared
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
dossier_story_row_new (const DossierStoryReport *report, gboolean is_open)
{
  DossierStoryRow *self = g_object_new (DOSSIER_TYPE_STORY_ROW, NULL);
  const char *title = report->title != NULL ? report->title : "";
  g_autofree char *meta = dossier_story_source_tell (report);
  /* Translators: beside other reports of its story */
  g_autofree char *likeness
    = is_open ? g_strdup (_("the open document")) : describe_likeness (report);
  g_autofree char *name = dossier_join_words ((const char *[]) { title, meta, likeness }, 3);
  /* Translators: spoken name of a button; %s is the title of a document */
  g_autofree char *apart = g_strdup_printf (_("Not the Same Story: %s"), title);

  self->document = report->document;
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->meta, meta);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->meta), report->uri);
  gtk_label_set_label (self->likeness, likeness);
  gtk_widget_set_visible (self->open_mark, is_open);
  gtk_widget_set_visible (self->apart_button, !is_open);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->apart_button), "x", report->document);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->apart_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, apart, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * dossier_story_row_get_document:
 * @self: a row
 *
 * Returns: row id of its document
 */
gint64
dossier_story_row_get_document (DossierStoryRow *self)
{
  return self->document;
}
