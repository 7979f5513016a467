/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "marked-draft.h"

static DossierKnowledge *knowledge;

/* Text and the ids found, sorted; "" for none. */
static const struct
{
  const char *language;
  const char *text;
  const char *sectors;
} rows[] = {
  { "en", "The plant will make chips and sensors.", "electronics semiconductors" },
  { "en", "They ate fish and chips at the chip shop.", "" },
  { "en", "It is up to us; it was late.", "" },
  { "en", "The IT sector grew.", "information-technology" },
  { "en", "HE SAID IT WAS UP TO THEM ALL", "" },
  { "en", "The trade union asked for more.", "" },
  { "en", "A better business environment is needed.", "" },
  { "en", "Wind farms and solar power for net zero.",
    "climate-net-zero energy-renewable energy-wind" },
  { "en", "[O:Ministry of Agriculture] and Minister of Health [P:Ann Lee] met.", "" },
  { "en", "The [G:Nordic Startup Exchange] opens.", "startups-innovation" },
  { "en", "Venture capital is scarce.", "finance-investment startups-innovation" },
  { "en", "Rare earths, quantum computing and blockchain.",
    "blockchain-digital-assets quantum rare-earths" },
  { "en", "Smart city development and public health care.", "health smart-cities" },
  { "en", "A national data centre and a digital government platform.", "data-centres digital-government" },
  { "ko", "[P:이안] 차관은 [P:김오] 제1차관과 만났다.", "" },
  { "ko", "양국은 차관 협정을 맺었다.", "finance-investment" },
  { "vi", "[P:Vũ Hải Quân] phát biểu.", "" },
  { "en", "Canadian Natural Resources Minister Claire Roy and the Energy and Mineral Resources Ministry agreed.", "" },
  { "en", "The trade ministry answered.", "" },
  { "en", "They lend money for freshwater storage and container ships.",
    "environment finance-investment transport" },
  { "en", "A submarine cable will carry power.", "" },
  { "en", "A submarine cable will carry data.", "telecommunications" },
  { "en", "Chips are a team sport.", "semiconductors" },
  { "en", "The gigafactory will buy nickel.", "manufacturing rare-earths" },
  { "nb", "Forsknings- og høyere utdanningsminister Hilde Brattli og klimaministeren møttes.", "" },
  { "nb", "CERN-miljøet har vokst.", "" },
  { "nb", "Handelsomsetningen økte etter havvindopplæringen.", "education-training energy-wind trade" },
  { "nb", "Etterforskningen fortsetter.", "" },
  { "nb", "En undersjøisk kabel for strøm", "" },
  { "nb", "Kraften går til utlandet, og Lan får et øre.", "" },
  { "nb", "Banken gav utlån og lån.", "finance-investment" },
  { "vi", "Hai ben ban ve dao tao nguon nhan luc.", "education-training" },
  { "ko", "인공 지능과 사물 인터넷, 재생 에너지", "artificial-intelligence energy-renewable information-technology" },
  { "vi", "Giáo sư nói về khoa học.", "" },
  { "vi", "Khóa học kéo dài ba tháng.", "education-training" },
  { "vi", "Hai bên là đối tác hợp tác chiến lược.", "" },
  { "vi", "Nhà máy lắp linh kiện.", "" },
  { "vi", "Trại nuôi cá và trồng lúa", "agriculture" },
  { "ko", "수산화물 공장", "" },
  { "ko", "통관 절차를 간소화한다.", "trade" },
  { "ko", "은행을 방문했다.", "" },
  { "ko", "이산화탄소를 저장한다.", "climate-net-zero" },
  { "nb", "Halvlederindustrien trenger forskere.", "research-development semiconductors" },
  { "nb", "Hun åt potetchips og så på kioskens ki.", "" },
  { "nb", "KI i helsevesenet", "artificial-intelligence health" },
  { "nb", "Fagforeningen krever mer.", "" },
  { "nb", "Havvind, grønt hydrogen og kjernekraft.", "energy-hydrogen energy-nuclear energy-wind" },
  { "nb", "Sjeldne jordarter og kvanteteknologi", "quantum rare-earths" },
  { "nb", "Et godt arbeidsmiljø", "" },
  { "vi", "Ai cũng muốn đến.", "" },
  { "vi", "Hợp tác về AI và bán dẫn.", "artificial-intelligence semiconductors" },
  { "vi", "Thương mại điện tử tăng nhanh.", "digital-transformation" },
  { "vi", "[O:Bộ Nông nghiệp và Môi trường] họp.", "" },
  { "vi", "Môi trường kinh doanh tốt hơn.", "" },
  { "vi", "Đất hiếm và điện hạt nhân", "energy-nuclear rare-earths" },
  { "vi", "Chuyển đổi số và đào tạo nguồn nhân lực", "digital-transformation education-training" },
  { "ko", "차량용반도체를 개발했다.", "semiconductors" },
  { "ko", "양자회담이 열렸다.", "" },
  { "ko", "양자컴퓨터와 인공지능을 연구한다.", "artificial-intelligence quantum research-development" },
  { "ko", "[O:산업통상부]는 밝혔다.", "" },
  { "ko", "[O:교육부]는 밝혔다.", "" },
  { "ko", "감자칩이 팔렸다.", "" },
  { "ko", "AI를 활용한 스마트팜", "agriculture artificial-intelligence" },
  { "ko", "AIR 티켓", "" },
  { "ko", "해상풍력과 그린수소", "energy-hydrogen energy-wind" },
};

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  MarkedDraft marked;

  marked_draft_init (&marked, knowledge, rows[row].language, NULL, rows[row].text);
  dossier_annotate_sectors (&marked.draft);
  for (guint i = 0; i < marked.draft.analysis->sectors->len; i++)
    {
      DossierSectorMark *mark = &g_array_index (marked.draft.analysis->sectors, DossierSectorMark, i);

      g_assert_cmpuint (mark->span.start, <, mark->span.end);
      g_assert_cmpuint (mark->span.end, <=, marked.text->len);
      g_assert_nonnull (mark->rule);
      g_assert_nonnull (mark->why);
      if (!g_ptr_array_find (ids, mark->sector, NULL))
        g_ptr_array_add (ids, (gpointer) mark->sector);
    }
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  joined = g_strjoinv (" ", (char **) ids->pdata);
  g_assert_cmpstr (joined, ==, rows[row].sectors);
  marked_draft_clear (&marked);
}

