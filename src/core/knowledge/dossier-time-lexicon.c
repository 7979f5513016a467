/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-lexicon.h"

#include <string.h>

#include "dossier-error.h"

#define YEAR_DIGITS 4

static gboolean
fail (GError **error, const char *what, const char *where)
{
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "Section “times”: %s: %s", where,
               what);
  return FALSE;
}

static void
clear_pattern (gpointer data)
{
  DossierTimePattern *pattern = data;

  dossier_time_recipe_free (pattern->recipe);
}

/* An array counts from 1; an object gives each phrase its number or its letter. */
static gboolean
read_class (DossierTimeLexicon *self, const DossierJson *class, GError **error)
{
  guint class_id = dossier_time_words_class (self->words, class->name);
  int n = 0;

  if (class->kind != DOSSIER_JSON_ARRAY && class->kind != DOSSIER_JSON_OBJECT)
    return fail (error, "a class must be a list or an object", class->name);
  for (const DossierJson *item = class->first; item != NULL; item = item->next)
    {
      if (class->kind == DOSSIER_JSON_ARRAY)
        {
          if (item->kind != DOSSIER_JSON_STRING)
            return fail (error, "a phrase must be a string", class->name);
          dossier_time_words_add (self->words, item->string, class_id, ++n);
        }
      else if (item->kind == DOSSIER_JSON_STRING)
        dossier_time_words_add (self->words, item->name, class_id, *item->string);
      else if (item->kind == DOSSIER_JSON_NUMBER)
        dossier_time_words_add (self->words, item->name, class_id, dossier_json_to_int (item));
      else
        return fail (error, "a value must be a number or a letter", class->name);
    }
  return TRUE;
}

static gboolean
read_words (DossierTimeLexicon *self, const DossierJson *section, GError **error)
{
  const DossierJson *endings, *words;

  if (!dossier_json_read_list (section, "endings", &endings, error)
      || !dossier_json_read_strings (section, "past-endings", &self->past_endings, error)
      || !dossier_json_read_strings (section, "future-endings", &self->future_endings, error)
      || !dossier_json_read_strings (section, "told-endings", &self->told_endings, error)
      || !dossier_json_read_object (section, "words", &words, error))
    return FALSE;
  if (words == NULL)
    return fail (error, "is missing", "words");
  for (const DossierJson *ending = endings; ending != NULL; ending = ending->next)
    dossier_time_words_add_ending (self->words, ending->string);
  for (const DossierJson *class = words->first; class != NULL; class = class->next)
    if (!read_class (self, class, error))
      return FALSE;
  return TRUE;
}

/* A guard is the name of a class or a list of words like those in a pattern's brackets. */
static gboolean
read_guard (DossierTimeLexicon *self, const DossierJson *object, const char *member,
            guint *class_id, GError **error)
{
  const char *name = dossier_json_get_string (object, member, NULL);

  *class_id = 0;
  if (name == NULL)
    return TRUE;
  *class_id = dossier_time_words_find_class (self->words, name);
  return *class_id != 0 || fail (error, "names an unknown class", member);
}

/* One text of `match` and the slots that it always captures. */
typedef struct
{
  const char *text;
  guint captured;
} Source;

static gboolean
read_source (DossierTimeLexicon *self, const DossierJson *json, GPtrArray *slots, GArray *sources,
             GError **error)
{
  Source source = { 0 };

  if (json->kind != DOSSIER_JSON_STRING)
    return fail (error, "must be a text or a list of texts", "match");
  source.text = json->string;
  if (!dossier_time_grammar_add (self->grammar, self->words, source.text, self->patterns->len,
                                 slots, &source.captured, error))
    return FALSE;
  g_array_append_val (sources, source);
  return TRUE;
}

static gboolean
read_sources (DossierTimeLexicon *self, const DossierJson *match, GPtrArray *slots,
              GArray *sources, GError **error)
{
  if (match->kind != DOSSIER_JSON_ARRAY)
    return read_source (self, match, slots, sources, error);
  for (const DossierJson *source = match->first; source != NULL; source = source->next)
    if (!read_source (self, source, slots, sources, error))
      return FALSE;
  return TRUE;
}

/* A pattern without what its value is made of would match and make nothing, and nobody would
 * know. */
static gboolean
check_sources (const GArray *sources, guint needed, const GPtrArray *slots, const char *id,
               const char *value, GError **error)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = &g_array_index (sources, Source, i);
      guint missing = needed & ~source->captured;
      g_autofree char *what = NULL;

      if (missing == 0)
        continue;
      what
        = g_strdup_printf ("“%s” does not capture “%s”, which the value “%s” needs", source->text,
                           (char *) g_ptr_array_index (slots, g_bit_nth_lsf (missing, -1)), value);
      return fail (error, what, id);
    }
  return TRUE;
}

static gboolean
read_pattern (DossierTimeLexicon *self, const DossierJson *object, GError **error)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (Source));
  DossierTimePattern pattern = { 0 };
  const DossierJson *match;
  const char *id, *value;

  if (object->kind != DOSSIER_JSON_OBJECT)
    return fail (error, "a pattern must be an object", "patterns");
  id = dossier_json_get_string (object, "id", NULL);
  value = dossier_json_get_string (object, "value", NULL);
  match = dossier_json_get_member (object, "match");
  if (id == NULL || value == NULL || match == NULL)
    return fail (error, "a pattern needs id, match and value", id != NULL ? id : "patterns");
  if (!read_sources (self, match, slots, sources, error)
      || !read_guard (self, object, "after", &pattern.after, error)
      || !read_guard (self, object, "not-after", &pattern.not_after, error)
      || !read_guard (self, object, "before", &pattern.before, error)
      || !read_guard (self, object, "not-before", &pattern.not_before, error))
    return FALSE;
  pattern.rule = g_intern_string (id);
  pattern.no_rate = dossier_json_get_boolean (object, "no-rate", FALSE);
  pattern.lone = dossier_json_get_boolean (object, "lone", FALSE);
  pattern.recipe
    = dossier_time_recipe_new (value, (const char *const *) slots->pdata, slots->len, error);
  if (pattern.recipe == NULL)
    return FALSE;
  g_array_append_val (self->patterns, pattern);
  return check_sources (sources, pattern.recipe->needed, slots, id, value, error);
}

