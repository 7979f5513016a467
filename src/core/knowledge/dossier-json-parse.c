/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-parse.h"

#include <string.h>

#include "dossier-error.h"

/* Objects and arrays inside each other. */
#define DEEPEST 64

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  GString *text; /* of the string that was read last */
  GError **error;
} Parser;

static JsonNode *parse_value (Parser *self);

static gboolean
fail (Parser *self, const char *what)
{
  guint line = 1;

  for (const char *p = self->start; p < self->at; p++)
    line += *p == '\n';
  g_set_error (self->error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "line %u: %s", line, what);
  return FALSE;
}

static char
skip_space (Parser *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r'))
    self->at++;
  return self->at < self->end ? *self->at : '\0';
}

static gboolean
read_hex (Parser *self, guint *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return fail (self, "\\u wants four digits");
      *value = *value << 4 | (guint) g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

/* Behind "\u". A character outside the Basic Multilingual Plane is two of them. */
static gboolean
read_unicode (Parser *self)
{
  guint c, low;

  if (!read_hex (self, &c))
    return FALSE;
  if (c >= 0xd800 && c < 0xdc00 && self->end - self->at > 2 && self->at[0] == '\\'
      && self->at[1] == 'u')
    {
      self->at += 2;
      if (!read_hex (self, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return fail (self, "half a surrogate pair");
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
  if (c == 0 || (c >= 0xd800 && c < 0xe000))
    return fail (self, "\\u wants a character");
  g_string_append_unichar (self->text, c);
  return TRUE;
}

static gboolean
read_escape (Parser *self)
{
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  char c = self->at < self->end ? *self->at++ : '\0';

  if (c == 'u')
    return read_unicode (self);
  for (gsize i = 0; i + 1 < sizeof escapes; i += 2)
    if (escapes[i] == c && c != '\0')
      {
        g_string_append_c (self->text, escapes[i + 1]);
        return TRUE;
      }
  return fail (self, "unknown escape");
}

/* At the opening quotation mark; leaves the string in @text. */
static gboolean
read_string (Parser *self)
{
  g_string_truncate (self->text, 0);
  self->at++;
  while (TRUE)
    {
      const char *from = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\'
             && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (self->text, from, self->at - from);
      if (self->at == self->end || (guchar) *self->at < 0x20)
        return fail (self, "a string has no end");
      if (*self->at++ == '"')
        return TRUE;
      if (!read_escape (self))
        return FALSE;
    }
}

static JsonNode *
parse_number (Parser *self)
{
  JsonNode *node = json_node_alloc ();
  char number[64];
  gsize length = 0;
  gboolean whole = TRUE;
  char *end;

  while (self->at < self->end && length + 1 < sizeof number
         && (g_ascii_isdigit (*self->at) || strchr ("+-.eE", *self->at) != NULL))
    {
      whole &= g_ascii_isdigit (*self->at) || *self->at == '-';
      number[length++] = *self->at++;
    }
  number[length] = '\0';
  if (whole)
    json_node_init_int (node, g_ascii_strtoll (number, &end, 10));
  else
    json_node_init_double (node, g_ascii_strtod (number, &end));
  if (length > 0 && *end == '\0')
    return node;
  json_node_unref (node);
  fail (self, "a value is missing or malformed");
  return NULL;
}

static gboolean
take_word (Parser *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

static gboolean
fill_object (Parser *self, JsonObject *object)
{
  gboolean first = TRUE;

  for (char c = skip_space (self); c != '}'; c = skip_space (self), first = FALSE)
    {
      g_autofree char *name = NULL;
      JsonNode *value;

      if (!first && (c != ',' || (self->at++, c = skip_space (self)) == '}'))
        return fail (self, "a comma is missing or too many");
      if (c != '"')
        return fail (self, "the name of a member is missing");
      if (!read_string (self))
        return FALSE;
      name = g_strndup (self->text->str, self->text->len);
      if (skip_space (self) != ':')
        return fail (self, "a colon is missing");
      self->at++;
      value = parse_value (self);
      if (value == NULL)
        return FALSE;
      json_object_set_member (object, name, value);
    }
  self->at++;
  return TRUE;
}

static gboolean
fill_array (Parser *self, JsonArray *array)
{
  gboolean first = TRUE;

  for (char c = skip_space (self); c != ']'; c = skip_space (self), first = FALSE)
    {
      JsonNode *value;

      if (!first && (c != ',' || (self->at++, skip_space (self)) == ']'))
        return fail (self, "a comma is missing or too many");
      value = parse_value (self);
      if (value == NULL)
        return FALSE;
      json_array_add_element (array, value);
    }
  self->at++;
  return TRUE;
}

/* At the opening brace or bracket. */
static JsonNode *
parse_container (Parser *self, gboolean is_object)
{
  g_autoptr (JsonNode) node = json_node_alloc ();
  gboolean ok;

  if (++self->depth > DEEPEST)
    {
      fail (self, "too deep");
      return NULL;
    }
  self->at++;
  if (is_object)
    {
      g_autoptr (JsonObject) object = json_object_new ();

      json_node_init_object (node, object);
      ok = fill_object (self, object);
    }
  else
    {
      g_autoptr (JsonArray) array = json_array_new ();

      json_node_init_array (node, array);
      ok = fill_array (self, array);
    }
  self->depth--;
  return ok ? g_steal_pointer (&node) : NULL;
}

static JsonNode *
parse_value (Parser *self)
{
  char c = skip_space (self);

  if (c == '{' || c == '[')
    return parse_container (self, c == '{');
  if (c == '"')
    return read_string (self) ? json_node_init_string (json_node_alloc (), self->text->str) : NULL;
  if (take_word (self, "true"))
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (take_word (self, "false"))
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (take_word (self, "null"))
    return json_node_init_null (json_node_alloc ());
  return parse_number (self);
}

/**
 * dossier_json_parse:
 * @data: JSON text
 * @length: its length in bytes
 * @error: set to %DOSSIER_ERROR_MALFORMED with the line that is wrong
 *
 * Reads JSON (RFC 8259) into the tree that json-glib has for it. Its own
 * parser takes five times as long, which is most of what a start costs.
 *
 * Returns: (transfer full): the value, %NULL on failure
 */
JsonNode *
dossier_json_parse (const char *data, gsize length, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (256);
  g_autoptr (JsonNode) root = NULL;
  Parser self = { data, data, data + length, 0, text, error };

  if (!g_utf8_validate_len (data, length, &self.at))
    {
      fail (&self, "not UTF-8");
      return NULL;
    }
  self.at = data;
  root = parse_value (&self);
  if (root == NULL)
    return NULL;
  skip_space (&self);
  if (self.at < self.end)
    {
      fail (&self, "something stands behind the end");
      return NULL;
    }
  return g_steal_pointer (&root);
}
