/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-application.h"
#include "dossier-window.h"

/* Every key of the program: as GTK writes it → what it does. */
typedef struct
{
  DossierApplication *application;
  DossierWindow *window;
  GHashTable *accels;   /* of the whole window: key → action */
  GHashTable *bindings; /* of some widget: key → action */
  guint n_shared;
} Fixture;

static char *
tell_key (guint key, GdkModifierType modifiers)
{
  return gtk_accelerator_name (gdk_keyval_to_lower (key), modifiers);
}

/* A key that does two things does one of them only. */
static void
note (Fixture *fixture, GHashTable *keys, char *key, const char *action, const char *where)
{
  const char *known = g_hash_table_lookup (keys, key);

  if (known != NULL && !g_str_equal (known, action))
    {
      g_test_message ("%s (%s): %s and %s", key, where, known, action);
      fixture->n_shared++;
    }
  g_hash_table_insert (keys, key, g_strdup (action));
}

static void
note_accels (Fixture *fixture)
{
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accels[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint key;

          g_assert_true (gtk_accelerator_parse (accels[j], &key, &modifiers));
          note (fixture, fixture->accels, tell_key (key, modifiers), actions[i], "window");
        }
    }
}

/* The reader's text is none that is edited: what GTK has for that does nothing there. */
static gboolean
is_editing (const char *action)
{
  return g_str_has_prefix (action, "signal(") || g_str_has_prefix (action, "action(text.");
}

static void
note_trigger (Fixture *fixture, GHashTable *own, GtkShortcutTrigger *trigger, const char *action,
              const char *where)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *both = GTK_ALTERNATIVE_TRIGGER (trigger);

      note_trigger (fixture, own, gtk_alternative_trigger_get_first (both), action, where);
      note_trigger (fixture, own, gtk_alternative_trigger_get_second (both), action, where);
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    {
      GtkKeyvalTrigger *pressed = GTK_KEYVAL_TRIGGER (trigger);
      guint key = gtk_keyval_trigger_get_keyval (pressed);
      GdkModifierType modifiers = gtk_keyval_trigger_get_modifiers (pressed);
      g_autofree char *name = tell_key (key, modifiers);

      note (fixture, own, tell_key (key, modifiers), action, where);
      g_hash_table_insert (fixture->bindings, g_strdup (name), g_strdup (action));
      /* What the window takes never comes to the widget. */
      if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 && !is_editing (action)
          && g_hash_table_contains (fixture->accels, name))
        {
          g_test_message ("%s: %s of the window and %s of %s", name,
                          (char *) g_hash_table_lookup (fixture->accels, name), action, where);
          fixture->n_shared++;
        }
    }
}

static void
note_shortcuts (Fixture *fixture, GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller)
                        && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *action
            = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));

          note_trigger (fixture, own, gtk_shortcut_get_trigger (shortcut), action,
                        G_OBJECT_TYPE_NAME (widget));
        }
    }
}

/* GTK's own widgets know what they do. */
static void
walk (Fixture *fixture, GtkWidget *widget)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Dossier")
      && !DOSSIER_IS_WINDOW (widget))
    note_shortcuts (fixture, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (fixture, child);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = dossier_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  fixture->window = dossier_window_new (fixture->application);
  fixture->accels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fixture->bindings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  note_accels (fixture);
  walk (fixture, GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_hash_table_unref (fixture->accels);
  g_hash_table_unref (fixture->bindings);
  g_object_unref (fixture->application);
}

static void
assert_unshared (Fixture *fixture)
{
  g_assert_cmpuint (g_hash_table_size (fixture->accels), >, 30);
  g_assert_cmpuint (g_hash_table_size (fixture->bindings), >, 30);
  g_assert_cmpuint (fixture->n_shared, ==, 0);
}

/* With Control or Alt a key does one thing, wherever one is. GTK has each line twice: where one
 * looks for it too. */
static void
note_told (GHashTable *told, guint key, GdkModifierType modifiers, const char *title)
{
  char *name = tell_key (key, modifiers);
  const char *known = g_hash_table_lookup (told, name);

  if (known != NULL && !g_str_equal (known, title)
      && (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    {
      g_test_message ("%s in the list of keys: “%s” and “%s”", name, known, title);
      g_test_fail ();
    }
  g_hash_table_insert (told, name, g_strdup (title));
}

/* The commands of the window are all in the list of keys, and nothing else is. */
static void
collect_help (GtkWidget *widget, GHashTable *told)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerator = NULL, *title = NULL;
      g_auto (GStrv) keys = NULL;

      g_object_get (widget, "accelerator", &accelerator, "title", &title, NULL);
      keys = g_strsplit_set (accelerator != NULL ? accelerator : "", " &+", -1);
      for (guint i = 0; keys[i] != NULL; i++)
        {
          GdkModifierType modifiers;
          guint key;

          if (*keys[i] != '\0' && gtk_accelerator_parse (keys[i], &key, &modifiers))
            note_told (told, key, modifiers, title);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_help (child, told);
}

/* Those of dialogs, which have tests of their own. */
static const char *const dialog_keys[] = { "<Control>Return", NULL };

static void
assert_told (Fixture *fixture)
{
  GtkShortcutsWindow *help
    = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window));
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, action;
  guint n_untold = 0;

  g_assert_nonnull (help);
  collect_help (GTK_WIDGET (help), told);
  g_hash_table_iter_init (&iter, fixture->accels);
  while (g_hash_table_iter_next (&iter, &key, &action))
    if (!g_hash_table_contains (told, key))
      {
        g_test_message ("%s (%s) is not in the list of keys", (char *) key, (char *) action);
        n_untold++;
      }
  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (fixture->accels, key)
        && !g_hash_table_contains (fixture->bindings, key) && !g_strv_contains (dialog_keys, key))
      {
        g_test_message ("%s is in the list of keys and does nothing", (char *) key);
        n_untold++;
      }
  g_assert_cmpuint (n_untold, ==, 0);
}

/* What text is edited with stays with who writes: the window would take it first. */
static void
assert_writing (Fixture *fixture)
{
  static const char *const keys[]
    = { "<Control>a", "<Control>c", "<Control>v",        "<Control>x",
        "<Control>z", "<Control>y", "<Shift><Control>z", "<Control>BackSpace" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_hash_table_contains (fixture->accels, keys[i]))
      {
        g_test_message ("%s of the window: an entry never gets it", keys[i]);
        g_test_fail ();
      }
}

/* One application in a process: it stands on the bus. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  assert_writing (fixture);
  assert_unshared (fixture);
  assert_told (fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/keys", Fixture, NULL, set_up, test_keys, tear_down);
  return g_test_run ();
}
