/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-merge-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "dossier-count-label.h"
#include "dossier-facet.h"
#include "dossier-fold.h"
#include "dossier-join.h"
#include "dossier-kind-style.h"

/* Who sees so many types more of the name; a dossier may have tens of thousands. */
#define MOST_ROWS 50

#define DOSSIER_TYPE_MERGE_WINDOW (dossier_merge_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierMergeWindow, dossier_merge_window, DOSSIER, MERGE_WINDOW, AdwWindow)

/**
 * DossierMergeWindow:
 *
 * Asks with whom of the sidebar's list to merge the chosen entity: those of its type first, or
 * those in whose names somebody types a part.
 */
struct _DossierMergeWindow
{
  AdwWindow parent_instance;
  DossierSession *session;
  gint64 entity;
  DossierEntityType type;
  GPtrArray *shown; /* DossierFacet: a row each */

  GtkLabel *subject;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *more;
  GtkLabel *others;
};

G_DEFINE_FINAL_TYPE (DossierMergeWindow, dossier_merge_window, ADW_TYPE_WINDOW)

/* The best first: names that begin as typed, and of them those of the chosen one's type. */
enum
{
  BEGINS_SAME_TYPE,
  BEGINS_OTHER_TYPE,
  HOLDS_SAME_TYPE,
  HOLDS_OTHER_TYPE,
  N_RANKS,
};

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static char *
tell_count (DossierMergeWindow *self, guint count)
{
  return dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER
           ? dossier_count_label (count, dossier_session_get_counting (self->session))
           : g_strdup_printf (ngettext ("%u mention", "%u mentions", count), count);
}

static GtkWidget *
new_row (DossierMergeWindow *self, DossierFacet *facet)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *name = dossier_facet_get_label (facet);
  const char *type = dossier_kind_style_entity_name (dossier_facet_get_entity_type (facet));
  g_autofree char *count = tell_count (self, dossier_facet_get_count (facet));
  g_autofree char *meta = dossier_join_words ((const char *[]) { type, count }, 2);
  g_autofree char *spoken = dossier_join_words ((const char *[]) { name, meta }, 2);
  GtkWidget *label = new_label (meta, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), new_label (name, "row-title"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "merge-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/* @words: folded. Returns FALSE if one of them is not in the name. */
static gboolean
find_rank (DossierMergeWindow *self, DossierFacet *facet, GStrv words, DossierFoldBuffer *buffer,
           guint *rank)
{
  const char *name = dossier_facet_get_label (facet);
  gboolean other = dossier_facet_get_entity_type (facet) != self->type;

  *rank = BEGINS_SAME_TYPE + other;
  if (words[0] == NULL)
    return TRUE;
  dossier_fold_buffer_fold (buffer, name, strlen (name));
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (buffer->text, words[i]) == NULL)
      return FALSE;
  if (!g_str_has_prefix (buffer->text, words[0]))
    *rank = HOLDS_SAME_TYPE + other;
  return TRUE;
}

/* Walks through the sidebar's list, in its order, which is that of counts. Returns whether there
 * are more than are shown. */
static gboolean
collect (DossierMergeWindow *self, GStrv words)
{
  GListModel *entities = dossier_session_get_entities (self->session);
  GPtrArray *ranks[N_RANKS];
  DossierFoldBuffer buffer = { 0 };
  guint n = g_list_model_get_n_items (entities), n_found = 0, rank;

  for (guint i = 0; i < N_RANKS; i++)
    ranks[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n && ranks[0]->len < MOST_ROWS; i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (entities, i);

      if (dossier_facet_get_entity (facet) == self->entity
          || !find_rank (self, facet, words, &buffer, &rank))
        continue;
      n_found++;
      if (ranks[rank]->len < MOST_ROWS)
        g_ptr_array_add (ranks[rank], g_object_ref (facet));
    }
  dossier_fold_buffer_clear (&buffer);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = ranks[0];
  for (guint i = 1; i < N_RANKS; i++)
    g_ptr_array_extend_and_steal (self->shown, ranks[i]);
  if (self->shown->len > MOST_ROWS)
    g_ptr_array_set_size (self->shown, MOST_ROWS);
  return n_found >= MOST_ROWS;
}

static void
search (DossierMergeWindow *self)
{
  g_autofree char *folded = dossier_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);
  gboolean more = collect (self, words);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->shown->len; i++)
    gtk_list_box_append (self->list, new_row (self, g_ptr_array_index (self->shown, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->more), more);
  gtk_stack_set_visible_child_name (self->stack, self->shown->len > 0 ? "list" : "nothing");
}

static void
merge (DossierMergeWindow *self, DossierFacet *facet)
{
  DossierSuggestion other = {
    .entity = dossier_facet_get_entity (facet),
    .type = dossier_facet_get_entity_type (facet),
    .name = (char *) dossier_facet_get_label (facet),
  };

  if (dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER)
    other.n_documents = dossier_facet_get_count (facet);
  /* Behind the window the dossier goes on: what is merged is who was asked about. */
  if (dossier_session_get_entity_id (self->session) == self->entity
      && dossier_session_get_entity (self->session) != NULL)
    dossier_session_relate (self->session, DOSSIER_IDENTITY_SAME, &other);
}

static void
on_row_activated (DossierMergeWindow *self, GtkListBoxRow *row)
{
  merge (self, g_ptr_array_index (self->shown, gtk_list_box_row_get_index (row)));
  gtk_window_close (GTK_WINDOW (self));
}

/* Nobody is merged by the key that ends the typing: who answers at once would merge two that have
 * nothing in common. */
static void
on_entry_activated (DossierMergeWindow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* A search entry keeps Escape for itself. */
static void
on_stop_search (DossierMergeWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
dossier_merge_window_dispose (GObject *object)
{
  DossierMergeWindow *self = DOSSIER_MERGE_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_MERGE_WINDOW);
  G_OBJECT_CLASS (dossier_merge_window_parent_class)->dispose (object);
}

static void
dossier_merge_window_class_init (DossierMergeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_merge_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-merge-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierMergeWindow, subject);
  gtk_widget_class_bind_template_child (widget_class, DossierMergeWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierMergeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierMergeWindow, list);
  gtk_widget_class_bind_template_child (widget_class, DossierMergeWindow, more);
  gtk_widget_class_bind_template_child (widget_class, DossierMergeWindow, others);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
dossier_merge_window_init (DossierMergeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_merge_window_present:
 * @parent: (nullable): the window
 * @session: a session with a chosen entity, whose dossier may be written to
 *
 * Asks with which entity of the sidebar's list to merge the chosen one. Main thread.
 */
void
dossier_merge_window_present (GtkWindow *parent, DossierSession *session)
{
  DossierEntity *entity = dossier_session_get_entity (session);
  DossierMergeWindow *self;
  g_autofree char *subject = NULL;

  g_return_if_fail (entity != NULL);

  self = g_object_new (DOSSIER_TYPE_MERGE_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->entity = dossier_entity_get_id (entity);
  self->type = dossier_entity_get_entity_type (entity);
  /* Translators: %s is the name of the entity that the analyst chose */
  subject = g_strdup_printf (_("Choose who “%s” is the same as. You can split them again."),
                             dossier_entity_get_name (entity));
  gtk_label_set_label (self->subject, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->others), dossier_session_get_entity_scope (session)
                                                       == DOSSIER_SCOPE_DOCUMENT);
  search (self);
  gtk_window_present (GTK_WINDOW (self));
}
