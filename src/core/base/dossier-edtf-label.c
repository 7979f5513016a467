/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-edtf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-date-words.h"
#include "dossier-edtf-parts.h"

/* Translators: In dates, {day} and {year} are numbers, {mon} is the month's short name as
 * translated, and {month} its number, which may stand in the place of {mon}; with a 2 they are the
 * last date's: "18–21 Feb 2023". Write them as your language does: "{year}년 {month}월 {day}일". */
static const struct
{
  const char *dated;
  const char *yearless;
} formats[] = {
  { NC_ ("date", "{year}"), NULL },
  { NC_ ("date", "{mon} {year}"), NC_ ("date", "{mon}") },
  { NC_ ("date", "{day} {mon} {year}"), NC_ ("date", "{day} {mon}") },
  { NC_ ("date", "{year}–{year2}"), NULL },
  { NC_ ("date", "{mon}–{mon2} {year}"), NC_ ("date", "{mon}–{mon2}") },
  { NC_ ("date", "{day}–{day2} {mon} {year}"), NC_ ("date", "{day}–{day2} {mon}") },
  { NC_ ("date", "{day} {mon} – {day2} {mon2} {year}"),
    NC_ ("date", "{day} {mon} – {day2} {mon2}") },
};

typedef enum
{
  FORMAT_YEAR,
  FORMAT_MONTH,
  FORMAT_DAY,
  FORMAT_YEARS,
  FORMAT_MONTHS,
  FORMAT_DAYS_OF_MONTH,
  FORMAT_DAYS_OF_YEAR,
} Format;

static char *
fill (const char *format, int year, int month, int day)
{
  DossierCivilDate date = { year, month, day };

  return dossier_date_words_fill (format, &date, NULL);
}

static char *
label_parts (Format format, const DossierEdtfParts *first, const DossierEdtfParts *last)
{
  DossierCivilDate from = { first->year, first->month, first->day };
  DossierCivilDate to = { last->year, last->month, last->day };
  gboolean dated = first->unknown_digits == 0;
  g_autofree char *label = dossier_date_words_fill (
    g_dpgettext2 (GETTEXT_PACKAGE, "date", dated ? formats[format].dated
                                                 : formats[format].yearless),
    &from, &to);

  if (dated)
    return g_steal_pointer (&label);
  /* Translators: %s is a month, a day of a month, or a range of them: "12 Aug, year unknown" */
  return g_strdup_printf (_("%s, year unknown"), label);
}

static char *
label_sub_year (int code, const char *year)
{
  switch (code)
    {
    case 21: case 25: case 29:
      /* Translators: %s is a year as translated, or "unknown year" */
      return g_strdup_printf (_("spring %s"), year);
    case 22: case 26: case 30:
      return g_strdup_printf (_("summer %s"), year);
    case 23: case 27: case 31:
      return g_strdup_printf (_("autumn %s"), year);
    case 24: case 28: case 32:
      return g_strdup_printf (_("winter %s"), year);
    case 33: case 34: case 35: case 36:
      /* Translators: a quarter of a year, as in "Q3 2026"; %s is a year as translated */
      return g_strdup_printf (_("Q%d %s"), code - 32, year);
    case 37:
      return g_strdup_printf (_("first third of %s"), year);
    case 38:
      return g_strdup_printf (_("second third of %s"), year);
    case 39:
      return g_strdup_printf (_("last third of %s"), year);
    case 40:
      return g_strdup_printf (_("first half of %s"), year);
    default:
      return g_strdup_printf (_("second half of %s"), year);
    }
}

/* A date in a year that is not known. */
static char *
label_yearless (const DossierEdtfParts *parts)
{
  if (parts->month > 12)
    return label_sub_year (parts->month, _("unknown year"));
  if (parts->month > 0)
    return label_parts (parts->day > 0 ? FORMAT_DAY : FORMAT_MONTH, parts, parts);
  if (parts->day > 0)
    return g_strdup_printf (_("day %d, month unknown"), parts->day);
  return g_strdup (_("year unknown"));
}

static char *
label_plain (const DossierEdtfParts *parts)
{
  switch (parts->unknown_digits)
    {
    case 4:
      return label_yearless (parts);
    case 3:
    case 2:
      {
        DossierEdtfParts first = { .year = parts->year };
        DossierEdtfParts last
          = { .year = parts->year + (parts->unknown_digits == 2 ? 99 : 999) };

        return label_parts (FORMAT_YEARS, &first, &last);
      }
    case 1:
      /* Translators: a decade, as in "2020s" */
      return fill (C_ ("date", "{year}s"), parts->year, 0, 0);
    default:
      break;
    }

  if (parts->month > 12)
    {
      g_autofree char *year = fill (C_ ("date", "{year}"), parts->year, 0, 0);

      return label_sub_year (parts->month, year);
    }
  if (parts->day > 0)
    return label_parts (FORMAT_DAY, parts, parts);
  return label_parts (parts->month > 0 ? FORMAT_MONTH : FORMAT_YEAR, parts, parts);
}

