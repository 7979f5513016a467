/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../press-key.h"
#include "../widget-fixture.h"
#include "dossier-ledger-page.h"
#include "dossier-row-list.h"
#include "dossier-statement.h"
#include "hand.h"

typedef struct
{
  SessionFixture base;
  DossierLedgerPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  widget_fixture_set_up (&fixture->base, data);
  fixture->page = g_object_new (DOSSIER_TYPE_LEDGER_PAGE, "session", fixture->base.session, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static char *
list_kinds (Fixture *fixture)
{
  GListModel *rows = dossier_ledger_page_get_rows (fixture->page);
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierStatement) statement = g_list_model_get_item (rows, i);

      g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "",
                              dossier_statement_kind_to_string (
                                dossier_statement_get_kind (statement)));
    }
  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

/* The rows are read in a thread: how long that takes is the machine's affair. */
static void
assert_kinds (Fixture *fixture, const char *expected)
{
  const gint64 limit = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;
  g_autofree char *kinds = list_kinds (fixture);

  while (!g_str_equal (kinds, expected) && g_get_monotonic_time () < limit)
    {
      session_fixture_settle (&fixture->base);
      g_free (kinds);
      kinds = list_kinds (fixture);
    }
  g_assert_cmpstr (kinds, ==, expected);
}

static gboolean
is_toggle (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static GtkToggleButton *
find_button (GtkWidget *root, const char *label)
{
  return find_widget_where (root, is_toggle, label);
}

/* By due date at first; what has none comes last. */
static void
test_sorted (Fixture *fixture, gconstpointer data)
{
  assert_kinds (fixture, "proposal pledge meeting");
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *pledges = find_button (GTK_WIDGET (fixture->page), "Pledges  1");
  GtkToggleButton *all = find_button (GTK_WIDGET (fixture->page), "All  3");

  g_assert_nonnull (pledges);
  g_assert_true (gtk_toggle_button_get_active (all));
  g_assert_false (gtk_widget_get_visible (
    GTK_WIDGET (find_button (GTK_WIDGET (fixture->page), "Signings  0"))));
  gtk_toggle_button_set_active (pledges, TRUE);
  assert_kinds (fixture, "pledge");
  g_assert_false (gtk_toggle_button_get_active (all));
  gtk_toggle_button_set_active (all, TRUE);
  assert_kinds (fixture, "proposal pledge meeting");
}

static GtkDropDown *
find_drop_down (GtkWidget *root)
{
  GtkDropDown *found = GTK_IS_DROP_DOWN (root) ? GTK_DROP_DOWN (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_drop_down (child);
  return found;
}

/* One degree of certainty, or any; clearing the filters takes it back. */
static void
test_certainty (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *certainty = find_drop_down (GTK_WIDGET (fixture->page));

  g_assert_nonnull (certainty);
  gtk_drop_down_set_selected (certainty, 1 + DOSSIER_CERTAINTY_PLANNED);
  assert_kinds (fixture, "pledge");
  gtk_drop_down_set_selected (certainty, 1 + DOSSIER_CERTAINTY_DONE);
  assert_kinds (fixture, "meeting");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ledger.clear-filters", NULL);
  assert_kinds (fixture, "proposal pledge meeting");
  g_assert_cmpuint (gtk_drop_down_get_selected (certainty), ==, 0);
}

/* Only what was due before this day, together with the kinds; clearing the filters takes it back. */
static void
test_passed (Fixture *fixture, gconstpointer data)
{
  gboolean pledge_passed = dossier_day_get_today () > dossier_day_from_civil (2027, 12, 31);
  const char *label = pledge_passed ? "Date Passed  2" : "Date Passed  1";
  GtkToggleButton *passed = find_button (GTK_WIDGET (fixture->page), label);
  GtkToggleButton *pledges = find_button (GTK_WIDGET (fixture->page), "Pledges  1");

  g_assert_nonnull (passed);
  gtk_toggle_button_set_active (passed, TRUE);
  assert_kinds (fixture, pledge_passed ? "proposal pledge" : "proposal");
  gtk_toggle_button_set_active (pledges, TRUE);
  assert_kinds (fixture, pledge_passed ? "pledge" : "");
  g_assert_true (gtk_toggle_button_get_active (passed));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ledger.clear-filters", NULL);
  assert_kinds (fixture, "proposal pledge meeting");
  g_assert_false (gtk_toggle_button_get_active (passed));
}

static void
test_follows_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) query
    = dossier_query_with_sector (dossier_session_get_query (fixture->base.session),
                                 "energy-wind", TRUE);

  dossier_session_set_query (fixture->base.session, query);
  session_fixture_settle (&fixture->base);
  assert_kinds (fixture, "pledge");

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ledger.clear-filters", NULL);
  session_fixture_settle (&fixture->base);
  g_assert_true (dossier_query_is_empty (dossier_session_get_query (fixture->base.session)));
  assert_kinds (fixture, "proposal pledge meeting");
}

