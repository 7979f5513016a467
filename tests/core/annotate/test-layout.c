/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"

#include <string.h>

static DossierKnowledge *knowledge;

#define P1 "The harbour board of Vardal agreed on Monday to build a third quay for ships that carry hydrogen, its chairwoman said.\n"
#define P2 "She told reporters that the work would begin as soon as the county had given its consent, and that the cost was known.\n"
#define P3 "The county governor answered that the papers had come in late, but that his office would read them before the summer.\n"
#define V1 "Ban quản lý cảng Vạn Lộc cho biết sẽ xây dựng bến thứ ba dành cho tàu chở hydro, dự kiến khởi công ngay trong quý tới.\n"
#define V2 "Đại diện ban quản lý khẳng định nguồn vốn đã được bố trí đầy đủ và việc đền bù cho các hộ dân đang được hoàn tất.\n"
#define N1 "Havnestyret i Vardal vedtok mandag å bygge en tredje kai for skip som frakter hydrogen, sier styrelederen til avisen.\n"
#define N2 "Hun sier at arbeidet skal begynne så snart fylket har gitt sitt samtykke, og at kostnaden er kjent for alle partene.\n"
#define K1 "바르달 항만위원회는 수소 운반선을 위한 세 번째 부두를 짓기로 했다고 위원장이 기자들에게 밝혔다.\n"
#define K2 "위원장은 주 정부가 동의하면 바로 공사를 시작할 것이며 비용은 이미 모두 알려져 있다고 설명했다.\n"