static char *
label_date (const DossierEdtfParts *parts)
{
  g_autofree char *plain = label_plain (parts);

  if (parts->uncertain && parts->approximate)
    return g_strdup_printf (_("about %s, uncertain"), plain);
  if (parts->uncertain)
    return g_strdup_printf (_("%s, uncertain"), plain);
  if (parts->approximate)
    return g_strdup_printf (_("about %s"), plain);
  return g_steal_pointer (&plain);
}

static gboolean
is_plain (const DossierEdtfParts *parts)
{
  return !parts->uncertain && !parts->approximate && parts->month <= 12
         && (parts->unknown_digits == 0 || parts->unknown_digits == 4);
}

/* What both ends share is said once: "18–21 Feb 2023", "Mar–May 2025". */
static char *
label_range (const DossierEdtfParts *from, const DossierEdtfParts *to)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gboolean plain = is_plain (from) && is_plain (to);
  gboolean same_year = plain && from->year == to->year
                       && from->unknown_digits == to->unknown_digits
                       && from->month > 0 && to->month > 0;

  if (same_year && from->day > 0 && to->day > 0)
    return label_parts (from->month == to->month ? FORMAT_DAYS_OF_MONTH : FORMAT_DAYS_OF_YEAR,
                        from, to);
  if (same_year && from->day == 0 && to->day == 0)
    return label_parts (FORMAT_MONTHS, from, to);
  if (plain && from->month == 0 && to->month == 0 && from->day == 0 && to->day == 0
      && from->unknown_digits == 0 && to->unknown_digits == 0)
    return label_parts (FORMAT_YEARS, from, to);

  first = label_date (from);
  last = label_date (to);
  /* Translators: from one date to another, both as translated: "Dec 2024 – 3 Feb 2025" */
  return g_strdup_printf (C_ ("date", "%s – %s"), first, last);
}

static char *
label_interval (const char *text, const char *slash)
{
  DossierEdtfParts from, to;
  DossierEdtfEnd start, end;
  g_autofree char *date = NULL;

  dossier_edtf_parts_read_end (text, (gsize) (slash - text), &start, &from);
  dossier_edtf_parts_read_end (slash + 1, strlen (slash + 1), &end, &to);
  if (start == DOSSIER_EDTF_END_DATE && end == DOSSIER_EDTF_END_DATE)
    return label_range (&from, &to);

  date = label_date (start == DOSSIER_EDTF_END_DATE ? &from : &to);
  if (start == DOSSIER_EDTF_END_OPEN)
    /* Translators: a date, no later than which something is due: "by 2027" */
    return g_strdup_printf (_("by %s"), date);
  if (end == DOSSIER_EDTF_END_OPEN)
    /* Translators: a date from which on something holds: "from Mar 2025" */
    return g_strdup_printf (_("from %s"), date);
  if (start == DOSSIER_EDTF_END_UNKNOWN)
    return g_strdup_printf (_("until %s, start unknown"), date);
  return g_strdup_printf (_("from %s, end unknown"), date);
}

static void
append_space (GString *label)
{
  if (label->len > 0)
    g_string_append_c (label, ' ');
}

static char *
label_duration (const char *text, const DossierEdtf *value)
{
  g_autoptr (GString) label = g_string_new (NULL);
  int years = value->months / 12, months = value->months % 12, days = value->days;

  if (years > 0)
    g_string_append_printf (label, ngettext ("%d year", "%d years", (gulong) years), years);
  if (months > 0)
    {
      append_space (label);
      g_string_append_printf (label, ngettext ("%d month", "%d months", (gulong) months), months);
    }
  if (strchr (text, 'W') != NULL && days % 7 == 0)
    {
      append_space (label);
      days /= 7;
      g_string_append_printf (label, ngettext ("%d week", "%d weeks", (gulong) days), days);
    }
  else if (days > 0 || label->len == 0)
    {
      append_space (label);
      g_string_append_printf (label, ngettext ("%d day", "%d days", (gulong) days), days);
    }
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * dossier_edtf_label:
 * @text: an EDTF value or an ISO 8601 duration
 *
 * A short label for people in the language of the program: "2 Jun 2025",
 * "Q3 2026", "by 2027", "12 Aug, year unknown", "10 years".
 *
 * Returns: (transfer full): the label, a copy of @text if it is not valid
 */
char *
dossier_edtf_label (const char *text)
{
  DossierEdtf value;
  DossierEdtfParts parts;

  g_return_val_if_fail (text != NULL, NULL);

  if (!dossier_edtf_parse (text, &value, NULL))
    return g_strdup (text);
  if (value.kind == DOSSIER_EDTF_INTERVAL)
    return label_interval (text, strchr (text, '/'));
  if (value.kind == DOSSIER_EDTF_DURATION)
    return label_duration (text, &value);
  dossier_edtf_parts_read (text, strlen (text), &parts);
  return label_date (&parts);
}