/* Reading the same again must not take the selection away. */
static void
test_keeps_selection (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = dossier_ledger_page_get_rows (fixture->page);
  g_autoptr (DossierStatement) before = g_list_model_get_item (rows, 1);
  g_autoptr (DossierStatement) after = NULL;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 1, TRUE);
  dossier_session_refresh (fixture->base.session);
  session_fixture_settle (&fixture->base);
  after = g_list_model_get_item (rows, 1);
  g_assert_cmpint (dossier_statement_get_id (after), ==, dossier_statement_get_id (before));
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (rows), 1));
}

static void
sort_by (Fixture *fixture, const char *title, GtkSortType direction)
{
  GtkColumnView *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_title (column), title))
        {
          gtk_column_view_sort_by_column (table, column, direction);
          return;
        }
    }
  g_assert_not_reached ();
}

/* The headings sort; the statement that was selected stays it, wherever it goes. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = dossier_ledger_page_get_rows (fixture->page);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (rows);
  gpointer pledge;

  assert_kinds (fixture, "proposal pledge meeting");
  gtk_single_selection_set_selected (selection, 1);
  pledge = gtk_single_selection_get_selected_item (selection);
  sort_by (fixture, "Due", GTK_SORT_DESCENDING);
  assert_kinds (fixture, "pledge proposal meeting");
  g_assert_true (gtk_single_selection_get_selected_item (selection) == pledge);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 0);
  sort_by (fixture, "What", GTK_SORT_DESCENDING);
  assert_kinds (fixture, "proposal meeting pledge");
  g_assert_true (gtk_single_selection_get_selected_item (selection) == pledge);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 2);
}

/* What is written comes into the table; nothing that was there is another object. */
static void
test_follows_file (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = dossier_ledger_page_get_rows (fixture->page);
  g_autoptr (DossierStatement) before = g_list_model_get_item (rows, 1);
  g_autoptr (DossierStatement) after = NULL;
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (rows), 1);
  g_ptr_array_add (records, fixture_record ("# New\n{visit;due=2020:She came.}\n"));
  g_assert_true (dossier_corpus_add_documents (fixture->base.corpus, records, NULL, NULL));
  assert_kinds (fixture, "visit proposal pledge meeting");
  after = g_list_model_get_item (rows, 2);
  g_assert_true (before == after);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (rows)), ==, 2);
}

static void
test_opens_evidence (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = dossier_ledger_page_get_rows (fixture->page);
  g_autoptr (DossierStatement) statement = g_list_model_get_item (rows, 1);

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 1, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ledger.open", NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (fixture->base.n_revealed, ==, 1);
  g_assert_cmpuint (fixture->base.revealed_start, ==, dossier_statement_get_span (statement).start);
  g_assert_cmpuint (fixture->base.revealed_end, ==, dossier_statement_get_span (statement).end);
}

/* What nobody looks at is read when somebody does again. */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierQuery) nothing = hand_search (query, "zzyzx");

  assert_kinds (fixture, "proposal pledge meeting");
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  dossier_session_set_query (fixture->base.session, nothing);
  session_fixture_settle (&fixture->base);
  assert_kinds (fixture, "proposal pledge meeting");
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  assert_kinds (fixture, "");
}

static const char *
get_shown (Fixture *fixture)
{
  GtkWidget *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);

  return gtk_stack_get_visible_child_name (
    GTK_STACK (gtk_widget_get_ancestor (table, GTK_TYPE_STACK)));
}

/* Documents that are set aside are not said to have said nothing, whatever else is filtered. */
static void
test_aside (Fixture *fixture, gconstpointer data)
{
  DossierRowList *documents
    = DOSSIER_ROW_LIST (dossier_session_get_documents (fixture->base.session));

  assert_kinds (fixture, "proposal pledge meeting");
  g_assert_cmpstr (get_shown (fixture), ==, "table");
  dossier_session_search (fixture->base.session, "zzyzx");
  assert_kinds (fixture, "");
  g_assert_cmpstr (get_shown (fixture), ==, "nothing-found");
  dossier_session_search (fixture->base.session, "");
  assert_kinds (fixture, "proposal pledge meeting");

  dossier_session_set_aside (fixture->base.session, dossier_row_list_get_ids (documents), NULL);
  assert_kinds (fixture, "");
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown (fixture), ==, "aside");
  dossier_session_undo (fixture->base.session);
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown (fixture), ==, "table");
}

/* No heading that is shown is cut off by the next. */
static void
assert_headings_whole (GtkWidget *table)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (table));

  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 9);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int natural;

      gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (gtk_column_view_column_get_visible (column))
        g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), >=, natural);
      title = gtk_widget_get_next_sibling (title);
    }
}

