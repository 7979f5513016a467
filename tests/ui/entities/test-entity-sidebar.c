/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-entity-row.h"
#include "dossier-entity-sidebar.h"
#include "dossier-facet.h"

#define N_SHOWN_NAMES 12 /* at first */
#define N_NAMES (N_SHOWN_NAMES + 3)

typedef struct
{
  SessionFixture base;
  GtkWidget *sidebar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const documents[] = {
    "# Wind @2024-07-01\n"
    "[person/ana-vik|Ana Vik] and [person/bo-dal|Bo Dal] of [organization/havlys|Havlys] met in "
    "[place/oslo|Oslo].\n",
    "# Chips @2024-07-15\n[person/ana-vik|Ana Vik] spoke.\n",
  };

  widget_fixture_set_up_with (&fixture->base, documents, G_N_ELEMENTS (documents));
  dossier_session_set_entity_scope (fixture->base.session, DOSSIER_SCOPE_DOSSIER);
  fixture->sidebar = g_object_new (DOSSIER_TYPE_ENTITY_SIDEBAR, "session", fixture->base.session,
                                   NULL);
  widget_fixture_show (&fixture->base, fixture->sidebar);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static void
collect_rows (GtkWidget *root, GPtrArray *rows)
{
  if (DOSSIER_IS_ENTITY_ROW (root) && gtk_widget_get_mapped (root))
    g_ptr_array_add (rows, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

/* What stands above rows, in order: "People" above the first of two is "People|-". */
static char *
tell_headings (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GString) told = g_string_new (NULL);

  collect_rows (fixture->sidebar, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *first = gtk_widget_get_first_child (g_ptr_array_index (rows, i));

      g_string_append_printf (told, "%s%s", i > 0 ? "|" : "",
                              GTK_IS_LABEL (first) && gtk_widget_get_visible (first)
                                ? gtk_label_get_label (GTK_LABEL (first)) : "-");
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_headings (Fixture *fixture, const char *expected)
{
  g_autofree char *told = NULL;

  session_fixture_settle (&fixture->base);
  told = tell_headings (fixture);
  g_assert_cmpstr (told, ==, expected);
}

/* Who becomes the first of a type has its heading, and who is no longer the first has none, though
 * nothing else in their rows is new. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  GListStore *entities = G_LIST_STORE (dossier_session_get_entities (fixture->base.session));
  g_autoptr (DossierFacet) ana = g_list_model_get_item (G_LIST_MODEL (entities), 0);
  g_autoptr (DossierFacet) bo = g_list_model_get_item (G_LIST_MODEL (entities), 1);
  g_autoptr (DossierFacet) fund
    = dossier_facet_new ("organization/fund", 99, DOSSIER_ENTITY_ORGANIZATION, "Fund", 1, 1, FALSE);

  assert_headings (fixture, "People|-|Organisations|Places");
  g_list_store_remove (entities, 0);
  assert_headings (fixture, "People|Organisations|Places");
  g_list_store_remove (entities, 0);
  assert_headings (fixture, "Organisations|Places");
  g_list_store_insert (entities, 0, bo);
  assert_headings (fixture, "People|Organisations|Places");
  g_list_store_insert (entities, 0, ana);
  assert_headings (fixture, "People|-|Organisations|Places");
  /* One goes and one of another type comes: those behind stand where they stood. */
  g_list_store_splice (entities, 1, 1, (gpointer *) &fund, 1);
  assert_headings (fixture, "People|Organisations|-|Places");
  g_list_store_splice (entities, 1, 1, (gpointer *) &bo, 1);
  assert_headings (fixture, "People|-|Organisations|Places");
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
open_again (Fixture *fixture, DossierCorpusFlags flags)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "test.dossier", NULL);
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (fixture->sidebar, "session", NULL, NULL);
  session_fixture_settle (&fixture->base);
  g_assert_finalize_object (g_steal_pointer (&fixture->base.session));
  g_assert_finalize_object (g_steal_pointer (&fixture->base.corpus));
  fixture->base.corpus = dossier_corpus_open (path, flags, &error);
  g_assert_no_error (error);
  fixture->base.session = dossier_session_new (fixture->base.corpus, knowledge);
  g_object_set (fixture->sidebar, "session", fixture->base.session, NULL);
}

/* Whether Bo Dal can be merged: the card offers what can be done, and no more. */
static gboolean
can_merge (Fixture *fixture)
{
  dossier_session_choose_entity (fixture->base.session, 1);
  session_fixture_settle (&fixture->base);
  return gtk_widget_is_sensitive (find_button (fixture->sidebar, "Merge With…"));
}

/* The sidebar lets a dossier go that is closed, and of one that cannot be changed it shows what was
 * decided, but decides nothing. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_assert_true (can_merge (fixture));
  open_again (fixture, DOSSIER_CORPUS_READ_ONLY);
  g_assert_false (can_merge (fixture));
}

static gboolean
is_name (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, "name-chip");
}

static guint
count_names (Fixture *fixture)
{
  guint n = G_MAXUINT;

  find_widget_nth_where (fixture->sidebar, is_name, NULL, &n);
  return G_MAXUINT - n;
}

/* However many names somebody goes by, all can be read by keys and fingers too. */
static void
test_many_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("# Names @2024-07-01\n");
  const char *documents[1];
  GtkWidget *button;

  /* One of them is what the card calls her. */
  for (int i = 0; i <= N_NAMES; i++)
    g_string_append_printf (text, "[person/ana-vik|Ana Vik %c] spoke.\n", 'A' + i);
  documents[0] = text->str;
  widget_fixture_set_up_with (&fixture->base, documents, 1);
  fixture->sidebar = g_object_new (DOSSIER_TYPE_ENTITY_SIDEBAR, "session", fixture->base.session,
                                   NULL);
  widget_fixture_show (&fixture->base, fixture->sidebar);
  dossier_session_choose_entity (fixture->base.session, 1);
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (count_names (fixture), ==, N_SHOWN_NAMES);
  button = find_button (fixture->sidebar, "3 more names");
  g_assert_true (gtk_widget_get_mapped (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (count_names (fixture), ==, N_NAMES);
  g_assert_false (gtk_widget_get_visible (button));
  /* The keyboard stays in the card. */
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (fixture->sidebar))));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/entity-sidebar/headings", Fixture, NULL, set_up, test_headings, tear_down);
  g_test_add ("/entity-sidebar/read-only", Fixture, NULL, set_up, test_read_only, tear_down);
  g_test_add ("/entity-sidebar/many-names", Fixture, NULL, NULL, test_many_names, tear_down);
  return g_test_run ();
}
