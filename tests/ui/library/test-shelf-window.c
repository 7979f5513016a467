/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../press-key.h"
#include "../widget-fixture.h"
#include "dossier-list-window.h"
#include "dossier-shelf-window.h"

#define N_SHOWN 100
#define N_MANY (N_SHOWN + 3)

typedef struct
{
  SessionFixture base;
  GtkWidget *window;
  GtkListBox *list;
} Fixture;

static gboolean
has_text (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static GtkWidget *
find_text (GtkWidget *root, const char *text)
{
  return find_widget_where (root, has_text, text);
}

/* The button of the window that has @label. */
static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *text = find_text (fixture->window, label);

  g_assert_nonnull (text);
  return gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON);
}

/* A part of the window, by its name in the template. */
static GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (fixture->window, DOSSIER_TYPE_LIST_WINDOW,
                                                    name));
}

static GtkWidget *
get_row (Fixture *fixture, int place)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, place));
}

static void
assert_rows (Fixture *fixture, int n)
{
  if (n > 0)
    g_assert_nonnull (get_row (fixture, n - 1));
  g_assert_null (get_row (fixture, n));
}

static void
assert_page (Fixture *fixture, const char *name)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (get_part (fixture, "stack"))), ==, name);
}

/* The row that the keyboard is in, or its button; -1 if it is elsewhere, -2 if it is nowhere. */
static int
get_focus_row (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_is_sensitive (focus))
    return -2;
  row = GTK_IS_LIST_BOX_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
press (GtkWidget *button)
{
  if (gtk_widget_is_sensitive (button))
    g_signal_emit_by_name (button, "clicked");
}

/* As with a key: in the row, and pressed. */
static void
bring_back (Fixture *fixture, int place)
{
  GtkWidget *button = find_widget (get_row (fixture, place), GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_grab_focus (button));
  press (button);
  session_fixture_settle (&fixture->base);
}

/* Documents 1 to @n, the last one last. */
static void
set_aside (Fixture *fixture, guint n)
{
  g_autoptr (GError) error = NULL;

  for (gint64 id = 1; id <= n; id++)
    {
      g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (gint64));
      const DossierShelfAct act = { .time = 1750000000 + id, .reason = "Off the subject" };
      guint n_put;

      g_array_append_val (one, id);
      dossier_corpus_set_aside (fixture->base.corpus, one, &act, NULL, &n_put, &error);
      g_assert_no_error (error);
    }
  dossier_corpus_end_adding (fixture->base.corpus);
  session_fixture_settle (&fixture->base);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const documents[] = {
    "# R&D <b> @2024-07-01\nOslo told Bergen.\n",
    "# Chips @2024-07-15\nHanoi told Hue.\n",
    "# Ports\nBusan told Ulsan.\n",
  };

  widget_fixture_set_up_with (&fixture->base, documents, G_N_ELEMENTS (documents));
  set_aside (fixture, G_N_ELEMENTS (documents));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static void
open_window (Fixture *fixture)
{
  dossier_shelf_window_present (NULL, fixture->base.session);
  fixture->window = widget_fixture_get_window ();
  fixture->list = GTK_LIST_BOX (get_part (fixture, "list"));
}

static void
present (Fixture *fixture)
{
  open_window (fixture);
  session_fixture_settle (&fixture->base);
}

/* The last one first, and a title stands as it was written. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  assert_page (fixture, "list");
  assert_rows (fixture, 3);
  g_assert_nonnull (find_text (get_row (fixture, 0), "Ports"));
  g_assert_nonnull (find_text (get_row (fixture, 1), "Chips"));
  g_assert_nonnull (find_text (get_row (fixture, 2), "R&D <b>"));
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, 0))),
                                   "\nOff the subject"));
}

static void
test_brings_back (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  bring_back (fixture, 1);
  assert_rows (fixture, 2);
  g_assert_null (find_text (fixture->window, "Chips"));
  g_assert_cmpuint (dossier_session_get_n_documents (fixture->base.session), ==, 1);
  g_assert_cmpint (get_focus_row (fixture), ==, 1);

  press_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  session_fixture_settle (&fixture->base);
  assert_rows (fixture, 3);
  g_assert_cmpuint (dossier_session_get_n_documents (fixture->base.session), ==, 0);
  press_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  session_fixture_settle (&fixture->base);
  assert_rows (fixture, 2);
  g_assert_null (fixture->base.failure);
}

/* A second press asks for nothing, also when something else was done meanwhile. */
static void
test_brings_all_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  present (fixture);
  button = find_button (fixture, "Bring All Back");
  g_assert_true (gtk_widget_is_sensitive (button));
  press (button);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_object_notify (G_OBJECT (fixture->base.session), "undo-label");
  press (button);
  session_fixture_settle (&fixture->base);
  g_assert_null (fixture->base.failure);
  g_assert_cmpuint (dossier_session_get_n_documents (fixture->base.session), ==, 3);
  assert_page (fixture, "none");
  g_assert_false (gtk_widget_is_sensitive (button));

  press_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  session_fixture_settle (&fixture->base);
  assert_page (fixture, "list");
  assert_rows (fixture, 3);
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* The keyboard is somewhere when nothing is left, and stays there when something comes again. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  bring_back (fixture, 2);
  g_assert_cmpint (get_focus_row (fixture), ==, 1);
  bring_back (fixture, 0);
  g_assert_cmpint (get_focus_row (fixture), ==, 0);
  bring_back (fixture, 0);
  assert_page (fixture, "none");
  g_assert_cmpint (get_focus_row (fixture), ==, -1);

  press_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  session_fixture_settle (&fixture->base);
  assert_rows (fixture, 1);
  g_assert_cmpint (get_focus_row (fixture), ==, -1);
}

