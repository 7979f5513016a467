/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */

/* Where sentences end by the rules of the language files. */
#include "dossier-knowledge.h"
#include "dossier-sentences.h"

#include <string.h>

static DossierKnowledge *knowledge;

static const struct
{
  const char *language;
  const char *text;
  const char *sentences; /* divided by | */
} cases[] = {
  { "en", "The U.S. Department of Energy met. No. 5 unit works. St. Olav came.",
    "The U.S. Department of Energy met.|No. 5 unit works.|St. Olav came." },
  { "en", "He met Gov. Lee and Sen. Ann Roe in Washington, D.C. The deal holds.",
    "He met Gov. Lee and Sen. Ann Roe in Washington, D.C.|The deal holds." },
  { "en", "It starts at 9 a.m. on Monday. It ends at 5 p.m. The next day it opens.",
    "It starts at 9 a.m. on Monday.|It ends at 5 p.m.|The next day it opens." },
  { "en", "\"We agree,\" he said. \"We will sign on Jan. 5.\" The minister left.",
    "\"We agree,\" he said.|\"We will sign on Jan. 5.\"|The minister left." },
  { "en", "Samsung Electronics Co. said it will invest. Hana Co., Ltd. agreed.",
    "Samsung Electronics Co. said it will invest.|Hana Co., Ltd. agreed." },
  { "en", "Mr. A. B. Lee, Ph.D., spoke. Prof. Kim listened.",
    "Mr. A. B. Lee, Ph.D., spoke.|Prof. Kim listened." },
  { "en", "Resolution No. 57-NQ/TW and Art. 3 apply. Decree No. 10 too.",
    "Resolution No. 57-NQ/TW and Art. 3 apply.|Decree No. 10 too." },
  { "en", "It cost approx. US$1.5 bn. Nobody paid.",
    "It cost approx. US$1.5 bn.|Nobody paid." },
  { "en", "He said: “It is done.” Then he left.",
    "He said: “It is done.”|Then he left." },
  { "en", "Trade vs. aid, i.e. growth, e.g. Ghana. End.",
    "Trade vs. aid, i.e. growth, e.g. Ghana.|End." },
  { "en", "The Ministry of Trade, etc. and H.E. Mr. Rein came.",
    "The Ministry of Trade, etc. and H.E. Mr. Rein came." },
  { "nb", "Møtet er 12. mars i Oslo. Det starter kl. 14.05.",
    "Møtet er 12. mars i Oslo.|Det starter kl. 14.05." },
  { "nb", "Vi bygger f.eks. Kaia i Bergen. St. Olavs hospital kom.",
    "Vi bygger f.eks. Kaia i Bergen.|St. Olavs hospital kom." },
  { "nb", "Den 8. mai kom Mr. Russell og Dr. Ås. De dro.",
    "Den 8. mai kom Mr. Russell og Dr. Ås.|De dro." },
  { "nb", "Kong Harald 5. Harald åpnet. Resolusjon nr. 57 gjelder.",
    "Kong Harald 5.|Harald åpnet.|Resolusjon nr. 57 gjelder." },
  { "nb", "Det koster 1,2 mrd. kroner, ca. 10 pst. mer. Slutt.",
    "Det koster 1,2 mrd. kroner, ca. 10 pst. mer.|Slutt." },
  { "nb", "Prof. Lie og statsråd Dr. Berg møtte bl.a. Equinor. Ferdig.",
    "Prof. Lie og statsråd Dr. Berg møtte bl.a. Equinor.|Ferdig." },
  { "nb", "– Ja. Vi er klare, sier hun. «Nei.» Hun gikk.",
    "– Ja.|Vi er klare, sier hun.|«Nei.»|Hun gikk." },
  { "nb", "Meld. St. 14 gjelder. Jf. Prop. 1 S og art. 3.",
    "Meld. St. 14 gjelder.|Jf. Prop. 1 S og art. 3." },
  { "nb", "Mer enn 100.000 kr. Han sa nei.",
    "Mer enn 100.000 kr.|Han sa nei." },
  { "vi", "PGS.TS. Nguyễn An và ThS. Lê Bình đến TP. Hồ Chí Minh. Họ về.",
    "PGS.TS. Nguyễn An và ThS. Lê Bình đến TP. Hồ Chí Minh.|Họ về." },
  { "vi", "Ông đến T.P. Huế. Theo ông, đạt 1.250 tỷ đồng v.v. Theo kế hoạch.",
    "Ông đến T.P. Huế.|Theo ông, đạt 1.250 tỷ đồng v.v.|Theo kế hoạch." },
  { "vi", "Công ty TNHH ABC Co., Ltd. ký kết. Xong.",
    "Công ty TNHH ABC Co., Ltd. ký kết.|Xong." },
  { "vi", "\"Chúng tôi sẵn sàng.\" Ông nói. GS. Trần Văn Nam dự.",
    "\"Chúng tôi sẵn sàng.\"|Ông nói.|GS. Trần Văn Nam dự." },
  { "vi", "BS.CKII. Lê An và Mr. Kim dự. Q. 1 và P. 5.",
    "BS.CKII. Lê An và Mr. Kim dự.|Q. 1 và P. 5." },
  { "ko", "양국은 협력한다. 김 장관은 \"노력하겠다.\"라고 말했다. 끝",
    "양국은 협력한다.|김 장관은 \"노력하겠다.\"라고 말했다.|끝" },
  { "ko", "기간은 2024. 5. 29.부터 2025. 6. 30.까지다. 이후 연장한다.",
    "기간은 2024. 5. 29.부터 2025. 6. 30.까지다.|이후 연장한다." },
  { "ko", "오는 2024. 5. 29. 서울에서 연다. 이상",
    "오는 2024. 5. 29. 서울에서 연다.|이상" },
  { "ko", "U.S. 스틸과 No. 5 설비를 본다. 3.5%다.",
    "U.S. 스틸과 No. 5 설비를 본다.|3.5%다." },
};

static char *
join_sentences (const char *language, const char *text)
{
  const DossierLanguage *rules = dossier_knowledge_get_language (knowledge, language);
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  DossierSpan range = DOSSIER_SPAN_INIT (0, (guint32) strlen (text));
  g_autoptr (GArray) sentences = dossier_sentences_split (tokens, range, &rules->sentences);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, text + sentence->span.start,
                           dossier_span_length (sentence->span));
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_languages (void)
{
  guint failed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *joined = join_sentences (cases[i].language, cases[i].text);

      if (g_str_equal (joined, cases[i].sentences))
        continue;
      g_test_message ("%s: expected %s, found %s", cases[i].language, cases[i].sentences, joined);
      failed++;
    }
  g_assert_cmpuint (failed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/sentences/languages", test_languages);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
