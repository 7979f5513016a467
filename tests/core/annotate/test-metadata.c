/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"
#include "dossier-url-date.h"

#include <string.h>

static DossierKnowledge *knowledge;

#define P "The harbour board of Vardal agreed to build a third quay for ships that carry hydrogen, its chairwoman said to the press.\n"
#define N "Havnestyret i Vardal vedtok å bygge en tredje kai for skip som frakter hydrogen, sier styrelederen til avisen i byen.\n"
#define V "Ban quản lý cảng Vạn Lộc cho biết sẽ xây dựng bến thứ ba dành cho tàu chở hydro theo kế hoạch đã được phê duyệt.\n"
#define K "바르달 항만위원회는 수소 운반선을 위한 세 번째 부두를 짓기로 했다고 위원장이 기자들에게 밝혔다.\n"

static const struct
{
  const char *name;
  const char *language;
  const char *text;
  const char *title;
  const char *published;
  DossierDateBasis basis;
  const char *publisher;
  const char *dateline;
} cases[] = {
  { "nothing", "en", P P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "title", "en", "Vardal builds a third quay\n\n" P, "Vardal builds a third quay", NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "kind of paper above its title", "en", "JOINT STATEMENT\non the third quay of Vardal\n\n" P P, "JOINT STATEMENT on the third quay of Vardal", NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "question as title", "en", "Who will pay for the third quay?\n\n" P, "Who will pay for the third quay?", NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "day first", "en", "Vardal builds a third quay\n\nUpdate: 21-02-2023 | 11:12:53\n\n" P, "Vardal builds a third quay", "2023-02-21", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "month first", "en", "Vardal builds a third quay\n\nUpdated: 02/21/2023\n\n" P, "Vardal builds a third quay", "2023-02-21", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "published before updated", "en", "Vardal builds a third quay\n\nUpdated 3 June 2025 | Published 2 June 2025\n\n" P, "Vardal builds a third quay", "2025-06-02", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "stamp before text", "en", " date 2024-07-01 The quay as planned (Photo: VPA)\n\n" P, NULL, "2024-07-01", DOSSIER_BASIS_HEADER, "VPA", NULL },
  { "dateline", "en", "Vardal builds a third quay\nVardal (VPA) – " P P, "Vardal builds a third quay", NULL, DOSSIER_BASIS_NONE, "VPA", "Vardal" },
  { "dateline in capitals", "en", "Vardal builds a third quay\nPORT VARDAL — " P P, "Vardal builds a third quay", NULL, DOSSIER_BASIS_NONE, NULL, "PORT VARDAL" },
  { "dateline with a date", "en", "Vardal builds a third quay\nVARDAL, July 1, 2024 (VPA) -- " P P, "Vardal builds a third quay", "2024-07-01", DOSSIER_BASIS_DATELINE, "VPA", "VARDAL" },
  { "day without a year", "en", "Vardal builds a third quay\nVARDAL, July 1 (VPA) -- " P P, "Vardal builds a third quay", NULL, DOSSIER_BASIS_NONE, "VPA", "VARDAL" },
  { "brackets without a dateline", "en", "Vardal builds a third quay\nThe Vardal Port Agency (VPA) says it is done. " P, "Vardal builds a third quay", NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "sign-off", "en", P P "The board meets again in the spring of the year. — VPA", NULL, NULL, DOSSIER_BASIS_NONE, "VPA", NULL },
  { "copyright", "en", P P "\n© 2024 The Vardal Post. All rights reserved.\n", NULL, NULL, DOSSIER_BASIS_NONE, "The Vardal Post", NULL },
  { "outlet, comma, date", "en", "The third quay is to open in 2028\nThe Vardal Courier, 20 July 2025\n\n" P P, "The third quay is to open in 2028", "2025-07-20", DOSSIER_BASIS_HEADER, "The Vardal Courier", NULL },
  { "outlet, comma, month", "en", "The third quay is to open in 2028\nReuters, July 20, 2025\n\n" P P, "The third quay is to open in 2028", "2025-07-20", DOSSIER_BASIS_HEADER, "Reuters", NULL },
  { "author, comma, date", "en", "The third quay is to open in 2028\nAnna Berg, 20 July 2025\n\n" P P, "The third quay is to open in 2028", "2025-07-20", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "first sentences", "en", "On July 20, 2025, the board met in the town hall of Vardal to decide on the quay that so many had waited for.\n" P, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "day of a report", "en", "The board met in the town hall of Vardal on 20 July 2025 and agreed to build the quay by 1 May 2028.\n" P, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "day between subject and verb", "en", "The two boards, meeting in Vardal on 20 July 2025, agreed to build the quay that so many had waited for.\n" P, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "place and day", "en", "Vardal, 20 July 2025. The board of the port decides on the quay that so many had waited for.\n" P, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "day since", "en", "Free since 5 June 1997, the port of Vardal got its third quay on 20 July 2025, when the board met.\n" P, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "morning of a day", "en", "On the morning of 20 July 2025, the boards of the two ports proposed a quay that so many had waited for.\n" P, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "today", "en", "The board of the port will today, 20 July 2025, decide on the quay that so many had waited for.\n" P, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "day in a heading", "en", "Joint statement of the boards, Vardal, 20 July 2025, on the third quay and what it may cost\n\n" P P, "Joint statement of the boards, Vardal, 20 July 2025, on the third quay and what it may cost", "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "deadline", "en", "The board of Vardal promised to open the quay in the harbour to all ships by 1 May 2028.\n" P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "plan", "en", "The board of Vardal will hold the tender on 12 September 2027. Bids close on 30 November 2027.\n" P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "plan that opens a sentence", "en", "On 12 September 2027 the board of Vardal will open the quay to all ships of the county.\n" P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "day of a treaty", "en", "The treaty of 5 June 1997 will be renewed by both of the boards, the chairwoman said last week.\n" P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "history", "en", "Vardal declared its harbour free on 2 September 1945. The board pledged yesterday to pay for the new quay.\n" P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "recent history", "en", "Vardal joined the league of free ports on 28 July 1995. The board pledged yesterday to pay for the quay.\n" P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "days far apart", "en", "Vardal joined the league on 28 July 1995 and left it on 3 May 2011, when the old quay was closed to ships.\n" P, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "source address", "en", P P "Source: https://www.vardal.example/2024/03/11/quay.htm\n", NULL, "2024-03-11", DOSSIER_BASIS_URL, "vardal.example", NULL },

  { "publisert", "nb", "Vardal bygger en tredje kai\n\nPublisert 2. juni 2025 kl. 10.12\n\n" N, "Vardal bygger en tredje kai", "2025-06-02", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "tall", "nb", "Vardal bygger en tredje kai\n\n18.03.2026 13:05\n\n" N, "Vardal bygger en tredje kai", "2026-03-18", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "day first in Norwegian", "nb", "Vardal bygger en tredje kai\n\nOppdatert: 03/02/2026\n\n" N, "Vardal bygger en tredje kai", "2026-02-03", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "sted", "nb", "Vardal bygger en tredje kai\n\nVARDAL (Kystposten): " N, "Vardal bygger en tredje kai", NULL, DOSSIER_BASIS_NONE, "Kystposten", "VARDAL" },
  { "number with a date inside", "nb", N N "Kilde: https://vardal.example/kai-197251025165007846.htm\n", NULL, "2025-10-25", DOSSIER_BASIS_URL, "vardal.example", NULL },

  { "dag i teksten", "nb", "Styret møttes i rådhuset i Vardal 20. juli 2025 og lovet å bygge kaia innen 1. mars 2030.\n" N, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "dag først", "nb", "Den 20. juli 2025 møttes styret i rådhuset i Vardal for å vedta den nye kaia.\n" N, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "frist", "nb", "Havnestyret i Vardal lovet å åpne den nye kaia for alle skip i fylket innen 1. mars 2030.\n" N, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "plan", "nb", "Havnestyret i Vardal skal åpne den nye kaia for alle skip i fylket 12. september 2027.\n" N, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "lov med dato", "nb", "Havneloven av 5. juni 1997 skal endres, sa styrelederen i Vardal til avisen i forrige uke.\n" N, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },

  { "ngày đầu câu", "vi", "Ngày 20/7/2025, tại Vạn Lộc, Ban quản lý cảng tiếp đoàn đại biểu của tỉnh bạn và đề nghị xây bến.\n" V, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "ngày sau động từ", "vi", "Ban quản lý cảng Vạn Lộc đã tiếp đoàn đại biểu của tỉnh bạn vào ngày 20/7/2025 tại trụ sở.\n" V, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "ngày giữa câu", "vi", "Trong khuôn khổ chuyến thăm Vạn Lộc, ngày 20/7/2025, đoàn đại biểu tỉnh bạn làm việc với Ban quản lý cảng.\n" V, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "hạn", "vi", "Ban quản lý cảng Vạn Lộc cam kết hoàn thành bến mới trước ngày 30/6/2027. Tuần trước, đoàn đã đến.\n" V, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "kế hoạch", "vi", "Ngày 12/9/2027, Ban quản lý cảng Vạn Lộc sẽ tổ chức lễ khởi công bến mới cho tàu chở hydro.\n" V, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },

  { "cập nhật", "vi", "Vạn Lộc xây bến cảng thứ ba\n\nCập nhật lúc: 03/02/2025 08:45 (GMT+7)\n\n" V, "Vạn Lộc xây bến cảng thứ ba", "2025-02-03", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "thứ ngày tháng", "vi", "Thứ Sáu, ngày 15 tháng 5 năm 2026\n\nVạn Lộc xây bến cảng thứ ba\n\n" V, "Vạn Lộc xây bến cảng thứ ba", "2026-05-15", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "hãng tin", "vi", "Vạn Lộc xây bến cảng thứ ba\n\n(TTXVL) - " V, "Vạn Lộc xây bến cảng thứ ba", NULL, DOSSIER_BASIS_NONE, "TTXVL", NULL },
  { "nơi gửi", "vi", "Vạn Lộc xây bến cảng thứ ba\n\nVạn Lộc (TTXVL) - " V, "Vạn Lộc xây bến cảng thứ ba", NULL, DOSSIER_BASIS_NONE, "TTXVL", "Vạn Lộc" },
  { "nguồn", "vi", V V "Nguồn: https://vanloc.example/ben-cang-20260117084512.htm\n", NULL, "2026-01-17", DOSSIER_BASIS_URL, "vanloc.example", NULL },

  { "첫 문장의 날짜", "ko", "2025년 7월 20일 바르달 항만위원회는 시청에서 회의를 열고 새 부두를 짓기로 했다고 밝혔다.\n" K, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "주어 뒤의 날짜", "ko", "바르달 항만위원회는 2025년 7월 20일 시청에서 가나항만공사와 협약을 체결했다고 밝혔다.\n" K, NULL, "2025-07-20", DOSSIER_BASIS_BODY, NULL, NULL },
  { "기한", "ko", "바르달 항만위원회는 2027년 12월 31일까지 새 부두를 완공하기로 했다. 위원장은 지난주 시청을 방문했다.\n" K, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },
  { "계획", "ko", "바르달 항만위원회는 2027년 9월 12일 새 부두 입찰을 실시할 예정이라고 지난주 시청에서 밝혔다.\n" K, NULL, NULL, DOSSIER_BASIS_NONE, NULL, NULL },

  { "입력", "ko", "바르달, 세 번째 부두 짓는다\n\n입력 2025.06.02 09:30  수정 2025.06.03 11:05\n\n" K, "바르달, 세 번째 부두 짓는다", "2025-06-02", DOSSIER_BASIS_HEADER, NULL, NULL },
  { "통신", "ko", "바르달, 세 번째 부두 짓는다\n\n(서울=가나통신) 문가온 기자 = " K, "바르달, 세 번째 부두 짓는다", NULL, DOSSIER_BASIS_NONE, "가나통신", "서울" },
  { "신문", "ko", "바르달, 세 번째 부두 짓는다\n\n[울산=가나신문 배지우 기자] " K, "바르달, 세 번째 부두 짓는다", NULL, DOSSIER_BASIS_NONE, "가나신문", "울산" },
  { "기자뿐", "ko", "바르달, 세 번째 부두 짓는다\n\n[가나신문=배지우 기자] " K, "바르달, 세 번째 부두 짓는다", NULL, DOSSIER_BASIS_NONE, "가나신문", NULL },
};

static void
test_documents (void)
{
  guint failed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierHints hints = { .language = cases[i].language };
      g_autoptr (DossierAnalysis) analysis = dossier_annotate (
        knowledge, cases[i].text, strlen (cases[i].text), &hints, NULL, NULL);

      if (g_strcmp0 (analysis->title, cases[i].title) == 0
          && g_strcmp0 (analysis->published, cases[i].published) == 0
          && analysis->basis == cases[i].basis
          && g_strcmp0 (analysis->publisher, cases[i].publisher) == 0
          && g_strcmp0 (analysis->dateline, cases[i].dateline) == 0)
        continue;
      g_test_message ("%s: title %s, published %s (%s), publisher %s, dateline %s", cases[i].name,
                      analysis->title, analysis->published,
                      dossier_date_basis_to_string (analysis->basis), analysis->publisher,
                      analysis->dateline);
      failed++;
    }
  g_assert_cmpuint (failed, ==, 0);
}

