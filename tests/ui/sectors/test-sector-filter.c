/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../widget-fixture.h"
#include "dossier-sector-button.h"
#include "dossier-sector-filter.h"

typedef struct
{
  SessionFixture base;
  GtkWidget *filter;
} Fixture;

/* The second speaks of wind farms once and of chips more often. */
static const char *const documents[] = {
  "# Turbines @2024-08-01\n[s:energy-wind|Wind farms] and [s:energy-wind|turbines] were built.\n",
  "# Fabs @2024-08-02\n[s:semiconductors|Chips], [s:semiconductors|wafers], [s:semiconductors|fabs] and "
  "[s:energy-wind|wind power].\n",
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  session_fixture_set_up (&fixture->base, documents, G_N_ELEMENTS (documents));
  fixture->filter = g_object_new (DOSSIER_TYPE_SECTOR_FILTER, "session", fixture->base.session,
                                  NULL);
  widget_fixture_show (&fixture->base, fixture->filter);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static GtkToggleButton *
find_button (GtkWidget *root, const char *sector)
{
  GtkToggleButton *found = NULL;

  if (sector == NULL ? G_OBJECT_TYPE (root) == GTK_TYPE_TOGGLE_BUTTON
                     : DOSSIER_IS_SECTOR_BUTTON (root)
                         && g_strcmp0 (dossier_sector_button_get_key (DOSSIER_SECTOR_BUTTON (root)),
                                       sector) == 0)
    return GTK_TOGGLE_BUTTON (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, sector);
  return found;
}

static guint
count_documents (Fixture *fixture)
{
  return g_list_model_get_n_items (dossier_session_get_documents (fixture->base.session));
}

/* What only mentions a sector is let go, counted or not, and comes back. */
static void
test_subjects (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *subjects = find_button (fixture->filter, NULL);
  g_autoptr (DossierQuery) everything = dossier_query_new ();

  gtk_toggle_button_set_active (find_button (fixture->filter, "energy-wind"), TRUE);
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (count_documents (fixture), ==, 2);
  gtk_toggle_button_set_active (subjects, TRUE);
  session_fixture_settle (&fixture->base);
  g_assert_true (dossier_query_has_subjects (dossier_session_get_query (fixture->base.session)));
  g_assert_cmpuint (count_documents (fixture), ==, 1);
  dossier_session_set_query (fixture->base.session, everything);
  session_fixture_settle (&fixture->base);
  g_assert_false (gtk_toggle_button_get_active (subjects));
  g_assert_cmpuint (count_documents (fixture), ==, 2);
}

/* A recount leaves the keyboard where it is. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *second = GTK_WIDGET (find_button (fixture->filter, "semiconductors"));
  GtkRoot *root = gtk_widget_get_root (fixture->filter);

  g_assert_true (gtk_widget_grab_focus (second));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (second), TRUE);
  session_fixture_settle (&fixture->base);
  g_assert_true (gtk_root_get_focus (root) == second);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (second), FALSE);
  session_fixture_settle (&fixture->base);
  g_assert_true (gtk_root_get_focus (root) == second);
}

/* Who goes to the sectors by key finds them open. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *wind = GTK_WIDGET (find_button (fixture->filter, "energy-wind"));

  g_assert_true (gtk_widget_get_mapped (wind));
  dossier_sector_filter_set_open (DOSSIER_SECTOR_FILTER (fixture->filter), FALSE);
  g_assert_false (gtk_widget_get_mapped (wind));
  g_assert_true (gtk_widget_grab_focus (fixture->filter));
  g_assert_true (gtk_widget_get_mapped (wind));
  g_assert_true (GTK_IS_TOGGLE_BUTTON (gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (wind)))));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/sector-filter/subjects", Fixture, NULL, set_up, test_subjects, tear_down);
  g_test_add ("/sector-filter/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/sector-filter/open", Fixture, NULL, set_up, test_open, tear_down);
  return g_test_run ();
}
