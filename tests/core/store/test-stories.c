/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-check.h"
#include "dossier-kinship.h"
#include "dossier-record.h"
#include "dossier-stories.h"
#include "store-fixture.h"

#define SEED 11

/* Words of one story, in which its people are named. */
static char *
write_text (guint story, guint n_words)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + story);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    if (i % 9 == 8)
      g_string_append_printf (text, "[person/p%u-%u|Ana P%u Q%u] ", story, i % 4, story, i % 4);
    else
      g_string_append_printf (text, "w%d ", g_rand_int_range (rand, 0, 4000));
  return g_string_free (text, FALSE);
}

#define N_WORDS 240
#define N_CUT 120
#define N_SHORT 60

static guint
count_words (const char *name)
{
  return strchr (name, 'c') != NULL ? N_CUT : strchr (name, 's') != NULL ? N_SHORT : N_WORDS;
}

/* What a name of a text says: "3" is a text of story 3, "3c" it cut, "3h" it with a headline, "3t" the
 * same, "3s" a short one, "3+4" a digest of two, "3@2024-03-01" one of that day. */
static char *
make_markup (const char *name)
{
  guint story = (guint) g_ascii_strtoull (name, NULL, 10);
  const char *other = strchr (name, '+');
  const char *day = strchr (name, '@');
  g_autofree char *text = write_text (story, count_words (name));
  g_autofree char *more = NULL;

  if (other != NULL)
    {
      more = write_text ((guint) g_ascii_strtoull (other + 1, NULL, 10), N_WORDS);
      return g_strdup_printf ("# Digest %s\n%s\n%s\n", name, text, more);
    }
  return g_strdup_printf ("# %s %s\n%s%s\n", strchr (name, 'h') != NULL ? "Other" : "One",
                          day != NULL ? day : name, text,
                          strchr (name, 'h') != NULL ? "and a few more words at the end" : "");
}

static DossierRecord *
make_record (const char *name)
{
  g_autofree char *markup = make_markup (name);
  DossierRecord *record = fixture_record (markup);

  g_free (record->uri);
  record->uri = g_strdup (name);
  return record;
}

static gboolean
write_records (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_record_write_all (connection, data, error);
}

