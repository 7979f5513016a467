/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-map.h"

#include <string.h>

/* One row for each trap: astral, combining, decomposed, Hangul, Jamo, nothing. */
static const struct
{
  const char *name;
  const char *text;
} texts[] = {
  { "empty", "" },
  { "ascii", "Oslo and Seoul" },
  { "vietnamese-composed", "Hà Nội, Đà Nẵng, Nguyễn" },
  { "vietnamese-decomposed", "Ha\u0300 No\u0323\u0302i" },
  { "hangul", "협력을 위한 양해각서" },
  { "jamo", "\u1112\u1167\u11b8\u1105\u1167\u11a8" },
  { "astral", "a\U00013189b\U0001F600\U0001F600c" },
};

/* Counts from the start every time: slow and obviously right. */
static void
test_round_trip (gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierTextMap) map = NULL;
  gsize character = 0;

  /* Long enough to cross several remembered positions. */
  for (guint i = 0; i < 100; i++)
    g_string_append (text, texts[GPOINTER_TO_UINT (data)].text);

  map = dossier_text_map_new (text->str, text->len);
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize byte = (gsize) (p - text->str);

      g_assert_cmpuint (dossier_text_map_byte_to_char (map, byte), ==, character);
      g_assert_cmpuint (dossier_text_map_char_to_byte (map, character), ==, byte);
      character++;
    }
  g_assert_cmpuint (dossier_text_map_get_chars (map), ==, character);
  g_assert_cmpuint (dossier_text_map_byte_to_char (map, text->len), ==, character);
  g_assert_cmpuint (dossier_text_map_char_to_byte (map, character), ==, text->len);
  g_assert_cmpuint (dossier_text_map_char_to_byte (map, character + 9), ==, text->len);
}

/* A position inside a character belongs to that character. */
static void
test_inside (void)
{
  static const char text[] = "a\U0001F600b";
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, strlen (text));

  g_assert_cmpuint (dossier_text_map_byte_to_char (map, 3), ==, 1);
  g_assert_cmpuint (dossier_text_map_byte_to_char (map, 5), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/text-map/", texts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_round_trip);
    }
  g_test_add_func ("/text-map/inside", test_inside);
  return g_test_run ();
}
