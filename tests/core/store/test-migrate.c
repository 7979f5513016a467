/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-error.h"
#include "dossier-migrate.h"
#include "dossier-shelf.h"
#include "dossier-store.h"
#include "fixture.h"
#include "old-file.h"

static void
test_form (gconstpointer data)
{
  guint form = GPOINTER_TO_UINT (data);
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autofree char *copy = g_strdup_printf ("%s.form-%u", path, form);
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;
  DossierStore *store;
  GStatBuf status;

  old_file_make (path, form);
  g_chmod (path, 0640);
  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  fixture_assert_remark (store, NULL);
  /* The copy is for those whom the file is for. */
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  for (guint round = 0; round < 2; round++)
    {
      connection = dossier_store_begin_read (store, "", NULL, &error);
      g_assert_no_error (error);
      old_file_assert_marks (connection, form);
      old_file_assert_sound (connection);
      /* Of what the old tables took no large part is left. */
      old_file_assert_answer (connection, "SELECT 4 * freelist_count < page_count"
                                          " FROM pragma_freelist_count, pragma_page_count", "1");
      dossier_store_end_read (store, connection);
      dossier_store_close (store);
      store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
      g_assert_no_error (error);
    }
  dossier_store_close (store);
  fixture_remove_folder (folder);
}

/* Nobody has said why what form 13 set aside was. */
static void
test_aside (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) former = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const DossierShelved *shelved;
  DossierConnection *connection;
  DossierStore *store;

  old_file_make (path, DOSSIER_STORE_VERSION_13);
  former = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  dossier_connection_execute (former,
                              "INSERT INTO source (id, sha256, uri, media_type, size)"
                              " VALUES (2, x'11ff', 'b.txt', 'text/plain', 4);"
                              "INSERT INTO holding (id, source, title, titled, language, basis, n_chars, added, set_aside)"
                              " VALUES (2, 2, 'Rain', 0, 'en', 0, 4, 0, 5);"
                              "INSERT INTO content (document, body) VALUES (2, 'Rain')",
                              &error);
  g_assert_no_error (error);
  g_clear_pointer (&former, dossier_connection_close);
  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  connection = dossier_store_begin_read (store, "", NULL, &error);
  g_assert_no_error (error);
  list = dossier_shelf_list (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  shelved = g_ptr_array_index (list, 0);
  g_assert_cmpstr (shelved->uri, ==, "b.txt");
  g_assert_cmpint (shelved->set_aside, ==, 5);
  g_assert_null (shelved->reason);
  old_file_assert_sound (connection);
  dossier_store_end_read (store, connection);
  dossier_store_close (store);
  fixture_remove_folder (folder);
}

/* Who only wants to read brings an older file to this form too, and says what is wrong if it
 * cannot be written. */
static void
test_read_only (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autofree char *copy = g_strconcat (path, ".form-1", NULL);
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;
  DossierStore *store;

  old_file_make (path, 1);
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
      g_assert_null (dossier_store_open (path, DOSSIER_STORE_READ_ONLY, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY);
      g_clear_error (&error);
      g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
    }
  store = dossier_store_open (path, DOSSIER_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_store_is_read_only (store));
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  connection = dossier_store_begin_read (store, "", NULL, &error);
  g_assert_no_error (error);
  old_file_assert_marks (connection, 1);
  dossier_store_end_read (store, connection);
  dossier_store_close (store);
  fixture_remove_folder (folder);
}

/* What cannot be brought to another form stays as it was, and no copy of it is left by any attempt; where a step was
 * taken the copy stays. */
static void
test_failed (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autofree char *copy = g_strdup_printf ("%s.form-%d", path, DOSSIER_STORE_VERSION_13);
  g_autofree char *second = g_strconcat (copy, ".2", NULL);
  g_autofree char *part = g_strconcat (copy, ".part", NULL);
  const char *steps[DOSSIER_STORE_VERSION_13 + 2] = { NULL };

  old_file_make (path, DOSSIER_STORE_VERSION_13);
  for (guint round = 0; round < 3; round++)
    {
      gboolean takes_one = round == 2;
      guint n_steps = DOSSIER_STORE_VERSION_13 + (takes_one ? 2 : 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierConnection) connection
        = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, &error);

      g_assert_no_error (error);
      steps[DOSSIER_STORE_VERSION_13] = "CREATE TABLE step (a)";
      steps[n_steps - 1] = "INSERT INTO nowhere VALUES (1)";
      g_assert_false (dossier_migrate (connection, path, steps, n_steps, NULL, NULL, NULL, &error));
      g_assert_nonnull (error);
      g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS) == takes_one);
      g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
    }
  fixture_remove_folder (folder);
}

