/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-marks.h"

#include <stdlib.h>

#include "dossier-pack.h"
#include "dossier-sector-weight.h"

/* So many numbers are put in order by hand: to call a function for each pair takes longer. */
#define MAX_BY_HAND 64

/* What the marks of a sector in the document at hand add up to. */
typedef struct
{
  guint32 sector;
  guint weight;
  guint mentions;
} Weighed;

struct _DossierFactsMarks
{
  const DossierFactsKeys *keys;
  GArray *numbers;    /* guint32: sectors or entities of the document at hand */
  GArray *times;      /* guint8: how often each of them stands in it */
  GArray *weighed;    /* Weighed: its sectors */
};

/* As lists have them. */
static gboolean
comes_before (guint32 sector, guint32 other)
{
  return g_strcmp0 (g_quark_to_string (sector), g_quark_to_string (other)) < 0;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

static void
sort_numbers (GArray *numbers)
{
  guint32 *all = (guint32 *) (gpointer) numbers->data;

  if (numbers->len > MAX_BY_HAND)
    {
      qsort (all, numbers->len, sizeof (guint32), compare_numbers);
      return;
    }
  for (guint i = 1; i < numbers->len; i++)
    {
      guint32 number = all[i];
      guint k = i;

      for (; k > 0 && all[k - 1] > number; k--)
        all[k] = all[k - 1];
      all[k] = number;
    }
}

/* A document has few sectors. */
static void
weigh_sector (GArray *weighed, guint32 sector, guint share)
{
  Weighed one = { sector, share, 1 };

  for (guint i = 0; i < weighed->len; i++)
    {
      Weighed *known = &g_array_index (weighed, Weighed, i);

      if (known->sector == sector)
        {
          known->weight += share;
          known->mentions++;
          return;
        }
    }
  g_array_append_val (weighed, one);
}

/* The numbers of a layer in order, each as often as it stands in the document; and
 * what sectors weigh. */
static void
gather (DossierFactsMarks *self, DossierPackReader *pack)
{
  DossierPackItem item;

  g_array_set_size (self->numbers, 0);
  g_array_set_size (self->weighed, 0);
  while (dossier_pack_reader_next (pack, &item))
    {
      guint32 number = item.layer == DOSSIER_PACK_MENTION
                           ? dossier_facts_keys_find_kept (self->keys, (guint32) item.entity)
                           : dossier_facts_keys_find_sector (self->keys, (guint32) item.other);

      if (item.layer == DOSSIER_PACK_SECTOR)
        weigh_sector (self->weighed, number, item.share);
      g_array_append_val (self->numbers, number);
    }
  sort_numbers (self->numbers);
}

/* The heaviest first, of equals the one that is mentioned most often, then as lists have them. */
static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Weighed *left = a, *right = b;

  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;
  if (left->mentions != right->mentions)
    return left->mentions > right->mentions ? -1 : 1;
  return comes_before (left->sector, right->sector) ? -1 : 1;
}

/* What the document is about, and its lead, which may weigh nothing. */
static void
take_subjects (DossierFactsMarks *self, DossierDocumentFacts *facts)
{
  const Weighed *first = (const Weighed *) (gpointer) self->weighed->data;

  g_array_sort (self->weighed, compare_weights);
  facts->lead = self->weighed->len > 0 ? first->sector : 0;
  for (guint i = 0; i < self->weighed->len; i++)
    if (dossier_sector_is_subject (first[i].weight, first->weight))
      g_array_append_val (self->numbers, first[i].sector);
  facts->subjects = dossier_facts_take_array (self->numbers, &facts->n_subjects);
}

/* Takes each number once, and how often it stood there. */
static guint32 *
take_once (DossierFactsMarks *self, guint8 **times, guint *n)
{
  guint32 *all = (guint32 *) (gpointer) self->numbers->data;
  guint kept = 0;

  g_array_set_size (self->times, self->numbers->len);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      guint8 *time;

      if (kept == 0 || all[i] != all[kept - 1])
        {
          all[kept] = all[i];
          g_array_index (self->times, guint8, kept++) = 0;
        }
      time = &g_array_index (self->times, guint8, kept - 1);
      *time = (guint8) MIN (*time + 1, G_MAXUINT8);
    }
  g_array_set_size (self->numbers, kept);
  g_array_set_size (self->times, kept);
  *times = dossier_facts_take_array (self->times, NULL);
  return dossier_facts_take_array (self->numbers, n);
}

/**
 * dossier_facts_marks_new:
 * @keys: what numbers stand for; they must outlive the object
 *
 * Returns: (transfer full): what adds up marks
 */
DossierFactsMarks *
dossier_facts_marks_new (const DossierFactsKeys *keys)
{
  DossierFactsMarks *self = g_new0 (DossierFactsMarks, 1);

  self->keys = keys;
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->times = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->weighed = g_array_new (FALSE, FALSE, sizeof (Weighed));
  return self;
}

/**
 * dossier_facts_marks_free:
 * @self: (transfer full): what adds up marks
 */
void
dossier_facts_marks_free (DossierFactsMarks *self)
{
  g_array_unref (self->numbers);
  g_array_unref (self->times);
  g_array_unref (self->weighed);
  g_free (self);
}

/**
 * dossier_facts_marks_add:
 * @self: what adds up marks
 * @pack: marks in force
 * @size: its size in bytes
 * @facts: of the document they stand in; takes its sectors, subjects and entities
 */
void
dossier_facts_marks_add (DossierFactsMarks *self, gconstpointer pack, gsize size,
                         DossierDocumentFacts *facts)
{
  g_auto (DossierPackReader) sectors;
  g_auto (DossierPackReader) mentions;

  dossier_pack_reader_init (&sectors, pack, size, DOSSIER_PACK_SECTOR);
  gather (self, &sectors);
  facts->sectors = take_once (self, &facts->sector_marks, &facts->n_sectors);
  take_subjects (self, facts);
  dossier_pack_reader_init (&mentions, pack, size, DOSSIER_PACK_MENTION);
  gather (self, &mentions);
  facts->entities = take_once (self, &facts->mentions, &facts->n_entities);
}
