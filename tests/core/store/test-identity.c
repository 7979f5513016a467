/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-identity.h"
#include "dossier-migrate.h"
#include "dossier-record.h"
#include "dossier-sql.h"
#include "store-fixture.h"

/* Ana is written in two ways, each in documents of its own and in one of both. */
#define FIRST                                                                              \
  "# One @2024-07-01\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal].\n"               \
  "{pledge;actor=person/ana-vik;to=person/bo-dal:[person/ana-vik|Vik] will build.}\n"
#define SECOND                                                                             \
  "# Two @2024-07-02\n[person/anna-vik|Anna Vik] met [person/bo-dal|Bo Dal].\n"             \
  "{pledge;actor=person/bo-dal;to=person/anna-vik:[person/bo-dal|Dal] will sail.}\n"
#define BOTH "# Three @2024-07-03\n[person/ana-vik|Ana Vik] is [person/anna-vik|Anna Vik].\n"

typedef struct
{
  StoreFixture base;
  gint64 ana, anna, bo;
} Fixture;

typedef struct
{
  DossierIdentityVerdict verdict;
  gint64 entity;
  gint64 other;
  gint64 decision;
  gboolean withdrawn;
} Act;

static gboolean
write_decision (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  act->decision = dossier_identity_decide (connection, act->verdict, act->entity, act->other,
                                           error);
  return act->decision != 0;
}

static gboolean
write_withdrawal (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  return dossier_identity_withdraw (connection, act->decision, act->withdrawn, error);
}

static gboolean
write_again (DossierConnection *connection, gpointer data, GError **error)
{
  gint64 *document = data;
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (SECOND, &text);

  return dossier_record_replace (connection, *document, analysis, NULL, error);
}

static gint64
add_document (Fixture *fixture, const char *markup)
{
  g_autoptr (DossierRecord) record = fixture_record (markup);

  fixture_write (fixture->base.store, fixture_write_record, record);
  return record->document;
}

static gint64
ask (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (DossierCursor) cursor = NULL;
  gint64 value;

  connection = dossier_connection_open (fixture->base.file.path, DOSSIER_CONNECTION_READ, &error);
  g_assert_no_error (error);
  cursor = dossier_connection_query_sql (connection, sql, &error);
  g_assert_no_error (error);
  value = dossier_cursor_step (cursor, &error) ? dossier_cursor_get_int (cursor, 0) : 0;
  g_assert_no_error (error);
  g_clear_pointer (&cursor, dossier_cursor_release);
  return value;
}

static gint64
find (Fixture *fixture, const char *key)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM entity WHERE key = '%s'", key);

  return ask (fixture, sql);
}

/* How much names an entity: mentions, counted mentions, and statements on either side. */
static void
assert_named (Fixture *fixture, gint64 entity, gint64 mentions, gint64 actors, gint64 counterparts)
{
  static const char *const sql[] = {
    "SELECT count(*) FROM shown_mention WHERE entity = %" G_GINT64_FORMAT,
    "SELECT coalesce(sum(mentions), 0) FROM document_entity WHERE entity = %" G_GINT64_FORMAT,
    "SELECT count(*) FROM shown_statement WHERE actor = %" G_GINT64_FORMAT,
    "SELECT count(*) FROM statement s, json_each (s.counterparts) c JOIN entity e ON e.id = c.value"
    " WHERE coalesce (e.merged, e.id) = %" G_GINT64_FORMAT,
  };
  const gint64 expected[] = { mentions, mentions, actors, counterparts };

  for (gsize i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      g_auto (GStrv) parts = g_strsplit (sql[i], "%" G_GINT64_FORMAT, 2);
      g_autofree char *question = g_strdup_printf ("%s%" G_GINT64_FORMAT, parts[0], entity);

      g_assert_cmpint (ask (fixture, question), ==, expected[i]);
    }
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  store_fixture_set_up (&fixture->base, data);
  add_document (fixture, FIRST);
  add_document (fixture, SECOND);
  add_document (fixture, BOTH);
  fixture->ana = find (fixture, "person/ana-vik");
  fixture->anna = find (fixture, "person/anna-vik");
  fixture->bo = find (fixture, "person/bo-dal");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  store_fixture_tear_down (&fixture->base, data);
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  Act act = { DOSSIER_IDENTITY_SAME, fixture->anna, fixture->ana, 0, TRUE };

  assert_named (fixture, fixture->ana, 3, 1, 0);
  assert_named (fixture, fixture->anna, 2, 0, 1);
  for (guint round = 0; round < 3; round++)
    {
      act.withdrawn = FALSE;
      fixture_write (fixture->base.store, round == 0 ? write_decision : write_withdrawal, &act);
      assert_named (fixture, fixture->ana, 5, 1, 1);
      assert_named (fixture, fixture->anna, 0, 0, 0);
      g_assert_cmpint (ask (fixture, "SELECT count(*) FROM document_entity"
                                     " WHERE entity = (SELECT id FROM entity"
                                     "                 WHERE key = 'person/ana-vik')"), ==, 3);
      act.withdrawn = TRUE;
      fixture_write (fixture->base.store, write_withdrawal, &act);
      assert_named (fixture, fixture->ana, 3, 1, 0);
      assert_named (fixture, fixture->anna, 2, 0, 1);
    }
}

