/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-csv.h"

static const struct
{
  const char *value;
  const char *expected;
} cells[] = {
  { NULL, "\"\"" },
  { "", "\"\"" },
  { "plain", "\"plain\"" },
  { "a, b", "\"a, b\"" },
  { "said \"no\"", "\"said \"\"no\"\"\"" },
  { "two\nlines", "\"two\nlines\"" },
  { "Đà Nẵng", "\"Đà Nẵng\"" },
  { "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"" },
  { "+47 22", "\"'+47 22\"" },
  { "-5 % by 2030", "\"'-5 % by 2030\"" },
  { "@ministry", "\"'@ministry\"" },
  { "\tcell", "\"'\tcell\"" },
  { "\n=1+1", "\"'\n=1+1\"" },
  { "＝1+1", "\"'＝1+1\"" },
  { "＠부처", "\"'＠부처\"" },
  { "－5 %", "\"'－5 %\"" },
  { "（주）한빛", "\"（주）한빛\"" },
  { "2 - 1 = 1", "\"2 - 1 = 1\"" },
  { "'quoted", "\"'quoted\"" },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      dossier_csv_text (out, cells[i].value);
      g_assert_cmpstr (out->str, ==, cells[i].expected);
    }
}

static void
test_rows (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  dossier_csv_begin (out);
  dossier_csv_text (out, "a");
  dossier_csv_int (out, -7);
  dossier_csv_end_row (out);
  dossier_csv_int (out, 1);
  dossier_csv_text (out, NULL);
  dossier_csv_text (out, "b");
  dossier_csv_end_row (out);
  g_assert_cmpstr (out->str, ==, "\357\273\277\"a\",-7\r\n1,\"\",\"b\"\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/csv/cells", test_cells);
  g_test_add_func ("/io/csv/rows", test_rows);
  return g_test_run ();
}
