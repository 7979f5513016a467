/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-writer.h"

#include <string.h>

/* Makes room for @n bytes at the end of @out, which the caller fills. */
static inline char *
extend (GString *out, gsize n)
{
  gsize length = out->len;

  if (G_UNLIKELY (length + n >= out->allocated_len))
    {
      g_string_set_size (out, (length + n) * 2);
      out->len = length;
    }
  out->len += n;
  out->str[out->len] = '\0';
  return out->str + length;
}

static inline void
write_bytes (GString *out, const char *bytes, gsize n)
{
  memcpy (extend (out, n), bytes, n);
}

static void
write_escape (GString *out, guchar c)
{
  static const char hex[] = "0123456789abcdef";
  char escape[6] = { '\\', 'u', '0', '0', hex[c >> 4], hex[c & 15] };
  gsize n = 2;

  switch (c)
    {
    case '"':
    case '\\':
      escape[1] = (char) c;
      break;
    case '\n':
      escape[1] = 'n';
      break;
    case '\t':
      escape[1] = 't';
      break;
    case '\r':
      escape[1] = 'r';
      break;
    default:
      n = sizeof escape;
      break;
    }
  write_bytes (out, escape, n);
}

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Whether one of eight bytes is zero. */
static inline gboolean
has_zero (guint64 bytes)
{
  return ((bytes - EACH_BYTE (0x01)) & ~bytes & EACH_BYTE (0x80)) != 0;
}

static inline gboolean
is_plain_word (const char *value)
{
  guint64 bytes;

  memcpy (&bytes, value, sizeof bytes);
  return !has_zero (bytes ^ EACH_BYTE ('"')) && !has_zero (bytes ^ EACH_BYTE ('\\'))
         && ((bytes - EACH_BYTE (0x20)) & ~bytes & EACH_BYTE (0x80)) == 0;
}

/* How many bytes at @value stand for themselves; eight at a time. */
static inline gsize
count_plain (const char *value, gsize length)
{
  gsize i = 0;

  while (i + sizeof (guint64) <= length && is_plain_word (value + i))
    i += sizeof (guint64);
  /* The last ones are looked at together with some before them. */
  if (i > 0 && i + sizeof (guint64) > length && is_plain_word (value + length - sizeof (guint64)))
    return length;
  for (; i < length; i++)
    if ((guchar) value[i] < 0x20 || value[i] == '"' || value[i] == '\\')
      break;
  return i;
}

static void
write_escaped (GString *out, const char *value, gsize length)
{
  if (G_LIKELY (count_plain (value, length) == length))
    {
      char *at = extend (out, length + 2);

      at[0] = at[length + 1] = '"';
      memcpy (at + 1, value, length);
      return;
    }
  write_bytes (out, "\"", 1);
  while (length > 0)
    {
      gsize n = count_plain (value, length);

      write_bytes (out, value, n);
      if (n < length)
        write_escape (out, (guchar) value[n++]);
      value += n;
      length -= n;
    }
  write_bytes (out, "\"", 1);
}

/* The comma and the member's name, where there is one. */
static inline void
write_lead (DossierJsonWriter *self, const char *name)
{
  if (self->comma)
    write_bytes (self->out, ",", 1);
  if (name != NULL)
    {
      write_escaped (self->out, name, strlen (name));
      write_bytes (self->out, ":", 1);
    }
  self->comma = TRUE;
}

/**
 * dossier_json_writer_init:
 * @self: a writer on the stack
 * @out: the string to append to; it must outlive the writer
 */
void
dossier_json_writer_init (DossierJsonWriter *self, GString *out)
{
  self->out = out;
  self->comma = FALSE;
}

/**
 * dossier_json_begin_object:
 * @self: a writer
 * @name: (nullable): the member's name, %NULL inside an array or at the top
 */
void
dossier_json_begin_object (DossierJsonWriter *self, const char *name)
{
  write_lead (self, name);
  write_bytes (self->out, "{", 1);
  self->comma = FALSE;
}

/**
 * dossier_json_end_object:
 * @self: a writer
 */
void
dossier_json_end_object (DossierJsonWriter *self)
{
  write_bytes (self->out, "}", 1);
  self->comma = TRUE;
}

/**
 * dossier_json_begin_array:
 * @self: a writer
 * @name: (nullable): the member's name, %NULL inside an array or at the top
 */
void
dossier_json_begin_array (DossierJsonWriter *self, const char *name)
{
  write_lead (self, name);
  write_bytes (self->out, "[", 1);
  self->comma = FALSE;
}

/**
 * dossier_json_end_array:
 * @self: a writer
 */
void
dossier_json_end_array (DossierJsonWriter *self)
{
  write_bytes (self->out, "]", 1);
  self->comma = TRUE;
}

/**
 * dossier_json_string:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: (nullable): valid UTF-8; %NULL is written as null
 */
void
dossier_json_string (DossierJsonWriter *self, const char *name, const char *value)
{
  write_lead (self, name);
  if (value == NULL)
    write_bytes (self->out, "null", 4);
  else
    write_escaped (self->out, value, strlen (value));
}

/**
 * dossier_json_string_len:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: valid UTF-8, not necessarily NUL-terminated
 * @length: its length in bytes
 */
void
dossier_json_string_len (DossierJsonWriter *self,
                         const char        *name,
                         const char        *value,
                         gsize              length)
{
  write_lead (self, name);
  write_escaped (self->out, value, length);
}

/**
 * dossier_json_int:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: a number
 */
void
dossier_json_int (DossierJsonWriter *self, const char *name, gint64 value)
{
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 left = value < 0 ? -(guint64) value : (guint64) value;

  write_lead (self, name);
  do
    *--at = (char) ('0' + left % 10);
  while ((left /= 10) > 0);
  if (value < 0)
    *--at = '-';
  write_bytes (self->out, at, (gsize) (digits + sizeof digits - at));
}

/**
 * dossier_json_bool:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: true or false
 */
void
dossier_json_bool (DossierJsonWriter *self, const char *name, gboolean value)
{
  write_lead (self, name);
  g_string_append (self->out, value ? "true" : "false");
}
