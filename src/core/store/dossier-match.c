/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-match.h"

#include <string.h>

#include "dossier-fold.h"
#include "dossier-words.h"

static void append_node (GString *match, const DossierSearchNode *node);

/* A quoted string is the one form in which no sign has a meaning of its own; a first sign that
 * would ask the tokenizer for the exact spelling goes. */
static void
append_quoted (GString *match, const char *words, gboolean exact)
{
  g_string_append_c (match, '"');
  if (exact)
    g_string_append_c (match, DOSSIER_WORD_EXACT);
  for (const char *p = words; *p != '\0'; p++)
    g_string_append_c (match, *p == '"' || (p == words && *p == DOSSIER_WORD_EXACT) ? ' ' : *p);
  g_string_append_c (match, '"');
}

static void
append_phrase (GString *match, const DossierSearchNode *node)
{
  append_quoted (match, node->text, FALSE);
  if (node->prefix)
    g_string_append (match, " *");
}

static void
append_near (GString *match, const DossierSearchNode *node)
{
  g_string_append (match, "NEAR(");
  for (guint i = 0; i < node->children->len; i++)
    {
      append_phrase (match, dossier_search_node_get_child (node, i));
      g_string_append_c (match, ' ');
    }
  g_string_append_printf (match, ", %u)", node->distance);
}

static gboolean
is_unwanted (const DossierSearchNode *node)
{
  return node->kind == DOSSIER_SEARCH_NOT;
}

/* The index cannot say "not" but of something else. */
static void
append_group (GString *match, const GPtrArray *nodes, const char *sign)
{
  guint n = 0;

  g_string_append_c (match, '(');
  for (guint i = 0; i < nodes->len; i++)
    if (!is_unwanted (g_ptr_array_index (nodes, i)))
      {
        if (n++ > 0)
          g_string_append (match, sign);
        append_node (match, g_ptr_array_index (nodes, i));
      }
  g_string_append_c (match, ')');
  for (guint i = 0; i < nodes->len; i++)
    if (is_unwanted (g_ptr_array_index (nodes, i)))
      {
        g_string_append (match, " NOT ");
        append_node (match, dossier_search_node_get_child (g_ptr_array_index (nodes, i), 0));
      }
}

static void
append_node (GString *match, const DossierSearchNode *node)
{
  if (node->in_title)
    g_string_append (match, "title : ");
  if (node->kind == DOSSIER_SEARCH_PHRASE)
    append_phrase (match, node);
  else if (node->kind == DOSSIER_SEARCH_NEAR)
    append_near (match, node);
  else
    {
      g_string_append_c (match, '(');
      append_group (match, node->children, node->kind == DOSSIER_SEARCH_AND ? " AND " : " OR ");
      g_string_append_c (match, ')');
    }
}

/**
 * dossier_match_can_say:
 * @node: a part of a search
 *
 * Returns: whether the full-text index alone can answer it
 */
gboolean
dossier_match_can_say (const DossierSearchNode *node)
{
  guint n_wanted = 0;

  if (node->kind == DOSSIER_SEARCH_PHRASE || node->kind == DOSSIER_SEARCH_NEAR)
    return TRUE;
  if (node->kind != DOSSIER_SEARCH_AND && node->kind != DOSSIER_SEARCH_OR)
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    {
      const DossierSearchNode *child = dossier_search_node_get_child (node, i);
      gboolean unwanted = is_unwanted (child);

      if (unwanted && node->kind == DOSSIER_SEARCH_OR)
        return FALSE;
      if (!dossier_match_can_say (unwanted ? dossier_search_node_get_child (child, 0) : child))
        return FALSE;
      n_wanted += unwanted ? 0 : 1;
    }
  return n_wanted > 0;
}

/**
 * dossier_match_divide:
 * @nodes: (element-type DossierSearchNode): parts of a group
 * @all: whether all of them must hold, else one
 * @parts: (out): takes them; they live as long as @nodes
 *
 * What the index can answer is asked in one question.
 */
