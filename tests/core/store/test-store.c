/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dossier-check.h"
#include "dossier-error.h"
#include "dossier-migrate.h"
#include "dossier-record.h"
#include "dossier-sql.h"
#include "dossier-store-file.h"
#include "dossier-store.h"
#include "fixture.h"
#include "other-program.h"

#define MARKUP                                                                             \
  "# Wind for Oslo @2024-07-01\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal].\n"      \
  "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"            \
  "[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027].}\n"

/* The first column of the first row of any SQL, asked with a connection of the test's own. */
static gint64
ask (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (DossierCursor) cursor = NULL;
  gint64 value;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_READ, &error);
  g_assert_no_error (error);
  cursor = dossier_connection_query_sql (connection, sql, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_cursor_step (cursor, &error));
  value = dossier_cursor_get_int (cursor, 0);
  g_clear_pointer (&cursor, dossier_cursor_release);
  return value;
}

static void
change (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
assert_sound (const char *path)
{
  g_assert_cmpint (ask (path, "SELECT count(*) FROM pragma_integrity_check"
                              " WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (ask (path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  /* Whole documents only. */
  g_assert_cmpint (ask (path, "SELECT count(*) FROM document d WHERE NOT EXISTS"
                              " (SELECT 1 FROM content c WHERE c.document = d.id)"), ==, 0);
  g_assert_cmpint (ask (path, "SELECT count(*) FROM source s WHERE NOT EXISTS"
                              " (SELECT 1 FROM document d WHERE d.source = s.id)"), ==, 0);
  g_assert_cmpint (ask (path, "SELECT (SELECT count(*) FROM shown_mention)"
                              " - 3 * (SELECT count(*) FROM document)"), ==, 0);
  g_assert_cmpint (ask (path, "SELECT (SELECT count(*) FROM statement, json_each (sectors))"
                              " - (SELECT count(*) FROM document)"), ==, 0);
  g_assert_cmpint (ask (path, "SELECT (SELECT count(*) FROM text_index WHERE text_index MATCH 'wind')"
                              " - (SELECT count(*) FROM document)"), ==, 0);
}

static void
test_create (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, &error);

  g_assert_null (store);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);

  store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture_assert_remark (store, NULL);
  fixture_add_document (store, MARKUP);
  dossier_store_close (store);

  /* The log has gone into the file, which can be mailed. */
  {
    g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

    g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  }
  g_assert_cmpint (ask (fixture->path, "PRAGMA application_id"), ==, 0x444F5352);
  g_assert_cmpint (ask (fixture->path, "PRAGMA user_version"), ==, DOSSIER_STORE_VERSION);
  assert_sound (fixture->path);

  store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, &error);
  g_assert_no_error (error);
  dossier_store_close (store);
}

static void
test_known (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  g_autoptr (DossierRecord) first = fixture_record (MARKUP);
  g_autoptr (DossierRecord) second = fixture_record (MARKUP);

  g_assert_true (dossier_store_write (store, "", fixture_write_record, first, NULL, NULL));
  g_assert_true (dossier_store_write (store, "", fixture_write_record, second, NULL, NULL));
  g_assert_false (first->known);
  g_assert_true (second->known);
  g_assert_cmpint (first->document, ==, second->document);
}

/* Files that are no dossier, or one that this program must not touch. */
static const struct
{
  const char *name;
  const char *bytes; /* NULL: a database, changed by @sql */
  const char *sql;
  int code;
  const char *words;
} foreign[] = {
  { "empty", "", NULL, DOSSIER_ERROR_UNSUPPORTED, "empty" },
  { "text", "Dear reader, this is no dossier at all.", NULL, DOSSIER_ERROR_UNSUPPORTED,
    "not a dossier" },
  { "cut-off", "SQLite format 3", NULL, DOSSIER_ERROR_CORRUPT, "cut off" },
  { "newer", NULL, "PRAGMA user_version = 99", DOSSIER_ERROR_TOO_NEW, "form 99" },
  { "other-program", NULL, "PRAGMA application_id = 12", DOSSIER_ERROR_UNSUPPORTED,
    "another program" },
};

static void
test_foreign (FileFixture *fixture, gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  DossierStore *store;

  if (foreign[i].bytes != NULL)
    g_assert_true (g_file_set_contents (fixture->path, foreign[i].bytes,
                                        (gssize) strlen (foreign[i].bytes)
                                          + g_str_has_prefix (foreign[i].bytes, "SQL"), NULL));
  else
    {
      dossier_store_close (dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL));
      change (fixture->path, foreign[i].sql);
    }
  store = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, &error);
  g_assert_null (store);
  g_assert_error (error, DOSSIER_ERROR, foreign[i].code);
  g_assert_nonnull (strstr (error->message, "test.dossier"));
  g_assert_nonnull (strstr (error->message, foreign[i].words));
}

/* A pipe that nobody writes to would be waited for. */
static void
test_no_file (FileFixture *fixture, gconstpointer data)
{
  const char *kind = data;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_str_equal (kind, "folder") ? g_mkdir (fixture->path, 0700)
                                                : mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, kind));
}

