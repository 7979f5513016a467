/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>
#include <string.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-concordance-columns.h"
#include "dossier-concordance-page.h"
#include "dossier-row-list.h"

#define DATE_COLUMN 3

typedef struct
{
  SessionFixture base;
  DossierConcordancePage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  widget_fixture_set_up (&fixture->base, data);
  fixture->page = g_object_new (DOSSIER_TYPE_CONCORDANCE_PAGE, "session", fixture->base.session, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

static GListModel *
get_rows (Fixture *fixture)
{
  GtkColumnView *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);

  return G_LIST_MODEL (gtk_column_view_get_model (table));
}

/* "left[keyword]right" of the lines as they stand. */
static char *
tell_lines (Fixture *fixture)
{
  GListModel *rows = get_rows (fixture);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierConcordanceItem) item = g_list_model_get_item (rows, i);
      const DossierConcordanceLine *line = dossier_concordance_item_get_line (item);

      if (line != NULL)
        g_string_append_printf (told, "%s[%s]%.5s\n", line->context.left, line->context.keyword,
                                line->context.right);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_lines (Fixture *fixture, const char *expected)
{
  const gint64 limit = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;
  g_autofree char *told = tell_lines (fixture);

  while (!g_str_equal (told, expected) && g_get_monotonic_time () < limit)
    {
      session_fixture_settle (&fixture->base);
      g_free (told);
      told = tell_lines (fixture);
    }
  g_assert_cmpstr (told, ==, expected);
}

static const char *
get_shown_page (Fixture *fixture)
{
  GtkWidget *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);

  return gtk_stack_get_visible_child_name (
    GTK_STACK (gtk_widget_get_ancestor (table, GTK_TYPE_STACK)));
}

static gint64
find_entity (Fixture *fixture, const char *key)
{
  return dossier_corpus_find_entity (fixture->base.corpus, key, NULL);
}

/* Where all documents are set aside there is nothing to ask for, and nobody is told to import some. */
static void
test_aside (Fixture *fixture, gconstpointer data)
{
  DossierRowList *documents = DOSSIER_ROW_LIST (dossier_session_get_documents (fixture->base.session));

  g_assert_cmpstr (get_shown_page (fixture), ==, "nothing-asked");
  dossier_session_set_aside (fixture->base.session, dossier_row_list_get_ids (documents), NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown_page (fixture), ==, "aside");
  dossier_session_search (fixture->base.session, "wind");
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown_page (fixture), ==, "aside");
  dossier_session_search (fixture->base.session, "");
  dossier_session_undo (fixture->base.session);
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown_page (fixture), ==, "nothing-asked");
}

/* Nothing is asked for: the page says what can be. An entity is then shown by itself. */
static void
test_entity (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_shown_page (fixture), ==, "nothing-asked");
  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "person/ana-vik"));
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  g_assert_cmpstr (get_shown_page (fixture), ==, "table");
  g_assert_true (dossier_concordance_page_has_lines (fixture->page));
  dossier_session_choose_entity (fixture->base.session, 0);
  assert_lines (fixture, "");
  g_assert_cmpstr (get_shown_page (fixture), ==, "nothing-asked");
  g_assert_false (dossier_concordance_page_has_lines (fixture->page));
}

/* A search, an entity and picked words are all on offer; what was wanted last is shown. */
static void
test_subjects (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *subject = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN);

  dossier_session_search (fixture->base.session, "proposed");
  assert_lines (fixture, "Vik [proposed] a fa\n");
  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "person/ana-vik"));
  dossier_concordance_page_show (fixture->page, DOSSIER_SUBJECT_SEARCH, NULL);
  assert_lines (fixture, "Vik [proposed] a fa\n");
  dossier_concordance_page_show (fixture->page, DOSSIER_SUBJECT_ENTITY, NULL);
  assert_lines (fixture, "[Vik] prop\n");
  dossier_concordance_page_show (fixture->page, DOSSIER_SUBJECT_PHRASE, "a \"fab\"");
  assert_lines (fixture, "Vik proposed [a fab]. The\n");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (subject)), ==, 3);
  gtk_drop_down_set_selected (subject, 0);
  assert_lines (fixture, "[Vik] prop\n");
  /* Where the words do not stand. */
  dossier_concordance_page_show (fixture->page, DOSSIER_SUBJECT_PHRASE, "wind farms");
  assert_lines (fixture, "");
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown_page (fixture), ==, "nothing-found");
}

