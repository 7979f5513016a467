/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <string.h>

#include <gtk/gtk.h>
#include <sqlite3.h>

#include "session-fixture.h"

/* GTK 4.8 looks for what is to be told by the tooltip of a popover or a window that has gone while it waited,
 * and complains that there is no surface. */
static inline gboolean
widget_fixture_is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return strstr (message, "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE") == NULL
         && strstr (message, "_gtk_widget_find_at_coords: assertion 'GDK_IS_SURFACE") == NULL;
}

/* For widgets that are given a session. */
static inline void
widget_fixture_set_up (SessionFixture *self)
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

  g_test_log_set_fatal_handler (widget_fixture_is_fatal, NULL);
  session_fixture_set_up (self, documents, G_N_ELEMENTS (documents));
}

/* From now on nobody can read @table of the file, or, when @readable, everybody again. */
static inline void
widget_fixture_lose (SessionFixture *self, const char *table, gboolean readable)
{
  g_autofree char *path = g_build_filename (self->folder, "test.dossier", NULL);
  g_autofree char *sql
    = g_strdup_printf ("PRAGMA legacy_alter_table = ON; ALTER TABLE %s%s RENAME TO %s%s",
                       readable ? "lost_" : "", table, readable ? "" : "lost_", table);
  sqlite3 *file = NULL;

  g_assert_cmpint (sqlite3_open (path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (file);
}

/* Shows @widget in a window of its own, which takes it. */
static inline void
widget_fixture_show (SessionFixture *self, GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 400);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  session_fixture_settle (self);
}

/* Windows go before the session that their widgets hold. */
static inline void
widget_fixture_tear_down (SessionFixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
  session_fixture_tear_down (self);
}
