/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search.h"

#include <glib/gi18n-lib.h>

#include "dossier-edtf.h"

/* A search told in words, so that a person sees how it was understood. */

static char *describe (const DossierSearchNode *node);

/* @format is translated and holds one %s. */
static char *
fill (const char *format, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (value, parts);
}

static char *
describe_phrase (const DossierSearchNode *node)
{
  /* Translators: words as searched for, and the beginning of a word */
  return fill (node->prefix ? _("“%s…”") : _("“%s”"), node->text);
}

static char *
describe_near (const DossierSearchNode *node)
{
  g_autoptr (GString) phrases = g_string_new (NULL);
  g_autofree char *format = NULL;

  for (guint i = 0; i < node->children->len; i++)
    {
      g_autofree char *phrase = describe_phrase (dossier_search_node_get_child (node, i));

      if (i > 0)
        g_string_append (phrases, ", ");
      g_string_append (phrases, phrase);
    }
  /* Translators: %%s is a list of words or phrases that stand near each other */
  format = g_strdup_printf (ngettext ("%%s with at most %u word between",
                                      "%%s with at most %u words between", node->distance),
                            node->distance);
  return fill (format, phrases->str);
}

static char *
describe_date (const DossierSearchNode *node, const char *format)
{
  g_autofree char *label = dossier_edtf_label (node->text);

  return fill (format, label != NULL ? label : node->text);
}

static const char *
name_statement (int kind)
{
  switch (kind)
    {
    case DOSSIER_STATEMENT_MEETING: return _("a meeting");
    case DOSSIER_STATEMENT_VISIT: return _("a visit");
    case DOSSIER_STATEMENT_PROPOSAL: return _("a proposal");
    case DOSSIER_STATEMENT_PLEDGE: return _("a pledge");
    case DOSSIER_STATEMENT_AGREEMENT: return _("an agreement");
    case DOSSIER_STATEMENT_SIGNING: return _("a signing");
    case DOSSIER_STATEMENT_TARGET: return _("a target");
    case DOSSIER_STATEMENT_REPORT: return _("a report");
    default: return NULL;
    }
}

static char *
describe_statement (const DossierSearchNode *node)
{
  const char *kind = name_statement (node->statement);
  /* Translators: %s is “a pledge”, “a meeting” or the like */
  g_autofree char *what = node->statement < 0
                            ? g_strdup (_("with a statement"))
                            : fill (_("with %s"), kind != NULL ? kind : node->text);
  g_autofree char *actor = NULL;
  g_autofree char *by = NULL;

  if (node->children->len == 0)
    return g_steal_pointer (&what);
  actor = describe_phrase (dossier_search_node_get_child (node, 0));
  /* Translators: %s is the name of a person or an organisation */
  by = fill (_("by %s"), actor);
  return g_strdup_printf ("%s %s", what, by);
}

static char *
describe_name (const DossierSearchNode *node, const char *format)
{
  g_autofree char *phrase = describe_phrase (dossier_search_node_get_child (node, 0));

  return fill (format, phrase);
}

static char *
describe_in_title (const DossierSearchNode *node)
{
  g_autofree char *words = node->kind == DOSSIER_SEARCH_NEAR ? describe_near (node)
                                                             : describe_phrase (node);

  /* Translators: %s is words */
  return fill (_("%s in the title"), words);
}

