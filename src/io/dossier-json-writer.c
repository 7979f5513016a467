/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-writer.h"

#include <string.h>

static void
write_escaped (GString *out, const char *value, gsize length)
{
  static const char hex[] = "0123456789abcdef";
  gsize from = 0;

  g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) value[i];

      if (G_LIKELY (c >= 0x20 && c != '"' && c != '\\'))
        continue;
      g_string_append_len (out, value + from, (gssize) (i - from));
      from = i + 1;
      switch (c)
        {
        case '"':
          g_string_append (out, "\\\"");
          break;
        case '\\':
          g_string_append (out, "\\\\");
          break;
        case '\n':
          g_string_append (out, "\\n");
          break;
        case '\t':
          g_string_append (out, "\\t");
          break;
        case '\r':
          g_string_append (out, "\\r");
          break;
        default:
          g_string_append (out, "\\u00");
          g_string_append_c (out, hex[c >> 4]);
          g_string_append_c (out, hex[c & 15]);
          break;
        }
    }
  g_string_append_len (out, value + from, (gssize) (length - from));
  g_string_append_c (out, '"');
}

/* The comma and the member's name, where there is one. */
static void
write_lead (DossierJsonWriter *self, const char *name)
{
  if (self->comma)
    g_string_append_c (self->out, ',');
  if (name != NULL)
    {
      write_escaped (self->out, name, strlen (name));
      g_string_append_c (self->out, ':');
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
  g_string_append_c (self->out, '{');
  self->comma = FALSE;
}

/**
 * dossier_json_end_object:
 * @self: a writer
 */
void
dossier_json_end_object (DossierJsonWriter *self)
{
  g_string_append_c (self->out, '}');
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
  g_string_append_c (self->out, '[');
  self->comma = FALSE;
}

/**
 * dossier_json_end_array:
 * @self: a writer
 */
void
dossier_json_end_array (DossierJsonWriter *self)
{
  g_string_append_c (self->out, ']');
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
    g_string_append (self->out, "null");
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
  write_lead (self, name);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
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
