/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <gtk/gtk.h>

#include "../find-widget.h"
#include "dossier-operation-row.h"

/* More than a view makes rows for, and how many come between two notifications. */
#define MANY 1200
#define STEP 300
/* What may be made of widgets for them: the rows of a view, not what failed. */
#define FEW 260

typedef struct
{
  DossierOperation *operation;
  GtkWidget *window;
  GtkWidget *row;
  guint n_new;  /* lines that were put in, one by one or again */
  guint n_gone;
} Fixture;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  fixture->n_gone += removed;
  fixture->n_new += added;
}

static GListModel *
get_lines (Fixture *fixture)
{
  GtkListView *list = find_widget (fixture->row, GTK_TYPE_LIST_VIEW);

  g_assert_nonnull (list);
  return G_LIST_MODEL (gtk_list_view_get_model (list));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->operation = dossier_operation_new ("Import");
  fixture->row = dossier_operation_row_new (fixture->operation);
  fixture->window = gtk_window_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->operation);
}

static void
on_notify (DossierOperation *operation, GParamSpec *pspec, gboolean *told)
{
  *told = TRUE;
}

/* Lets the row know what the operation says by now. */
static void
tell (Fixture *fixture, const char *signal)
{
  gboolean told = FALSE;
  gulong handler
    = g_signal_connect_after (fixture->operation, signal, G_CALLBACK (on_notify), &told);

  while (!told)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (fixture->operation, handler);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
fail (Fixture *fixture, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *what = g_strdup_printf ("/papers/paper-%u.pdf", i);

      dossier_operation_add_failure (fixture->operation, what, "This is not a PDF file");
    }
  tell (fixture, "notify::n-failed");
}

static guint
count_labels (GtkWidget *widget)
{
  guint n_labels = GTK_IS_LABEL (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_labels += count_labels (child);
  return n_labels;
}

/* Each that failed is put in once however often the row is told of anything, and has no widget of its own. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  GListModel *lines = get_lines (fixture);

  g_signal_connect (lines, "items-changed", G_CALLBACK (on_items_changed), fixture);
  for (guint i = 0; i < MANY; i += STEP)
    {
      fail (fixture, i, STEP);
      dossier_operation_set_done (fixture->operation, i + STEP, MANY);
      tell (fixture, "notify::progress");
    }
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, MANY);
  g_assert_cmpuint (fixture->n_new, ==, MANY);
  g_assert_cmpuint (fixture->n_gone, ==, 0);
  g_assert_cmpuint (count_labels (fixture->row), <=, FEW);
}

static gboolean
is_copy (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "_Copy List") == 0;
}

static void
on_text_read (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* What failed comes before what was remarked, in whatever order they came, and all of it is copied. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  GtkWidget *copy = find_widget_where (fixture->row, is_copy, NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (copy);
  g_assert_false (gtk_widget_get_mapped (copy));
  dossier_operation_add_remark (fixture->operation, "/papers/old.txt", "Read as windows-1252");
  tell (fixture, "notify::n-remarks");
  fail (fixture, 0, MANY);
  g_assert_true (gtk_widget_is_visible (copy));
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (expected, "paper-%u.pdf: This is not a PDF file\n", i);
  g_string_append (expected, "old.txt: Read as windows-1252\n");

  g_signal_emit_by_name (copy, "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (copy), NULL, on_text_read, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, expected->str);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/operation-row/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/operation-row/copy", Fixture, NULL, set_up, test_copy, tear_down);
  return g_test_run ();
}
