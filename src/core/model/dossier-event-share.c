/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-event-share.h"

#include <math.h>

#include "dossier-names-alike.h"

/* What one double may lose of a sum: a limit must never be lower than what it limits. */
#define SLACK 1e-9

/**
 * dossier_event_share:
 * @weights: what a document has
 * @others: what another has
 * @both: (nullable) (element-type DossierBoth): takes what both have
 *
 * Calls nothing and allocates nothing where there is nothing in common: most pairs are strangers.
 *
 * Returns: what both have
 */
DossierShared
dossier_event_share (const DossierWeights *weights, const DossierWeights *others, GArray *both)
{
  DossierShared shared = { 0, 0, 0 };

  if ((weights->mask & others->mask) == 0)
    return shared;
  for (guint i = 0, k = 0; i < weights->items->len && k < others->items->len;)
    {
      const DossierWeighed *one = &g_array_index (weights->items, DossierWeighed, i);
      const DossierWeighed *other = &g_array_index (others->items, DossierWeighed, k);

      if (one->number == other->number)
        {
          DossierBoth same = { i, (guint64) one->weight * other->weight };

          shared.product += same.product;
          shared.square += (guint64) one->weight * one->weight;
          shared.other_square += (guint64) other->weight * other->weight;
          if (both != NULL)
            g_array_append_val (both, same);
        }
      i += one->number <= other->number;
      k += other->number <= one->number;
    }
  return shared;
}

/**
 * dossier_event_limit_namesakes:
 * @document: a profile
 * @other: that of another document
 * @same: the names that they share
 *
 * By the inequality of Cauchy and Schwarz the names that are left cannot say more, whichever of
 * them are alike. Limits by what is left are how Bayardo, Ma and Srikant 2007 ("Scaling up all
 * pairs similarity search") spare most comparisons without losing a pair.
 *
 * Returns: more than what dossier_event_share_namesakes() could bring the cosine of the names to
 */
double
dossier_event_limit_namesakes (const DossierEventProfile *document,
                               const DossierEventProfile *other, const DossierShared *same)
{
  double all = sqrt ((double) document->names.square * (double) other->names.square);
  double left = sqrt ((double) (document->names.square - same->square)
                      * (double) (other->names.square - same->other_square));

  return all > 0 ? ((double) same->product + left * DOSSIER_NAMES_ALIKE / 100) / all + SLACK : 0;
}

static gboolean
has (const GArray *list, guint32 number)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, DossierWeighed, i).number == number)
      return TRUE;
  return FALSE;
}

/* Two documents whose names are looked at, and what is found. */
typedef struct
{
  const DossierEventProfile *document;
  const DossierEventProfile *other;
  gboolean near;
  GArray *found; /* Namesakes; (nullable): nothing yet */
} Look;

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

/* Names that both have are alike in any case. */
static void
look_at (Look *self, guint place, guint other)
{
  const DossierWeighed *one = &g_array_index (self->document->names.items, DossierWeighed, place);
  const DossierWeighed *two = &g_array_index (self->other->names.items, DossierWeighed, other);
  Namesakes namesakes
    = { place, other, 0, MIN (one->number, two->number), MAX (one->number, two->number) };
  guint likeness;

  if (one->number == two->number || has (self->other->names.items, one->number)
      || has (self->document->names.items, two->number))
    return;
  likeness = dossier_names_compare (g_ptr_array_index (self->document->heard, place),
                                    g_ptr_array_index (self->other->heard, other), self->near);
  if (likeness == 0)
    return;
  namesakes.product = (guint64) one->weight * two->weight * likeness / 100;
  if (self->found == NULL)
    self->found = g_array_new (FALSE, FALSE, sizeof (Namesakes));
  g_array_append_val (self->found, namesakes);
}

/* Those heard nearly alike have no hash in common. */
static void
look_at_all (Look *self)
{
  for (guint i = 0; i < self->document->names.items->len; i++)
    for (guint k = 0; k < self->other->names.items->len; k++)
      look_at (self, i, k);
}

static void
look_at_same_hashes (Look *self)
{
  const GArray *clues = self->document->clues, *others = self->other->clues;

  for (guint i = 0, k = 0; i < clues->len && k < others->len;)
    {
      const DossierHeard *one = &g_array_index (clues, DossierHeard, i);
      guint32 hash = g_array_index (others, DossierHeard, k).hash;

      for (guint n = k;
           n < others->len && g_array_index (others, DossierHeard, n).hash == one->hash; n++)
        look_at (self, one->place, g_array_index (others, DossierHeard, n).place);
      i += one->hash <= hash;
      k += hash < one->hash;
    }
}

/* Whether one of the two has a better namesake. */
static gboolean
is_taken (const GArray *all, guint place)
{
  const Namesakes *namesakes = &g_array_index (all, Namesakes, place);

  for (guint i = 0; i < place; i++)
    {
      const Namesakes *better = &g_array_index (all, Namesakes, i);

      if (better->product > 0
          && (better->place == namesakes->place || better->other == namesakes->other))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_event_share_namesakes:
 * @scale: the scale of their dossier
 * @document: a profile
 * @other: that of another document
 * @near: whether they speak of one day and one place: names need not be heard quite alike
 * @both: (nullable) (element-type DossierBoth): takes what both have
 *
 * Each name counts once.
 *
 * Returns: what names say that may be one, though they are two entities
 */
guint64
dossier_event_share_namesakes (DossierEventScale *scale, DossierEventProfile *document,
                               DossierEventProfile *other, gboolean near, GArray *both)
{
  Look look = { document, other, near, NULL };
  g_autoptr (GArray) all = NULL;
  guint64 sum = 0;

  dossier_event_profile_hear (document, scale);
  dossier_event_profile_hear (other, scale);
  if (near
      && ((document->in_hangul && other->in_latin) || (document->in_latin && other->in_hangul)))
    look_at_all (&look);
  else
    look_at_same_hashes (&look);
  all = look.found;
  if (all == NULL)
    return 0;
  g_array_sort (all, compare_namesakes);
  for (guint i = 0; i < all->len; i++)
    {
      Namesakes *namesakes = &g_array_index (all, Namesakes, i);
      DossierBoth same = { namesakes->place, namesakes->product };

      if (is_taken (all, i))
        {
          namesakes->product = 0;
          continue;
        }
      sum += same.product;
      if (both != NULL)
        g_array_append_val (both, same);
    }
  return sum;
}
