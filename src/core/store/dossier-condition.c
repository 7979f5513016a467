/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-condition-private.h"

static void
clear_value (gpointer data)
{
  DossierConditionValue *value = data;

  g_free (value->name);
  g_free (value->text);
  g_clear_pointer (&value->pattern, dossier_pattern_free);
}

/**
 * dossier_condition_begin:
 * @clock: the time that patterns have; must live as long as the condition
 *
 * Returns: (transfer full): a condition that asks nothing yet
 */
DossierCondition *
dossier_condition_begin (DossierPatternClock *clock)
{
  DossierCondition *self = g_new0 (DossierCondition, 1);

  self->sql = g_string_new (NULL);
  self->values = g_array_new (FALSE, FALSE, sizeof (DossierConditionValue));
  g_array_set_clear_func (self->values, clear_value);
  self->patterns = g_ptr_array_new ();
  self->clock = clock;
  return self;
}

/**
 * dossier_condition_add_value:
 * @self: a condition
 * @part: a part of its text that is not appended yet
 * @name: what @part calls the parameter, with the colon
 * @value: its value, which gets a name of its own; what the condition owns is handed over
 */
void
dossier_condition_add_value (DossierCondition *self, GString *part, const char *name,
                             DossierConditionValue value)
{
  value.name = g_strdup_printf (":s%u", self->values->len + 1);
  g_string_replace (part, name, value.name, 0);
  g_array_append_val (self->values, value);
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
  return self->only_match ? g_array_index (self->values, DossierConditionValue, 0).text : NULL;
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
      const DossierConditionValue *value = &g_array_index (self->values, DossierConditionValue, i);

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
