/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course-match.h"

#include <math.h>

#define TEXT "It will open in March 2024."

/* One document of one statement that speaks of @time. */
static DossierReading *
make_reading (gint64 document, const char *time)
{
  DossierReading *reading = dossier_reading_new (document, g_strdup (TEXT), sizeof TEXT - 1);
  DossierMark mark = {
    .layer = DOSSIER_LAYER_STATEMENT,
    .id = document,
    .span = DOSSIER_SPAN_INIT (0, sizeof TEXT - 1),
    .value = g_strdup (time),
  };

  g_array_append_val (reading->marks, mark);
  return reading;
}

/* What one says of the other, if the first was published in March 2024 and the other on @published. */
static char *
refer (const char *time, DossierDays published, guint *n_times)
{
  g_autoptr (DossierReading) first = make_reading (1, "2031");
  g_autoptr (DossierReading) second = make_reading (2, time);
  g_autoptr (DossierCourseTerms) words = dossier_course_terms_new ();
  g_autoptr (GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_course_claim_free);
  g_auto (DossierCourseScale) scale = { NULL };
  g_autoptr (DossierCourseMatch) match = NULL;
  DossierDay day = dossier_day_from_civil (2024, 3, 5);

  dossier_course_claim_list (first, 0, "en", (DossierDays) { day, day }, words, list);
  dossier_course_claim_list (second, 1, "en", published, words, list);
  dossier_course_scale_init (&scale, list, words);
  match = dossier_course_match_new (&scale, g_ptr_array_index (list, 0),
                                  g_ptr_array_index (list, 1));
  dossier_course_match_free (dossier_course_match_new (&scale, g_ptr_array_index (list, 1),
                                                   g_ptr_array_index (list, 0)));
  *n_times = match->times->len;
  return g_strdup (match->referred);
}

/* No sum of days overflows, and what has no day refers to nothing. */
static void
test_reference (void)
{
  const DossierDay may = dossier_day_from_civil (2024, 5, 2);
  const struct
  {
    const char *time;
    DossierDays published;
    const char *referred;
    guint n_times;
  } cases[] = {
    { "2024-03", { may, may }, "2024-03", 0 },
    { "2024-03", DOSSIER_NO_DAYS, NULL, 0 },
    { "2024", { may, may }, NULL, 0 },
    { "2031", DOSSIER_NO_DAYS, NULL, 1 },
    { "2031", { DOSSIER_DAY_PAST, may }, NULL, 1 },
    { "2031", { may, DOSSIER_DAY_FUTURE }, NULL, 1 },
    { "2031", { G_MININT32, G_MAXINT32 }, NULL, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_times;
      g_autofree char *referred = refer (cases[i].time, cases[i].published, &n_times);

      g_test_message ("%u: %s", i, cases[i].time);
      g_assert_cmpstr (referred, ==, cases[i].referred);
      g_assert_cmpuint (n_times, ==, cases[i].n_times);
    }
}

/* Documents that state nothing tell how common a word is as well. */
static void
test_word_weight (void)
{
  const char *en = g_intern_string ("en");
  DossierDays unknown = DOSSIER_NO_DAYS;
  g_autoptr (GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_course_claim_free);
  g_autoptr (GPtrArray) readings
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_reading_unref);
  g_autoptr (DossierCourseTerms) words = dossier_course_terms_new ();
  g_auto (DossierCourseScale) scale = { NULL };
  const DossierCourseClaim *claim;

  for (guint i = 0; i < 6; i++)
    {
      static const char silent[] = "It was cold.";
      DossierReading *reading = i < 2 ? make_reading (i + 1, "2031")
                                      : dossier_reading_new (i + 1, g_strdup (silent),
                                                             sizeof silent - 1);

      g_ptr_array_add (readings, reading);
      dossier_course_claim_list (reading, i, en, unknown, words, list);
    }
  dossier_course_scale_init (&scale, list, words);
  claim = g_ptr_array_index (list, 0);
  /* "It" stands in all six, "open" in two of them. */
  g_assert_cmpfloat_with_epsilon (dossier_course_scale_weigh_word (
                                    &scale, claim, g_array_index (claim->words, guint, 0)),
                                  log (7 / 6.5), 1e-9);
  g_assert_cmpfloat_with_epsilon (dossier_course_scale_weigh_word (
                                    &scale, claim, g_array_index (claim->words, guint, 2)),
                                  log (7 / 2.5), 1e-9);
}

static void
test_short (void)
{
  static const struct
  {
    DossierDays days;
    gboolean is_short;
  } cases[] = {
    { { 100, 100 }, TRUE },  { { 100, 130 }, TRUE }, { { 100, 131 }, FALSE },
    { { DOSSIER_DAY_PAST + 1, DOSSIER_DAY_FUTURE - 1 }, FALSE },
    { { DOSSIER_DAY_PAST, 0 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (dossier_course_claim_is_short (cases[i].days), ==, cases[i].is_short);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course-claim/reference", test_reference);
  g_test_add_func ("/course-claim/word-weight", test_word_weight);
  g_test_add_func ("/course-claim/short", test_short);
  return g_test_run ();
}
