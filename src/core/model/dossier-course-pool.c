/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course-pool.h"

#include <math.h>

#include "dossier-error.h"

/* So many documents are taken of each thing that is looked for. A date or a word that more of them
 * have tells none; of a name that more of them have the latest count, though little: the rest of
 * what the most frequent actor said is found by whatever else the statement says. */
#define MOST_BEARERS 2000

/* Of the documents that have most in common with the statement so many are read. */
#define MOST_DOCUMENTS DOSSIER_COURSE_MOST_DOCUMENTS

/* What a name counts that stands in the paragraph only. */
#define NEAR 0.3

typedef struct
{
  gint64 document;
  double weight;
} Candidate;

typedef struct
{
  DossierConnection *connection;
  GHashTable *candidates; /* row id → Candidate, which is its value */
  GArray *found;          /* gint64: of one look */
} Look;

/* Adds what @cursor finds, which is rarer the fewer it finds (Spärck Jones 1972).
 * @even_if_many: whether it counts where there is more than was taken */
static gboolean
take_found (Look *look, DossierCursor *cursor, double share, gboolean even_if_many, GError **error)
{
  double weight;

  g_array_set_size (look->found, 0);
  dossier_cursor_bind_int (cursor, ":limit", MOST_BEARERS);
  while (dossier_cursor_step (cursor, error))
    {
      gint64 document = dossier_cursor_get_int (cursor, 0);

      g_array_append_val (look->found, document);
    }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  if (look->found->len == MOST_BEARERS && !even_if_many)
    return TRUE;
  weight = share * log (2.0 * MOST_BEARERS / (look->found->len + 1));
  for (guint i = 0; i < look->found->len; i++)
    {
      gint64 document = g_array_index (look->found, gint64, i);
      Candidate *candidate = g_hash_table_lookup (look->candidates, &document);

      if (candidate == NULL)
        {
          candidate = g_new0 (Candidate, 1);
          candidate->document = document;
          g_hash_table_insert (look->candidates, &candidate->document, candidate);
        }
      candidate->weight += weight;
    }
  return TRUE;
}

