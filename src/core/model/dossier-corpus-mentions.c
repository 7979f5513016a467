/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-ids.h"
#include "dossier-keyword-document.h"
#include "dossier-selection.h"

/* A frequent entity has a hundred thousand mentions, which take a second to read; a step reads
 * those of two documents. */
typedef struct
{
  DossierConnection *connection;
  const GArray *documents; /* gint64 */
  gint64 entity;
  int direction;
} Walk;

/* (transfer full) (nullable): DossierSpan: the mentions in a document. */
static GArray *
read_mentions (const Walk *walk, gint64 document, GError **error)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DossierSpan));

  if (!dossier_keyword_document_mentions (walk->connection, document, walk->entity, spans, error))
    return NULL;
  return g_steal_pointer (&spans);
}

/* Which of @spans is to be gone to from @from, -1 if that is in another document. One that has not
 * been in the document yet goes to its first mention, or going back to its last. */
static int
find_next (const Walk *walk, const GArray *spans, DossierSpan from)
{
  for (guint i = 0; i < spans->len; i++)
    if (dossier_span_equal (g_array_index (spans, DossierSpan, i), from))
      {
        int next = (int) i + walk->direction;

        return next < (int) spans->len ? next : -1;
      }
  return walk->direction > 0 && spans->len > 0 ? 0 : (int) spans->len - 1;
}

/* Whether there is a mention to go to in the document where the walk is. */
static gboolean
step_within (const Walk *walk, DossierPlace *place, gboolean *found, GError **error)
{
  g_autoptr (GArray) spans = read_mentions (walk, place->document, error);
  int next;

  if (spans == NULL)
    return FALSE;
  next = find_next (walk, spans, place->span);
  *found = next >= 0;
  if (*found)
    place->span = g_array_index (spans, DossierSpan, next);
  return TRUE;
}

/* Goes round through the documents behind the one numbered @at, and that one again. */
static gboolean
step_on (const Walk *walk, int at, DossierPlace *place, GError **error)
{
  int n = (int) walk->documents->len;

  if (at < 0 && walk->direction < 0)
    at = 0;
  for (int i = 0; i < n; i++)
    {
      g_autoptr (GArray) spans = NULL;

      at = (at + walk->direction + n) % n;
      place->document = g_array_index (walk->documents, gint64, at);
      spans = read_mentions (walk, place->document, error);
      if (spans == NULL)
        return FALSE;
      if (spans->len == 0)
        continue;
      place->span = g_array_index (spans, DossierSpan, walk->direction > 0 ? 0 : spans->len - 1);
      return TRUE;
    }
  place->document = 0;
  return TRUE;
}

static gboolean
step (const Walk *walk, DossierPlace *place, GError **error)
{
  gboolean found = FALSE;
  guint at;

  if (!dossier_ids_find (walk->documents, place->document, &at))
    return step_on (walk, -1, place, error);
  if (!step_within (walk, place, &found, error))
    return FALSE;
  return found || step_on (walk, (int) at, place, error);
}

/**
 * dossier_corpus_step_mention:
 * @self: a corpus
 * @query: what the documents must be like; it has an entity
 * @direction: 1 for the next mention of the entity, -1 for the one before
 * @place: (inout): where the last one was; takes where this one is, and a document of 0 if there is
 *   none
 * @cancellable: (nullable): stops the search
 * @error: set on failure
 *
 * Goes through the mentions in the order of dossier_corpus_find_documents() and then of the text,
 * and begins again at the end. From a document at another place than a mention it goes to its
 * first, or going back to its last. Any thread.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_corpus_step_mention (DossierCorpus  *self,
                             DossierQuery   *query,
                             int             direction,
                             DossierPlace   *place,
                             GCancellable   *cancellable,
                             GError        **error)
{
  g_autoptr (DossierFacts) facts = dossier_facts_cache_peek (dossier_corpus_get_facts (self));
  DossierStore *store = dossier_corpus_get_store (self);
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  g_autoptr (GArray) documents = NULL;
  Walk walk = { .entity = dossier_query_get_entity (query), .direction = direction };
  gboolean done;

  g_return_val_if_fail (walk.entity != 0, FALSE);
  g_return_val_if_fail (direction == 1 || direction == -1, FALSE);

  walk.connection
    = dossier_store_begin_read (store, _("failed to look for documents"), cancellable, error);
  if (walk.connection == NULL)
    return FALSE;
  documents = dossier_selection_list_ids (facts, walk.connection, &filter, error);
  walk.documents = documents;
  done = documents != NULL && step (&walk, place, error);
  dossier_store_end_read (store, walk.connection);
  return done;
}
