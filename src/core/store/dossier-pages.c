/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Rows straight from the pages of a database file, whose list of tables and whose trees
 * may be gone: https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1. Nothing read
 * here is believed. */
#include "dossier-pages.h"

#include <string.h>

#define LEAF_OF_TABLE 0x0d
#define LEAF_HEADER 8
#define FILE_HEADER 100
#define PAGE_SIZE_AT 16
#define RESERVED_AT 20
#define MIN_PAGE_SIZE 512
#define MAX_PAGE_SIZE 65536
/* SQLite takes no longer row. */
#define MAX_ROW 1000000000
/* A page belongs to one row, but old copies of the row may stand elsewhere. Where more want it,
 * their pages lead in a circle, or somebody made them so: each might be as long as the file. */
#define MAX_CLAIMS 16

typedef struct
{
  const guint8 *file;
  gsize length;
  gsize page_size;
  gsize usable;       /* bytes of a page that are in use */
  GByteArray *row;    /* of which parts stand elsewhere */
  guint8 *claims;     /* by page: how many rows have gone on there */
} Pages;

static guint
read_16 (const guint8 *at)
{
  return (guint) at[0] << 8 | at[1];
}

static guint32
read_32 (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

/* Gives the length of the number, 0 if it does not end before @end. */
static gsize
read_varint (const guint8 *at, const guint8 *end, guint64 *number)
{
  *number = 0;
  for (gsize i = 0; i < 9 && at + i < end; i++)
    {
      if (i == 8)
        {
          *number = *number << 8 | at[i];
          return 9;
        }
      *number = *number << 7 | (at[i] & 0x7f);
      if ((at[i] & 0x80) == 0)
        return i + 1;
    }
  return 0;
}

static gint64
read_integer (const guint8 *at, gsize size)
{
  guint64 number = size > 0 && (at[0] & 0x80) != 0 ? G_MAXUINT64 : 0;

  for (gsize i = 0; i < size; i++)
    number = number << 8 | at[i];
  return (gint64) number;
}

/* What a serial type says of its value; FALSE of one that there is not. */
static gboolean
understand_type (guint64 type, DossierPageValue *value)
{
  static const guint8 sizes[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };

  *value = (DossierPageValue) { 0 };
  if (type >= 12)
    {
      value->kind = (type & 1) != 0 ? DOSSIER_PAGE_TEXT : DOSSIER_PAGE_BLOB;
      value->size = (gsize) ((type - 12) / 2);
      return TRUE;
    }
  if (type >= G_N_ELEMENTS (sizes))
    return FALSE;
  value->kind = type == 0   ? DOSSIER_PAGE_NULL
                : type == 7 ? DOSSIER_PAGE_REAL
                            : DOSSIER_PAGE_INTEGER;
  value->integer = type == 9;
  value->size = sizes[type];
  return TRUE;
}

/* Divides a row into its values. Gives how many, 0 if it is none. */
static guint
divide (const guint8 *row, gsize length, DossierPageValue *values)
{
  const guint8 *end = row + length, *head = row, *head_end, *at;
  guint64 head_size, type;
  gsize step = read_varint (head, end, &head_size);
  guint n = 0;

  if (step == 0 || head_size < step || head_size > length)
    return 0;
  head_end = row + head_size;
  at = head_end;
  for (head += step; head < head_end && n < DOSSIER_PAGES_MAX_VALUES; head += step, n++)
    {
      step = read_varint (head, head_end, &type);
      if (step == 0 || !understand_type (type, &values[n])
          || values[n].size > (gsize) (end - at))
        return 0;
      values[n].data = at;
      if (values[n].kind == DOSSIER_PAGE_INTEGER && values[n].size > 0)
        values[n].integer = read_integer (at, values[n].size);
      at += values[n].size;
    }
  return head == head_end && at == end ? n : 0;
}

/* How much of a row of @size bytes stands in its leaf. */
static gsize
local_size (const Pages *self, gsize size)
{
  gsize most = self->usable - 35;
  gsize least = (self->usable - 12) * 32 / 255 - 23;
  gsize spilled;

  if (size <= most)
    return size;
  spilled = least + (size - least) % (self->usable - 4);
  return spilled <= most ? spilled : least;
}

/* Puts a row together that goes on in other pages. */
static gboolean
collect (Pages *self, const guint8 *start, gsize local, gsize size)
{
  guint32 next = read_32 (start + local);

  g_byte_array_set_size (self->row, 0);
  g_byte_array_append (self->row, start, (guint) local);
  while (self->row->len < size)
    {
      gsize part = MIN (size - self->row->len, self->usable - 4);
      const guint8 *page;

      if (next < 2 || (gsize) next > self->length / self->page_size)
        return FALSE;
      if (self->claims[next - 1]++ >= MAX_CLAIMS)
        {
          self->claims[next - 1] = MAX_CLAIMS;
          return FALSE;
        }
      page = self->file + (gsize) (next - 1) * self->page_size;
      g_byte_array_append (self->row, page + 4, (guint) part);
      next = read_32 (page);
    }
  return next == 0;
}

static gboolean
read_cell (Pages *self, const guint8 *cell, const guint8 *end, DossierPageFunc func, gpointer data,
           GError **error)
{
  DossierPageValue values[DOSSIER_PAGES_MAX_VALUES];
  const guint8 *row = cell;
  guint64 size, id;
  gsize step, local;
  guint n;

  step = read_varint (row, end, &size);
  row += step;
  if (step == 0 || size > MIN (self->length, MAX_ROW))
    return TRUE;
  step = read_varint (row, end, &id);
  row += step;
  local = local_size (self, (gsize) size);
  if (step == 0 || local + (local < size ? 4 : 0) > (gsize) (end - row))
    return TRUE;
  if (local < size)
    {
      if (!collect (self, row, local, (gsize) size))
        return TRUE;
      row = self->row->data;
    }
  n = divide (row, (gsize) size, values);
  return n == 0 || func ((gint64) id, values, n, data, error);
}

static gboolean
read_page (Pages *self, gsize number, DossierPageFunc func, gpointer data, GError **error)
{
  const guint8 *page = self->file + number * self->page_size;
  const guint8 *head = page + (number == 0 ? FILE_HEADER : 0), *end = page + self->usable;
  guint n_cells = read_16 (head + 3);

  if (head[0] != LEAF_OF_TABLE || LEAF_HEADER + 2 * (gsize) n_cells > (gsize) (end - head))
    return TRUE;
  for (guint i = 0; i < n_cells; i++)
    {
      guint at = read_16 (head + LEAF_HEADER + 2 * i);

      if (at >= LEAF_HEADER && at < self->usable
          && !read_cell (self, page + at, end, func, data, error))
        return FALSE;
    }
  return TRUE;
}

/* How many in a thousand of the pages of this size begin as a page of a tree does. */
static guint
count_trees (const guint8 *file, gsize length, gsize page_size)
{
  static const guint8 kinds[] = { 2, 5, 10, LEAF_OF_TABLE };
  gsize n_pages = length / page_size, n = 0;

  for (gsize page = 1; page < n_pages; page++)
    n += memchr (kinds, file[page * page_size], sizeof kinds) != NULL;
  return n_pages > 1 ? (guint) (n * 1000 / (n_pages - 1)) : 0;
}

/* The size of the pages where the head of the file does not tell it: the smallest of those with
 * which about as many pages are right as with any. With half the right size half as many are. */
static gsize
guess_page_size (const guint8 *file, gsize length)
{
  gsize size = MIN_PAGE_SIZE;
  guint most = 0;

  for (gsize other = MIN_PAGE_SIZE; other <= MAX_PAGE_SIZE; other *= 2)
    most = MAX (most, count_trees (file, length, other));
  while (size < MAX_PAGE_SIZE && count_trees (file, length, size) < most - most / 4)
    size *= 2;
  return size;
}

/**
 * dossier_pages_foreach_row:
 * @file: (array length=length): a database file
 * @length: its length in bytes
 * @func: is given each row of which all is there, in no order: one that has been changed or removed
 *   may come as it was, and rows of all tables come alike
 * @data: for @func
 * @error: set by @func
 *
 * Looks at all pages for what may be rows of a table with row ids.
 *
 * Returns: %FALSE if @func did not want to go on
 */
gboolean
dossier_pages_foreach_row (const guint8 *file, gsize length, DossierPageFunc func, gpointer data,
                           GError **error)
{
  g_autoptr (GByteArray) row = g_byte_array_new ();
  g_autofree guint8 *claims = NULL;
  Pages self = { .file = file, .length = length, .row = row };

  if (length < FILE_HEADER)
    return TRUE;
  self.page_size = read_16 (file + PAGE_SIZE_AT);
  if (self.page_size == 1)
    self.page_size = MAX_PAGE_SIZE;
  if (self.page_size < MIN_PAGE_SIZE || (self.page_size & (self.page_size - 1)) != 0)
    self.page_size = guess_page_size (file, length);
  self.usable = self.page_size - (file[RESERVED_AT] <= 32 ? file[RESERVED_AT] : 0);
  claims = g_new0 (guint8, length / self.page_size);
  self.claims = claims;
  for (gsize page = 0; page < length / self.page_size; page++)
    if (!read_page (&self, page, func, data, error))
      return FALSE;
  return TRUE;
}