void
dossier_match_divide (const GPtrArray *nodes, gboolean all, DossierMatchParts *parts)
{
  *parts = (DossierMatchParts) { g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };
  for (guint i = 0; i < nodes->len; i++)
    {
      DossierSearchNode *node = g_ptr_array_index (nodes, i);

      if (dossier_match_can_say (node))
        g_ptr_array_add (parts->wanted, node);
      else if (all && is_unwanted (node)
               && dossier_match_can_say (dossier_search_node_get_child (node, 0)))
        g_ptr_array_add (parts->unwanted, (gpointer) dossier_search_node_get_child (node, 0));
      else if (node->kind == DOSSIER_SEARCH_PATTERN)
        g_ptr_array_add (parts->others, node);
      else
        g_ptr_array_insert (parts->others, 0, node);
    }
}

/**
 * dossier_match_parts_clear:
 * @parts: parts
 */
void
dossier_match_parts_clear (DossierMatchParts *parts)
{
  g_clear_pointer (&parts->wanted, g_ptr_array_unref);
  g_clear_pointer (&parts->unwanted, g_ptr_array_unref);
  g_clear_pointer (&parts->others, g_ptr_array_unref);
}

/**
 * dossier_match_all:
 * @wanted: (element-type DossierSearchNode): one or more parts that the index can answer
 * @unwanted: (element-type DossierSearchNode): parts that the index can answer
 *
 * Returns: (transfer full): an expression for the texts that have all of @wanted and none
 *   of @unwanted
 */
char *
dossier_match_all (const GPtrArray *wanted, const GPtrArray *unwanted)
{
  GString *match = g_string_new (NULL);

  append_group (match, wanted, " AND ");
  for (guint i = 0; i < unwanted->len; i++)
    {
      g_string_append (match, " NOT ");
      append_node (match, g_ptr_array_index (unwanted, i));
    }
  return g_string_free (match, FALSE);
}

/**
 * dossier_match_any:
 * @wanted: (element-type DossierSearchNode): one or more parts that the index can answer
 *
 * Returns: (transfer full): an expression for the texts that have one of @wanted
 */
char *
dossier_match_any (const GPtrArray *wanted)
{
  GString *match = g_string_new (NULL);

  append_group (match, wanted, " OR ");
  return g_string_free (match, FALSE);
}

/**
 * dossier_match_name:
 * @phrase: words of a name
 *
 * Returns: (transfer full): an expression for the names that have them
 */
char *
dossier_match_name (const DossierSearchNode *phrase)
{
  GString *match = g_string_new (NULL);

  append_phrase (match, phrase);
  return g_string_free (match, FALSE);
}

/**
 * dossier_match_beginnings:
 * @words: (array zero-terminated=1): one or more beginnings of words
 *
 * Returns: (transfer full): an expression for the texts that have all of them
 */
char *
dossier_match_beginnings (const char *const *words)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (match, " AND ");
      append_quoted (match, words[i], FALSE);
      g_string_append (match, " *");
    }
  return g_string_free (match, FALSE);
}

/**
 * dossier_match_is_exact:
 * @node: a part of a search
 *
 * Returns: whether it is a phrase that was quoted with its diacritics
 */
gboolean
dossier_match_is_exact (const DossierSearchNode *node)
{
  return node->kind == DOSSIER_SEARCH_PHRASE && node->quoted
         && dossier_has_marks (node->text, strlen (node->text));
}

/**
 * dossier_match_exact:
 * @phrase: a phrase
 *
 * Returns: (transfer full): an expression for the texts that spell it with the same diacritics
 */
char *
dossier_match_exact (const DossierSearchNode *phrase)
{
  GString *match = g_string_new (phrase->in_title ? "title : " : "");

  append_quoted (match, phrase->text, TRUE);
  if (phrase->prefix)
    g_string_append (match, " *");
  return g_string_free (match, FALSE);
}
