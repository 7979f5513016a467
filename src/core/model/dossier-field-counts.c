/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-field-counts.h"

#include <string.h>

#include "dossier-facet.h"

typedef struct
{
  guint count;
  guint counted; /* the unit for which it was counted last, and one */
} Count;

static Count *
get_count (GHashTable *counts, gpointer value)
{
  Count *count = g_hash_table_lookup (counts, value);

  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      g_hash_table_insert (counts, value, count);
    }
  return count;
}

static gpointer
get_value (const DossierDocumentFacts *document, DossierField field)
{
  if (field == DOSSIER_FIELD_OUTLET)
    return document->publisher;
  if (field == DOSSIER_FIELD_LANGUAGE)
    return document->language;
  return GINT_TO_POINTER (document->year);
}

/* How many units have each value, by what stands for it in facts: an interned string, a kind, a
 * year. */
static GHashTable *
count_values (const DossierUnits *units, DossierField field)
{
  GHashTable *counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Count *count = NULL;
  gpointer last = NULL;

  for (guint unit = 0; unit < units->firsts->len; unit++)
    for (guint i = g_array_index (units->firsts, guint, unit),
               end = dossier_units_get_end (units, unit);
         i < end; i++)
      {
        gpointer value = get_value (g_ptr_array_index (units->documents, i), field);

        /* Neighbours often have the same. */
        if (count == NULL || value != last)
          count = get_count (counts, value);
        last = value;
        count->count += count->counted != unit + 1;
        count->counted = unit + 1;
      }
  return counts;
}

/* A value as the query has it. */
static char *
tell_value (DossierField field, gpointer value)
{
  if (field != DOSSIER_FIELD_YEAR)
    return g_strdup (value != NULL ? value : "");
  return value != NULL ? g_strdup_printf ("%04d", GPOINTER_TO_INT (value)) : g_strdup ("");
}

static void
add_facet (GPtrArray *facets, const char *value, guint count, DossierField field,
           const DossierQuery *query)
{
  g_ptr_array_add (facets, dossier_facet_new (value, 0, DOSSIER_ENTITY_PERSON, value, count, count,
                                              dossier_query_has_value (query, field, value)));
}

/* Kinds come in their own order; a document may have several. */
static void
add_kinds (GPtrArray *facets, const DossierUnits *units, const DossierQuery *query)
{
  guint counts[DOSSIER_N_STATEMENT_KINDS] = { 0 };

  for (guint unit = 0; unit < units->firsts->len; unit++)
    {
      guint kinds = 0;

      for (guint i = g_array_index (units->firsts, guint, unit);
           i < dossier_units_get_end (units, unit); i++)
        kinds |= ((const DossierDocumentFacts *) g_ptr_array_index (units->documents, i))->kinds;
      for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
        counts[kind] += kinds >> kind & 1;
    }
  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    if (counts[kind] > 0)
      add_facet (facets, dossier_statement_kind_to_string ((DossierStatementKind) kind),
                 counts[kind], DOSSIER_FIELD_SAYS, query);
}

/* What is not known comes last, whatever its count. */
static int
compare_unknown (const char *a, const char *b)
{
  return (*a == '\0') - (*b == '\0');
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  DossierFacet *first = *(DossierFacet *const *) a, *second = *(DossierFacet *const *) b;
  const char *value = dossier_facet_get_key (first), *other = dossier_facet_get_key (second);
  guint count = dossier_facet_get_count (first), other_count = dossier_facet_get_count (second);
  int order = compare_unknown (value, other);

  if (order != 0)
    return order;
  return count != other_count ? (count > other_count ? -1 : 1) : strcmp (value, other);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const char *year = dossier_facet_get_key (*(DossierFacet *const *) a);
  const char *other = dossier_facet_get_key (*(DossierFacet *const *) b);
  int order = compare_unknown (year, other);

  return order != 0 ? order : strcmp (other, year);
}

static gboolean
has_facet (const GPtrArray *facets, const char *value)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, i)), value))
      return TRUE;
  return FALSE;
}

/* What was chosen is there to be let go, even where the other filters leave none of it. */
static void
add_chosen (GPtrArray *facets, DossierField field, const DossierQuery *query)
{
  const char *const *chosen = dossier_query_get_values (query, field);

  for (guint i = 0; chosen[i] != NULL; i++)
    if (!has_facet (facets, chosen[i]))
      add_facet (facets, chosen[i], 0, field, query);
}

/**
 * dossier_field_counts_sort:
 * @facets: (element-type DossierFacet): values of a field
 * @field: the field
 *
 * Puts them in the order of dossier_field_counts_new(); kinds stay as they are.
 */
void
dossier_field_counts_sort (GPtrArray *facets, DossierField field)
{
  if (field != DOSSIER_FIELD_SAYS)
    g_ptr_array_sort (facets, field == DOSSIER_FIELD_YEAR ? compare_years : compare_counts);
}

/**
 * dossier_field_counts_new:
 * @units: what is counted of the documents under all of @query but its values of @field
 * @field: what is counted
 * @query: what is chosen
 *
 * Returns: (transfer full) (element-type DossierFacet): the values that documents have, and those
 *   chosen, with numbers of units: years from the latest, kinds in their own order, others by
 *   count; what is not known comes last
 */
GPtrArray *
dossier_field_counts_new (const DossierUnits *units, DossierField field, const DossierQuery *query)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func (g_object_unref);

  if (field == DOSSIER_FIELD_SAYS)
    add_kinds (facets, units, query);
  else
    {
      g_autoptr (GHashTable) counts = count_values (units, field);
      GHashTableIter iter;
      gpointer value, count;

      g_hash_table_iter_init (&iter, counts);
      while (g_hash_table_iter_next (&iter, &value, &count))
        {
          g_autofree char *told = tell_value (field, value);

          add_facet (facets, told, ((const Count *) count)->count, field, query);
        }
    }
  add_chosen (facets, field, query);
  dossier_field_counts_sort (facets, field);
  return facets;
}
