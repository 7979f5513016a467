/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-event-profile.h"

#include <math.h>

#include "dossier-edtf.h"
#include "dossier-names-alike.h"

/* A day that was spoken of so long before the publication is no news any more. */
#define RECENT 10
/* A day may be told a day ahead, in a text that is dated by another zone's clock. */
#define AHEAD 1

/* What a name of each type says, in thousandths: many bodies are outlets and agencies that report
 * on everything, and many instruments have common names ("Memorandum of Understanding"). */
static const guint worth[] = {
  [DOSSIER_ENTITY_PERSON] = 1000,    [DOSSIER_ENTITY_ORGANIZATION] = 800,
  [DOSSIER_ENTITY_PLACE] = 1000,     [DOSSIER_ENTITY_PROGRAMME] = 1000,
  [DOSSIER_ENTITY_INSTRUMENT] = 500, [DOSSIER_ENTITY_EVENT] = 1000,
};

struct _DossierEventScale
{
  const DossierFacts *facts;
  DossierHearFunc hear;
  gpointer data;
  GHashTable *heard; /* row id → GStrv, of those that were asked for */
};

/**
 * dossier_event_scale_new:
 * @facts: of the whole dossier; they must outlive the scale
 * @hear: (nullable): what else a name may be
 * @data: for @hear
 *
 * Returns: (transfer full): a scale
 */
DossierEventScale *
dossier_event_scale_new (const DossierFacts *facts, DossierHearFunc hear, gpointer data)
{
  DossierEventScale *self = g_new0 (DossierEventScale, 1);

  self->facts = facts;
  self->hear = hear;
  self->data = data;
  self->heard = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_strfreev);
  return self;
}

/**
 * dossier_event_scale_free:
 * @self: (transfer full): a scale
 */
void
dossier_event_scale_free (DossierEventScale *self)
{
  g_hash_table_unref (self->heard);
  g_free (self);
}

/* What it says that a document has something that @total have, in thousandths: the inverse document
 * frequency of Spärck Jones 1972 ("A statistical interpretation of term specificity"), smoothed,
 * since what all documents of a small dossier have is still worth something. */
static guint32
weigh (const DossierEventScale *self, guint total)
{
  return (guint32) lround (1000 * log1p ((double) self->facts->documents->len / MAX (total, 1)));
}

/**
 * dossier_event_scale_get_named:
 * @self: a scale
 * @entity: row id
 *
 * Returns: (transfer none) (nullable): what is known of it
 */
const DossierNamedEntity *
dossier_event_scale_get_named (const DossierEventScale *self, guint32 entity)
{
  return g_hash_table_lookup (self->facts->entities, GUINT_TO_POINTER (entity));
}

/**
 * dossier_event_scale_hear:
 * @self: a scale
 * @entity: row id
 *
 * Returns: (transfer none) (nullable): what the function of the scale says of it
 */
const char *const *
dossier_event_scale_hear (DossierEventScale *self, guint32 entity)
{
  const DossierNamedEntity *named;
  gpointer heard;

  if (self->hear == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (self->heard, GUINT_TO_POINTER (entity), NULL, &heard))
    return heard;
  named = dossier_event_scale_get_named (self, entity);
  heard = named != NULL && named->type != DOSSIER_ENTITY_PLACE
            ? self->hear (named, self->data) : NULL;
  g_hash_table_insert (self->heard, GUINT_TO_POINTER (entity), heard);
  return heard;
}

/* One that stands there often is what the document is about, but not as often as it stands
 * there. */
static void
add (DossierWeights *weights, guint32 number, guint times, guint32 rarity)
{
  DossierWeighed weighed
    = { number, (guint32) lround (rarity * (1 + log (MAX (times, 1)))), rarity };

  weights->square += (guint64) weighed.weight * weighed.weight;
  weights->mask |= G_GUINT64_CONSTANT (1) << number % 64;
  g_array_append_val (weights->items, weighed);
}

/* An outlet names itself in all that it publishes. */
static gboolean
is_publisher (const DossierEventProfile *self, const DossierNamedEntity *named)
{
  return named->type == DOSSIER_ENTITY_ORGANIZATION
         && g_strcmp0 (named->name, self->facts->publisher) == 0;
}

static void
weigh_entities (DossierEventProfile *self, const DossierEventScale *scale)
{
  for (guint i = 0; i < self->facts->n_entities; i++)
    {
      guint32 entity = self->facts->entities[i];
      const DossierNamedEntity *named = dossier_event_scale_get_named (scale, entity);

      if (named != NULL && !is_publisher (self, named))
        add (named->type == DOSSIER_ENTITY_PLACE ? &self->places : &self->names, entity,
             self->facts->mentions[i],
             weigh (scale, named->total) * worth[named->type] / 1000);
    }
}

