/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-concordance.h"

#include <glib/gi18n-lib.h>

#include "dossier-concordance-lines-read.h"
#include "dossier-corpus-private.h"
#include "dossier-keyword-document.h"
#include "dossier-selection.h"
#include "dossier-text-map.h"

static void
clear_line (gpointer data)
{
  DossierConcordanceLine *line = data;

  dossier_keyword_context_clear (&line->context);
  g_free (line->title);
  g_free (line->published);
  g_free (line->publisher);
  g_free (line->language);
  g_free (line->uri);
}

/**
 * dossier_concordance_line_unref:
 * @line: (transfer full) (nullable): a line
 */
void
dossier_concordance_line_unref (DossierConcordanceLine *line)
{
  if (line == NULL)
    return;
  g_atomic_rc_box_release_full (line, clear_line);
}

/* Only what can have lines is read: documents with the entity, or with the words. */
static DossierQuery *
narrow_query (DossierQuery *query, gint64 entity, const DossierSearch *words)
{
  const DossierSearch *own = dossier_query_get_search (query);

  if (entity != 0)
    return dossier_query_with_entity (query, entity);
  if (words == own || dossier_search_get_root (own) != NULL)
    return dossier_query_ref (query);
  return dossier_query_with_search (query, (DossierSearch *) words);
}

/* Which documents are read, and what is known of them if there are facts. */
static gboolean
select_texts (DossierConcordanceTexts *texts, const DossierFacts *facts,
              const DossierFilter *filter, GPtrArray **known, GArray **ids, GError **error)
{
  if (facts != NULL)
    {
      *known = dossier_selection_find (facts, texts->connection, filter, NULL, error);
      *ids = *known != NULL ? dossier_selection_get_ids (*known) : NULL;
    }
  else
    *ids = dossier_selection_list_ids (NULL, texts->connection, filter, error);
  texts->known = *known;
  texts->ids = *ids;
  return *ids != NULL;
}

/**
 * dossier_corpus_read_concordance:
 * @self: a corpus
 * @query: what the documents must be like
 * @entity: row id of the entity whose mentions are the keywords, 0 for those of @words
 * @words: (nullable): whose places are the keywords if @entity is 0; mostly the search of @query
 * @func: (nullable) (scope call): is told how far the work is
 * @data: for @func
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Finds every mention of an entity, or every place of a search, in the documents of @query, and
 * what is needed to sort them. Reads each of these documents once; the memory is about 60 bytes a
 * line. Any thread.
 *
 * Returns: (transfer full): the lines, latest document first, then as in the text
 */
DossierConcordanceLines *
dossier_corpus_read_concordance (DossierCorpus           *self,
                                 DossierQuery            *query,
                                 gint64                   entity,
                                 const DossierSearch     *words,
                                 DossierConcordanceFunc   func,
                                 gpointer                 data,
                                 GCancellable            *cancellable,
                                 GError                 **error)
{
  g_autoptr (DossierConcordanceLines) lines = dossier_concordance_lines_new ();
  g_autoptr (DossierQuery) narrowed = NULL;
  DossierStore *store = dossier_corpus_get_store (self);
  g_autoptr (DossierFacts) facts = dossier_facts_cache_peek (dossier_corpus_get_facts (self));
  DossierConcordanceTexts texts = { .entity = entity, .words = words };
  DossierPatternClock clock;
  DossierPatternClock places_clock = { 0 };
  DossierFilter filter;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GArray) ids = NULL;
  gboolean done;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  if (entity == 0 && (words == NULL || !dossier_search_has_places (words)))
    return g_steal_pointer (&lines);
  narrowed = narrow_query (query, entity, words);
  filter = dossier_query_to_filter (narrowed, &clock);
  texts.connection = dossier_store_begin_read (store, _("failed to read the concordance"),
                                               cancellable, error);
  if (texts.connection == NULL)
    return NULL;
  done = select_texts (&texts, facts, &filter, &known, &ids, error)
         && dossier_concordance_lines_read (lines, &texts, &places_clock, func, data, cancellable,
                                            error);
  dossier_store_end_read (store, texts.connection);
  dossier_concordance_lines_take_remark (
    lines, dossier_pattern_clock_describe_both (&clock, &places_clock));
  return done ? g_steal_pointer (&lines) : NULL;
}

