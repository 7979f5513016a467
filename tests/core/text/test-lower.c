/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-lower.h"

#include <locale.h>

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *lower;
  } rows[] = {
    { "", "" },
    { "IĞDIR", "iğdir" },
    { "Tromsø ÅL", "tromsø ål" },
    { "HÀ NỘI", "hà nội" },
    { "HÀ", "hà" },        /* decomposed */
    { "İzmir", "i̇zmir" },
    { "ΟΔΟΣ ΟΔΟΣΑ", "οδος οδοσα" },
    { "한국 KT", "한국 kt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lower = dossier_lower (rows[i].text, -1);

      g_assert_cmpstr (lower, ==, rows[i].lower);
    }
}

static void
test_length (void)
{
  g_autofree char *lower = dossier_lower ("ABCD", 2);

  g_assert_cmpstr (lower, ==, "ab");
}

/* Where no locale has a say the library makes the same of every character. */
static void
test_all_characters (void)
{
  for (gunichar c = 1; c < 0x110000; c++)
    {
      char text[8] = { 0 };
      g_autofree char *expected = NULL;
      g_autofree char *lower = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, text);
      expected = g_utf8_strdown (text, -1);
      lower = dossier_lower (text, -1);
      if (!g_str_equal (lower, expected))
        g_error ("U+%04X", c);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lower/words", test_words);
  g_test_add_func ("/lower/length", test_length);
  g_test_add_func ("/lower/all-characters", test_all_characters);
  return g_test_run ();
}
