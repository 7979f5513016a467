/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-date-tally.h"
#include "dossier-facts-fetch.h"
#include "dossier-parallel.h"
#include "dossier-selection.h"

/* What falls together: things of one kind with the same date, or of one sector, whatever their
 * kind: both kept apart would be nearly as many as the things themselves. */
typedef enum
{
  BY_KIND,
  BY_SECTOR,
  N_GROUPINGS,
} Grouping;

/* Documents are counted in parts, by several threads; from so many on that is quicker. */
#define MAX_PARTS 4
#define MIN_FOR_PARTS 2000

/* What dates are for: a publication, in passing, or what a statement of each kind says and when it
 * is due. */
#define PUBLISHED 0
#define SPOKEN 1
#define HAPPENS 2
#define DUE (HAPPENS + DOSSIER_N_STATEMENT_KINDS)
#define N_KINDS (DUE + DOSSIER_N_STATEMENT_KINDS)
/* Behind them come the sectors: each date is of a kind and of a sector, and is counted as both at
 * once. */

/* Two timelines of the same documents. */
typedef struct
{
  const GPtrArray *selected;
  const DossierFactsFilter *filter;
  GArray *sectors;    /* guint32: quarks; the first is none */
  GHashTable *numbers; /* quark → where it stands there */
  guint n_parts;
  DossierDateTally *tallies[MAX_PARTS];
  GArray *values;     /* Value: what was counted, in order */
  DossierTimeline *timelines[N_GROUPINGS];
} Groups;

/* What a thread counts with. */
typedef struct
{
  const Groups *groups;
  DossierDateTally *tally;
  guint32 last; /* sector that was asked for, and its number: neighbours mostly have the same */
  guint last_number;
} Counter;

static guint
find_sector (Counter *self, guint32 sector)
{
  if (sector != self->last)
    {
      self->last = sector;
      self->last_number
        = GPOINTER_TO_UINT (g_hash_table_lookup (self->groups->numbers, GUINT_TO_POINTER (sector)));
    }
  return self->last_number;
}

static void
count_date (Counter *self, gint64 document, const DossierDate *date, guint32 sector, guint sort)
{
  if (date->value != NULL)
    dossier_date_tally_add (self->tally, date, sort, N_KINDS + find_sector (self, sector),
                            document);
}

static void
count_document (Counter *self, const DossierDocumentFacts *document)
{
  count_date (self, document->id, &document->published, document->lead, PUBLISHED);
  for (guint i = 0; i < document->n_dates; i++)
    count_date (self, document->id, document->dates[i], document->lead, SPOKEN);
  for (guint i = 0; i < document->n_statements; i++)
    {
      const DossierStatementFacts *statement = &document->statements[i];
      guint32 sector = statement->n_sectors > 0 ? document->said[statement->sectors]
                                                : document->lead;

      /* A file that was damaged from outside may know kinds that nobody knows. */
      if (statement->kind >= DOSSIER_N_STATEMENT_KINDS
          || !dossier_facts_filter_statement (self->groups->filter, document, statement))
        continue;
      count_date (self, document->id, statement->happens, sector, HAPPENS + statement->kind);
      count_date (self, document->id, statement->due, sector, DUE + statement->kind);
    }
}

static void
count_part (gpointer data, guint part)
{
  Groups *groups = data;
  guint n = groups->selected->len;
  guint first = (guint) ((guint64) n * part / groups->n_parts);
  guint end = (guint) ((guint64) n * (part + 1) / groups->n_parts);
  Counter counter = { groups, dossier_date_tally_new (N_KINDS + groups->sectors->len), 0, 0 };

  groups->tallies[part] = counter.tally;
  for (guint i = first; i < end; i++)
    {
      dossier_facts_fetch_ahead (groups->selected, i, end, FALSE);
      count_document (&counter, g_ptr_array_index (groups->selected, i));
    }
}

/* Dates of one value, read. */
typedef struct
{
  DossierEdtf edtf;
  const DossierDate *date;
} Value;

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const Value *first = a, *second = b;

  if (first->edtf.first != second->edtf.first)
    return first->edtf.first < second->edtf.first ? -1 : 1;
  return first->edtf.last < second->edtf.last ? -1 : first->edtf.last > second->edtf.last;
}

/* In the order of timelines, which is soon made then. What is not on the calendar is left out. */
static GArray *
list_values (const DossierDateTally *tally)
{
  g_autoptr (GPtrArray) dates = dossier_date_tally_list (tally);
  GArray *values = g_array_sized_new (FALSE, FALSE, sizeof (Value), dates->len);

  for (guint i = 0; i < dates->len; i++)
    {
      Value value = { .date = g_ptr_array_index (dates, i) };

      if (dossier_edtf_parse (value.date->value, &value.edtf, NULL)
          && value.edtf.kind != DOSSIER_EDTF_DURATION)
        g_array_append_val (values, value);
    }
  g_array_sort (values, compare_values);
  return values;
}

static const char *
tell_number (GHashTable *labels, guint n)
{
  char *label = g_hash_table_lookup (labels, GUINT_TO_POINTER (n));

  if (label != NULL)
    return label;
  /* Translators: as many things that have the same date, drawn as one */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n), n);
  g_hash_table_insert (labels, GUINT_TO_POINTER (n), label);
  return label;
}

