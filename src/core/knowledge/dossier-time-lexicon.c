/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-lexicon.h"

#include <string.h>

#include "dossier-error.h"

static gboolean
fail (GError **error, const char *what, const char *where)
{
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "Section “times”: %s: %s", where, what);
  return FALSE;
}

static void
clear_pattern (gpointer data)
{
  DossierTimePattern *pattern = data;

  dossier_time_recipe_free (pattern->recipe);
}

static void
add_phrases (DossierTimeLexicon *self, const char *phrases, guint class_id, int value)
{
  g_auto (GStrv) all = g_strsplit (phrases, "|", -1);

  for (guint i = 0; all[i] != NULL; i++)
    dossier_time_words_add (self->words, all[i], class_id, value);
}

/* An array counts from 1; an object gives each phrase its number or its letter. */
static gboolean
read_class (DossierTimeLexicon *self, const char *name, JsonNode *node, GError **error)
{
  guint class_id = dossier_time_words_class (self->words, name);
  JsonObjectIter iter;
  const char *phrases;
  JsonNode *value;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          phrases = json_array_get_string_element (array, i);
          if (phrases == NULL)
            return fail (error, "a phrase must be a string", name);
          add_phrases (self, phrases, class_id, (int) i + 1);
        }
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, "a class must be a list or an object", name);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &phrases, &value))
    {
      const char *letter = json_node_get_string (value);

      if (!JSON_NODE_HOLDS_VALUE (value))
        return fail (error, "a value must be a number or a letter", name);
      add_phrases (self, phrases, class_id, letter != NULL ? *letter : (int) json_node_get_int (value));
    }
  return TRUE;
}

static gboolean
read_words (DossierTimeLexicon *self, JsonObject *section, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (json_object_has_member (section, "endings"))
    {
      JsonArray *endings = json_object_get_array_member (section, "endings");

      for (guint i = 0; i < json_array_get_length (endings); i++)
        dossier_time_words_add_ending (self->words, json_array_get_string_element (endings, i));
    }
  if (json_object_has_member (section, "past-endings"))
    {
      JsonArray *endings = json_object_get_array_member (section, "past-endings");
      guint n = json_array_get_length (endings);

      self->past_endings = g_new0 (char *, n + 1);
      for (guint i = 0; i < n; i++)
        self->past_endings[i] = g_strdup (json_array_get_string_element (endings, i));
    }
  if (!json_object_has_member (section, "words"))
    return fail (error, "is missing", "words");
  json_object_iter_init_ordered (&iter, json_object_get_object_member (section, "words"));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!read_class (self, name, node, error))
      return FALSE;
  return TRUE;
}

/* A guard is the name of a class or a list of words like those in a pattern's brackets. */
static gboolean
read_guard (DossierTimeLexicon *self, JsonObject *object, const char *member, guint *class_id,
            GError **error)
{
  const char *name = json_object_get_string_member_with_default (object, member, NULL);

  *class_id = 0;
  if (name == NULL)
    return TRUE;
  *class_id = dossier_time_words_find_class (self->words, name);
  return *class_id != 0 || fail (error, "names an unknown class", member);
}

static gboolean
read_sources (DossierTimeLexicon *self, JsonNode *match, guint index, GPtrArray *slots,
              GError **error)
{
  if (JSON_NODE_HOLDS_ARRAY (match))
    {
      JsonArray *array = json_node_get_array (match);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (!dossier_time_grammar_add (self->grammar, self->words,
                                       json_array_get_string_element (array, i), index, slots, error))
          return FALSE;
      return TRUE;
    }
  return dossier_time_grammar_add (self->grammar, self->words, json_node_get_string (match), index,
                                   slots, error);
}