static void
do_damage (const char *path, const char *damage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection
    = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, &error);

  g_assert_no_error (error);
  dossier_connection_execute (connection, damage, &error);
  g_assert_no_error (error);
}

/* A file brings its own schema, which need not promise anything. */
static void
promise_nothing (const char *path)
{
  do_damage (path, "PRAGMA writable_schema = ON;"
                   "UPDATE sqlite_schema SET sql = replace (sql, 'NOT NULL', '') WHERE name IN"
                   " ('entity_name', 'time_mark', 'sector_mark', 'statement_sector', 'segment')");
}

/* A file of @form in which @damage was done, brought to this form: what @question then answers. */
static void
assert_brought (guint form, const char *damage, const char *question, const char *answer)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;
  DossierStore *store;

  old_file_make (path, form);
  promise_nothing (path);
  do_damage (path, damage);

  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  connection = dossier_store_begin_read (store, "", NULL, &error);
  g_assert_no_error (error);
  old_file_assert_answer (connection, question, answer);
  old_file_assert_sound (connection);
  dossier_store_end_read (store, connection);
  dossier_store_close (store);
  fixture_remove_folder (folder);
}

/* Until form 11 short texts of two years were taken for copies; the pairs of short texts are found again. */
static void
test_stories (void)
{
  assert_brought (DOSSIER_STORE_VERSION_10,
                  "INSERT INTO likeness (document, other, runs, other_runs, shared, twin)"
                  " VALUES (1, 1, 9, 9, 9, 0)",
                  "SELECT count(*) FROM likeness", "0");
}

