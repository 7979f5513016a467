/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-facet.h"
#include "dossier-field-bar.h"
#include "dossier-field-button.h"
#include "dossier-field-label.h"

typedef struct
{
  SessionFixture base;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  widget_fixture_set_up (&fixture->base, data);
  fixture->bar = g_object_new (DOSSIER_TYPE_FIELD_BAR, "session", fixture->base.session, NULL);
  widget_fixture_show (&fixture->base, fixture->bar);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static GtkWidget *
get_button (Fixture *fixture, DossierField field)
{
  return find_widget_nth (fixture->bar, DOSSIER_TYPE_FIELD_BUTTON, field);
}

static gpointer
get_part (Fixture *fixture, DossierField field, GType type)
{
  return find_widget (get_button (fixture, field), type);
}

static void
pop_up (Fixture *fixture, DossierField field)
{
  gtk_popover_popup (get_part (fixture, field, GTK_TYPE_POPOVER));
  session_fixture_settle (&fixture->base);
}

static GtkListView *
get_list (Fixture *fixture, DossierField field)
{
  GtkMenuButton *button = get_part (fixture, field, GTK_TYPE_MENU_BUTTON);

  return find_widget (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_LIST_VIEW);
}

/* "value count" of the rows. */
static char *
tell_rows (Fixture *fixture, DossierField field)
{
  GListModel *rows = dossier_session_get_field (fixture->base.session, field);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (rows, i);

      g_string_append_printf (told, "%s %u;", dossier_facet_get_key (facet),
                              dossier_facet_get_count (facet));
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_rows (Fixture *fixture, DossierField field, const char *expected)
{
  g_autofree char *told = tell_rows (fixture, field);

  g_assert_cmpstr (told, ==, expected);
}

static void
activate (Fixture *fixture, DossierField field, guint position)
{
  g_signal_emit_by_name (get_list (fixture, field), "activate", position);
  session_fixture_settle (&fixture->base);
}

static guint
count_documents (Fixture *fixture)
{
  return g_list_model_get_n_items (dossier_session_get_documents (fixture->base.session));
}

/* Chosen values let their documents through, and the other filters count what is left. */
static void
test_choosing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *says = get_button (fixture, DOSSIER_FIELD_SAYS);
  GtkMenuButton *button = get_part (fixture, DOSSIER_FIELD_SAYS, GTK_TYPE_MENU_BUTTON);
  g_autoptr (DossierFacet) before = NULL;
  g_autoptr (DossierFacet) after = NULL;
  GListModel *rows;

  pop_up (fixture, DOSSIER_FIELD_SAYS);
  rows = G_LIST_MODEL (gtk_list_view_get_model (get_list (fixture, DOSSIER_FIELD_SAYS)));
  assert_rows (fixture, DOSSIER_FIELD_SAYS, "meeting 1;proposal 1;pledge 1;");
  assert_rows (fixture, DOSSIER_FIELD_YEAR, "2024 2;");
  assert_rows (fixture, DOSSIER_FIELD_OUTLET, " 2;");
  before = g_list_model_get_item (rows, 2);
  activate (fixture, DOSSIER_FIELD_SAYS, 2);
  g_assert_cmpuint (count_documents (fixture), ==, 1);
  /* Its own counts stay, as if nothing of it were chosen, and so do its rows; others follow. */
  assert_rows (fixture, DOSSIER_FIELD_SAYS, "meeting 1;proposal 1;pledge 1;");
  assert_rows (fixture, DOSSIER_FIELD_YEAR, "2024 1;");
  after = g_list_model_get_item (rows, 2);
  g_assert_true (before == after);
  g_assert_true (gtk_widget_has_css_class (says, "chosen"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), ==, "Statement: Pledges");
  /* A second value lets more through; each goes as it came. */
  activate (fixture, DOSSIER_FIELD_SAYS, 0);
  g_assert_cmpuint (count_documents (fixture), ==, 2);
  activate (fixture, DOSSIER_FIELD_SAYS, 0);
  g_assert_cmpuint (count_documents (fixture), ==, 1);
  activate (fixture, DOSSIER_FIELD_SAYS, 2);
  g_assert_cmpuint (count_documents (fixture), ==, 2);
  g_assert_false (gtk_widget_has_css_class (says, "chosen"));
}

/* Filters that are cleared elsewhere are cleared here. */
static void
test_clearing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();

  activate (fixture, DOSSIER_FIELD_YEAR, 0);
  activate (fixture, DOSSIER_FIELD_OUTLET, 0);
  g_assert_true (gtk_widget_has_css_class (get_button (fixture, DOSSIER_FIELD_YEAR), "chosen"));
  g_assert_false (dossier_query_is_empty (dossier_session_get_query (fixture->base.session)));
  dossier_session_set_query (fixture->base.session, everything);
  session_fixture_settle (&fixture->base);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    g_assert_false (gtk_widget_has_css_class (get_button (fixture, field), "chosen"));
}