/* New marks and new documents follow a decision that stands. */
static void
test_annotate_again (Fixture *fixture, gconstpointer data)
{
  Act act = { DOSSIER_IDENTITY_SAME, fixture->anna, fixture->ana, 0, TRUE };
  gint64 document = ask (fixture, "SELECT id FROM document WHERE title = 'Two'");

  fixture_write (fixture->base.store, write_decision, &act);
  fixture_write (fixture->base.store, write_again, &document);
  assert_named (fixture, fixture->ana, 5, 1, 1);
  add_document (fixture, "# Four\n[person/anna-vik|Anna Vik] sings.\n");
  assert_named (fixture, fixture->ana, 6, 1, 1);

  dossier_store_close (fixture->base.store);
  fixture->base.store = dossier_store_open (fixture->base.file.path, DOSSIER_STORE_OPEN, NULL);
  assert_named (fixture, fixture->ana, 6, 1, 1);
  fixture_write (fixture->base.store, write_withdrawal, &act);
  assert_named (fixture, fixture->ana, 3, 1, 0);
  assert_named (fixture, fixture->anna, 3, 0, 1);
}

/* A merged one is merged on, and each decision can be taken back first. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  Act first = { DOSSIER_IDENTITY_SAME, fixture->anna, fixture->ana, 0, TRUE };
  Act second = { DOSSIER_IDENTITY_SAME, fixture->ana, fixture->bo, 0, TRUE };

  fixture_write (fixture->base.store, write_decision, &first);
  fixture_write (fixture->base.store, write_decision, &second);
  assert_named (fixture, fixture->bo, 8, 2, 2);
  fixture_write (fixture->base.store, write_withdrawal, &first);
  assert_named (fixture, fixture->bo, 6, 2, 1);
  assert_named (fixture, fixture->anna, 2, 0, 1);
  fixture_write (fixture->base.store, write_withdrawal, &second);
  assert_named (fixture, fixture->bo, 3, 1, 1);
  assert_named (fixture, fixture->ana, 3, 1, 0);
}

static void
test_ring (Fixture *fixture, gconstpointer data)
{
  Act there = { DOSSIER_IDENTITY_SAME, fixture->anna, fixture->ana, 0, TRUE };
  Act back = { DOSSIER_IDENTITY_SAME, fixture->ana, fixture->anna, 0, TRUE };

  fixture_write (fixture->base.store, write_decision, &there);
  fixture_write (fixture->base.store, write_decision, &back);
  assert_named (fixture, fixture->ana, 5, 1, 1);
}

static void
test_different (Fixture *fixture, gconstpointer data)
{
  Act act = { DOSSIER_IDENTITY_DIFFERENT, fixture->anna, fixture->ana, 0, TRUE };

  fixture_write (fixture->base.store, write_decision, &act);
  assert_named (fixture, fixture->ana, 3, 1, 0);
  assert_named (fixture, fixture->anna, 2, 0, 1);
}

/* The form before, which its steps keep for ever. */
static void
test_form_2 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->base.file.folder, "old.dossier", NULL);
  g_autofree char *first = dossier_sql_step (1);
  g_autofree char *second = dossier_sql_step (2);
  const char *steps[] = { first, second };
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;
  DossierStore *store;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_migrate (connection, path, steps, 2, NULL, NULL, NULL, &error));
  g_assert_true (dossier_connection_execute (
    connection, "INSERT INTO entity (key, type, name) VALUES ('person/a', 0, 'A')", &error));
  dossier_connection_close (connection);

  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  dossier_store_close (store);
  g_free (fixture->base.file.path);
  fixture->base.file.path = g_steal_pointer (&path);
  g_assert_cmpint (ask (fixture, "PRAGMA user_version"), ==, DOSSIER_STORE_VERSION);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM entity WHERE clued = 0"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/identity/merge", Fixture, NULL, set_up, test_merge, tear_down);
  g_test_add ("/identity/annotate-again", Fixture, NULL, set_up, test_annotate_again, tear_down);
  g_test_add ("/identity/chain", Fixture, NULL, set_up, test_chain, tear_down);
  g_test_add ("/identity/ring", Fixture, NULL, set_up, test_ring, tear_down);
  g_test_add ("/identity/different", Fixture, NULL, set_up, test_different, tear_down);
  g_test_add ("/identity/form-2", Fixture, NULL, set_up, test_form_2, tear_down);
  return g_test_run ();
}
