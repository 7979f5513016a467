/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-record.h"
#include "dossier-shelf.h"
#include "dossier-stories.h"
#include "store-fixture.h"

#define N_WORDS 60

typedef struct
{
  const char *sql;
  gboolean right;
} Damage;

/* Looks whether damage is found, and undoes it. */
static gboolean
spoil_and_check (DossierConnection *connection, gpointer data, GError **error)
{
  Damage *damage = data;

  if (dossier_connection_execute (connection, damage->sql, error)
      && dossier_stories_check (connection, &damage->right, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "undone");
  return FALSE;
}

static gboolean
write_records (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_record_write_all (connection, data, error);
}

/* Near copies of one short text, each of which ends in words of its own from @first on. */
static void
import_copies (StoreFixture *fixture, guint text, guint first, guint n)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (GString) markup = g_string_new ("# One headline\n");

      for (guint word = 0; word < N_WORDS; word++)
        g_string_append_printf (markup, "w%ux%u ", text, word);
      g_string_append_printf (markup, "ends x%u y%u z%u\n", i, i, i);
      g_ptr_array_add (records, fixture_record (markup->str));
    }
  fixture_write (fixture->store, write_records, records);
}

static gboolean
put_aside (DossierConnection *connection, gpointer data, GError **error)
{
  const DossierShelfAct act = { .time = 1 };
  guint n_put;

  return dossier_shelf_put (connection, data, &act, &n_put, error);
}

static void
set_aside (StoreFixture *fixture, gint64 first, guint n)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 document = first; document < first + n; document++)
    g_array_append_val (documents, document);
  fixture_write (fixture->store, put_aside, documents);
}

static gboolean
check (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_stories_check (connection, data, error);
}

static void
assert_right (StoreFixture *fixture, gboolean expected)
{
  gboolean right = !expected;

  fixture_write (fixture->store, check, &right);
  g_assert_true (right == expected);
}

static void
assert_in_story (StoreFixture *fixture, guint expected)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *connection = dossier_store_begin_read (fixture->store, "failed", NULL, &error);
  g_autoptr (DossierCursor) cursor = NULL;

  g_assert_no_error (error);
  cursor = dossier_connection_query_sql (
    connection,
    "SELECT count (*) FROM document WHERE story IS NOT NULL GROUP BY story ORDER BY 1 DESC",
    &error);
  g_assert_no_error (error);
  g_assert_true (dossier_cursor_step (cursor, &error));
  g_assert_cmpint (dossier_cursor_get_int (cursor, 0), ==, expected);
  g_clear_pointer (&cursor, dossier_cursor_release);
  dossier_store_end_read (fixture->store, connection);
}

/* What more texts have than a phrase may is found of those that came first, whoever is there now;
 * real damage is told from that. When so few are left that it is none, all find each other. */
static void
test_phrases (StoreFixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE holding SET story = NULL WHERE id = 9",
    "UPDATE holding SET story = 9 WHERE id = 1",
    "INSERT INTO likeness VALUES (1, 9, 57, 57, 50, 0), (9, 1, 57, 57, 50, 0);"
    "UPDATE holding SET story = 1 WHERE story IS NOT NULL",
    "DELETE FROM likeness WHERE document IN (2, 3); DELETE FROM likeness WHERE other IN (2, 3);"
    "UPDATE holding SET story = NULL WHERE id IN (2, 3)",
    "DELETE FROM likeness WHERE document = 3 AND other = 2",
    "DELETE FROM sketch WHERE document = 9",
  };

  import_copies (fixture, 0, 0, 1);
  import_copies (fixture, 1, 0, 2);
  import_copies (fixture, 2, 0, 275);
  assert_in_story (fixture, 256);
  assert_right (fixture, TRUE);
  set_aside (fixture, 5, 2);
  assert_in_story (fixture, 254);
  assert_right (fixture, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;
      Damage damage = { damages[i], TRUE };

      g_assert_false (dossier_store_write (fixture->store, "failed", spoil_and_check, &damage, NULL,
                                           &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_false (damage.right);
    }
  assert_right (fixture, TRUE);
  set_aside (fixture, 10, 17);
  assert_in_story (fixture, 237);
  assert_right (fixture, TRUE);
  set_aside (fixture, 100, 10);
  assert_in_story (fixture, 246);
  assert_right (fixture, TRUE);
  import_copies (fixture, 2, 1000, 4);
  assert_in_story (fixture, 250);
  assert_right (fixture, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/phrases", StoreFixture, NULL, store_fixture_set_up, test_phrases,
              store_fixture_tear_down);
  return g_test_run ();
}
