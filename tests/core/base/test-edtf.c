/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-edtf.h"

#include "dossier-error.h"

/* Bounds are written as days, "-" for none, "<" and ">" for open ends. */
static const struct
{
  const char *text;
  DossierEdtfKind kind;
  const char *first;
  const char *last;
  DossierPrecision precision;
  const char *label;
} valid[] = {
  { "2024-07-01", DOSSIER_EDTF_DATE, "2024-07-01", "2024-07-01", DOSSIER_PRECISION_DAY,
    "1 Jul 2024" },
  { "2024-07-01T10:30:00+09:00", DOSSIER_EDTF_DATE, "2024-07-01", "2024-07-01",
    DOSSIER_PRECISION_DAY, "1 Jul 2024" },
  { "2025-06", DOSSIER_EDTF_DATE, "2025-06-01", "2025-06-30", DOSSIER_PRECISION_MONTH, "Jun 2025" },
  { "2024-02", DOSSIER_EDTF_DATE, "2024-02-01", "2024-02-29", DOSSIER_PRECISION_MONTH, "Feb 2024" },
  { "2045", DOSSIER_EDTF_DATE, "2045-01-01", "2045-12-31", DOSSIER_PRECISION_YEAR, "2045" },
  { "-0044-03-15", DOSSIER_EDTF_DATE, "-0044-03-15", "-0044-03-15", DOSSIER_PRECISION_DAY,
    "15 Mar -44" },
  { "Y4999999-12", DOSSIER_EDTF_DATE, "Y4999999-12-01", "Y4999999-12-31", DOSSIER_PRECISION_MONTH, "Dec 4999999" },
  { "Y12000", DOSSIER_EDTF_DATE, "Y12000-01-01", "Y12000-12-31", DOSSIER_PRECISION_YEAR, "12000" },
  { "2024-XX", DOSSIER_EDTF_DATE, "2024-01-01", "2024-12-31", DOSSIER_PRECISION_YEAR, "2024" },
  { "2024-05-XX", DOSSIER_EDTF_DATE, "2024-05-01", "2024-05-31", DOSSIER_PRECISION_MONTH,
    "May 2024" },
  { "202X", DOSSIER_EDTF_DATE, "2020-01-01", "2029-12-31", DOSSIER_PRECISION_DECADE, "2020s" },
  { "20XX", DOSSIER_EDTF_DATE, "2000-01-01", "2099-12-31", DOSSIER_PRECISION_CENTURY,
    "2000–2099" },
  { "XXXX-08-12", DOSSIER_EDTF_DATE, "-", "-", DOSSIER_PRECISION_DAY, "12 Aug, year unknown" },
  { "XXXX-02-29", DOSSIER_EDTF_DATE, "-", "-", DOSSIER_PRECISION_DAY, "29 Feb, year unknown" },
  { "XXXX-08", DOSSIER_EDTF_DATE, "-", "-", DOSSIER_PRECISION_MONTH, "Aug, year unknown" },
  { "XXXX-XX-12", DOSSIER_EDTF_DATE, "-", "-", DOSSIER_PRECISION_DAY, "day 12, month unknown" },
  { "XXXX", DOSSIER_EDTF_DATE, "-", "-", DOSSIER_PRECISION_UNKNOWN, "year unknown" },
  { "2025?", DOSSIER_EDTF_DATE, "2025-01-01", "2025-12-31", DOSSIER_PRECISION_YEAR,
    "2025, uncertain" },
  { "2025-06~", DOSSIER_EDTF_DATE, "2025-06-01", "2025-06-30", DOSSIER_PRECISION_MONTH,
    "about Jun 2025" },
  { "2025-06-02%", DOSSIER_EDTF_DATE, "2025-06-02", "2025-06-02", DOSSIER_PRECISION_DAY,
    "about 2 Jun 2025, uncertain" },
  { "2026-21", DOSSIER_EDTF_DATE, "2026-03-01", "2026-05-31", DOSSIER_PRECISION_SEASON,
    "spring 2026" },
  { "2026-24", DOSSIER_EDTF_DATE, "2026-12-01", "2027-02-28", DOSSIER_PRECISION_SEASON,
    "winter 2026" },
  { "2026-29", DOSSIER_EDTF_DATE, "2026-09-01", "2026-11-30", DOSSIER_PRECISION_SEASON,
    "spring 2026" },
  { "2026-33", DOSSIER_EDTF_DATE, "2026-01-01", "2026-03-31", DOSSIER_PRECISION_QUARTER,
    "Q1 2026" },
  { "2026-35", DOSSIER_EDTF_DATE, "2026-07-01", "2026-09-30", DOSSIER_PRECISION_QUARTER,
    "Q3 2026" },
  { "2026-38", DOSSIER_EDTF_DATE, "2026-05-01", "2026-08-31", DOSSIER_PRECISION_SEASON,
    "second third of 2026" },
  { "2026-40", DOSSIER_EDTF_DATE, "2026-01-01", "2026-06-30", DOSSIER_PRECISION_HALF,
    "first half of 2026" },
  { "2026-41", DOSSIER_EDTF_DATE, "2026-07-01", "2026-12-31", DOSSIER_PRECISION_HALF,
    "second half of 2026" },
  { "2026/2030", DOSSIER_EDTF_INTERVAL, "2026-01-01", "2030-12-31", DOSSIER_PRECISION_YEAR,
    "2026–2030" },
  { "2023-02-18/2023-02-21", DOSSIER_EDTF_INTERVAL, "2023-02-18", "2023-02-21",
    DOSSIER_PRECISION_DAY, "18–21 Feb 2023" },
  { "2023-02-27/2023-03-02", DOSSIER_EDTF_INTERVAL, "2023-02-27", "2023-03-02",
    DOSSIER_PRECISION_DAY, "27 Feb – 2 Mar 2023" },
  { "2025-03/2025-05", DOSSIER_EDTF_INTERVAL, "2025-03-01", "2025-05-31",
    DOSSIER_PRECISION_MONTH, "Mar–May 2025" },
  { "2024-12/2025-02-03", DOSSIER_EDTF_INTERVAL, "2024-12-01", "2025-02-03",
    DOSSIER_PRECISION_MONTH, "Dec 2024 – 3 Feb 2025" },
  { "../2027", DOSSIER_EDTF_INTERVAL, "<", "2027-12-31", DOSSIER_PRECISION_YEAR, "by 2027" },
  { "2025-03/..", DOSSIER_EDTF_INTERVAL, "2025-03-01", ">", DOSSIER_PRECISION_MONTH,
    "from Mar 2025" },
  { "2025-03/", DOSSIER_EDTF_INTERVAL, "2025-03-01", "-", DOSSIER_PRECISION_MONTH,
    "from Mar 2025, end unknown" },
  { "/2025", DOSSIER_EDTF_INTERVAL, "-", "2025-12-31", DOSSIER_PRECISION_YEAR,
    "until 2025, start unknown" },
  { "2026?/2030~", DOSSIER_EDTF_INTERVAL, "2026-01-01", "2030-12-31", DOSSIER_PRECISION_YEAR,
    "2026, uncertain – about 2030" },
  { "XXXX-08-12/XXXX-08-14", DOSSIER_EDTF_INTERVAL, "-", "-", DOSSIER_PRECISION_DAY,
    "12–14 Aug, year unknown" },
  { "P10Y", DOSSIER_EDTF_DURATION, "-", "-", DOSSIER_PRECISION_UNKNOWN, "10 years" },
  { "P1Y6M", DOSSIER_EDTF_DURATION, "-", "-", DOSSIER_PRECISION_UNKNOWN, "1 year 6 months" },
  { "P2W", DOSSIER_EDTF_DURATION, "-", "-", DOSSIER_PRECISION_UNKNOWN, "2 weeks" },
  { "P1D", DOSSIER_EDTF_DURATION, "-", "-", DOSSIER_PRECISION_UNKNOWN, "1 day" },
};