/* A dossier cut in the middle, or with noise in it, is refused or read, never believed. */
static void
test_damaged (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);

  fixture_add_document (store, MARKUP);
  dossier_store_close (store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (guint round = 0; round < 20; round++)
    {
      g_autofree char *copy = g_memdup2 (contents, length);
      g_autoptr (GError) error = NULL;
      gsize kept = round < 10 ? length * round / 10 + 1 : length;

      for (guint i = 0; round >= 10 && i < 2000; i++)
        copy[100 + (gsize) g_test_rand_int_range (0, (gint32) length - 100)]
          = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (fixture->path, copy, (gssize) kept, NULL));
      store = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, &error);
      if (store != NULL)
        {
          g_autoptr (DossierRecord) record = fixture_record ("# Other @2024\nwind [person/x|X]");

          dossier_store_write (store, "failed to write", fixture_write_record, record, NULL, NULL);
          dossier_store_close (store);
        }
      else
        g_assert_nonnull (error);
    }
}

static gboolean
write_then_wait (DossierConnection *connection, gpointer data, GError **error)
{
  g_usleep (1000 * (gulong) GPOINTER_TO_UINT (data));
  return TRUE;
}

/* Two programs on one file: readers go on, and the second writer waits its turn. */
static void
test_two_programs (FileFixture *fixture, gconstpointer data)
{
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  DossierStore *other = NULL;
  g_autoptr (GError) error = NULL;
  pid_t child;
  int status;

  /* No connection may be open across the fork. */
  fixture_add_document (store, MARKUP);
  dossier_store_close (store);
  child = fork ();
  if (child == 0)
    {
      other = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, NULL);
      if (other == NULL)
        _exit (1);
      for (guint i = 0; i < 20; i++)
        {
          g_autofree char *markup = g_strdup_printf ("%sother %u", MARKUP, i);
          g_autoptr (DossierRecord) record = fixture_record (markup);

          if (!dossier_store_write (other, "", fixture_write_record, record, NULL, NULL))
            _exit (2);
        }
      dossier_store_close (other);
      _exit (0);
    }
  store = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *markup = g_strdup_printf ("%sthis %u", MARKUP, i);
      DossierConnection *reader;

      fixture_add_document (store, markup);
      reader = dossier_store_begin_read (store, "", NULL, &error);
      g_assert_no_error (error);
      dossier_store_end_read (store, reader);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpint (ask (fixture->path, "SELECT count(*) FROM document"), ==, 41);
  g_assert_true (dossier_store_has_foreign_changes (store));
  g_assert_false (dossier_store_has_foreign_changes (store));
  fixture_add_document (store, MARKUP "own");
  g_assert_false (dossier_store_has_foreign_changes (store));
  dossier_store_close (store);
}

static void
test_busy (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  g_autoptr (DossierRecord) record = fixture_record (MARKUP);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;

  if (!g_test_slow ())
    {
      g_test_skip ("waits for five seconds; run with -m slow");
      return;
    }
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (dossier_store_write (store, "", fixture_write_record, record, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY);
  sqlite3_close (handle);
}

static void
test_cancel (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  g_autoptr (DossierRecord) record = fixture_record (MARKUP);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (dossier_store_write (store, "", fixture_write_record, record, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (dossier_store_write (store, "", write_then_wait, GUINT_TO_POINTER (1), NULL, NULL));
}

#define NEXT (DOSSIER_STORE_VERSION + 1)

static void
test_migrate (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_strdup_printf ("%s.form-%d", fixture->path, DOSSIER_STORE_VERSION);
  const char *good[NEXT] = { NULL };
  const char *bad[NEXT + 1] = { NULL };
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);

  good[NEXT - 1] = "CREATE TABLE second (x); INSERT INTO second VALUES (2)";
  bad[NEXT] = "CREATE TABLE third (x); INSERT INTO nowhere VALUES (2)";
  fixture_add_document (store, MARKUP);
  dossier_store_close (store);
  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);

  g_assert_true (dossier_migrate (connection, fixture->path, good, NEXT, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ask (fixture->path, "PRAGMA user_version"), ==, NEXT);
  g_assert_cmpint (ask (fixture->path, "SELECT x FROM second"), ==, 2);
  g_assert_cmpint (ask (copy, "PRAGMA user_version"), ==, DOSSIER_STORE_VERSION);
  assert_sound (copy);

  /* A step that fails leaves nothing of itself. */
  g_assert_false (dossier_migrate (connection, fixture->path, bad, NEXT + 1, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (ask (fixture->path, "PRAGMA user_version"), ==, NEXT);
  g_assert_cmpint (ask (fixture->path, "SELECT count(*) FROM sqlite_schema WHERE name = 'third'"),
                   ==, 0);
}

/* What statements of the first form say of their certainty. */
static void
test_migrate_statements (FileFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *rule;
    DossierStatementKind kind;
    DossierCertainty certainty;
  } cases[] = {
    { "verb", DOSSIER_STATEMENT_PROPOSAL, DOSSIER_CERTAINTY_PROPOSED },
    { "verb", DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_PLANNED },
    { "verb", DOSSIER_STATEMENT_TARGET, DOSSIER_CERTAINTY_PLANNED },
    { "verb", DOSSIER_STATEMENT_SIGNING, DOSSIER_CERTAINTY_DONE },
    { "denial", DOSSIER_STATEMENT_REPORT, DOSSIER_CERTAINTY_DENIED },
  };
  g_autofree char *step = dossier_sql_step (1);
  const char *steps[] = { step };
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  DossierStore *store;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_migrate (connection, fixture->path, steps, 1, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&connection, dossier_connection_close);
  change (fixture->path,
          "INSERT INTO source (id, sha256, uri, media_type, size) VALUES (1, 'x', 'a', 'b', 1);"
          "INSERT INTO document (id, source, title, titled, language, basis, n_chars, added)"
          " VALUES (1, 1, 'T', 1, 'en', 0, 1, 0);"
          "INSERT INTO content (document, body) VALUES (1, 'x')");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "INSERT INTO statement (id, document, start, end, kind, surface, rule)"
          " VALUES (%u, 1, 0, 1, %d, 'x', '%s')",
          i + 1, (int) cases[i].kind, cases[i].rule);

      change (fixture->path, sql);
    }

  store = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  dossier_store_close (store);
  g_assert_cmpint (ask (fixture->path, "PRAGMA user_version"), ==, DOSSIER_STORE_VERSION);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT certainty FROM statement ORDER BY id LIMIT 1 OFFSET %u",
                                              i);

      g_assert_cmpint (ask (fixture->path, sql), ==, (int) cases[i].certainty);
    }
}

