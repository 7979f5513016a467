/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Several rows of the list are chosen. */
#include <adwaita.h>

#include "../find-widget.h"
#include "dossier-library-view.h"
#include "dossier-row-choice.h"
#include "session-fixture.h"

#define MANY 100000

static const char *const documents[] = {
  "# Wind @2024-07-01\n[place/oslo|Oslo] speaks of [s:energy-wind|wind].\n",
  "# Chips @2024-07-02\n[place/oslo|Oslo] speaks of [s:semiconductors|chips].\n",
  "# Rain @2024-07-03\n[place/oslo|Oslo] speaks of rain.\n",
};

/* What is done to rows 0 to 9 of which 2 is chosen, and what then is. */
static const struct
{
  guint position, removed, added;
  guint n_chosen, one;
} changes[] = {
  { 0, 0, 1, 1, 3 },
  { 0, 1, 0, 1, 1 },
  { 5, 2, 0, 1, 2 },
  { 2, 1, 0, 0, GTK_INVALID_LIST_POSITION },
  { 2, 1, 1, 0, GTK_INVALID_LIST_POSITION },
};

static void
test_changes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GtkStringList) rows = gtk_string_list_new ((const char *[]) { "0", "1", "2", "3", "4", "5", "6", "7",
                                                                               "8", "9", NULL });
      g_autoptr (DossierRowChoice) choice = dossier_row_choice_new (G_LIST_MODEL (rows));
      const char *added[] = { "new", NULL };

      dossier_row_choice_set_one (choice, 2);
      gtk_string_list_splice (rows, changes[i].position, changes[i].removed, changes[i].added > 0 ? added : NULL);
      g_assert_cmpuint (dossier_row_choice_count (choice), ==, changes[i].n_chosen);
      g_assert_cmpuint (dossier_row_choice_get_one (choice), ==, changes[i].one);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choice)), ==, 10 + changes[i].added - changes[i].removed);
    }
}

/* A list that makes its items, and counts them. */
typedef struct
{
  GObject parent_instance;
  guint n_made;
} Rows;

typedef GObjectClass RowsClass;

static GType
rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
rows_get_n_items (GListModel *model)
{
  return MANY;
}

static gpointer
rows_get_item (GListModel *model, guint position)
{
  ((Rows *) model)->n_made++;
  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rows_get_item_type;
  iface->get_n_items = rows_get_n_items;
  iface->get_item = rows_get_item;
}

static GType rows_get_type (void);
G_DEFINE_TYPE_WITH_CODE (Rows, rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rows_model_init))

static void
rows_class_init (RowsClass *klass)
{
}

static void
rows_init (Rows *self)
{
}

/* No document is read because it was chosen. */
static void
test_many (void)
{
  Rows *rows = g_object_new (rows_get_type (), NULL);
  g_autoptr (DossierRowChoice) choice = dossier_row_choice_new (G_LIST_MODEL (rows));

  g_assert_true (gtk_selection_model_select_all (GTK_SELECTION_MODEL (choice)));
  g_assert_cmpuint (dossier_row_choice_count (choice), ==, MANY);
  g_assert_true (gtk_selection_model_unselect_item (GTK_SELECTION_MODEL (choice), 7));
  g_assert_cmpuint (dossier_row_choice_count (choice), ==, MANY - 1);
  dossier_row_choice_set_one (choice, 7);
  g_assert_cmpuint (dossier_row_choice_get_one (choice), ==, 7);
  g_assert_cmpuint (rows->n_made, ==, 0);
  g_clear_object (&choice);
  g_assert_finalize_object (rows);
}

static gint64
get_open (SessionFixture *fixture)
{
  session_fixture_settle (fixture);
  return dossier_document_get_id (dossier_session_get_document (fixture->session));
}

/* One that is chosen is opened; when there are more the reader stays where it is. */
static void
test_library (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  DossierLibraryView *library = g_object_new (DOSSIER_TYPE_LIBRARY_VIEW, "session", fixture->session, NULL);
  GtkRevealer *bar = GTK_REVEALER (find_widget (GTK_WIDGET (library), GTK_TYPE_REVEALER));
  GtkSelectionModel *choice;
  g_autoptr (GArray) chosen = NULL;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (library));
  gtk_window_present (GTK_WINDOW (window));
  choice = gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (GTK_WIDGET (library), GTK_TYPE_LIST_VIEW)));
  session_fixture_settle (fixture);
  gtk_selection_model_select_item (choice, 1, TRUE);
  g_assert_cmpint (get_open (fixture), ==, 2);
  g_assert_false (gtk_revealer_get_reveal_child (bar));

  gtk_selection_model_select_item (choice, 2, FALSE);
  g_assert_cmpint (get_open (fixture), ==, 2);
  g_assert_true (gtk_revealer_get_reveal_child (bar));
  chosen = dossier_library_view_dup_chosen (library);
  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_cmpint (g_array_index (chosen, gint64, 0), ==, 2);
  g_assert_cmpint (g_array_index (chosen, gint64, 1), ==, 1);

  dossier_library_view_choose_none (library);
  dossier_session_set_aside (fixture->session, chosen, NULL);
  g_assert_cmpint (get_open (fixture), ==, 3);
  g_assert_false (gtk_revealer_get_reveal_child (bar));
  dossier_session_undo (fixture->session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choice)), ==, 3);

  /* Elsewhere another document is opened: that one, and no more, is chosen. */
  gtk_selection_model_select_range (choice, 0, 2, TRUE);
  dossier_session_open_document (fixture->session, 1);
  g_assert_cmpint (get_open (fixture), ==, 1);
  g_assert_cmpuint (dossier_row_choice_get_one (DOSSIER_ROW_CHOICE (choice)), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (fixture->failure);
}

