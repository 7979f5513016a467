/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-mark-style.h"
#include "dossier-reader.h"

typedef struct
{
  SessionFixture base;
  DossierReader *reader;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  session_fixture_set_up (&fixture->base, NULL, 0);
  fixture->reader = g_object_new (DOSSIER_TYPE_READER, "session", fixture->base.session, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->reader));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static GtkStack *
find_stack (GtkWidget *root)
{
  GtkStack *found = NULL;

  if (GTK_IS_STACK (root))
    return GTK_STACK (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_stack (child);
  return found;
}

static void
assert_page (Fixture *fixture, const char *name)
{
  GtkStack *stack = find_stack (GTK_WIDGET (fixture->reader));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, name);
}

/* Documents that are on their way are not said to be missing. */
static void
test_importing (Fixture *fixture, gconstpointer data)
{
  assert_page (fixture, "empty");
  dossier_reader_set_importing (fixture->reader, TRUE);
  assert_page (fixture, "importing");
  dossier_reader_set_importing (fixture->reader, FALSE);
  assert_page (fixture, "empty");
}

/* Documents that are set aside are not said to have never been there. */
static void
test_all_aside (Fixture *fixture, gconstpointer data)
{
  static const char *const documents[] = { "# Ports\nBusan told Ulsan.\n" };
  g_autoptr (GPtrArray) shelved = NULL;

  session_fixture_set_up (&fixture->base, documents, G_N_ELEMENTS (documents));
  fixture->reader = g_object_new (DOSSIER_TYPE_READER, "session", fixture->base.session, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->reader));
  dossier_session_open_document (fixture->base.session, 1);
  session_fixture_settle (&fixture->base);
  assert_page (fixture, "text");
  dossier_session_set_open_aside (fixture->base.session, NULL);
  session_fixture_settle (&fixture->base);
  assert_page (fixture, "aside");

  shelved = dossier_corpus_list_set_aside (fixture->base.corpus, NULL, NULL);
  dossier_session_bring_back (fixture->base.session, shelved);
  session_fixture_settle (&fixture->base);
  assert_page (fixture, "choose");
}

/* Days are told as people write them, not as files do. */
static void
test_describe_days (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *value;
    const char *expected;
  } cases[] = {
    { "2027-06", "Date: then · Jun 2027" },
    { "../2027-06-30", "Date: then · by 30 Jun 2027" },
    { "P1Y", "Date: then · 1 year" },
    { "R/P6M", "Date: then" },
    { NULL, "Date: then" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMark mark = { .layer = DOSSIER_LAYER_TIME, .label = (char *) "then",
                           .value = (char *) cases[i].value };
      g_autofree char *told = dossier_mark_style_describe (&mark, NULL);

      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* The size of the text is a setting, which each step changes, and which has bounds. */
static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int before;
    const char *action;
    int after;
    const char *told;
  } cases[] = {
    { 100, "reader.zoom-in", 110, "110%" },    { 110, "reader.zoom-in", 125, "125%" },
    { 250, "reader.zoom-in", 300, "300%" },    { 300, "reader.zoom-in", 300, "300%" },
    { 100, "reader.zoom-out", 90, "90%" },     { 60, "reader.zoom-out", 50, "50%" },
    { 50, "reader.zoom-out", 50, "50%" },      { 250, "reader.zoom-normal", 100, "100%" },
    { 100, "reader.zoom-normal", 100, "100%" }, { 133, "reader.zoom-in", 150, "150%" },
    { 133, "reader.zoom-out", 125, "125%" },
  };
  g_autoptr (GSettings) settings = g_settings_new ("io.github.dossierapp.Dossier");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d, %s", cases[i].before, cases[i].action);
      g_settings_set_int (settings, "text-size", cases[i].before);
      gtk_widget_activate_action (GTK_WIDGET (fixture->reader), cases[i].action, NULL);
      g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, cases[i].after);
      g_assert_nonnull (find_widget_where (GTK_WIDGET (fixture->reader), is_label,
                                           cases[i].told));
    }
  g_settings_reset (settings, "text-size");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/reader/importing", Fixture, NULL, set_up, test_importing, tear_down);
  g_test_add ("/reader/all-aside", Fixture, NULL, NULL, test_all_aside, tear_down);
  g_test_add ("/reader/text-size", Fixture, NULL, set_up, test_text_size, tear_down);
  g_test_add ("/reader/describe-days", Fixture, NULL, set_up, test_describe_days, tear_down);
  return g_test_run ();
}