static DossierTimeOpens
judge_class (gconstpointer data, guint class_id)
{
  const DossierTimeLexicon *self = data;

  return (dossier_time_grammar_is_opener (self->grammar, class_id) ? DOSSIER_TIME_OPENS : 0)
         | (dossier_time_grammar_is_whole (self->grammar, class_id) ? DOSSIER_TIME_OPENS_WHOLE : 0)
         | (dossier_time_grammar_is_second (self->grammar, class_id) ? DOSSIER_TIME_FOLLOWS : 0);
}

/**
 * dossier_time_lexicon_new:
 *
 * Returns: (transfer full): the compiled section, or %NULL with %DOSSIER_ERROR_MALFORMED
 */
DossierTimeLexicon *
dossier_time_lexicon_new (const DossierJson *section, GError **error)
{
  g_autoptr (DossierTimeLexicon) self = g_new0 (DossierTimeLexicon, 1);
  const DossierJson *patterns;

  self->words = dossier_time_words_new (dossier_json_get_boolean (section, "joined", FALSE),
                                        dossier_json_get_boolean (section, "diacritics", FALSE));
  self->grammar = dossier_time_grammar_new ();
  self->patterns = g_array_new (FALSE, FALSE, sizeof (DossierTimePattern));
  g_array_set_clear_func (self->patterns, clear_pattern);
  if (!read_words (self, section, error))
    return NULL;
  patterns = dossier_json_get_member (section, "patterns");
  if (patterns == NULL || patterns->kind != DOSSIER_JSON_ARRAY)
    {
      fail (error, patterns == NULL ? "is missing" : "must be a list", "patterns");
      return NULL;
    }
  for (const DossierJson *pattern = patterns->first; pattern != NULL; pattern = pattern->next)
    if (!read_pattern (self, pattern, error))
      return NULL;
  self->verb_final = dossier_json_get_boolean (section, "verb-final", FALSE);
  self->lead = dossier_time_words_class (self->words, "lead");
  self->part_before = dossier_time_words_class (self->words, "part-before");
  self->part_after = dossier_time_words_class (self->words, "part-after");
  self->day_part_after = dossier_time_words_class (self->words, "day-part-after");
  self->future = dossier_time_words_class (self->words, "future");
  self->past = dossier_time_words_class (self->words, "past");
  self->future_lead = dossier_time_words_class (self->words, "future-lead");
  self->past_lead = dossier_time_words_class (self->words, "past-lead");
  self->promised = dossier_time_words_class (self->words, "promised");
  self->joint = dossier_time_words_class (self->words, "joint");
  self->range = dossier_time_words_class (self->words, "range");
  self->range_to = dossier_time_words_class (self->words, "range-to");
  self->range_from = dossier_time_words_class (self->words, "range-from");
  dossier_time_words_freeze (self->words);
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
  static const guint short_classes[] = {
    DOSSIER_TIME_CLASS_YY, DOSSIER_TIME_CLASS_MM, DOSSIER_TIME_CLASS_DAY, DOSSIER_TIME_CLASS_N,
  };

  self->screen = screen;
  dossier_time_words_join (self->words, screen, judge_class, self, &self->members);
  for (guint i = 0; i < G_N_ELEMENTS (short_classes); i++)
    self->short_wholes |= dossier_time_grammar_is_whole (self->grammar, short_classes[i]);
}

/* Whether a number stands for itself: "12", not "12.5" or "2024". */
static gboolean
is_short_number (const DossierTimeLexicon *self, const DossierTokens *tokens,
                 const DossierToken *token)
{
  const char *folded = tokens->folded->text + token->fold_start;
  gsize length = token->fold_end - token->fold_start;

  if (self->short_wholes || length == YEAR_DIGITS)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (folded[i]))
      return FALSE;
  return TRUE;
}

/**
 * dossier_time_lexicon_may_match:
 * @index: index of a token
 *
 * A closer look at a token that may open an expression: most of these words
 * ("the", "two") do so only where another word of time follows. In a language that joins words
 * a token says little.
 *
 * Returns: %FALSE where no expression can begin with the token
 */
gboolean
dossier_time_lexicon_may_match (const DossierTimeLexicon *self, const DossierTokens *tokens,
                                guint index)
{
  const DossierToken *token = &tokens->items[index], *next = token + 1;

  if (dossier_time_words_are_joined (self->words)
      || dossier_screen_may_begin (self->screen, self->members.wholes, tokens, index)
      || ((token->flags & DOSSIER_TOKEN_NUMBER) && !is_short_number (self, tokens, token)))
    return TRUE;
  return index + 1 < tokens->n_items && !(next->flags & DOSSIER_TOKEN_LINE)
         && dossier_screen_may_begin (self->screen, self->members.seconds, tokens, index + 1);
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
  g_strfreev (self->future_endings);
  g_strfreev (self->told_endings);
  g_free (self);
}
