/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"
#include "table.h"

#include <string.h>

/* Stands between a day and the text in body-dates/CODE.txt. */
#define MARK " | "

static DossierKnowledge *knowledge;

static gboolean
check (const char *language, const char *day, const char *text)
{
  DossierHints hints = { .language = language };
  g_autofree char *page = g_strconcat ("Vardal\n\n", text, "\n", NULL);
  g_autoptr (DossierAnalysis) analysis
    = dossier_annotate (knowledge, page, strlen (page), &hints, NULL, NULL);
  const char *found = analysis->published != NULL ? analysis->published : "-";

  if (strcmp (found, day) == 0)
    return TRUE;
  g_test_message ("%s instead of %s: %s", found, day, text);
  return FALSE;
}

static void
test_language (gconstpointer data)
{
  const char *code = data;
  g_autofree char *name = g_strconcat (code, ".txt", NULL);
  g_auto (GStrv) lines = table_read_lines ("body-dates", name);
  guint failed = 0, count = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *mark = strstr (lines[i], MARK);

      if (*lines[i] == '#' || mark == NULL)
        continue;
      *mark = '\0';
      failed += !check (code, lines[i], mark + strlen (MARK));
      count++;
    }
  g_assert_cmpuint (count, >, 0);
  g_assert_cmpuint (failed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/body-date/en", "en", test_language);
  g_test_add_data_func ("/body-date/nb", "nb", test_language);
  g_test_add_data_func ("/body-date/vi", "vi", test_language);
  g_test_add_data_func ("/body-date/ko", "ko", test_language);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