/* The keyboard begins in the list, also where a button before it is on. */
static void
test_focus_begins (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) shelved = dossier_corpus_list_set_aside (fixture->base.corpus, NULL, NULL);

  g_ptr_array_set_size (shelved, 1);
  dossier_session_bring_back (fixture->base.session, shelved);
  session_fixture_settle (&fixture->base);
  present (fixture);
  assert_rows (fixture, 2);
  g_assert_cmpint (get_focus_row (fixture), ==, 0);
}

/* A button that has the keyboard may be off for a moment. */
static void
test_focus_of_button (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  g_assert_cmpint (get_focus_row (fixture), ==, 0);
  bring_back (fixture, 0);
  g_assert_true (gtk_widget_grab_focus (find_button (fixture, "Bring All Back")));
  press_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  session_fixture_settle (&fixture->base);
  assert_rows (fixture, 3);
  g_assert_cmpint (get_focus_row (fixture), !=, -2);
}

static void
test_focus_after_all (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  present (fixture);
  button = find_button (fixture, "Bring All Back");
  g_assert_true (gtk_widget_grab_focus (button));
  press (button);
  session_fixture_settle (&fixture->base);
  assert_page (fixture, "none");
  g_assert_cmpint (get_focus_row (fixture), ==, -1);
}

/* What is not known any more cannot be brought back. */
static void
test_fails (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;
  AdwStatusPage *page;

  present (fixture);
  button = find_button (fixture, "Bring All Back");
  widget_fixture_lose (&fixture->base, "source", FALSE);
  g_signal_emit_by_name (fixture->base.corpus, "changed");
  session_fixture_settle (&fixture->base);
  assert_page (fixture, "failed");
  page = ADW_STATUS_PAGE (gtk_stack_get_visible_child (GTK_STACK (get_part (fixture, "stack"))));
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (page), "“test.dossier”: "));
  g_assert_false (gtk_widget_is_sensitive (button));

  widget_fixture_lose (&fixture->base, "source", TRUE);
  g_signal_emit_by_name (fixture->base.corpus, "changed");
  session_fixture_settle (&fixture->base);
  assert_page (fixture, "list");
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* What could not be brought back is told here, and not only behind. */
static void
test_tells_failure (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  widget_fixture_lose (&fixture->base, "marks", FALSE);
  bring_back (fixture, 0);
  g_assert_nonnull (fixture->base.failure);
  while (find_text (fixture->window, fixture->base.failure) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_rows (fixture, 3);
}

static void
set_up_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i <= N_MANY; i++)
    g_ptr_array_add (documents, g_strdup_printf ("# Harbour %u\nBoats came.\n", i));
  widget_fixture_set_up_with (&fixture->base, (const char *const *) documents->pdata, documents->len);
  set_aside (fixture, N_MANY);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  assert_rows (fixture, N_SHOWN);
  g_assert_nonnull (find_text (get_row (fixture, 0), "Harbour 103"));
  g_assert_nonnull (find_text (fixture->window, "3 more were set aside before."));

  bring_back (fixture, 5);
  assert_rows (fixture, N_SHOWN);
  g_assert_nonnull (find_text (fixture->window, "2 more were set aside before."));
}

static GtkWidget *
get_operations (Fixture *fixture)
{
  return get_part (fixture, "operations");
}

/* How far it is shows here, where the keyboard goes on, and not only in the window behind. */
static void
test_work (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  present (fixture);
  button = find_button (fixture, "Bring All Back");
  g_assert_false (gtk_widget_get_visible (get_operations (fixture)));
  g_assert_true (gtk_widget_grab_focus (button));
  press (button);
  g_assert_true (gtk_widget_get_visible (get_operations (fixture)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         get_operations (fixture)));
  session_fixture_settle (&fixture->base);
  g_assert_false (gtk_widget_get_visible (get_operations (fixture)));
  g_assert_cmpint (get_focus_row (fixture), ==, -1);
  g_assert_cmpuint (dossier_session_get_n_documents (fixture->base.session), ==, N_MANY);

  press_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_true (gtk_widget_get_visible (get_operations (fixture)));
  session_fixture_settle (&fixture->base);
  g_assert_false (gtk_widget_get_visible (get_operations (fixture)));
  assert_rows (fixture, N_SHOWN);
  g_assert_null (fixture->base.failure);
}

