/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tokenizer.h"

#include "dossier-span.h"
#include "dossier-sql.h"

/* Joins dossier_words_foreach() to FTS5: the tokenizer "dossier" and the function dossier_spans(),
 * which says where in the text a query's words stand. */

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

/* The tokenizer has no state and no options. */
static int
create_tokenizer (void *api, const char **arguments, int n_arguments, Fts5Tokenizer **tokenizer)
{
  *tokenizer = (Fts5Tokenizer *) g_new0 (char, 1);
  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
  g_free (tokenizer);
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

  /* Only a file that was damaged from outside holds anything else. */
  if (text == NULL || !g_utf8_validate_len (text, (gsize) length, NULL))
    return SQLITE_OK;
  return dossier_words_foreach (text, (gsize) length, (flags & FTS5_TOKENIZE_QUERY) != 0,
                                add_token, &sink);
}

static int
collect_place (void       *data,
               int         flags,
               const char *token,
               int         length,
               int         start,
               int         end)
{
  GArray *places = data;
  DossierSpan span = DOSSIER_SPAN_INIT (start, end);

  if ((flags & FTS5_TOKEN_COLOCATED) == 0)
    g_array_append_val (places, span);
  return SQLITE_OK;
}

/* dossier_spans (table, column): a blob of the DossierSpans of all phrases found in the column. */
static void
find_spans (const Fts5ExtensionApi *api,
            Fts5Context            *context,
            sqlite3_context        *result,
            int                     n_values,
            sqlite3_value         **values)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  int wanted = n_values > 0 ? sqlite3_value_int (values[0]) : 0;
  int n_found = 0, length = 0;
  const char *text = NULL;
  int status;

  status = api->xColumnText (context, wanted, &text, &length);
  if (status == SQLITE_OK && text != NULL)
    status = api->xTokenize (context, text, length, places, collect_place);
  if (status == SQLITE_OK)
    status = api->xInstCount (context, &n_found);
  for (int i = 0; i < n_found && status == SQLITE_OK; i++)
    {
      int phrase, column, first, last;

      status = api->xInst (context, i, &phrase, &column, &first);
      if (status != SQLITE_OK || column != wanted)
        continue;
      last = first + api->xPhraseSize (context, phrase) - 1;
      if (last >= first && (guint) last < places->len)
        {
          DossierSpan span = { g_array_index (places, DossierSpan, first).start,
                               g_array_index (places, DossierSpan, last).end };

          g_array_append_val (spans, span);
        }
    }

  if (status != SQLITE_OK)
    sqlite3_result_error_code (result, status);
  else
    sqlite3_result_blob64 (result, spans->data, spans->len * sizeof (DossierSpan),
                           SQLITE_TRANSIENT);
}

static fts5_api *
find_fts5 (sqlite3 *handle)
{
  sqlite3_stmt *statement = NULL;
  fts5_api *api = NULL;

  /* FTS5 hands out its interface through this call alone; it touches no file. */
  if (sqlite3_prepare_v2 (handle, dossier_sql ("fts5"), -1, &statement, NULL) != SQLITE_OK)
    return NULL;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  sqlite3_finalize (statement);
  return api;
}

/**
 * dossier_tokenizer_register:
 * @handle: an open connection
 *
 * Makes the words of dossier_words_foreach() known to the connection's FTS5.
 *
 * Returns: an SQLite status
 */
int
dossier_tokenizer_register (sqlite3 *handle)
{
  static fts5_tokenizer functions = { create_tokenizer, delete_tokenizer, tokenize };
  fts5_api *api = find_fts5 (handle);
  int status;

  if (api == NULL)
    return SQLITE_ERROR;
  status = api->xCreateTokenizer (api, "dossier", api, &functions, NULL);
  if (status == SQLITE_OK)
    status = api->xCreateFunction (api, "dossier_spans", NULL, find_spans, NULL);
  return status;
}
