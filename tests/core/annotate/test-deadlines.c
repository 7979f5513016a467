/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-annotate.h"

static DossierAnalysis *
annotate (const DossierKnowledge *knowledge, const char *text)
{
  DossierHints hints = { .published = "2024-03-12" };
  g_autoptr (GError) error = NULL;
  DossierAnalysis *analysis = dossier_annotate (knowledge, text, strlen (text), &hints, NULL,
                                                &error);

  g_assert_no_error (error);
  return analysis;
}

/* Each thing that is promised for a day of its own is a statement with its own words and amounts;
 * one that two dates are told of is one. */
static void
test_deadlines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  static const struct
  {
    const char *text;
    const char *found; /* words, amounts, due */
  } cases[] = {
    { "Trade Minister Ana Vik will deliver 2 trains by May 2025 and 10 trains by June 2027.",
      "Trade Minister Ana Vik will deliver 2 trains by May 2025 [2 trains] 2025-05\n"
      "10 trains by June 2027. [10 trains] 2027-06\n" },
    { "Trade Minister Ana Vik will buy 12 trains before 2026, and will open the depot by June 2027.",
      "Trade Minister Ana Vik will buy 12 trains before 2026 [12 trains] ../2025\n"
      "will open the depot by June 2027. [] 2027-06\n" },
    { "Trade Minister Ana Vik will deliver 12 trains by May 2025, at the latest by June 2026.",
      "Trade Minister Ana Vik will deliver 12 trains by May 2025, at the latest by June 2026. "
      "[12 trains] ../2026-06\n" },
    { "Trade Minister Ana Vik will deliver 12 trains by May 2025 and by June 2027.",
      "Trade Minister Ana Vik will deliver 12 trains by May 2025 and by June 2027. "
      "[12 trains] 2025-05\n" },
    { "Trade Minister Ana Vik will buy 12 trains by 2025 and the ministry will open a depot by 2027.",
      "Trade Minister Ana Vik will buy 12 trains by 2025 and the ministry will open a depot by 2027. "
      "[12 trains] 2025\n" },
    { "Næringsminister Ana Vik lover 2 ferger innen 2025, 4 innen 2026 og resten innen 2027.",
      "Næringsminister Ana Vik lover 2 ferger innen 2025 [2 ferger] 2025\n"
      "4 innen 2026 [] 2026\n"
      "resten innen 2027. [] 2027\n" },
    { "Bộ trưởng Lê Thu Hà cam kết bàn giao 2 tàu trước tháng 5/2025 và 10 tàu còn lại trước tháng "
      "6/2027.",
      "Bộ trưởng Lê Thu Hà cam kết bàn giao 2 tàu trước tháng 5/2025 [2 tàu] 2025-05\n"
      "10 tàu còn lại trước tháng 6/2027. [10 tàu] 2027-06\n" },
    { "해양수산부는 2025년 5월까지 2척을, 2027년 6월까지 10척을 인도하겠다고 밝혔다.",
      "해양수산부는 2025년 5월까지 2척을 [2척] 2025-05\n"
      "2027년 6월까지 10척을 인도하겠다고 밝혔다. [10척] 2027-06\n" },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAnalysis) analysis = annotate (knowledge, cases[i].text);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < analysis->statements->len; j++)
        {
          const DossierStatementMark *mark = &g_array_index (analysis->statements,
                                                             DossierStatementMark, j);
          const char *space = "";

          g_assert_cmpint (mark->actor, >=, 0);
          g_string_append_len (found, cases[i].text + mark->span.start,
                               (gssize) dossier_span_length (mark->span));
          g_string_append (found, " [");
          for (guint k = 0; mark->amounts != NULL && k < mark->amounts->len; k++)
            {
              DossierSpan span = g_array_index (mark->amounts, DossierSpan, k);

              g_string_append (found, space);
              g_string_append_len (found, cases[i].text + span.start,
                                   (gssize) dossier_span_length (span));
              space = ", ";
            }
          g_string_append_printf (found, "] %s\n", mark->due);
        }
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/parted", test_deadlines);
  return g_test_run ();
}
