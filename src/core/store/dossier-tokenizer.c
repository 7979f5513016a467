/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tokenizer.h"

#include <string.h>

#include "dossier-sql.h"
#include "dossier-word-list.h"

/* Joins dossier_words_foreach() to FTS5 as the tokenizer "dossier". A phrase that begins with
 * DOSSIER_WORD_EXACT asks for words in their own spelling. */

typedef struct
{
  void *context;
  int (* add) (void *, int, const char *, int, int, int);
} TokenSink;

static int
add_token (const char *word,
           gsize       length,
           gsize       start,
           gsize       end,
           gboolean    colocated,
           gpointer    data)
{
  TokenSink *sink = data;

  return sink->add (sink->context, colocated ? FTS5_TOKEN_COLOCATED : 0, word, (int) length,
                    (int) start, (int) end);
}

/* The tokenizer has no options, and no state but the words of its connection. */
static int
create_tokenizer (void *ready, const char **arguments, int n_arguments, Fts5Tokenizer **tokenizer)
{
  *tokenizer = (Fts5Tokenizer *) ready;
  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
}

static gboolean
is_ready (const DossierReadyWords *ready, const char *text, int length)
{
  return ready->text != NULL && ready->length == (gsize) length
         && memcmp (ready->text, text, ready->length) == 0;
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void          *context,
          int            flags,
          const char    *text,
          int            length,
          int         (* add) (void *, int, const char *, int, int, int))
{
  TokenSink sink = { context, add };
  DossierWordMode mode = DOSSIER_WORDS_OF_TEXT;

  if (text != NULL && (flags & FTS5_TOKENIZE_QUERY) == 0
      && is_ready ((const DossierReadyWords *) tokenizer, text, length))
    return dossier_word_list_foreach (((const DossierReadyWords *) tokenizer)->list, add_token,
                                      &sink);
  /* Only a file that was damaged from outside holds anything else. */
  if (text == NULL || !g_utf8_validate_len (text, (gsize) length, NULL))
    return SQLITE_OK;
  if ((flags & FTS5_TOKENIZE_QUERY) != 0)
    mode = length > 0 && *text == DOSSIER_WORD_EXACT ? DOSSIER_WORDS_EXACT : DOSSIER_WORDS_WANTED;
  return dossier_words_foreach (text, (gsize) length, mode, add_token, &sink);
}

/* Gives %SQLITE_OK or why there is none. */
static int
find_fts5 (sqlite3 *handle, fts5_api **api)
{
  sqlite3_stmt *statement = NULL;
  int status;

  /* FTS5 hands out its interface through this call alone; it touches no file. */
  *api = NULL;
  status = sqlite3_prepare_v2 (handle, dossier_sql ("fts5"), -1, &statement, NULL);
  if (status != SQLITE_OK)
    return status;
  sqlite3_bind_pointer (statement, 1, api, "fts5_api_ptr", NULL);
  status = sqlite3_step (statement);
  sqlite3_finalize (statement);
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    return status;
  return *api != NULL ? SQLITE_OK : SQLITE_ERROR;
}

/**
 * dossier_tokenizer_register:
 * @handle: an open connection
 * @ready: (transfer none): where words that are ready are looked for; must outlive @handle
 *
 * Makes the words of dossier_words_foreach() known to the connection's FTS5.
 *
 * Returns: an SQLite status
 */
int
dossier_tokenizer_register (sqlite3 *handle, const DossierReadyWords *ready)
{
  static fts5_tokenizer functions = { create_tokenizer, delete_tokenizer, tokenize };
  fts5_api *api;
  int status = find_fts5 (handle, &api);

  if (status != SQLITE_OK)
    return status;
  return api->xCreateTokenizer (api, "dossier", (void *) ready, &functions, NULL);
}
