/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-mark-dialogs.h"

#define SCREEN_HEIGHT 600 /* of a small screen, in pixels */

typedef struct
{
  SessionFixture base;
  AdwMessageDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  widget_fixture_set_up_reading (&fixture->base, data);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->dialog);
  widget_fixture_tear_down (&fixture->base, data);
}

/* The words stand in the pledge of the first document, but are fewer. */
static void
present (Fixture *fixture)
{
  dossier_statement_dialog_present (NULL, fixture->base.session, DOSSIER_SPAN_INIT (4, 7));
  fixture->dialog = g_object_ref (widget_fixture_get_window ());
}

static GtkDropDown *
get_choice (Fixture *fixture, guint n)
{
  GtkWidget *form = adw_message_dialog_get_extra_child (fixture->dialog);

  return find_widget_nth (form, GTK_TYPE_DROP_DOWN, n);
}

static const char *
get_chosen (Fixture *fixture, guint n)
{
  GtkDropDown *choice = get_choice (fixture, n);

  return choice != NULL
           ? gtk_string_object_get_string (gtk_drop_down_get_selected_item (choice)) : NULL;
}

/* Those named, in the order of the dialog. */
static void
assert_chosen (Fixture *fixture, const char *const *expected)
{
  for (guint i = 0; expected[i] != NULL; i++)
    g_assert_cmpstr (get_chosen (fixture, i), ==, expected[i]);
  g_assert_null (get_choice (fixture, g_strv_length ((char **) expected)));
}

static const DossierMark *
find_statement (Fixture *fixture, guint n)
{
  const GArray *marks = dossier_session_get_reading (fixture->base.session)->marks;

  for (guint i = 0; i < marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_STATEMENT && n-- == 0)
        return mark;
    }
  return NULL;
}

static void
respond (Fixture *fixture)
{
  adw_message_dialog_response (fixture->dialog, "mark");
  session_fixture_settle (&fixture->base);
  g_assert_null (fixture->base.failure);
}

/* What is marked already is what the dialog is about. */
static void
test_correct (Fixture *fixture, gconstpointer data)
{
  const DossierMark *statement;
  int least, natural;

  present (fixture);
  g_assert_cmpstr (adw_message_dialog_get_heading (fixture->dialog), ==, "Correct the Statement");
  assert_chosen (fixture, (const char *const[]) { "Pledge · Ana Vik", "Pledge", "Planned",
                                                  "Ana Vik", "Bo Dal", "Nobody else", NULL });
  gtk_widget_measure (GTK_WIDGET (fixture->dialog), GTK_ORIENTATION_VERTICAL, -1, &least, &natural,
                      NULL, NULL);
  g_assert_cmpint (natural, <, SCREEN_HEIGHT);

  gtk_drop_down_set_selected (get_choice (fixture, 1), DOSSIER_STATEMENT_PROPOSAL);
  gtk_drop_down_set_selected (get_choice (fixture, 3), 2);
  gtk_drop_down_set_selected (get_choice (fixture, 5), 1);
  /* Another kind is as sure as its like, and another name can follow. */
  assert_chosen (fixture, (const char *const[]) { "Pledge · Ana Vik", "Proposal", "Proposed",
                                                  "Bo Dal", "Bo Dal", "Ana Vik", "Nobody else",
                                                  NULL });
  gtk_drop_down_set_selected (get_choice (fixture, 4), 0);
  respond (fixture);
  g_assert_cmpuint (fixture->base.n_edited, ==, 1);
  statement = find_statement (fixture, 0);
  g_assert_cmpint (statement->statement_kind, ==, DOSSIER_STATEMENT_PROPOSAL);
  g_assert_cmpint (statement->certainty, ==, DOSSIER_CERTAINTY_PROPOSED);
  g_assert_cmpstr (statement->label, ==, "Bo Dal");
  g_assert_cmpstr (statement->value, ==, "../2027");
  g_assert_cmpuint (statement->others->len, ==, 1);
  g_assert_cmpstr (g_array_index (statement->others, DossierNamed, 0).name, ==, "Ana Vik");
  g_assert_null (find_statement (fixture, 1));
}

/* The words may say something else too. */
static void
test_another (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  gtk_drop_down_set_selected (get_choice (fixture, 0), 1);
  g_assert_cmpstr (adw_message_dialog_get_heading (fixture->dialog), ==, "Mark as Statement");
  assert_chosen (fixture, (const char *const[]) { "Another statement", "Meeting", "Done",
                                                  "Not known", "Nobody", NULL });
  respond (fixture);
  g_assert_nonnull (find_statement (fixture, 1));
}

/* A wrong date, whichever, cannot be stored. */
static void
test_dates (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  for (guint i = 0; i < 2; i++)
    {
      GtkEditable *entry = find_widget_nth (
        adw_message_dialog_get_extra_child (fixture->dialog), GTK_TYPE_ENTRY, i);

      gtk_editable_set_text (entry, "2029-13");
      g_assert_false (adw_message_dialog_get_response_enabled (fixture->dialog, "mark"));
      gtk_editable_set_text (entry, "2029-12");
      g_assert_true (adw_message_dialog_get_response_enabled (fixture->dialog, "mark"));
    }
  respond (fixture);
  g_assert_cmpstr (find_statement (fixture, 0)->when, ==, "2029-12");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/statement-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("correct", test_correct);
  ADD ("another", test_another);
  ADD ("dates", test_dates);
  return g_test_run ();
}
