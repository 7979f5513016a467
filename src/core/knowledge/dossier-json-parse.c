/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-parse.h"

#include <string.h>

#include "dossier-block.h"
#include "dossier-error.h"

/* Objects and arrays inside each other. */
#define DEEPEST 64

/* An object of more members than these is searched for doubles with a table. */
#define FEW_MEMBERS 16

/* The text is a copy that ends in a NUL. Strings are made in their own place,
 * for an escape is longer than what it stands for. */
typedef struct
{
  DossierJsonPool *pool;
  const char *data; /* as it was */
  char *start;
  char *at;
  guint depth;
  GError **error;
} Parser;

static gboolean parse_value (Parser *self, DossierJson *value);

static gboolean
fail_at (Parser *self, const char *at, const char *what)
{
  guint line = 1;

  for (const char *p = self->data; p < self->data + (at - self->start); p++)
    line += *p == '\n';
  g_set_error (self->error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "line %u: %s", line, what);
  return FALSE;
}

static gboolean
fail (Parser *self, const char *what)
{
  return fail_at (self, self->at, what);
}

static inline char
skip_space (Parser *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r')
    self->at++;
  return *self->at;
}

static gboolean
read_hex (Parser *self, guint *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (!g_ascii_isxdigit (*self->at))
        return fail (self, "\\u wants four digits");
      *value = *value << 4 | (guint) g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

/* Behind "\u". A character outside the Basic Multilingual Plane is two of them. */
static gboolean
read_unicode (Parser *self, char **to)
{
  guint c, low;

  if (!read_hex (self, &c))
    return FALSE;
  if (c >= 0xd800 && c < 0xdc00 && self->at[0] == '\\' && self->at[1] == 'u')
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
  *to += g_unichar_to_utf8 (c, *to);
  return TRUE;
}

static gboolean
read_escape (Parser *self, char **to)
{
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  char c = *self->at;

  if (c != '\0')
    self->at++;
  if (c == 'u')
    return read_unicode (self, to);
  for (gsize i = 0; i + 1 < sizeof escapes; i += 2)
    if (escapes[i] == c && c != '\0')
      {
        *(*to)++ = escapes[i + 1];
        return TRUE;
      }
  return fail (self, "unknown escape");
}

/* Goes on to the quotation mark, escape or control character that ends the plain part of a string.
 * Gives whether all of it is ASCII. Most strings are a block or two. */
static gboolean
skip_plain (Parser *self)
{
  gboolean is_ascii = TRUE;

  for (;;)
    {
      DossierBlock bytes = dossier_block_load (self->at);
      guint n = dossier_block_count_head (
        (DossierBlock) ((bytes != '"') & (bytes != '\\') & (bytes >= 0x20)));

      is_ascii &= dossier_block_count_head ((DossierBlock) (bytes < 0x80)) >= n;
      self->at += n;
      if (n < sizeof bytes)
        return is_ascii;
    }
}

/* At the opening quotation mark. Outside of strings nothing but ASCII is well formed. */
static const char *
read_string (Parser *self)
{
  char *string = ++self->at;
  gboolean is_ascii = skip_plain (self);
  char *to = self->at;

  while (*self->at != '"')
    {
      is_ascii = FALSE;
      if ((guchar) *self->at < 0x20)
        {
          fail (self, "a string has no end");
          return NULL;
        }
      if (*self->at != '\\')
        *to++ = *self->at++;
      else if (self->at++, !read_escape (self, &to))
        return NULL;
    }
  self->at++;
  *to = '\0';
  if (!is_ascii && !g_utf8_validate (string, to - string, NULL))
    {
      fail_at (self, string, "not UTF-8");
      return NULL;
    }
  return string;
}

static gboolean
parse_number (Parser *self, DossierJson *value)
{
  gsize length = strspn (self->at, "+-.eE0123456789");
  char *end = self->at;

  value->kind = DOSSIER_JSON_NUMBER;
  if (length > 0)
    value->number = g_ascii_strtod (self->at, &end);
  if (length == 0 || end != self->at + length)
    return fail (self, "a value is missing or malformed");
  self->at = end;
  return TRUE;
}

static gboolean
take_word (Parser *self, const char *word)
{
  gsize length = strlen (word);

  if (strncmp (self->at, word, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

static const DossierJson *
find_double_among_many (const DossierJson *object)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (const DossierJson *member = object->first; member != NULL; member = member->next)
    if (!g_hash_table_add (names, (gpointer) member->name))
      return member;
  return NULL;
}

/* A member whose name an earlier one has. */
static const DossierJson *
find_double (const DossierJson *object, guint n_members)
{
  if (n_members > FEW_MEMBERS)
    return find_double_among_many (object);
  for (const DossierJson *member = object->first; member != NULL; member = member->next)
    for (const DossierJson *other = object->first; other != member; other = other->next)
      if (dossier_json_is_named (other, member->name))
        return member;
  return NULL;
}

static gboolean
check_names (Parser *self, const DossierJson *object, guint n_members)
{
  const DossierJson *twice = find_double (object, n_members);
  g_autofree char *what = NULL;

  if (twice == NULL)
    return TRUE;
  what = g_strdup_printf ("“%s” stands there twice", twice->name);
  return fail_at (self, twice->name, what);
}

static gboolean
read_name (Parser *self, DossierJson *member)
{
  if (*self->at != '"')
    return fail (self, "the name of a member is missing");
  member->name = read_string (self);
  if (member->name == NULL)
    return FALSE;
  if (skip_space (self) != ':')
    return fail (self, "a colon is missing");
  self->at++;
  return TRUE;
}

static gboolean
fill_object (Parser *self, DossierJson *object)
{
  DossierJson **end = &object->first;
  guint n = 0;

  for (char c = skip_space (self); c != '}'; c = skip_space (self), n++)
    {
      DossierJson *member = dossier_json_pool_add (self->pool);

      if (n > 0 && (c != ',' || (self->at++, skip_space (self)) == '}'))
        return fail (self, "a comma is missing or too many");
      member->next = NULL;
      if (!read_name (self, member) || !parse_value (self, member))
        return FALSE;
      *end = member;
      end = &member->next;
    }
  self->at++;
  return check_names (self, object, n);
}

static gboolean
fill_array (Parser *self, DossierJson *array)
{
  DossierJson **end = &array->first;

  for (char c = skip_space (self); c != ']'; c = skip_space (self))
    {
      DossierJson *item = dossier_json_pool_add (self->pool);

      if (end != &array->first && (c != ',' || (self->at++, skip_space (self)) == ']'))
        return fail (self, "a comma is missing or too many");
      item->name = NULL;
      item->next = NULL;
      if (!parse_value (self, item))
        return FALSE;
      *end = item;
      end = &item->next;
    }
  self->at++;
  return TRUE;
}

/* At the opening brace or bracket. */
static gboolean
parse_container (Parser *self, DossierJson *value)
{
  gboolean ok;

  if (++self->depth > DEEPEST)
    return fail (self, "too deep");
  value->kind = *self->at++ == '{' ? DOSSIER_JSON_OBJECT : DOSSIER_JSON_ARRAY;
  value->first = NULL;
  ok = value->kind == DOSSIER_JSON_OBJECT ? fill_object (self, value) : fill_array (self, value);
  self->depth--;
  return ok;
}

static gboolean
parse_value (Parser *self, DossierJson *value)
{
  char c = skip_space (self);

  if (c == '{' || c == '[')
    return parse_container (self, value);
  if (c == '"')
    {
      value->kind = DOSSIER_JSON_STRING;
      value->string = read_string (self);
      return value->string != NULL;
    }
  if (c == '-' || g_ascii_isdigit (c))
    return parse_number (self, value);
  value->kind = c == 'n' ? DOSSIER_JSON_NULL : DOSSIER_JSON_BOOLEAN;
  value->number = c == 't';
  return take_word (self, "true") || take_word (self, "false") || take_word (self, "null")
         || fail (self, "a value is missing or malformed");
}

/**
 * dossier_json_parse:
 * @pool: where the values go
 * @data: JSON text
 * @length: its length in bytes
 * @error: set to %DOSSIER_ERROR_MALFORMED with the line that is wrong
 *
 * Reads JSON (RFC 8259). An object in which a name stands twice is malformed:
 * one of the two would be lost in silence. A parser that makes an object of
 * each value takes ten times as long, which was most of what a start cost.
 *
 * Returns: (transfer none): the value, which may be changed; %NULL on failure
 */
DossierJson *
dossier_json_parse (DossierJsonPool *pool, const char *data, gsize length, GError **error)
{
  Parser self = { .pool = pool, .data = data, .error = error };
  DossierJson *root = dossier_json_pool_add (pool);

  self.start = self.at = dossier_json_pool_copy (pool, data, length);
  *root = (DossierJson) { NULL };
  if (!parse_value (&self, root))
    return NULL;
  skip_space (&self);
  if (self.at < self.start + length)
    {
      fail (&self, "something stands behind the end");
      return NULL;
    }
  return root;
}