static gboolean
look_for_names (Look *look, const GArray *names, double share, GError **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (DossierCursor) cursor
        = dossier_connection_query (look->connection, "course-named", error);

      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_int (cursor, ":entity", g_array_index (names, gint64, i));
      if (!take_found (look, cursor, share, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
look_for_times (Look *look, const GArray *times, GError **error)
{
  for (guint i = 0; i < times->len; i++)
    {
      const DossierCourseTime *time = &g_array_index (times, DossierCourseTime, i);
      g_autoptr (DossierCursor) cursor
        = dossier_connection_query (look->connection, "course-due", error);

      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_day (cursor, ":first", time->days.first);
      dossier_cursor_bind_day (cursor, ":last", time->days.last);
      if (!take_found (look, cursor, 1, FALSE, error))
        return FALSE;
    }
  return TRUE;
}

/* Documents of the same language above all: what is said in another has names and times. */
static gboolean
look_for_words (Look *look, DossierCourseTerms *words, const GArray *numbers, GError **error)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const char *word
        = dossier_course_terms_get_surface (words, g_array_index (numbers, guint, i));
      g_autoptr (DossierCursor) cursor
        = dossier_connection_query (look->connection, "course-worded", error);

      if (cursor == NULL)
        return FALSE;
      dossier_cursor_take_text (cursor, ":match", g_strdup_printf ("\"%s\"", word));
      if (!take_found (look, cursor, 1, FALSE, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *const *x = a;
  const Candidate *const *y = b;

  if ((*x)->weight != (*y)->weight)
    return (*x)->weight > (*y)->weight ? -1 : 1;
  return (*x)->document > (*y)->document ? -1 : (*x)->document < (*y)->document;
}

static GPtrArray *
sort_candidates (GHashTable *candidates)
{
  GPtrArray *sorted = g_ptr_array_sized_new (g_hash_table_size (candidates));
  GHashTableIter iter;
  gpointer candidate;

  g_hash_table_iter_init (&iter, candidates);
  while (g_hash_table_iter_next (&iter, NULL, &candidate))
    g_ptr_array_add (sorted, candidate);
  g_ptr_array_sort (sorted, compare_candidates);
  return sorted;
}

static gboolean
read_document (DossierCoursePool *self, DossierConnection *connection, gint64 document,
               GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "course-document", error);
  DossierDays published = DOSSIER_NO_DAYS;
  DossierReading *reading;
  const char *language;

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", document);
  if (!dossier_cursor_find_document (cursor, error))
    return FALSE;
  language = g_intern_string (dossier_cursor_get_text (cursor, 0));
  if (!dossier_cursor_is_null (cursor, 1) && !dossier_cursor_is_null (cursor, 2))
    published = (DossierDays) { (DossierDay) dossier_cursor_get_int (cursor, 1),
                                (DossierDay) dossier_cursor_get_int (cursor, 2) };
  reading = dossier_reading_read (connection, document, FALSE, error);
  if (reading == NULL)
    return FALSE;
  g_ptr_array_add (self->readings, reading);
  dossier_course_claim_list (reading, self->readings->len - 1, language, published, self->words,
                             self->list);
  return TRUE;
}

/* One that is damaged or gone says nothing; all others are read. */
static gboolean
read_best (DossierCoursePool *self, Look *look, gint64 own, GError **error)
{
  g_autoptr (GPtrArray) all = sort_candidates (look->candidates);

  for (guint i = 0; i < all->len && self->readings->len < MOST_DOCUMENTS; i++)
    {
      const Candidate *candidate = g_ptr_array_index (all, i);
      g_autoptr (GError) failure = NULL;

      if (candidate->document == own
          || read_document (self, look->connection, candidate->document, &failure)
          || g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND)
          || g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT))
        continue;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
look_around (DossierCoursePool *self, Look *look, GError **error)
{
  const DossierCourseClaim *asked = self->asked;
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < asked->near->len; i++)
    if (!dossier_course_claim_has_name (asked, g_array_index (asked->near, gint64, i)))
      g_array_append_val (near, g_array_index (asked->near, gint64, i));
  return look_for_names (look, asked->names, 1, error)
         && look_for_names (look, near, NEAR, error)
         && look_for_times (look, asked->times, error)
         && look_for_words (look, self->words, asked->words, error)
         && read_best (self, look, asked->document, error);
}

static DossierCourseClaim *
find_claim (const GPtrArray *list, gint64 statement)
{
  for (guint i = 0; i < list->len; i++)
    {
      DossierCourseClaim *claim = g_ptr_array_index (list, i);

      if (claim->id == statement)
        return claim;
    }
  return NULL;
}

/**
 * dossier_course_pool_fill:
 * @self: zeros; clear it in any case
 * @connection: a reader
 * @document: row id
 * @statement: row id of a statement of it
 * @error: set on failure
 *
 * Reads the documents that may speak of its matter: those that name what it names, have statements
 * that are due when it is, or the same words, the rarest first.
 *
 * Returns: whether it could be read; then @asked is %NULL if there is no such statement in force
 */
gboolean
dossier_course_pool_fill (DossierCoursePool *self, DossierConnection *connection, gint64 document,
                          gint64 statement, GError **error)
{
  g_autoptr (GHashTable) candidates
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  Look look = { connection, candidates, found };

  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_reading_unref);
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_course_claim_free);
  self->words = dossier_course_terms_new ();
  if (!read_document (self, connection, document, error))
    return FALSE;
  self->asked = find_claim (self->list, statement);
  return self->asked == NULL || look_around (self, &look, error);
}

/**
 * dossier_course_pool_clear:
 * @self: a pool
 */
void
dossier_course_pool_clear (DossierCoursePool *self)
{
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->words, dossier_course_terms_free);
}
