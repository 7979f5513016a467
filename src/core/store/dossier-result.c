/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-result.h"

#include "dossier-match.h"
#include "dossier-pattern-sweep.h"
#include "dossier-sql.h"
#include "dossier-value-list.h"

/* Each field's part and the parameter in it. */
static const struct
{
  const char *name;
  const char *parameter;
} fields[DOSSIER_N_FIELDS] = {
  { "outlets", ":outlets" },
  { "languages", ":languages" },
  { "says", ":says" },
  { "years", ":years" },
};

static gboolean
has_values (const DossierFilter *filter, DossierField field)
{
  return filter->values[field] != NULL && filter->values[field][0] != NULL;
}

/* The parts that @filter has of those asked for. A search for nothing is no part. */
static DossierFilterParts
find_parts (const DossierFilter *filter, DossierFilterParts parts)
{
  if (dossier_search_get_root (filter->search) == NULL)
    parts &= ~(guint) DOSSIER_FILTER_WORDS;
  if (filter->sectors == NULL || filter->sectors[0] == NULL)
    parts &= ~(guint) DOSSIER_FILTER_SECTORS;
  if (filter->entity == 0)
    parts &= ~(guint) DOSSIER_FILTER_ENTITY;
  if (!filter->has_days)
    parts &= ~(guint) DOSSIER_FILTER_DAYS;
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    if (!has_values (filter, field))
      parts &= ~(guint) DOSSIER_FILTER_FIELD (field);
  return parts;
}

static void
append_part (GString *sql, DossierFilterParts parts, DossierFilterParts part, const char *prefix,
             const char *name)
{
  g_autofree char *full = NULL;

  if ((parts & part) == 0)
    return;
  full = g_strconcat (prefix, "-", name, NULL);
  g_string_append_printf (sql, "\n%s", dossier_sql (full));
}

/* A document has all fields, a statement only what it is itself. */
static gboolean
asks_field (DossierFilterParts parts, const char *family, DossierField field)
{
  return (parts & DOSSIER_FILTER_FIELD (field)) != 0
         && (field == DOSSIER_FIELD_SAYS || g_str_equal (family, "result"));
}

static void
bind_fields (DossierCursor *cursor, const char *family, const DossierFilter *filter,
             DossierFilterParts parts)
{
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    if (asks_field (parts, family, field))
      {
        const char *const *values = filter->values[field];
        char *list
          = field == DOSSIER_FIELD_SAYS
              ? dossier_value_list_new_of_kinds (values)
              : dossier_value_list_new (values, g_strv_length ((char **) values));

        dossier_cursor_take_text (cursor, fields[field].parameter, list);
      }
}

/* "result" or "statements" with the parts of their family; a search has any form and brings its
 * own. */
static DossierCursor *
query_parts (DossierConnection    *connection,
             const char           *head,
             const char           *family,
             const char           *tail,
             const DossierFilter  *filter,
             DossierFilterParts    parts,
             const DossierCondition *condition,
             GError              **error)
{
  g_autoptr (GString) sql = g_string_new (dossier_sql (head));
  DossierCursor *cursor;

  if (condition != NULL)
    g_string_append_printf (sql, "\nAND %s", dossier_condition_get_sql (condition));
  append_part (sql, parts, DOSSIER_FILTER_SECTORS, family, "sectors");
  append_part (sql, parts, DOSSIER_FILTER_ENTITY, family, "entity");
  append_part (sql, parts, DOSSIER_FILTER_DAYS, family, "days");
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    if (asks_field (parts, family, field))
      append_part (sql, parts, DOSSIER_FILTER_FIELD (field), family, fields[field].name);
  if (tail != NULL)
    g_string_append_printf (sql, "\n%s", dossier_sql (tail));

  cursor = dossier_connection_query_sql (connection, sql->str, error);
  if (cursor == NULL)
    return NULL;
  if (condition != NULL)
    dossier_condition_bind (condition, cursor);
  if ((parts & DOSSIER_FILTER_ENTITY) != 0)
    dossier_cursor_bind_int (cursor, ":entity", filter->entity);
  if ((parts & DOSSIER_FILTER_SECTORS) != 0 && g_str_equal (family, "result"))
    dossier_cursor_bind_int (cursor, ":subjects", filter->subjects);
  if ((parts & DOSSIER_FILTER_DAYS) != 0)
    {
      dossier_cursor_bind_int (cursor, ":first", filter->first);
      dossier_cursor_bind_int (cursor, ":last", filter->last);
    }
  bind_fields (cursor, family, filter, parts);
  return cursor;
}