/* `kinds` names the kind of each line with text: h header, b body, c caption, t teaser, f furniture. */
static const struct
{
  const char *name;
  const char *language;
  const char *text;
  const char *kinds;
} cases[] = {
  { "paragraphs", "en", P1 P2, "bb" },
  { "headline", "en", "Vardal builds a third quay for hydrogen ships\n\n" P1 P2, "bbb" },
  { "side of a picture", "en", P1 "\nThe chairwoman of the board (right) and the governor shake hands at the port on Tuesday. (Vardal News)\n\n" P2, "bcb" },
  { "side of a picture in Norwegian", "nb", N1 "\nStyrelederen (til venstre) og fylkesmannen hilser på hverandre på kaia i Vardal.\n\n" N2, "bcb" },
  { "bracket in the text", "en", P1 "\nThe chairwoman (right after the vote) and the governor shook hands at the port on Tuesday.\n\n" P2, "bbb" },
  { "asks for a script", "nb", "Aktiver Javascript i nettleseren din for å se siden\n\nVardal bygger en tredje kai\n\n" N1 N2, "fbbb" },
  { "kicker", "nb", "Havne-reisen:\n\nVardal bygger en tredje kai for hydrogenskip\n\n" N1 N2, "fbbb" },
  { "stamp", "en", "Vardal builds a third quay for hydrogen ships\n\nUpdate: 21-02-2023 | 11:12:53\n\n" P1, "bhb" },
  { "stamp in words", "en", "Vardal builds a third quay for hydrogen ships\nPublished on 21 February 2023 at 11:12 a.m.\n" P1, "bhb" },
  { "degrees at the end", "en", P1 "On the new quay of Vardal the board measured 23°", "bb" },
  { "weather", "en", "Vardal: 23°C\n" P1 P2, "fbb" },
  { "navigation", "en", "Home | News | Business | Sport\n\nVardal builds a third quay for hydrogen ships\n" P1, "fbb" },
  { "breadcrumb", "en", "Home > News > Harbour\n\nVardal builds a third quay for hydrogen ships\n" P1, "fbb" },
  { "path of an outlet", "en", "The Vardal Post > Business > Energy\n\nVardal builds a third quay for hydrogen ships\n" P1, "fbb" },
  { "columns", "en", "NEWS  SPORT  OPINION  LOGIN\n\nVardal builds a third quay for hydrogen ships\n" P1, "fbb" },
  { "byline", "en", "Vardal builds a third quay for hydrogen ships\nBy Anna Strand and Per Lie\n" P1, "bhb" },
  { "masthead", "en", "THE VARDAL POST\nHome | News | Business\n\nVardal builds a third quay for hydrogen ships\n\n" P1, "hfbb" },
  { "caption", "en", P1 "The third quay as the board sees it (Photo: VPA)\n" P2, "bcb" },
  { "caption before", "en", P1 "Photo: Anna Strand\n" P2, "bcb" },
  { "end mark", "en", P1 P2 "The board meets again in March./.\n" P3 P1, "bbbtt" },
  { "news in brief", "en", P1 P2 "The board meets again in March./.\n" "Whale in the harbour\n" P3 "It left at noon./.\n" "Fish prices fall\n" P1 "They had risen./.\n" "Lottery results are out\n" P2, "bbbbbbbbbtt" },
  { "two end marks", "en", P1 P2 "The board meets again in March./.\n" P3 "It left at noon./.\n", "bbbtt" },
  { "end mark last", "en", P1 P2 "The board meets again in March./.", "bbb" },
  { "sign-off", "en", P1 P2 "The board meets again in March. — VPA\n" P3, "bbbt" },
  { "dash without sign-off", "en", P1 P2 "The board — VPA says — meets again in March.\n" P3, "bbbb" },
  { "agency in brackets", "en", P1 P2 "The board meets again in March. (VPA)\n" P3, "bbbt" },
  { "read also between", "en", P1 "Read also: Fish prices fall for the third week\n" P2, "btb" },
  { "related list", "en", P1 P2 "\nRelated news\nFish prices fall again\nA whale in the harbour\n", "bbttt" },
  { "most read", "en", P1 P2 "\nMost read\n1. Fish prices fall again\n2. A whale in the harbour\n\n© The Vardal Post\n", "bbtttf" },
  { "share bar", "en", P1 P2 "\nShare   Print   Email   Save\n\nBack to top\n", "bbff" },
  { "counter", "en", P1 P2 "\nComments (3)\n", "bbf" },
  { "advertisement", "en", P1 "ADVERTISEMENT\n" P2, "bfb" },
  { "copyright", "en", P1 P2 "© 2024 The Vardal Post. All rights reserved.\n", "bbf" },
  { "source", "en", P1 P2 "Source: https://vardal.example/quay-20240311.htm\n", "bbf" },
  { "list", "en", P1 "The board wants:\n- a quay of 300 metres\n- a road to the quay\n" P2, "bbbbb" },
  { "subhead", "en", P1 "Waiting for the county\n" P2, "bbb" },
  { "sentence on copyright", "en", P1 "The new copyright law will help musicians, said the minister to the paper.\n" P2, "bbb" },
  { "home opens a sentence", "en", P1 "Home prices rose by a tenth in the town after the quay was announced, the bank found.\n" P2, "bbb" },

  { "publisert", "nb", "Vardal bygger en tredje kai\n\nPublisert 2. juni 2025 kl. 10.12 | Oppdatert 2. juni 2025 kl. 14.30\n\n" N1, "bhb" },
  { "av", "nb", "Vardal bygger en tredje kai for hydrogen\n\nAv Anna Strand\n\n" N1, "bhb" },
  { "foto", "nb", N1 "Den tredje kaia slik styret ser den. Foto: Anna Strand\n" N2, "bcb" },
  { "les også", "nb", N1 "Les også: Fiskeprisene faller igjen\n" N2, "btb" },
  { "mest lest", "nb", N1 N2 "\nMest lest\n1. Fiskeprisene faller\n2. En hval i havna\n", "bbttt" },
  { "kilde and counter", "nb", N1 N2 "Kilde: https://vardal.example/kai.htm\n\n\nKommentar (0)\n", "bbff" },
  { "annonse", "nb", N1 "ANNONSE\n" N2, "bfb" },
  { "til toppen", "nb", N1 N2 "Til toppen\n", "bbf" },
  { "press release", "nb", "Pressemelding\nVardal havnestyre\nDato: 09.06.2026\nNr.: 41/26\n\nVardal bygger en tredje kai for hydrogen\n\n" N1, "hhhhbb" },
  { "del på", "nb", N1 N2 "Del på Facebook   Del på X   Kopier lenke\n", "bbf" },

  { "cập nhật", "vi", "Vạn Lộc xây bến cảng thứ ba cho tàu chở hydro\n\nCập nhật lúc: 20/02/2025 08:45 (GMT+7)\n\n" V1, "bhb" },
  { "thứ và ngày", "vi", "Thứ Tư, 13/08/2025 | Tiếng Việt | English\n\nVạn Lộc xây bến cảng thứ ba cho tàu chở hydro\n" V1, "hbb" },
  { "menu", "vi", "Trang chủ | Thời sự | Kinh tế | Quốc tế\n\nVạn Lộc xây bến cảng thứ ba cho tàu chở hydro\n" V1, "fbb" },
  { "ảnh", "vi", V1 "Phối cảnh bến cảng thứ ba. (Ảnh: TTXVL)\n" V2, "bcb" },
  { "xem thêm", "vi", V1 ">> Giá cá tiếp tục giảm trong tuần\n" V2, "btb" },
  { "hết bài", "vi", V1 V2 "Ban quản lý sẽ họp lại trong tháng tới./.\n\nThu Phương\n\nTIN LIÊN QUAN\nGiá cá tiếp tục giảm\n", "bbbhtt" },
  { "tác giả cuối bài", "vi", V1 V2 "\nMinh Quân\n\nBình luận (3)\n\nVề đầu trang\n", "bbhff" },
  { "nguồn", "vi", V1 V2 "Nguồn: https://vanloc.example/ben-cang-20260117084512.htm\n", "bbf" },
  { "giấy phép trong câu", "vi", V1 "Giấy phép được cấp trong vòng 60 ngày kể từ khi ban quản lý nhận đủ hồ sơ của nhà đầu tư.\n" V2, "bbb" },

  { "입력", "ko", "바르달, 수소 운반선 위한 세 번째 부두 건설\n\n입력 2025.06.02 09:30  수정 2025.06.02 11:05\n\n" K1, "bhb" },
  { "길", "ko", "홈 > 뉴스 > 산업\n\n바르달, 수소 운반선 위한 세 번째 부두 건설\n\n" K1, "fbb" },
  { "사진", "ko", K1 "▲ 바르달 항만의 세 번째 부두 조감도. (사진: 바르달)\n" K2, "bcb" },
  { "관련기사", "ko", K1 K2 "\n[관련기사]\n생선값 또 하락\n항만에 나타난 고래\n", "bbttt" },
  { "끝", "ko", K1 K2 "위원회는 다음 달 다시 회의를 열어 최종안을 정하고 주민들에게 그 내용을 모두 알리기로 했다. (끝)\n" K1, "bbbt" },
  { "기자 메일", "ko", K1 K2 "\nanna@vardal.example\n\n<저작권자(c) 바르달통신, 무단 전재-재배포 금지>\n", "bbff" },
  { "댓글", "ko", K1 K2 "\n댓글 12   공유하기   맨 위로\n", "bbf" },

  { "month only", "en", " date 2023-05 " P1 P2, "hb" },
  { "glued caption with a source", "en", "Vardal builds a third quay for hydrogen ships\nThe quay as planned (Source: VPA)Vardal (VPA) – " P1 P2, "bcb" },
  { "glued caption", "en", "Vardal builds a third quay for hydrogen ships\nThe quay as planned (Photo: VPA)Vardal (VPA) – " P1 P2, "bcb" },
  { "issuer", "en", "Ministry of Harbours\nVardal builds a third quay for hydrogen ships\n12 March 2024\n" P1, "hbhb" },
  { "issuer after a rubric", "en", "PRESS RELEASE\nEmbassy of Norway in Estonia\n\nVardal builds a third quay for hydrogen ships\n" P1, "fhbb" },
  { "day in parts", "en", "17\nSeptember Wednesday\n\nVardal builds a third quay for hydrogen ships\n\n" P1, "hhbb" },
  { "languages", "en", "Skip to main content\nEnglish Norsk\nVardal builds a third quay for hydrogen ships\n\n" P1, "ffbb" },
  { "contact", "en", P1 P2 P3 "\nFor further information, please contact:\nAnna Strand, Head of Communications\nAbout the board\nThe board was founded in 1921 and it has forty members from all parts of the county.\n", "bbbfttt" },
  { "note below", "en", P1 P2 P3 "Notes to editors\nThe board was founded in 1921 and it has forty members from all parts of the county.\nShare this page\n", "bbbfbf" },
  { "box below", "nb", N1 N2 "Fakta\nStyret har ni medlemmer.\nKontakt\nPressetelefon: 22 00 00 00\n", "bbbbff" },
  { "credit last", "nb", N1 N2 "Foto: Kystposten\n", "bbt" },
  { "old page", "nb", "Vardal bygger en tredje kai\n\nDette innholdet er mer enn 1 år gammelt.\n\n" N1, "bfb" },
  { "agency alone", "nb", N1 N2 "(©NTB)\n", "bbf" },
  { "agency alone in Vietnamese", "vi", V1 V2 "(TTXVN/Vietnam+)\n" V1, "bbft" },

  { "short headline above a stamp", "en", "Hydrogen quay agreed\nThe Vardal Post, 14 March 2026\n\n" P1 P2, "bhbb" },
  { "short headline in capitals", "en", "VARDAL BUILDS THIRD QUAY\n14 March 2026\n\n" P1 P2, "bhbb" },
  { "headline in Title Case", "en", "Vardal Port Builds Third Quay\nMarch 14, 2026\n\n" P1 P2, "bhbb" },
  { "short headline below the outlet", "en", "The Vardal Post\nHydrogen quay agreed\nPublished: 14/03/2026\n\n" P1 P2, "hbhbb" },
  { "outlet above a stamp", "en", "The Vardal Post\n14 March 2026\n\n" P1 P2, "hhbb" },
  { "name above a stamp", "en", "Anna Strand\n14 March 2026\n\n" P1 P2, "hhbb" },
  { "kort overskrift", "nb", "Vil ha tre kaier innen 2040\nOslo, 11. mai 2022\n\n" N1 N2, "bhbb" },
  { "overskrift med navn", "nb", "Strand møtte Koreas energiminister\nKystposten 11. mai 2022\n\n" N1 N2, "bhbb" },
  { "departement over datoen", "nb", "Kunnskapsdepartementet\n11. mai 2022\n\n" N1 N2, "hhbb" },
  { "tít ngắn", "vi", "Vạn Lộc xây bến cảng\nThứ Sáu, ngày 15 tháng 5 năm 2026\n\n" V1 V2, "bhbb" },
  { "tờ báo trên ngày", "vi", "Báo Cảng biển\nThứ Sáu, ngày 15 tháng 5 năm 2026\n\n" V1 V2, "hhbb" },
  { "짧은 제목", "ko", "바르달, 세 번째 부두 짓는다\n가나신문 2019년 9월 23일\n\n" K1 K2, "bhbb" },
  { "짧은 제목과 입력", "ko", "수소 부두 협약 체결\n입력 2019.09.23 14:17\n\n" K1 K2, "bhbb" },
  { "신문 이름과 날짜", "ko", "가나신문\n2019년 9월 23일\n\n" K1 K2, "hhbb" },

  { "table in the article", "en", P1 P2 "\n| Item | Value |\n| --- | --- |\n| Price | 100 |\n\n" P3 P1, "bbbbbbb" },
  { "table without a frame", "en", P1 P2 "\nQuay | Length | Opened\n--- | --- | ---\nThird | 300 | 12 May 2026\n\n" P3, "bbbbbb" },
  { "table at the end", "en", P1 P2 "\n| Quay | Length |\n|:--|--:|\n| Third | 300 |\n", "bbbbb" },
  { "two bars of links", "en", P1 P2 P3 "Home | News | Business | Sport\nShare | Print | Email | Save\nFish prices fall again in the town\n", "bbbfft" },
  { "framed bar of links", "en", "| Home | News | Business |\n\nVardal builds a third quay for hydrogen ships\n" P1, "fbb" },
  { "menu in a frame", "en", "Vardal builds a third quay for hydrogen ships\n\n| Home | News |\n| About | Contact |\n\n" P1, "bffb" },
  { "footer in a frame", "en", P1 P2 P3 "\n| Privacy | Cookies | Contact us |\n| About us | Careers | Press |\n", "bbbff" },
  { "table below the headline", "en", "Nordhavn report\n\n| Port | Ships |\n| --- | --- |\n| Vardal | 12 |\n\n" P1, "bbbbb" },
  { "table of numbers", "en", P1 P2 "\n| Third quay | 300 |\n| Fourth quay | 200 |\n\n" P3 P1, "bbbbbb" },
  { "tabell", "nb", N1 "\n| Kai | Lengde |\n| --- | --- |\n| Tredje | 300 |\n\n" N2 N1, "bbbbbb" },
  { "bảng", "vi", V1 "\n| Bến | Chiều dài |\n| --- | --- |\n| Thứ ba | 300 |\n\n" V2 V1, "bbbbbb" },
  { "표", "ko", K1 "\n| 부두 | 길이 |\n| --- | --- |\n| 세 번째 | 300 |\n\n" K2 K1, "bbbbbb" },

  { "mixed languages", "en", P1 P2 "\n\nQuay lên trên", "bbf" },
  { "headlines only", "en", "A whale in the harbour\nFish prices fall again\n", "bb" },
};

