/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-writer.h"

#include "dossier-block.h"

/* No byte of a string is written with more than these: "\u001f". */
#define LONGEST_ESCAPE 6
/* Of a 64-bit number below zero. */
#define MOST_DIGITS 19

/* The second letter of a byte's escape, 'u' for the long form, 0 where it stands for itself. */
static const char escapes[256] = {
  'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 't', 'n', 'u', 'u', 'r', 'u', 'u',
  'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u',
  ['"'] = '"', ['\\'] = '\\',
};

/**
 * dossier_json_make_room:
 * @self: a writer
 * @room: bytes
 *
 * For the other functions of the writer: at least doubles what is allocated.
 *
 * Returns: the end of the text, with @room bytes to write to behind it
 */
char *
dossier_json_make_room (DossierJsonWriter *self, gsize room)
{
  gsize length = self->out->len;

  g_string_set_size (self->out, (length + room) * 2);
  self->out->len = length;
  return self->out->str + length;
}

/* Whether each byte stands for itself. */
static inline gboolean
is_plain (DossierBlock block)
{
  return dossier_block_is_empty ((DossierBlock) ((block < 0x20) | (block == '"')
                                                 | (block == '\\')));
}

/* Copies sixteen bytes and tells whether each stands for itself. */
static inline gboolean
copy_block (char *to, const char *from)
{
  DossierBlock block = dossier_block_load (from);

  memcpy (to, &block, sizeof block);
  return is_plain (block);
}

/* The same for a string of up to two halves, which may overlap. */
static inline gboolean
copy_halves (char *to, const char *from, gsize length, gsize half)
{
  DossierBlock block = { 0 };

  block |= ' ';
  memcpy (&block, from, half);
  memcpy ((char *) &block + half, from + length - half, half);
  memcpy (to, &block, half);
  memcpy (to + length - half, (char *) &block + half, half);
  return is_plain (block);
}

/* Copies as many bytes as stand for themselves, seen from the beginning, and tells how many; @to
 * has room for all of @length. Of what is left over the last piece overlaps the one before it. */
static inline gsize
copy_plain (char *to, const char *value, gsize length)
{
  gsize n = 0;

  while (length - n >= sizeof (DossierBlock) && copy_block (to + n, value + n))
    n += sizeof (DossierBlock);
  if ((n > 0 && length - n < sizeof (DossierBlock)
       && copy_block (to + length - sizeof (DossierBlock), value + length - sizeof (DossierBlock)))
      || (length >= 8 && length < 16 && copy_halves (to, value, length, 8))
      || (length >= 4 && length < 8 && copy_halves (to, value, length, 4)))
    return length;
  for (; n < length && escapes[(guint8) value[n]] == 0; n++)
    to[n] = value[n];
  return n;
}

static char *
write_escape (char *at, guint8 byte)
{
  static const char hex[] = "0123456789abcdef";

  *at++ = '\\';
  *at++ = escapes[byte];
  if (escapes[byte] != 'u')
    return at;
  *at++ = '0';
  *at++ = '0';
  *at++ = hex[byte >> 4];
  *at++ = hex[byte & 15];
  return at;
}

/**
 * dossier_json_write_string:
 * @self: a writer
 * @value: valid UTF-8, not necessarily NUL-terminated
 * @length: its length in bytes
 *
 * For the other functions of the writer: a string behind its name.
 */
void
dossier_json_write_string (DossierJsonWriter *self, const char *value, gsize length)
{
  char *at = dossier_json_reserve (self, length + LONGEST_ESCAPE + 1);

  *at++ = '"';
  for (;;)
    {
      gsize n = copy_plain (at, value, length);

      at += n;
      if (G_LIKELY (n == length))
        break;
      at = write_escape (at, (guint8) value[n++]);
      value += n;
      length -= n;
      dossier_json_commit (self, at);
      at = dossier_json_reserve (self, length + LONGEST_ESCAPE + 1);
    }
  *at++ = '"';
  dossier_json_commit (self, at);
}

static guint
count_digits (guint64 value)
{
  guint n = 4;

  /* Positions in most texts. */
  if (value < 10000)
    return 1 + (value >= 10) + (value >= 100) + (value >= 1000);
  for (guint64 limit = 10000; n < MOST_DIGITS && value >= limit; limit *= 10)
    n++;
  return n;
}

/**
 * dossier_json_write_int:
 * @self: a writer
 * @value: a number
 *
 * For the other functions of the writer: a number behind its name.
 */
void
dossier_json_write_int (DossierJsonWriter *self, gint64 value)
{
  guint64 left = value < 0 ? -(guint64) value : (guint64) value;
  char *at = dossier_json_reserve (self, MOST_DIGITS + 1), *end;

  if (value < 0)
    *at++ = '-';
  end = at + count_digits (left);
  for (char *digit = end; digit > at; left /= 10)
    *--digit = (char) ('0' + left % 10);
  dossier_json_commit (self, end);
}
