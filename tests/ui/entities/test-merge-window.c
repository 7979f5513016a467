/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-facet.h"
#include "dossier-merge-window.h"

#define N_ENTITIES 15000
/* Of what the sidebar lists. */
#define MAX_ROWS 50

typedef struct
{
  SessionFixture base;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const documents[] = {
    "# Wind @2024-07-01\n"
    "[person/ana-vik|Ana Vik], [person/bo-dal|Bo Dal] and [person/dal-moe|Dalí Moe] of "
    "[organization/havlys|Havlys] and [organization/dal-havlys|Dal Havlys] met.\n",
    "# Chips @2024-07-15\n[person/ana-vik|Ana Vik] and [person/bo-dal|Bo Dal] spoke.\n",
  };

  g_test_log_set_fatal_handler (widget_fixture_is_fatal, NULL);
  session_fixture_set_up (&fixture->base, documents, G_N_ELEMENTS (documents));
  dossier_session_set_entity_scope (fixture->base.session, DOSSIER_SCOPE_DOSSIER);
  session_fixture_settle (&fixture->base);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base);
}

static gint64
find_entity (Fixture *fixture, const char *name)
{
  GListModel *entities = dossier_session_get_entities (fixture->base.session);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (entities, i);

      if (g_str_equal (dossier_facet_get_label (facet), name))
        return dossier_facet_get_entity (facet);
    }
  return 0;
}

/* Asks with whom to merge @name. */
static void
present (Fixture *fixture, const char *name)
{
  g_autoptr (GtkWidget) window = NULL;

  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, name));
  session_fixture_settle (&fixture->base);
  dossier_merge_window_present (NULL, fixture->base.session);
  window = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  fixture->window = window;
  session_fixture_settle (&fixture->base);
}

static void
type (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (find_widget (fixture->window, GTK_TYPE_SEARCH_ENTRY), words);
  g_usleep (200 * 1000); /* the entry waits for the next letter */
  session_fixture_settle (&fixture->base);
}

/* The names of the rows. */
static char *
tell_rows (Fixture *fixture)
{
  GtkListBox *list = find_widget (fixture->window, GTK_TYPE_LIST_BOX);
  g_autoptr (GString) told = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkLabel *label = find_widget (GTK_WIDGET (row), GTK_TYPE_LABEL);

      g_string_append_printf (told, "%s%s", i > 0 ? "|" : "", gtk_label_get_label (label));
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* Who is like the chosen one comes first; a part of the name is enough, without its marks. */
static void
test_finds (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *chosen;
    const char *words;
    const char *rows;
  } cases[] = {
    { "Ana Vik", "", "Bo Dal|Dalí Moe|Dal Havlys|Havlys" },
    { "Havlys", "", "Dal Havlys|Ana Vik|Bo Dal|Dalí Moe" },
    { "Ana Vik", "dal", "Dalí Moe|Dal Havlys|Bo Dal" },
    { "Ana Vik", "  DALI ", "Dalí Moe" },
    { "Ana Vik", "lys dal", "Dal Havlys" },
    { "Ana Vik", "nobody", "" },
    { "Ana Vik", "ana", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = NULL;

      present (fixture, cases[i].chosen);
      type (fixture, cases[i].words);
      rows = tell_rows (fixture);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (
        gtk_stack_get_visible_child_name (find_widget (fixture->window, GTK_TYPE_STACK)), ==,
        *rows != '\0' ? "list" : "nothing");
      gtk_window_destroy (GTK_WINDOW (fixture->window));
    }
}

/* Who is chosen is merged, and no other. */
static void
test_merges (Fixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->base.session;
  GtkListBox *list;
  GtkListBoxRow *row;

  present (fixture, "Ana Vik");
  type (fixture, "bo");
  list = find_widget (fixture->window, GTK_TYPE_LIST_BOX);
  row = gtk_list_box_get_row_at_index (list, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bo Dal, Person, 2 documents");
  g_signal_emit_by_name (list, "row-activated", row);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (find_entity (fixture, "Bo Dal"), ==, 0);
  g_assert_cmpint (find_entity (fixture, "Dalí Moe"), !=, 0);
  g_assert_cmpuint (dossier_entity_get_merged (dossier_session_get_entity (session))->len, ==, 1);
}

static gboolean
is_note (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget)
         && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), "There are more");
}

/* That there are more is said when there are. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  GListStore *entities = G_LIST_STORE (dossier_session_get_entities (fixture->base.session));
  guint n_others = g_list_model_get_n_items (G_LIST_MODEL (entities)) - 1;

  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "Ana Vik"));
  session_fixture_settle (&fixture->base);
  for (; n_others <= MAX_ROWS + 1; n_others++)
    {
      g_autoptr (DossierFacet) facet = dossier_facet_new (
        "person/x", 1000 + n_others, DOSSIER_ENTITY_PERSON, "Somebody", 1, 1, FALSE);

      g_list_store_append (entities, facet);
      if (n_others + 1 < MAX_ROWS)
        continue;
      present (fixture, "Ana Vik");
      g_assert_cmpint (gtk_widget_get_visible (find_widget_where (fixture->window, is_note, NULL)),
                       ==, n_others + 1 > MAX_ROWS);
      gtk_window_destroy (GTK_WINDOW (fixture->window));
    }
}

/* However many there are, the window makes rows for a few, and says so. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  GListStore *entities = G_LIST_STORE (dossier_session_get_entities (fixture->base.session));
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *found = NULL;
  gint64 start;

  for (guint i = 0; i < N_ENTITIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Company Number %05u", i);

      g_ptr_array_add (facets, dossier_facet_new ("organization/x", 1000 + i,
                                                  DOSSIER_ENTITY_ORGANIZATION, name, 1, 1, FALSE));
    }
  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "Ana Vik"));
  session_fixture_settle (&fixture->base);
  g_list_store_splice (entities, 0, 0, facets->pdata, facets->len);

  start = g_get_monotonic_time ();
  present (fixture, "Ana Vik");
  g_test_message ("opened in %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_nonnull (gtk_list_box_get_row_at_index (
    find_widget (fixture->window, GTK_TYPE_LIST_BOX), MAX_ROWS - 1));
  g_assert_null (gtk_list_box_get_row_at_index (
    find_widget (fixture->window, GTK_TYPE_LIST_BOX), MAX_ROWS));
  type (fixture, "number 14999");
  found = tell_rows (fixture);
  g_assert_cmpstr (found, ==, "Company Number 14999");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/merge-window/finds", Fixture, NULL, set_up, test_finds, tear_down);
  g_test_add ("/merge-window/merges", Fixture, NULL, set_up, test_merges, tear_down);
  g_test_add ("/merge-window/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/merge-window/many", Fixture, NULL, set_up, test_many, tear_down);
  return g_test_run ();
}
