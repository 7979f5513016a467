/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-facet.h"
#include "dossier-field-counts.h"

/* What a view of all documents counts, from the tables and indexes in which it lies side by side:
 * these are a tenth of what facts are read from. */

static void
add (GPtrArray *facets, const char *value, guint count)
{
  g_ptr_array_add (facets,
                   dossier_facet_new (value, 0, DOSSIER_ENTITY_PERSON, value, count, count, FALSE));
}

/* Reads "value, count". */
static GPtrArray *
read_values (DossierConnection *connection, const char *name, GError **error)
{
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    add (facets, dossier_cursor_get_words (cursor, 0), (guint) dossier_cursor_get_int (cursor, 1));
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&facets);
}

static GPtrArray *
read_entities (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "first-entities", error);

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      guint count = (guint) dossier_cursor_get_int (cursor, 4);

      g_ptr_array_add (
        facets,
        dossier_facet_new (
          dossier_cursor_get_words (cursor, 1), dossier_cursor_get_int (cursor, 0),
          (DossierEntityType) dossier_cursor_get_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES),
          dossier_cursor_get_words (cursor, 3), count, count, FALSE));
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&facets);
}

static int
find_year (DossierCursor *cursor)
{
  DossierDay first = (DossierDay) dossier_cursor_get_int (cursor, 0);
  int year, month, day;

  if (dossier_cursor_is_null (cursor, 0) || !dossier_day_is_real (first))
    return 0;
  dossier_day_to_civil (first, &year, &month, &day);
  return year;
}

static GPtrArray *
read_years (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "first-days", error);
  GHashTableIter iter;
  gpointer year, count;

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      year = GINT_TO_POINTER (find_year (cursor));
      count = g_hash_table_lookup (counts, year);
      count
        = GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + (guint) dossier_cursor_get_int (cursor, 1));
      g_hash_table_insert (counts, year, count);
    }
  if (dossier_cursor_failed (cursor))
    return NULL;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &year, &count))
    {
      g_autofree char *value
        = year != NULL ? g_strdup_printf ("%04d", GPOINTER_TO_INT (year)) : g_strdup ("");

      add (facets, value, GPOINTER_TO_UINT (count));
    }
  return g_steal_pointer (&facets);
}

/* Counting what is distinct makes SQLite sort it; here one bit of each document says whether it was
 * counted. Row ids of a damaged file may be any numbers. */
static GPtrArray *
read_kinds (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "first-kinds", error);
  guint counts[DOSSIER_N_STATEMENT_KINDS] = { 0 };

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      guint kind = (guint) dossier_cursor_get_int (cursor, 0);
      gpointer document = GSIZE_TO_POINTER (dossier_cursor_get_int (cursor, 1));
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (kinds, document));

      if (kind < DOSSIER_N_STATEMENT_KINDS && (known >> kind & 1) == 0)
        {
          g_hash_table_insert (kinds, document, GUINT_TO_POINTER (known | 1u << kind));
          counts[kind]++;
        }
    }
  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    if (counts[kind] > 0)
      add (facets, dossier_statement_kind_to_string ((DossierStatementKind) kind), counts[kind]);
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&facets);
}

static gboolean
read_fields (DossierView *view, DossierConnection *connection, GError **error)
{
  view->fields[DOSSIER_FIELD_OUTLET] = read_values (connection, "first-outlets", error);
  if (view->fields[DOSSIER_FIELD_OUTLET] == NULL)
    return FALSE;
  view->fields[DOSSIER_FIELD_LANGUAGE] = read_values (connection, "first-languages", error);
  if (view->fields[DOSSIER_FIELD_LANGUAGE] == NULL)
    return FALSE;
  view->fields[DOSSIER_FIELD_YEAR] = read_years (connection, error);
  if (view->fields[DOSSIER_FIELD_YEAR] == NULL)
    return FALSE;
  view->fields[DOSSIER_FIELD_SAYS] = read_kinds (connection, error);
  if (view->fields[DOSSIER_FIELD_SAYS] == NULL)
    return FALSE;
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    dossier_field_counts_sort (view->fields[field], field);
  return TRUE;
}

static gboolean
read_counts (DossierView *view, DossierConnection *connection, GError **error)
{
  view->sectors = read_values (connection, "first-sectors", error);
  if (view->sectors == NULL)
    return FALSE;
  view->entities = read_entities (connection, error);
  if (view->entities == NULL)
    return FALSE;
  dossier_facet_sort (view->sectors);
  dossier_facet_sort (view->entities);
  return read_fields (view, connection, error);
}

/**
 * dossier_corpus_read_first_counts:
 * @self: a corpus
 * @cancellable: (nullable): stops the counting
 * @error: set on failure
 *
 * Any thread. For who has just opened a dossier: needs no facts.
 *
 * Returns: (transfer full): a view without documents, whose counts are those of
 *   dossier_corpus_read_view() with an empty query
 */
DossierView *
dossier_corpus_read_first_counts (DossierCorpus *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierView) view = g_new0 (DossierView, 1);
  DossierStore *store = dossier_corpus_get_store (self);
  DossierConnection *connection;
  gboolean done;

  connection
    = dossier_store_begin_read (store, _("failed to look for documents"), cancellable, error);
  if (connection == NULL)
    return NULL;
  done = read_counts (view, connection, error);
  dossier_store_end_read (store, connection);
  return done ? g_steal_pointer (&view) : NULL;
}