static gboolean
fill_wanted (DossierConnection *connection, const char *const *sectors, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "wanted-insert", error);

  if (cursor == NULL)
    return FALSE;
  for (guint i = 0; sectors != NULL && sectors[i] != NULL; i++)
    {
      dossier_cursor_bind_text (cursor, ":sector", sectors[i]);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_result (DossierConnection       *connection,
             const DossierFilter     *filter,
             DossierFilterParts       parts,
             const DossierCondition  *condition,
             GError                 **error)
{
  const char *match = condition != NULL ? dossier_condition_get_match (condition) : NULL;
  g_autoptr (DossierCursor) cursor = NULL;

  /* Where words are all that is asked for, no row of a document is read. */
  if (match != NULL && parts == DOSSIER_FILTER_WORDS)
    {
      cursor = dossier_connection_query (connection, "result-match", error);
      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_text (cursor, ":match", match);
    }
  else
    cursor = query_parts (connection, "result", "result", NULL, filter, parts, condition, error);
  return cursor != NULL && dossier_cursor_run (cursor, error);
}

static gboolean
sweep (DossierConnection *connection, const DossierCondition *condition, DossierPatternClock *clock,
       GError **error)
{
  const GPtrArray *patterns = dossier_condition_get_patterns (condition);

  return patterns->len == 0 || dossier_pattern_sweep (connection, patterns, clock, error);
}

/* A phrase that was quoted with its diacritics brings the documents that spell it so to the top. */
static gboolean
count_exact (DossierConnection *connection, const DossierSearchNode *node, GError **error)
{
  if (node->kind == DOSSIER_SEARCH_AND || node->kind == DOSSIER_SEARCH_OR)
    {
      for (guint i = 0; i < node->children->len; i++)
        if (!count_exact (connection, dossier_search_node_get_child (node, i), error))
          return FALSE;
      return TRUE;
    }
  if (dossier_match_is_exact (node))
    {
      g_autoptr (DossierCursor) cursor
        = dossier_connection_query (connection, "result-exact", error);
      g_autofree char *match = dossier_match_exact (node);

      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_text (cursor, ":match", match);
      return dossier_cursor_run (cursor, error);
    }
  return TRUE;
}

/**
 * dossier_result_fill:
 * @connection: a reader in a transaction
 * @filter: what the documents must be like
 * @parts: which parts of @filter count
 * @error: set on failure
 *
 * Gathers the documents that @filter lets through, for the queries that follow on
 * this connection.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_result_fill (DossierConnection    *connection,
                     const DossierFilter  *filter,
                     DossierFilterParts    parts,
                     GError              **error)
{
  const DossierSearchNode *root = dossier_search_get_root (filter->search);
  g_autoptr (DossierCondition) condition = NULL;

  parts = find_parts (filter, parts);
  if (!dossier_connection_run (connection, "result-tables", error)
      || !fill_wanted (connection, filter->sectors, error))
    return FALSE;
  if ((parts & DOSSIER_FILTER_WORDS) == 0)
    return fill_result (connection, filter, parts, NULL, error);
  if (filter->clock != NULL)
    dossier_pattern_clock_start (filter->clock);
  condition = dossier_condition_new (root, filter->clock);
  return fill_result (connection, filter, parts, condition, error)
         && sweep (connection, condition, filter->clock, error)
         && count_exact (connection, root, error);
}

/**
 * dossier_result_put:
 * @connection: a reader in a transaction
 * @filter: what the documents are like
 * @documents: (element-type gint64): row ids of those that @filter lets through
 * @error: set on failure
 *
 * dossier_result_fill() for who knows the documents already: the file is not searched again.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_result_put (DossierConnection *connection, const DossierFilter *filter,
                    const GArray *documents, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (!dossier_connection_run (connection, "result-tables", error)
      || !fill_wanted (connection, filter->sectors, error))
    return FALSE;
  cursor = dossier_connection_query (connection, "result-insert", error);
  if (cursor == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      dossier_cursor_bind_int (cursor, ":document", g_array_index (documents, gint64, i));
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_result_take_ids:
 * @cursor: a cursor before its first row, whose first column is a row id
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type gint64): the ids in order
 */
GArray *
dossier_result_take_ids (DossierCursor *cursor, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (dossier_cursor_step (cursor, error))
    {
      gint64 id = dossier_cursor_get_int (cursor, 0);

      g_array_append_val (ids, id);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&ids);
}

/**
 * dossier_result_documents:
 * @connection: a reader after dossier_result_fill()
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type gint64): the documents, latest first
 */
GArray *
dossier_result_documents (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "documents", error);

  return cursor != NULL ? dossier_result_take_ids (cursor, error) : NULL;
}

/* @head: what is asked of the statements; @tail: (nullable): in which order; @condition: (out):
 * must live until the cursor is released. */
static DossierCursor *
query_statements (DossierConnection *connection, const char *head, const char *tail,
                  const DossierFilter *filter, DossierFilterParts parts,
                  DossierCondition **condition, GError **error)
{
  parts = find_parts (filter, parts);
  *condition = (parts & DOSSIER_FILTER_WORDS) != 0
                 ? dossier_condition_new_of_statements (dossier_search_get_root (filter->search),
                                                        filter->clock)
                 : NULL;
  return query_parts (connection, head, "statements", tail, filter, parts, *condition, error);
}

/**
 * dossier_result_statements:
 * @connection: a reader after dossier_result_fill()
 * @filter: what the statements must be like
 * @parts: which parts of @filter count
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type gint64): the statements in the result's
 *   documents that agree with @filter themselves, in the documents' order
 */
GArray *
dossier_result_statements (DossierConnection    *connection,
                           const DossierFilter  *filter,
                           DossierFilterParts    parts,
                           GError              **error)
{
  g_autoptr (DossierCondition) condition = NULL;
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = query_statements (connection, "statements", "statements-order", filter, parts,
                             &condition, error);
  return cursor != NULL ? dossier_result_take_ids (cursor, error) : NULL;
}

/**
 * dossier_result_timeline_statements:
 * @connection: a reader after dossier_result_fill()
 * @filter: what the statements must be like
 * @parts: which parts of @filter count
 * @condition: (out) (transfer full) (nullable): must live until the cursor is released
 * @error: set on failure
 *
 * Returns: (transfer full): the statements with their dates, see "timeline-statements"
 */
DossierCursor *
dossier_result_timeline_statements (DossierConnection    *connection,
                                    const DossierFilter  *filter,
                                    DossierFilterParts    parts,
                                    DossierCondition    **condition,
                                    GError              **error)
{
  return query_statements (connection, "timeline-statements", NULL, filter, parts, condition,
                           error);
}
