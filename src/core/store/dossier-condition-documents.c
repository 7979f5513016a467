/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-condition-private.h"

#include "dossier-match.h"
#include "dossier-pattern-words.h"
#include "dossier-sql.h"
#include "dossier-value-list.h"

static GString *
begin_part (const char *name)
{
  return g_string_new (dossier_sql (name));
}

static void
end_part (DossierCondition *self, GString *part)
{
  g_string_append_len (self->sql, part->str, (gssize) part->len);
  g_string_free (part, TRUE);
}

/* A part with one parameter, which is a text. */
static void
append_text (DossierCondition *self, const char *name, char *text)
{
  GString *part = begin_part (name);

  dossier_condition_add_value (self, part, ":value", (DossierConditionValue) { .text = text });
  end_part (self, part);
}

static void
append_ids (DossierCondition *self, const char *name, const GPtrArray *ids)
{
  append_text (self, name, dossier_value_list_new ((const char *const *) ids->pdata, ids->len));
}

static void
add_number (DossierCondition *self, GString *part, const char *name, gint64 number)
{
  dossier_condition_add_value (self, part, name, (DossierConditionValue) { .number = number });
}

static void
append_day (DossierCondition *self, const char *name, DossierDay day)
{
  GString *part = begin_part (name);

  add_number (self, part, ":value", day);
  end_part (self, part);
}

static void
append_due (DossierCondition *self, const DossierSearchNode *node)
{
  GString *part = begin_part ("search-due");

  add_number (self, part, ":first", node->first);
  add_number (self, part, ":last", node->last);
  end_part (self, part);
}

static void
append_statement (DossierCondition *self, const DossierSearchNode *node)
{
  gboolean by_actor = node->children->len > 0, of_kind = node->statement >= 0;
  GString *part = begin_part (by_actor ? (of_kind ? "search-says-kind-actor" : "search-says-actor")
                                       : (of_kind ? "search-says-kind" : "search-says"));

  if (of_kind)
    add_number (self, part, ":kind", node->statement);
  if (by_actor)
    {
      char *name = dossier_match_name (dossier_search_node_get_child (node, 0));

      dossier_condition_add_value (self, part, ":value", (DossierConditionValue) { .text = name });
    }
  end_part (self, part);
}

/* That there is a statement as the only child says. */
static void
append_one_statement (DossierCondition *self, const DossierSearchNode *node)
{
  g_string_append_printf (self->sql, "%s\n(", dossier_sql ("search-statement"));
  dossier_condition_append (self, dossier_search_node_get_child (node, 0));
  g_string_append_printf (self->sql, ")\n%s", dossier_sql ("search-statement-end"));
}

static void
append_outlet (DossierCondition *self, const DossierSearchNode *node)
{
  const DossierSearchNode *phrase = dossier_search_node_get_child (node, 0);
  GString *part = begin_part ("search-outlet");

  dossier_condition_add_value (self, part, ":value", (DossierConditionValue) { .phrase = phrase });
  end_part (self, part);
}

static void
append_pattern (DossierCondition *self, const DossierSearchNode *node)
{
  DossierPattern *pattern = dossier_pattern_new (node->text, node->caseless, self->clock);
  GString *part = begin_part (pattern != NULL ? "search-pattern" : "search-nothing");

  if (pattern != NULL)
    dossier_condition_add_value (self, part, ":value",
                                 (DossierConditionValue) { .pattern = pattern });
  end_part (self, part);
}

static void
append_negation (DossierCondition *self, const DossierSearchNode *node)
{
  g_string_append (self->sql, "NOT (");
  dossier_condition_append (self, dossier_search_node_get_child (node, 0));
  g_string_append_c (self->sql, ')');
}

/* What the index can answer is asked in one question; the rest follows. */
static void
append_parts (DossierCondition *self, const DossierSearchNode *node, const GPtrArray *children)
{
  gboolean all = node->kind == DOSSIER_SEARCH_AND;
  g_auto (DossierMatchParts) parts = { NULL };
  const char *sign = "";

  dossier_match_divide (children, all, &parts);
  g_string_append_c (self->sql, '(');
  if (parts.wanted->len > 0)
    {
      append_text (self, "search-text", all ? dossier_match_all (parts.wanted, parts.unwanted)
                                            : dossier_match_any (parts.wanted));
      sign = all ? "\nAND " : "\nOR ";
    }
  else if (parts.unwanted->len > 0)
    {
      g_string_append (self->sql, "NOT (");
      append_text (self, "search-text", dossier_match_any (parts.unwanted));
      g_string_append_c (self->sql, ')');
      sign = "\nAND ";
    }
  for (guint i = 0; i < parts.others->len; i++)
    {
      g_string_append (self->sql, sign);
      dossier_condition_append (self, g_ptr_array_index (parts.others, i));
      sign = all ? "\nAND " : "\nOR ";
    }
  g_string_append_c (self->sql, ')');
}

