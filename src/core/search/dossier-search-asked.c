/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-asked.h"

/* What a part of a search, as it was read, asks of statements. */

static gboolean
is_group (const DossierSearchNode *node)
{
  return node->kind == DOSSIER_SEARCH_AND || node->kind == DOSSIER_SEARCH_OR
         || node->kind == DOSSIER_SEARCH_NOT;
}

/**
 * dossier_search_asks_statements:
 * @node: a part of a search
 *
 * Returns: whether statements are asked for in it
 */
gboolean
dossier_search_asks_statements (const DossierSearchNode *node)
{
  return dossier_search_node_has (node, DOSSIER_SEARCH_SAYS)
         || dossier_search_node_has (node, DOSSIER_SEARCH_DUE);
}

/**
 * dossier_search_asks_only_statements:
 * @node: a part of a search
 *
 * Returns: whether nothing but statements is asked for in it
 */
gboolean
dossier_search_asks_only_statements (const DossierSearchNode *node)
{
  if (node->kind == DOSSIER_SEARCH_SAYS || node->kind == DOSSIER_SEARCH_DUE)
    return TRUE;
  if (!is_group (node))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!dossier_search_asks_only_statements (dossier_search_node_get_child (node, i)))
      return FALSE;
  return TRUE;
}

/**
 * dossier_search_needs_statement:
 * @node: a part that asks only for statements
 *
 * "NOT says:pledge" holds where nobody says anything.
 *
 * Returns: whether there must be a statement for it to hold
 */
gboolean
dossier_search_needs_statement (const DossierSearchNode *node)
{
  gboolean all = node->kind == DOSSIER_SEARCH_OR;

  if (node->kind == DOSSIER_SEARCH_SAYS || node->kind == DOSSIER_SEARCH_DUE)
    return TRUE;
  if (node->kind == DOSSIER_SEARCH_NOT)
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (dossier_search_needs_statement (dossier_search_node_get_child (node, i)) != all)
      return !all;
  return all;
}

/* Kinds of one statement of which two parts speak. */
static guint
cut_kinds (guint kinds, guint others)
{
  guint both = kinds & others;

  if ((kinds & DOSSIER_SEARCH_ANY_KIND) != 0)
    both |= others;
  if ((others & DOSSIER_SEARCH_ANY_KIND) != 0)
    both |= kinds;
  return both;
}

static guint
list_group_kinds (const DossierSearchNode *node)
{
  gboolean all = node->kind == DOSSIER_SEARCH_AND;
  guint kinds = all ? DOSSIER_SEARCH_ANY_KIND : 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const DossierSearchNode *child = dossier_search_node_get_child (node, i);
      guint more = child->kind == DOSSIER_SEARCH_NOT ? DOSSIER_SEARCH_ANY_KIND
                                                     : dossier_search_list_kinds (child);

      kinds = all ? cut_kinds (kinds, more) : kinds | more;
    }
  return kinds;
}

/**
 * dossier_search_list_kinds:
 * @node: a part that asks only for statements
 *
 * Returns: the kinds of a statement that it asks for or, as a NOT, rules out: bits by
 *   #DossierStatementKind, one more for what is no kind, and %DOSSIER_SEARCH_ANY_KIND
 */
guint
dossier_search_list_kinds (const DossierSearchNode *node)
{
  switch (node->kind)
    {
    case DOSSIER_SEARCH_SAYS:
      return node->statement >= 0 ? 1u << node->statement : DOSSIER_SEARCH_ANY_KIND;
    case DOSSIER_SEARCH_NOT:
      return dossier_search_list_kinds (dossier_search_node_get_child (node, 0));
    case DOSSIER_SEARCH_AND:
    case DOSSIER_SEARCH_OR:
      return list_group_kinds (node);
    default:
      return DOSSIER_SEARCH_ANY_KIND;
    }
}

/**
 * dossier_search_kinds_meet:
 * @kinds: as from dossier_search_list_kinds()
 * @others: of another part
 *
 * Returns: whether a statement may be of one of @kinds and of one of @others
 */
gboolean
dossier_search_kinds_meet (guint kinds, guint others)
{
  return cut_kinds (kinds, others) != 0;
}

/**
 * dossier_search_kinds_differ:
 * @kinds: as from dossier_search_list_kinds()
 * @others: of another part
 *
 * Returns: whether one of @kinds and one of @others are not of one statement
 */
gboolean
dossier_search_kinds_differ (guint kinds, guint others)
{
  guint known = kinds & ~DOSSIER_SEARCH_ANY_KIND, known_others = others & ~DOSSIER_SEARCH_ANY_KIND;

  if (known == 0 || known_others == 0)
    return kinds == 0 || others == 0;
  return known != known_others || (known & (known - 1)) != 0;
}
