/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What the main thread may do for a list of thousands: work is counted, no time is taken. */
#include <adwaita.h>
#include <sqlite3.h>
#include <string.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-ledger-page.h"
#include "dossier-library-view.h"
#include "dossier-statement.h"

#define N_DOCUMENTS 3000
/* GTK makes rows for some 200 items around what it shows; a page of 64 is read for each of them. */
#define MAX_OBJECTS 512
#define MAX_ROWS 640

/* What was done since it was counted last. */
typedef struct
{
  int n_main;      /* SQL statements on the main thread */
  int n_rows;      /* rows of a list read, by any thread */
  guint n_objects; /* documents and statements made */
} Work;

static Work work;
static GThread *main_thread;
static void (*chain_up) (GObject *object);

static int
on_statement (unsigned int event, void *data, void *statement, void *text)
{
  const char *sql = sqlite3_sql (statement);

  if (g_thread_self () == main_thread)
    {
      g_test_message ("on the main thread: %s", sql);
      g_atomic_int_inc (&work.n_main);
    }
  if (strstr (sql, "FROM shown_statement s\n") != NULL
      || strstr (sql, "FROM document d JOIN source s") != NULL)
    g_atomic_int_inc (&work.n_rows);
  return 0;
}

/* For every connection that is opened. */
static int
trace (sqlite3 *handle, const char **message, const void *routines)
{
  return sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, on_statement, NULL);
}

static void
on_constructed (GObject *object)
{
  work.n_objects++;
  chain_up (object);
}

static void
count_objects (GType type)
{
  GObjectClass *klass = g_type_class_ref (type);

  chain_up = klass->constructed;
  klass->constructed = on_constructed;
}

static void
assert_within_budget (const char *what)
{
  g_test_message ("%s: %u objects, %d rows, %d statements on the main thread", what, work.n_objects,
                  work.n_rows, work.n_main);
  g_assert_cmpuint (work.n_objects, <=, MAX_OBJECTS);
  g_assert_cmpint (work.n_rows, <=, MAX_ROWS);
  g_assert_cmpint (work.n_main, ==, 0);
  work = (Work) { 0 };
}

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  widget_fixture_set_up (fixture, data);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autofree char *text
        = g_strdup_printf ("# Title %u @2024-%02u-%02u\n{pledge;due=20%02u:Number %u is pledged.}\n", i,
                           1 + i % 12, 1 + i % 28, 30 + i % 40, i);

      g_ptr_array_add (records, fixture_record (text));
    }
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, NULL));
  session_fixture_settle (fixture);
  work = (Work) { 0 };
}

static void
sort_by (GtkColumnView *table, guint index)
{
  g_autoptr (GtkColumnViewColumn) column
    = g_list_model_get_item (gtk_column_view_get_columns (table), index);

  gtk_column_view_sort_by_column (table, column, GTK_SORT_DESCENDING);
}

static void
scroll_to (GtkWidget *list, double share)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 10000);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * share);
}

static void
test_ledger (SessionFixture *fixture, gconstpointer data)
{
  DossierLedgerPage *page
    = g_object_new (DOSSIER_TYPE_LEDGER_PAGE, "session", fixture->session, NULL);
  GListModel *rows = dossier_ledger_page_get_rows (page);
  GtkWidget *table;

  widget_fixture_show (fixture, GTK_WIDGET (page));
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, N_DOCUMENTS + 3);
  assert_within_budget ("looked at");

  table = find_widget (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW);
  sort_by (GTK_COLUMN_VIEW (table), 3);
  session_fixture_settle (fixture);
  assert_within_budget ("sorted by what is said");

  scroll_to (table, .5);
  session_fixture_settle (fixture);
  assert_within_budget ("scrolled");

  dossier_session_refresh (fixture->session);
  session_fixture_settle (fixture);
  assert_within_budget ("refreshed");
}

static void
test_library (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *library
    = g_object_new (DOSSIER_TYPE_LIBRARY_VIEW, "session", fixture->session, NULL);

  widget_fixture_show (fixture, library);
  session_fixture_settle (fixture);
  assert_within_budget ("looked at");

  dossier_session_search (fixture->session, "title:title");
  session_fixture_settle (fixture);
  assert_within_budget ("searched");
}

int
main (int argc, char **argv)
{
  main_thread = g_thread_self ();
  g_assert_cmpint (sqlite3_auto_extension ((void (*) (void)) trace), ==, SQLITE_OK);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  count_objects (DOSSIER_TYPE_STATEMENT);
  count_objects (DOSSIER_TYPE_DOCUMENT);
  widget_fixture_add ("/budget/ledger", set_up, test_ledger);
  widget_fixture_add ("/budget/library", set_up, test_library);
  return g_test_run ();
}
