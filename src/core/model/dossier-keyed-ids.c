/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-keyed-ids.h"

#include <string.h>

/* Keys are sorted by so many bits at a time. */
#define DIGIT_BITS 11
#define N_DIGITS (1 << DIGIT_BITS)
/* Fewer are compared with each other sooner than they are dealt out. */
#define MIN_TO_DEAL 2000

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const DossierKeyedId *first = a, *second = b;

  return first->key < second->key ? -1 : first->key > second->key;
}

/* Where the entries of each digit begin. Gives whether there are several digits. */
static gboolean
find_places (const DossierKeyedId *entries, guint n, guint shift, guint *places)
{
  guint place = 0;

  memset (places, 0, N_DIGITS * sizeof *places);
  for (guint i = 0; i < n; i++)
    places[entries[i].key >> shift & (N_DIGITS - 1)]++;
  if (places[entries[0].key >> shift & (N_DIGITS - 1)] == n)
    return FALSE;
  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      guint size = places[digit];

      places[digit] = place;
      place += size;
    }
  return TRUE;
}

/* The keys of a column differ in few of their bits: entries are dealt out by these, from the last
 * digit to the first, which compares none with another and leaves equal ones in their order. */
static void
deal (GArray *entries)
{
  guint n = entries->len;
  g_autofree DossierKeyedId *spare = g_new (DossierKeyedId, n);
  g_autofree guint *places = g_new (guint, N_DIGITS);
  DossierKeyedId *from = (DossierKeyedId *) (gpointer) entries->data, *to = spare;

  for (guint shift = 0; shift < 64; shift += DIGIT_BITS)
    {
      DossierKeyedId *dealt = to;

      if (!find_places (from, n, shift, places))
        continue;
      for (guint i = 0; i < n; i++)
        to[places[from[i].key >> shift & (N_DIGITS - 1)]++] = from[i];
      to = from;
      from = dealt;
    }
  if (from == spare)
    memcpy (entries->data, spare, n * sizeof *spare);
}

/**
 * dossier_keyed_ids_sort:
 * @entries: (element-type DossierKeyedId): rows, which are put in the order of their keys
 *
 * Rows with the same key stay in their order. Linear in the number of rows where that is large.
 *
 * Returns: (transfer full) (element-type gint64): the row ids in that order
 */
GArray *
dossier_keyed_ids_sort (GArray *entries)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), entries->len);

  if (entries->len >= MIN_TO_DEAL)
    deal (entries);
  else
    g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (ids, g_array_index (entries, DossierKeyedId, i).id);
  return ids;
}