static DossierSegmentKind
kind_at (const DossierAnalysis *analysis, gsize byte)
{
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (segment->span.start <= byte && byte < segment->span.end)
        return segment->kind;
    }
  g_assert_not_reached ();
}

static char *
describe (const DossierAnalysis *analysis, const char *text)
{
  static const char letters[] = { 'h', 'b', 'c', 't', 'f' };
  GString *kinds = g_string_new (NULL);
  gboolean fresh = TRUE;

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (text[i] == '\n')
        fresh = TRUE;
      else if (fresh && text[i] != ' ')
        {
          g_string_append_c (kinds, letters[kind_at (analysis, i)]);
          fresh = FALSE;
        }
    }
  return g_string_free (kinds, FALSE);
}

static void
assert_tiles (const DossierAnalysis *analysis, gsize length)
{
  guint32 at = 0;

  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      g_assert_cmpuint (segment->span.start, ==, at);
      g_assert_cmpuint (segment->span.end, >, at);
      at = segment->span.end;
    }
  g_assert_cmpuint (at, ==, length);
}

static void
test_lines (void)
{
  guint failed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierHints hints = { .language = cases[i].language };
      g_autoptr (DossierAnalysis) analysis = dossier_annotate (
        knowledge, cases[i].text, strlen (cases[i].text), &hints, NULL, NULL);
      g_autofree char *kinds = describe (analysis, cases[i].text);

      assert_tiles (analysis, strlen (cases[i].text));
      if (strcmp (kinds, cases[i].kinds) != 0)
        {
          g_test_message ("%s: expected %s, found %s", cases[i].name, cases[i].kinds, kinds);
          failed++;
        }
    }
  g_assert_cmpuint (failed, ==, 0);
}

