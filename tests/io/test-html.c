/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-html.h"

static const struct
{
  const char *text;
  const char *expected;
} texts[] = {
  { "", "" },
  { "Lê Thu Hà 한국 😀", "Lê Thu Hà 한국 😀" },
  { "<script>alert(\"&'\")</script>",
    "&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;" },
  { "&amp;", "&amp;amp;" },
  { "a\nb\tc", "a\nb\tc" },
  { "bell\007 form\f return\r delete\177", "bell\357\277\275 form\357\277\275 return\357\277\275 "
                                            "delete\357\277\275" },
  { "next\302\205line", "next\357\277\275line" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      dossier_html_text (out, texts[i].text);
      g_assert_cmpstr (out->str, ==, texts[i].expected);
    }
}

static void
test_markup (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  dossier_html_add (out, "<i class=\"a\" style=\"width:%u%%\">%s</i>", 40u, "<b>");
  g_assert_cmpstr (out->str, ==, "<i class=\"a\" style=\"width:40%\">&lt;b&gt;</i>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/html/texts", test_texts);
  g_test_add_func ("/io/html/markup", test_markup);
  return g_test_run ();
}
