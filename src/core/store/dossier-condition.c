/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-condition.h"

#include "dossier-functions.h"
#include "dossier-match.h"
#include "dossier-pattern-words.h"
#include "dossier-sql.h"
#include "dossier-value-list.h"

typedef struct
{
  char *name;           /* ":s1" */
  char *text;           /* one of these three */
  gint64 number;
  DossierPattern *pattern;
  const DossierSearchNode *phrase;
} Value;

struct _DossierCondition
{
  GString *sql;
  GArray *values;
  GPtrArray *patterns; /* DossierSearchNode: what else must match, see dossier_pattern_sweep() */
  DossierPatternClock *clock;
  gboolean only_match; /* the only value is an expression of the full-text index */
};

static void append_node         (DossierCondition *self, const DossierSearchNode *node);
static void append_of_statement (DossierCondition *self, const DossierSearchNode *node,
                                 gboolean holds);

static void
clear_value (gpointer data)
{
  Value *value = data;

  g_free (value->name);
  g_free (value->text);
  g_clear_pointer (&value->pattern, dossier_pattern_free);
}

/* @value's parameter is called @name in the part; here it gets a name of its own. */
static void
add_value (DossierCondition *self, GString *part, const char *name, Value value)
{
  value.name = g_strdup_printf (":s%u", self->values->len + 1);
  g_string_replace (part, name, value.name, 0);
  g_array_append_val (self->values, value);
}

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

  add_value (self, part, ":value", (Value) { .text = text });
  end_part (self, part);
}

static void
append_ids (DossierCondition *self, const char *name, const GPtrArray *ids)
{
  append_text (self, name, dossier_value_list_new ((const char *const *) ids->pdata, ids->len));
}

static void
append_day (DossierCondition *self, const char *name, DossierDay day)
{
  GString *part = begin_part (name);

  add_value (self, part, ":value", (Value) { .number = day });
  end_part (self, part);
}

static void
append_due (DossierCondition *self, const DossierSearchNode *node)
{
  GString *part = begin_part ("search-due");

  add_value (self, part, ":first", (Value) { .number = node->first });
  add_value (self, part, ":last", (Value) { .number = node->last });
  end_part (self, part);
}

static void
append_statement (DossierCondition *self, const DossierSearchNode *node)
{
  gboolean by_actor = node->children->len > 0, of_kind = node->statement >= 0;
  GString *part = begin_part (by_actor ? (of_kind ? "search-says-kind-actor" : "search-says-actor")
                                       : (of_kind ? "search-says-kind" : "search-says"));

  if (of_kind)
    add_value (self, part, ":kind", (Value) { .number = node->statement });
  if (by_actor)
    {
      char *name = dossier_match_name (dossier_search_node_get_child (node, 0));

      add_value (self, part, ":value", (Value) { .text = name });
    }
  end_part (self, part);
}

/* That there is a statement as the only child says. */
static void
append_one_statement (DossierCondition *self, const DossierSearchNode *node)
{
  g_string_append_printf (self->sql, "%s\n(", dossier_sql ("search-statement"));
  append_node (self, dossier_search_node_get_child (node, 0));
  g_string_append_printf (self->sql, ")\n%s", dossier_sql ("search-statement-end"));
}

static void
append_outlet (DossierCondition *self, const DossierSearchNode *node)
{
  GString *part = begin_part ("search-outlet");

  add_value (self, part, ":value",
             (Value) { .phrase = dossier_search_node_get_child (node, 0) });
  end_part (self, part);
}

static void
append_pattern (DossierCondition *self, const DossierSearchNode *node)
{
  DossierPattern *pattern = dossier_pattern_new (node->text, node->caseless, self->clock);
  GString *part = begin_part (pattern != NULL ? "search-pattern" : "search-nothing");

  if (pattern != NULL)
    add_value (self, part, ":value", (Value) { .pattern = pattern });
  end_part (self, part);
}

static void
append_negation (DossierCondition *self, const DossierSearchNode *node)
{
  g_string_append (self->sql, "NOT (");
  append_node (self, dossier_search_node_get_child (node, 0));
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
      append_node (self, g_ptr_array_index (parts.others, i));
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
      append_node (self, root);
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

static void
append_node (DossierCondition *self, const DossierSearchNode *node)
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

static DossierCondition *
new_condition (DossierPatternClock *clock)
{
  DossierCondition *self = g_new0 (DossierCondition, 1);

  self->sql = g_string_new (NULL);
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (self->values, clear_value);
  self->patterns = g_ptr_array_new ();
  self->clock = clock;
  return self;
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
  DossierCondition *self = new_condition (clock);

  append_root (self, root);
  self->only_match = dossier_match_can_say (root);
  return self;
}

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
      append_node (self, node);
      g_string_append (self->sql, "))");
    }
  else if (node->kind == DOSSIER_SEARCH_STATEMENT)
    {
      g_string_append_c (self->sql, '(');
      append_node (self, dossier_search_node_get_child (node, 0));
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
  self = new_condition (clock);
  append_of_statement (self, root, TRUE);
  return self;
}

/**
 * dossier_condition_free:
 * @self: (transfer full) (nullable): a condition
 */
void
dossier_condition_free (DossierCondition *self)
{
  if (self == NULL)
    return;
  g_string_free (self->sql, TRUE);
  g_array_unref (self->values);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

/**
 * dossier_condition_get_sql:
 * @self: a condition
 *
 * Returns: (transfer none): its text
 */
const char *
dossier_condition_get_sql (const DossierCondition *self)
{
  return self->sql->str;
}

/**
 * dossier_condition_get_match:
 * @self: a condition
 *
 * Returns: (transfer none) (nullable): the expression of the full-text index that is all of it,
 *   %NULL if there is more to it
 */
const char *
dossier_condition_get_match (const DossierCondition *self)
{
  return self->only_match ? g_array_index (self->values, Value, 0).text : NULL;
}

/**
 * dossier_condition_get_patterns:
 * @self: a condition
 *
 * Returns: (transfer none) (element-type DossierSearchNode): regular expressions that
 *   must match besides
 */
const GPtrArray *
dossier_condition_get_patterns (const DossierCondition *self)
{
  return self->patterns;
}

/**
 * dossier_condition_bind:
 * @self: a condition; must live until the cursor is released
 * @cursor: a cursor whose statement holds the condition
 *
 * Gives the parameters their values.
 */
void
dossier_condition_bind (const DossierCondition *self, DossierCursor *cursor)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = &g_array_index (self->values, Value, i);

      if (value->text != NULL)
        dossier_cursor_bind_text (cursor, value->name, value->text);
      else if (value->pattern != NULL)
        dossier_cursor_bind_pointer (cursor, value->name, value->pattern, DOSSIER_POINTER_PATTERN);
      else if (value->phrase != NULL)
        dossier_cursor_bind_pointer (cursor, value->name, (gpointer) value->phrase,
                                     DOSSIER_POINTER_PHRASE);
      else
        dossier_cursor_bind_int (cursor, value->name, value->number);
    }
}