/* What began before the window was there can be stopped in it too. */
static void
test_work_stops (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) shelved = dossier_corpus_list_set_aside (fixture->base.corpus, NULL, NULL);
  GCancellable *cancellable;

  dossier_session_bring_back (fixture->base.session, shelved);
  open_window (fixture);
  g_assert_true (gtk_widget_get_visible (get_operations (fixture)));
  cancellable
    = dossier_operation_get_cancellable (dossier_session_get_working (fixture->base.session));
  press_key (fixture->window, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  press (find_button (fixture, "Cancel"));
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  session_fixture_settle (&fixture->base);
  g_assert_false (gtk_widget_get_visible (get_operations (fixture)));
  g_assert_cmpint (get_focus_row (fixture), !=, -2);
  g_assert_null (dossier_session_get_working (fixture->base.session));
  g_assert_null (fixture->base.failure);
}

/* Those that are ticked come back in one act. */
static void
test_ticked (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  g_assert_nonnull (find_text (fixture->window, "Bring All Back"));
  for (int i = 0; i < 3; i += 2)
    gtk_check_button_set_active (find_widget (get_row (fixture, i), GTK_TYPE_CHECK_BUTTON), TRUE);
  press (find_button (fixture, "Bring 2 Back"));
  session_fixture_settle (&fixture->base);
  assert_rows (fixture, 1);
  g_assert_nonnull (find_text (fixture->window, "Bring All Back"));
  press_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  session_fixture_settle (&fixture->base);
  assert_rows (fixture, 3);
  g_assert_null (fixture->base.failure);
}

/* Ticks belong to documents: they stay when the list is read again, and when another row has gone. */
static void
test_ticks_stay (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  for (int i = 1; i < 3; i++)
    gtk_check_button_set_active (find_widget (get_row (fixture, i), GTK_TYPE_CHECK_BUTTON), TRUE);
  g_signal_emit_by_name (fixture->base.corpus, "changed");
  g_assert_nonnull (find_text (fixture->window, "Bring 2 Back"));
  session_fixture_settle (&fixture->base);
  g_assert_nonnull (find_text (fixture->window, "Bring 2 Back"));
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (gtk_check_button_get_active (find_widget (get_row (fixture, i), GTK_TYPE_CHECK_BUTTON)), ==, i > 0);

  bring_back (fixture, 1);
  g_assert_nonnull (find_text (fixture->window, "Bring 1 Back"));
  press (find_button (fixture, "Bring 1 Back"));
  session_fixture_settle (&fixture->base);
  assert_rows (fixture, 1);
  g_assert_nonnull (find_text (get_row (fixture, 0), "Ports"));
  g_assert_null (fixture->base.failure);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (dossier_corpus_get_path (fixture->base.corpus));
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->base.session));
  g_assert_finalize_object (g_steal_pointer (&fixture->base.corpus));
  fixture->base.corpus = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, &error);
  g_assert_no_error (error);
  fixture->base.session = dossier_session_new (fixture->base.corpus, knowledge);
  present (fixture);
  assert_rows (fixture, 3);
  for (int i = 0; i < 3; i++)
    g_assert_false (gtk_widget_is_sensitive (find_widget (get_row (fixture, i), GTK_TYPE_BUTTON)));
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture, "Bring All Back")));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/shelf-window/lists", Fixture, NULL, set_up, test_lists, tear_down);
  g_test_add ("/shelf-window/brings-back", Fixture, NULL, set_up, test_brings_back, tear_down);
  g_test_add ("/shelf-window/brings-all-back", Fixture, NULL, set_up, test_brings_all_back, tear_down);
  g_test_add ("/shelf-window/ticked", Fixture, NULL, set_up, test_ticked, tear_down);
  g_test_add ("/shelf-window/ticks-stay", Fixture, NULL, set_up, test_ticks_stay, tear_down);
  g_test_add ("/shelf-window/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/shelf-window/focus-begins", Fixture, NULL, set_up, test_focus_begins, tear_down);
  g_test_add ("/shelf-window/focus-of-button", Fixture, NULL, set_up, test_focus_of_button, tear_down);
  g_test_add ("/shelf-window/focus-after-all", Fixture, NULL, set_up, test_focus_after_all, tear_down);
  g_test_add ("/shelf-window/fails", Fixture, NULL, set_up, test_fails, tear_down);
  g_test_add ("/shelf-window/tells-failure", Fixture, NULL, set_up, test_tells_failure, tear_down);
  g_test_add ("/shelf-window/many", Fixture, NULL, set_up_many, test_many, tear_down);
  g_test_add ("/shelf-window/work", Fixture, NULL, set_up_many, test_work, tear_down);
  g_test_add ("/shelf-window/work-stops", Fixture, NULL, set_up_many, test_work_stops, tear_down);
  g_test_add ("/shelf-window/read-only", Fixture, NULL, set_up, test_read_only, tear_down);
  return g_test_run ();
}
