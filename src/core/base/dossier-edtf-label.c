/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-edtf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-edtf-parts.h"

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

static char *
label_sub_year (int code, const char *year)
{
  switch (code)
    {
    case 21: case 25: case 29:
      return g_strdup_printf (_("spring %s"), year);
    case 22: case 26: case 30:
      return g_strdup_printf (_("summer %s"), year);
    case 23: case 27: case 31:
      return g_strdup_printf (_("autumn %s"), year);
    case 24: case 28: case 32:
      return g_strdup_printf (_("winter %s"), year);
    case 33: case 34: case 35: case 36:
      /* Translators: a quarter of a year, as in "Q3 2026" */
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
  if (parts->month > 0 && parts->day > 0)
    /* Translators: day and month, as in "12 Aug, year unknown" */
    return g_strdup_printf (_("%d %s, year unknown"), parts->day, get_month_name (parts->month));
  if (parts->month > 0)
    return g_strdup_printf (_("%s, year unknown"), get_month_name (parts->month));
  if (parts->day > 0)
    return g_strdup_printf (_("day %d, month unknown"), parts->day);
  return g_strdup (_("year unknown"));
}

static char *
label_plain (const DossierEdtfParts *parts)
{
  g_autofree char *year = g_strdup_printf ("%d", parts->year);

  switch (parts->unknown_digits)
    {
    case 4:
      return label_yearless (parts);
    case 3:
    case 2:
      return g_strdup_printf (_("%d–%d"), parts->year,
                              parts->year + (parts->unknown_digits == 2 ? 99 : 999));
    case 1:
      /* Translators: a decade, as in "2020s" */
      return g_strdup_printf (_("%ds"), parts->year);
    default:
      break;
    }

  if (parts->month > 12)
    return label_sub_year (parts->month, year);
  if (parts->day > 0)
    /* Translators: day, month, year, as in "2 Jun 2025" */
    return g_strdup_printf (_("%d %s %s"), parts->day, get_month_name (parts->month), year);
  if (parts->month > 0)
    /* Translators: month, year, as in "Jun 2025" */
    return g_strdup_printf (_("%s %s"), get_month_name (parts->month), year);
  return g_steal_pointer (&year);
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
  g_autofree char *last = label_date (to);
  gboolean same_year = is_plain (from) && is_plain (to) && from->year == to->year
                       && from->unknown_digits == to->unknown_digits
                       && from->month > 0 && to->month > 0;

  if (same_year && from->month == to->month && from->day > 0 && to->day > 0)
    return g_strdup_printf ("%d–%s", from->day, last);
  if (same_year && from->day == 0 && to->day == 0)
    return g_strdup_printf ("%s–%s", get_month_name (from->month), last);
  if (same_year && from->day > 0 && to->day > 0)
    return g_strdup_printf ("%d %s – %s", from->day, get_month_name (from->month), last);

  first = label_date (from);
  if (is_plain (from) && is_plain (to) && from->month == 0 && to->month == 0)
    return g_strdup_printf ("%s–%s", first, last);
  return g_strdup_printf ("%s – %s", first, last);
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
append_count (GString *label, const char *form, int n)
{
  if (label->len > 0)
    g_string_append_c (label, ' ');
  g_string_append_printf (label, "%d %s", n, form);
}

static char *
label_duration (const char *text, const DossierEdtf *value)
{
  g_autoptr (GString) label = g_string_new (NULL);
  int years = value->months / 12, months = value->months % 12, days = value->days;

  if (years > 0)
    append_count (label, ngettext ("year", "years", (gulong) years), years);
  if (months > 0)
    append_count (label, ngettext ("month", "months", (gulong) months), months);
  if (strchr (text, 'W') != NULL && days % 7 == 0)
    append_count (label, ngettext ("week", "weeks", (gulong) (days / 7)), days / 7);
  else if (days > 0 || label->len == 0)
    append_count (label, ngettext ("day", "days", (gulong) days), days);
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