static void
set_sort (DossierTimelineItem *item, const Groups *groups, guint sort)
{
  guint32 sector;

  if (sort >= N_KINDS)
    {
      sector = g_array_index (groups->sectors, guint32, sort - N_KINDS);
      item->kind = DOSSIER_TIMELINE_MIXED;
      item->sector = sector != 0 ? g_quark_to_string (sector) : NULL;
      return;
    }
  item->kind = sort == PUBLISHED ? DOSSIER_TIMELINE_PUBLISHED
               : sort == SPOKEN  ? DOSSIER_TIMELINE_SPOKEN
               : sort < DUE      ? DOSSIER_TIMELINE_STATEMENT
                                 : DOSSIER_TIMELINE_DUE;
  if (sort >= HAPPENS)
    item->statement_kind = (DossierStatementKind) ((sort - HAPPENS) % DOSSIER_N_STATEMENT_KINDS);
}

/* One of the timelines. */
static void
make_timeline (gpointer data, guint grouping)
{
  Groups *groups = data;
  DossierTimeline *timeline = dossier_timeline_new ();
  g_autoptr (GHashTable) labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint first = grouping == BY_SECTOR ? N_KINDS : 0;
  guint end = grouping == BY_SECTOR ? N_KINDS + groups->sectors->len : N_KINDS;

  for (guint i = 0; i < groups->values->len; i++)
    {
      const Value *value = &g_array_index (groups->values, Value, i);
      DossierTimelineItem item = { .value = value->date->value, .edtf = value->edtf };

      for (guint sort = first; sort < end; sort++)
        {
          item.n = dossier_date_tally_get (groups->tallies[0], value->date, sort, &item.document);
          if (item.n == 0)
            continue;
          item.label = tell_number (labels, item.n);
          set_sort (&item, groups, sort);
          dossier_timeline_add (timeline, &item);
        }
    }
  dossier_timeline_sort (timeline);
  groups->timelines[grouping] = timeline;
}

static void
join_parts (Groups *groups)
{
  for (guint part = 1; part < groups->n_parts; part++)
    {
      dossier_date_tally_join (groups->tallies[0], groups->tallies[part]);
      dossier_date_tally_free (groups->tallies[part]);
    }
}

static void
list_sectors (Groups *groups, const DossierFacts *facts)
{
  guint32 none = 0;

  g_array_append_val (groups->sectors, none);
  for (guint i = 0; i < facts->known_sectors->len; i++)
    {
      guint32 sector = g_array_index (facts->known_sectors, guint32, i);

      g_hash_table_insert (groups->numbers, GUINT_TO_POINTER (sector),
                           GUINT_TO_POINTER (groups->sectors->len));
      g_array_append_val (groups->sectors, sector);
    }
}

/* (transfer full): what the selected documents have, as groups. */
static DossierTimeline *
group_dates (const DossierFacts *facts, const GPtrArray *selected, const DossierFactsFilter *filter)
{
  g_autoptr (GArray) sectors = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  Groups groups = { selected, filter, sectors, numbers, 1, { NULL }, NULL, { NULL } };

  list_sectors (&groups, facts);
  if (selected->len >= MIN_FOR_PARTS)
    groups.n_parts = MIN (g_get_num_processors (), MAX_PARTS);
  dossier_parallel_run (groups.n_parts, count_part, &groups);
  join_parts (&groups);
  groups.values = list_values (groups.tallies[0]);
  dossier_parallel_run (N_GROUPINGS, make_timeline, &groups);
  dossier_date_tally_free (groups.tallies[0]);
  g_array_unref (groups.values);
  groups.timelines[BY_KIND]->by_sector = groups.timelines[BY_SECTOR];
  return groups.timelines[BY_KIND];
}

static guint
count_statement_dates (const DossierDocumentFacts *document, const DossierFactsFilter *filter)
{
  guint n = 0;

  for (guint i = 0; i < document->n_statements; i++)
    {
      const DossierStatementFacts *statement = &document->statements[i];

      if (dossier_facts_filter_statement (filter, document, statement))
        n += (statement->happens->value != NULL) + (statement->due->value != NULL);
    }
  return n;
}

static gboolean
are_many (const GPtrArray *selected, const DossierFactsFilter *filter, guint max_items)
{
  guint n = 0;

  for (guint i = 0; i < selected->len && n <= max_items; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (selected, i);

      n += (document->published.value != NULL) + document->n_dates
           + count_statement_dates (document, filter);
    }
  return n > max_items;
}

/* (transfer full): a few documents, each thing by itself; what it says is in the file alone. */
static DossierTimeline *
list_things (DossierConnection *connection, const DossierFilter *filter, DossierFilterParts parts,
             const GPtrArray *selected, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < selected->len; i++)
    g_array_append_val (ids, ((const DossierDocumentFacts *) g_ptr_array_index (selected, i))->id);
  return dossier_result_put (connection, filter, ids, error)
           ? dossier_timeline_read (connection, filter, parts, error) : NULL;
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
  g_autoptr (GPtrArray) selected = NULL;
  g_auto (DossierFactsFilter) asked = { 0 };
  g_autoptr (DossierFactsWords) words = NULL;
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection;
  DossierTimeline *timeline = NULL;
  gboolean many = FALSE;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (self),
                                     dossier_corpus_get_store (self), _("failed to read dates"),
                                     cancellable, &connection, error);
  if (facts == NULL)
    return NULL;
  dossier_facts_filter_init (&asked, &filter, no_days);
  words = dossier_facts_words_find (facts, connection, &filter, error);
  if (words != NULL)
    {
      dossier_facts_filter_set_words (&asked, words);
      selected = dossier_selection_new (facts, words, &asked);
      many = are_many (selected, &asked, max_items);
      if (!many)
        timeline = list_things (connection, &filter, no_days, selected, error);
    }
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return many ? group_dates (facts, selected, &asked) : timeline;
}
