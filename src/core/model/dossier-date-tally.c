/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-date-tally.h"

/* The dates of one value: numbers of them, and documents, each of as many elements as there are
 * sorts. */
typedef struct
{
  const DossierDate *date;
  gint64 *documents;
  guint32 numbers[];
} Row;

struct _DossierDateTally
{
  guint n_sorts;
  GPtrArray *rows; /* Row, by the number of its value; NULL where none was counted */
};

static void
free_row (gpointer data)
{
  Row *row = data;

  if (row == NULL)
    return;
  g_free (row->documents);
  g_free (row);
}

/**
 * dossier_date_tally_new:
 * @n_sorts: how many sorts there are
 *
 * Returns: (transfer full): a tally of nothing
 */
DossierDateTally *
dossier_date_tally_new (guint n_sorts)
{
  DossierDateTally *self = g_new0 (DossierDateTally, 1);

  self->n_sorts = n_sorts;
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

/**
 * dossier_date_tally_free:
 * @self: (transfer full) (nullable): a tally
 */
void
dossier_date_tally_free (DossierDateTally *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static Row *
find_row (const DossierDateTally *self, const DossierDate *date)
{
  return date->number < self->rows->len ? g_ptr_array_index (self->rows, date->number) : NULL;
}

static Row *
add_row (DossierDateTally *self, const DossierDate *date)
{
  Row *row = g_malloc0 (sizeof *row + self->n_sorts * sizeof row->numbers[0]);

  row->date = date;
  row->documents = g_new (gint64, self->n_sorts);
  if (date->number >= self->rows->len)
    g_ptr_array_set_size (self->rows, (int) date->number + 1);
  g_ptr_array_index (self->rows, date->number) = row;
  return row;
}

static Row *
get_row (DossierDateTally *self, const DossierDate *date)
{
  Row *row = find_row (self, date);

  return row != NULL ? row : add_row (self, date);
}

static void
count (Row *row, guint sort, guint n, gint64 document)
{
  if (row->numbers[sort] == 0)
    row->documents[sort] = document;
  row->numbers[sort] += n;
}

/**
 * dossier_date_tally_add:
 * @self: a tally
 * @date: a date with a value; it must outlive the tally
 * @sort: what else those have in common that are counted together, less than the number of sorts
 * @other: another sort of which it is as well
 * @document: row id of a document that speaks of it
 *
 * Counts a date under two sorts: what it is looked up for lies scattered in memory.
 */
void
dossier_date_tally_add (DossierDateTally *self, const DossierDate *date, guint sort, guint other,
                        gint64 document)
{
  Row *row = get_row (self, date);

  count (row, sort, 1, document);
  count (row, other, 1, document);
}

/**
 * dossier_date_tally_join:
 * @self: a tally
 * @other: of as many sorts, and of dates that came after those of @self
 *
 * Adds what @other has counted.
 */
void
dossier_date_tally_join (DossierDateTally *self, const DossierDateTally *other)
{
  for (guint i = 0; i < other->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (other->rows, i);

      for (guint sort = 0; row != NULL && sort < other->n_sorts; sort++)
        if (row->numbers[sort] > 0)
          count (get_row (self, row->date), sort, row->numbers[sort], row->documents[sort]);
    }
}

/**
 * dossier_date_tally_list:
 * @self: a tally
 *
 * Returns: (transfer container) (element-type DossierDate): a date of each value that was counted
 */
GPtrArray *
dossier_date_tally_list (const DossierDateTally *self)
{
  GPtrArray *dates = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (row != NULL)
        g_ptr_array_add (dates, (gpointer) row->date);
    }
  return dates;
}

/**
 * dossier_date_tally_get:
 * @self: a tally
 * @date: a date with a value
 * @sort: a sort
 * @document: (out): takes the row id of the first document that speaks of it, if any does
 *
 * Returns: how many there are with the value of @date
 */
guint
dossier_date_tally_get (const DossierDateTally *self, const DossierDate *date, guint sort,
                        gint64 *document)
{
  const Row *row = find_row (self, date);

  if (row == NULL || row->numbers[sort] == 0)
    return 0;
  *document = row->documents[sort];
  return row->numbers[sort];
}
