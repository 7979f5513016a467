/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course.h"

#include <glib/gi18n-lib.h>

#include "dossier-course-pool.h"
#include "dossier-error.h"
#include "dossier-rows-private.h"
#include "dossier-course-match.h"

/* Found on invented reports marked by hand, as the weights of dossier-course-match.c. What is LEAST
 * like the statement that was asked for is of its matter; so is what is SURE like one that is as
 * much like it: reports in two languages have names and dates in common, those in one their words,
 * and the first date is in none of the last reports. */
#define LEAST 4.7
#define SURE 6.4

/* What was not found is compared with so many that were, those that are most like the statement:
 * a long document may have thousands. */
#define MOST_BETWEEN 16

/* What is found of one statement. */
typedef struct
{
  const DossierCourseClaim *claim;
  const DossierCourseClaim *to; /* with what it is compared */
  DossierCourseMatch *match;
  double weight;
} Found;

static void
clear_found (gpointer data)
{
  Found *found = data;

  dossier_course_match_free (found->match);
}

/**
 * dossier_course_step_free:
 * @self: (transfer full) (nullable): a step
 */
void
dossier_course_step_free (DossierCourseStep *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->statement);
  g_strfreev (self->names);
  g_strfreev (self->amounts);
  g_strfreev (self->times);
  g_strfreev (self->words);
  g_free (self->referred);
  g_free (self);
}

/* The statements that are near enough to @asked. */
static gboolean
find_direct (DossierCourseScale *scale, const DossierCourseClaim *asked, GArray *found,
             GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < scale->list->len; i++)
    {
      const DossierCourseClaim *claim = g_ptr_array_index (scale->list, i);
      g_autoptr (DossierCourseMatch) match = NULL;
      Found one = { claim, asked };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (claim == asked)
        continue;
      match = dossier_course_match_new (scale, asked, claim);
      if (match->weight < LEAST)
        continue;
      one.weight = match->weight;
      one.match = g_steal_pointer (&match);
      g_array_append_val (found, one);
    }
  return TRUE;
}

/* Heaviest first, else in the order in which they were read. */
static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Found *x = a, *y = b;

  return x->weight > y->weight ? -1 : x->weight < y->weight;
}

/* Compares what was not found with @direct, which surely is of the matter of @asked. */
static gboolean
look_through (DossierCourseScale *scale, const Found *direct, GHashTable *known, Found *best,
              GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < scale->list->len; i++)
    {
      const DossierCourseClaim *claim = g_ptr_array_index (scale->list, i);
      g_autoptr (DossierCourseMatch) match = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (g_hash_table_contains (known, claim) || best[i].weight >= direct->weight)
        continue;
      match = dossier_course_match_new (scale, direct->claim, claim);
      if (match->weight < SURE || MIN (match->weight, direct->weight) <= best[i].weight)
        continue;
      best[i].claim = claim;
      best[i].to = direct->claim;
      best[i].weight = MIN (match->weight, direct->weight);
      g_clear_pointer (&best[i].match, dossier_course_match_free);
      best[i].match = g_steal_pointer (&match);
    }
  return TRUE;
}

/* What is surely of the matter of something that surely is of that of @asked. */
static gboolean
find_through (DossierCourseScale *scale, const DossierCourseClaim *asked, GArray *found,
              GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autofree Found *best = g_new0 (Found, scale->list->len);
  guint n_direct = found->len;
  gboolean done = TRUE;

  g_hash_table_add (known, (gpointer) asked);
  for (guint i = 0; i < n_direct; i++)
    g_hash_table_add (known, (gpointer) g_array_index (found, Found, i).claim);
  g_array_sort (found, compare_weights);
  for (guint i = 0; done && i < MIN (n_direct, MOST_BETWEEN); i++)
    if (g_array_index (found, Found, i).weight >= SURE)
      done = look_through (scale, &g_array_index (found, Found, i), known, best, cancellable,
                           error);
  for (guint i = 0; i < scale->list->len; i++)
    if (best[i].match != NULL)
      g_array_append_val (found, best[i]);
  return done;
}

static GStrv
list_names (DossierConnection *connection, const GArray *entities, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < entities->len; i++)
    {
      g_autoptr (DossierCursor) cursor
        = dossier_connection_query (connection, "course-name", error);

      if (cursor == NULL)
        return NULL;
      dossier_cursor_bind_int (cursor, ":entity", g_array_index (entities, gint64, i));
      if (dossier_cursor_step (cursor, error))
        g_strv_builder_add (names, dossier_cursor_get_words (cursor, 0));
      else if (dossier_cursor_failed (cursor))
        return NULL;
    }
  return g_strv_builder_end (names);
}