/* Who checks a dossier keeps nobody from writing while all texts are read. */
static void
test_check_beside_writer (FileFixture *fixture, gconstpointer data)
{
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  guint n_findings;
  gboolean ended;

  fixture_add_document (store, MARKUP);
  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_connection_begin (connection, FALSE, &error));
  findings = dossier_check_run_texts (connection, &ended, &error);
  g_assert_no_error (error);
  fixture_add_document (store, MARKUP "more");
  g_assert_true (ended);
  n_findings = findings->len;
  g_assert_true (dossier_connection_rollback (connection));
  g_assert_true (dossier_connection_begin (connection, TRUE, &error));
  g_assert_true (dossier_check_run_indexes (connection, FALSE, findings, &error));
  g_assert_cmpuint (findings->len, ==, n_findings);
  g_assert_true (dossier_connection_rollback (connection));
  dossier_store_close (store);
}

#define ADD(name, func) \
  g_test_add ("/store/" name, FileFixture, NULL, file_fixture_set_up, func, file_fixture_tear_down)

/* Opening a file once more, or trying to, does not give up the locks of who has it open. */
static void
test_locks (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  DossierStore *again;

  fixture_add_document (store, "# Report\n[person/ana-vik|Ana Vik] spoke.\n");
  g_assert_true (other_program_sees_open (fixture->path));
  for (guint round = 0; round < 2; round++)
    {
      g_assert_true (dossier_store_file_check (fixture->path, FALSE, NULL));
      again = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, NULL);
      g_assert_true (other_program_sees_open (fixture->path));
      dossier_store_close (again);
      g_assert_true (other_program_sees_open (fixture->path));
    }
  g_clear_pointer (&store, dossier_store_close);
  g_assert_false (other_program_sees_open (fixture->path));
}

/* What a small file is like must not be what a large one is read by. */
static void
test_no_statistics (FileFixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *markup = g_strdup_printf ("# Report %u\n[person/ana-vik|Ana Vik] spoke.\n", round);
      g_autoptr (DossierStore) store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);

      fixture_add_document (store, markup);
    }
  g_assert_cmpint (ask (fixture->path,
                        "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("create", test_create);
  ADD ("known", test_known);
  ADD ("no-statistics", test_no_statistics);
  ADD ("locks", test_locks);
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *name = g_strconcat ("/store/foreign/", foreign[i].name, NULL);

      g_test_add (name, FileFixture, GSIZE_TO_POINTER (i), file_fixture_set_up, test_foreign,
                  file_fixture_tear_down);
    }
  g_test_add ("/store/folder", FileFixture, "folder", file_fixture_set_up, test_no_file,
              file_fixture_tear_down);
  g_test_add ("/store/pipe", FileFixture, "pipe", file_fixture_set_up, test_no_file,
              file_fixture_tear_down);
  ADD ("damaged", test_damaged);
  ADD ("two-programs", test_two_programs);
  ADD ("busy", test_busy);
  ADD ("cancel", test_cancel);
  ADD ("check-beside-writer", test_check_beside_writer);
  ADD ("migrate", test_migrate);
  ADD ("migrate-statements", test_migrate_statements);
  return g_test_run ();
}
