/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-query.h"

#include <string.h>

struct _DossierQuery
{
  gatomicrefcount ref_count;
  DossierSearch *search; /* never NULL */
  GStrv sectors;  /* sorted, no doubles; never NULL */
  gboolean subjects;
  gint64 entity;
  gboolean has_days;
  DossierDay first;
  DossierDay last;
  GStrv values[DOSSIER_N_FIELDS]; /* sorted, no doubles; never NULL */
};

G_DEFINE_BOXED_TYPE (DossierQuery, dossier_query, dossier_query_ref, dossier_query_unref)

/**
 * dossier_query_new:
 *
 * Returns: (transfer full): a query that lets everything through
 */
DossierQuery *
dossier_query_new (void)
{
  DossierQuery *self = g_new0 (DossierQuery, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->search = dossier_search_new (NULL, NULL);
  self->sectors = g_new0 (char *, 1);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    self->values[field] = g_new0 (char *, 1);
  return self;
}

/**
 * dossier_query_ref:
 * @self: a query
 *
 * Returns: (transfer full): @self
 */
DossierQuery *
dossier_query_ref (DossierQuery *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_query_unref:
 * @self: (transfer full): a query
 */
void
dossier_query_unref (DossierQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  dossier_search_unref (self->search);
  g_strfreev (self->sectors);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    g_strfreev (self->values[field]);
  g_free (self);
}

/* All but the count, which another thread may be changing. */
static DossierQuery *
copy_query (const DossierQuery *self)
{
  DossierQuery *copy = g_new0 (DossierQuery, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->search = dossier_search_ref (self->search);
  copy->sectors = g_strdupv (self->sectors);
  copy->subjects = self->subjects;
  copy->entity = self->entity;
  copy->has_days = self->has_days;
  copy->first = self->first;
  copy->last = self->last;
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    copy->values[field] = g_strdupv (self->values[field]);
  return copy;
}

/**
 * dossier_query_with_search:
 * @self: a query
 * @search: what a person typed
 *
 * Returns: (transfer full): a query for what @search asks for
 */
DossierQuery *
dossier_query_with_search (const DossierQuery *self, DossierSearch *search)
{
  DossierQuery *query = copy_query (self);

  dossier_search_ref (search);
  dossier_search_unref (query->search);
  query->search = search;
  return query;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Puts @value into the list, or takes it out. */
static void
change_values (GStrv *values, const char *value, gboolean wanted)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; (*values)[i] != NULL; i++)
    if (g_str_equal ((*values)[i], value))
      g_free ((*values)[i]);
    else
      g_ptr_array_add (changed, (*values)[i]);
  if (wanted)
    g_ptr_array_add (changed, g_strdup (value));
  g_ptr_array_sort (changed, compare_strings);
  g_ptr_array_add (changed, NULL);
  g_free (*values);
  *values = (GStrv) g_ptr_array_steal (changed, NULL);
}

/**
 * dossier_query_with_sector:
 * @self: a query
 * @sector: id of a sector
 * @wanted: whether documents must be about it
 *
 * Returns: (transfer full): a query with or without @sector
 */
DossierQuery *
dossier_query_with_sector (const DossierQuery *self, const char *sector, gboolean wanted)
{
  DossierQuery *query = copy_query (self);

  change_values (&query->sectors, sector, wanted);
  return query;
}

/**
 * dossier_query_with_subjects:
 * @self: a query
 * @only: whether it is not enough that a document mentions a sector in passing
 *
 * Returns: (transfer full): a query that differs in this; without sectors it lets the same
 *   documents through, but sectors are counted by it
 */
DossierQuery *
dossier_query_with_subjects (const DossierQuery *self, gboolean only)
{
  DossierQuery *query = copy_query (self);

  query->subjects = only;
  return query;
}

/**
 * dossier_query_without_sectors:
 * @self: a query
 *
 * Returns: (transfer full): a query for any sector
 */
DossierQuery *
dossier_query_without_sectors (const DossierQuery *self)
{
  DossierQuery *query = copy_query (self);

  g_strfreev (query->sectors);
  query->sectors = g_new0 (char *, 1);
  return query;
}

/**
 * dossier_query_with_value:
 * @self: a query
 * @field: what of a document
 * @value: a value of it
 * @wanted: whether documents with it are let through
 *
 * Several values of a field let more through; none lets all.
 *
 * Returns: (transfer full): a query with or without @value
 */
DossierQuery *
dossier_query_with_value (const DossierQuery *self, DossierField field, const char *value,
                          gboolean wanted)
{
  DossierQuery *query = copy_query (self);

  change_values (&query->values[field], value, wanted);
  return query;
}

/**
 * dossier_query_without_values:
 * @self: a query
 * @field: what of a document
 *
 * Returns: (transfer full): a query for any value of @field
 */
DossierQuery *
dossier_query_without_values (const DossierQuery *self, DossierField field)
{
  DossierQuery *query = copy_query (self);

  g_strfreev (query->values[field]);
  query->values[field] = g_new0 (char *, 1);
  return query;
}

/**
 * dossier_query_with_entity:
 * @self: a query
 * @entity: row id of an entity that documents must mention, 0 for any
 *
 * Returns: (transfer full): a query for @entity
 */
DossierQuery *
dossier_query_with_entity (const DossierQuery *self, gint64 entity)
{
  DossierQuery *query = copy_query (self);

  query->entity = entity;
  return query;
}

/**
 * dossier_query_with_days:
 * @self: a query
 * @first: first day, %DOSSIER_DAY_NONE for any day at all
 * @last: last day, inclusive; the two may come in either order
 *
 * A document has days in a range when it was published in it or speaks of a day in it.
 *
 * Returns: (transfer full): a query for the days from @first to @last
 */
DossierQuery *
dossier_query_with_days (const DossierQuery *self, DossierDay first, DossierDay last)
{
  DossierQuery *query = copy_query (self);

  query->has_days = first != DOSSIER_DAY_NONE && last != DOSSIER_DAY_NONE;
  query->first = query->has_days ? MIN (first, last) : DOSSIER_DAY_NONE;
  query->last = query->has_days ? MAX (first, last) : DOSSIER_DAY_NONE;
  return query;
}

/**
 * dossier_query_get_search:
 * @self: a query
 *
 * Returns: (transfer none): what a person typed, read
 */
const DossierSearch *
dossier_query_get_search (const DossierQuery *self)
{
  return self->search;
}

/**
 * dossier_query_get_words:
 * @self: a query
 *
 * Returns: (transfer none): what a person typed, "" if nothing
 */
const char *
dossier_query_get_words (const DossierQuery *self)
{
  return dossier_search_get_text (self->search);
}

/**
 * dossier_query_has_subjects:
 * @self: a query
 *
 * Returns: whether documents have only the sectors that they are about
 */
gboolean
dossier_query_has_subjects (const DossierQuery *self)
{
  return self->subjects;
}

/**
 * dossier_query_get_sectors:
 * @self: a query
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the chosen sectors, sorted
 */
const char *const *
dossier_query_get_sectors (const DossierQuery *self)
{
  return (const char *const *) self->sectors;
}

/**
 * dossier_query_has_sector:
 * @self: a query
 * @sector: id of a sector
 *
 * Returns: whether it is chosen
 */
gboolean
dossier_query_has_sector (const DossierQuery *self, const char *sector)
{
  return g_strv_contains (dossier_query_get_sectors (self), sector);
}

/**
 * dossier_query_get_values:
 * @self: a query
 * @field: what of a document
 *
 * Returns: (transfer none) (array zero-terminated=1): the chosen values of @field, sorted
 */
const char *const *
dossier_query_get_values (const DossierQuery *self, DossierField field)
{
  return (const char *const *) self->values[field];
}

/**
 * dossier_query_has_value:
 * @self: a query
 * @field: what of a document
 * @value: a value of it
 *
 * Returns: whether it is chosen
 */
gboolean
dossier_query_has_value (const DossierQuery *self, DossierField field, const char *value)
{
  return g_strv_contains (dossier_query_get_values (self, field), value);
}

/**
 * dossier_query_get_entity:
 * @self: a query
 *
 * Returns: row id of the chosen entity, 0 if none
 */
gint64
dossier_query_get_entity (const DossierQuery *self)
{
  return self->entity;
}

/**
 * dossier_query_get_days:
 * @self: a query
 * @first: (out) (optional): first day
 * @last: (out) (optional): last day, inclusive
 *
 * Returns: whether a range of days is chosen; if not, both are
 *   %DOSSIER_DAY_NONE
 */
gboolean
dossier_query_get_days (const DossierQuery *self, DossierDay *first, DossierDay *last)
{
  if (first != NULL)
    *first = self->has_days ? self->first : DOSSIER_DAY_NONE;
  if (last != NULL)
    *last = self->has_days ? self->last : DOSSIER_DAY_NONE;
  return self->has_days;
}

/**
 * dossier_query_is_empty:
 * @self: a query
 *
 * Returns: whether it lets everything through
 */
gboolean
dossier_query_is_empty (const DossierQuery *self)
{
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    if (self->values[field][0] != NULL)
      return FALSE;
  return *dossier_query_get_words (self) == '\0' && self->sectors[0] == NULL && self->entity == 0
         && !self->has_days;
}

/**
 * dossier_query_equal:
 * @a: a query
 * @b: a query
 *
 * Returns: whether both ask for the same
 */
gboolean
dossier_query_equal (const DossierQuery *a, const DossierQuery *b)
{
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    if (!g_strv_equal (dossier_query_get_values (a, field), dossier_query_get_values (b, field)))
      return FALSE;
  return g_str_equal (dossier_query_get_words (a), dossier_query_get_words (b))
         && g_strv_equal (dossier_query_get_sectors (a), dossier_query_get_sectors (b))
         && a->subjects == b->subjects && a->entity == b->entity && a->has_days == b->has_days
         && (!a->has_days || (a->first == b->first && a->last == b->last));
}
