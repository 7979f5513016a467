/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-shelf-window.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-list-window.h"

#define DOSSIER_TYPE_SHELF_WINDOW (dossier_shelf_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierShelfWindow, dossier_shelf_window, DOSSIER, SHELF_WINDOW,
                      DossierListWindow)

/**
 * DossierShelfWindow:
 *
 * The documents that the analyst has set aside, the last one first, and the way back for each, for
 * those that are ticked, and for all.
 */
struct _DossierShelfWindow
{
  DossierListWindow parent_instance;

  GtkButton *button;
  GHashTable *ticked; /* row ids (gint64) of documents, also while the list is read again */
  gboolean emptying; /* they were asked back, and nobody has looked since */
};

G_DEFINE_FINAL_TYPE (DossierShelfWindow, dossier_shelf_window, DOSSIER_TYPE_LIST_WINDOW)

static void update_actions (DossierListWindow *window);

static const DossierListWords words = {
  .title = N_("Documents Set Aside"),
  .waiting = N_("Reading what was set aside"),
  .none = N_("Nothing Is Set Aside"),
  .explanation = N_("Documents that you set aside are in no list, count or report, and wait here "
                    "to be brought back."),
  .failed = N_("The Documents Could Not Be Read"),
};

static void
on_bring_back (GtkButton *button, DossierListWindow *window)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, dossier_list_window_decide (window, button));
  dossier_session_bring_back (dossier_list_window_get_session (window), one);
}

static void
on_ticked (GtkCheckButton *check, DossierListWindow *window)
{
  DossierShelfWindow *self = DOSSIER_SHELF_WINDOW (window);
  const gint64 *document = g_object_get_data (G_OBJECT (check), "document");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->ticked, g_memdup2 (document, sizeof *document));
  else
    g_hash_table_remove (self->ticked, document);
  update_actions (window);
}

static GtkWidget *
new_check (DossierListWindow *window, const DossierShelved *shelved)
{
  GtkWidget *check = gtk_check_button_new ();
  /* Translators: spoken name of a check box; %s is the title of a document */
  g_autofree char *name = g_strdup_printf (_("Choose “%s”"), shelved->title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (DOSSIER_SHELF_WINDOW (window)->ticked,
                                                      &shelved->document));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, dossier_list_window_is_writable (window));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), "document",
                          g_memdup2 (&shelved->document, sizeof shelved->document), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_ticked), window, 0);
  return check;
}

/* Where it is from and since when it is here; below that, why. */
static char *
describe (const DossierShelved *shelved)
{
  g_autofree char *published = shelved->published != NULL ? dossier_edtf_label (shelved->published)
                                                          : g_strdup (_("no date"));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (shelved->set_aside);
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
  g_autofree char *told = dossier_edtf_label (day);
  /* Translators: %s is a day */
  g_autofree char *since = g_strdup_printf (_("set aside %s"), told != NULL ? told : day);

  return g_strdup_printf ("%s%s%s · %s%s%s", shelved->publisher != NULL ? shelved->publisher : "",
                          shelved->publisher != NULL ? " · " : "", published, since,
                          shelved->reason != NULL ? "\n" : "",
                          shelved->reason != NULL ? shelved->reason : "");
}

static GtkWidget *
new_row (DossierListWindow *window, gconstpointer item, guint place)
{
  const DossierShelved *shelved = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = describe (shelved);
  /* Translators: spoken name of a button; %s is the title of a document */
  g_autofree char *name = g_strdup_printf (_("Bring “%s” back"), shelved->title);
  GtkWidget *button = dossier_list_window_new_button (window, _("Bring Back"), name, place,
                                                      G_CALLBACK (on_bring_back));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shelved->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_set_tooltip_text (row, shelved->uri);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_check (window, shelved));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static char *
tell_more (guint n_more)
{
  return g_strdup_printf (
    ngettext ("%u more was set aside before.", "%u more were set aside before.", n_more), n_more);
}

