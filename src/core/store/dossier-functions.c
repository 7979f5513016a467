/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-functions.h"

#include <string.h>

#include "dossier-reach.h"
#include "dossier-search-places.h"
#include "dossier-sql.h"
#include "dossier-text-pack.h"

/**
 * dossier_pattern_new:
 * @source: a regular expression
 * @caseless: small and capital letters are the same
 * @clock: the time it has; must live as long as the pattern
 *
 * Returns: (transfer full) (nullable): the pattern, %NULL if @source is no regular expression
 */
DossierPattern *
dossier_pattern_new (const char *source, gboolean caseless, DossierPatternClock *clock)
{
  GRegex *regex = dossier_search_pattern_compile (source, caseless, NULL);
  DossierPattern *self;

  if (regex == NULL)
    return NULL;
  self = g_new0 (DossierPattern, 1);
  self->regex = regex;
  self->clock = clock;
  return self;
}

/**
 * dossier_pattern_free:
 * @self: (transfer full) (nullable): a pattern
 */
void
dossier_pattern_free (DossierPattern *self)
{
  if (self == NULL)
    return;
  g_regex_unref (self->regex);
  g_free (self);
}

/* The text of an argument, NULL where it is none: only a file that was damaged from outside holds
 * other bytes. */
static const char *
get_text (sqlite3_value *value, gsize *length)
{
  const char *text = (const char *) sqlite3_value_text (value);

  *length = text != NULL ? (gsize) sqlite3_value_bytes (value) : 0;
  return text != NULL && g_utf8_validate_len (text, *length, NULL) ? text : NULL;
}

/* dossier_matches (pattern, text): whether it matches; NULL if that is not known. */
static void
matches (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  DossierPattern *pattern = sqlite3_value_pointer (values[0], DOSSIER_POINTER_PATTERN);
  gsize length;
  const char *text = get_text (values[1], &length);
  int found;

  if (pattern == NULL || text == NULL)
    return;
  found = dossier_search_pattern_match (pattern->regex, text, length, pattern->clock);
  if (found >= 0)
    sqlite3_result_int (context, found);
}

/* dossier_has_phrase (phrase, text): whether the words stand in the text. */
static void
has_phrase (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const DossierSearchNode *phrase = sqlite3_value_pointer (values[0], DOSSIER_POINTER_PHRASE);
  gsize length;
  const char *text = get_text (values[1], &length);

  sqlite3_result_int (context, phrase != NULL && text != NULL
                                 && dossier_search_phrase_stands_in (phrase, text, length));
}

/* dossier_bytes (hexadecimal): the bytes; what is no hexadecimal number stays as it is. */
static void
give_bytes (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  gsize length = text != NULL ? (gsize) sqlite3_value_bytes (values[0]) : 0;
  g_autofree guint8 *bytes = g_malloc (length / 2 + 1);

  if (text == NULL)
    return;
  for (gsize i = 0; i < length; i += 2)
    {
      int high = g_ascii_xdigit_value (text[i]);
      int low = i + 1 < length ? g_ascii_xdigit_value (text[i + 1]) : -1;

      if (high < 0 || low < 0)
        {
          sqlite3_result_blob64 (context, text, length, SQLITE_TRANSIENT);
          return;
        }
      bytes[i / 2] = (guint8) (high << 4 | low);
    }
  sqlite3_result_blob64 (context, bytes, length / 2, SQLITE_TRANSIENT);
}

/* dossier_text (body): a text as content.body keeps it; NULL if it is damaged. */
static void
give_text (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  gsize length;
  char *text;

  if (sqlite3_value_type (values[0]) != SQLITE_BLOB)
    {
      sqlite3_result_value (context, values[0]);
      return;
    }
  text = dossier_text_unpack (sqlite3_value_blob (values[0]),
                              (gsize) sqlite3_value_bytes (values[0]), &length);
  if (text != NULL)
    sqlite3_result_text64 (context, text, length, g_free, SQLITE_UTF8);
}

/* dossier_pack_text (text): as content.body is to keep it. */
static void
give_packed_text (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autoptr (GBytes) packed = NULL;
  gsize size;
  gconstpointer data;

  if (text != NULL)
    packed = dossier_text_pack (text, (gsize) sqlite3_value_bytes (values[0]));
  if (packed == NULL)
    {
      sqlite3_result_value (context, values[0]);
      return;
    }
  data = g_bytes_get_data (packed, &size);
  sqlite3_result_blob64 (context, data, size, SQLITE_TRANSIENT);
}

struct _DossierWords
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  gint64 document;         /* 0: none */
  char *text;
  gsize length;
};

/**
 * dossier_words_new:
 * @handle: an open connection
 *
 * Returns: (transfer full): no text yet
 */
DossierWords *
dossier_words_new (sqlite3 *handle)
{
  DossierWords *self = g_new0 (DossierWords, 1);

  self->handle = handle;
  return self;
}

/**
 * dossier_words_forget:
 * @self: a text
 *
 * To be called when a transaction begins: another document may have the id.
 */
