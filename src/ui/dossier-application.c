/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-application.h"

#include <glib/gi18n.h>

#include "dossier-frame-log.h"
#include "dossier-window.h"

/**
 * DossierApplication:
 *
 * The program with a display: its windows, the actions that need none of
 * them, and the knowledge that all windows share. Main thread only.
 */
struct _DossierApplication
{
  AdwApplication parent_instance;
  DossierKnowledgeLoader *loader;
};

G_DEFINE_FINAL_TYPE (DossierApplication, dossier_application, ADW_TYPE_APPLICATION)

static DossierWindow *
add_window (DossierApplication *self)
{
  DossierWindow *window = dossier_window_new (self);

  dossier_frame_log_watch (GTK_WINDOW (window));
  return window;
}

/* The active window while it is still on its start page, else a new one. */
static DossierWindow *
get_free_window (DossierApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (DOSSIER_IS_WINDOW (active) && dossier_window_is_free (DOSSIER_WINDOW (active)))
    return DOSSIER_WINDOW (active);
  return add_window (self);
}

/* A dossier that is open already is shown, not opened again. */
static DossierWindow *
find_window (DossierApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (DOSSIER_IS_WINDOW (l->data)
        && g_strcmp0 (dossier_window_get_path (l->data), path) == 0)
      return l->data;
  return NULL;
}

/**
 * dossier_application_open_dossier:
 * @self: the application
 * @path: a dossier file
 *
 * Shows the dossier in a window of its own; one that is open already comes to
 * the front. What goes wrong is said in that window.
 */
void
dossier_application_open_dossier (DossierApplication *self, const char *path)
{
  DossierWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = get_free_window (self);
      dossier_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (add_window (user_data)));
}

static void
on_open_recent (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dossier_application_open_dossier (user_data, g_variant_get_string (parameter, NULL));
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *self = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (self));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const developers[] = { "The Dossier authors", NULL };

  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", _("Dossier"),
                         "application-icon", DOSSIER_APP_ID,
                         "version", DOSSIER_VERSION,
                         "developer-name", _("The Dossier authors"),
                         "developers", developers,
                         "comments",
                         _("Read a corpus of policy documents and follow who promised what to "
                           "whom, in which sector, by when."),
                         "copyright", "© 2026 The Dossier authors",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your own name here. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static const GActionEntry app_actions[] = {
  { "new-window", on_new_window },
  { "open-recent", on_open_recent, "s" },
  { "about", on_about },
  { "quit", on_quit },
};

/* They come before the widget that has the keyboard: none is a key with which text is edited. */
static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.new-dossier", { "<Control>n" } },
  { "win.open-dossier", { "<Control>o" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.correct-document", { "F2" } },
  { "win.change-type", { "<Shift>F2" } },
  { "win.shelf", { "<Control><Shift>Delete" } },
  { "win.save-original", { "<Control><Shift>o" } },
  { "win.import-files", { "<Control>i" } },
  { "win.import-folder", { "<Control><Shift>i" } },
  { "win.report", { "<Control>p" } },
  { "win.export", { "<Control>e" } },
  { "win.show-work", { "<Control><Shift>p" } },
  { "win.search", { "<Control><Shift>f", "<Control>k" } },
  { "win.find", { "<Control>f" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Control><Shift>g" } },
  { "win.suggestions", { "<Control><Shift>m" } },
  { "win.clear-filters", { "<Control><Shift>BackSpace" } },
  { "win.count-by-story", { "<Control>d" } },
  { "win.story", { "<Control><Shift>y" } },
  { "win.same-story", { "<Control><Shift>t" } },
  { "win.show-library", { "F9" } },
  { "win.show-entities", { "<Shift>F9" } },
  { "win.show-timeline", { "<Control>F9" } },
  { "win.page::read", { "<Alt>1" } },
  { "win.page::commitments", { "<Alt>2" } },
  { "win.page::concordance", { "<Alt>3" } },
  { "win.concordance", { "<Control>6" } },
  { "win.concordance-search", { "<Control><Shift>k" } },
  { "win.concordance-entity", { "<Control><Shift>e" } },
  { "win.focus-documents", { "<Control>1" } },
  { "win.focus-reader", { "<Control>2" } },
  { "win.focus-entities", { "<Control>3" } },
  { "win.focus-timeline", { "<Control>4" } },
  { "win.focus-sectors", { "<Control>5" } },
  { "win.focus-filters", { "<Control>7" } },
  { "win.next-document", { "<Alt>Page_Down" } },
  { "win.previous-document", { "<Alt>Page_Up" } },
  { "win.next-mention", { "F8" } },
  { "win.previous-mention", { "<Shift>F8" } },
  { "win.next-place", { "F4" } },
  { "win.previous-place", { "<Shift>F4" } },
};

static void
dossier_application_startup (GApplication *application)
{
  /* While GTK starts, the knowledge can be read. */
  dossier_knowledge_loader_start (DOSSIER_APPLICATION (application)->loader);
  G_APPLICATION_CLASS (dossier_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (DOSSIER_APP_ID);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           (const char *const *) accels[i].keys);
}

static void
dossier_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_free_window (DOSSIER_APPLICATION (application))));
}

/* A dossier opens; documents and folders together make one new dossier. */
static void
dossier_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  g_autoptr (GStrvBuilder) documents = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path == NULL)
        path = g_file_get_uri (files[i]);
      if (g_str_has_suffix (path, ".dossier"))
        dossier_application_open_dossier (self, path);
      else
        g_strv_builder_add (documents, path);
    }

  paths = g_strv_builder_end (documents);
  if (paths[0] != NULL)
    {
      DossierWindow *window = get_free_window (self);

      gtk_window_present (GTK_WINDOW (window));
      dossier_window_open_documents (window, (const char *const *) paths);
    }
}

static void
dossier_application_finalize (GObject *object)
{
  DossierApplication *self = DOSSIER_APPLICATION (object);

  dossier_knowledge_loader_unref (self->loader);
  G_OBJECT_CLASS (dossier_application_parent_class)->finalize (object);
}

static void
dossier_application_class_init (DossierApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_application_finalize;
  application_class->startup = dossier_application_startup;
  application_class->activate = dossier_application_activate;
  application_class->open = dossier_application_open;
}

static void
dossier_application_init (DossierApplication *self)
{
  self->loader = dossier_knowledge_loader_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), app_actions, G_N_ELEMENTS (app_actions),
                                   self);
}

/**
 * dossier_application_new:
 *
 * Returns: (transfer full): the application
 */
DossierApplication *
dossier_application_new (void)
{
  return g_object_new (DOSSIER_TYPE_APPLICATION,
                       "application-id", DOSSIER_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", DOSSIER_RESOURCE_PATH,
                       NULL);
}

/**
 * dossier_application_get_knowledge_loader:
 * @self: the application
 *
 * Returns: (transfer none): what loads the knowledge for all windows
 */
DossierKnowledgeLoader *
dossier_application_get_knowledge_loader (DossierApplication *self)
{
  g_return_val_if_fail (DOSSIER_IS_APPLICATION (self), NULL);

  return self->loader;
}
