/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-related-row.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-join.h"
#include "dossier-language-name.h"
#include "dossier-sector-look.h"
#include "dossier-story-source.h"

/* So many of what says most are told; the rest stands in the tooltip. */
#define MOST_NAMES 3
#define MOST_PLACES 2
#define MOST_SECTORS 2

/**
 * DossierRelatedRow:
 *
 * A document that may report the same event as the open one, and why. Its buttons, for the actions
 * `story.join` and `story.unrelate`, say whether it does.
 */
struct _DossierRelatedRow
{
  GtkListBoxRow parent_instance;
  gint64 document;

  GtkLabel *title;
  GtkLabel *meta;
  GtkLabel *reason;
  GtkWidget *join_button;
  GtkWidget *unrelate_button;
};

G_DEFINE_FINAL_TYPE (DossierRelatedRow, dossier_related_row, GTK_TYPE_LIST_BOX_ROW)

static void
append_words (GPtrArray *list, GStrv words, guint most)
{
  for (guint i = 0; words[i] != NULL && i < most; i++)
    g_ptr_array_add (list, words[i]);
}

static char *
join (const GPtrArray *list)
{
  return dossier_join_words ((const char *const *) list->pdata, list->len);
}

/* "Both name Ana Vik, Bo Dal, Narvik · 1 July 2024 · Hydrogen" */
static char *
tell_reason (DossierSession *session, const DossierRelation *relation, guint most)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) sectors = g_ptr_array_new ();
  g_autoptr (GString) reason = g_string_new (NULL);
  g_autofree char *named = NULL;

  append_words (names, relation->names, most * MOST_NAMES);
  append_words (names, relation->places, most * MOST_PLACES);
  named = join (names);
  /* Translators: of two documents; %s is a list of people, bodies and places */
  g_string_append_printf (reason, _("Both name %s"), named);
  if (relation->day != NULL)
    {
      g_autofree char *day = dossier_edtf_label (relation->day);

      g_string_append_printf (reason, " · %s", day);
    }
  for (guint i = 0; relation->sectors[i] != NULL && i < most * MOST_SECTORS; i++)
    g_ptr_array_add (sectors,
                     (char *) dossier_sector_look_get (session, relation->sectors[i], NULL));
  if (sectors->len > 0)
    {
      g_autofree char *told = join (sectors);

      g_string_append_printf (reason, " · %s", told);
    }
  return g_string_free (g_steal_pointer (&reason), FALSE);
}

/* Where it comes from, its language, and how many there are of it. */
static char *
tell_source (const DossierRelation *relation)
{
  g_autofree char *source = dossier_story_source_tell (relation->other);
  g_autofree char *reports = NULL;
  const char *language = dossier_language_name (relation->other->language);
  const char *parts[4] = { source };
  guint n_parts = 1;

  if (language != NULL)
    parts[n_parts++] = language;
  if (relation->n_reports > 1)
    {
      reports = g_strdup_printf (ngettext ("%u report", "%u reports", relation->n_reports),
                                 relation->n_reports);
      parts[n_parts++] = reports;
    }
  return g_strjoinv (" · ", (char **) parts);
}

static void
name_button (GtkWidget *button, gint64 document, const char *name)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", document);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
dossier_related_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_RELATED_ROW);
  G_OBJECT_CLASS (dossier_related_row_parent_class)->dispose (object);
}

static void
dossier_related_row_class_init (DossierRelatedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_related_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DOSSIER_RESOURCE_PATH
                                               "/ui/dossier-related-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierRelatedRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierRelatedRow, meta);
  gtk_widget_class_bind_template_child (widget_class, DossierRelatedRow, reason);
  gtk_widget_class_bind_template_child (widget_class, DossierRelatedRow, join_button);
  gtk_widget_class_bind_template_child (widget_class, DossierRelatedRow, unrelate_button);
}

static void
dossier_related_row_init (DossierRelatedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_related_row_new:
 * @session: names the sectors
 * @relation: what the open document may have to do with another; it is not kept
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
dossier_related_row_new (DossierSession *session, const DossierRelation *relation)
{
  DossierRelatedRow *self = g_object_new (DOSSIER_TYPE_RELATED_ROW, NULL);
  const char *title = relation->other->title;
  g_autofree char *meta = tell_source (relation);
  g_autofree char *reason = tell_reason (session, relation, 1);
  g_autofree char *whole = tell_reason (session, relation, G_MAXUINT8);
  g_autofree char *name = dossier_join_words ((const char *[]) { title, meta, reason }, 3);
  /* Translators: spoken name of a button; %s is the title of a document */
  g_autofree char *join = g_strdup_printf (_("Same Story: %s"), title);
  /* Translators: spoken name of a button; %s is the title of a document */
  g_autofree char *unrelate = g_strdup_printf (_("Not Related: %s"), title);

  self->document = relation->other->document;
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->meta, meta);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->meta), relation->other->uri);
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason), whole);
  name_button (self->join_button, self->document, join);
  name_button (self->unrelate_button, self->document, unrelate);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * dossier_related_row_get_document:
 * @self: a row
 *
 * Returns: row id of its document
 */
gint64
dossier_related_row_get_document (DossierRelatedRow *self)
{
  return self->document;
}
