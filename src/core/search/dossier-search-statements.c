/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-statements.h"

#include "dossier-search-asked.h"
#include "dossier-search-spread.h"

/* Which parts of a search are asked of one and the same statement. */

static DossierSearchNode *join (DossierSearchSpread *self, DossierSearchNode *node);

/* (transfer full): that one statement is as @node says. */
static DossierSearchNode *
ask_one (DossierSearchNode *node)
{
  DossierSearchNode *one = dossier_search_node_new (DOSSIER_SEARCH_STATEMENT);

  dossier_search_node_add (one, node);
  return one;
}

/* (transfer full): those of @parts that can be of one statement with others of @kinds. */
static DossierSearchNode *
ask_one_of_kinds (const GPtrArray *parts, guint kinds)
{
  DossierSearchNode *all = dossier_search_node_new (DOSSIER_SEARCH_AND);

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierSearchNode *part = g_ptr_array_index (parts, i);

      if (dossier_search_kinds_meet (dossier_search_list_kinds (part), kinds))
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

/* (transfer full) (element-type guint): what kinds the statements are of that must be there, bits
 * for each of them. Without any it is one statement, of any kind. */
static GArray *
list_wanted (const GPtrArray *parts)
{
  const guint any = DOSSIER_SEARCH_ANY_KIND;
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierSearchNode *part = g_ptr_array_index (parts, i);
      guint kinds = dossier_search_list_kinds (part), k = 0;

      if (!dossier_search_needs_statement (part) || (kinds & any) != 0)
        continue;
      while (k < wanted->len
             && !dossier_search_kinds_meet (g_array_index (wanted, guint, k), kinds))
        k++;
      if (k < wanted->len)
        g_array_index (wanted, guint, k) |= kinds;
      else
        g_array_append_val (wanted, kinds);
    }
  if (wanted->len == 0)
    g_array_append_val (wanted, any);
  return wanted;
}

static gboolean
is_asked_of_one (const DossierSearchNode *part, const GArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    if (dossier_search_kinds_meet (g_array_index (wanted, guint, i),
                                   dossier_search_list_kinds (part)))
      return TRUE;
  return FALSE;
}

static gboolean
need_one (const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (dossier_search_needs_statement (g_ptr_array_index (parts, i)))
      return TRUE;
  return FALSE;
}

/* No statement is of two kinds: each that must be there is one of its own, and one that must not
 * be there is not asked of them. */
static void
add_statements (DossierSearchSpread *self, DossierSearchNode *node, const GPtrArray *parts)
{
  g_autoptr (GArray) wanted = list_wanted (parts);

  for (guint i = 0; i < wanted->len; i++)
    dossier_search_node_add (node, ask_one_of_kinds (parts, g_array_index (wanted, guint, i)));
  for (guint i = 0; i < parts->len; i++)
    {
      const DossierSearchNode *part = g_ptr_array_index (parts, i);

      if (!is_asked_of_one (part, wanted))
        dossier_search_node_add (node, join (self, dossier_search_node_copy (part)));
    }
}

/* (transfer full): @node with the conditions on statements put together. */
static DossierSearchNode *
join_children (DossierSearchSpread *self, DossierSearchNode *node)
{
  g_autoptr (GPtrArray) children = g_steal_pointer (&node->children);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  DossierSearchNode *only;

  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_search_node_free);
  for (guint i = 0; node->kind == DOSSIER_SEARCH_AND && i < children->len; i++)
    if (dossier_search_asks_only_statements (g_ptr_array_index (children, i)))
      g_ptr_array_add (parts, g_ptr_array_index (children, i));
  if (!need_one (parts))
    g_ptr_array_set_size (parts, 0);
  for (guint i = 0; i < children->len; i++)
    if (!g_ptr_array_find (parts, g_ptr_array_index (children, i), NULL))
      dossier_search_node_add (node,
                               join (self, g_steal_pointer (&g_ptr_array_index (children, i))));
    else if (g_ptr_array_index (children, i) == g_ptr_array_index (parts, 0))
      add_statements (self, node, parts);
  if (node->children->len > 1)
    return node;
  only = g_ptr_array_steal_index (node->children, 0);
  dossier_search_node_free (node);
  return only;
}

static DossierSearchNode *
join_all (DossierSearchSpread *self, DossierSearchNode *node)
{
  DossierSearchNode *ways;

  node = dossier_search_spread_node (self, node, &ways);
  if (ways == NULL)
    return join_children (self, node);
  ways = join_children (self, ways);
  if (node->children->len == 0)
    {
      dossier_search_node_free (node);
      return ways;
    }
  dossier_search_node_add (node, ways);
  return node;
}

static DossierSearchNode *
join (DossierSearchSpread *self, DossierSearchNode *node)
{
  switch (node->kind)
    {
    case DOSSIER_SEARCH_SAYS:
    case DOSSIER_SEARCH_DUE:
      return ask_one (node);
    case DOSSIER_SEARCH_AND:
      return join_all (self, node);
    case DOSSIER_SEARCH_OR:
      return join_children (self, node);
    case DOSSIER_SEARCH_NOT:
      g_ptr_array_add (node->children,
                       join (self, g_ptr_array_steal_index (node->children, 0)));
      return node;
    default:
      return node;
    }
}

/**
 * dossier_search_join_statements:
 * @root: (transfer full) (nullable): a search as it was read
 * @kept: (out): whether alternatives were too many to be asked of different statements
 *
 * Puts what is asked of one statement below a part of the kind %DOSSIER_SEARCH_STATEMENT. That are
 * all conditions on statements that AND joins, if one of them must be met; without such a one NOT
 * is asked of the whole document.
 *
 * Returns: (transfer full) (nullable): the search
 */
DossierSearchNode *
dossier_search_join_statements (DossierSearchNode *root, gboolean *kept)
{
  DossierSearchSpread spread = { 0, FALSE };

  root = root != NULL ? join (&spread, root) : NULL;
  *kept = spread.kept;
  return root;
}