static void
weigh_sectors (DossierEventProfile *self, const DossierEventScale *scale)
{
  for (guint i = 0; i < self->facts->n_sectors; i++)
    {
      gpointer total = g_hash_table_lookup (scale->facts->sectors,
                                            GUINT_TO_POINTER (self->facts->sectors[i]));

      add (&self->sectors, self->facts->sectors[i], self->facts->sector_marks[i],
           weigh (scale, GPOINTER_TO_UINT (total)));
    }
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return left < right ? -1 : left > right;
}

static void
sort_once (GArray *numbers)
{
  guint kept = 0;

  if (numbers->len > 0)
    g_array_sort (numbers, compare_ints);
  for (guint i = 0; i < numbers->len; i++)
    if (kept == 0
        || g_array_index (numbers, gint32, i) != g_array_index (numbers, gint32, kept - 1))
      g_array_index (numbers, gint32, kept++) = g_array_index (numbers, gint32, i);
  g_array_set_size (numbers, kept);
}

static void
add_yearless (DossierEventProfile *self, const char *value)
{
  DossierEdtf edtf;
  int day;

  if (value == NULL || *value != 'X' || !dossier_edtf_parse (value, &edtf, NULL)
      || !edtf.year_unknown || edtf.kind != DOSSIER_EDTF_DATE || edtf.month == 0 || edtf.day == 0)
    return;
  day = edtf.month * 32 + edtf.day;
  g_array_append_val (self->yearless, day);
}

static void
gather_days (DossierEventProfile *self)
{
  DossierDays published = self->facts->published.days;

  for (guint i = 0; i < self->facts->n_dates; i++)
    {
      const DossierDate *date = self->facts->dates[i];
      DossierDay day = date->days.first;

      if (day > date->days.last)
        add_yearless (self, date->value);
      else if (day == date->days.last
               && (!self->is_dated
                   || (day >= published.first - RECENT && day <= published.last + AHEAD)))
        g_array_append_val (self->days, day);
    }
  sort_once (self->days);
  sort_once (self->yearless);
}

/**
 * dossier_event_profile_new:
 * @scale: a scale
 * @facts: of a document of its dossier; they must outlive the profile
 *
 * Returns: (transfer full): what the document says of what happened
 */
DossierEventProfile *
dossier_event_profile_new (const DossierEventScale *scale, const DossierDocumentFacts *facts)
{
  DossierEventProfile *self = g_new0 (DossierEventProfile, 1);

  self->facts = facts;
  self->is_dated = dossier_document_facts_has_day (facts);
  self->names.items = g_array_new (FALSE, FALSE, sizeof (DossierWeighed));
  self->places.items = g_array_new (FALSE, FALSE, sizeof (DossierWeighed));
  self->sectors.items = g_array_new (FALSE, FALSE, sizeof (DossierWeighed));
  self->days = g_array_new (FALSE, FALSE, sizeof (DossierDay));
  self->yearless = g_array_new (FALSE, FALSE, sizeof (int));
  weigh_entities (self, scale);
  weigh_sectors (self, scale);
  gather_days (self);
  return self;
}

static int
compare_heard (gconstpointer a, gconstpointer b)
{
  const DossierHeard *left = a, *right = b;

  if (left->hash != right->hash)
    return left->hash < right->hash ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

static void
take_clue (DossierEventProfile *self, guint place, const char *clue)
{
  DossierHeard heard = { dossier_names_hash (clue), place };

  g_array_append_val (self->clues, heard);
  self->in_hangul |= *clue == DOSSIER_NAMES_IN_HANGUL;
  self->in_latin |= *clue == DOSSIER_NAMES_IN_LATIN;
}

/**
 * dossier_event_profile_hear:
 * @self: a profile
 * @scale: its scale
 *
 * Gathers what its names may be besides, unless that is done.
 */
void
dossier_event_profile_hear (DossierEventProfile *self, DossierEventScale *scale)
{
  if (self->heard != NULL)
    return;
  self->heard = g_ptr_array_sized_new (self->names.items->len);
  self->clues = g_array_new (FALSE, FALSE, sizeof (DossierHeard));
  for (guint i = 0; i < self->names.items->len; i++)
    {
      const char *const *clues = dossier_event_scale_hear (
        scale, g_array_index (self->names.items, DossierWeighed, i).number);

      g_ptr_array_add (self->heard, (gpointer) clues);
      for (; clues != NULL && *clues != NULL; clues++)
        take_clue (self, i, *clues);
    }
  if (self->clues->len > 0)
    g_array_sort (self->clues, compare_heard);
}

/**
 * dossier_event_profile_free:
 * @self: (transfer full) (nullable): a profile
 */
void
dossier_event_profile_free (DossierEventProfile *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->names.items);
  g_array_unref (self->places.items);
  g_array_unref (self->sectors.items);
  g_array_unref (self->days);
  g_array_unref (self->yearless);
  g_clear_pointer (&self->heard, g_ptr_array_unref);
  g_clear_pointer (&self->clues, g_array_unref);
  g_free (self);
}
