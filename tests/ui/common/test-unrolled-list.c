/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-unrolled-list.h"

/* More than a view makes rows for. */
#define MANY 1000
/* What one change may bring at most. */
#define FEW 48
/* What is seen first. */
#define SCREEN 24

typedef struct
{
  GListStore *model;
  DossierUnrolledList *list;
  GPtrArray *seen;  /* what a view that follows the signals has */
  guint largest;    /* of the changes that took place among the first rows */
} Fixture;

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, Fixture *fixture)
{
  if (removed > 0)
    g_ptr_array_remove_range (fixture->seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->seen, (int) (position + i), g_list_model_get_item (list, position + i));
  if (position < 256)
    fixture->largest = MAX (fixture->largest, added);
}

/* So many rows show what the model has there; behind them are rows of before, if any. */
static guint
count_fresh (Fixture *fixture)
{
  guint n = 0;

  for (; n < fixture->seen->len; n++)
    {
      g_autoptr (GObject) origin = g_list_model_get_item (G_LIST_MODEL (fixture->model), n);

      if (origin != g_ptr_array_index (fixture->seen, n))
        break;
    }
  return n;
}

/* What is seen first is right at any time, and no place is without an item. */
static void
assert_follows (Fixture *fixture)
{
  GListModel *list = G_LIST_MODEL (fixture->list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
  guint n_fresh = count_fresh (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, fixture->seen->len);
  g_assert_cmpuint (n_fresh, >=, MIN (n, SCREEN));
  for (guint i = 0; i < fixture->seen->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_assert_nonnull (item);
      if (i < n_fresh)
        g_assert_true (item == g_ptr_array_index (fixture->seen, i));
    }
  g_assert_null (g_list_model_get_item (list, fixture->seen->len));
}

static void
assert_whole (Fixture *fixture)
{
  while (g_main_context_iteration (NULL, FALSE))
    assert_follows (fixture);
  assert_follows (fixture);
  g_assert_cmpuint (fixture->seen->len, ==,
                    g_list_model_get_n_items (G_LIST_MODEL (fixture->model)));
  g_assert_cmpuint (count_fresh (fixture), ==, fixture->seen->len);
}

static void
splice (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (items, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (fixture->model, position, n_removed, items->pdata, n_added);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->model = g_list_store_new (G_TYPE_OBJECT);
  fixture->list = dossier_unrolled_list_new ();
  fixture->seen = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (on_items_changed), fixture);
  dossier_unrolled_list_set_model (fixture->list, G_LIST_MODEL (fixture->model));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->list, fixture);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->model);
  g_ptr_array_unref (fixture->seen);
}

static void
test_few (Fixture *fixture, gconstpointer data)
{
  splice (fixture, 0, 0, 20);
  g_assert_cmpuint (fixture->seen->len, ==, 20);
  splice (fixture, 5, 3, 1);
  g_assert_cmpuint (fixture->seen->len, ==, 18);
  assert_whole (fixture);
}

/* The first rows are there at once, none of the changes among them is large. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  splice (fixture, 0, 0, MANY);
  g_assert_cmpuint (fixture->seen->len, >, 0);
  g_assert_cmpuint (fixture->seen->len, <, MANY);
  assert_whole (fixture);
  splice (fixture, 0, MANY, MANY);
  g_assert_cmpuint (count_fresh (fixture), <, MANY);
  assert_whole (fixture);
  g_assert_cmpuint (fixture->largest, <=, FEW);
}

static void
on_turned (DossierUnrolledList *list, guint *n_turns)
{
  *n_turns += 1;
}

/* Other rows come before those that leave; where few come, none of the others is seen below them. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  guint n_turns = 0;

  g_signal_connect (fixture->list, "turned", G_CALLBACK (on_turned), &n_turns);
  splice (fixture, 0, 0, MANY);
  assert_whole (fixture);
  g_assert_cmpuint (n_turns, ==, 0);
  splice (fixture, 0, MANY, 100);
  g_assert_cmpuint (n_turns, ==, 1);
  assert_follows (fixture);
  g_assert_cmpuint (fixture->seen->len, >, MANY);
  assert_whole (fixture);
  splice (fixture, 0, 100, MANY);
  splice (fixture, 0, MANY, 3);
  g_assert_cmpuint (n_turns, ==, 3);
  g_assert_cmpuint (fixture->seen->len, ==, 3);
  assert_whole (fixture);
}

/* Rows that come between others move nothing out of sight. */
static void
test_inserted (Fixture *fixture, gconstpointer data)
{
  splice (fixture, 0, 0, 40);
  splice (fixture, 20, 0, MANY);
  g_assert_cmpuint (fixture->seen->len, ==, MANY + 40);
  assert_whole (fixture);
}

/* While the rows still come, what changes beyond them is nobody's affair yet. */
static void
test_changes_meanwhile (Fixture *fixture, gconstpointer data)
{
  splice (fixture, 0, 0, MANY);
  splice (fixture, 900, 50, 10);
  assert_follows (fixture);
  splice (fixture, 3, 1, 2);
  assert_follows (fixture);
  splice (fixture, 10, 500, 0);
  assert_whole (fixture);
  splice (fixture, 0, 461, MANY);
  splice (fixture, 0, MANY, 0);
  assert_whole (fixture);
}

static void
test_reach (Fixture *fixture, gconstpointer data)
{
  splice (fixture, 0, 0, MANY);
  dossier_unrolled_list_reach (fixture->list, 1);
  g_assert_cmpuint (fixture->seen->len, <, MANY);
  dossier_unrolled_list_reach (fixture->list, MANY / 2);
  g_assert_cmpuint (fixture->seen->len, ==, MANY);
  assert_whole (fixture);
  dossier_unrolled_list_set_model (fixture->list, NULL);
  g_assert_cmpuint (fixture->seen->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/unrolled-list/few", Fixture, NULL, set_up, test_few, tear_down);
  g_test_add ("/unrolled-list/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/unrolled-list/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add ("/unrolled-list/inserted", Fixture, NULL, set_up, test_inserted, tear_down);
  g_test_add ("/unrolled-list/changes-meanwhile", Fixture, NULL, set_up, test_changes_meanwhile,
              tear_down);
  g_test_add ("/unrolled-list/reach", Fixture, NULL, set_up, test_reach, tear_down);
  return g_test_run ();
}
