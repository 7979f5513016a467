/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-selection.h"

/* What falls together: things of one kind with the same date, or of one sector, whatever their
 * kind: both kept apart would be nearly as many as the things themselves. Values are interned, so
 * the pointer is the value. */
typedef struct
{
  const char *value;
  guint32 sector;
  guint8 kind;
  guint8 statement_kind;
} GroupKey;

typedef struct
{
  GroupKey key;
  gint64 document;
  guint n;
} Group;

typedef struct
{
  gboolean by_sector;
  GHashTable *groups; /* Group → itself */
} Grouper;

static guint
hash_group (gconstpointer data)
{
  const GroupKey *key = data;

  return g_direct_hash (key->value) ^ key->sector << 8 ^ (guint) key->kind << 4
         ^ key->statement_kind;
}

static gboolean
equal_groups (gconstpointer a, gconstpointer b)
{
  const GroupKey *first = a, *second = b;

  return first->value == second->value && first->sector == second->sector
         && first->kind == second->kind && first->statement_kind == second->statement_kind;
}

static void
count_date (Grouper *self, gint64 document, const DossierDate *date, guint32 sector,
            DossierTimelineKind kind, DossierStatementKind statement_kind)
{
  GroupKey key = { date->value, 0, (guint8) kind, (guint8) statement_kind };
  Group *group;

  if (date->value == NULL)
    return;
  if (self->by_sector)
    {
      key.sector = sector;
      key.kind = DOSSIER_TIMELINE_MIXED;
      key.statement_kind = 0;
    }
  group = g_hash_table_lookup (self->groups, &key);
  if (group == NULL)
    {
      group = g_new (Group, 1);
      *group = (Group) { key, document, 0 };
      g_hash_table_add (self->groups, group);
    }
  group->n++;
}

static void
count_document (Grouper *self, const DossierDocumentFacts *document,
                const DossierFactsFilter *filter)
{
  count_date (self, document->id, &document->published, document->lead,
              DOSSIER_TIMELINE_PUBLISHED, 0);
  for (guint i = 0; i < document->n_dates; i++)
    count_date (self, document->id, document->dates[i], document->lead, DOSSIER_TIMELINE_SPOKEN,
                0);
  for (guint i = 0; i < document->n_statements; i++)
    {
      const DossierStatementFacts *statement = &document->statements[i];
      guint32 sector = statement->n_sectors > 0 ? document->said[statement->sectors]
                                                : document->lead;

      if (!dossier_facts_filter_statement (filter, document, statement))
        continue;
      count_date (self, document->id, statement->happens, sector, DOSSIER_TIMELINE_STATEMENT,
                  statement->kind);
      count_date (self, document->id, statement->due, sector, DOSSIER_TIMELINE_DUE,
                  statement->kind);
    }
}

static void
add_group (DossierTimeline *timeline, const Group *group)
{
  g_autofree char *label = NULL;
  DossierTimelineItem item = {
    .kind = (DossierTimelineKind) group->key.kind,
    .n = group->n,
    .document = group->document,
    .statement_kind = (DossierStatementKind) group->key.statement_kind,
    .value = group->key.value,
    .sector = group->key.sector != 0 ? g_quark_to_string (group->key.sector) : NULL,
  };

  if (!dossier_edtf_parse (item.value, &item.edtf, NULL)
      || item.edtf.kind == DOSSIER_EDTF_DURATION)
    return;
  /* Translators: as many things that have the same date, drawn as one */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", group->n),
                           group->n);
  item.label = label;
  dossier_timeline_add (timeline, &item);
}

/* (transfer full): what the selected documents have, as groups. */
static DossierTimeline *
group_dates (const GPtrArray *selected, const DossierFactsFilter *filter, gboolean by_sector)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (hash_group, equal_groups, NULL, g_free);
  DossierTimeline *timeline = dossier_timeline_new ();
  Grouper grouper = { by_sector, groups };
  GHashTableIter iter;
  gpointer group;

  for (guint i = 0; i < selected->len; i++)
    count_document (&grouper, g_ptr_array_index (selected, i), filter);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    add_group (timeline, group);
  dossier_timeline_sort (timeline);
  return timeline;
}

static guint
count_dates (const GPtrArray *selected, const DossierFactsFilter *filter)
{
  guint n = 0;

  for (guint i = 0; i < selected->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (selected, i);

      n += (document->published.value != NULL) + document->n_dates;
      for (guint s = 0; s < document->n_statements; s++)
        if (dossier_facts_filter_statement (filter, document, &document->statements[s]))
          n += (document->statements[s].happens->value != NULL)
               + (document->statements[s].due->value != NULL);
    }
  return n;
}

/**
 * dossier_corpus_read_dates:
 * @self: a corpus
 * @query: what documents and statements must be like; its days are not asked for, so that others
 *   can be chosen
 * @max_items: from how many on they are grouped
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Like dossier_corpus_read_timeline(), but where that would give more than @max_items, those that
 * have the same date and kind are one item each, and [struct@Timeline]'s @by_sector has those
 * with the same date and sector.
 *
 * Returns: (transfer full): all that has a date
 */
DossierTimeline *
dossier_corpus_read_dates (DossierCorpus  *self,
                           DossierQuery   *query,
                           guint           max_items,
                           GCancellable   *cancellable,
                           GError        **error)
{
  DossierFilterParts no_days = DOSSIER_FILTER_ALL & ~(guint) DOSSIER_FILTER_DAYS;
  g_autoptr (DossierFacts) facts = NULL;
  g_autoptr (DossierTimeline) timeline = NULL;
  g_autoptr (GPtrArray) selected = NULL;
  g_auto (DossierFactsFilter) asked = { 0 };
  g_auto (DossierFactsWords) words = { NULL };
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection;
  gboolean found;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (self),
                                     dossier_corpus_get_store (self), _("failed to read dates"),
                                     cancellable, &connection, error);
  if (facts == NULL)
    return NULL;
  found = dossier_facts_words_find (&words, facts, connection, &filter, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  if (!found)
    return NULL;

  dossier_facts_filter_init (&asked, &filter, no_days);
  selected = dossier_selection_new (facts, &words, &asked);
  if (count_dates (selected, &asked) <= max_items)
    return dossier_corpus_read_timeline (self, query, cancellable, error);
  timeline = group_dates (selected, &asked, FALSE);
  timeline->by_sector = group_dates (selected, &asked, TRUE);
  return g_steal_pointer (&timeline);
}
