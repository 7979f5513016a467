/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course-match.h"

/* What two statements have in common is added up, each by how rare it is: the sum of the logarithms
 * of what it says is how records of one thing are found (Fellegi & Sunter, "A Theory for Record
 * Linkage", JASA 64, 1969). How much each kind of evidence counts was found on invented reports
 * that were marked by hand (tests/golden/course). */
#define ACTOR 1.9      /* the same entity states it; besides what its name says */
#define NAME 0.6
#define MOST_OF_NAMES 3 /* who names many may do so in any matter */
#define NEAR 0.03       /* both documents name it elsewhere */
#define MOST_OF_NEAR 3
#define TIME 1.6
#define REFERENCE 1.0   /* one says when the other was said */
#define NUMBER 0.5
#define SECTOR 0.4
#define WORD 0.2
#define MOST_OF_WORDS 6
#define LIKENESS 1.0    /* words, by how large a part of both they are (Dice 1945) */

/* Who says much of many matters, and much is due on one day: of one kind of evidence so much is
 * taken off. Fewer words than that are no evidence of their own. */
#define ALONE 3
#define FEW_WORDS 0.2

/* A word that says less is not told. */
#define TELLING 0.6

/* In days: how long something is news, which all reports of a day have in common. */
#define NEWS 7

static double
compare_names (DossierCourseMatch *self, DossierCourseScale *scale, const DossierCourseClaim *asked,
               const DossierCourseClaim *other)
{
  gint64 actor = asked->mark->entity;
  double weight = 0;

  self->same_actor = actor != 0 && actor == other->mark->entity;
  for (guint i = 0; i < asked->names->len; i++)
    {
      gint64 name = g_array_index (asked->names, gint64, i);

      if (!dossier_course_claim_has_name (other, name))
        continue;
      weight += dossier_course_scale_weigh_name (scale, name);
      g_array_append_val (self->names, name);
    }
  return NAME * MIN (weight, MOST_OF_NAMES / NAME)
         + (self->same_actor ? ACTOR * dossier_course_scale_weigh_name (scale, actor) : 0);
}

static gboolean
is_news (const DossierCourseClaim *claim, DossierDays days)
{
  return days.last <= (gint64) claim->published.last + 1
         && days.last >= (gint64) claim->published.first - NEWS;
}

/* "In March he promised": @earlier was published then. Of a document without a day nobody knows
 * that it is the later one. */
static const char *
find_reference (const DossierCourseClaim *later, const DossierCourseClaim *earlier)
{
  if (!dossier_day_is_real (later->published.first)
      || later->published.first <= earlier->published.last)
    return NULL;
  for (guint i = 0; i < later->times->len; i++)
    {
      const DossierCourseTime *time = &g_array_index (later->times, DossierCourseTime, i);

      if (dossier_course_claim_is_short (time->days)
          && time->days.last < later->published.first
          && time->days.first <= earlier->published.first
          && earlier->published.first <= time->days.last)
        return time->edtf;
    }
  return NULL;
}

static double
compare_times (DossierCourseMatch *self, DossierCourseScale *scale, const DossierCourseClaim *asked,
               const DossierCourseClaim *other)
{
  double weight = 0;

  for (guint i = 0; i < asked->times->len; i++)
    {
      const DossierCourseTime *time = &g_array_index (asked->times, DossierCourseTime, i);

      if (!dossier_course_claim_has_time (other, time->days)
          || (is_news (asked, time->days) && is_news (other, time->days)))
        continue;
      weight += TIME * dossier_course_scale_weigh_time (scale, time->days);
      g_ptr_array_add (self->times, (gpointer) time->edtf);
    }
  self->referred = find_reference (asked, other);
  if (self->referred == NULL)
    self->referred = find_reference (other, asked);
  return weight + (self->referred != NULL ? REFERENCE : 0);
}

static double
compare_numbers (DossierCourseMatch *self, DossierCourseScale *scale,
                 const DossierCourseClaim *asked, const DossierCourseClaim *other)
{
  double weight = 0;

  for (guint i = 0; i < asked->numbers->len; i++)
    {
      const DossierCourseNumber *number = &g_array_index (asked->numbers, DossierCourseNumber, i);

      if (!dossier_course_claim_has_number (other, number->digits))
        continue;
      weight += NUMBER * dossier_course_scale_weigh_number (scale, number->digits);
      g_ptr_array_add (self->numbers, number->words);
    }
  return weight;
}

static double
compare_sectors (DossierCourseScale *scale, const DossierCourseClaim *asked,
                 const DossierCourseClaim *other)
{
  for (guint i = 0; i < asked->sectors->len; i++)
    for (guint k = 0; k < other->sectors->len; k++)
      if (g_array_index (asked->sectors, GQuark, i) == g_array_index (other->sectors, GQuark, k))
        return SECTOR * dossier_course_scale_weigh_sector (
                 scale, g_array_index (asked->sectors, GQuark, i));
  return 0;
}

static gboolean
has_form (const DossierCourseClaim *claim, const GArray *forms)
{
  for (guint i = 0; i < claim->words->len; i++)
    for (guint k = 0; k < forms->len; k++)
      if (g_array_index (forms, guint, k) == g_array_index (claim->words, guint, i))
        return TRUE;
  return FALSE;
}

static double
compare_words (DossierCourseMatch *self, DossierCourseScale *scale, const DossierCourseClaim *asked,
               const DossierCourseClaim *other)
{
  double common = 0, all = 0;

  if (asked->language != other->language)
    return 0;
  for (guint i = 0; i < asked->words->len; i++)
    {
      guint word = g_array_index (asked->words, guint, i);
      double weight = dossier_course_scale_weigh_word (scale, asked, word);

      all += weight;
      if (weight <= 0 || !has_form (other, dossier_course_terms_get_alike (scale->words, word)))
        continue;
      common += weight;
      if (weight >= TELLING)
        g_array_append_val (self->words, word);
    }
  for (guint i = 0; i < other->words->len; i++)
    all += dossier_course_scale_weigh_word (scale, other, g_array_index (other->words, guint, i));
  return MIN (WORD * common, MOST_OF_WORDS)
         + (all > 0 ? LIKENESS * common * 2 * common / all : 0);
}

/**
 * dossier_course_match_new:
 * @scale: that of the statements that are compared
 * @asked: one of them
 * @other: another one
 *
 * Returns: (transfer full): what they have in common, told as @asked has it
 */
DossierCourseMatch *
dossier_course_match_new (DossierCourseScale *scale, const DossierCourseClaim *asked,
                          const DossierCourseClaim *other)
{
  DossierCourseMatch *self = g_new0 (DossierCourseMatch, 1);
  double names, dates, words;

  self->names = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->times = g_ptr_array_new ();
  self->numbers = g_ptr_array_new ();
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  names = compare_names (self, scale, asked, other);
  dates = compare_times (self, scale, asked, other) + compare_numbers (self, scale, asked, other);
  words = compare_words (self, scale, asked, other);
  self->weight = names + dates + words + compare_sectors (scale, asked, other)
                 + MIN (NEAR * dossier_course_scale_weigh_near (scale, asked, other), MOST_OF_NEAR);
  if ((names > 0) + (dates > 0) + (words > FEW_WORDS) < 2)
    self->weight -= ALONE;
  return self;
}

/**
 * dossier_course_match_free:
 * @self: (transfer full) (nullable): what two statements have in common
 */
void
dossier_course_match_free (DossierCourseMatch *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->names);
  g_ptr_array_unref (self->times);
  g_ptr_array_unref (self->numbers);
  g_array_unref (self->words);
  g_free (self);
}
