/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_RECENT 8

/**
 * DossierStartPage:
 *
 * What a window shows without a dossier: what can be done now, and the
 * dossiers opened lately. A recent file that is gone is not offered.
 */
struct _DossierStartPage
{
  GtkWidget parent_instance;
  GtkWidget *content;
  GtkListBox *recent_list;
  GtkWidget *recent_box;
};

G_DEFINE_FINAL_TYPE (DossierStartPage, dossier_start_page, GTK_TYPE_WIDGET)

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static GtkWidget *
new_recent_row (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  const char *home = g_get_home_dir ();
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *place = g_str_has_prefix (shown, home)
                             ? g_strconcat ("~", shown + strlen (home), NULL)
                             : g_strdup (shown);
  GtkWidget *row = adw_action_row_new ();

  if (g_str_has_suffix (name, ".dossier"))
    name[strlen (name) - strlen (".dossier")] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  return row;
}

static void
fill_recent (DossierStartPage *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkWidget *child;
  guint n_shown = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, child);

  items = g_list_sort (items, compare_newest_first);
  for (GList *l = items; l != NULL && n_shown < MAX_RECENT; l = l->next)
    {
      g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (l->data), NULL, NULL);

      if (path == NULL || !g_str_has_suffix (path, ".dossier")
          || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      gtk_list_box_append (self->recent_list, new_recent_row (path));
      n_shown++;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (self->recent_box, n_shown > 0);
}

static void
dossier_start_page_map (GtkWidget *widget)
{
  fill_recent (DOSSIER_START_PAGE (widget));
  GTK_WIDGET_CLASS (dossier_start_page_parent_class)->map (widget);
}

static void
dossier_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_START_PAGE);
  G_OBJECT_CLASS (dossier_start_page_parent_class)->dispose (object);
}

static void
dossier_start_page_class_init (DossierStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_start_page_dispose;
  widget_class->map = dossier_start_page_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-start-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, DossierStartPage, content);
  gtk_widget_class_bind_template_child (widget_class, DossierStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, DossierStartPage, recent_box);
}

static void
dossier_start_page_init (DossierStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
