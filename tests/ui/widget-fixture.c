/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "widget-fixture.h"

#include <sqlite3.h>
#include <string.h>

#include "find-widget.h"

/* GTK 4.8 looks for what is to be told by the tooltip of a popover or a window that has gone while it waited,
 * and complains that there is no surface. */
static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return strstr (message, "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE") == NULL
         && strstr (message, "_gtk_widget_find_at_coords: assertion 'GDK_IS_SURFACE") == NULL;
}

void
widget_fixture_add (const char *path, WidgetFixtureFunc set_up, WidgetFixtureFunc test)
{
  g_test_add (path, SessionFixture, NULL, set_up, test, widget_fixture_tear_down);
}

void
widget_fixture_set_up_with (SessionFixture *self, const char *const *documents, guint n_documents)
{
  g_test_log_set_fatal_handler (is_fatal, NULL);
  session_fixture_set_up (self, documents, n_documents);
}

void
widget_fixture_set_up (SessionFixture *self, gconstpointer data)
{
  static const char *const documents[] = {
    "# Wind for Oslo @2024-07-01\n"
    "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"
    "[person/ana-vik|Ana Vik] told [person/bo-dal|Bo Dal] of [s:energy-wind|wind farms] by "
    "[t:../2027|2027].}\n",

    "# Chips @2024-07-15\n"
    "{proposal;actor=person/ana-vik;due=2025-03:[person/ana-vik|Vik] proposed a fab.}\n"
    "{meeting;actor=person/ana-vik:They met.}\n",
  };

  widget_fixture_set_up_with (self, documents, G_N_ELEMENTS (documents));
}

void
widget_fixture_set_up_reading (SessionFixture *self, gconstpointer data)
{
  widget_fixture_set_up (self, data);
  dossier_session_open_document (self->session, 1);
  session_fixture_settle (self);
}

void
widget_fixture_tear_down (SessionFixture *self, gconstpointer data)
{
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    gtk_window_destroy (widget_fixture_get_window ());
  session_fixture_tear_down (self);
}

void
widget_fixture_show (SessionFixture *self, GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 400);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  session_fixture_settle (self);
}

gpointer
widget_fixture_get_window (void)
{
  g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), 0);

  g_assert_nonnull (window);
  return window;
}

gpointer
widget_fixture_find (GType type)
{
  return find_widget (widget_fixture_get_window (), type);
}

const char *
widget_fixture_get_page (void)
{
  return gtk_stack_get_visible_child_name (widget_fixture_find (GTK_TYPE_STACK));
}

void
widget_fixture_search (SessionFixture *self, const char *words)
{
  gtk_editable_set_text (widget_fixture_find (GTK_TYPE_SEARCH_ENTRY), words);
  g_usleep (200 * 1000); /* the entry waits for the next letter */
  session_fixture_settle (self);
}

void
widget_fixture_change_file (SessionFixture *self, const char *sql)
{
  g_autofree char *path = g_build_filename (self->folder, "test.dossier", NULL);
  sqlite3 *file = NULL;

  g_assert_cmpint (sqlite3_open (path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (file);
}

void
widget_fixture_lose (SessionFixture *self, const char *table, gboolean readable)
{
  g_autofree char *sql
    = g_strdup_printf ("PRAGMA legacy_alter_table = ON; ALTER TABLE %s%s RENAME TO %s%s",
                       readable ? "lost_" : "", table, readable ? "" : "lost_", table);

  widget_fixture_change_file (self, sql);
}