static char *
describe_leaf (const DossierSearchNode *node)
{
  switch (node->kind)
    {
    case DOSSIER_SEARCH_NEAR:
      return node->in_title ? describe_in_title (node) : describe_near (node);
    case DOSSIER_SEARCH_PHRASE:
      return node->in_title ? describe_in_title (node) : describe_phrase (node);
    case DOSSIER_SEARCH_PATTERN:
      /* Translators: %s is a regular expression */
      return fill (_("matching /%s/"), node->text);
    case DOSSIER_SEARCH_ENTITY:
      /* Translators: %s is words of the name of a person, a place or an organisation */
      return describe_name (node, _("naming %s"));
    case DOSSIER_SEARCH_SECTOR:
      /* Translators: %s is a sector such as Energy */
      return fill (_("in sector %s"), node->text);
    case DOSSIER_SEARCH_SUBJECT:
      /* Translators: %s is a sector such as Energy */
      return fill (_("on the subject %s"), node->text);
    case DOSSIER_SEARCH_OUTLET:
      /* Translators: %s is the name of a newspaper or the like */
      return describe_name (node, _("from the outlet %s"));
    case DOSSIER_SEARCH_LANGUAGE:
      /* Translators: %s is a language */
      return fill (_("in the language %s"), node->text);
    case DOSSIER_SEARCH_BEFORE:
      /* Translators: %s is a day, a month or a year */
      return describe_date (node, _("published before %s"));
    case DOSSIER_SEARCH_AFTER:
      /* Translators: %s is a day, a month or a year */
      return describe_date (node, _("published after %s"));
    case DOSSIER_SEARCH_DUE:
      /* Translators: %s is a day, a month or a year */
      return node->text != NULL ? describe_date (node, _("with something due %s"))
                                : g_strdup (_("with something due"));
    case DOSSIER_SEARCH_SAYS:
      return describe_statement (node);
    case DOSSIER_SEARCH_AND:
    case DOSSIER_SEARCH_OR:
    case DOSSIER_SEARCH_NOT:
    case DOSSIER_SEARCH_STATEMENT:
    default:
      return g_strdup ("");
    }
}

/* One condition speaks for itself; of several it matters that they are of the same statement. */
static char *
describe_one_statement (const DossierSearchNode *node)
{
  g_autofree char *conditions = describe (node);

  if (node->kind != DOSSIER_SEARCH_AND)
    return g_steal_pointer (&conditions);
  /* Translators: %s is what must hold of it, such as “with a pledge AND with something due 2027” */
  return fill (_("in one statement (%s)"), conditions);
}

static char *
describe_part (const DossierSearchNode *node)
{
  g_autofree char *text = describe (node);
  const DossierSearchNode *said = node->kind == DOSSIER_SEARCH_STATEMENT
                                    ? dossier_search_node_get_child (node, 0) : NULL;

  if (node->kind != DOSSIER_SEARCH_AND && node->kind != DOSSIER_SEARCH_OR
      && (said == NULL || said->kind != DOSSIER_SEARCH_OR))
    return g_steal_pointer (&text);
  return g_strdup_printf ("(%s)", text);
}

static char *
describe (const DossierSearchNode *node)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *part = NULL;

  if (node->kind == DOSSIER_SEARCH_NOT)
    {
      part = describe_part (dossier_search_node_get_child (node, 0));
      /* Translators: %s is what must not be so */
      return fill (_("NOT %s"), part);
    }
  if (node->kind == DOSSIER_SEARCH_STATEMENT)
    return describe_one_statement (dossier_search_node_get_child (node, 0));
  if (node->kind != DOSSIER_SEARCH_AND && node->kind != DOSSIER_SEARCH_OR)
    return describe_leaf (node);

  text = g_string_new (NULL);
  for (guint i = 0; i < node->children->len; i++)
    {
      g_autofree char *child = describe_part (dossier_search_node_get_child (node, i));

      if (i > 0)
        g_string_append_printf (text, " %s ",
                                node->kind == DOSSIER_SEARCH_AND ? _("AND") : _("OR"));
      g_string_append (text, child);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * dossier_search_describe:
 * @self: a search
 *
 * Returns: (transfer full): what it asks for, in the user's language; "" if for nothing
 */
char *
dossier_search_describe (const DossierSearch *self)
{
  const DossierSearchNode *root = dossier_search_get_root (self);

  return root != NULL ? describe (root) : g_strdup ("");
}

/**
 * dossier_search_explain:
 * @self: a search
 *
 * Returns: (transfer full): what it asks for, and what of it was left out; "" if there is nothing
 *   to say
 */
char *
dossier_search_explain (const DossierSearch *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *notes = dossier_search_get_notes (self);

  if (dossier_search_get_root (self) != NULL)
    g_ptr_array_add (parts, dossier_search_describe (self));
  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (parts, g_strdup (g_ptr_array_index (notes, i)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}
