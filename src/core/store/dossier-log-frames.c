/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A log is a head of 32 bytes and frames: a head of 24 and a page. The sum of a frame goes on from
 * that of the frame before (https://www.sqlite.org/walformat.html). */
#include "dossier-log-frames.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define MAGIC 0x377f0682
#define FORM 3007000
#define HEAD_SIZE 32
#define MIN_PAGE 512
#define MAX_PAGE 65536
/* As new dossiers have them. */
#define PAGE_SIZE 8192
/* Where in the head of the log its salts and its sum stand. */
#define LOG_SALTS 16
#define LOG_SUM 24
/* Where in the head of a frame that is. */
#define FRAME_END 4
#define FRAME_SALTS 8
#define FRAME_SUM 16

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

static DossierLogSum
get_sum (const guint8 *at)
{
  return (DossierLogSum) { get_number (at), get_number (at + 4) };
}

static void
put_sum (guint8 *at, DossierLogSum sum)
{
  put_number (at, sum.a);
  put_number (at + 4, sum.b);
}

static inline DossierLogSum
add_numbers (DossierLogSum sum, const guint8 *bytes, gsize size, gboolean swapped)
{
  for (gsize i = 0; i < size; i += 8)
    {
      guint32 numbers[2];

      memcpy (numbers, bytes + i, sizeof numbers);
      sum.a += (swapped ? GUINT32_SWAP_LE_BE (numbers[0]) : numbers[0]) + sum.b;
      sum.b += (swapped ? GUINT32_SWAP_LE_BE (numbers[1]) : numbers[1]) + sum.a;
    }
  return sum;
}

/* @size: in bytes, a multiple of eight */
static DossierLogSum
add_up (const DossierLogFrames *self, DossierLogSum sum, const guint8 *bytes, gsize size)
{
  /* A loop for each order of bytes: every opening adds up what others wrote last. */
  return self->is_big_endian == (G_BYTE_ORDER == G_BIG_ENDIAN)
           ? add_numbers (sum, bytes, size, FALSE) : add_numbers (sum, bytes, size, TRUE);
}

/* What is not there any more, or cannot be read, becomes zeros, which are no frame. */
static gboolean
read_at (const DossierLogFrames *self, gsize offset, guint8 *bytes, gsize size)
{
  gsize n_read = 0;
  gssize n = 1;

  while (n_read < size && n > 0)
    {
      n = pread (self->file, bytes + n_read, size - n_read, (off_t) (offset + n_read));
      if (n > 0)
        n_read += (gsize) n;
    }
  memset (bytes + n_read, 0, size - n_read);
  return n_read == size;
}

static gsize
find_frame (const DossierLogFrames *self, gsize number)
{
  return HEAD_SIZE + number * (DOSSIER_LOG_FRAME_HEAD + self->page_size);
}

/* Returns: valid until that of the second frame before or behind it is asked for */
static const guint8 *
get_head (DossierLogFrames *self, gsize number)
{
  DossierLogFrameHead *head = &self->heads[number % G_N_ELEMENTS (self->heads)];

  if (head->place != number + 1)
    read_at (self, find_frame (self, number), head->bytes, sizeof head->bytes);
  head->place = number + 1;
  return head->bytes;
}

/* Leaves the page of the frame in @self. */
static DossierLogSum
sum_frame (DossierLogFrames *self, gsize number, DossierLogSum before)
{
  DossierLogSum sum = add_up (self, before, get_head (self, number), 8);

  read_at (self, find_frame (self, number) + DOSSIER_LOG_FRAME_HEAD, self->page, self->page_size);
  return add_up (self, sum, self->page, self->page_size);
}

/* Whether a frame goes on from what stands in the one before, whatever is wrong with that. */
static gboolean
goes_on (DossierLogFrames *self, gsize number)
{
  DossierLogSum before = number > 0 ? get_sum (get_head (self, number - 1) + FRAME_SUM)
                                    : self->start;
  DossierLogSum sum = sum_frame (self, number, before);
  DossierLogSum expected = get_sum (get_head (self, number) + FRAME_SUM);

  return sum.a == expected.a && sum.b == expected.b;
}

static gboolean
has_salts (DossierLogFrames *self, gsize number)
{
  return memcmp (get_head (self, number) + FRAME_SALTS, self->salts, sizeof self->salts) == 0;
}

static void
find_salts (DossierLogFrames *self)
{
  gsize i = 1;

  while (i < self->n_frames && !goes_on (self, i))
    i++;
  if (i < self->n_frames)
    memcpy (self->salts, get_head (self, i) + FRAME_SALTS, sizeof self->salts);
}

static gboolean
is_page_size (gsize size)
{
  return size >= MIN_PAGE && size <= MAX_PAGE && (size & (size - 1)) == 0;
}

/**
 * dossier_log_frames_open:
 * @self: to be cleared, whatever is returned
 * @path: a log, which may be missing, and which another program may be writing
 *
 * Where the head is wrong it is taken for as this program and this machine make it.
 *
 * Returns: whether there is a frame in it
 */
gboolean
dossier_log_frames_open (DossierLogFrames *self, const char *path)
{
  guint8 head[HEAD_SIZE];
  struct stat status;
  DossierLogSum sum;

  *self = (DossierLogFrames) { .file = g_open (path, O_RDONLY | O_CLOEXEC, 0) };
  if (self->file < 0 || fstat (self->file, &status) != 0 || status.st_size < HEAD_SIZE
      || !read_at (self, 0, head, sizeof head))
    return FALSE;
  self->page_size = get_number (head + 8);
  self->is_big_endian = (get_number (head) & 1) != 0;
  self->start = get_sum (head + LOG_SUM);
  sum = add_up (self, (DossierLogSum) { 0, 0 }, head, LOG_SUM);
  self->is_whole = (get_number (head) & ~1u) == MAGIC && is_page_size (self->page_size)
                   && sum.a == self->start.a && sum.b == self->start.b;
  if (!self->is_whole)
    {
      self->page_size = PAGE_SIZE;
      self->is_big_endian = G_BYTE_ORDER == G_BIG_ENDIAN;
    }
  self->page = g_malloc (self->page_size);
  self->n_frames
    = ((gsize) status.st_size - HEAD_SIZE) / (DOSSIER_LOG_FRAME_HEAD + self->page_size);
  if (self->is_whole)
    memcpy (self->salts, head + LOG_SALTS, sizeof self->salts);
  else
    find_salts (self);
  return self->n_frames > 0;
}

/**
 * dossier_log_frames_clear:
 * @self: frames that were opened, or %DOSSIER_LOG_FRAMES_INIT
 */
void
dossier_log_frames_clear (DossierLogFrames *self)
{
  g_free (self->page);
  if (self->file >= 0)
    close (self->file);
  *self = (DossierLogFrames) DOSSIER_LOG_FRAMES_INIT;
}

/**
 * dossier_log_frames_is_whole:
 * @self: the frames of a log
 * @number: of one of them; it is cheapest to ask for one after the other
 *
 * What was written before the log began anew has other salts, and its page is not read. Behind a
 * head that is wrong nothing tells whether the first frame is right.
 *
 * Returns: whether it was written since, and is right
 */
gboolean
dossier_log_frames_is_whole (DossierLogFrames *self, gsize number)
{
  return has_salts (self, number) && ((number == 0 && !self->is_whole) || goes_on (self, number));
}

/**
 * dossier_log_frames_can_use:
 * @self: the frames of a log
 * @number: of one of them
 * @n_pages: how many pages the dossier has at most
 *
 * A frame that is wrong, with a whole one behind it, may be so in its page alone, and there in one
 * of many rows.
 *
 * Returns: whether it is whole, or this is so
 */
gboolean
dossier_log_frames_can_use (DossierLogFrames *self, gsize number, guint32 n_pages)
{
  guint32 page = get_number (get_head (self, number));

  return dossier_log_frames_is_whole (self, number)
         || (has_salts (self, number) && page > 0 && page <= n_pages
             && number + 1 < self->n_frames && dossier_log_frames_is_whole (self, number + 1));
}

/**
 * dossier_log_frames_get_end:
 * @self: the frames of a log
 * @number: of one that is whole
 *
 * Returns: how many pages the dossier has after the transaction that it ends; 0 if it ends none
 */
guint32
dossier_log_frames_get_end (DossierLogFrames *self, gsize number)
{
  return get_number (get_head (self, number) + FRAME_END);
}

/**
 * dossier_log_frames_write_head:
 * @self: the frames of a log
 * @stream: where a log is written anew
 * @sum: (out): what its first frame goes on from
 * @error: set on failure
 *
 * Writes the head of a log that frames of @self may follow.
 *
 * Returns: whether that was done
 */
gboolean
dossier_log_frames_write_head (const DossierLogFrames  *self,
                               GOutputStream           *stream,
                               DossierLogSum           *sum,
                               GError                 **error)
{
  guint8 head[HEAD_SIZE] = { 0 };

  put_number (head, MAGIC | (self->is_big_endian ? 1 : 0));
  put_number (head + 4, FORM);
  put_number (head + 8, (guint32) self->page_size);
  memcpy (head + LOG_SALTS, self->salts, sizeof self->salts);
  *sum = add_up (self, (DossierLogSum) { 0, 0 }, head, LOG_SUM);
  put_sum (head + LOG_SUM, *sum);
  return g_output_stream_write_all (stream, head, sizeof head, NULL, NULL, error);
}

/**
 * dossier_log_frames_write:
 * @self: the frames of a log
 * @number: of one of them
 * @stream: where a log is written anew
 * @sum: (inout): what it goes on from, and what the next one does
 * @error: set on failure
 *
 * Writes a frame behind what was written last.
 *
 * Returns: whether that was done
 */
gboolean
dossier_log_frames_write (DossierLogFrames  *self,
                          gsize              number,
                          GOutputStream     *stream,
                          DossierLogSum     *sum,
                          GError           **error)
{
  guint8 head[DOSSIER_LOG_FRAME_HEAD];

  *sum = sum_frame (self, number, *sum);
  memcpy (head, get_head (self, number), sizeof head);
  put_sum (head + FRAME_SUM, *sum);
  return g_output_stream_write_all (stream, head, sizeof head, NULL, NULL, error)
         && g_output_stream_write_all (stream, self->page, self->page_size, NULL, NULL, error);
}
