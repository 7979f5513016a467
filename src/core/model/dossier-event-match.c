/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-event-match.h"

#include <math.h>

#include "dossier-event-share.h"

/* Whether two documents report one event is told by names, places, subject and time, each compared
 * alone: the cosine of what both have, weighed by rarity, and the sum of these with fixed weights.
 * That is how Pouliquen, Steinberger and Deguernel 2008 ("Story tracking: linking similar news over
 * time and across languages") link news clusters of different languages; words, which languages do
 * not share, are not looked at. Their weights are for clusters; ours were chosen on the texts of
 * tests/golden/related with another seed than the test has. */
#define NAMES_WEIGHT 0.35
#define PLACES_WEIGHT 0.15
#define SECTORS_WEIGHT 0.25
#define DAY_WEIGHT 0.25

/* What is lost for each day beyond the first that lies between the publications. */
#define LOSS_BY_DAY 0.08

/* So much must speak for one event. */
#define LEAST_SCORE 0.52

/* Two documents that name no one and nothing together but places and a subject are no reports of
 * one event. */
#define LEAST_NAMES 0.03

typedef struct
{
  DossierEventScale *scale;
  DossierEventProfile *document;
  DossierEventProfile *other;
  DossierDay day;  /* of which both speak, DOSSIER_DAY_NONE if there is none */
} Pair;

static double
cosine (const DossierShared *shared, const DossierWeights *weights, const DossierWeights *others)
{
  if (shared->product == 0)
    return 0;
  return (double) shared->product / sqrt ((double) weights->square * (double) others->square);
}

/* The last number that both have, DOSSIER_DAY_NONE if there is none. */
static gint32
find_last (const GArray *numbers, const GArray *others)
{
  guint i = numbers->len, k = others->len;

  while (i > 0 && k > 0)
    {
      gint32 one = g_array_index (numbers, gint32, i - 1),
             other = g_array_index (others, gint32, k - 1);

      if (one == other)
        return one;
      i -= one > other;
      k -= other > one;
    }
  return DOSSIER_DAY_NONE;
}

/* The last of @days that falls on one of those without a year. */
static DossierDay
find_yearless (const GArray *days, const GArray *yearless)
{
  for (guint i = days->len; i-- > 0 && yearless->len > 0;)
    {
      DossierDay day = g_array_index (days, DossierDay, i);
      int year, month, date;

      dossier_day_to_civil (day, &year, &month, &date);
      for (guint k = 0; k < yearless->len; k++)
        if (g_array_index (yearless, int, k) == month * 32 + date)
          return day;
    }
  return DOSSIER_DAY_NONE;
}

static DossierDay
find_day (const DossierEventProfile *document, const DossierEventProfile *other)
{
  DossierDay day = find_last (document->days, other->days);

  if (day == DOSSIER_DAY_NONE)
    day = find_yearless (document->days, other->yearless);
  if (day == DOSSIER_DAY_NONE)
    day = find_yearless (other->days, document->yearless);
  return day;
}

/* Days between two publications. */
static int
find_gap (const DossierEventProfile *document, const DossierEventProfile *other)
{
  DossierDays one = document->facts->published.days, two = other->facts->published.days;

  return MAX (0, MAX (one.first, two.first) - MIN (one.last, two.last));
}

/* What the time says, from 0 to 1, and in *@factor what is left of all else for it; FALSE if the
 * two cannot report one event. */
static gboolean
judge_time (const Pair *pair, double *time, double *factor)
{
  const DossierEventProfile *document = pair->document, *other = pair->other;
  gboolean same = pair->day != DOSSIER_DAY_NONE;

  *factor = 1;
  *time = 1;
  if (!document->is_dated || !other->is_dated)
    return same || find_last (document->yearless, other->yearless) != DOSSIER_DAY_NONE;
  if (find_gap (document, other) > DOSSIER_EVENT_WINDOW)
    return FALSE;
  *factor = 1 - LOSS_BY_DAY * MAX (0, find_gap (document, other) - 1);
  if (!same)
    *time = document->days->len > 0 && other->days->len > 0 ? 0 : 0.5;
  return TRUE;
}

/* What one of both is about and the other does not say is no sign against it. */
static double
judge_sectors (const DossierEventProfile *document, const DossierEventProfile *other,
               const DossierShared *shared)
{
  if (document->sectors.items->len == 0 || other->sectors.items->len == 0)
    return 0.5;
  return cosine (shared, &document->sectors, &other->sectors);
}

