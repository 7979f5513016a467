/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-hearing.h"
#include "dossier-knowledge.h"
#include "dossier-names-alike.h"

/* Shares of the pairs below, per cent, that are heard alike at least, and of those that are heard alike and are one
 * name: anywhere, and where two reports speak of one day and one place. (Of 5,000 pairs of strangers few are both.) */
#define LEAST_RECALL 92
#define LEAST_RECALL_NEAR 94
#define LEAST_PRECISION 98
#define LEAST_PRECISION_NEAR 80

/* Invented people, as newspapers in Latin letters write them and as Korean ones do, by the notation of loan words
 * or by Korean names' usual spellings. */
static const struct
{
  const char *latin;
  const char *hangul;
} names[] = {
  { "Kang Tae-min", "강태민" },
  { "Yoon Seo-jin", "윤서진" },
  { "Yun Seojin", "윤서진" },
  { "Noh Ha-eun", "노하은" },
  { "Lee Kyu-hyung", "이규형" },
  { "Park Do-kyum", "박도겸" },
  { "Jung Hye-rim", "정혜림" },
  { "Chung Hye-rim", "정혜림" },
  { "Choi Soo-bin", "최수빈" },
  { "Ryu Kyung-ho", "류경호" },
  { "Lim Bo-ra", "임보라" },
  { "Koo Bon-chul", "구본철" },
  { "Trần Bảo Lâm", "쩐 바오 럼" },
  { "Tran Bao Lam", "쩐 바오 럼" },
  { "Nguyễn Văn Cường", "응우옌 반 끄엉" },
  { "Phan Thị Phương", "판 티 프엉" },
  { "Bùi Xuân Dương", "부이 쑤언 즈엉" },
  { "Hoàng Minh Khang", "호앙 민 캉" },
  { "Đỗ Ngọc Trí", "도 응옥 찌" },
  { "Lê Thị Thúy", "레 티 투이" },
  { "Silje Nordheim", "실예 노르헤임" },
  { "Håkon Stenberg", "호콘 스텐베르그" },
  { "Kjersti Løken", "셰르스티 뢰켄" },
  { "Svein Odal", "스베인 오달" },
  { "Gjert Hauge", "예르트 하우게" },
  { "Torbjørn Ekrem", "토르비에른 에크렘" },
  { "Skjalg Hegland", "시알그 헤글란" },
  { "Magnus Lundqvist", "망누스 룬드크비스트" },
  { "Åsa Kjellin", "오사 셸린" },
  { "Göran Söderholm", "예란 쇠데르홀름" },
  { "Mette Skovgaard", "메테 스코우고르" },
  { "Eero Lindholm", "에로 린드홀름" },
  { "Juha Korpela", "유하 코르펠라" },
  { "Päivi Niemelä", "페이비 니에멜레" },
  { "Jürgen Schulze", "위르겐 슐체" },
  { "Katrin Wessels", "카트린 베셀스" },
  { "Heinz Voigt", "하인츠 포크트" },
  { "Uwe Zeidler", "우베 차이들러" },
  { "Jörg Altmann", "외르크 알트만" },
  { "Stefan Pfeiffer", "슈테판 파이퍼" },
  { "Jean-Luc Moreau", "장뤼크 모로" },
  { "Claire Dupontel", "클레르 뒤퐁텔" },
  { "Guillaume Laverne", "기욤 라베른" },
  { "Mathieu Rochand", "마티외 로샹" },
  { "Françoise Vergnet", "프랑수아즈 베르녜" },
  { "Javier Romela", "하비에르 로멜라" },
  { "Jorge Casano", "호르헤 카사노" },
  { "Juan Quintela", "후안 킨텔라" },
  { "Lucía Serrabal", "루시아 세라발" },
  { "Giovanni Bertelli", "조반니 베르텔리" },
  { "Chiara Montesi", "키아라 몬테시" },
  { "Wojciech Nowakowski", "보이치에흐 노바코프스키" },
  { "Joseph Hamilton", "조지프 해밀턴" },
  { "Catherine Whitmore", "캐서린 휘트모어" },
  { "Grace Thornbury", "그레이스 손버리" },
  { "William Chadley", "윌리엄 채들리" },
  { "Stephen Quincey", "스티븐 퀸시" },
  { "Geoffrey Atwell", "제프리 앳웰" },
  { "Sean Gallaway", "숀 갤러웨이" },
  { "Thomas Bryanston", "토머스 브라이언스턴" },
  { "Rachel Knightley", "레이철 나이틀리" },
  { "Haruka Minami", "미나미 하루카" },
  { "Kenta Oshiro", "오시로 겐타" },
  { "Shota Kuramoto", "구라모토 쇼타" },
  { "Chihiro Tsujita", "쓰지타 지히로" },
  { "Junko Fujisaki", "후지사키 준코" },
  { "Wang Liming", "왕리밍" },
  { "Xu Xiaodong", "쉬샤오둥" },
  { "Chen Zhiqiang", "천즈창" },
  { "Zhang Jianguo", "장젠궈" },
  { "Rajesh Mehtani", "라제시 메흐타니" },
  { "Priya Sharmila", "프리야 샤르밀라" },
};

typedef struct
{
  GStrv latin[G_N_ELEMENTS (names)];
  GStrv hangul[G_N_ELEMENTS (names)];
} Heard;

static GStrv
hear (const char *name, DossierKnowledge *knowledge)
{
  const DossierNamedEntity entity = { .key = (char *) "person/nobody", .name = (char *) name,
                                      .type = DOSSIER_ENTITY_PERSON };

  return dossier_hearing_hear (&entity, knowledge);
}

/* Two spellings of one name in this list are one name. */
static gboolean
is_one (guint latin, guint hangul)
{
  return g_str_equal (names[latin].hangul, names[hangul].hangul);
}

static void
measure (const Heard *heard, gboolean near, guint least_recall, guint least_precision)
{
  guint n_right = 0, n_wrong = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint k = 0; k < G_N_ELEMENTS (names); k++)
      {
        gboolean alike = dossier_names_compare ((const char *const *) heard->latin[i],
                                                (const char *const *) heard->hangul[k], near) > 0;

        if (alike && !is_one (i, k))
          g_test_message ("heard alike: %s and %s", names[i].latin, names[k].hangul);
        if (!alike && i == k)
          g_test_message ("not heard: %s as %s", names[i].latin, names[k].hangul);
        n_right += alike && i == k;
        n_wrong += alike && !is_one (i, k);
      }
  g_test_message ("%s: %u of %u heard, %u wrong", near ? "near" : "anywhere", n_right,
                  (guint) G_N_ELEMENTS (names), n_wrong);
  g_assert_cmpuint (100 * n_right, >=, least_recall * G_N_ELEMENTS (names));
  g_assert_cmpuint (100 * n_right, >=, least_precision * (n_right + n_wrong));
}

static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  Heard heard;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      heard.latin[i] = hear (names[i].latin, knowledge);
      heard.hangul[i] = hear (names[i].hangul, knowledge);
    }
  measure (&heard, FALSE, LEAST_RECALL, LEAST_PRECISION);
  measure (&heard, TRUE, LEAST_RECALL_NEAR, LEAST_PRECISION_NEAR);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_strfreev (heard.latin[i]);
      g_strfreev (heard.hangul[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hearing/names", test_names);
  return g_test_run ();
}