void
dossier_words_forget (DossierWords *self)
{
  self->document = 0;
  g_clear_pointer (&self->text, g_free);
}

/**
 * dossier_words_free:
 * @self: (transfer full) (nullable): a text; to be freed before its connection is closed
 */
void
dossier_words_free (DossierWords *self)
{
  if (self == NULL)
    return;
  dossier_words_forget (self);
  sqlite3_finalize (self->statement);
  g_free (self);
}

static int
read_words (DossierWords *self, gint64 document)
{
  int status;

  if (self->document == document && document != 0)
    return SQLITE_OK;
  dossier_words_forget (self);
  if (self->statement == NULL)
    {
      status = sqlite3_prepare_v3 (self->handle, dossier_sql ("content"), -1,
                                   SQLITE_PREPARE_PERSISTENT, &self->statement, NULL);
      if (status != SQLITE_OK)
        return status;
    }
  sqlite3_bind_int64 (self->statement, 1, document);
  if (sqlite3_step (self->statement) == SQLITE_ROW)
    {
      gconstpointer text = sqlite3_column_blob (self->statement, 0);

      self->length = (gsize) sqlite3_column_bytes (self->statement, 0);
      self->text = g_memdup2 (text, self->length);
      self->document = document;
    }
  return sqlite3_reset (self->statement);
}

/* dossier_is_words (value): whether that is a text in valid UTF-8. */
static void
tell_words (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  gboolean is_words = FALSE;

  if (sqlite3_value_type (values[0]) == SQLITE_TEXT)
    {
      const char *text = (const char *) sqlite3_value_text (values[0]);

      is_words = text != NULL
                 && g_utf8_validate_len (text, (gsize) sqlite3_value_bytes (values[0]), NULL);
    }
  sqlite3_result_int (context, is_words);
}

static gboolean
is_day (sqlite3_value *value, DossierDay day)
{
  if (day == DOSSIER_DAY_NONE)
    return sqlite3_value_type (value) == SQLITE_NULL;
  return sqlite3_value_type (value) == SQLITE_INTEGER && sqlite3_value_int64 (value) == day;
}

/* dossier_reaches (edtf, first, last): whether these are the days that a date reaches, and it is
 * NULL or a text. */
static void
tell_reach (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  int type = sqlite3_value_type (values[0]);
  DossierDay first, last;

  dossier_reach (type == SQLITE_TEXT ? (const char *) sqlite3_value_text (values[0]) : NULL, &first,
                 &last);
  sqlite3_result_int (context, (type == SQLITE_TEXT || type == SQLITE_NULL)
                               && is_day (values[1], first) && is_day (values[2], last));
}

/* dossier_words (document, start, end): the bytes of a document's text from start to end; NULL
 * where there are none. */
static void
give_words (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  DossierWords *self = sqlite3_user_data (context);
  gint64 start = sqlite3_value_int64 (values[1]), end = sqlite3_value_int64 (values[2]);
  int status = read_words (self, sqlite3_value_int64 (values[0]));

  if (status != SQLITE_OK)
    {
      sqlite3_result_error_code (context, status);
      return;
    }
  if (self->text == NULL || start < 0 || end < start || (guint64) end > self->length
      || !g_utf8_validate_len (self->text + start, (gsize) (end - start), NULL))
    return;
  sqlite3_result_text64 (context, self->text + start, (guint64) (end - start), SQLITE_TRANSIENT,
                         SQLITE_UTF8);
}

/**
 * dossier_functions_register:
 * @handle: an open connection
 * @words: its text; must outlive the connection's statements
 *
 * Makes the program's functions known to the connection. But for dossier_text, which the view of
 * the full-text index asks, they are for statements only, not for what a file says of itself.
 *
 * Returns: an SQLite status
 */
int
dossier_functions_register (sqlite3 *handle, DossierWords *words)
{
  static const struct
  {
    const char *name;
    int n_values;
    void (*function) (sqlite3_context *, int, sqlite3_value **);
    int flags;
  } functions[] = {
    { "dossier_matches", 2, matches, SQLITE_DIRECTONLY },
    { "dossier_has_phrase", 2, has_phrase, SQLITE_DIRECTONLY },
    { "dossier_bytes", 1, give_bytes, SQLITE_DIRECTONLY },
    { "dossier_words", 3, give_words, SQLITE_DIRECTONLY },
    { "dossier_is_words", 1, tell_words, SQLITE_DIRECTONLY | SQLITE_DETERMINISTIC },
    { "dossier_reaches", 3, tell_reach, SQLITE_DIRECTONLY | SQLITE_DETERMINISTIC },
    { "dossier_text", 1, give_text, SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC },
    { "dossier_pack_text", 1, give_packed_text, SQLITE_DIRECTONLY },
  };
  int status = SQLITE_OK;

  for (gsize i = 0; i < G_N_ELEMENTS (functions) && status == SQLITE_OK; i++)
    status = sqlite3_create_function (handle, functions[i].name, functions[i].n_values,
                                      SQLITE_UTF8 | functions[i].flags, words,
                                      functions[i].function, NULL, NULL);
  return status;
}