/* The mark covers the word that a reader sees. */
static void
test_span (void)
{
  MarkedDraft marked;
  DossierSectorMark *mark;

  marked_draft_init (&marked, knowledge, "nb", NULL, "Om halvlederindustrien i dag");
  dossier_annotate_sectors (&marked.draft);
  g_assert_cmpuint (marked.draft.analysis->sectors->len, ==, 1);
  mark = &g_array_index (marked.draft.analysis->sectors, DossierSectorMark, 0);
  g_assert_cmpuint (mark->span.start, ==, strlen ("Om "));
  g_assert_cmpuint (mark->span.end, ==, strlen ("Om halvlederindustrien"));
  g_assert_cmpstr (mark->sector, ==, "semiconductors");
  marked_draft_clear (&marked);
}

/* A term that speaks of the sector alone counts each time, a passing one once. */
static void
test_weight (void)
{
  static const struct
  {
    const char *text;
    guint weight;
  } cases[] = {
    { "The airline lost its tourists.", 2 },
    { "Tourism is back; tourism pays.", 4 },
    { "Sport and sport, then tourism and sport.", 3 },
    { "Sport and sport.", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MarkedDraft marked;
      const GArray *marks;

      marked_draft_init (&marked, knowledge, "en", NULL, cases[i].text);
      dossier_annotate_sectors (&marked.draft);
      marks = marked.draft.analysis->sectors;
      g_assert_cmpuint (marks->len > 0, ==, cases[i].weight > 0);
      for (guint m = 0; m < marks->len; m++)
        g_assert_cmpuint (g_array_index (marks, DossierSectorMark, m).weight, ==,
                          cases[i].weight);
      marked_draft_clear (&marked);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sectors/%s/%u", rows[i].language, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/sectors/span", test_span);
  g_test_add_func ("/sectors/weight", test_weight);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