/* Values that nobody sees are not shown in rows, which would be made anew with each question. */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (get_list (fixture, DOSSIER_FIELD_SAYS));
  GtkPopover *popover = get_part (fixture, DOSSIER_FIELD_SAYS, GTK_TYPE_POPOVER);

  g_assert_null (gtk_widget_get_first_child (list));
  pop_up (fixture, DOSSIER_FIELD_SAYS);
  g_assert_nonnull (gtk_widget_get_first_child (list));
  gtk_popover_popdown (popover);
  session_fixture_settle (&fixture->base);
  g_assert_null (gtk_widget_get_first_child (list));
}

/* Escape in the search closes what is popped up. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  GtkPopover *popover = get_part (fixture, DOSSIER_FIELD_OUTLET, GTK_TYPE_POPOVER);
  GtkSearchEntry *entry;

  gtk_popover_popup (popover);
  session_fixture_settle (&fixture->base);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  entry = get_part (fixture, DOSSIER_FIELD_OUTLET, GTK_TYPE_SEARCH_ENTRY);
  g_signal_emit_by_name (entry, "stop-search");
  session_fixture_settle (&fixture->base);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
}

/* A search that finds no value says so, and no longer once the values are there again. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkPopover *popover = get_part (fixture, DOSSIER_FIELD_OUTLET, GTK_TYPE_POPOVER);
  GtkEditable *entry;
  GtkWidget *empty;

  gtk_popover_popup (popover);
  session_fixture_settle (&fixture->base);
  entry = get_part (fixture, DOSSIER_FIELD_OUTLET, GTK_TYPE_SEARCH_ENTRY);
  empty = gtk_widget_get_next_sibling (GTK_WIDGET (entry));
  g_assert_true (GTK_IS_LABEL (empty));
  g_assert_false (gtk_widget_get_visible (empty));
  gtk_editable_set_text (entry, "zzzz");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (gtk_widget_get_visible (empty));
  gtk_editable_set_text (entry, "");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_false (gtk_widget_get_visible (empty));
}

/* No row is without a name. */
static void
test_tell (void)
{
  static const struct
  {
    DossierField field;
    const char *value;
    const char *told;
  } cases[] = {
    { DOSSIER_FIELD_OUTLET, "VNA", "VNA" },
    { DOSSIER_FIELD_OUTLET, "", "Not known" },
    { DOSSIER_FIELD_LANGUAGE, "vi", "Vietnamese" },
    { DOSSIER_FIELD_LANGUAGE, "xx", "xx" },
    { DOSSIER_FIELD_LANGUAGE, "und", "Not known" },
    { DOSSIER_FIELD_LANGUAGE, "", "Not known" },
    { DOSSIER_FIELD_SAYS, "pledge", "Pledges" },
    { DOSSIER_FIELD_YEAR, "2024", "2024" },
    { DOSSIER_FIELD_YEAR, "", "Without a date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = dossier_field_tell (cases[i].field, cases[i].value);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/field-bar/choosing", Fixture, NULL, set_up, test_choosing, tear_down);
  g_test_add ("/field-bar/clearing", Fixture, NULL, set_up, test_clearing, tear_down);
  g_test_add ("/field-bar/unseen", Fixture, NULL, set_up, test_unseen, tear_down);
  g_test_add ("/field-bar/escape", Fixture, NULL, set_up, test_escape, tear_down);
  g_test_add ("/field-bar/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add_func ("/field-bar/tell", test_tell);
  return g_test_run ();
}
