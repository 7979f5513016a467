/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-page-text.h"

#include <string.h>

static DossierPageText *
new_page (const char *text)
{
  g_autoptr (DossierReading) reading
    = dossier_reading_new (1, g_strdup (text), strlen (text));

  return dossier_page_text_new (reading);
}

/* Every position of the text has a place in what is shown, in order, and comes back from it. */
static void
check_positions (const DossierPageText *page, const char *text)
{
  gsize shown_length;
  const char *shown = dossier_page_text_get_text (page, &shown_length);
  const char *there = shown;
  guint last = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize byte = (gsize) (p - text);
      guint offset = dossier_page_text_byte_to_offset (page, byte);

      g_assert_cmpuint (offset, >=, last);
      there = g_utf8_offset_to_pointer (there, (glong) (offset - last));
      g_assert_cmphex (g_utf8_get_char (there), ==, g_utf8_get_char (p));
      g_assert_cmpuint (dossier_page_text_offset_to_byte (page, offset), ==, byte);
      last = offset;
    }
}

static void
test_short (void)
{
  static const char text[] = "Hà Nội\n\n협력을 위한 양해각서 \U0001F600.\n";
  g_autoptr (DossierPageText) page = new_page (text);
  gsize length;

  g_assert_cmpstr (dossier_page_text_get_text (page, &length), ==, text);
  g_assert_cmpuint (length, ==, strlen (text));
  check_positions (page, text);
}

/* A paragraph over the limit is broken, after a sentence where there is one; no character is
 * lost or gained but the breaks. */
static void
test_long (gconstpointer data)
{
  const char *unit = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierPageText) page = NULL;
  g_autofree char *rest = NULL;
  gsize length;
  const char *shown;
  guint longest = 0, at = 0;

  while (text->len < 30000)
    g_string_append (text, unit);
  page = new_page (text->str);
  shown = dossier_page_text_get_text (page, &length);
  for (gsize i = 0; i < length; i++)
    {
      at = shown[i] == '\n' ? 0 : at + 1;
      longest = MAX (longest, at);
    }
  g_assert_cmpuint (longest, <=, 4000);
  g_assert_true (g_utf8_validate (shown, (gssize) length, NULL));
  rest = g_strdup (shown);
  {
    char *to = rest;

    for (const char *from = shown; *from != '\0'; from++)
      if (*from != '\n')
        *to++ = *from;
    *to = '\0';
  }
  g_assert_cmpstr (rest, ==, text->str);
  check_positions (page, text->str);
}

static void
test_breaks_after_sentences (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierPageText) page = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  for (guint i = 0; i < 400; i++)
    g_string_append (text, "A sentence of no great length ends here. ");
  page = new_page (text->str);
  lines = g_strsplit (dossier_page_text_get_text (page, &length), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    g_assert_true (g_str_has_suffix (lines[i], "here. "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-text/short", test_short);
  g_test_add_data_func ("/page-text/long/words", "Ministry of Something, ", test_long);
  g_test_add_data_func ("/page-text/long/hangul", "협력을 ", test_long);
  g_test_add_data_func ("/page-text/long/no-spaces", "반도체", test_long);
  g_test_add_data_func ("/page-text/long/astral", "\U00013189", test_long);
  g_test_add_func ("/page-text/breaks-after-sentences", test_breaks_after_sentences);
  return g_test_run ();
}
