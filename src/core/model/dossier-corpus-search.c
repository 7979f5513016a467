/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-context-private.h"
#include "dossier-search-places.h"

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
read_hit (DossierCursor *cursor, const DossierSearch *search, guint max_contexts,
          DossierPatternClock *clock)
{
  DossierHit *hit = g_new0 (DossierHit, 1);
  g_autoptr (GArray) in_title = NULL;
  g_autoptr (GArray) in_body = NULL;
  gsize length;
  const char *body = dossier_cursor_get_blob (cursor, 5, &length);

  hit->document = dossier_cursor_get_int (cursor, 0);
  hit->title = dossier_cursor_dup_words (cursor, 1);
  hit->published = dossier_cursor_dup_text (cursor, 2);
  hit->publisher = dossier_cursor_dup_text (cursor, 3);
  hit->uri = dossier_cursor_dup_words (cursor, 4);
  hit->contexts = dossier_contexts_new ();
  in_body = dossier_search_find_places (search, body, length, FALSE, clock);
  in_title = dossier_search_find_places (search, hit->title, strlen (hit->title), TRUE, NULL);
  /* A title mostly stands in the text too; it is shown only where the text has nothing. */
  hit->n_found = in_body->len > 0 ? in_body->len : in_title->len;
  if (in_body->len > 0)
    add_contexts (hit, body, length, in_body, max_contexts);
  else
    add_contexts (hit, hit->title, strlen (hit->title), in_title, max_contexts);
  return hit;
}

static gboolean
read_hits (DossierConnection    *connection,
           const DossierSearch  *search,
           guint                 max_contexts,
           DossierPatternClock  *clock,
           GPtrArray            *hits,
           GError              **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "search-hits", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    g_ptr_array_add (hits, read_hit (cursor, search, max_contexts, clock));
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_corpus_search:
 * @self: a corpus
 * @search: what a person typed
 * @max_contexts: how many places of each document are shown in context
 * @remark: (out) (optional) (nullable): takes a translated sentence on what was left undone
 * @cancellable: (nullable): stops the search
 * @error: set on failure
 *
 * The same documents as a query with @search finds, with the places where the words
 * stand.
 *
 * Returns: (transfer full) (element-type DossierHit): the documents in the order of
 *   dossier_corpus_find_documents(), none if @search asks for nothing
 */
GPtrArray *
dossier_corpus_search (DossierCorpus        *self,
                       const DossierSearch  *search,
                       guint                 max_contexts,
                       char                **remark,
                       GCancellable         *cancellable,
                       GError              **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_hit_free);
  DossierStore *store = dossier_corpus_get_store (self);
  DossierPatternClock clock, places_clock;
  DossierFilter filter = { .search = search, .clock = &clock };
  DossierConnection *connection;
  gboolean done;

  if (remark != NULL)
    *remark = NULL;
  if (dossier_search_get_root (search) == NULL)
    return g_steal_pointer (&hits);
  connection = dossier_store_begin_read (store, _("failed to search"), cancellable, error);
  if (connection == NULL)
    return NULL;
  dossier_pattern_clock_start (&clock);
  done = dossier_result_fill (connection, &filter, DOSSIER_FILTER_WORDS, error);
  dossier_pattern_clock_start (&places_clock);
  done = done && read_hits (connection, search, max_contexts, &places_clock, hits, error);
  dossier_store_end_read (store, connection);
  if (done && remark != NULL)
    *remark = dossier_pattern_clock_describe_both (&clock, &places_clock);
  return done ? g_steal_pointer (&hits) : NULL;
}

/**
 * dossier_corpus_list_searches:
 * @self: a corpus
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type DossierSavedSearch): the searches that are kept, by name
 */
GPtrArray *
dossier_corpus_list_searches (DossierCorpus *self, GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  GPtrArray *searches;

  connection = dossier_store_begin_read (store, _("failed to search"), cancellable, error);
  if (connection == NULL)
    return NULL;
  searches = dossier_saved_search_list (connection, error);
  dossier_store_end_read (store, connection);
  return searches;
}
