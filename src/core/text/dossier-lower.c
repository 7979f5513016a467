/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-lower.h"

#include <string.h>

#define CAPITAL_SIGMA 0x3a3
#define SMALL_SIGMA 0x3c3
#define FINAL_SIGMA 0x3c2
#define CAPITAL_I_WITH_DOT 0x130

/**
 * dossier_lower:
 * @text: valid UTF-8
 * @length: its length in bytes, -1 if it ends with a zero byte
 *
 * Small letters, the same whoever runs the program: g_utf8_strdown() follows the rules of Turkish,
 * Azeri and Lithuanian where the locale is one of those, and what it makes stands in the file,
 * where somebody else looks for it. The rules are those of SpecialCasing.txt of the Unicode
 * Character Database that do not ask for a language. Any thread.
 *
 * Returns: (transfer full): @text with its capitals made small
 */
char *
dossier_lower (const char *text, gssize length)
{
  const char *end = text + (length >= 0 ? (gsize) length : strlen (text));
  GString *lower = g_string_sized_new ((gsize) (end - text));

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (c < 0x80)
        g_string_append_c (lower, g_ascii_tolower ((char) c));
      else if (c == CAPITAL_I_WITH_DOT)
        g_string_append (lower, "i\u0307");
      else if (c == CAPITAL_SIGMA)
        g_string_append_unichar (lower, next < end && g_unichar_isalpha (g_utf8_get_char (next))
                                          ? SMALL_SIGMA : FINAL_SIGMA);
      else
        g_string_append_unichar (lower, g_unichar_tolower (c));
    }
  return g_string_free (lower, FALSE);
}
