/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-event-match.h"

#include <math.h>

#include "dossier-names-alike.h"

/* Whether two documents report one event is told by names, places, subject and time, each compared
 * alone: the cosine of what both have, weighed by rarity, and the sum of these with fixed weights. That
 * is how Pouliquen, Steinberger and Deguernel 2008 ("Story tracking: linking similar news over time and
 * across languages") link news clusters of different languages; words, which languages do not share, are
 * not looked at. Their weights are for clusters; ours were chosen on the texts of tests/golden/related
 * with another seed than the test has. */
#define NAMES_WEIGHT 0.35
#define PLACES_WEIGHT 0.15
#define SECTORS_WEIGHT 0.25
#define DAY_WEIGHT 0.25

/* What is lost for each day beyond the first that lies between the publications. */
#define LOSS_BY_DAY 0.08

/* So much must speak for one event. */
#define LEAST_SCORE 0.52

/* Two documents that name no one and nothing together but places and a subject are no reports of one
 * event. */
#define LEAST_NAMES 0.03

typedef struct
{
  DossierEventScale *scale;
  const DossierEventProfile *document;
  const DossierEventProfile *other;
  gboolean near; /* they speak of one day and one place: names need not be heard quite alike */
} Pair;

/* Of something that both have: its place in the list of the one, and what it says. */
typedef struct
{
  guint place;
  guint64 product;
} Shared;

static guint64
square (const GArray *list)
{
  guint64 sum = 0;

  for (guint i = 0; i < list->len; i++)
    {
      guint64 weight = g_array_index (list, DossierWeighed, i).weight;

      sum += weight * weight;
    }
  return sum;
}

/* Calls nothing and allocates nothing where there is nothing in common: most pairs are strangers.
 * @shared: (nullable) (element-type Shared): takes what both have. */
static guint64
multiply (const GArray *list, const GArray *others, GArray *shared)
{
  guint64 sum = 0;

  for (guint i = 0, k = 0; i < list->len && k < others->len;)
    {
      const DossierWeighed *one = &g_array_index (list, DossierWeighed, i);
      const DossierWeighed *other = &g_array_index (others, DossierWeighed, k);

      if (one->number == other->number)
        {
          Shared both = { i, (guint64) one->weight * other->weight };

          sum += both.product;
          if (shared != NULL)
            g_array_append_val (shared, both);
        }
      i += one->number <= other->number;
      k += other->number <= one->number;
    }
  return sum;
}

static double
cosine (guint64 product, const GArray *list, const GArray *others)
{
  return product > 0 ? (double) product / sqrt ((double) square (list) * (double) square (others)) : 0;
}

static gboolean
has (const GArray *list, guint32 number)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, DossierWeighed, i).number == number)
      return TRUE;
  return FALSE;
}

/* Whether it is worth a look; a name that two have themselves counts here too. */
static gboolean
may_have_namesakes (const Pair *pair)
{
  const GArray *clues = pair->document->clues, *others = pair->other->clues;

  if (pair->near || clues == NULL || others == NULL)
    return TRUE;
  for (guint i = 0, k = 0; i < clues->len && k < others->len;)
    {
      guint32 one = g_array_index (clues, guint32, i), other = g_array_index (others, guint32, k);

      if (one == other)
        return TRUE;
      i += one < other;
      k += other < one;
    }
  return FALSE;
}

/* Two names that may be one. */
typedef struct
{
  guint place;
  guint other;
  guint64 product;
  guint32 lower;
  guint32 higher;
} Namesakes;

/* The same whichever of the two documents comes first. */
static int
compare_namesakes (gconstpointer a, gconstpointer b)
{
  const Namesakes *left = a, *right = b;

  if (left->product != right->product)
    return left->product > right->product ? -1 : 1;
  if (left->lower != right->lower)
    return left->lower < right->lower ? -1 : 1;
  return left->higher < right->higher ? -1 : left->higher > right->higher;
}

static GArray *
list_namesakes (const Pair *pair)
{
  const GArray *names = pair->document->names, *others = pair->other->names;
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Namesakes));

  for (guint i = 0; i < names->len; i++)
    {
      const DossierWeighed *one = &g_array_index (names, DossierWeighed, i);
      const char *const *heard = has (others, one->number)
                                   ? NULL : dossier_event_scale_hear (pair->scale, one->number);

      for (guint k = 0; heard != NULL && k < others->len; k++)
        {
          const DossierWeighed *other = &g_array_index (others, DossierWeighed, k);
          Namesakes namesakes = { i, k, (guint64) one->weight * other->weight,
                                  MIN (one->number, other->number),
                                  MAX (one->number, other->number) };
          guint likeness = has (names, other->number)
                             ? 0
                             : dossier_names_compare (heard,
                                                      dossier_event_scale_hear (pair->scale,
                                                                                other->number),
                                                      pair->near);

          namesakes.product = namesakes.product * likeness / 100;
          if (likeness > 0)
            g_array_append_val (all, namesakes);
        }
    }
  if (all->len > 0)
    g_array_sort (all, compare_namesakes);
  return all;
}

