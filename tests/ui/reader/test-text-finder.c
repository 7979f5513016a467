/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-finder.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *words;
  const char *found; /* the hits, separated by | */
} cases[] = {
  { "Oslo and Seoul", "oslo", "Oslo" },
  { "AI, ai and Ai", "AI", "AI|ai|Ai" },
  { "aaaa", "aa", "aa|aa" },
  { "Hà Nội, Ha Noi, HÀ NỘI", "ha noi", "Hà Nội|Ha Noi|HÀ NỘI" },
  { "Hà Nội, Ha Noi, HÀ NỘI", "Hà Nội", "Hà Nội|HÀ NỘI" },
  { "Ha\u0300 No\u0323\u0302i", "Hà Nội", "Ha\u0300 No\u0323\u0302i" },
  { "Đà Nẵng", "da nang", "Đà Nẵng" },
  { "Sør-Korea", "sor-korea", "Sør-Korea" },
  { "협력을 위한 협력", "협력", "협력|협력" },
  { "two  words\nhere", "two words here", "two  words\nhere" },
  { "æ", "a", "" },
  { "nothing", "", "" },
  { "nothing", "something", "" },
  { "\U0001F600 end", "end", "end" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) spans
    = dossier_text_finder_find (cases[index].text, strlen (cases[index].text), cases[index].words);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      DossierSpan span = g_array_index (spans, DossierSpan, i);

      if (i > 0)
        g_string_append_c (found, '|');
      g_string_append_len (found, cases[index].text + span.start, dossier_span_length (span));
    }
  g_assert_cmpstr (found->str, ==, cases[index].found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-finder/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
