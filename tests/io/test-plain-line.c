/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-plain-line.h"

static const struct
{
  const char *text;
  const char *expected;
} cases[] = {
  { "", "" },
  { "Hà Nội · 하늘", "Hà Nội · 하늘" },
  { "two\nlines\tand\rmore", "two lines and more" },
  { "\033[2J\033]0;title\007", " [2J ]0;title " },
  { "\302\23331mred", " 31mred" },
  { "\302\240after a no-break space", "\302\240after a no-break space" },
  { "\177", " " },
  { "a\342\200\256txt.\342\201\251", "a<U+202E>txt.<U+2069>" },
  { "\342\200\234quoted\342\200\235", "\342\200\234quoted\342\200\235" },
};

static void
test_controls (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new ("> ");
      g_autofree char *expected = g_strconcat ("> ", cases[i].expected, NULL);

      dossier_plain_line_append (out, cases[i].text);
      g_assert_cmpstr (out->str, ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/plain-line/controls", test_controls);
  return g_test_run ();
}
