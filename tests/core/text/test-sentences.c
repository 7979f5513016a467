/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sentences.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *text;
  const char *sentences; /* divided by | */
} cases[] = {
  { "empty", "", "" },
  { "plain", "One came. Two left! Did three?", "One came.|Two left!|Did three?" },
  { "no-end", "One came. Two", "One came.|Two" },
  { "lower-case", "He paid 5 p.c. more. Well.", "He paid 5 p.c. more.|Well." },
  { "title", "Dr. Hà met St. Olav nr. 3 today. Good.", "Dr. Hà met St. Olav nr. 3 today.|Good." },
  { "vietnamese-titles", "Ông ở TP. Hồ Chí Minh gặp GS.TS. Nguyễn An. Xong.",
    "Ông ở TP. Hồ Chí Minh gặp GS.TS. Nguyễn An.|Xong." },
  { "initials", "J. R. Berg and U.S. Steel agreed. Then.", "J. R. Berg and U.S. Steel agreed.|Then." },
  { "country-at-end", "She flew to the U.S. The visit ended.",
    "She flew to the U.S.|The visit ended." },
  { "closing", "It bought Acme Inc. shares from Acme Inc. Oslo. He left Acme Inc. The end.",
    "It bought Acme Inc. shares from Acme Inc. Oslo.|He left Acme Inc.|The end." },
  { "decimals", "It grew 17.5 per cent to 1.250. In 2026. Yes.",
    "It grew 17.5 per cent to 1.250.|In 2026.|Yes." },
  { "ordinal", "De møttes i den 10. ASEAN-runden fra 8 til 12. Alle kom.",
    "De møttes i den 10. ASEAN-runden fra 8 til 12.|Alle kom." },
  { "joined", "Hub.Brussels and example.org/a.B agreed. Fine.",
    "Hub.Brussels and example.org/a.B agreed.|Fine." },
  { "glued", "It works on quantum chips.The minister agreed.He left Site.theme and A.The.",
    "It works on quantum chips.|The minister agreed.|He left Site.theme and A.The." },
  { "glued-name", "It works on quantum chips.Norway agreed. Hub.Brussels left.",
    "It works on quantum chips.|Norway agreed.|Hub.Brussels left." },
  { "address", "It stands on harbour.Vn today. She left.", "It stands on harbour.Vn today.|She left." },
  { "quotation", "“We will.” She left. He said “No.” and “Why?” too.",
    "“We will.”|She left.|He said “No.” and “Why?” too." },
  { "straight-quotation", "He said: \"Go.\" \"Now,\" she said. (It was late.) End.",
    "He said: \"Go.\"|\"Now,\" she said.|(It was late.)|End." },
  { "ellipsis", "It … could be... Perhaps… Yes.", "It … could be...|Perhaps…|Yes." },
  { "semicolons", "Prioritise phase 2; Promote a model; Cooperate more.",
    "Prioritise phase 2; Promote a model; Cooperate more." },
  { "colon", "Three points: First. Second.", "Three points: First.|Second." },
  { "agency-end", "They will sign./. Next one.", "They will sign./.|Next one." },
  { "dateline", "Seoul (VNA) – The premier came. He left.",
    "Seoul (VNA) – The premier came.|He left." },
  { "hangul", "협력을 확대했다. 두 나라는 서명했다. \"산업이 산다.\"고 말했다. 끝",
    "협력을 확대했다.|두 나라는 서명했다.|\"산업이 산다.\"고 말했다.|끝" },
  { "date-with-stops", "오는 2024. 5. 29. 서울에서 연다. 기간은 2024. 5. 29.부터다. 이상",
    "오는 2024. 5. 29. 서울에서 연다.|기간은 2024. 5. 29.부터다.|이상" },
  { "years-in-a-row", "It was 2024. 2025 is next. He left in 2024. 12 came.",
    "It was 2024.|2025 is next.|He left in 2024.|12 came." },
  { "name-with-initials", "Dr. A. B. Lee of Washington, D.C. spoke. Well.",
    "Dr. A. B. Lee of Washington, D.C. spoke.|Well." },
  { "stop-before-quotation-mark", "He said: “It is done.” Then he left. \"We agree.\" The end.",
    "He said: “It is done.”|Then he left.|\"We agree.\"|The end." },
  { "hangul-syllable", "이는 큰 것. 새 일이다.", "이는 큰 것.|새 일이다." },
  { "ideographs", "他来了。她走了！好", "他来了。|她走了！|好" },
  { "line-end", "A headline without a mark\nDr.\n\nThe text. More", "A headline without a mark|"
    "Dr.|The text.|More" },
  { "number-start", "It was 2024. 2025 is next.", "It was 2024.|2025 is next." },
  { "marks-only", "* * *\nText. ***\n———", "Text. ***" },
  { "bullets", "• Build a port.\n- Sign it. Then go.\n1. Train staff\n(2) Pay\nb) Stop\n2025 was good",
    "+Build a port.|+Sign it.|+Then go.|+Train staff|+Pay|+Stop|2025 was good" },
  { "dash-quotation", "– Vi er klare, sier hun.\nHun reiste.", "– Vi er klare, sier hun.|Hun reiste." },
  { "dash-list", "– Bygge havn\n– Bevilge midler", "+Bygge havn|+Bevilge midler" },
  { "negative", "-5 degrees.", "-5 degrees." },
};

