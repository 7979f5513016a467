/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <gtk/gtk.h>

#include "dossier-unrolled-list.h"

/* More than a view makes rows for. */
#define MANY 1000
/* What is made or taken to pieces at most when all rows become others. */
#define FEW 24

/* A long list in a window, and what it costs. */
typedef struct
{
  GListStore *store;
  DossierUnrolledList *rows;
  GtkWidget *window;
  GtkWidget *list;
  guint n_made;
  guint n_broken;
} Fixture;

static void
settle (void)
{
  for (guint quiet = 0; quiet < 50; quiet++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        quiet = 0;
      g_usleep (1000);
    }
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, Fixture *fixture)
{
  fixture->n_made++;
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, Fixture *fixture)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

static void
on_teardown (GtkSignalListItemFactory *factory, GtkListItem *item, Fixture *fixture)
{
  fixture->n_broken++;
}

static void
on_turned (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->list, "list.scroll-to-item", "u", 0);
}

static void
fill (Fixture *fixture, const char *word, guint n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", word, i);

      g_ptr_array_add (items, gtk_string_object_new (text));
    }
  g_list_store_splice (fixture->store, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->store)),
                       items->pdata, items->len);
}

/* The text of the row that is seen at the top. */
static const char *
tell_top (Fixture *fixture)
{
  GtkWidget *top = gtk_widget_pick (fixture->list, 5, 5, GTK_PICK_DEFAULT);

  while (top != NULL && !GTK_IS_LABEL (top))
    top = gtk_widget_get_first_child (top);
  return top != NULL ? gtk_label_get_label (GTK_LABEL (top)) : NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), fixture);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), fixture);
  g_signal_connect (factory, "teardown", G_CALLBACK (on_teardown), fixture);
  fixture->store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  fixture->rows = dossier_unrolled_list_new ();
  fixture->list = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (fixture->rows)))), factory);
  g_signal_connect_swapped (fixture->rows, "turned", G_CALLBACK (on_turned), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->list);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fill (fixture, "early", MANY);
  dossier_unrolled_list_set_model (fixture->rows, G_LIST_MODEL (fixture->store));
  settle ();
  fixture->n_made = fixture->n_broken = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->store);
}

/* On a busy machine a frame may take longer than settle() waits for it. */
static void
assert_top (Fixture *fixture, const char *expected)
{
  for (guint i = 0; i < 5000 && g_strcmp0 (tell_top (fixture), expected) != 0; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
  g_assert_cmpstr (tell_top (fixture), ==, expected);
}

static void
assert_others (Fixture *fixture)
{
  fill (fixture, "late", MANY + 500);
  settle ();
  assert_top (fixture, "late 0");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, MANY + 500);
  g_assert_cmpuint (fixture->n_made, <=, FEW);
  g_assert_cmpuint (fixture->n_broken, <=, FEW);
}

/* The rows that are there show what comes. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  assert_others (fixture);
}

/* So they do when one has scrolled away, and the view begins at the top. */
static void
test_others_far_down (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->list, "list.scroll-to-item", "u", MANY / 2);
  settle ();
  g_assert_cmpstr (tell_top (fixture), !=, "early 0");
  assert_others (fixture);
}

/* A wheel that turns meanwhile asks for no place that is not there: GTK would warn. */
static void
test_others_while_wheeled (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list));

  gtk_widget_activate_action (fixture->list, "list.scroll-to-item", "u", MANY / 2);
  settle ();
  fill (fixture, "late", MANY + 500);
  for (guint i = 0; i < 200; i++)
    {
      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_value (adjustment) + (i % 3 < 2 ? 90 : -60));
      g_main_context_iteration (NULL, FALSE);
    }
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, MANY + 500);
}

/* Where fewer come, the rows that have nothing to show leave. */
static void
test_fewer (Fixture *fixture, gconstpointer data)
{
  guint n_children = 0;

  fill (fixture, "late", 60);
  settle ();
  assert_top (fixture, "late 0");
  for (GtkWidget *row = gtk_widget_get_first_child (fixture->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_children++;
  g_assert_cmpuint (n_children, ==, 60);
  g_assert_cmpuint (fixture->n_made, <=, FEW);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/long-list/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add ("/long-list/others-far-down", Fixture, NULL, set_up, test_others_far_down, tear_down);
  g_test_add ("/long-list/others-while-wheeled", Fixture, NULL, set_up, test_others_while_wheeled,
              tear_down);
  g_test_add ("/long-list/fewer", Fixture, NULL, set_up, test_fewer, tear_down);
  return g_test_run ();
}