static void
test_hints (void)
{
  const char *text = "Published 2 June 2025\n\n" P;
  DossierHints hints = {
    .language = "en",
    .published = "2025-06-01",
    .title = "From the page",
    .source_url = "https://vardal.example/2024/03/11/quay.htm",
  };
  g_autoptr (DossierAnalysis) analysis
    = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);

  g_assert_cmpstr (analysis->published, ==, "2025-06-01");
  g_assert_cmpint (analysis->basis, ==, DOSSIER_BASIS_METADATA);
  g_assert_cmpstr (analysis->title, ==, "From the page");
  g_assert_cmpstr (analysis->source_url, ==, hints.source_url);
}

static void
test_byline (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *byline;
  } bylines[] = {
    { "en", "Vardal builds a third quay for ships\nBy Anna Strand\n" P, "Anna Strand" },
    { "nb", "Vardal bygger en tredje kai for skip\n\nAv Tor-Arne Lie\n\n" N, "Tor-Arne Lie" },
    { "vi", "Vạn Lộc xây bến cảng thứ ba\n\n" V V "\nMinh Quân\n", "Minh Quân" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bylines); i++)
    {
      DossierHints hints = { .language = bylines[i].language };
      g_autoptr (DossierAnalysis) analysis = dossier_annotate (
        knowledge, bylines[i].text, strlen (bylines[i].text), &hints, NULL, NULL);

      g_assert_cmpstr (analysis->byline, ==, bylines[i].byline);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *url;
    const char *date;
  } addresses[] = {
    { "https://a.example/2025/06/02/title", "2025-06-02" },
    { "https://a.example/2025-06-02-title", "2025-06-02" },
    { "https://a.example/2025/06/title", "2025-06" },
    { "https://a.example/title-20250602.html", "2025-06-02" },
    { "https://a.example/title-20250602093000.html", "2025-06-02" },
    { "https://a.example/title-197251025165007846.htm", "2025-10-25" },
    { "https://a.example/view/AKR20250602034500504", "2025-06-02" },
    { "https://a.example/title-4012345.html", NULL },
    { "https://a.example/title-99999999.html", NULL },
    { "https://a.example/agenda-2030", NULL },
    { "https://a.example/", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *date = dossier_url_date_find (addresses[i].url);

      g_assert_cmpstr (date, ==, addresses[i].date);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/metadata/documents", test_documents);
  g_test_add_func ("/metadata/hints", test_hints);
  g_test_add_func ("/metadata/byline", test_byline);
  g_test_add_func ("/metadata/addresses", test_addresses);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
