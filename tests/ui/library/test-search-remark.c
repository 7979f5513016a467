/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-library-view.h"

#define WIDTH 280 /* of the sidebar, in pixels */

typedef struct
{
  SessionFixture base;
  GtkWidget *library;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const hard[] = {
    "# Hard\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n",
  };

  widget_fixture_set_up_with (&fixture->base, hard, G_N_ELEMENTS (hard));
  fixture->library
    = g_object_new (DOSSIER_TYPE_LIBRARY_VIEW, "session", fixture->base.session, NULL);
  gtk_widget_set_halign (fixture->library, GTK_ALIGN_START);
  gtk_widget_set_size_request (fixture->library, WIDTH, -1);
  widget_fixture_show (&fixture->base, fixture->library);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* That a search was stopped is told whole, and as long as it is so. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autofree char *remark = NULL;
  GtkLabel *label;

  dossier_session_search (fixture->base.session, "/(a|a)+$/");
  session_fixture_settle (&fixture->base);
  remark = g_strdup (dossier_session_get_search_remark (fixture->base.session));
  g_assert_nonnull (remark);
  label = find_widget_where (fixture->library, says, remark);
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_label_get_ellipsize (label), ==, PANGO_ELLIPSIZE_NONE);
  g_assert_cmpint (gtk_label_get_lines (label), ==, -1);
  g_assert_cmpint (gtk_widget_get_width (fixture->library), ==, WIDTH);
  dossier_session_search (fixture->base.session, "");
  session_fixture_settle (&fixture->base);
  g_assert_null (find_widget_where (fixture->library, says, remark));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/search-remark/whole", Fixture, NULL, set_up, test_whole, tear_down);
  return g_test_run ();
}
