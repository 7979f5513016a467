/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>

#include "dossier-date-words.h"
#include "dossier-edtf.h"

/* The catalogue's language is settled by the first look-up: each language has a process of its own. */

static const char *const languages[] = { "nb", "vi", "ko" };

static const struct
{
  const char *text;
  const char *in[G_N_ELEMENTS (languages)];
} labels[] = {
  { "2025-06-02", { "2. juni 2025", "2/6/2025", "2025년 6월 2일" } },
  { "2025-06", { "juni 2025", "tháng 6/2025", "2025년 6월" } },
  { "2045", { "2045", "năm 2045", "2045년" } },
  { "202X", { "2020-årene", "thập niên 2020", "2020년대" } },
  { "XXXX-08-12", { "12. aug., ukjent år", "12/8, không rõ năm", "연도 미상 8월 12일" } },
  { "2026-41", { "andre halvår 2026", "nửa cuối năm 2026", "2026년 하반기" } },
  { "2026-35", { "3. kvartal 2026", "quý 3 năm 2026", "2026년 3분기" } },
  { "2026/2030", { "2026–2030", "2026–2030", "2026~2030년" } },
  { "2023-02-18/2023-02-21", { "18.–21. feb. 2023", "18–21/2/2023", "2023년 2월 18~21일" } },
  { "2023-02-27/2023-03-02",
    { "27. feb. – 2. mars 2023", "27/2 – 2/3/2023", "2023년 2월 27일 ~ 3월 2일" } },
  { "2025-03/2025-05", { "mars–mai 2025", "tháng 3–5/2025", "2025년 3~5월" } },
  { "2024-12/2025-02-03",
    { "des. 2024 – 3. feb. 2025", "tháng 12/2024 – 3/2/2025", "2024년 12월 ~ 2025년 2월 3일" } },
  { "../2027", { "innen 2027", "chậm nhất năm 2027", "2027년까지" } },
  { "2025-03/..", { "fra mars 2025", "từ tháng 3/2025", "2025년 3월부터" } },
  { "2025-06~", { "ca. juni 2025", "khoảng tháng 6/2025", "2025년 6월경" } },
  { "P1Y6M", { "1 år 6 måneder", "1 năm 6 tháng", "1년 6개월" } },
};

static void
test_labels (gconstpointer data)
{
  guint language = GPOINTER_TO_UINT (data);

  if (!g_test_subprocess ())
    {
      g_setenv ("LANGUAGE", languages[language], TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  if (!g_str_equal (C_ ("language code", "en"), languages[language]))
    {
      /* A child that skips has failed for newer libraries. */
      g_test_message ("This C library does not translate in the locale C.UTF-8");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = dossier_edtf_label (labels[i].text);

      g_test_message ("%s", labels[i].text);
      g_assert_cmpstr (label, ==, labels[i].in[language]);
    }
}

static void
test_fill (void)
{
  static const struct
  {
    const char *format;
    const char *words;
  } cases[] = {
    { "{year}-{month}-{day}", "2023-2-18" },
    { "{day2}/{month2}/{year2}", "2/11/2024" },
    { "{mon}–{mon2}", "Feb–Nov" },
    { "Q{quarter}, Q{quarter2}", "Q1, Q4" },
    /* What is no part stays, so that a wrong format is seen. */
    { "{week} {day {} } {", "{week} {day {} } {" },
    { "", "" },
  };
  const DossierCivilDate first = { 2023, 2, 18 }, last = { 2024, 11, 2 }, month = { 2023, 2, 0 };
  g_autofree char *without_day = dossier_date_words_fill ("{day} {mon}", &month, NULL);
  g_autofree char *without_last = dossier_date_words_fill ("{year}–{year2}", &first, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dossier_date_words_fill (cases[i].format, &first, &last);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_cmpstr (without_day, ==, "{day} Feb");
  g_assert_cmpstr (without_last, ==, "2023–{year2}");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("DOSSIER_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_add_func ("/date-language/fill", test_fill);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/date-language/labels/", languages[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_labels);
    }
  return g_test_run ();
}
