/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-shingles.h"

#include <string.h>

static DossierShingles *
make_shingles (const char *text)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  DossierSpan whole = DOSSIER_SPAN_INIT (0, strlen (text));

  return dossier_shingles_new (tokens, &whole, 1, DOSSIER_SHINGLE_WORDS);
}

static void
test_measures (void)
{
  static const struct
  {
    const char *first, *second;
    guint n_shared;
    double containment;
  } cases[] = {
    { "", "", 0, 0 },
    { "one two three", "one two three", 0, 0 },
    { "one two three four", "One, two; THREE four!", 1, 1 },
    { "a b c d e", "a b c d", 1, 1 },
    { "a b c d e", "b c d e f", 1, 0.5 },
    { "a b c d a b c d", "a b c d", 1, 1 },
    { "Đà Nẵng và Hà Nội", "Da Nang va Ha Noi", 2, 1 },
    { "서울에서 회의를 열고 협력을", "서울에서 회의를 열고 협력을", 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierShingles) a = make_shingles (cases[i].first);
      g_autoptr (DossierShingles) b = make_shingles (cases[i].second);

      g_assert_cmpuint (dossier_shingles_count_shared (a, b), ==, cases[i].n_shared);
      g_assert_cmpuint (dossier_shingles_count_shared (b, a), ==, cases[i].n_shared);
      g_assert_cmpfloat_with_epsilon (dossier_shingles_containment (a, b), cases[i].containment,
                                      1e-9);
    }
}

/* No run goes over the end of a part, and what stands outside the parts does not count. */
static void
test_parts (void)
{
  const char *text = "a b c d e f g h i j";
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  DossierSpan spans[] = { DOSSIER_SPAN_INIT (0, 9), DOSSIER_SPAN_INIT (10, 15) };
  g_autoptr (DossierShingles) parts = dossier_shingles_new (tokens, spans, 2, DOSSIER_SHINGLE_WORDS);
  g_autoptr (DossierShingles) none = dossier_shingles_new (tokens, NULL, 0, DOSSIER_SHINGLE_WORDS);

  g_assert_cmpuint (parts->n_hashes, ==, 2);
  g_assert_cmpuint (none->n_hashes, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/shingles/measures", test_measures);
  g_test_add_func ("/text/shingles/parts", test_parts);
  return g_test_run ();
}
