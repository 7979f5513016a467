/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-fold.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *fold;
} cases[] = {
  { "", "" },
  { "Oslo", "oslo" },
  { "Đà Nẵng", "da nang" },
  { "NGUYỄN CHÍ DŨNG", "nguyen chi dung" },
  { "Ærlig Øyvind på Åsen", "aerlig oyvind pa asen" },
  { "Straße, ŁÓDŹ, œuvre, ıI", "strasse, lodz, oeuvre, ii" },
  { "대한민국 MSIT", "대한민국 msit" },
  { "\u1112\u1167\u11b8\u1105\u1167\u11a8", "협력" },
  { "혀\u11b8", "협" },
  { "a\u00a0b\u2003 \t\nc", "a b c" },
  { "2026–2030 — x−y", "2026-2030 - x-y" },
  { "‘a’ “b” «c» 「d」", "'a' \"b\" \"c\" \"d\"" },
  { "Viet\u00adnam zero\u200bwidth \ufeffx", "vietnam zerowidth x" },
  { "ﬁnance ＡＩ", "finance ai" },
  { "Москва́ Ёж", "москва еж" },
  { "\u0939\u093f\u0928\u094d\u0926\u0940", "\u0939\u093f\u0928\u094d\u0926\u0940" },
  { "a\U0001F600b", "a\U0001F600b" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fold = dossier_fold (cases[i].text, -1);

      g_assert_cmpstr (fold, ==, cases[i].fold);
    }
}

/* What is folded later is not touched by what was folded before, longer or shorter. */
static void
test_buffer (void)
{
  DossierFoldBuffer buffer = { NULL };

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        dossier_fold_buffer_fold (&buffer, cases[i].text, strlen (cases[i].text));
        g_assert_cmpstr (buffer.text, ==, cases[i].fold);
        g_assert_cmpuint (buffer.length, ==, strlen (cases[i].fold));
      }
  dossier_fold_buffer_clear (&buffer);
  g_assert_null (buffer.text);
}

static void
assert_folds_alike (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  g_autofree char *fold = dossier_fold (composed, -1);
  g_autofree char *other = dossier_fold (decomposed, -1);

  g_assert_cmpstr (fold, ==, other);
}

/* Every letter that has a decomposition, which holds all of Vietnamese and all
 * Hangul syllables. */
static void
test_composed_is_decomposed (void)
{
  for (gunichar c = 0xa0; c < 0x30000; c++)
    {
      char text[8] = { 0 };
      gunichar pieces[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

      if (!g_unichar_isalpha (c)
          || g_unichar_fully_decompose (c, FALSE, pieces, G_N_ELEMENTS (pieces)) < 2)
        continue;
      g_unichar_to_utf8 (c, text);
      assert_folds_alike (text);
    }
}

static void
test_vietnamese_is_ascii (void)
{
  static const char letters[] =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *lower = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
      g_autofree char *upper = g_utf8_strup (lower, -1);
      g_autofree char *fold = dossier_fold (lower, -1);
      g_autofree char *fold_upper = dossier_fold (upper, -1);

      g_assert_cmpuint (strlen (fold), ==, 1);
      g_assert_true (g_ascii_islower (*fold));
      g_assert_cmpstr (fold, ==, fold_upper);
      g_assert_cmpint (dossier_has_marks (lower, strlen (lower)), ==, (*p & 0x80) != 0);
    }
}

/* Folding what stands between two mapped places gives what the map says. */
static void
test_map (void)
{
  static const char text[] = "Ha\u0300 No\u0323\u0302i, Đà\u00a0 Nẵng; Ærø 협력 "
                             "\u1112\u1167\u11b8\u1105\u1167\u11a8 a\U0001F600b\u200bc";
  g_autoptr (DossierFolded) folded = dossier_folded_new (text, strlen (text));

  g_assert_cmpuint (folded->length, ==, strlen (folded->text));
  g_assert_cmpuint (folded->map[folded->length], ==, strlen (text));
  for (gsize i = 0; i <= folded->length; i++)
    {
      g_autofree char *head = NULL;

      g_assert_true (i == 0 || folded->map[i - 1] <= folded->map[i]);
      g_assert_true (((guchar) text[folded->map[i]] & 0xc0) != 0x80);
      if (i > 0 && folded->map[i - 1] == folded->map[i])
        continue; /* inside one source character */
      head = dossier_fold (text, (gssize) folded->map[i]);
      g_assert_cmpmem (head, strlen (head), folded->text, i);
    }
}

static void
test_slug (void)
{
  static const char *const slugs[][2] = {
    { "Phạm Minh Chính", "pham-minh-chinh" }, { "Hub.Brussels", "hub-brussels" },
    { "  R&D — 2026 ", "r-d-2026" },          { "서윤재", "서윤재" },
    { "—", "" },                              { "Nærings- og fiskeridept.",
                                                "naerings-og-fiskeridept" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slugs); i++)
    {
      g_autofree char *slug = dossier_slug (slugs[i][0]);

      g_assert_cmpstr (slug, ==, slugs[i][1]);
    }
}

static void
test_marks (void)
{
  static const char *const with[] = { "Hà", "đ", "Ø", "a\u0300", "ß" };
  static const char *const without[] = { "", "Ha Noi", "한국", "“x”", "が", "МОСКВА", "ﬁ" };

  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    g_assert_true (dossier_has_marks (with[i], strlen (with[i])));
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_false (dossier_has_marks (without[i], strlen (without[i])));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/table", test_table);
  g_test_add_func ("/fold/buffer", test_buffer);
  g_test_add_func ("/fold/composed-is-decomposed", test_composed_is_decomposed);
  g_test_add_func ("/fold/vietnamese-is-ascii", test_vietnamese_is_ascii);
  g_test_add_func ("/fold/map", test_map);
  g_test_add_func ("/fold/slug", test_slug);
  g_test_add_func ("/fold/marks", test_marks);
  return g_test_run ();
}
