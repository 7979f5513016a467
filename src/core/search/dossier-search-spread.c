/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-spread.h"

#include "dossier-search-asked.h"

/* Alternatives that are asked of different things are written out, by the distributive law:
 * "says:pledge (says:meeting OR lang:nb)" asks for a pledge and a meeting, which are two
 * statements, or for a pledge in Norwegian. */

/* Nobody types more conditions on statements, nor such that can be met in more ways. Of who does,
 * the alternatives stay together and are asked of one statement, as far as one can be all of it,
 * and that is told. The ways are those of the whole search: what stays together in each of many
 * would else be written out in each of them. */
#define MAX_CONDITIONS 16
#define MAX_WAYS 32

static gboolean
is_alternatives (const DossierSearchNode *node)
{
  return node->kind == DOSSIER_SEARCH_OR && dossier_search_asks_statements (node);
}

static void add_copy (DossierSearchNode *node, const DossierSearchNode *child);

/* "-(a OR b)" is "-a -b". */
static void
add_ruled_out (DossierSearchNode *node, const DossierSearchNode *alternatives)
{
  for (guint i = 0; i < alternatives->children->len; i++)
    {
      g_autoptr (DossierSearchNode) no = dossier_search_node_new (DOSSIER_SEARCH_NOT);
      const DossierSearchNode *one = dossier_search_node_get_child (alternatives, i);

      dossier_search_node_add (no, dossier_search_node_copy (one));
      add_copy (node, no);
    }
}

/* @node: of the kind %DOSSIER_SEARCH_AND, which is to have no such child. */
static void
add_copy (DossierSearchNode *node, const DossierSearchNode *child)
{
  if (child->kind == DOSSIER_SEARCH_AND)
    for (guint i = 0; i < child->children->len; i++)
      add_copy (node, dossier_search_node_get_child (child, i));
  else if (child->kind == DOSSIER_SEARCH_NOT
           && is_alternatives (dossier_search_node_get_child (child, 0)))
    add_ruled_out (node, dossier_search_node_get_child (child, 0));
  else
    dossier_search_node_add (node, dossier_search_node_copy (child));
}

/* Whether a single statement can be asked all that is asked in @node, or none of it. */
static gboolean
is_of_one (const DossierSearchNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const DossierSearchNode *one = dossier_search_node_get_child (node, i);

      if (one->kind != DOSSIER_SEARCH_SAYS && one->kind != DOSSIER_SEARCH_DUE)
        return FALSE;
    }
  return TRUE;
}

/* Whether @alternatives cannot stay together beside @other. */
static gboolean
must_part (const DossierSearchNode *alternatives, const DossierSearchNode *other)
{
  guint kinds, others;

  if (!dossier_search_asks_statements (other))
    return FALSE;
  if (!is_of_one (alternatives) || !dossier_search_asks_only_statements (other))
    return TRUE;
  kinds = dossier_search_list_kinds (alternatives);
  others = dossier_search_list_kinds (other);
  return dossier_search_kinds_meet (kinds, others) && dossier_search_kinds_differ (kinds, others);
}

static gboolean
must_spread (const DossierSearchNode *node, const DossierSearchNode *child)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const DossierSearchNode *other = dossier_search_node_get_child (node, i);

      if (other != child && must_part (child, other))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full): @node with each of its @alternatives in their place. */
static GPtrArray *
list_ways (const DossierSearchNode *node, const DossierSearchNode *alternatives)
{
  GPtrArray *ways = g_ptr_array_new ();

  for (guint i = 0; i < alternatives->children->len; i++)
    {
      DossierSearchNode *way = dossier_search_node_new (DOSSIER_SEARCH_AND);

      for (guint k = 0; k < node->children->len; k++)
        {
          const DossierSearchNode *child = dossier_search_node_get_child (node, k);

          add_copy (way, child == alternatives
                           ? dossier_search_node_get_child (alternatives, i) : child);
        }
      g_ptr_array_add (ways, way);
    }
  return ways;
}

/* Adds to @either all ways to meet @way: (transfer full). */
static void
spread (DossierSearchSpread *self, DossierSearchNode *either, DossierSearchNode *way)
{
  gboolean few = way->children->len <= MAX_CONDITIONS;

  g_autoptr (DossierSearchNode) owned = way;

  for (guint i = 0; i < way->children->len; i++)
    {
      const DossierSearchNode *child = dossier_search_node_get_child (way, i);
      g_autoptr (GPtrArray) ways = NULL;

      if (!is_alternatives (child))
        continue;
      if (!few || self->n_ways + child->children->len > MAX_WAYS)
        {
          self->kept = self->kept || must_spread (way, child);
          continue;
        }
      if (!must_spread (way, child))
        continue;
      self->n_ways += child->children->len - 1;
      ways = list_ways (way, child);
      for (guint k = 0; k < ways->len; k++)
        spread (self, either, g_ptr_array_index (ways, k));
      return;
    }
  dossier_search_node_add (either, g_steal_pointer (&owned));
}

/* Adds the children of @from that ask for statements, or those that do not. */
static void
add_children (DossierSearchNode *node, const DossierSearchNode *from, gboolean asking)
{
  for (guint i = 0; i < from->children->len; i++)
    {
      const DossierSearchNode *child = dossier_search_node_get_child (from, i);

      if (dossier_search_asks_statements (child) == asking)
        dossier_search_node_add (node, dossier_search_node_copy (child));
    }
}

/**
 * dossier_search_spread_node:
 * @self: how far the search has been written out, brought up to date
 * @node: (transfer full): a part of the kind %DOSSIER_SEARCH_AND
 * @ways: (out) (transfer full) (nullable): the ways to meet what @node asks of statements, of the
 *   kind %DOSSIER_SEARCH_OR; %NULL if there is one
 *
 * Writes alternatives out that cannot all be asked of one and the same thing beside what else
 * @node asks. What does not ask for statements stays as it is, and is looked for once.
 *
 * Returns: (transfer full): what @node asks, without what is in @ways
 */
DossierSearchNode *
dossier_search_spread_node (DossierSearchSpread *self, DossierSearchNode *node,
                            DossierSearchNode **ways)
{
  g_autoptr (DossierSearchNode) owned = node;
  g_autoptr (DossierSearchNode) flat = dossier_search_node_new (DOSSIER_SEARCH_AND);
  g_autoptr (DossierSearchNode) either = dossier_search_node_new (DOSSIER_SEARCH_OR);
  DossierSearchNode *asking = dossier_search_node_new (DOSSIER_SEARCH_AND), *rest;

  *ways = NULL;
  add_copy (flat, node);
  add_children (asking, flat, TRUE);
  spread (self, either, asking);
  if (either->children->len == 1)
    return g_steal_pointer (&flat);
  *ways = g_steal_pointer (&either);
  rest = dossier_search_node_new (DOSSIER_SEARCH_AND);
  add_children (rest, flat, FALSE);
  return rest;
}
