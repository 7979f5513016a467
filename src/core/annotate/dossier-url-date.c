/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-url-date.h"

#include <string.h>

#include "dossier-day.h"
#include "dossier-edtf.h"

/* The web is not older, and no slug is dated further ahead. */
#define FIRST_YEAR 1995
#define LAST_YEAR 2060

static gboolean
read_digits (const char *at, guint n, int *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (at[i]))
        return FALSE;
      *value = *value * 10 + (at[i] - '0');
    }
  return TRUE;
}

static gboolean
is_day (int year, int month, int day)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR && dossier_day_is_valid_civil (year, month, day);
}

/* "/2025/06/02/", "/2025-06-02-title", "/2025/06/title"; years stand alone between marks. */
static char *
find_divided (const char *url)
{
  for (const char *p = url; *p != '\0'; p++)
    {
      int year, month, day;

      if ((p > url && g_ascii_isalnum (p[-1])) || !read_digits (p, 4, &year)
          || year < FIRST_YEAR || year > LAST_YEAR || p[4] == '\0' || strchr ("/-_.", p[4]) == NULL
          || !read_digits (p + 5, 2, &month) || month < 1 || month > 12)
        continue;
      if (p[7] == p[4] && read_digits (p + 8, 2, &day) && !g_ascii_isdigit (p[10])
          && is_day (year, month, day))
        return dossier_edtf_format_date (year, month, day);
      if (p[4] == '/' && (p[7] == '/' || p[7] == '\0'))
        return dossier_edtf_format_date (year, month, 0);
    }
  return NULL;
}

/* "20250602093000", or the number of an article with the date inside. */
static char *
find_in_run (const char *run, guint length)
{
  int year, month, day, hour, minute, second;

  for (guint i = 0; i + 8 <= length; i++)
    if (read_digits (run + i, 4, &year) && read_digits (run + i + 4, 2, &month)
        && read_digits (run + i + 6, 2, &day) && is_day (year, month, day)
        && (i == 0 || length >= 12))
      return dossier_edtf_format_date (year, month, day);
  for (guint i = 0; i + 12 <= length; i++)
    if (read_digits (run + i, 2, &year) && read_digits (run + i + 2, 2, &month)
        && read_digits (run + i + 4, 2, &day) && read_digits (run + i + 6, 2, &hour)
        && read_digits (run + i + 8, 2, &minute) && read_digits (run + i + 10, 2, &second)
        && year >= 5 && year <= LAST_YEAR - 2000 && is_day (2000 + year, month, day)
        && hour < 24 && minute < 60 && second < 60)
      return dossier_edtf_format_date (2000 + year, month, day);
  return NULL;
}

/**
 * dossier_url_date_find:
 *
 * Reads the day of publication from an address: a dated folder, a dated slug,
 * or a long article number that holds `yyyymmdd` or `yymmddhhmmss`.
 *
 * Returns: (transfer full) (nullable): EDTF
 */
char *
dossier_url_date_find (const char *url)
{
  char *date = find_divided (url);

  for (const char *p = url; date == NULL && *p != '\0';)
    {
      guint length = 0;

      while (g_ascii_isdigit (p[length]))
        length++;
      if (length >= 8)
        date = find_in_run (p, length);
      p += MAX (length, 1);
    }
  return date;
}
