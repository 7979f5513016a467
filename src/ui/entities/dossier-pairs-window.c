/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-pairs-window.h"

#include <glib/gi18n.h>

#include "dossier-entity-identity.h"
#include "dossier-kind-style.h"
#include "dossier-list-window.h"

#define DOSSIER_TYPE_PAIRS_WINDOW (dossier_pairs_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierPairsWindow, dossier_pairs_window, DOSSIER, PAIRS_WINDOW,
                      DossierListWindow)

/**
 * DossierPairsWindow:
 *
 * All pairs of entities of a dossier that may be the same, with the reason, the
 * strongest first. The analyst says of each whether they are.
 */
struct _DossierPairsWindow
{
  DossierListWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierPairsWindow, dossier_pairs_window, DOSSIER_TYPE_LIST_WINDOW)

static const DossierListWords words = {
  .title = N_("Merge Suggestions"),
  .waiting = N_("Comparing the names"),
  .none = N_("No Open Suggestions"),
  .explanation = N_("When two entities may be the same, they are listed here with the reason."),
  .failed = N_("The Names Could Not Be Compared"),
};

static void
on_same (GtkButton *button, DossierListWindow *window)
{
  dossier_session_relate_pair (dossier_list_window_get_session (window), DOSSIER_IDENTITY_SAME,
                               dossier_list_window_decide (window, button));
}

static void
on_different (GtkButton *button, DossierListWindow *window)
{
  dossier_session_relate_pair (dossier_list_window_get_session (window),
                               DOSSIER_IDENTITY_DIFFERENT,
                               dossier_list_window_decide (window, button));
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
describe_side (const DossierPairSide *side)
{
  /* Translators: a type of entity and in how many documents it is mentioned:
   * “Person, 3 documents” */
  return g_strdup_printf (ngettext ("%s, %u document", "%s, %u documents", side->n_documents),
                          dossier_kind_style_entity_name (side->type), side->n_documents);
}

static GtkWidget *
new_side (const DossierPairSide *side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *description = describe_side (side);

  gtk_box_append (GTK_BOX (box), new_label (side->name, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (description, "caption"));
  return box;
}

static GtkWidget *
new_row (DossierListWindow *window, gconstpointer item, guint place)
{
  const DossierPair *pair = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *reason = dossier_entity_identity_explain (pair->reason, pair->other.type);
  /* Translators: spoken name of a question to the analyst; two names */
  g_autofree char *question = g_strdup_printf (_("Is %s the same as %s?"), pair->other.name,
                                               pair->kept.name);
  /* Translators: spoken name of a button; two names */
  g_autofree char *same = g_strdup_printf (_("%s is the same as %s"), pair->other.name,
                                           pair->kept.name);
  /* Translators: spoken name of a button; two names */
  g_autofree char *different = g_strdup_printf (_("%s is not %s"), pair->other.name,
                                                pair->kept.name);

  gtk_box_append (GTK_BOX (box), new_side (&pair->kept));
  gtk_box_append (GTK_BOX (box), new_side (&pair->other));
  gtk_box_append (GTK_BOX (box), new_label (reason, NULL));
  gtk_box_append (GTK_BOX (buttons),
                  dossier_list_window_new_button (window, _("Same"), same, place,
                                                  G_CALLBACK (on_same)));
  gtk_box_append (GTK_BOX (buttons),
                  dossier_list_window_new_button (window, _("Different"), different, place,
                                                  G_CALLBACK (on_different)));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  return row;
}

static char *
tell_more (guint n_more)
{
  return g_strdup_printf (ngettext ("%u more follows when these are answered.",
                                    "%u more follow when these are answered.", n_more),
                          n_more);
}

static void
dossier_pairs_window_class_init (DossierPairsWindowClass *klass)
{
  DossierListWindowClass *list_class = DOSSIER_LIST_WINDOW_CLASS (klass);

  list_class->words = &words;
  list_class->list = dossier_session_list_pairs;
  list_class->list_finish = dossier_session_list_pairs_finish;
  list_class->new_row = new_row;
  list_class->tell_more = tell_more;
}

static void
dossier_pairs_window_init (DossierPairsWindow *self)
{
}

/**
 * dossier_pairs_window_present:
 * @parent: (nullable): the window of the dossier
 * @session: its session
 *
 * Shows which entities of the dossier may be the same.
 */
void
dossier_pairs_window_present (GtkWindow *parent, DossierSession *session)
{
  GtkWindow *self = g_object_new (DOSSIER_TYPE_PAIRS_WINDOW, "transient-for", parent, "session",
                                  session, NULL);

  gtk_window_present (self);
}