static GStrv
copy_strings (const GPtrArray *strings)
{
  g_autoptr (GStrvBuilder) copies = g_strv_builder_new ();

  for (guint i = 0; strings != NULL && i < strings->len; i++)
    g_strv_builder_add (copies, g_ptr_array_index (strings, i));
  return g_strv_builder_end (copies);
}

static GStrv
list_words (DossierCourseTerms *words, const GArray *numbers)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      g_strv_builder_add (list, dossier_course_terms_get_surface (words, number));
    }
  return g_strv_builder_end (list);
}

/* (nullable): %NULL without an error if the statement is gone. */
static DossierCourseStep *
tell (DossierCoursePool *pool, DossierConnection *connection, const Found *found, GError **error)
{
  g_autoptr (DossierCourseStep) step = g_new0 (DossierCourseStep, 1);
  DossierStatementRow *row = dossier_statement_row_read (connection, found->claim->id, error);

  if (row == NULL)
    return NULL;
  step->statement = dossier_statement_new (found->claim->id);
  dossier_statement_take_row (step->statement, row);
  step->asked = found->match == NULL;
  step->weight = found->weight;
  if (step->asked)
    return g_steal_pointer (&step);
  step->same_actor = found->match->same_actor;
  step->names = list_names (connection, found->match->names, error);
  if (step->names == NULL)
    return NULL;
  step->amounts = copy_strings (found->match->numbers);
  step->times = copy_strings (found->match->times);
  step->referred = g_strdup (found->match->referred);
  step->words = list_words (pool->words, found->match->words);
  step->through = found->to != pool->asked ? found->to->id : 0;
  return g_steal_pointer (&step);
}

/* In the order in which they were said; those of an unknown day last. */
static int
compare_said (gconstpointer a, gconstpointer b)
{
  const DossierCourseClaim *x = ((const Found *) a)->claim;
  const DossierCourseClaim *y = ((const Found *) b)->claim;

  if (x->published.first != y->published.first)
    return x->published.first < y->published.first ? -1 : 1;
  if (x->document != y->document)
    return x->document < y->document ? -1 : 1;
  return dossier_span_compare (x->mark->span, y->mark->span);
}

static GPtrArray *
read_course (DossierConnection *connection, gint64 document, gint64 statement,
             GCancellable *cancellable, GError **error)
{
  g_auto (DossierCoursePool) pool = { NULL };
  g_auto (DossierCourseScale) scale = { NULL };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GPtrArray) steps
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_course_step_free);
  Found own = { NULL };

  g_array_set_clear_func (found, clear_found);
  if (!dossier_course_pool_fill (&pool, connection, document, statement, error))
    return NULL;
  if (pool.asked == NULL)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                           _("The statement is not in the dossier any more"));
      return NULL;
    }
  dossier_course_scale_init (&scale, pool.list, pool.words);
  if (!find_direct (&scale, pool.asked, found, cancellable, error)
      || !find_through (&scale, pool.asked, found, cancellable, error))
    return NULL;
  own.claim = pool.asked;
  g_array_append_val (found, own);
  g_array_sort (found, compare_said);
  for (guint i = 0; i < found->len; i++)
    {
      GError *failure = NULL;
      DossierCourseStep *step
        = tell (&pool, connection, &g_array_index (found, Found, i), &failure);

      if (step != NULL)
        g_ptr_array_add (steps, step);
      else if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
    }
  return g_steal_pointer (&steps);
}

/**
 * dossier_corpus_find_course:
 * @corpus: a corpus
 * @document: row id
 * @statement: row id of a statement of it
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread. Looks for the statements of the dossier that are of the same matter: by whom they
 * are, what they name, when it is due, how much it is, and, in one language, their words. It is
 * worked out when asked for; nothing follows from it and nothing is written. Only the documents
 * that have most in common are read, so that the work is bounded; a statement among 100,000
 * documents takes some tenths of a second.
 *
 * Returns: (transfer full) (element-type DossierCourseStep): that statement and those of its matter
 *   in the order in which they were published
 */
GPtrArray *
dossier_corpus_find_course (DossierCorpus *corpus, gint64 document, gint64 statement,
                            GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection
    = dossier_store_begin_read (store, _("failed to look for a promise"), cancellable, error);
  GPtrArray *steps;

  if (connection == NULL)
    return NULL;
  steps = read_course (connection, document, statement, cancellable, error);
  dossier_store_end_read (store, connection);
  return steps;
}