/* What names say that may be one, though they are two entities; each counts once. */
static guint64
multiply_alike (const Pair *pair, GArray *shared)
{
  g_autoptr (GArray) all = list_namesakes (pair);
  guint64 sum = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Namesakes *namesakes = &g_array_index (all, Namesakes, i);
      Shared both = { namesakes->place, namesakes->product };
      gboolean used = FALSE;

      for (guint k = 0; k < i && !used; k++)
        {
          const Namesakes *better = &g_array_index (all, Namesakes, k);

          used = better->product > 0
                 && (better->place == namesakes->place || better->other == namesakes->other);
        }
      if (used)
        {
          g_array_index (all, Namesakes, i).product = 0;
          continue;
        }
      sum += both.product;
      if (shared != NULL)
        g_array_append_val (shared, both);
    }
  return sum;
}

/* The last number that both have, DOSSIER_DAY_NONE if there is none. */
static gint32
find_last (const GArray *numbers, const GArray *others)
{
  guint i = numbers->len, k = others->len;

  while (i > 0 && k > 0)
    {
      gint32 one = g_array_index (numbers, gint32, i - 1), other = g_array_index (others, gint32, k - 1);

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

/* What the time says, from 0 to 1, and in *@factor what is left of all else for it; FALSE if the two
 * cannot report one event. */
static gboolean
judge_time (const Pair *pair, double *time, double *factor)
{
  const DossierEventProfile *document = pair->document, *other = pair->other;
  gboolean same = find_day (document, other) != DOSSIER_DAY_NONE;

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
judge_sectors (const DossierEventProfile *document, const DossierEventProfile *other, guint64 product)
{
  if (document->sectors->len == 0 || other->sectors->len == 0)
    return 0.5;
  return cosine (product, document->sectors, other->sectors);
}

static guint
judge (Pair *pair, GArray *names, GArray *places, GArray *sectors)
{
  const DossierEventProfile *document = pair->document, *other = pair->other;
  double time, factor, rest, named;
  guint64 product;

  if (!judge_time (pair, &time, &factor))
    return 0;
  product = multiply (document->places, other->places, places);
  pair->near = product > 0 && find_day (document, other) != DOSSIER_DAY_NONE;
  rest = DAY_WEIGHT * time
         + PLACES_WEIGHT * cosine (product, document->places, other->places)
         + SECTORS_WEIGHT * judge_sectors (document, other,
                                           multiply (document->sectors, other->sectors, sectors));
  /* Not even the same names would do. */
  if (factor * (rest + NAMES_WEIGHT) < LEAST_SCORE)
    return 0;
  product = multiply (document->names, other->names, names);
  if (may_have_namesakes (pair))
    product += multiply_alike (pair, names);
  named = cosine (product, document->names, other->names);
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
dossier_event_compare (DossierEventScale *scale, const DossierEventProfile *document,
                       const DossierEventProfile *other)
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
get_key (const Naming *naming, const Shared *shared)
{
  guint32 number = g_array_index (naming->list, DossierWeighed, shared->place).number;

  return naming->scale != NULL ? dossier_event_scale_get_named (naming->scale, number)->key
                               : g_quark_to_string (number);
}

static int
compare_shared (gconstpointer a, gconstpointer b, gpointer data)
{
  const Shared *left = a, *right = b;

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
    g_array_append_val (numbers, g_array_index (list, DossierWeighed,
                                                g_array_index (shared, Shared, i).place).number);
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
dossier_event_match_new (DossierEventScale *scale, const DossierEventProfile *document,
                         const DossierEventProfile *other)
{
  DossierEventMatch *self = g_new0 (DossierEventMatch, 1);
  Pair pair = { scale, document, other };
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Shared));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Shared));
  GArray *sectors = g_array_new (FALSE, FALSE, sizeof (Shared));

  self->percent = judge (&pair, names, places, sectors);
  self->names = take_numbers (scale, names, document->names);
  self->places = take_numbers (scale, places, document->places);
  self->sectors = take_numbers (NULL, sectors, document->sectors);
  self->day = find_day (document, other);
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