static void
test_heading_widths (Fixture *fixture, gconstpointer data)
{
  assert_headings_whole (find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW));
}

/* "Kind 96, Who 120": the columns that are shown. */
static char *
tell_columns (GtkWidget *table, gboolean with_widths)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!gtk_column_view_column_get_visible (column))
        continue;
      g_string_append_printf (told, "%s%s", told->len > 0 ? ", " : "",
                              gtk_column_view_column_get_title (column));
      if (with_widths)
        g_string_append_printf (told, " %d", gtk_column_view_column_get_fixed_width (column));
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* Columns grow with the letters, and come back. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) who
    = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (table)), 1);
  int usual = gtk_column_view_column_get_fixed_width (who);
  g_autofree char *before = tell_columns (table, TRUE), *after = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
  session_fixture_settle (&fixture->base);
  assert_headings_whole (table);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (who), >=, usual * 5 / 4);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
  session_fixture_settle (&fixture->base);
  after = tell_columns (table, TRUE);
  g_assert_cmpstr (after, ==, before);
}

/* When it is due stands beside what is said, and a narrow window shows who, what and when. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int width;
    const char *columns;
  } cases[] = {
    { 900, "Kind, Who, To Whom, What, Due, Certainty, Sector, Said, Document" },
    { 400, "Kind, Who, What, Due" },
    { 900, "Kind, Who, To Whom, What, Due, Certainty, Sector, Said, Document" },
  };
  GtkWidget *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (table));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = NULL;

      gtk_window_set_default_size (window, cases[i].width, 400);
      while (ABS (gtk_widget_get_width (GTK_WIDGET (fixture->page)) - cases[i].width) > 40)
        g_main_context_iteration (NULL, TRUE);
      session_fixture_settle (&fixture->base);
      told = tell_columns (table, FALSE);
      g_assert_cmpstr (told, ==, cases[i].columns);
    }
}

/* What the right button shows, keys show too. */
static void
test_menu_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  GtkWidget *menu = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_POPOVER_MENU);

  assert_kinds (fixture, "proposal pledge meeting");
  press_key (table, GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_false (gtk_widget_get_visible (menu));
  gtk_single_selection_set_selected (
    GTK_SINGLE_SELECTION (dossier_ledger_page_get_rows (fixture->page)), 1);
  press_key (table, GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_true (gtk_widget_get_visible (menu));
}

static gboolean
is_all_button (GtkWidget *widget, gconstpointer data)
{
  const char *label
    = GTK_IS_TOGGLE_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return label != NULL && g_str_has_prefix (label, "All  ");
}

/* What was said to an entity is counted with what it said: the number goes with that. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *all = find_widget_where (GTK_WIDGET (fixture->page), is_all_button, NULL);
  GListModel *rows = dossier_ledger_page_get_rows (fixture->page);
  g_autoptr (DossierStatement) statement = NULL;
  gint64 actor = 0;

  assert_kinds (fixture, "proposal pledge meeting");
  for (guint i = 0; actor == 0; i++)
    {
      g_clear_object (&statement);
      statement = g_list_model_get_item (rows, i);
      g_assert_nonnull (statement);
      actor = dossier_statement_get_actor_id (statement);
    }
  g_assert_cmpstr (gtk_widget_get_tooltip_text (all), ==, "All statements");
  dossier_session_choose_entity (fixture->base.session, actor);
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (all), ==,
                   "All statements by or to the chosen entity");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ledger-page/sorted", Fixture, NULL, set_up, test_sorted, tear_down);
  g_test_add ("/ledger-page/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/ledger-page/passed", Fixture, NULL, set_up, test_passed, tear_down);
  g_test_add ("/ledger-page/certainty", Fixture, NULL, set_up, test_certainty, tear_down);
  g_test_add ("/ledger-page/follows-query", Fixture, NULL, set_up, test_follows_query, tear_down);
  g_test_add ("/ledger-page/keeps-selection", Fixture, NULL, set_up, test_keeps_selection,
              tear_down);
  g_test_add ("/ledger-page/headings", Fixture, NULL, set_up, test_headings, tear_down);
  g_test_add ("/ledger-page/heading-widths", Fixture, NULL, set_up, test_heading_widths, tear_down);
  g_test_add ("/ledger-page/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/ledger-page/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/ledger-page/follows-file", Fixture, NULL, set_up, test_follows_file, tear_down);
  g_test_add ("/ledger-page/opens-evidence", Fixture, NULL, set_up, test_opens_evidence, tear_down);
  g_test_add ("/ledger-page/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/ledger-page/menu-key", Fixture, NULL, set_up, test_menu_key, tear_down);
  g_test_add ("/ledger-page/aside", Fixture, NULL, set_up, test_aside, tear_down);
  g_test_add ("/ledger-page/unseen", Fixture, NULL, set_up, test_unseen, tear_down);
  return g_test_run ();
}