/* What is chosen before the list is read anew, how that comes about, and what document is open. */
static const struct
{
  const char *rows; /* “1” for a row that is chosen, newest first */
  const char *words;
  gint64 open;
} renewals[] = {
  { "011", NULL, 3 },  /* all but the open one */
  { "101", NULL, 3 },
  { "111", NULL, 3 },
  { "110", "oslo", 1 },
  { "11", "wind OR chips", 3 },  /* the open one is not in the list */
};

/* Several that are chosen stay so when the file or the reading is new, whatever is open. */
static void
test_renewal (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  DossierLibraryView *library = g_object_new (DOSSIER_TYPE_LIBRARY_VIEW, "session", fixture->session, NULL);
  GtkSelectionModel *choice;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (library));
  gtk_window_present (GTK_WINDOW (window));
  choice = gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (GTK_WIDGET (library), GTK_TYPE_LIST_VIEW)));
  for (guint i = 0; i < G_N_ELEMENTS (renewals); i++)
    {
      guint n = (guint) strlen (renewals[i].rows);
      g_autoptr (GtkBitset) chosen = gtk_bitset_new_empty ();
      g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);
      g_autoptr (GtkBitset) then = NULL;

      dossier_session_search (fixture->session, renewals[i].words != NULL ? renewals[i].words : "");
      dossier_session_open_document (fixture->session, renewals[i].open);
      g_assert_cmpint (get_open (fixture), ==, renewals[i].open);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choice)), ==, n);
      for (guint place = 0; place < n; place++)
        if (renewals[i].rows[place] == '1')
          gtk_bitset_add (chosen, place);
      gtk_selection_model_set_selection (choice, chosen, all);
      g_assert_cmpint (get_open (fixture), ==, renewals[i].open);

      g_object_notify (G_OBJECT (fixture->session), "document");
      g_signal_emit_by_name (fixture->corpus, "changed");
      g_assert_cmpint (get_open (fixture), ==, renewals[i].open);
      then = gtk_selection_model_get_selection (choice);
      g_assert_true (gtk_bitset_equals (then, chosen));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (fixture->failure);
}

/* The first and the last row leave and come again; between them stays chosen what was. */
static void
test_rows_around (SessionFixture *fixture, gconstpointer data)
{
  static const char *const five[] = {
    "# One @2024-07-01\nOslo told Bergen.\n",   "# Two @2024-07-02\nOslo told Hanoi.\n",
    "# Three @2024-07-03\nOslo told Busan.\n",  "# Four @2024-07-04\nOslo told Hue.\n",
    "# Five @2024-07-05\nOslo told Ulsan.\n",
  };
  static const gint64 ends[] = { 1, 5 };
  g_autoptr (GArray) around = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (gint64)), ends, 2);
  DossierLibraryView *library;
  GtkSelectionModel *choice;

  session_fixture_set_up (fixture, five, G_N_ELEMENTS (five));
  library = g_object_ref_sink (g_object_new (DOSSIER_TYPE_LIBRARY_VIEW, "session", fixture->session, NULL));
  choice = gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (GTK_WIDGET (library), GTK_TYPE_LIST_VIEW)));
  session_fixture_settle (fixture);
  dossier_session_open_document (fixture->session, 3);
  g_assert_cmpint (get_open (fixture), ==, 3);
  gtk_selection_model_select_item (choice, 1, FALSE);
  gtk_selection_model_select_item (choice, 3, FALSE);
  gtk_selection_model_unselect_item (choice, 2);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GArray) chosen = NULL;

      if (i == 0)
        dossier_session_set_aside (fixture->session, around, NULL);
      else
        dossier_session_undo (fixture->session);
      g_assert_cmpint (get_open (fixture), ==, 3);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choice)), ==, i == 0 ? 3 : 5);
      chosen = dossier_library_view_dup_chosen (library);
      g_assert_cmpuint (chosen->len, ==, 2);
      g_assert_cmpint (g_array_index (chosen, gint64, 0), ==, 4);
      g_assert_cmpint (g_array_index (chosen, gint64, 1), ==, 2);
    }
  g_assert_null (fixture->failure);
  g_object_unref (library);
}

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (fixture, documents, G_N_ELEMENTS (documents));
  session_fixture_settle (fixture);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/library-choice/changes", test_changes);
  g_test_add_func ("/library-choice/many", test_many);
  g_test_add ("/library-choice/library", SessionFixture, NULL, set_up, test_library, tear_down);
  g_test_add ("/library-choice/renewal", SessionFixture, NULL, set_up, test_renewal, tear_down);
  g_test_add ("/library-choice/rows-around", SessionFixture, NULL, NULL, test_rows_around, tear_down);
  return g_test_run ();
}
