/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "session-fixture.h"

/* For widgets and windows that are given a session. */

typedef void (*WidgetFixtureFunc) (SessionFixture *self, gconstpointer data);

/* Adds a test that needs no other fixture; @set_up: one of those below, or its own. */
void        widget_fixture_add            (const char        *path,
                                           WidgetFixtureFunc  set_up,
                                           WidgetFixtureFunc  test);

/* Two documents, of wind and of chips; none is open. */
void        widget_fixture_set_up         (SessionFixture    *self,
                                           gconstpointer      data);
/* The first of them is open. */
void        widget_fixture_set_up_reading (SessionFixture    *self,
                                           gconstpointer      data);
/* Others, each one of fixture_record(); the session has not settled. */
void        widget_fixture_set_up_with    (SessionFixture    *self,
                                           const char *const *documents,
                                           guint              n_documents);
/* Windows go before the session that their widgets hold. */
void        widget_fixture_tear_down      (SessionFixture    *self,
                                           gconstpointer      data);

/* Shows @widget in a window of its own, which takes it. */
void        widget_fixture_show           (SessionFixture    *self,
                                           GtkWidget         *widget);
/* The window that was presented last; GTK owns it. */
gpointer    widget_fixture_get_window     (void);
/* In that window: the first widget of a type, NULL if there is none. */
gpointer    widget_fixture_find           (GType              type);
/* The name of the page that its stack shows. */
const char *widget_fixture_get_page       (void);
/* Types @words into its search entry, and waits for what they find. */
void        widget_fixture_search         (SessionFixture    *self,
                                           const char        *words);

/* Does @sql to the file, as another program would. */
void        widget_fixture_change_file    (SessionFixture    *self,
                                           const char        *sql);
/* From now on nobody can read @table of the file, or, when @readable, everybody again. */
void        widget_fixture_lose           (SessionFixture    *self,
                                           const char        *table,
                                           gboolean           readable);
