/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-statements.h"

/* Which parts of a search are asked of one and the same statement. */

static DossierSearchNode *join (DossierSearchNode *node);

/* Whether nothing but statements is asked for. */
static gboolean
is_of_statements (const DossierSearchNode *node)
{
  if (node->kind == DOSSIER_SEARCH_SAYS || node->kind == DOSSIER_SEARCH_DUE)
    return TRUE;
  if (node->kind != DOSSIER_SEARCH_AND && node->kind != DOSSIER_SEARCH_OR
      && node->kind != DOSSIER_SEARCH_NOT)
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!is_of_statements (dossier_search_node_get_child (node, i)))
      return FALSE;
  return TRUE;
}

/* Whether there must be a statement for it to hold. "NOT says:pledge" holds where nobody says
 * anything. */
static gboolean
needs_one (const DossierSearchNode *node)
{
  gboolean all = node->kind == DOSSIER_SEARCH_OR;

  if (node->kind == DOSSIER_SEARCH_SAYS || node->kind == DOSSIER_SEARCH_DUE)
    return TRUE;
  if (node->kind == DOSSIER_SEARCH_NOT)
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (needs_one (dossier_search_node_get_child (node, i)) != all)
      return !all;
  return all;
}

/* The kind of statement that a part of a group asks for or rules out, -1 for any. */
static int
get_kind (const DossierSearchNode *node)
{
  if (node->kind == DOSSIER_SEARCH_NOT)
    node = dossier_search_node_get_child (node, 0);
  return node->kind == DOSSIER_SEARCH_SAYS ? node->statement : -1;
}

/* (transfer full): that one statement is as @node says. */
static DossierSearchNode *
ask_one (DossierSearchNode *node)
{
  DossierSearchNode *one = dossier_search_node_new (DOSSIER_SEARCH_STATEMENT);

  dossier_search_node_add (one, node);
  return one;
}

/* (transfer full): those of @parts that can be of one statement with others of @kind. */
static DossierSearchNode *
ask_one_of_kind (const GPtrArray *parts, int kind)
{
  DossierSearchNode *all = dossier_search_node_new (DOSSIER_SEARCH_AND);

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierSearchNode *part = g_ptr_array_index (parts, i);

      if (kind < 0 || get_kind (part) < 0 || get_kind (part) == kind)
        dossier_search_node_add (all, dossier_search_node_copy (part));
    }
  if (all->children->len == 1)
    {
      DossierSearchNode *only = g_ptr_array_steal_index (all->children, 0);

      dossier_search_node_free (all);
      return ask_one (only);
    }
  return ask_one (all);
}

/* The kinds of statement that must be there: bits by #DossierStatementKind, and one for what is no
 * kind. */
static guint
list_kinds (const GPtrArray *parts)
{
  guint kinds = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierSearchNode *part = g_ptr_array_index (parts, i);

      if (part->kind == DOSSIER_SEARCH_SAYS && part->statement >= 0)
        kinds |= 1u << part->statement;
    }
  return kinds;
}

static gboolean
need_one (const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (needs_one (g_ptr_array_index (parts, i)))
      return TRUE;
  return FALSE;
}

/* No statement is of two kinds: each that must be there is one of its own, and one that must not
 * be there is not asked of them. */
static void
add_statements (DossierSearchNode *node, const GPtrArray *parts)
{
  guint kinds = list_kinds (parts);

  if (kinds == 0)
    dossier_search_node_add (node, ask_one_of_kind (parts, -1));
  for (int kind = 0; kind <= DOSSIER_N_STATEMENT_KINDS; kind++)
    if ((kinds & 1u << kind) != 0)
      dossier_search_node_add (node, ask_one_of_kind (parts, kind));
  for (guint i = 0; kinds != 0 && i < parts->len; i++)
    {
      const DossierSearchNode *part = g_ptr_array_index (parts, i);

      if (get_kind (part) >= 0 && (kinds & 1u << get_kind (part)) == 0)
        dossier_search_node_add (node, join (dossier_search_node_copy (part)));
    }
}

static DossierSearchNode *
join_group (DossierSearchNode *node)
{
  g_autoptr (GPtrArray) children = g_steal_pointer (&node->children);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  DossierSearchNode *only;

  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_search_node_free);
  for (guint i = 0; node->kind == DOSSIER_SEARCH_AND && i < children->len; i++)
    if (is_of_statements (g_ptr_array_index (children, i)))
      g_ptr_array_add (parts, g_ptr_array_index (children, i));
  if (!need_one (parts))
    g_ptr_array_set_size (parts, 0);
  for (guint i = 0; i < children->len; i++)
    if (!g_ptr_array_find (parts, g_ptr_array_index (children, i), NULL))
      dossier_search_node_add (node, join (g_steal_pointer (&g_ptr_array_index (children, i))));
    else if (g_ptr_array_index (children, i) == g_ptr_array_index (parts, 0))
      add_statements (node, parts);
  if (node->children->len > 1)
    return node;
  only = g_ptr_array_steal_index (node->children, 0);
  dossier_search_node_free (node);
  return only;
}

static DossierSearchNode *
join (DossierSearchNode *node)
{
  switch (node->kind)
    {
    case DOSSIER_SEARCH_SAYS:
    case DOSSIER_SEARCH_DUE:
      return ask_one (node);
    case DOSSIER_SEARCH_AND:
    case DOSSIER_SEARCH_OR:
      return join_group (node);
    case DOSSIER_SEARCH_NOT:
      g_ptr_array_add (node->children, join (g_ptr_array_steal_index (node->children, 0)));
      return node;
    default:
      return node;
    }
}

/**
 * dossier_search_join_statements:
 * @root: (transfer full) (nullable): a search as it was read
 *
 * Puts what is asked of one statement below a part of the kind %DOSSIER_SEARCH_STATEMENT. That are
 * all conditions on statements that AND joins, if one of them must be met; without such a one NOT
 * is asked of the whole document.
 *
 * Returns: (transfer full) (nullable): the search
 */
DossierSearchNode *
dossier_search_join_statements (DossierSearchNode *root)
{
  return root != NULL ? join (root) : NULL;
}
