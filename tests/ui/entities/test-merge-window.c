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

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  static const char *const documents[] = {
    "# Wind @2024-07-01\n"
    "[person/ana-vik|Ana Vik], [person/bo-dal|Bo Dal] and [person/dal-moe|Dalí Moe] of "
    "[organization/havlys|Havlys] and [organization/dal-havlys|Dal Havlys] met.\n",
    "# Chips @2024-07-15\n[person/ana-vik|Ana Vik] and [person/bo-dal|Bo Dal] spoke.\n",
  };

  widget_fixture_set_up_with (fixture, documents, G_N_ELEMENTS (documents));
  dossier_session_set_entity_scope (fixture->session, DOSSIER_SCOPE_DOSSIER);
  session_fixture_settle (fixture);
}

static gint64
find_entity (SessionFixture *fixture, const char *name)
{
  GListModel *entities = dossier_session_get_entities (fixture->session);

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
present (SessionFixture *fixture, const char *name)
{
  dossier_session_choose_entity (fixture->session, find_entity (fixture, name));
  session_fixture_settle (fixture);
  dossier_merge_window_present (NULL, fixture->session);
  session_fixture_settle (fixture);
}

/* The names of the rows. */
static char *
tell_rows (SessionFixture *fixture)
{
  GtkListBox *list = widget_fixture_find (GTK_TYPE_LIST_BOX);
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
test_finds (SessionFixture *fixture, gconstpointer data)
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
      widget_fixture_search (fixture, cases[i].words);
      rows = tell_rows (fixture);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (widget_fixture_get_page (), ==, *rows != '\0' ? "list" : "nothing");
      gtk_window_destroy (widget_fixture_get_window ());
    }
}

/* Who is chosen is merged, and no other. */
static void
test_merges (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  GtkListBox *list;
  GtkListBoxRow *row;

  present (fixture, "Ana Vik");
  widget_fixture_search (fixture, "bo");
  list = widget_fixture_find (GTK_TYPE_LIST_BOX);
  row = gtk_list_box_get_row_at_index (list, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bo Dal, Person, 2 documents");
  g_signal_emit_by_name (list, "row-activated", row);
  session_fixture_settle (fixture);
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
test_full (SessionFixture *fixture, gconstpointer data)
{
  GListStore *entities = G_LIST_STORE (dossier_session_get_entities (fixture->session));
  guint n_others = g_list_model_get_n_items (G_LIST_MODEL (entities)) - 1;

  dossier_session_choose_entity (fixture->session, find_entity (fixture, "Ana Vik"));
  session_fixture_settle (fixture);
  for (; n_others <= MAX_ROWS + 1; n_others++)
    {
      g_autoptr (DossierFacet) facet = dossier_facet_new (
        "person/x", 1000 + n_others, DOSSIER_ENTITY_PERSON, "Somebody", 1, 1, FALSE);
      GtkWidget *note;

      g_list_store_append (entities, facet);
      if (n_others + 1 < MAX_ROWS)
        continue;
      present (fixture, "Ana Vik");
      note = find_widget_where (widget_fixture_get_window (), is_note, NULL);
      g_assert_cmpint (gtk_widget_get_visible (note), ==, n_others + 1 > MAX_ROWS);
      gtk_window_destroy (widget_fixture_get_window ());
    }
}

/* However many there are, the window makes rows for a few, and says so. */
static void
test_many (SessionFixture *fixture, gconstpointer data)
{
  GListStore *entities = G_LIST_STORE (dossier_session_get_entities (fixture->session));
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *found = NULL;
  GtkListBox *list;
  gint64 start;

  for (guint i = 0; i < N_ENTITIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Company Number %05u", i);

      g_ptr_array_add (facets, dossier_facet_new ("organization/x", 1000 + i,
                                                  DOSSIER_ENTITY_ORGANIZATION, name, 1, 1, FALSE));
    }
  dossier_session_choose_entity (fixture->session, find_entity (fixture, "Ana Vik"));
  session_fixture_settle (fixture);
  g_list_store_splice (entities, 0, 0, facets->pdata, facets->len);

  start = g_get_monotonic_time ();
  present (fixture, "Ana Vik");
  g_test_message ("opened in %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  list = widget_fixture_find (GTK_TYPE_LIST_BOX);
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, MAX_ROWS - 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, MAX_ROWS));
  widget_fixture_search (fixture, "number 14999");
  found = tell_rows (fixture);
  g_assert_cmpstr (found, ==, "Company Number 14999");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  widget_fixture_add ("/merge-window/finds", set_up, test_finds);
  widget_fixture_add ("/merge-window/merges", set_up, test_merges);
  widget_fixture_add ("/merge-window/full", set_up, test_full);
  widget_fixture_add ("/merge-window/many", set_up, test_many);
  return g_test_run ();
}