static const char *const invalid[] = {
  "", " 2024", "2024 ", "24", "202", "20240701", "2024-7-1", "2024-13", "2024-00", "2024-20",
  "2024-42", "2023-02-29", "2024-04-31", "2024-07-00", "2024-33-01", "2024-", "2024-07-",
  "X024", "20X4", "202X-05", "2024-XX-12", "2024-X1", "2024??", "2024?~", "?2024", "XXXX-02-30",
  "-0000", "Y2024", "Y9999999", "Y5000000-12", "/", "../..", "..", "2025/2024", "2025//2026", "2024/2025/2026",
  "2025-03-02/2025-03-01", "P", "PY", "P1", "P1M1Y", "P1Y1Y", "P1.5Y", "PT3H", "P1H", "P9999999Y",
  "2024-07T10:00:00", "2024-07-01T10", "2024-07-01T25:00:00", "July 2024",
};

static char *
describe_bound (DossierDay day)
{
  if (day == DOSSIER_DAY_NONE)
    return g_strdup ("-");
  if (day == DOSSIER_DAY_PAST)
    return g_strdup ("<");
  return day == DOSSIER_DAY_FUTURE ? g_strdup (">") : dossier_edtf_format_day (day);
}

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      g_autofree char *label = NULL;
      DossierEdtf value;

      g_test_message ("%s", valid[i].text);
      dossier_edtf_parse (valid[i].text, &value, &error);
      g_assert_no_error (error);
      first = describe_bound (value.first);
      last = describe_bound (value.last);
      label = dossier_edtf_label (valid[i].text);
      g_assert_cmpint (value.kind, ==, valid[i].kind);
      g_assert_cmpstr (first, ==, valid[i].first);
      g_assert_cmpstr (last, ==, valid[i].last);
      g_assert_cmpint (value.precision, ==, valid[i].precision);
      g_assert_cmpstr (label, ==, valid[i].label);
    }
}

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = dossier_edtf_label (invalid[i]);
      DossierEdtf value;

      g_test_message ("“%s”", invalid[i]);
      g_assert_false (dossier_edtf_parse (invalid[i], &value, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
      g_assert_false (dossier_edtf_is_valid (invalid[i]));
      g_assert_cmpstr (label, ==, invalid[i]);
    }
  g_assert_false (dossier_edtf_is_valid (NULL));
}