/* Most pairs are strangers: what costs more is asked only where the answer can still be yes. */
static guint
judge (Pair *pair, GArray *names, GArray *places, GArray *sectors)
{
  const DossierEventProfile *document = pair->document, *other = pair->other;
  DossierShared by_place, by_sector, by_name;
  double time, factor, rest, named;

  pair->day = find_day (document, other);
  if (!judge_time (pair, &time, &factor))
    return 0;
  by_place = dossier_event_share (&document->places, &other->places, places);
  by_sector = dossier_event_share (&document->sectors, &other->sectors, sectors);
  rest = DAY_WEIGHT * time
         + PLACES_WEIGHT * cosine (&by_place, &document->places, &other->places)
         + SECTORS_WEIGHT * judge_sectors (document, other, &by_sector);
  /* Not even the same names would do. */
  if (factor * (rest + NAMES_WEIGHT) < LEAST_SCORE)
    return 0;
  by_name = dossier_event_share (&document->names, &other->names, names);
  named = dossier_event_limit_namesakes (document, other, &by_name);
  if (named < LEAST_NAMES || factor * (rest + NAMES_WEIGHT * named) < LEAST_SCORE)
    return 0;
  by_name.product
    += dossier_event_share_namesakes (pair->scale, pair->document, pair->other,
                                      by_place.product > 0 && pair->day != DOSSIER_DAY_NONE, names);
  named = cosine (&by_name, &document->names, &other->names);
  if (named < LEAST_NAMES || factor * (rest + NAMES_WEIGHT * named) < LEAST_SCORE)
    return 0;
  return (guint) lround (100 * MIN (factor * (rest + NAMES_WEIGHT * named), 1));
}

/**
 * dossier_event_compare:
 * @scale: the scale of their dossier
 * @document: profile of a document
 * @other: that of another
 *
 * Returns: how much speaks for it that both report one event, in per cent; 0 if too little does
 */
guint
dossier_event_compare (DossierEventScale *scale, DossierEventProfile *document,
                       DossierEventProfile *other)
{
  Pair pair = { scale, document, other };

  return judge (&pair, NULL, NULL, NULL);
}

/* Numbers differ from file to file. */
typedef struct
{
  const DossierEventScale *scale; /* NULL: the numbers are quarks */
  const GArray *list;
} Naming;

static const char *
get_key (const Naming *naming, const DossierBoth *shared)
{
  guint32 number = g_array_index (naming->list, DossierWeighed, shared->place).number;

  return naming->scale != NULL ? dossier_event_scale_get_named (naming->scale, number)->key
                               : g_quark_to_string (number);
}

static int
compare_shared (gconstpointer a, gconstpointer b, gpointer data)
{
  const DossierBoth *left = a, *right = b;

  if (left->product != right->product)
    return left->product > right->product ? -1 : 1;
  return g_strcmp0 (get_key (data, left), get_key (data, right));
}

static GArray *
take_numbers (const DossierEventScale *scale, GArray *shared, const GArray *list)
{
  GArray *numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint32), shared->len);
  Naming naming = { scale, list };

  if (shared->len > 0)
    g_array_sort_with_data (shared, compare_shared, &naming);
  for (guint i = 0; i < shared->len; i++)
    g_array_append_val (
      numbers,
      g_array_index (list, DossierWeighed, g_array_index (shared, DossierBoth, i).place).number);
  g_array_unref (shared);
  return numbers;
}

/**
 * dossier_event_match_new:
 * @scale: the scale of their dossier
 * @document: profile of a document
 * @other: that of another
 *
 * Returns: (transfer full): what both have in common
 */
DossierEventMatch *
dossier_event_match_new (DossierEventScale *scale, DossierEventProfile *document,
                         DossierEventProfile *other)
{
  DossierEventMatch *self = g_new0 (DossierEventMatch, 1);
  Pair pair = { scale, document, other };
  GArray *names = g_array_new (FALSE, FALSE, sizeof (DossierBoth));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DossierBoth));
  GArray *sectors = g_array_new (FALSE, FALSE, sizeof (DossierBoth));

  self->percent = judge (&pair, names, places, sectors);
  self->names = take_numbers (scale, names, document->names.items);
  self->places = take_numbers (scale, places, document->places.items);
  self->sectors = take_numbers (NULL, sectors, document->sectors.items);
  self->day = pair.day;
  return self;
}

/**
 * dossier_event_match_free:
 * @self: (transfer full) (nullable): a match
 */
void
dossier_event_match_free (DossierEventMatch *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->names);
  g_array_unref (self->places);
  g_array_unref (self->sectors);
  g_free (self);
}