static void
append_group (DossierCondition *self, const DossierSearchNode *node)
{
  append_parts (self, node, node->children);
}

/* What the index knows of the texts that a pattern matches. */
static void
append_demands (DossierCondition *self, const DossierSearchNode *pattern)
{
  g_auto (GStrv) words = dossier_pattern_words (pattern->text);

  if (words[0] == NULL)
    return;
  g_string_append (self->sql, "\nAND ");
  append_text (self, "search-text", dossier_match_beginnings ((const char *const *) words));
}

/* Patterns that must match in any case are left for a sweep over what all else has left. */
static void
append_root (DossierCondition *self, const DossierSearchNode *root)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (root->kind == DOSSIER_SEARCH_PATTERN)
    g_ptr_array_add (self->patterns, (gpointer) root);
  for (guint i = 0; root->kind == DOSSIER_SEARCH_AND && i < root->children->len; i++)
    {
      DossierSearchNode *child = g_ptr_array_index (root->children, i);

      g_ptr_array_add (child->kind == DOSSIER_SEARCH_PATTERN ? self->patterns : others, child);
    }
  if (self->patterns->len == 0)
    {
      dossier_condition_append (self, root);
      return;
    }
  if (others->len > 0)
    append_parts (self, root, others);
  else
    g_string_append (self->sql, dossier_sql ("search-anything"));
  for (guint i = 0; i < self->patterns->len; i++)
    append_demands (self, g_ptr_array_index (self->patterns, i));
}

static void
append_words (DossierCondition *self, const DossierSearchNode *node)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  g_ptr_array_add (wanted, (gpointer) node);
  append_text (self, "search-text", dossier_match_any (wanted));
}

/**
 * dossier_condition_append:
 * @self: a condition
 * @node: what is asked of the document d, or of its statement s
 *
 * Appends the condition that @node is, without brackets around it.
 */
void
dossier_condition_append (DossierCondition *self, const DossierSearchNode *node)
{
  switch (node->kind)
    {
    case DOSSIER_SEARCH_AND:
    case DOSSIER_SEARCH_OR:
      append_group (self, node);
      break;
    case DOSSIER_SEARCH_NOT:
      append_negation (self, node);
      break;
    case DOSSIER_SEARCH_NEAR:
    case DOSSIER_SEARCH_PHRASE:
      append_words (self, node);
      break;
    case DOSSIER_SEARCH_PATTERN:
      append_pattern (self, node);
      break;
    case DOSSIER_SEARCH_ENTITY:
      append_text (self, "search-entity",
                   dossier_match_name (dossier_search_node_get_child (node, 0)));
      break;
    case DOSSIER_SEARCH_SUBJECT:
      append_ids (self, "search-subject", node->ids);
      break;
    case DOSSIER_SEARCH_SECTOR:
      append_ids (self, "search-sector", node->ids);
      break;
    case DOSSIER_SEARCH_OUTLET:
      append_outlet (self, node);
      break;
    case DOSSIER_SEARCH_LANGUAGE:
      append_ids (self, "search-language", node->ids);
      break;
    case DOSSIER_SEARCH_BEFORE:
      append_day (self, "search-before", node->first);
      break;
    case DOSSIER_SEARCH_AFTER:
      append_day (self, "search-after", node->last);
      break;
    case DOSSIER_SEARCH_STATEMENT:
      append_one_statement (self, node);
      break;
    case DOSSIER_SEARCH_DUE:
      append_due (self, node);
      break;
    case DOSSIER_SEARCH_SAYS:
      append_statement (self, node);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * dossier_condition_new:
 * @root: what is looked for; must live as long as the condition
 * @clock: the time that patterns have; must live as long as the condition
 *
 * Returns: (transfer full): the condition
 */
DossierCondition *
dossier_condition_new (const DossierSearchNode *root, DossierPatternClock *clock)
{
  DossierCondition *self = dossier_condition_begin (clock);

  append_root (self, root);
  self->only_match = dossier_match_can_say (root);
  return self;
}
