/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-condition-private.h"

#include "dossier-sql.h"

static void append_of_statement (DossierCondition *self, const DossierSearchNode *node,
                                 gboolean holds);

/* Each statement that is asked for may be another one; all else must hold for any. */
static void
append_all_of_statement (DossierCondition *self, const DossierSearchNode *node, gboolean holds)
{
  const char *sign = "";

  g_string_append (self->sql, "(TRUE");
  for (guint i = 0; i < node->children->len; i++)
    {
      const DossierSearchNode *child = dossier_search_node_get_child (node, i);

      if (child->kind == DOSSIER_SEARCH_STATEMENT
          || (holds && !dossier_search_node_has (child, DOSSIER_SEARCH_STATEMENT)))
        continue;
      g_string_append (self->sql, "\nAND ");
      append_of_statement (self, child, holds);
    }
  for (guint i = 0; i < node->children->len; i++)
    {
      const DossierSearchNode *child = dossier_search_node_get_child (node, i);

      if (child->kind != DOSSIER_SEARCH_STATEMENT)
        continue;
      g_string_append (self->sql, *sign == '\0' ? "\nAND (" : sign);
      append_of_statement (self, child, holds);
      sign = "\nOR ";
    }
  g_string_append (self->sql, *sign == '\0' ? ")" : "))");
}

/* What @node asks of a statement s. @holds: @node is known to hold of its document. */
static void
append_of_statement (DossierCondition *self, const DossierSearchNode *node, gboolean holds)
{
  if (!dossier_search_node_has (node, DOSSIER_SEARCH_STATEMENT))
    {
      g_string_append_printf (self->sql, "%s\n(", dossier_sql ("search-said-in"));
      dossier_condition_append (self, node);
      g_string_append (self->sql, "))");
    }
  else if (node->kind == DOSSIER_SEARCH_STATEMENT)
    {
      g_string_append_c (self->sql, '(');
      dossier_condition_append (self, dossier_search_node_get_child (node, 0));
      g_string_append_c (self->sql, ')');
    }
  else if (node->kind == DOSSIER_SEARCH_AND)
    append_all_of_statement (self, node, holds);
  else
    {
      g_string_append (self->sql, node->kind == DOSSIER_SEARCH_NOT ? "NOT (" : "(FALSE");
      for (guint i = 0; i < node->children->len; i++)
        {
          g_string_append (self->sql, node->kind == DOSSIER_SEARCH_NOT ? "" : "\nOR ");
          append_of_statement (self, dossier_search_node_get_child (node, i), FALSE);
        }
      g_string_append_c (self->sql, ')');
    }
}

/**
 * dossier_condition_new_of_statements:
 * @root: (nullable): what is looked for; must live as long as the condition
 * @clock: the time that patterns have; must live as long as the condition
 *
 * What @root asks of the statements in the documents that it has found: words and the fields that
 * speak of documents hold for a statement's document, all else for the statement itself.
 *
 * Returns: (transfer full) (nullable): the condition, %NULL if any of them will do
 */
DossierCondition *
dossier_condition_new_of_statements (const DossierSearchNode *root, DossierPatternClock *clock)
{
  DossierCondition *self;

  if (root == NULL || !dossier_search_node_has (root, DOSSIER_SEARCH_STATEMENT))
    return NULL;
  self = dossier_condition_begin (clock);
  append_of_statement (self, root, TRUE);
  return self;
}
