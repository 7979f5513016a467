/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-functions.h"

#include "dossier-search-places.h"

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

/**
 * dossier_functions_register:
 * @handle: an open connection
 *
 * Makes the functions that searches use known to the connection. They are for statements only, not for
 * what a file says of itself.
 *
 * Returns: an SQLite status
 */
int
dossier_functions_register (sqlite3 *handle)
{
  const int flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
  int status;

  status = sqlite3_create_function (handle, "dossier_matches", 2, flags, NULL, matches, NULL, NULL);
  if (status == SQLITE_OK)
    status = sqlite3_create_function (handle, "dossier_has_phrase", 2, flags, NULL, has_phrase, NULL,
                                      NULL);
  return status;
}
