/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * DossierJsonWriter:
 * @out: where the text goes, borrowed
 *
 * Writes JSON (RFC 8259) as it goes, so that an export needs no memory for
 * what is already written; json-glib can only print a finished tree. The
 * caller keeps begin and end in balance; commas are the writer's. Members'
 * names are written as they are, so they must be plain ASCII; where they stand
 * in the source the compiler knows their length.
 */
typedef struct
{
  GString *out;
  gboolean comma;
} DossierJsonWriter;

/* Bytes of room that a string wants beside its own: the quotation marks, and
 * no byte is written with more than these: "\u001f". */
#define DOSSIER_JSON_AROUND 8
/* Of a 64-bit number below zero, with the sign. */
#define DOSSIER_JSON_MOST_DIGITS 20

void  dossier_json_put_string (DossierJsonWriter *self,
                               char              *at,
                               const char        *value,
                               gsize              length);
char *dossier_json_put_int    (char              *at,
                               gint64             value);
char *dossier_json_make_room  (DossierJsonWriter *self,
                               gsize              room);

/**
 * dossier_json_writer_init:
 * @self: a writer on the stack
 * @out: the string to append to; it must outlive the writer
 */
static inline void
dossier_json_writer_init (DossierJsonWriter *self, GString *out)
{
  self->out = out;
  self->comma = FALSE;
}

/* The end of the text, with so many bytes to write to behind it. */
static inline char *
dossier_json_reserve (DossierJsonWriter *self, gsize room)
{
  GString *out = self->out;

  return G_LIKELY (out->allocated_len - out->len > room) ? out->str + out->len
                                                         : dossier_json_make_room (self, room);
}

/* Takes over what was written up to @end. */
static inline void
dossier_json_commit (DossierJsonWriter *self, char *end)
{
  *end = '\0';
  self->out->len = (gsize) (end - self->out->str);
}

/* Writes the comma and the member's name where there is one; the place behind
 * it, with so many bytes to write to. */
static inline char *
dossier_json_open (DossierJsonWriter *self, const char *name, gsize room)
{
  gsize length = name != NULL ? strlen (name) : 0;
  char *at = dossier_json_reserve (self, length + room + 4);

  *at = ',';
  at += self->comma;
  self->comma = TRUE;
  if (name == NULL)
    return at;
  *at++ = '"';
  memcpy (at, name, length);
  memcpy (at + length, "\":", 2);
  return at + length + 2;
}

/* The same and the @n bytes of @mark. */
static inline void
dossier_json_lead (DossierJsonWriter *self, const char *name, const char *mark, gsize n)
{
  char *at = dossier_json_open (self, name, n);

  memcpy (at, mark, n);
  dossier_json_commit (self, at + n);
}

/**
 * dossier_json_begin_object:
 * @self: a writer
 * @name: (nullable): the member's name, %NULL inside an array or at the top
 */
static inline void
dossier_json_begin_object (DossierJsonWriter *self, const char *name)
{
  dossier_json_lead (self, name, "{", 1);
  self->comma = FALSE;
}

/**
 * dossier_json_begin_array:
 * @self: a writer
 * @name: (nullable): the member's name, %NULL inside an array or at the top
 */
static inline void
dossier_json_begin_array (DossierJsonWriter *self, const char *name)
{
  dossier_json_lead (self, name, "[", 1);
  self->comma = FALSE;
}

/**
 * dossier_json_end_object:
 * @self: a writer
 */
static inline void
dossier_json_end_object (DossierJsonWriter *self)
{
  self->comma = FALSE;
  dossier_json_lead (self, NULL, "}", 1);
}

/**
 * dossier_json_end_array:
 * @self: a writer
 */
static inline void
dossier_json_end_array (DossierJsonWriter *self)
{
  self->comma = FALSE;
  dossier_json_lead (self, NULL, "]", 1);
}

/**
 * dossier_json_string_len:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: valid UTF-8, not necessarily NUL-terminated
 * @length: its length in bytes
 */
static inline void
dossier_json_string_len (DossierJsonWriter *self, const char *name, const char *value,
                         gsize length)
{
  dossier_json_put_string (self, dossier_json_open (self, name, length + DOSSIER_JSON_AROUND),
                           value, length);
}

/**
 * dossier_json_string:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: (nullable): valid UTF-8; %NULL is written as null
 */
static inline void
dossier_json_string (DossierJsonWriter *self, const char *name, const char *value)
{
  if (value != NULL)
    dossier_json_string_len (self, name, value, strlen (value));
  else
    dossier_json_lead (self, name, "null", 4);
}

/**
 * dossier_json_int:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: a number
 */
static inline void
dossier_json_int (DossierJsonWriter *self, const char *name, gint64 value)
{
  char *at = dossier_json_open (self, name, DOSSIER_JSON_MOST_DIGITS);

  dossier_json_commit (self, dossier_json_put_int (at, value));
}

/**
 * dossier_json_bool:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: true or false
 */
static inline void
dossier_json_bool (DossierJsonWriter *self, const char *name, gboolean value)
{
  if (value)
    dossier_json_lead (self, name, "true", 4);
  else
    dossier_json_lead (self, name, "false", 5);
}

G_END_DECLS
