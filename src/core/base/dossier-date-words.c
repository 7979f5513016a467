/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Languages order and punctuate a date as they like, and some write the month as a number. printf
 * cannot leave an argument out, and g_date_time_format() knows neither ranges nor years after 9999
 * and takes the names of months from the C library, in another language than the catalogue's when
 * the locale is not installed. Hence formats of our own, in which parts have names. */

static const char *
get_month_name (int month)
{
  static const char *const names[] = {
    NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
    NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
    NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", names[month - 1]);
}

/* Whether @date tells the part of this name. */
static gboolean
append_part (GString *words, const char *name, const DossierCivilDate *date)
{
  if (g_str_equal (name, "year"))
    g_string_append_printf (words, "%d", date->year);
  else if (g_str_equal (name, "day") && date->day > 0)
    g_string_append_printf (words, "%d", date->day);
  else if (g_str_equal (name, "month") && date->month > 0)
    g_string_append_printf (words, "%d", date->month);
  else if (g_str_equal (name, "mon") && date->month > 0)
    g_string_append (words, get_month_name (date->month));
  else if (g_str_equal (name, "quarter") && date->month > 0)
    g_string_append_printf (words, "%d", (date->month + 2) / 3);
  else
    return FALSE;
  return TRUE;
}

/**
 * dossier_date_words_fill:
 * @format: text with `{day}`, `{mon}` (the month's short name), `{month}` (its
 *   number), `{quarter}` (1 to 4) and `{year}` of @first, and the same with a
 *   2, as in `{day2}`, of @last
 * @first: a date
 * @last: (nullable): the last date of a range
 *
 * Writes a date in words. What @format names and the dates do not tell stays
 * as it is written, so that a wrong format is seen.
 *
 * Returns: (transfer full): the words
 */
char *
dossier_date_words_fill (const char             *format,
                         const DossierCivilDate *first,
                         const DossierCivilDate *last)
{
  GString *words = g_string_new (NULL);

  while (*format != '\0')
    {
      const char *end = *format == '{' ? strchr (format, '}') : NULL;
      gboolean second = end != NULL && end[-1] == '2';
      const DossierCivilDate *date = second ? last : first;
      g_autofree char *name = NULL;

      if (end != NULL)
        name = g_strndup (format + 1, (gsize) (end - format) - (second ? 2 : 1));
      if (name != NULL && date != NULL && append_part (words, name, date))
        format = end + 1;
      else
        g_string_append_c (words, *format++);
    }
  return g_string_free (words, FALSE);
}