/* The headings, the drop-down and the keys agree on one order. */
static void
test_orders (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  GtkDropDown *order = find_widget_nth (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN, 1);
  DossierConcordanceOrder shown;
  gboolean descending;
  g_autoptr (GtkColumnViewColumn) document
    = g_list_model_get_item (gtk_column_view_get_columns (table), 5);

  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "person/ana-vik"));
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  g_assert_true (dossier_concordance_columns_ask_order (table, &shown, &descending));
  g_assert_cmpint (shown, ==, DOSSIER_CONCORDANCE_BY_DATE);
  g_assert_true (descending);

  gtk_drop_down_set_selected (order, DOSSIER_CONCORDANCE_BY_KEYWORD);
  assert_lines (fixture, "[Ana Vik] told\n[Vik] prop\n");
  g_assert_true (dossier_concordance_columns_ask_order (table, &shown, &descending));
  g_assert_cmpint (shown, ==, DOSSIER_CONCORDANCE_BY_KEYWORD);
  g_assert_false (descending);

  gtk_widget_activate_action (GTK_WIDGET (table), "concordance.sort", "s", "right");
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  g_assert_cmpuint (gtk_drop_down_get_selected (order), ==, DOSSIER_CONCORDANCE_BY_RIGHT);
  gtk_widget_activate_action (GTK_WIDGET (table), "concordance.sort", "s", "right");
  assert_lines (fixture, "[Ana Vik] told\n[Vik] prop\n");

  gtk_column_view_sort_by_column (table, document, GTK_SORT_ASCENDING);
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  g_assert_cmpuint (gtk_drop_down_get_selected (order), ==, DOSSIER_CONCORDANCE_BY_DOCUMENT);
}

/* A line opens its place, and the selected one stays selected when the lines are sorted. */
static void
test_opening (Fixture *fixture, gconstpointer data)
{
  GtkSingleSelection *rows = GTK_SINGLE_SELECTION (get_rows (fixture));

  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "person/ana-vik"));
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  gtk_single_selection_set_selected (rows, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "concordance.sort", "s", "keyword");
  assert_lines (fixture, "[Ana Vik] told\n[Vik] prop\n");
  g_assert_cmpuint (gtk_single_selection_get_selected (rows), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "concordance.open", NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (fixture->base.n_revealed, ==, 1);
  g_assert_cmpuint (fixture->base.revealed_end - fixture->base.revealed_start, ==,
                    strlen ("Ana Vik"));
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_clipboard (Fixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->page));
  char *text = NULL;

  gdk_clipboard_read_text_async (clipboard, NULL, on_text, &text);
  session_fixture_settle (&fixture->base);
  return text;
}

static void
test_copying (Fixture *fixture, gconstpointer data)
{
  g_autofree char *line = NULL;
  g_autofree char *all = NULL;

  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "person/ana-vik"));
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_rows (fixture)), 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "concordance.copy", NULL);
  line = read_clipboard (fixture);
  g_assert_true (g_str_has_prefix (line, "\tAna Vik\t told Bo Dal of wind farms by 2027.\tWind for Oslo\t"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "concordance.copy-all", NULL);
  session_fixture_settle (&fixture->base);
  all = read_clipboard (fixture);
  g_assert_true (g_str_has_prefix (all, "left\tkeyword\tright\tdocument\t"));
  g_assert_nonnull (strstr (all, "\n\tVik\t proposed a fab. They met.\tChips\t"));
  g_assert_true (g_str_has_suffix (all, "\n"));
}

