/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-plain-line.h"

/* C0, delete, and C1, which terminals obey as well; in UTF-8 the latter begin with this byte. */
#define FIRST_OF_C1 0xc2

/* How many bytes of a control character stand at @p, 0 if it is none. */
static inline guint
measure_control (const guint8 *p)
{
  if (*p < 0x20 || *p == 0x7f)
    return 1;
  return *p == FIRST_OF_C1 && p[1] < 0xa0 ? 2 : 0;
}

/* What turns the order of what follows, or hides where that ends: U+202A to U+202E and U+2066 to
 * U+2069. All take three bytes. */
static inline gboolean
is_turn (const guint8 *p)
{
  return p[0] == 0xe2
         && ((p[1] == 0x80 && p[2] >= 0xaa && p[2] <= 0xae)
             || (p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9));
}

/**
 * dossier_plain_line_append:
 * @out: where to append
 * @text: valid UTF-8
 *
 * Appends text as a part of a line that a terminal shows. Control characters become spaces: with
 * them a document, or the name of a file, could end the line, overwrite what stands above it or
 * type for its reader. What turns the direction of writing is named, as `<U+202E>`, for with it one
 * text can be shown as another.
 */
void
dossier_plain_line_append (GString *out, const char *text)
{
  const guint8 *p = (const guint8 *) text;

  while (*p != '\0')
    {
      guint n = measure_control (p);

      if (is_turn (p))
        {
          g_string_append_printf (out, "<U+%04X>", g_utf8_get_char ((const char *) p));
          p += 3;
          continue;
        }
      g_string_append_c (out, n > 0 ? ' ' : (char) *p);
      p += MAX (n, 1);
    }
}
