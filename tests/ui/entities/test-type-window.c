/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-entity-card.h"
#include "dossier-type-window.h"

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  static const char *const documents[] = {
    "# Wind @2024-07-01\n[person/viken|Viken] and [person/bo-dal|Bo Dal] met.\n",
    "# Chips @2024-07-15\n[person/viken|Viken] spoke of [organization/viken|Viken].\n",
  };
  DossierFacet *viken;

  widget_fixture_set_up_with (fixture, documents, G_N_ELEMENTS (documents));
  dossier_session_set_entity_scope (fixture->session, DOSSIER_SCOPE_DOSSIER);
  session_fixture_settle (fixture);
  viken = session_find_facet (dossier_session_get_entities (fixture->session),
                              "person/viken");
  dossier_session_choose_entity (fixture->session, dossier_facet_get_entity (viken));
  session_fixture_settle (fixture);
}

static void
present (SessionFixture *fixture)
{
  DossierEntity *entity = dossier_session_get_entity (fixture->session);

  dossier_type_window_present (NULL, fixture->session, dossier_entity_get_id (entity),
                               dossier_entity_get_name (entity),
                               dossier_entity_get_entity_type (entity));
  session_fixture_settle (fixture);
}

/* All other types, and whom it would be one with, before that is so. */
static void
test_lists (SessionFixture *fixture, gconstpointer data)
{
  static const char *const rows[] = {
    "Organisation, Becomes one with “Viken” (Organisation, 1 document)", "Place", "Programme",
    "Instrument", "Event",
  };
  GtkListBox *list;

  present (fixture);
  list = widget_fixture_find (GTK_TYPE_LIST_BOX);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);

      g_assert_nonnull (row);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           rows[i]);
    }
  g_assert_null (gtk_list_box_get_row_at_index (list, G_N_ELEMENTS (rows)));
  g_assert_true (gtk_window_get_focus (widget_fixture_get_window ())
                 == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  gtk_window_destroy (widget_fixture_get_window ());
}

/* What is chosen holds, can be undone, and is told on the card. */
static void
test_chooses (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  GtkListBox *list;

  present (fixture);
  list = widget_fixture_find (GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 1);
  g_assert_cmpint (dossier_entity_get_entity_type (dossier_session_get_entity (session)), ==,
                   DOSSIER_ENTITY_ORGANIZATION);
  g_assert_cmpuint (dossier_entity_get_n_mentions (dossier_session_get_entity (session)), ==, 3);
  g_assert_cmpstr (dossier_session_get_undo_label (session), ==,
                   "Undo changing the type of “Viken”");
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpint (dossier_entity_get_entity_type (dossier_session_get_entity (session)), ==,
                   DOSSIER_ENTITY_PERSON);
}

/* Who closes the window before it has listed anything, or without a word, changes nothing. */
static void
test_closes (SessionFixture *fixture, gconstpointer data)
{
  GtkWindow *window;

  dossier_type_window_present (NULL, fixture->session,
                               dossier_session_get_entity_id (fixture->session), "Viken",
                               DOSSIER_ENTITY_PERSON);
  window = widget_fixture_get_window ();
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  session_fixture_settle (fixture);
  g_assert_null (window);
  g_assert_cmpuint (fixture->n_edited, ==, 0);
}

static gboolean
says (GtkWidget *widget, gconstpointer words)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words);
}

/* The button on the card that takes it back. */
static void
test_changes_back (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  GtkWidget *card = g_object_ref_sink (g_object_new (DOSSIER_TYPE_ENTITY_CARD, NULL));
  GtkWidget *button;

  test_chooses (fixture, data);
  dossier_session_redo (session);
  session_fixture_settle (fixture);
  dossier_entity_card_set_entity (DOSSIER_ENTITY_CARD (card), session,
                                  dossier_session_get_entity (session));
  g_assert_nonnull (find_widget_where (card, says, "“Viken” was marked as Person"));
  button = find_widget_where (card, says, "Change Back");
  g_assert_nonnull (button);
  g_signal_emit_by_name (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON), "clicked");
  session_fixture_settle (fixture);
  g_assert_cmpint (dossier_entity_get_entity_type (dossier_session_get_entity (session)), ==,
                   DOSSIER_ENTITY_PERSON);
  dossier_entity_card_set_entity (DOSSIER_ENTITY_CARD (card), session, NULL);
  g_object_unref (card);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  widget_fixture_add ("/type-window/lists", set_up, test_lists);
  widget_fixture_add ("/type-window/chooses", set_up, test_chooses);
  widget_fixture_add ("/type-window/closes", set_up, test_closes);
  widget_fixture_add ("/type-window/changes-back", set_up, test_changes_back);
  return g_test_run ();
}