static gboolean
says (GtkWidget *root, const char *words)
{
  gboolean said = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
                  && strstr (gtk_label_get_label (GTK_LABEL (root)), words) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !said;
       child = gtk_widget_get_next_sibling (child))
    said = says (child, words);
  return said;
}

/* When the texts cannot be read, nothing is copied, and the page says so. */
static void
test_copying_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *line = NULL;

  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "person/ana-vik"));
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->page)), "from before");
  widget_fixture_lose (&fixture->base, "content", FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "concordance.copy-all", NULL);
  session_fixture_settle (&fixture->base);
  line = read_clipboard (fixture);
  g_assert_cmpstr (line, ==, "from before");
  g_assert_true (says (GTK_WIDGET (fixture->page), "Nothing was copied: “test.dossier”: "));
  widget_fixture_lose (&fixture->base, "content", TRUE);
}

/* The lines follow the other filters, and the file when something is written. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) query = NULL;
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  dossier_session_choose_entity (fixture->base.session, find_entity (fixture, "person/ana-vik"));
  assert_lines (fixture, "[Vik] prop\n[Ana Vik] told\n");
  query = dossier_query_with_sector (dossier_session_get_query (fixture->base.session),
                                     "energy-wind", TRUE);
  dossier_session_set_query (fixture->base.session, query);
  assert_lines (fixture, "[Ana Vik] told\n");
  g_ptr_array_add (records, fixture_record ("[person/ana-vik|Ana] likes [s:energy-wind|wind]."));
  g_assert_true (dossier_corpus_add_documents (fixture->base.corpus, records, NULL, NULL));
  assert_lines (fixture, "[Ana Vik] told\n[Ana] like\n");
}

/* Who has filtered all documents away is not told to choose what can be listed. */
static void
test_no_document (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *search;
    const char *page;
  } cases[] = {
    { "lang:vi", "no-document" },
    { "", "nothing-asked" },
    { "nobody", "nothing-found" },
    { "lang:vi", "no-document" },
    { "wind", "table" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dossier_session_search (fixture->base.session, cases[i].search);
      session_fixture_settle (&fixture->base);
      g_test_message ("%s", cases[i].search);
      g_assert_cmpstr (get_shown_page (fixture), ==, cases[i].page);
    }
}

static int
get_date_width (Fixture *fixture)
{
  GtkColumnView *table = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) date
    = g_list_model_get_item (gtk_column_view_get_columns (table), DATE_COLUMN);

  return gtk_column_view_column_get_visible (date) ? gtk_column_view_column_get_fixed_width (date) : 0;
}

/* Dates have the room that large letters need, or give it to the contexts. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (fixture->page)));
  int usual = get_date_width (fixture);

  g_assert_cmpint (usual, >, 0);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (get_date_width (fixture), ==, 0);
  gtk_window_set_default_size (window, 1200, 400);
  while (get_date_width (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (get_date_width (fixture), >=, usual * 5 / 4);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (get_date_width (fixture), ==, usual);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/concordance-page/no-document", Fixture, NULL, set_up, test_no_document, tear_down);
  g_test_add ("/concordance-page/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/concordance-page/aside", Fixture, NULL, set_up, test_aside, tear_down);
  g_test_add ("/concordance-page/entity", Fixture, NULL, set_up, test_entity, tear_down);
  g_test_add ("/concordance-page/subjects", Fixture, NULL, set_up, test_subjects, tear_down);
  g_test_add ("/concordance-page/orders", Fixture, NULL, set_up, test_orders, tear_down);
  g_test_add ("/concordance-page/opening", Fixture, NULL, set_up, test_opening, tear_down);
  g_test_add ("/concordance-page/copying", Fixture, NULL, set_up, test_copying, tear_down);
  g_test_add ("/concordance-page/copying-fails", Fixture, NULL, set_up, test_copying_fails, tear_down);
  g_test_add ("/concordance-page/follows", Fixture, NULL, set_up, test_follows, tear_down);
  return g_test_run ();
}
