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

/**
 * dossier_plain_line_append:
 * @out: where to append
 * @text: valid UTF-8
 *
 * Appends text as a part of a line that a terminal shows. Control characters become spaces: with
 * them a document, or the name of a file, could end the line, overwrite what stands above it or
 * type for its reader.
 */
void
dossier_plain_line_append (GString *out, const char *text)
{
  const guint8 *p = (const guint8 *) text;

  while (*p != '\0')
    {
      guint n = measure_control (p);

      g_string_append_c (out, n > 0 ? ' ' : (char) *p);
      p += MAX (n, 1);
    }
}
