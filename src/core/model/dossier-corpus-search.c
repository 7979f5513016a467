/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-context-private.h"
#include "dossier-match.h"

/**
 * dossier_hit_free:
 * @hit: (transfer full) (nullable): a hit
 */
void
dossier_hit_free (DossierHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->title);
  g_free (hit->published);
  g_free (hit->publisher);
  g_free (hit->uri);
  g_clear_pointer (&hit->contexts, g_array_unref);
  g_free (hit);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const DossierSpan *first = a, *second = b;

  return dossier_span_compare (*first, *second);
}

/* The places in one column, in order, each once. */
static GArray *
read_spans (DossierCursor *cursor, int column)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  gsize size;
  gconstpointer data = dossier_cursor_get_blob (cursor, column, &size);
  guint kept = 0;

  g_array_append_vals (spans, data, (guint) (size / sizeof (DossierSpan)));
  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      DossierSpan span = g_array_index (spans, DossierSpan, i);

      if (kept == 0 || !dossier_span_equal (g_array_index (spans, DossierSpan, kept - 1), span))
        g_array_index (spans, DossierSpan, kept++) = span;
    }
  g_array_set_size (spans, kept);
  return spans;
}

static void
add_contexts (DossierHit    *hit,
              const char    *text,
              gsize          length,
              const GArray  *spans,
              guint          max_contexts)
{
  for (guint i = 0; i < spans->len && hit->contexts->len < max_contexts; i++)
    {
      DossierContext context = {
        .document = hit->document,
        .title = g_strdup (hit->title),
        .published = g_strdup (hit->published),
      };

      dossier_context_fill (&context, text, length, g_array_index (spans, DossierSpan, i));
      g_array_append_val (hit->contexts, context);
    }
}

static DossierHit *
read_hit (DossierCursor *cursor, guint max_contexts)
{
  DossierHit *hit = g_new0 (DossierHit, 1);
  g_autoptr (GArray) in_title = read_spans (cursor, 5);
  g_autoptr (GArray) in_body = read_spans (cursor, 6);
  gsize length;
  const char *body = dossier_cursor_get_blob (cursor, 7, &length);

  hit->document = dossier_cursor_get_int (cursor, 0);
  hit->title = dossier_cursor_dup_text (cursor, 1);
  hit->published = dossier_cursor_dup_text (cursor, 2);
  hit->publisher = dossier_cursor_dup_text (cursor, 3);
  hit->uri = dossier_cursor_dup_text (cursor, 4);
  hit->contexts = dossier_contexts_new ();
  /* A title mostly stands in the text too; it is shown only where the text has nothing. */
  hit->n_found = in_body->len > 0 ? in_body->len : in_title->len;
  if (in_body->len > 0)
    add_contexts (hit, body, length, in_body, max_contexts);
  else
    add_contexts (hit, hit->title, strlen (hit->title), in_title, max_contexts);
  return hit;
}

/**
 * dossier_corpus_search:
 * @self: a corpus
 * @words: what a person typed
 * @max_contexts: how many places of each document are shown in context
 * @cancellable: (nullable): stops the search
 * @error: set on failure
 *
 * The same documents as a query with @words finds, with the places where the words
 * stand. Text without a single letter finds nothing.
 *
 * Returns: (transfer full) (element-type DossierHit): the documents, the latest first
 */
GPtrArray *
dossier_corpus_search (DossierCorpus  *self,
                       const char     *words,
                       guint           max_contexts,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_hit_free);
  g_autofree char *match = dossier_match_from_words (words);
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  DossierCursor *cursor;
  gboolean failed = TRUE;

  if (match == NULL)
    return g_steal_pointer (&hits);
  connection = dossier_store_begin_read (store, _("failed to search"), cancellable, error);
  if (connection == NULL)
    return NULL;
  cursor = dossier_connection_query (connection, "search", error);
  if (cursor != NULL)
    {
      dossier_cursor_bind_text (cursor, ":match", match);
      while (dossier_cursor_step (cursor, error))
        g_ptr_array_add (hits, read_hit (cursor, max_contexts));
      failed = dossier_cursor_failed (cursor);
      dossier_cursor_release (cursor);
    }
  dossier_store_end_read (store, connection);
  return failed ? NULL : g_steal_pointer (&hits);
}
