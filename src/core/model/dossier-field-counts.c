/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-field-counts.h"

#include <string.h>

#include "dossier-facet.h"

static void
add_count (GHashTable *counts, gpointer value, guint n)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));

  g_hash_table_insert (counts, value, GUINT_TO_POINTER (before + n));
}

/* How many documents have each value, by what stands for it in facts: an interned string, a kind, a
 * year. */
static GHashTable *
count_values (const GPtrArray *selected, DossierField field)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  gpointer last = NULL;
  guint run = 0;

  for (guint i = 0; i < selected->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (selected, i);
      gpointer value;

      if (field == DOSSIER_FIELD_OUTLET)
        value = document->publisher;
      else if (field == DOSSIER_FIELD_LANGUAGE)
        value = document->language;
      else
        value = GINT_TO_POINTER (document->year);
      if (i > 0 && value != last)
        {
          add_count (counts, last, run);
          run = 0;
        }
      last = value;
      run++;
    }
  if (run > 0)
    add_count (counts, last, run);
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
add_kinds (GPtrArray *facets, const GPtrArray *selected, const DossierQuery *query)
{
  guint counts[DOSSIER_N_STATEMENT_KINDS] = { 0 };

  for (guint i = 0; i < selected->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (selected, i);

      for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
        counts[kind] += document->kinds >> kind & 1;
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
 * dossier_field_counts_new:
 * @selected: (element-type DossierDocumentFacts): the documents under all of @query but its values of
 *   @field
 * @field: what is counted
 * @query: what is chosen
 *
 * Returns: (transfer full) (element-type DossierFacet): the values that documents have, and those
 *   chosen, with numbers of documents: years from the latest, kinds in their own order, others by
 *   count; what is not known comes last
 */
GPtrArray *
dossier_field_counts_new (const GPtrArray *selected, DossierField field, const DossierQuery *query)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func (g_object_unref);

  if (field == DOSSIER_FIELD_SAYS)
    add_kinds (facets, selected, query);
  else
    {
      g_autoptr (GHashTable) counts = count_values (selected, field);
      GHashTableIter iter;
      gpointer value, count;

      g_hash_table_iter_init (&iter, counts);
      while (g_hash_table_iter_next (&iter, &value, &count))
        {
          g_autofree char *told = tell_value (field, value);

          add_facet (facets, told, GPOINTER_TO_UINT (count), field, query);
        }
    }
  add_chosen (facets, field, query);
  if (field != DOSSIER_FIELD_SAYS)
    g_ptr_array_sort (facets, field == DOSSIER_FIELD_YEAR ? compare_years : compare_counts);
  return facets;
}
