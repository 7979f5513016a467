/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-writer.h"

#include "dossier-block.h"

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

/* Copies sixteen bytes and tells whether each stands for itself. */
static inline gboolean
copy_block (char *to, const char *from)
{
  DossierBlock block = dossier_block_load (from);

  memcpy (to, &block, sizeof block);
  return dossier_block_is_empty ((DossierBlock) ((block < 0x20) | (block == '"')
                                                 | (block == '\\')));
}

#define EACH(byte) ((guint64) (byte) * G_GUINT64_CONSTANT (0x0101010101010101))

/* The same of eight bytes in a register. A byte borrows from the one above it only
 * if it is found itself. */
static inline gboolean
is_plain (guint64 eight)
{
  guint64 quote = eight ^ EACH ('"'), back = eight ^ EACH ('\\');
  guint64 found = ((eight - EACH (0x20)) & ~eight) | ((quote - EACH (1)) & ~quote)
                  | ((back - EACH (1)) & ~back);

  return (found & EACH (0x80)) == 0;
}

/* The same of up to sixteen bytes, in two pieces that may overlap. */
static inline gboolean
copy_short (char *to, const char *from, gsize length)
{
  guint64 first, last;
  guint32 head, tail;

  if (length >= sizeof first)
    {
      memcpy (&first, from, sizeof first);
      memcpy (&last, from + length - sizeof last, sizeof last);
      memcpy (to, &first, sizeof first);
      memcpy (to + length - sizeof last, &last, sizeof last);
      return is_plain (first) && is_plain (last);
    }
  if (length < sizeof head)
    return length == 0;
  memcpy (&head, from, sizeof head);
  memcpy (&tail, from + length - sizeof tail, sizeof tail);
  memcpy (to, &head, sizeof head);
  memcpy (to + length - sizeof tail, &tail, sizeof tail);
  return is_plain ((guint64) head << 32 | tail);
}

/* Copies as many bytes as stand for themselves, seen from the beginning, and tells how many; @to
 * has room for all of @length. Of what is left over the last block overlaps the one before it. */
static inline gsize
copy_plain (char *to, const char *value, gsize length)
{
  gsize n = 0;

  if (length > sizeof (DossierBlock))
    {
      while (length - n >= sizeof (DossierBlock) && copy_block (to + n, value + n))
        n += sizeof (DossierBlock);
      if (length - n < sizeof (DossierBlock)
          && copy_block (to + length - sizeof (DossierBlock),
                         value + length - sizeof (DossierBlock)))
        return length;
    }
  else if (copy_short (to, value, length))
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
 * dossier_json_put_string:
 * @self: a writer
 * @at: where to write, from dossier_json_open() with %DOSSIER_JSON_AROUND bytes more
 *   room than @length
 * @value: valid UTF-8, not necessarily NUL-terminated
 * @length: its length in bytes
 *
 * For the other functions of the writer.
 */
void
dossier_json_put_string (DossierJsonWriter *self, char *at, const char *value, gsize length)
{
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
      at = dossier_json_reserve (self, length + DOSSIER_JSON_AROUND);
    }
  *at++ = '"';
  dossier_json_commit (self, at);
}

/* The two digits of a number below 100, the first one lower. */
static inline guint32
get_digits (guint32 value)
{
  guint32 tens = value / 10;

  return ('0' + tens) | ('0' + value - 10 * tens) << 8;
}

/**
 * dossier_json_put_int:
 * @at: where to write, with %DOSSIER_JSON_MOST_DIGITS bytes of room
 * @value: a number
 *
 * For the other functions of the writer.
 *
 * Returns: the end of what was written
 */
char *
dossier_json_put_int (char *at, gint64 value)
{
  guint64 left = value < 0 ? -(guint64) value : (guint64) value;
  guint n_digits = 1 + (left >= 10) + (left >= 100) + (left >= 1000);
  char *end;

  /* Most are places in a text. */
  if (G_LIKELY ((guint64) value < 10000))
    {
      guint32 digits = get_digits ((guint32) value / 100)
                       | get_digits ((guint32) value % 100) << 16;

      digits = GUINT32_TO_LE (digits >> (8 * (4 - n_digits)));
      memcpy (at, &digits, sizeof digits);
      return at + n_digits;
    }
  if (value < 0)
    *at++ = '-';
  for (guint64 rest = left / 10000; rest > 0; rest /= 10)
    n_digits++;
  end = at + n_digits;
  for (char *digit = end; digit > at; left /= 10)
    *--digit = (char) ('0' + left % 10);
  return end;
}