static DossierConcordanceLine *
cut_line (const DossierKeywordDocument *document, const DossierTextMap *map,
          const DossierConcordanceHit *hit, guint n_chars)
{
  DossierConcordanceLine *line = g_atomic_rc_box_new0 (DossierConcordanceLine);
  gsize start = MIN (hit->start, document->length), end = MIN (hit->end, document->length);

  line->hit = *hit;
  dossier_keyword_context_cut (&line->context, document->text, document->length,
                               DOSSIER_SPAN_INIT (start, end), n_chars);
  line->title = g_strdup (document->title);
  line->published = g_strdup (document->published);
  line->publisher = g_strdup (document->publisher);
  line->language = g_strdup (document->language);
  line->uri = g_strdup (document->uri);
  line->char_start = dossier_text_map_byte_to_char (map, start);
  line->char_end = dossier_text_map_byte_to_char (map, end);
  return line;
}

/* Those of @document from @first on. A long text has many, which must not all be counted from its
 * beginning. */
static void
cut_document (const DossierKeywordDocument *document,
              const DossierConcordanceHit  *hits,
              guint                         first,
              guint                         n_chars,
              GPtrArray                    *lines)
{
  g_autoptr (DossierTextMap) map = dossier_text_map_new (document->text, document->length);

  for (guint i = first; i < lines->len; i++)
    if (hits[i].document == document->id)
      g_ptr_array_index (lines, i) = cut_line (document, map, &hits[i], n_chars);
}

/* Lines that stand in one document are cut while it is at hand. */
static gboolean
cut_lines (DossierConnection            *connection,
           const DossierConcordanceHit  *hits,
           guint                         n_hits,
           guint                         n_chars,
           GPtrArray                    *lines,
           GError                      **error)
{
  for (guint i = 0; i < n_hits; i++)
    {
      g_auto (DossierKeywordDocument) document = { 0 };
      GError *failure = NULL;

      if (g_ptr_array_index (lines, i) != NULL)
        continue;
      if (dossier_keyword_document_read (&document, connection, hits[i].document, &failure))
        cut_document (&document, hits, i, n_chars, lines);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * dossier_corpus_cut_concordance:
 * @self: a corpus
 * @hits: (array length=n_hits): places, which need not be in order
 * @n_hits: how many
 * @n_chars: how much context on either side, in code points
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Cuts lines out of their texts. Meant for a screen of lines or a few: each document is read once.
 * Any thread.
 *
 * Returns: (transfer full) (element-type DossierConcordanceLine): a line for each hit, %NULL where
 *   its document is gone
 */
GPtrArray *
dossier_corpus_cut_concordance (DossierCorpus                *self,
                                const DossierConcordanceHit  *hits,
                                guint                         n_hits,
                                guint                         n_chars,
                                GCancellable                 *cancellable,
                                GError                      **error)
{
  g_autoptr (GPtrArray) lines
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_concordance_line_unref);
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  gboolean done;

  connection = dossier_store_begin_read (store, _("failed to read the concordance"), cancellable,
                                         error);
  if (connection == NULL)
    return NULL;
  g_ptr_array_set_size (lines, (int) n_hits);
  done = cut_lines (connection, hits, n_hits, n_chars, lines, error);
  dossier_store_end_read (store, connection);
  return done ? g_steal_pointer (&lines) : NULL;
}

/**
 * dossier_corpus_find_entity:
 * @self: a corpus
 * @key: "person/pham-minh-chinh"
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: row id of the entity, or of the one it was merged into; 0 without an error if there is
 *   none
 */
gint64
dossier_corpus_find_entity (DossierCorpus *self, const char *key, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  gint64 entity;

  connection = dossier_store_begin_read (store, _("failed to look for an entity"), NULL, error);
  if (connection == NULL)
    return 0;
  entity = dossier_keyword_find_entity (connection, key, error);
  dossier_store_end_read (store, connection);
  return entity;
}