/* A stamp may share its line with the text that follows. */
static void
test_stamp_before_text (void)
{
  const char *text = " date 2024-07-01 The quay as the board sees it (Photo: VPA)\n\n" P1;
  DossierHints hints = { .language = "en" };
  g_autoptr (DossierAnalysis) analysis
    = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);

  assert_tiles (analysis, strlen (text));
  g_assert_cmpint (kind_at (analysis, 0), ==, DOSSIER_SEGMENT_HEADER);
  g_assert_cmpint (kind_at (analysis, 16), ==, DOSSIER_SEGMENT_HEADER);
  g_assert_cmpint (kind_at (analysis, 17), ==, DOSSIER_SEGMENT_CAPTION);
}

static void
test_odd_texts (void)
{
  static const char *const texts[] = { "", "\n", "   \n\n  ", "x", "|", "© ", "./.", "(", "2024-07-01", "\n\n2024-07-01\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, texts[i], strlen (texts[i]), NULL, NULL, NULL);

      assert_tiles (analysis, strlen (texts[i]));
    }
}

/* What stands behind the day of a stamp may belong to it or open the text. */
static void
test_stamp_end (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *body;
  } stamps[] = {
    /* "PM" beside a day alone is no hour. */
    { "en", " date 2023-11-02 PM of Norway, Ann Lee, opened the third quay in Vardal on Thursday with many guests and two bands.\n\n" P1, "PM of Norway" },
    { "en", " date 2023-11-02 On November 1, the harbour board of Vardal opened its third quay with many guests.\n\n" P1, "On November 1" },
    { "en", " date 2023-11-02 On November 1, 2023, the harbour board of Vardal opened its third quay with guests.\n\n" P1, "On November 1, 2023" },
    { "en", " date 2023-11-02 Thursday, November 2, 2023 - 10:30 The harbour board of Vardal opened its third quay with guests.\n\n" P1, "The harbour board" },
    { "en", " date 2023-11-02 On 1 November 2023 the harbour board of Vardal opened its third quay with many guests.\n\n" P1, "On 1 November 2023" },
    { "nb", " date 2023-11-02 Onsdag 1. november 2023 åpnet havnestyret i Vardal den tredje kaia med mange gjester.\n\n" N1, "Onsdag 1." },
    { "nb", " date 2023-11 Onsdag 1. november åpnet havnestyret i Vardal den tredje kaia med mange gjester.\n\n" N1, "Onsdag 1." },
    { "nb", " date 2023-11-02 I dag åpnet havnestyret i Vardal den tredje kaia med mange gjester fra nær og fjern.\n\n" N1, "I dag" },
    { "nb", " date 2023-11-02 Publisert 02.11.2023 kl. 14.05 Havnestyret i Vardal åpnet den tredje kaia med mange gjester.\n\n" N1, "Havnestyret" },
    { "vi", " date 2023-11-02 Sáng 1/11, tại Vạn Lộc, Ban quản lý cảng đã khánh thành bến cảng thứ ba.\n\n" V1, "Sáng 1/11" },
    { "vi", " date 2023-11-02 Sáng nay, tại Vạn Lộc, Ban quản lý cảng đã khánh thành bến cảng thứ ba.\n\n" V1, "Sáng nay" },
    { "vi", " date 2023-11-02 Thứ Năm, 02/11/2023 10:30 GMT+7 Ban quản lý cảng đã khánh thành bến cảng thứ ba.\n\n" V1, "Ban quản lý" },
    { "ko", " date 2023-11-02 11월 1일 바르달 항만위원회는 세 번째 부두를 열고 손님들을 맞이했다고 밝혔다.\n\n" K1, "11월 1일" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
    {
      DossierHints hints = { .language = stamps[i].language };
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, stamps[i].text, strlen (stamps[i].text), &hints, NULL, NULL);
      const DossierSegment *body = &g_array_index (analysis->segments, DossierSegment, 1);

      g_test_message ("%s", stamps[i].text);
      g_assert_cmpint (body->kind, ==, DOSSIER_SEGMENT_BODY);
      g_assert_true (g_str_has_prefix (stamps[i].text + body->span.start, stamps[i].body));
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
  g_test_add_func ("/layout/lines", test_lines);
  g_test_add_func ("/layout/stamp-end", test_stamp_end);
  g_test_add_func ("/layout/stamp-before-text", test_stamp_before_text);
  g_test_add_func ("/layout/odd-texts", test_odd_texts);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
