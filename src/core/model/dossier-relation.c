/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-relation.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-private.h"
#include "dossier-edtf.h"
#include "dossier-event-match.h"
#include "dossier-kinship.h"
#include "dossier-related.h"
#include "dossier-story-private.h"

/* What is looked at, and with what, while one connection is lent. */
typedef struct
{
  DossierConnection *connection;
  DossierFacts *facts;
  DossierEventScale *scale;
  DossierStoriesApart *apart;
} Look;

static void
clear_look (Look *self)
{
  g_clear_pointer (&self->scale, dossier_event_scale_free);
  g_clear_pointer (&self->apart, dossier_stories_apart_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, clear_look)

/**
 * dossier_relation_free:
 * @self: (transfer full) (nullable): a relation
 */
void
dossier_relation_free (DossierRelation *self)
{
  if (self == NULL)
    return;
  dossier_story_report_free (self->document);
  dossier_story_report_free (self->other);
  g_strfreev (self->names);
  g_strfreev (self->places);
  g_strfreev (self->sectors);
  g_free (self->day);
  g_free (self);
}

/* Who said that one document does not tell the story of another has looked at both. */
static gboolean
read_apart (Look *look, GError **error)
{
  g_autoptr (GArray) decisions = dossier_kinship_list (look->connection, error);

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const DossierKinship *kinship = &g_array_index (decisions, DossierKinship, i);

      if (kinship->verdict != DOSSIER_KINSHIP_SAME)
        dossier_stories_apart_add (look->apart, kinship->document, kinship->other);
    }
  return decisions != NULL;
}

static GStrv
list_names (const Look *look, const GArray *entities)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < entities->len; i++)
    {
      guint32 entity = g_array_index (entities, guint32, i);

      g_strv_builder_add (names, dossier_event_scale_get_named (look->scale, entity)->name);
    }
  return g_strv_builder_end (names);
}

static GStrv
list_sectors (const GArray *sectors)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < sectors->len; i++)
    g_strv_builder_add (ids, g_quark_to_string (g_array_index (sectors, guint32, i)));
  return g_strv_builder_end (ids);
}

static DossierRelation *
tell (Look *look, const DossierRelatedPair *pair, GError **error)
{
  g_autoptr (DossierRelation) self = g_new0 (DossierRelation, 1);
  g_autoptr (DossierEventProfile) document
    = dossier_event_profile_new (look->scale, pair->document);
  g_autoptr (DossierEventProfile) other = dossier_event_profile_new (look->scale, pair->other);
  g_autoptr (DossierEventMatch) match = dossier_event_match_new (look->scale, document, other);

  self->document = dossier_story_report_read (look->connection, pair->document->id, NULL, error);
  if (self->document == NULL)
    return NULL;
  self->other
    = dossier_story_report_read (look->connection, pair->other->id, &self->n_reports, error);
  if (self->other == NULL)
    return NULL;
  self->other->percent = pair->percent;
  self->names = list_names (look, match->names);
  self->places = list_names (look, match->places);
  self->sectors = list_sectors (match->sectors);
  self->day = match->day != DOSSIER_DAY_NONE ? dossier_edtf_format_day (match->day) : NULL;
  return g_steal_pointer (&self);
}

/* @document: row id, 0 for all. */
static GPtrArray *
look_for (Look *look, gint64 document, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) relations
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_relation_free);
  g_autoptr (GArray) pairs = NULL;

  if (!read_apart (look, error))
    return NULL;
  pairs = document != 0 ? dossier_related_find (look->facts, look->scale, look->apart, document)
                        : dossier_related_list (look->facts, look->scale, look->apart, cancellable);
  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierRelatedPair *pair = &g_array_index (pairs, DossierRelatedPair, i);
      GError *failure = NULL;
      DossierRelation *relation = tell (look, pair, &failure);

      if (relation != NULL)
        g_ptr_array_add (relations, relation);
      else if (dossier_story_is_gone (look->connection, pair->document->id)
               || dossier_story_is_gone (look->connection, pair->other->id))
        g_error_free (failure);
      else
        {
          g_propagate_error (error, failure);
          return NULL;
        }
    }
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL
                                                                   : g_steal_pointer (&relations);
}

static GPtrArray *
read_related (DossierCorpus *corpus, gint64 document, DossierHearFunc hear, gpointer data,
              GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  g_autoptr (DossierFacts) facts = NULL;
  g_auto (Look) look = { NULL };
  GPtrArray *relations;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (corpus), store,
                                     _("failed to look for reports of one event"), cancellable,
                                     &look.connection, error);
  if (facts == NULL)
    return NULL;
  look.facts = facts;
  look.scale = dossier_event_scale_new (facts, hear, data);
  look.apart = dossier_stories_apart_new (facts);
  relations = look_for (&look, document, cancellable, error);
  dossier_store_end_read (store, look.connection);
  return relations;
}

/**
 * dossier_corpus_find_related:
 * @corpus: a corpus
 * @document: row id
 * @hear: (nullable): what else a name may be
 * @data: for @hear
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread. Looks at the documents published in the days around this one, in the facts that are
 * held in memory.
 *
 * Returns: (transfer full) (element-type DossierRelation): the documents that may report the same
 *   event, the best first, one of each story
 */
GPtrArray *
dossier_corpus_find_related (DossierCorpus    *corpus,
                             gint64            document,
                             DossierHearFunc   hear,
                             gpointer          data,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_return_val_if_fail (document > 0, NULL);

  return read_related (corpus, document, hear, data, cancellable, error);
}

/**
 * dossier_corpus_list_related:
 * @corpus: a corpus
 * @hear: (nullable): what else a name may be
 * @data: for @hear
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type DossierRelation): all documents that may report one event,
 *   two by two, the best first, one pair for two stories
 */
GPtrArray *
dossier_corpus_list_related (DossierCorpus    *corpus,
                             DossierHearFunc   hear,
                             gpointer          data,
                             GCancellable     *cancellable,
                             GError          **error)
{
  return read_related (corpus, 0, hear, data, cancellable, error);
}