/* Rows of marks that do not fit their document are left behind, whatever is wrong in them. */
static void
test_damaged (void)
{
  static const char *const places[] = { "start = 1500000000, end = 1500000004", "start = -4, end = 2",
                                        "end = 99999999999", "start = 9, end = 4", "start = 6, end = 11" };
  static const char *const tables[] = { "mention", "time_mark", "sector_mark", "statement" };
  static const struct
  {
    const char *damage;
    const char *question;
    const char *answer;
  } others[] = {
    { "UPDATE time_mark SET edtf = NULL", "SELECT count(*) FROM shown_time", "0" },
    { "UPDATE time_mark SET kind = 77", "SELECT count(*) FROM shown_time", "0" },
    { "UPDATE sector_mark SET sector = NULL", "SELECT count(*) FROM shown_sector", "0" },
    { "UPDATE sector_mark SET sector = CAST (x'4fff' AS TEXT)", "SELECT count(*) FROM shown_sector", "0" },
    { "UPDATE entity_name SET aliases = NULL", "SELECT count(*) > 0 FROM shown_mention", "1" },
    { "UPDATE entity_name SET name = NULL WHERE entity = 1",
      "SELECT count(*) FROM shown_mention m JOIN entity e ON e.id = m.entity WHERE e.key = 'person/ana-vik'", "0" },
    { "UPDATE entity SET type = 77 WHERE id = 1", "SELECT count(*) FROM statement WHERE actor IS NOT NULL", "0" },
    { "UPDATE statement SET kind = -1", "SELECT count(*) FROM statement", "0" },
    { "UPDATE statement SET certainty = 77", "SELECT count(*) FROM statement", "0" },
    { "UPDATE statement_sector SET sector = NULL", "SELECT count(*) FROM statement", "1" },
    { "UPDATE statement_amount SET start = 0, end = 1 << 31", "SELECT count(*) FROM statement", "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (places); k++)
      {
        g_autofree char *damage
          = g_strdup_printf ("UPDATE %s SET %s WHERE decision IS NULL", tables[i], places[k]);
        const char *shown[] = { "shown_mention", "shown_time", "shown_sector", "statement" };
        g_autofree char *question
          = g_strdup_printf ("SELECT count(*) FROM %s WHERE id > 0", shown[i]);

        assert_brought (DOSSIER_STORE_VERSION_4, damage, question, "0");
      }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    assert_brought (DOSSIER_STORE_VERSION_4, others[i].damage, others[i].question, others[i].answer);
}

/* What is left behind is said once, with where it is still, to who writes and to who only reads. */
static void
test_left (void)
{
  static const struct { const char *damage, *words; } cases[] = {
    { "UPDATE mention SET end = 99999999999 WHERE id = (SELECT min (id) FROM mention WHERE decision IS NULL)",
      "1 mark did not fit its text" },
    { "UPDATE time_mark SET edtf = NULL; UPDATE sector_mark SET sector = NULL", " marks did not fit their texts" },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      DossierStoreFlags flags = i % 2 == 0 ? DOSSIER_STORE_OPEN : DOSSIER_STORE_READ_ONLY;
      g_autofree char *folder = fixture_make_folder ();
      g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
      g_autoptr (GError) error = NULL;
      DossierStore *store;

      old_file_make (path, DOSSIER_STORE_VERSION_4);
      promise_nothing (path);
      do_damage (path, cases[i / 2].damage);
      store = dossier_store_open (path, flags, &error);
      g_assert_no_error (error);
      g_assert_true (dossier_store_has_left_marks (store));
      fixture_assert_remark (store, cases[i / 2].words);
      fixture_assert_remark (store, "“old.dossier.form-4” beside it has");
      dossier_store_close (store);
      store = dossier_store_open (path, flags, &error);
      g_assert_no_error (error);
      g_assert_false (dossier_store_has_left_marks (store));
      fixture_assert_remark (store, NULL);
      dossier_store_close (store);
      fixture_remove_folder (folder);
    }
}

/* A copy that a program left when it was killed is that of the next one too. */
static void
test_same_copy (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autofree char *copy = g_strconcat (path, ".form-13", NULL);
  g_autofree char *second = g_strconcat (copy, ".2", NULL);
  g_autofree char *part = g_strconcat (copy, ".part", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  old_file_make (path, DOSSIER_STORE_VERSION_13);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (guint round = 0; round < 3; round++)
    {
      g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
      if (round == 2)
        do_damage (path, "UPDATE holding SET title = 'Rain'");
      dossier_store_close (dossier_store_open (path, DOSSIER_STORE_OPEN, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
      g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS) == (round == 2));
    }
  fixture_remove_folder (folder);
}

/* What is a large part of the file and free is given back. */
static void
test_compact (void)
{
  assert_brought (DOSSIER_STORE_VERSION_10,
                  "CREATE TABLE much (bytes); INSERT INTO much VALUES (zeroblob (4000000));"
                  "DROP TABLE much",
                  "PRAGMA freelist_count", "0");
}

typedef struct
{
  GString *works;   /* each once, in order */
  const char *what; /* translated, static */
  double fraction;
} Follower;

static void
follow (const char *what, double fraction, gpointer data)
{
  Follower *self = data;

  g_assert_cmpfloat (fraction, <=, 1);
  if (what != self->what)
    {
      g_string_append_printf (self->works, "%s; ", what);
      self->fraction = -1;
    }
  g_assert_cmpfloat (fraction, >=, self->fraction);
  self->what = what;
  self->fraction = fraction;
}

/* Who opens an older file is told what is done with it, and nothing of one of this form or of a new one. */
static void
test_followed (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autofree char *fresh = g_build_filename (folder, "new.dossier", NULL);
  g_autoptr (GString) works = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Follower follower = { works, NULL, -1 };
  g_autofree char *text = NULL;

  old_file_make (path, 4);
  /* Who only reads is told of it too. */
  dossier_store_close (dossier_store_open_followed (path, DOSSIER_STORE_READ_ONLY, follow, &follower,
                                                    &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (works->str, "Copying "));
  g_assert_nonnull (strstr (works->str, "; Bringing "));
  g_assert_nonnull (strstr (works->str, "; Making "));

  g_string_truncate (works, 0);
  dossier_store_close (dossier_store_open_followed (path, DOSSIER_STORE_OPEN, follow, &follower, &error));
  g_assert_no_error (error);
  dossier_store_close (dossier_store_open_followed (fresh, DOSSIER_STORE_CREATE, follow, &follower,
                                                    &error));
  g_assert_no_error (error);
  g_assert_cmpstr (works->str, ==, "");

  text = dossier_store_progress_dup_text ("Copying", .345);
  g_assert_cmpstr (text, ==, "Copying: 34 %");
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint form = 1; form <= OLD_FILE_N_FORMS; form++)
    {
      g_autofree char *name = g_strdup_printf ("/migrate/form-%u", form);

      g_test_add_data_func (name, GUINT_TO_POINTER (form), test_form);
    }
  g_test_add_func ("/migrate/failed", test_failed);
  g_test_add_func ("/migrate/aside", test_aside);
  g_test_add_func ("/migrate/damaged", test_damaged);
  g_test_add_func ("/migrate/left", test_left);
  g_test_add_func ("/migrate/same-copy", test_same_copy);
  g_test_add_func ("/migrate/read-only", test_read_only);
  g_test_add_func ("/migrate/stories", test_stories);
  g_test_add_func ("/migrate/compact", test_compact);
  g_test_add_func ("/migrate/followed", test_followed);
  return g_test_run ();
}