/* Adds texts, so many at a time. */
static void
import (StoreFixture *fixture, const char *const *names, guint n, guint n_at_once)
{
  for (guint i = 0; i < n; i += n_at_once)
    {
      g_autoptr (GPtrArray) records
        = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

      for (guint k = i; k < MIN (i + n_at_once, n); k++)
        g_ptr_array_add (records, make_record (names[k]));
      fixture_write (fixture->store, write_records, records);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "0 0c 0t | 1 1h | digest 0+1": the texts of each story by name, then those of none that are digests. */
static char *
describe (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *connection
    = dossier_store_begin_read (fixture->store, "failed", NULL, &error);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  cursor = dossier_connection_query_sql (
    connection,
    "SELECT iif (max (d.digest), 'digest ', '') || group_concat (d.uri, ' ')"
    " FROM (SELECT d.*, s.uri FROM document d JOIN source s ON s.id = d.source ORDER BY s.uri) d"
    " WHERE d.story IS NOT NULL OR d.digest GROUP BY coalesce (d.story, -d.id)", &error);
  g_assert_no_error (error);
  while (dossier_cursor_step (cursor, &error))
    g_ptr_array_add (stories, dossier_cursor_dup_text (cursor, 0));
  g_assert_no_error (error);
  g_clear_pointer (&cursor, dossier_cursor_release);
  dossier_store_end_read (fixture->store, connection);
  g_ptr_array_sort (stories, compare_words);
  for (guint i = 0; i < stories->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "",
                            (const char *) g_ptr_array_index (stories, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_stories (StoreFixture *fixture, const char *expected)
{
  g_autofree char *found = describe (fixture);

  g_assert_cmpstr (found, ==, expected);
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

static const char *const names[] = { "0", "0c", "0t", "1", "1h", "1c", "2", "3", "2+3", "2+3h", "4", "4t" };

#define STORIES "0 0c 0t | 1 1c 1h | 4 4t | digest 2+3 2+3h"

/* Whatever comes first, and however many at once. */
static void
test_order (StoreFixture *fixture, gconstpointer data)
{
  const guint n_at_once = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + n_at_once);
  const char *order[G_N_ELEMENTS (names)];

  memcpy (order, names, sizeof names);
  for (guint i = G_N_ELEMENTS (order); i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      const char *kept = order[i - 1];

      order[i - 1] = order[j];
      order[j] = kept;
    }
  import (fixture, order, G_N_ELEMENTS (order), n_at_once);
  assert_stories (fixture, STORIES);
  assert_right (fixture, TRUE);
}

/* Another program's documents are known to the next write. */
static void
test_two_programs (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  StoreFixture other = { { NULL, NULL }, NULL };

  import (fixture, names, 1, 1);
  other.store = dossier_store_open (fixture->file.path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  import (&other, names + 1, 2, 1);
  import (fixture, names + 3, 2, 1);
  import (&other, names + 5, 7, 3);
  dossier_store_close (other.store);
  assert_stories (fixture, STORIES);
  assert_right (fixture, TRUE);
}

static gboolean
fail_after (DossierConnection *connection, gpointer data, GError **error)
{
  dossier_record_write_all (connection, data, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no");
  return FALSE;
}

/* What was rolled back is forgotten. */
static void
test_failed_write (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  import (fixture, names, 1, 1);
  g_ptr_array_add (records, make_record ("1"));
  g_ptr_array_add (records, make_record ("0c"));
  g_assert_false (dossier_store_write (fixture->store, "failed", fail_after, records, NULL, NULL));
  import (fixture, (const char *const[]) { "5", "1h", "0t" }, 3, 3);
  assert_stories (fixture, "0 0t");
  assert_right (fixture, TRUE);
}

typedef struct
{
  gint64 document;
  const char *text_of; /* whose text's marks it gets */
} Replacement;

static gboolean
write_replacement (DossierConnection *connection, gpointer data, GError **error)
{
  const Replacement *replacement = data;
  g_autofree char *markup = make_markup (replacement->text_of);
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (markup, &text);

  /* All of the text is the outlet's own. */
  for (guint i = 0; i < analysis->segments->len; i++)
    g_array_index (analysis->segments, DossierSegment, i).kind = DOSSIER_SEGMENT_BOILERPLATE;
  return dossier_record_replace (connection, replacement->document, analysis, NULL, error);
}

static gboolean
write_back (DossierConnection *connection, gpointer data, GError **error)
{
  const Replacement *replacement = data;
  g_autofree char *markup = make_markup (replacement->text_of);
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (markup, &text);

  return dossier_record_replace (connection, replacement->document, analysis, NULL, error);
}

/* Annotated anew, a document leaves its story and comes back, and those that were the same as it stay
 * together. */
static void
test_replace (StoreFixture *fixture, gconstpointer data)
{
  Replacement first = { 1, "0" }, digest = { 9, "2+3" };

  import (fixture, names, G_N_ELEMENTS (names), 5);
  fixture_write (fixture->store, write_replacement, &first);
  assert_stories (fixture, "0c 0t | 1 1c 1h | 4 4t | digest 2+3 2+3h");
  assert_right (fixture, TRUE);
  fixture_write (fixture->store, write_back, &first);
  assert_stories (fixture, STORIES);
  fixture_write (fixture->store, write_back, &first);
  fixture_write (fixture->store, write_replacement, &digest);
  assert_stories (fixture, "0 0c 0t | 1 1c 1h | 4 4t | digest 2+3h");
  fixture_write (fixture->store, write_back, &digest);
  assert_stories (fixture, STORIES);
  assert_right (fixture, TRUE);
}

#define SHORT_STORIES "5s@2023-03-01 5sx@2023-03-03 | 5s@2024-03-01 5sx@2024-03-02 | " \
                      "6s 6s@2024-05-01 6s@2024-05-09 | 7@2023-03-01 7@2024-03-01"

/* A paragraph in the words of last year's is none of its copies, if both days are known; a long text is one. Found
 * so in whatever order they come, and again when a day turns out to be another. */
static void
test_days (StoreFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "5s@2023-03-01", "5s@2024-03-01", "7@2023-03-01", "6s@2024-05-01",
                                       "5sx@2024-03-02", "6s", "5sx@2023-03-03", "7@2024-03-01",
                                       "6s@2024-05-09" };
  const guint first = GPOINTER_TO_UINT (data), n = G_N_ELEMENTS (texts);
  const char *order[G_N_ELEMENTS (texts)];
  Replacement moved = { 1, "5s@2024-03-01" };

  /* Five has no divisor in common with their number: each order has all. */
  for (guint i = 0; i < n; i++)
    order[i] = texts[(first + i * 5) % n];
  import (fixture, order, n, first + 1);
  assert_stories (fixture, SHORT_STORIES);
  assert_right (fixture, TRUE);
  if (first > 0)
    return;
  fixture_write (fixture->store, write_back, &moved);
  assert_stories (fixture, "5s@2023-03-01 5s@2024-03-01 5sx@2024-03-02 | 6s 6s@2024-05-01 6s@2024-05-09 | "
                           "7@2023-03-01 7@2024-03-01");
  assert_right (fixture, TRUE);
  moved.text_of = "5s@2023-03-01";
  fixture_write (fixture->store, write_back, &moved);
  assert_stories (fixture, SHORT_STORIES);
  assert_right (fixture, TRUE);
}

static gboolean
set_days (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_connection_execute (connection, data, error);
}

static gboolean
renew_short (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_stories_renew_short (connection, error);
}

/* A file of a form before 11 holds short texts of two years for copies, as if their days were not known. */
static void
test_renewed (StoreFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "5s", "7", "5sx", "5sy", "6s", "6sx", "7x", "5sz" };
  char *days = (char *) "UPDATE holding SET published = '2023-03-01', published_first = 19417,"
                        " published_last = 19417 WHERE id IN (1, 2, 4, 5, 6);"
                        "UPDATE holding SET published = '2024-03-01', published_first = 19783,"
                        " published_last = 19783 WHERE id IN (3, 7, 8)";

  import (fixture, texts, G_N_ELEMENTS (texts), 3);
  assert_stories (fixture, "5s 5sx 5sy 5sz | 6s 6sx | 7 7x");
  fixture_write (fixture->store, set_days, days);
  assert_right (fixture, FALSE);
  fixture_write (fixture->store, renew_short, NULL);
  assert_stories (fixture, "5s 5sy | 5sx 5sz | 6s 6sx | 7 7x");
  assert_right (fixture, TRUE);
}

typedef struct
{
  DossierKinshipVerdict verdict;
  gint64 document, other, decision;
  gboolean withdrawn;
} Act;

static gboolean
decide (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  act->decision = dossier_kinship_decide (connection, act->verdict, act->document, act->other,
                                          error);
  return act->decision != 0;
}

static gboolean
withdraw (DossierConnection *connection, gpointer data, GError **error)
{
  const Act *act = data;

  return dossier_kinship_withdraw (connection, act->decision, act->withdrawn, error);
}

/* A person's word wins over what is found, now and later; the later word over the earlier; and all can be
 * taken back. */
static void
test_decisions (StoreFixture *fixture, gconstpointer data)
{
  Act alone = { DOSSIER_KINSHIP_ALONE, 2, 1, 0, TRUE }, same = { DOSSIER_KINSHIP_SAME, 2, 3, 0, TRUE };

  import (fixture, names, 1, 1);
  import (fixture, names + 1, 1, 1);
  import (fixture, names + 3, 1, 1);
  assert_stories (fixture, "0 0c");
  fixture_write (fixture->store, decide, &alone);
  assert_stories (fixture, "");
  import (fixture, names + 2, 1, 1);
  assert_stories (fixture, "0 0t");
  assert_right (fixture, TRUE);
  fixture_write (fixture->store, decide, &same);
  assert_stories (fixture, "0 0t | 0c 1");
  assert_right (fixture, TRUE);
  fixture_write (fixture->store, withdraw, &alone);
  assert_stories (fixture, "0 0c 0t 1");
  fixture_write (fixture->store, withdraw, &same);
  assert_stories (fixture, "0 0c 0t");
  alone.withdrawn = FALSE;
  fixture_write (fixture->store, withdraw, &alone);
  assert_stories (fixture, "0 0t");
  assert_right (fixture, TRUE);
}

static gboolean
spoil (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_connection_execute (connection, data, error);
}

static gboolean
repair (DossierConnection *connection, gpointer data, GError **error)
{
  GPtrArray **findings = data;

  *findings = dossier_check_run (connection, TRUE, TRUE, error);
  return *findings != NULL;
}

/* Whatever of it is wrong is found, and made anew. */
static void
test_repair (StoreFixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE document SET story = NULL WHERE id = 1",
    "UPDATE document SET story = 1 WHERE id = 4",
    "UPDATE document SET digest = 1 WHERE id = 1",
    "DELETE FROM sketch WHERE document = 2",
    "UPDATE sketch SET runs = x'00' WHERE document = 3",
  };

  import (fixture, names, G_N_ELEMENTS (names), 12);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      guint n_repaired = 0;

      fixture_write (fixture->store, spoil, (gpointer) damages[i]);
      assert_right (fixture, FALSE);
      fixture_write (fixture->store, repair, &findings);
      for (guint f = 0; f < findings->len; f++)
        n_repaired += ((DossierFinding *) g_ptr_array_index (findings, f))->repaired;
      g_assert_cmpuint (n_repaired, ==, 1);
      assert_stories (fixture, STORIES);
      assert_right (fixture, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 1; i <= G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/stories/order/%u", i);

      g_test_add (path, StoreFixture, GUINT_TO_POINTER (i), store_fixture_set_up, test_order,
                  store_fixture_tear_down);
    }
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/stories/days/%u", i);

      g_test_add (path, StoreFixture, GUINT_TO_POINTER (i), store_fixture_set_up, test_days,
                  store_fixture_tear_down);
    }
  g_test_add ("/store/stories/renewed", StoreFixture, NULL, store_fixture_set_up, test_renewed,
              store_fixture_tear_down);
#define ADD(name, test)                                                                    \
  g_test_add ("/store/stories/" name, StoreFixture, NULL, store_fixture_set_up, test,      \
              store_fixture_tear_down)
  ADD ("two-programs", test_two_programs);
  ADD ("failed-write", test_failed_write);
  ADD ("replace", test_replace);
  ADD ("decisions", test_decisions);
  ADD ("repair", test_repair);
#undef ADD
  return g_test_run ();
}
