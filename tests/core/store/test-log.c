/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Logs as SQLite writes them (https://www.sqlite.org/walformat.html), with something wrong. */
#include "dossier-log.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

#define HEAD 32
#define FRAME_HEAD 24

typedef struct
{
  char *folder, *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dossier-log-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.dossier-wal", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
put (guint8 *at, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

static void
add_up (guint32 sum[2], const guint8 *bytes, gsize size, gboolean big)
{
  for (gsize i = 0; i < size; i += 4)
    {
      guint32 number;

      memcpy (&number, bytes + i, sizeof number);
      number = big ? GUINT32_FROM_BE (number) : GUINT32_FROM_LE (number);
      sum[i / 4 % 2] += number + sum[1 - i / 4 % 2];
    }
}

/* Transactions of two frames each. */
static GByteArray *
make_log (guint n_frames, guint page_size, gboolean big, guint8 salt)
{
  GByteArray *log = g_byte_array_new ();
  g_autofree guint8 *frame = g_malloc (FRAME_HEAD + page_size);
  guint8 head[HEAD];
  guint32 sum[2] = { 0 };

  memset (head, salt, sizeof head);
  put (head, 0x377f0682u | (big ? 1 : 0));
  put (head + 4, 3007000);
  put (head + 8, page_size);
  add_up (sum, head, 24, big);
  put (head + 24, sum[0]);
  put (head + 28, sum[1]);
  g_byte_array_append (log, head, sizeof head);
  for (guint i = 0; i < n_frames; i++)
    {
      memset (frame, salt, FRAME_HEAD);
      memset (frame + FRAME_HEAD, (int) (i % 251), page_size);
      put (frame, i + 1);
      put (frame + 4, i % 2 == 1 ? n_frames : 0);
      add_up (sum, frame, 8, big);
      add_up (sum, frame + FRAME_HEAD, page_size, big);
      put (frame + 16, sum[0]);
      put (frame + 20, sum[1]);
      g_byte_array_append (log, frame, FRAME_HEAD + page_size);
    }
  return log;
}

static void
write_log (Fixture *fixture, GByteArray *log)
{
  g_assert_true (g_file_set_contents (fixture->path, (const char *) log->data, log->len, NULL));
}

enum
{
  NOWHERE = -2,
  LOG_HEAD = -1,
};

typedef struct
{
  const char *name;
  int wrong;         /* the frame that is; or one of the above */
  guint at;          /* which byte of it */
  guint n_cut;       /* bytes that are missing at the end */
  guint n_older;     /* frames of before the log began anew stand behind it */
  gboolean expected; /* it is damaged */
  guint n_left;      /* frames that can be used then */
} Case;

#define N_FRAMES 8

static const Case cases[] = {
  { "whole", NOWHERE, 0, 0, 0, FALSE, N_FRAMES },
  { "began-anew", NOWHERE, 0, 0, 6, FALSE, N_FRAMES },
  { "head", LOG_HEAD, 3, 0, 0, TRUE, N_FRAMES },
  { "sum-of-head", LOG_HEAD, 24, 0, 0, TRUE, N_FRAMES },
  { "page", 2, FRAME_HEAD + 100, 0, 0, TRUE, N_FRAMES },
  { "page-and-older", 2, FRAME_HEAD + 100, 0, 6, TRUE, N_FRAMES },
  { "first-page", 0, FRAME_HEAD + 100, 0, 0, TRUE, N_FRAMES },
  { "salt", 2, 8, 0, 0, TRUE, N_FRAMES - 1 },
  /* The next one does not go on from it either, but has the page number of a whole one. */
  { "sum", 2, 16, 0, 0, TRUE, N_FRAMES - 1 },
  { "last-page", N_FRAMES - 1, FRAME_HEAD + 100, 0, 0, FALSE, N_FRAMES },
  { "last-transaction", N_FRAMES - 2, FRAME_HEAD + 100, FRAME_HEAD, 0, FALSE, N_FRAMES },
  { "cut", NOWHERE, 0, 10, 0, FALSE, N_FRAMES },
  { "page-and-cut", 2, FRAME_HEAD + 100, 10, 0, TRUE, N_FRAMES - 2 },
};

static void
run_case (Fixture *fixture, const Case *test, guint page_size, gboolean big)
{
  g_autoptr (GByteArray) log = make_log (N_FRAMES, page_size, big, 7);
  g_autoptr (GByteArray) older = make_log (N_FRAMES + test->n_older, page_size, big, 6);
  guint frame_size = FRAME_HEAD + page_size;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size, new_size;

  g_byte_array_append (log, older->data + log->len, older->len - log->len);
  if (test->wrong == LOG_HEAD)
    log->data[test->at] ^= 0xa5;
  else if (test->wrong >= 0)
    log->data[HEAD + (guint) test->wrong * frame_size + test->at] ^= 0xa5;
  g_byte_array_set_size (log, log->len - test->n_cut);
  write_log (fixture, log);

  g_assert_cmpint (dossier_log_is_damaged (fixture->path), ==, test->expected);
  g_assert_true (g_file_get_contents (fixture->path, &before, &size, NULL));
  g_assert_cmpmem (before, size, log->data, log->len);

  g_assert_true (dossier_log_mend (fixture->path, NULL));
  g_assert_false (dossier_log_is_damaged (fixture->path));
  g_assert_true (g_file_get_contents (fixture->path, &after, &new_size, NULL));
  if (test->expected)
    g_assert_cmpuint (new_size, ==, HEAD + (gsize) test->n_left * frame_size);
  else
    g_assert_cmpmem (after, new_size, before, size);
}

static void
test_damage (Fixture *fixture, gconstpointer data)
{
  const guint sizes[] = { 512, 8192, 65536 };
  const Case *test = data;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int big = 0; big < 2; big++)
      /* Where the head is wrong, pages are as those that this program writes. */
      if (test->wrong != LOG_HEAD || (sizes[i] == 8192 && big == (G_BYTE_ORDER == G_BIG_ENDIAN)))
        run_case (fixture, test, sizes[i], big);
}

static long
get_peak (void)
{
  struct rusage usage;

  g_assert_no_errno (getrusage (RUSAGE_SELF, &usage));
  return usage.ru_maxrss;
}

/* That a log is large costs no memory. */
static void
test_memory (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GByteArray) log = make_log (1000, 8192, FALSE, 7);
  FILE *file = g_fopen (fixture->path, "wb");
  long before;

  /* The same again and again, so that the test itself does not hold a large one. */
  log->data[HEAD + FRAME_HEAD + 100] ^= 0xa5;
  g_assert_cmpuint (fwrite (log->data, 1, log->len, file), ==, log->len);
  for (guint i = 0; i < 11; i++)
    g_assert_cmpuint (fwrite (log->data + HEAD, 1, log->len - HEAD, file), ==, log->len - HEAD);
  g_assert_no_errno (fclose (file));
  before = get_peak ();
  g_assert_true (dossier_log_is_damaged (fixture->path));
  g_assert_true (dossier_log_mend (fixture->path, NULL));
  g_assert_false (dossier_log_is_damaged (fixture->path));
  g_assert_cmpint (get_peak () - before, <, 16 * 1024);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_false (dossier_log_is_damaged (fixture->path));
  g_assert_true (dossier_log_mend (fixture->path, NULL));
  for (gssize size = 0; size <= HEAD + 10; size += 21)
    {
      g_assert_true (g_file_set_contents (fixture->path, "0123456789012345678901234567890123456789"
                                                         "0123456789", size, NULL));
      g_assert_false (dossier_log_is_damaged (fixture->path));
      g_assert_true (dossier_log_mend (fixture->path, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/log/damage/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_damage, tear_down);
    }
  g_test_add ("/log/memory", Fixture, NULL, set_up, test_memory, tear_down);
  g_test_add ("/log/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  return g_test_run ();
}