/* A tick counts where it is seen. */
static GPtrArray *
list_ticked (DossierShelfWindow *self, const GPtrArray *shelved)
{
  GPtrArray *ticked = g_ptr_array_new ();

  for (guint i = 0; i < MIN (shelved->len, DOSSIER_LIST_WINDOW_MAX_ROWS); i++)
    {
      DossierShelved *one = g_ptr_array_index (shelved, i);

      if (g_hash_table_contains (self->ticked, &one->document))
        g_ptr_array_add (ticked, one);
    }
  return ticked;
}

/* Of the list that comes, those are ticked that were before and are in sight. */
static void
keep_ticked (DossierShelfWindow *self, const GPtrArray *ticked)
{
  g_hash_table_remove_all (self->ticked);
  for (guint i = 0; i < ticked->len; i++)
    {
      const DossierShelved *one = g_ptr_array_index (ticked, i);

      g_hash_table_add (self->ticked, g_memdup2 (&one->document, sizeof one->document));
    }
}

static void
update_label (DossierShelfWindow *self, guint n)
{
  g_autofree char *label
    = n > 0 ? g_strdup_printf (ngettext ("_Bring %u Back", "_Bring %u Back", n), n)
            : g_strdup (_("Bring _All Back"));

  gtk_button_set_label (self->button, label);
}

/* What is ticked and was brought back elsewhere is not ticked any more. While the list is read the
 * button says what it said. */
static void
update_actions (DossierListWindow *window)
{
  DossierShelfWindow *self = DOSSIER_SHELF_WINDOW (window);
  GPtrArray *shelved = dossier_list_window_get_items (window);

  if (shelved == NULL)
    self->emptying = FALSE;
  else
    {
      g_autoptr (GPtrArray) ticked = list_ticked (self, shelved);

      keep_ticked (self, ticked);
      update_label (self, ticked->len);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.bring-all-back",
                                 dossier_list_window_is_writable (window) && !self->emptying
                                   && shelved != NULL && shelved->len > 0);
}

static void
on_bring_all_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierListWindow *window = DOSSIER_LIST_WINDOW (widget);
  DossierShelfWindow *self = DOSSIER_SHELF_WINDOW (window);
  GPtrArray *shelved = dossier_list_window_get_items (window);
  g_autoptr (GPtrArray) ticked = list_ticked (self, shelved);

  self->emptying = TRUE;
  update_actions (window);
  dossier_session_bring_back (dossier_list_window_get_session (window),
                              ticked->len > 0 ? ticked : shelved);
}

static void
dossier_shelf_window_finalize (GObject *object)
{
  g_hash_table_unref (DOSSIER_SHELF_WINDOW (object)->ticked);
  G_OBJECT_CLASS (dossier_shelf_window_parent_class)->finalize (object);
}

static void
dossier_shelf_window_class_init (DossierShelfWindowClass *klass)
{
  DossierListWindowClass *list_class = DOSSIER_LIST_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_shelf_window_finalize;
  list_class->words = &words;
  list_class->list = dossier_session_list_set_aside;
  list_class->list_finish = dossier_session_list_set_aside_finish;
  list_class->new_row = new_row;
  list_class->tell_more = tell_more;
  list_class->update_actions = update_actions;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "shelf.bring-all-back", NULL,
                                   on_bring_all_back);
}

static void
dossier_shelf_window_init (DossierShelfWindow *self)
{
  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->button = GTK_BUTTON (dossier_list_window_add_action (
    DOSSIER_LIST_WINDOW (self), _("Bring _All Back"), "shelf.bring-all-back"));
}

/**
 * dossier_shelf_window_present:
 * @parent: (nullable): the window of the dossier
 * @session: its session
 *
 * Shows which documents were set aside.
 */
void
dossier_shelf_window_present (GtkWindow *parent, DossierSession *session)
{
  GtkWindow *self = g_object_new (DOSSIER_TYPE_SHELF_WINDOW, "transient-for", parent, "session",
                                  session, NULL);

  gtk_window_present (self);
}
