/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-date-table.h"

struct _DossierDateTable
{
  gatomicrefcount ref_count;
  GMutex lock;
  GStringChunk *strings;
  GHashTable *numbers;   /* value → its number */
  GHashTable *dates;     /* DossierDate → itself */
};

struct _DossierDateFinder
{
  DossierDateTable *table;
  GHashTable *known;     /* DossierDate of the table → itself */
};

static guint
hash_date (gconstpointer data)
{
  const DossierDate *date = data;
  guint hash = (guint) date->days.first * 31 + (guint) date->days.last;

  return date->value != NULL ? hash * 31 + g_str_hash (date->value) : hash;
}

static gboolean
equal_dates (gconstpointer a, gconstpointer b)
{
  const DossierDate *first = a, *second = b;

  return first->days.first == second->days.first && first->days.last == second->days.last
         && g_strcmp0 (first->value, second->value) == 0;
}

/**
 * dossier_date_table_new:
 *
 * Returns: (transfer full): an empty table
 */
DossierDateTable *
dossier_date_table_new (void)
{
  DossierDateTable *self = g_new0 (DossierDateTable, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->strings = g_string_chunk_new (4096);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->dates = g_hash_table_new_full (hash_date, equal_dates, g_free, NULL);
  return self;
}

/**
 * dossier_date_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
DossierDateTable *
dossier_date_table_ref (DossierDateTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_date_table_unref:
 * @self: (transfer full): a table
 */
void
dossier_date_table_unref (DossierDateTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->dates);
  g_hash_table_unref (self->numbers);
  g_string_chunk_free (self->strings);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static void
set_value (DossierDateTable *self, DossierDate *date, const char *value)
{
  gpointer known, number;

  if (value == NULL)
    return;
  if (!g_hash_table_lookup_extended (self->numbers, value, &known, &number))
    {
      known = g_string_chunk_insert (self->strings, value);
      number = GUINT_TO_POINTER (g_hash_table_size (self->numbers) + 1);
      g_hash_table_insert (self->numbers, known, number);
    }
  date->value = known;
  date->number = GPOINTER_TO_UINT (number);
}

static const DossierDate *
get_date (DossierDateTable *self, const DossierDate *wanted)
{
  DossierDate *date;

  g_mutex_lock (&self->lock);
  date = g_hash_table_lookup (self->dates, wanted);
  if (date == NULL)
    {
      date = g_new0 (DossierDate, 1);
      date->days = wanted->days;
      set_value (self, date, wanted->value);
      g_hash_table_add (self->dates, date);
    }
  g_mutex_unlock (&self->lock);
  return date;
}

/**
 * dossier_date_finder_new:
 * @table: where dates stand; it must outlive the finder
 *
 * Returns: (transfer full): a finder for one thread
 */
DossierDateFinder *
dossier_date_finder_new (DossierDateTable *table)
{
  DossierDateFinder *self = g_new0 (DossierDateFinder, 1);

  self->table = table;
  self->known = g_hash_table_new (hash_date, equal_dates);
  return self;
}

/**
 * dossier_date_finder_free:
 * @self: (transfer full) (nullable): a finder
 */
void
dossier_date_finder_free (DossierDateFinder *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * dossier_date_finder_get:
 * @self: a finder
 * @days: the days that the date reaches over
 * @value: (nullable): EDTF
 *
 * Returns: (transfer none): the date, which lives as long as the table
 */
const DossierDate *
dossier_date_finder_get (DossierDateFinder *self, DossierDays days, const char *value)
{
  const DossierDate wanted = { days, value, 0 };
  const DossierDate *date = g_hash_table_lookup (self->known, &wanted);

  if (date == NULL)
    {
      date = get_date (self->table, &wanted);
      g_hash_table_add (self->known, (gpointer) date);
    }
  return date;
}
