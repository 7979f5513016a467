/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-html.h"

/**
 * dossier_html_text:
 * @out: where to append
 * @text: valid UTF-8
 *
 * Appends text so that it can stand between tags and in a quoted attribute.
 * Control characters, which HTML has no way to write, become U+FFFD.
 */
void
dossier_html_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\'':
          g_string_append (out, "&#39;");
          break;
        default:
          if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0))
            c = 0xfffd;
          g_string_append_unichar (out, c);
          break;
        }
    }
}

/**
 * dossier_html_add:
 * @out: where to append
 * @format: markup with %s for texts, %u for numbers and %% for a percent sign
 * @...: the texts and numbers
 *
 * Appends markup. The texts are escaped, so nothing that a document says can
 * become markup.
 */
void
dossier_html_add (GString *out, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  for (const char *p = format; *p != '\0'; p++)
    {
      if (*p != '%')
        {
          g_string_append_c (out, *p);
          continue;
        }
      p++;
      switch (*p)
        {
        case 's':
          dossier_html_text (out, va_arg (arguments, const char *));
          break;
        case 'u':
          g_string_append_printf (out, "%u", va_arg (arguments, guint));
          break;
        case '%':
          g_string_append_c (out, '%');
          break;
        default:
          g_assert_not_reached ();
        }
    }
  va_end (arguments);
}