static void
test_fields (void)
{
  DossierEdtf value;

  g_assert_true (dossier_edtf_parse ("XXXX-08-12", &value, NULL));
  g_assert_true (value.year_unknown);
  g_assert_cmpint (value.month, ==, 8);
  g_assert_cmpint (value.day, ==, 12);
  g_assert_true (dossier_edtf_parse ("../2027", &value, NULL));
  g_assert_true (value.start_open);
  g_assert_false (value.end_open);
  g_assert_true (dossier_edtf_parse ("P1Y2M3W4D", &value, NULL));
  g_assert_cmpint (value.months, ==, 14);
  g_assert_cmpint (value.days, ==, 25);
  g_assert_true (dossier_edtf_parse ("2025%", &value, NULL));
  g_assert_true (value.uncertain);
  g_assert_true (value.approximate);
}

static void
test_format (void)
{
  static const struct
  {
    int year, month, day;
    const char *text;
  } cases[] = {
    { 2024, 7, 1, "2024-07-01" }, { 2024, 7, 0, "2024-07" }, { 2024, 0, 0, "2024" },
    { 2026, 41, 0, "2026-41" },   { 0, 8, 12, "XXXX-08-12" }, { 0, 0, 12, "XXXX-XX-12" },
    { 12000, 1, 1, "Y12000-01-01" }, { -44, 3, 15, "-0044-03-15" },
    { 2023, 2, 29, NULL },        { 2024, 13, 0, NULL },     { 2024, 0, 12, NULL },
    { 2024, 41, 2, NULL },        { 9999999, 1, 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = dossier_edtf_format_date (cases[i].year, cases[i].month,
                                                        cases[i].day);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_null (dossier_edtf_format_day (DOSSIER_DAY_FUTURE));
}

static void
test_before (void)
{
  static const struct
  {
    const char *text;
    const char *before;
  } cases[] = {
    { "2030", "../2029" },       { "203X", "../2029" },       { "20XX", "../1999" },
    { "2025-07", "../2025-06" }, { "2025-01", "../2024-12" }, { "2025-22", "../2025-21" },
    { "2025-21", "../2024-24" }, { "2025-24", "../2025-23" }, { "2026-33", "../2025-36" },
    { "2026-35", "../2026-34" }, { "2026-37", "../2025-39" }, { "2026-41", "../2026-40" },
    { "2026-40", "../2025-41" }, { "2025-30", NULL },         { "2025-06-30", NULL },
    { "XXXX-06", NULL },         { "2030~", NULL },           { "2026/2030", NULL },
    { "../2030", NULL },         { "P2Y", NULL },             { "0001", NULL },
    { "soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = dossier_edtf_format_before (cases[i].text);
      DossierEdtf value, until;

      g_assert_cmpstr (before, ==, cases[i].before);
      if (before == NULL)
        continue;
      /* It ends on the day before the other begins. */
      g_assert_true (dossier_edtf_parse (cases[i].text, &value, NULL));
      g_assert_true (dossier_edtf_parse (before, &until, NULL));
      g_assert_cmpint (until.last, ==, value.first - 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/valid", test_valid);
  g_test_add_func ("/edtf/invalid", test_invalid);
  g_test_add_func ("/edtf/fields", test_fields);
  g_test_add_func ("/edtf/format", test_format);
  g_test_add_func ("/edtf/before", test_before);
  return g_test_run ();
}