static gboolean
read_pattern (DossierTimeLexicon *self, JsonObject *object, GError **error)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (g_free);
  const char *id = json_object_get_string_member_with_default (object, "id", NULL);
  const char *value = json_object_get_string_member_with_default (object, "value", NULL);
  JsonNode *match = json_object_get_member (object, "match");
  DossierTimePattern pattern = { 0 };

  if (id == NULL || value == NULL || match == NULL)
    return fail (error, "a pattern needs id, match and value", id != NULL ? id : "patterns");
  if (!read_sources (self, match, self->patterns->len, slots, error)
      || !read_guard (self, object, "after", &pattern.after, error)
      || !read_guard (self, object, "not-after", &pattern.not_after, error)
      || !read_guard (self, object, "before", &pattern.before, error)
      || !read_guard (self, object, "not-before", &pattern.not_before, error))
    return FALSE;
  pattern.rule = g_intern_string (id);
  pattern.no_rate = json_object_get_boolean_member_with_default (object, "no-rate", FALSE);
  pattern.lone = json_object_get_boolean_member_with_default (object, "lone", FALSE);
  pattern.recipe = dossier_time_recipe_new (value, (const char *const *) slots->pdata, slots->len, error);
  if (pattern.recipe == NULL)
    return FALSE;
  g_array_append_val (self->patterns, pattern);
  return TRUE;
}

static gboolean
is_opener (gconstpointer data, guint class_id)
{
  const DossierTimeLexicon *self = data;

  return dossier_time_grammar_is_opener (self->grammar, class_id) || class_id == self->future
         || class_id == self->past;
}

/**
 * dossier_time_lexicon_new:
 *
 * Returns: (transfer full): the compiled section, or %NULL with %DOSSIER_ERROR_MALFORMED
 */
DossierTimeLexicon *
dossier_time_lexicon_new (JsonObject *section, GError **error)
{
  g_autoptr (DossierTimeLexicon) self = g_new0 (DossierTimeLexicon, 1);
  JsonArray *patterns;

  self->words = dossier_time_words_new (
    json_object_get_boolean_member_with_default (section, "joined", FALSE),
    json_object_get_boolean_member_with_default (section, "diacritics", FALSE));
  self->grammar = dossier_time_grammar_new ();
  self->patterns = g_array_new (FALSE, FALSE, sizeof (DossierTimePattern));
  g_array_set_clear_func (self->patterns, clear_pattern);
  if (!read_words (self, section, error))
    return NULL;
  if (!json_object_has_member (section, "patterns"))
    {
      fail (error, "is missing", "patterns");
      return NULL;
    }
  patterns = json_object_get_array_member (section, "patterns");
  for (guint i = 0; i < json_array_get_length (patterns); i++)
    if (!read_pattern (self, json_array_get_object_element (patterns, i), error))
      return NULL;
  self->verb_final = json_object_get_boolean_member_with_default (section, "verb-final", FALSE);
  self->lead = dossier_time_words_class (self->words, "lead");
  self->part_before = dossier_time_words_class (self->words, "part-before");
  self->part_after = dossier_time_words_class (self->words, "part-after");
  self->future = dossier_time_words_class (self->words, "future");
  self->past = dossier_time_words_class (self->words, "past");
  self->future_lead = dossier_time_words_class (self->words, "future-lead");
  self->past_lead = dossier_time_words_class (self->words, "past-lead");
  self->joint = dossier_time_words_class (self->words, "joint");
  return g_steal_pointer (&self);
}

/**
 * dossier_time_lexicon_join:
 *
 * Lets the words that can begin an expression join the screen of the knowledge.
 */
void
dossier_time_lexicon_join (DossierTimeLexicon *self, DossierScreen *screen)
{
  self->screen = screen;
  self->openers = dossier_time_words_join (self->words, screen, is_opener, self);
}

void
dossier_time_lexicon_free (DossierTimeLexicon *self)
{
  if (self == NULL)
    return;
  dossier_time_words_free (self->words);
  dossier_time_grammar_free (self->grammar);
  g_clear_pointer (&self->patterns, g_array_unref);
  g_strfreev (self->past_endings);
  g_free (self);
}