static GHashTable *
make_set (const char *words)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (parts[i]));
  return set;
}

static DossierSentenceRules *
make_rules (void)
{
  DossierSentenceRules *rules = g_new0 (DossierSentenceRules, 1);

  rules->abbreviations = make_set ("dr st nr tp gs ts");
  rules->closing = make_set ("inc");
  rules->openers = make_set ("the he");
  rules->ordinal_heads = make_set ("den");
  return rules;
}

static void
free_rules (DossierSentenceRules *rules)
{
  g_hash_table_unref (rules->abbreviations);
  g_hash_table_unref (rules->closing);
  g_hash_table_unref (rules->openers);
  g_hash_table_unref (rules->ordinal_heads);
  g_free (rules);
}

static char *
join_sentences (const char *text, const GArray *sentences)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      if (i > 0)
        g_string_append_c (joined, '|');
      if (sentence->list_item)
        g_string_append_c (joined, '+');
      g_string_append_len (joined, text + sentence->span.start,
                           dossier_span_length (sentence->span));
    }
  return g_string_free (joined, FALSE);
}

static void
test_case (gconstpointer data)
{
  const char *text = cases[GPOINTER_TO_UINT (data)].text;
  DossierSentenceRules *rules = make_rules ();
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  g_autoptr (GArray) sentences = NULL;
  g_autofree char *joined = NULL;

  sentences = dossier_sentences_split (tokens, DOSSIER_SPAN_INIT (0, strlen (text)), rules);
  joined = join_sentences (text, sentences);
  g_assert_cmpstr (joined, ==, cases[GPOINTER_TO_UINT (data)].sentences);
  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      g_assert_cmpuint (tokens->items[sentence->first].span.start, ==, sentence->span.start);
      g_assert_cmpuint (tokens->items[sentence->end - 1].span.end, ==, sentence->span.end);
      g_assert_null (memchr (text + sentence->span.start, '\n',
                             dossier_span_length (sentence->span)));
    }
  free_rules (rules);
}

/* A range cuts the first and the last sentence and counts its own lines. */
static void
test_range (void)
{
  static const char text[] = "Zero.\nOne. Two.\nThree. Four.\nFive.";
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  g_autoptr (GArray) sentences = NULL;
  g_autofree char *joined = NULL;

  sentences = dossier_sentences_split (tokens, DOSSIER_SPAN_INIT (11, 22), NULL);
  joined = join_sentences (text, sentences);
  g_assert_cmpstr (joined, ==, "Two.|Three.");
  g_assert_cmpuint (g_array_index (sentences, DossierSentence, 0).paragraph, ==, 0);
  g_assert_cmpuint (g_array_index (sentences, DossierSentence, 1).paragraph, ==, 1);
}

/* A line of marks alone must not be looked through from each of them. */
static void
test_linear (void)
{
  static const char *const pieces[] = { "? ", "\". ", ".\n", "a. ", "- " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierTokens) tokens = NULL;
      g_autoptr (GArray) sentences = NULL;

      for (guint n = 0; n < 400000; n++)
        g_string_append (text, pieces[i]);
      tokens = dossier_tokens_new (text->str, text->len);
      sentences = dossier_sentences_split (tokens, DOSSIER_SPAN_INIT (0, text->len), NULL);
      g_assert_cmpuint (sentences->len, <=, tokens->n_items / 500 + 1);
    }
}

/* No sentence grows with a text that has no full stops, with white space or without. */
static void
test_endless (void)
{
  static const char *const words[] = { "he said ", "A&", "(((", "2024." };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierTokens) tokens = NULL;
      g_autoptr (GArray) sentences = NULL;
      guint next = 0;

      for (guint n = 0; n < 5000; n++)
        g_string_append (text, words[i]);
      tokens = dossier_tokens_new (text->str, text->len);
      sentences = dossier_sentences_split (tokens, DOSSIER_SPAN_INIT (0, (guint32) text->len),
                                           NULL);
      for (guint s = 0; s < sentences->len; s++)
        {
          const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, s);

          g_assert_cmpuint (sentence->first, ==, next);
          g_assert_cmpuint (sentence->end - sentence->first, <=, 1000);
          next = sentence->end;
        }
      g_assert_cmpuint (next, ==, *words[i] == '(' ? 0 : tokens->n_items);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/sentences/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/sentences/range", test_range);
  g_test_add_func ("/sentences/linear", test_linear);
  g_test_add_func ("/sentences/endless", test_endless);
  return g_test_run ();
}
