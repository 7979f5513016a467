/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course-scale.h"

#include <math.h>

/* So many statements of other matters there are said to be besides. */
#define OTHERS 60

typedef struct
{
  gint64 entity;
  guint n;
} Bearers;

typedef struct
{
  gint64 key; /* the first day in the upper half, the last in the lower */
  double weight;
} WeighedTime;

static void
count_one (GHashTable *counts, gconstpointer key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, (gpointer) key, GUINT_TO_POINTER (n + 1));
}

/* A sentence that has a number twice counts once. */
static void
count_numbers (GHashTable *counts, const DossierCourseClaim *claim)
{
  for (guint i = 0; i < claim->numbers->len; i++)
    {
      const DossierCourseNumber *numbers = (const DossierCourseNumber *) claim->numbers->data;
      const char *digits = numbers[i].digits;
      guint before = 0;

      while (!g_str_equal (numbers[before].digits, digits))
        before++;
      if (before == i)
        count_one (counts, digits);
    }
}

static void
count_entity (GHashTable *bearers, gint64 entity)
{
  Bearers *those = g_hash_table_lookup (bearers, &entity);

  if (those == NULL)
    {
      those = g_new0 (Bearers, 1);
      those->entity = entity;
      g_hash_table_insert (bearers, &those->entity, those);
    }
  those->n++;
}

static guint
get_count (GHashTable *counts, gconstpointer key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

/**
 * dossier_course_scale_init:
 * @self: a scale
 * @list: (element-type DossierCourseClaim): the statements that are compared; they must live as
 *   long as the scale
 * @words: theirs
 *
 * Counts what they have. Clear it with dossier_course_scale_clear().
 */
void
dossier_course_scale_init (DossierCourseScale *self, const GPtrArray *list,
                           DossierCourseTerms *words)
{
  double unasked = -1;

  self->list = list;
  self->words = words;
  self->bearers = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->sectors = g_hash_table_new (NULL, NULL);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->times = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->word_weights = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < dossier_course_terms_get_size (words); i++)
    g_array_append_val (self->word_weights, unasked);
  for (guint i = 0; i < list->len; i++)
    {
      const DossierCourseClaim *claim = g_ptr_array_index (list, i);

      for (guint k = 0; k < claim->names->len; k++)
        count_entity (self->bearers, g_array_index (claim->names, gint64, k));
      for (guint k = 0; k < claim->sectors->len; k++)
        count_one (self->sectors, GUINT_TO_POINTER (g_array_index (claim->sectors, GQuark, k)));
      count_numbers (self->numbers, claim);
    }
}

/**
 * dossier_course_scale_clear:
 * @self: a scale
 */
void
dossier_course_scale_clear (DossierCourseScale *self)
{
  g_clear_pointer (&self->bearers, g_hash_table_unref);
  g_clear_pointer (&self->sectors, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->times, g_hash_table_unref);
  g_clear_pointer (&self->word_weights, g_array_unref);
}

/* @n: how many of the statements have something */
static double
weigh (DossierCourseScale *self, guint n)
{
  double all = self->list->len + OTHERS;

  return MAX (0, log ((all - n + 0.5) / (n + 0.5)));
}

/**
 * dossier_course_scale_weigh_name:
 * @self: a scale
 * @entity: row id
 *
 * Returns: how much it says to name it
 */
double
dossier_course_scale_weigh_name (DossierCourseScale *self, gint64 entity)
{
  const Bearers *those = g_hash_table_lookup (self->bearers, &entity);

  return weigh (self, those != NULL ? those->n : 0);
}

/* What both documents name, which is worked out once for the statements of two documents. */
static double
compare_documents (DossierCourseScale *self, const GArray *near, const GArray *other)
{
  double weight = 0;

  for (guint i = 0, k = 0; i < near->len && k < other->len;)
    {
      gint64 a = g_array_index (near, gint64, i), b = g_array_index (other, gint64, k);

      if (a == b)
        weight += dossier_course_scale_weigh_name (self, a);
      i += a <= b;
      k += b <= a;
    }
  return weight;
}

/**
 * dossier_course_scale_weigh_near:
 * @self: a scale
 * @asked: a statement
 * @other: another one
 *
 * Returns: how much it says what both documents name outside of the two sentences; it costs least
 *   where that of the same two documents was asked before
 */
double
dossier_course_scale_weigh_near (DossierCourseScale *self, const DossierCourseClaim *asked,
                                 const DossierCourseClaim *other)
{
  double weight;

  if (self->near != asked->near || self->other_near != other->near)
    {
      self->near = asked->near;
      self->other_near = other->near;
      self->near_weight = compare_documents (self, asked->near, other->near);
    }
  weight = self->near_weight;
  for (guint i = 0; i < asked->names->len + other->names->len; i++)
    {
      gboolean is_other = i >= asked->names->len;
      gint64 name = is_other ? g_array_index (other->names, gint64, i - asked->names->len)
                             : g_array_index (asked->names, gint64, i);

      if ((!is_other || !dossier_course_claim_has_name (asked, name))
          && dossier_course_claim_is_near (asked, name)
          && dossier_course_claim_is_near (other, name))
        weight -= dossier_course_scale_weigh_name (self, name);
    }
  return MAX (0, weight);
}

/**
 * dossier_course_scale_weigh_time:
 * @self: a scale
 * @days: a time
 *
 * Returns: how much it says to speak of it
 */
double
dossier_course_scale_weigh_time (DossierCourseScale *self, DossierDays days)
{
  gint64 key = (gint64) days.first * G_GINT64_CONSTANT (0x100000000) + days.last;
  WeighedTime *weighed = g_hash_table_lookup (self->times, &key);
  guint n = 0;

  if (weighed != NULL)
    return weighed->weight;
  for (guint i = 0; i < self->list->len; i++)
    n += (guint) dossier_course_claim_has_time (g_ptr_array_index (self->list, i), days);
  weighed = g_new (WeighedTime, 1);
  *weighed = (WeighedTime) { key, weigh (self, n) };
  g_hash_table_insert (self->times, &weighed->key, weighed);
  return weighed->weight;
}

/**
 * dossier_course_scale_weigh_number:
 * @self: a scale
 * @digits: of a number
 *
 * Returns: how much it says to have it
 */
double
dossier_course_scale_weigh_number (DossierCourseScale *self, const char *digits)
{
  return weigh (self, get_count (self->numbers, digits));
}

/**
 * dossier_course_scale_weigh_sector:
 * @self: a scale
 * @sector: a sector
 *
 * Returns: how much it says to be of it
 */
double
dossier_course_scale_weigh_sector (DossierCourseScale *self, GQuark sector)
{
  return weigh (self, get_count (self->sectors, GUINT_TO_POINTER (sector)));
}

/**
 * dossier_course_scale_weigh_word:
 * @self: a scale
 * @claim: a statement
 * @word: number of a word of it
 *
 * In how many documents of its language a word stands tells function words too, of which statements
 * alone have few.
 *
 * Returns: how much the word says
 */
double
dossier_course_scale_weigh_word (DossierCourseScale *self, const DossierCourseClaim *claim,
                                 guint word)
{
  double *weight = &g_array_index (self->word_weights, double, word);
  double all;

  if (*weight >= 0)
    return *weight;
  all = dossier_course_terms_count_documents (self->words, claim->language);
  *weight = MAX (0, log ((all + 1) / (dossier_course_terms_get_count (self->words, word) + 0.5)));
  return *weight;
}
