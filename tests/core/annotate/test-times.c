/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"
#include "table.h"

#include <string.h>

/* A Wednesday. The phrases in times/CODE.txt are read against it. */
#define PUBLISHED "2025-06-18"

static DossierKnowledge *knowledge;

/* "They met on [June 16=2025-06-16]." becomes the sentence and "June 16=2025-06-16;". */
static void
split_marks (const char *line, GString *sentence, GString *expected)
{
  while (*line != '\0')
    {
      const char *close = *line == '[' ? strchr (line, ']') : NULL;
      const char *equals = close != NULL ? strchr (line, '=') : NULL;

      if (equals == NULL)
        {
          g_string_append_c (sentence, *line++);
          continue;
        }
      g_string_append_len (sentence, line + 1, equals - line - 1);
      g_string_append_len (expected, line + 1, close - line - 1);
      g_string_append_c (expected, ';');
      line = close + 1;
    }
}

static char *
list_times (const char *code, const char *published, const char *text)
{
  DossierHints hints = { .language = code, .published = published };
  g_autoptr (DossierAnalysis) analysis
    = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < analysis->times->len; i++)
    {
      const DossierTimeMark *mark = &g_array_index (analysis->times, DossierTimeMark, i);

      g_assert_nonnull (mark->rule);
      g_assert_nonnull (mark->why);
      g_string_append_len (list, text + mark->span.start, dossier_span_length (mark->span));
      g_string_append_printf (list, "=%s;", mark->edtf);
    }
  return g_string_free (list, FALSE);
}

static void
test_phrases (gconstpointer data)
{
  const char *code = data;
  g_autofree char *name = g_strconcat (code, ".txt", NULL);
  g_auto (GStrv) lines = table_read_lines ("times", name);
  guint failed = 0, count = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GString) sentence = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *found = NULL;

      if (table_line_is_empty (lines[i]))
        continue;
      split_marks (lines[i], sentence, expected);
      found = list_times (code, PUBLISHED, sentence->str);
      count++;
      if (strcmp (found, expected->str) != 0)
        {
          g_test_message ("%s: %s\n  expected %s\n  found    %s", name, sentence->str,
                          expected->str, found);
          failed++;
        }
    }
  g_assert_cmpuint (count, >=, 60);
  g_assert_cmpuint (failed, ==, 0);
}

static void
test_without_publication (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "They met on August 12 in Seoul.", "August 12=XXXX-08-12;" },
    { "They met last year in Seoul.", "last year=XXXX;" },
    { "They met on Monday in Seoul.", "Monday=XXXX-XX-XX;" },
    { "They met last June in Seoul.", "last June=XXXX-06;" },
    { "They met from February 18-21 in Seoul.", "February 18-21=XXXX-02-18/XXXX-02-21;" },
    { "They met in December 2022 in Seoul.", "December 2022=2022-12;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list_times ("en", NULL, cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* A page that tells the month of its publication alone. */
static void
test_month_of_publication (void)
{
  static const struct
  {
    const char *published;
    const char *text;
    const char *expected;
  } cases[] = {
    { "2025-03", "They met on Monday in Seoul.", "Monday=2025-03-XX;" },
    { "2025-03", "They met last Friday in Seoul.", "last Friday=2025-03-XX;" },
    { "2025-03", "They met yesterday in Seoul.", "yesterday=2025-03-XX;" },
    { "2025-03", "They met this week in Seoul.", "this week=2025-03-XX;" },
    { "2025-03", "They met last year in Seoul.", "last year=2024;" },
    { "2025-03", "They met on March 5 in Seoul.", "March 5=2025-03-05;" },
    { "2025-03", "They met on Monday. On March 5 they sailed, and the following day they rested.",
      "Monday=2025-03-XX;March 5=2025-03-05;the following day=2025-03-06;" },
    { "2025", "They met on Monday in Seoul.", "Monday=2025-XX-XX;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list_times ("en", cases[i].published, cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *text;
    DossierTimeKind kind;
  } cases[] = {
    { "They met on June 16 in Seoul.", DOSSIER_TIME_DATE },
    { "They meet June 18-21 in Seoul.", DOSSIER_TIME_INTERVAL },
    { "It took three years in Seoul.", DOSSIER_TIME_DURATION },
    { "They meet every two years in Seoul.", DOSSIER_TIME_SET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierHints hints = { .language = "en", .published = PUBLISHED };
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, cases[i].text, strlen (cases[i].text), &hints, NULL, NULL);

      g_assert_cmpuint (analysis->times->len, ==, 1);
      g_assert_cmpint (g_array_index (analysis->times, DossierTimeMark, 0).kind, ==, cases[i].kind);
    }
}

/* A text that names years long past and hardly any other goes on from its last date; one that names
 * some of them and speaks of today does not. */
static void
test_chronicle (void)
{
  static const char past[]
    = "The harbour opened in 1893 and burned in 1901. It was rebuilt in 1904, widened in 1911 and "
      "closed in 1914. In 1919 the fleet came back, and in 1925 the quay was sold. The railway "
      "reached it in 1927, the road in 1931, the first crane in 1934. A storm came in 1936. ";
  static const char news[]
    = "The harbour opened in 1893, burned in 1901 and was rebuilt in 1904. It met its plan for "
      "2024, and in 2025 it grows. The mole fell on 3 June.";
  g_autofree char *chronicle = g_strconcat (past, "The mole fell on 3 October.", NULL);
  g_autofree char *first = list_times ("en", PUBLISHED, chronicle);
  g_autofree char *second = list_times ("en", PUBLISHED, news);

  g_assert_true (g_str_has_suffix (first, ";3 October=1936-10-03;"));
  g_assert_true (g_str_has_suffix (second, ";3 June=2025-06-03;"));
}

/* Composed and decomposed spellings give the same values. */
static void
test_decomposed (void)
{
  const char *text = "Hai bên gặp nhau tháng 10 năm ngoái tại Huế.";
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  g_autofree char *found = list_times ("vi", PUBLISHED, decomposed);

  g_assert_true (g_str_has_suffix (found, "=2024-10;"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/times/en", "en", test_phrases);
  g_test_add_data_func ("/times/nb", "nb", test_phrases);
  g_test_add_data_func ("/times/vi", "vi", test_phrases);
  g_test_add_data_func ("/times/ko", "ko", test_phrases);
  g_test_add_data_func ("/times/sv", "sv", test_phrases);
  g_test_add_func ("/times/without-publication", test_without_publication);
  g_test_add_func ("/times/month-of-publication", test_month_of_publication);
  g_test_add_func ("/times/kinds", test_kinds);
  g_test_add_func ("/times/chronicle", test_chronicle);
  g_test_add_func ("/times/decomposed", test_decomposed);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
