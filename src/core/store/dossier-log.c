/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* The log beside a dossier, which holds what was written last. Its pages are in frames, each with a
 * checksum that goes on from that of the frame before (https://www.sqlite.org/walformat.html).
 * SQLite reads as far as the checksums are right and takes the rest for what a program that was
 * killed did not get to write. If whole transactions stand behind a wrong frame, that is damage. */
#include "dossier-log.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-finding.h"

#define MAGIC 0x377f0682
#define FORM 3007000
#define HEADER_SIZE 32
#define FRAME_HEADER_SIZE 24
#define MIN_PAGE 512
#define MAX_PAGE 65536
/* As new dossiers have them. */
#define PAGE_SIZE 8192

typedef struct
{
  guint32 a, b;
} Sum;

typedef struct
{
  guint8 *bytes;
  gsize n_frames;
  gsize page_size;
  gboolean is_big_endian; /* the numbers that are added up */
  gboolean is_whole;      /* its head */
  guint8 salts[8];        /* of all frames since it began anew */
  Sum start;              /* what the first frame goes on from */
} Log;

static guint32
get_number (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static void
put_number (guint8 *at, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

static void
put_sum (guint8 *at, Sum sum)
{
  put_number (at, sum.a);
  put_number (at + 4, sum.b);
}

static Sum
read_sum (const guint8 *at)
{
  return (Sum) { get_number (at), get_number (at + 4) };
}

/* @size: in bytes, a multiple of eight */
static Sum
add_up (const Log *self, Sum sum, const guint8 *bytes, gsize size)
{
  for (gsize i = 0; i < size; i += 8)
    {
      guint32 x = get_number (bytes + i), y = get_number (bytes + i + 4);

      sum.a += (self->is_big_endian ? x : GUINT32_SWAP_LE_BE (x)) + sum.b;
      sum.b += (self->is_big_endian ? y : GUINT32_SWAP_LE_BE (y)) + sum.a;
    }
  return sum;
}

static guint8 *
get_frame (const Log *self, gsize number)
{
  return self->bytes + HEADER_SIZE + number * (FRAME_HEADER_SIZE + self->page_size);
}

static gboolean
is_page_size (gsize size)
{
  return size >= MIN_PAGE && size <= MAX_PAGE && (size & (size - 1)) == 0;
}

static Sum
sum_frame (const Log *self, gsize number, Sum before)
{
  const guint8 *frame = get_frame (self, number);

  return add_up (self, add_up (self, before, frame, 8), frame + FRAME_HEADER_SIZE, self->page_size);
}

/* Whether a frame goes on from what stands in the one before, whatever is wrong with that. */
static gboolean
goes_on (const Log *self, gsize number)
{
  Sum before = number > 0 ? read_sum (get_frame (self, number - 1) + 16) : self->start;
  Sum sum = sum_frame (self, number, before), expected = read_sum (get_frame (self, number) + 16);

  return sum.a == expected.a && sum.b == expected.b;
}

static void
find_salts (Log *self)
{
  gsize i = 1;

  while (i < self->n_frames && !goes_on (self, i))
    i++;
  if (i < self->n_frames)
    memcpy (self->salts, get_frame (self, i) + 8, sizeof self->salts);
}

/* Where the head is wrong it is as this program and this machine make it. */
static gboolean
read_log (Log *self, guint8 *bytes, gsize size)
{
  Sum sum;

  if (size < HEADER_SIZE)
    return FALSE;
  *self = (Log) { .bytes = bytes, .page_size = get_number (bytes + 8),
                  .is_big_endian = (get_number (bytes) & 1) != 0,
                  .start = read_sum (bytes + 24) };
  sum = add_up (self, (Sum) { 0, 0 }, bytes, 24);
  self->is_whole = (get_number (bytes) & ~1u) == MAGIC && is_page_size (self->page_size)
                   && sum.a == self->start.a && sum.b == self->start.b;
  if (!self->is_whole)
    {
      self->page_size = PAGE_SIZE;
      self->is_big_endian = G_BYTE_ORDER == G_BIG_ENDIAN;
    }
  self->n_frames = (size - HEADER_SIZE) / (FRAME_HEADER_SIZE + self->page_size);
  if (self->is_whole)
    memcpy (self->salts, bytes + 16, sizeof self->salts);
  else
    find_salts (self);
  return self->n_frames > 0;
}

/* What was written before the log began anew has other salts. Behind a head that is wrong nothing
 * tells whether the first frame is right. */
static gboolean
is_whole (const Log *self, gsize number)
{
  return memcmp (get_frame (self, number) + 8, self->salts, sizeof self->salts) == 0
         && ((number == 0 && !self->is_whole) || goes_on (self, number));
}

static gboolean
ends_transaction (const Log *self, gsize number)
{
  return get_number (get_frame (self, number) + 4) != 0;
}

/* How many pages the dossier has at most, as those frames say that end a transaction. */
static guint32
count_pages (const Log *self, gsize end)
{
  guint32 n_pages = 0;

  for (gsize i = 0; i < end; i++)
    if (is_whole (self, i))
      n_pages = MAX (n_pages, get_number (get_frame (self, i) + 4));
  return n_pages;
}

/* Whether a frame that is wrong, with a whole one behind it, is so in its page alone: of many rows
 * there one may be wrong. */
static gboolean
is_page_wrong (const Log *self, gsize number, guint32 n_pages)
{
  const guint8 *frame = get_frame (self, number);
  guint32 page = get_number (frame);

  return memcmp (frame + 8, self->salts, sizeof self->salts) == 0 && page > 0 && page <= n_pages
         && is_whole (self, number + 1);
}

/* *@end: behind the last frame that ends a transaction
 *
 * Returns: how many frames before it are wrong, the head as one of them */
static gsize
find_damage (const Log *self, gsize *end)
{
  gsize n_wrong = self->is_whole ? 0 : 1, n_damaged = 0;

  *end = 0;
  for (gsize i = 0; i < self->n_frames; i++)
    if (!is_whole (self, i))
      n_wrong++;
    else if (ends_transaction (self, i))
      {
        *end = i + 1;
        n_damaged = n_wrong;
      }
  return n_damaged;
}

/**
 * dossier_log_is_damaged:
 * @path: the log of a dossier, which may be missing, and which another program may be writing
 *
 * Where the last frame is wrong nothing tells damage from what a program that was killed did not
 * get to write.
 *
 * Returns: whether whole transactions stand in it that SQLite does not read
 */
gboolean
dossier_log_is_damaged (const char *path)
{
  gsize n_damaged[2] = { 0 };

  /* While somebody writes, a frame may come after those behind it were looked at. */
  for (gsize i = 0; i < G_N_ELEMENTS (n_damaged); i++)
    {
      g_autofree char *bytes = NULL;
      gsize size, end;
      Log log;

      if (!g_file_get_contents (path, &bytes, &size, NULL)
          || !read_log (&log, (guint8 *) bytes, size))
        return FALSE;
      n_damaged[i] = find_damage (&log, &end);
      if (n_damaged[i] == 0)
        return FALSE;
    }
  return n_damaged[0] == n_damaged[1];
}

/* The frames that can be used, one after the other, as if the others had never been there. */
static GByteArray *
make_anew (Log *self, gsize end)
{
  GByteArray *made = g_byte_array_new ();
  guint32 n_pages = count_pages (self, end);
  guint8 head[HEADER_SIZE] = { 0 };
  Sum sum;

  put_number (head, MAGIC | (self->is_big_endian ? 1 : 0));
  put_number (head + 4, FORM);
  put_number (head + 8, (guint32) self->page_size);
  memcpy (head + 16, self->salts, sizeof self->salts);
  sum = add_up (self, (Sum) { 0, 0 }, head, 24);
  put_sum (head + 24, sum);
  g_byte_array_append (made, head, sizeof head);
  for (gsize i = 0; i < end; i++)
    if (is_whole (self, i) || is_page_wrong (self, i, n_pages))
      {
        guint at = made->len;

        sum = sum_frame (self, i, sum);
        g_byte_array_append (made, get_frame (self, i),
                             (guint) (FRAME_HEADER_SIZE + self->page_size));
        put_sum (made->data + at + 16, sum);
      }
  return made;
}

/**
 * dossier_log_mend:
 * @path: the log of a dossier that nobody has open; it may be missing
 * @error: set on failure
 *
 * Makes SQLite read all that is in it. A page that is wrong stays so, or SQLite has an older one:
 * nothing of the dossier may be believed that is not checked.
 *
 * Returns: whether nothing in it is left unread
 */
gboolean
dossier_log_mend (const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GByteArray) made = NULL;
  gsize size, end;
  Log log;

  if (!g_file_get_contents (path, &bytes, &size, NULL)
      || !read_log (&log, (guint8 *) bytes, size) || find_damage (&log, &end) == 0)
    return TRUE;
  made = make_anew (&log, end);
  return g_file_set_contents (path, (const char *) made->data, (gssize) made->len, error);
}

/**
 * dossier_log_describe_damage:
 * @path: a log that is damaged
 *
 * Returns: (transfer full): that it is so, without a full stop
 */
char *
dossier_log_describe_damage (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return g_strdup_printf (_("“%s”, which has what was written last, is damaged"), name);
}

/**
 * dossier_log_report:
 * @path: a log that is damaged
 * @mended: whether what is whole in it was read
 * @findings: (element-type DossierFinding): to which that is added
 */
void
dossier_log_report (const char *path, gboolean mended, GPtrArray *findings)
{
  g_autofree char *damage = dossier_log_describe_damage (path);

  dossier_finding_report (findings, DOSSIER_FINDING_FILE, 0, mended, "%s", damage);
}
