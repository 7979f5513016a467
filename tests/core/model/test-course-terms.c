/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-course-terms.h"

static guint
add (DossierCourseTerms *words, const char *text, const char *language)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));

  g_assert_cmpuint (tokens->n_items, ==, 1);
  return dossier_course_terms_add (words, tokens, &tokens->items[0], language);
}

static gboolean
has (const GArray *numbers, guint number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == number)
      return TRUE;
  return FALSE;
}

/* What belongs to one word and what only looks like it. */
static void
test_alike (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean alike;
  } cases[] = {
    { "ferry", "Ferries", TRUE },       { "delivery", "delivered", TRUE },
    { "garanti", "garantien", TRUE },   { "garantien", "kredittgaranti", TRUE },
    { "elferger", "fergene", FALSE },   { "batteriferger", "fergene", FALSE },
    { "ferger", "elferger", TRUE },     { "공장을", "공장", TRUE },
    { "인도하겠다고", "인도할", TRUE }, { "공장을", "계획을", FALSE },
    { "station", "compensation", FALSE }, { "sạc", "sáng", FALSE },
    { "pay", "paid", FALSE },           { "thành", "khánh", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierCourseTerms) words = dossier_course_terms_new ();
      guint a = add (words, cases[i].a, "xx"), b = add (words, cases[i].b, "xx");

      g_test_message ("%s, %s", cases[i].a, cases[i].b);
      g_assert_cmpint (has (dossier_course_terms_get_alike (words, a), b), ==, cases[i].alike);
      g_assert_cmpint (has (dossier_course_terms_get_alike (words, b), a), ==, cases[i].alike);
    }
}

/* One document with two forms of a word is one, and another language's word is another. */
static void
test_count (void)
{
  g_autoptr (DossierCourseTerms) words = dossier_course_terms_new ();
  guint ferry = add (words, "ferry", g_intern_string ("en"));
  guint ferries = add (words, "ferries", g_intern_string ("en"));
  guint other = add (words, "ferry", g_intern_string ("nb"));

  g_assert_cmpuint (add (words, "Ferry", g_intern_string ("en")), ==, ferry);
  g_assert_cmpuint (other, !=, ferry);
  dossier_course_terms_note (words, ferry, 0);
  dossier_course_terms_note (words, ferries, 0);
  dossier_course_terms_note (words, ferries, DOSSIER_COURSE_MOST_DOCUMENTS - 1);
  dossier_course_terms_note (words, other, 3);
  g_assert_cmpuint (dossier_course_terms_get_count (words, ferry), ==, 2);
  g_assert_cmpuint (dossier_course_terms_get_count (words, other), ==, 1);
  g_assert_cmpuint (dossier_course_terms_count_documents (words, g_intern_string ("en")), ==, 2);
  g_assert_cmpuint (dossier_course_terms_count_documents (words, g_intern_string ("nb")), ==, 1);
  g_assert_cmpuint (dossier_course_terms_count_documents (words, NULL), ==, 0);
  g_assert_cmpstr (dossier_course_terms_get_surface (words, ferries), ==, "ferries");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course-claim-words/alike", test_alike);
  g_test_add_func ("/course-claim-words/count", test_count);
  return g_test_run ();
}
