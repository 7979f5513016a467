/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-draft.h"
#include "dossier-entity-id.h"
#include "table.h"

static DossierKnowledge *knowledge;

/* A name in brackets and the number of whom it names. */
typedef struct
{
  DossierSpan span;
  char number;
} Expected;

/* The row without its brackets. */
static char *
read_row (const char *row, GArray *expected)
{
  GString *text = g_string_new (NULL);

  for (const char *c = row; *c != '\0'; c++)
    {
      if (c[0] == '[' && g_ascii_isdigit (c[1]) && c[2] == ':')
        {
          Expected name = { DOSSIER_SPAN_INIT (text->len, text->len), c[1] };

          g_array_append_val (expected, name);
          c += 2;
        }
      else if (*c == ']')
        g_array_index (expected, Expected, expected->len - 1).span.end = (guint32) text->len;
      else
        g_string_append_c (text, *c);
    }
  return g_string_free (text, FALSE);
}

/* The id of the entity mentioned at a span. */
static const char *
find_id (const DossierAnalysis *analysis, DossierSpan span)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const DossierMentionMark *mark
          = &g_array_index (analysis->mentions, DossierMentionMark, i);

      if (dossier_span_equal (mark->span, span))
        return g_array_index (analysis->entities, DossierEntityEntry, mark->entity).id;
    }
  return NULL;
}

/* The stage that names entities; no other one runs. */
static DossierAnalysis *
annotate (const char *text, const char *language)
{
  DossierMemory *memory = dossier_knowledge_lend_memory (knowledge);
  g_autoptr (DossierTokens) tokens = dossier_knowledge_read (knowledge, memory, text,
                                                             strlen (text));
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (GArray) sentences = NULL;
  DossierHints hints = { NULL };
  DossierDraft draft = { .knowledge = knowledge, .hints = &hints, .memory = memory,
                         .tokens = tokens, .roles = roles };

  draft.language = dossier_knowledge_get_language (knowledge, language);
  draft.analysis = dossier_analysis_new ();
  draft.sentences = sentences
      = dossier_sentences_split (tokens, DOSSIER_SPAN_INIT (0, tokens->length),
                                 &draft.language->sentences);
  dossier_annotate_entities (&draft);
  dossier_knowledge_take_memory (knowledge, memory);
  return draft.analysis;
}

static gboolean
check_row (const char *row, const char *language)
{
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (Expected));
  g_autofree char *text = read_row (row, expected);
  g_autoptr (DossierAnalysis) analysis = annotate (text, language);
  const char *ids[10] = { NULL };
  gboolean good = TRUE;

  for (guint i = 0; i < expected->len; i++)
    {
      const Expected *name = &g_array_index (expected, Expected, i);
      const char *id = find_id (analysis, name->span);
      guint number = (guint) (name->number - '0');

      if (id == NULL || (ids[number] != NULL && !g_str_equal (ids[number], id)))
        good = FALSE;
      if (ids[number] == NULL)
        ids[number] = id;
    }
  for (guint a = 0; a < 10; a++)
    for (guint b = 0; b < a; b++)
      if (ids[a] != NULL && g_strcmp0 (ids[a], ids[b]) == 0)
        good = FALSE;
  if (!good)
    {
      g_test_message ("%s", row);
      for (guint i = 0; i < expected->len; i++)
        {
          const Expected *name = &g_array_index (expected, Expected, i);

          g_test_message ("  %c is %s", name->number, find_id (analysis, name->span));
        }
    }
  return good;
}

static void
test_document (gconstpointer data)
{
  const char *language = data;
  g_autofree char *name = g_strdup_printf ("%s.txt", language);
  g_auto (GStrv) lines = table_read_lines ("identity", name);
  guint wrong = 0;

  for (char **line = lines; *line != NULL; line++)
    if (!table_line_is_empty (*line) && !check_row (*line, language))
      wrong++;
  g_assert_cmpuint (wrong, ==, 0);
}

/* Whom the knowledge files know, and whom a text means by the same name. */
static const struct
{
  const char *language;
  const char *text;
  const char *there;
  const char *absent;
} namesakes[] = {
  { "en", "The Security Council had passed Resolution 66 in 1948 and Resolution 59 in 1947.", NULL, "instrument/resolution-66-nq-tw" },
  { "en", "The Florida House approved Resolution 57 on schools.", NULL, "instrument/resolution-57-nq-tw" },
  { "nb", "FN vedtok resolusjon 59 og resolusjon 68 om handel.", NULL, "instrument/resolution-59-nq-tw" },
  { "vi", "Nghị quyết 68 của Đại hội đồng Liên hợp quốc kêu gọi hòa bình.", NULL, "instrument/resolution-68-nq-tw" },
  { "vi", "Nghị quyết số 57-NQ/TW về khoa học và công nghệ được Bộ Chính trị ban hành.", "instrument/resolution-57-nq-tw", NULL },
  { "en", "The European Union and Japan launched a Green Alliance.", NULL, "instrument/norway-eu-green-alliance" },
  { "en", "Denmark and Korea upgraded their Green Alliance.", NULL, "instrument/norway-eu-green-alliance" },
  { "en", "China's Supreme People's Court upheld the ruling.", "organization/supreme-people-s-court-of-china", "organization/supreme-peoples-court-of-vietnam" },
  { "en", "The Supreme People's Court of China upheld the ruling.", NULL, "organization/supreme-peoples-court-of-vietnam" },
  { "ko", "미국 대법원은 판결을 내렸다.", "organization/supreme-court-of-united-states", "organization/supreme-court-of-korea" },
  { "ko", "브라질 대법원은 판결을 내렸다.", NULL, "organization/supreme-court-of-korea" },
  { "ko", "대법원은 판결을 내렸다.", "organization/supreme-court-of-korea", NULL },
  { "ko", "독일 헌법재판소는 판결을 내렸다.", "organization/constitutional-court-of-germany", "organization/constitutional-court-of-korea" },
  { "ko", "대만 헌법재판소는 판결을 내렸다.", NULL, "organization/constitutional-court-of-korea" },
  { "nb", "Høyesterett i Brasil stanset saken.", "organization/supreme-court-of-brazil", "organization/supreme-court-of-norway" },
  { "nb", "Høyesterett i India stanset saken.", NULL, "organization/supreme-court-of-norway" },
  { "nb", "Høyesterett i Norge stanset saken.", "organization/supreme-court-of-norway", NULL },
  { "nb", "Høyesterett i Oslo stanset saken.", "organization/supreme-court-of-norway", NULL },
  { "nb", "Brasils Høyesterett stanset saken.", "organization/supreme-court-of-brazil", "organization/supreme-court-of-norway" },
  { "nb", "Sametinget i Sverige vedtok planen.", NULL, "organization/sami-parliament-of-norway" },
  { "nb", "Etterretningstjenesten i USA varslet om angrep.", NULL, "organization/norwegian-intelligence-service" },
  { "nb", "Forbrukerrådet i Danmark klaget på prisene.", "organization/consumer-council-of-denmark", "organization/norwegian-consumer-council" },
  { "nb", "Cicero holdt sin tale i Roma.", NULL, "organization/cicero" },
  { "en", "Laos amended the Law on Public Investment and the Law on Telecommunications. China revised its Law on Cybersecurity.", "instrument/law-on-cybersecurity-of-china", "instrument/law-on-telecommunications-vietnam" },
  { "en", "The Law on Cybersecurity of Laos was amended.", "instrument/law-on-cybersecurity-of-laos", "instrument/law-on-cybersecurity-vietnam" },
  { "vi", "Luật An ninh mạng của Nga có hiệu lực.", "instrument/law-on-cybersecurity-of-russia", "instrument/law-on-cybersecurity-vietnam" },
  { "en", "Thailand marked its National Innovation Day.", NULL, "event/vietnam-innovation-day" },
  { "en", "South Africa's Council of Scientific and Industrial Research met.", NULL, "organization/csir-india" },
  { "en", "Turkey opened a Foreign Investment Agency.", "organization/foreign-investment-agency-of-turkiye", "organization/foreign-investment-agency-vietnam" },
  { "nb", "Koreas Green Deal koster penger.", NULL, "instrument/european-green-deal" },
  { "en", "St. Olav was a king of Norway.", NULL, "organization/st-olavs-hospital" },
  { "en", "The association Digital Europe asked for rules.", NULL, "programme/digital-europe" },
  { "nb", "EU vedtok Net-Zero Industry Act i fjor. Næringsministeren sa at Net Zero Industry Act er viktig.", NULL, "instrument/repower-act" },
};

static gboolean
has_id (const DossierAnalysis *analysis, const char *id)
{
  for (guint i = 0; id != NULL && i < analysis->entities->len; i++)
    if (strcmp (g_array_index (analysis->entities, DossierEntityEntry, i).id, id) == 0)
      return TRUE;
  return FALSE;
}

static void
test_namesakes (void)
{
  guint wrong = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (namesakes); i++)
    {
      g_autoptr (DossierAnalysis) analysis
        = annotate (namesakes[i].text, namesakes[i].language);

      if ((namesakes[i].there == NULL || has_id (analysis, namesakes[i].there))
          && !has_id (analysis, namesakes[i].absent))
        continue;
      g_test_message ("%s: %s or not %s", namesakes[i].text, namesakes[i].there,
                      namesakes[i].absent);
      wrong++;
    }
  g_assert_cmpuint (wrong, ==, 0);
}

/* One row: all spellings that have one id, then one that has another. */
static const struct
{
  DossierEntityType type;
  const char *same[5];
  const char *id;
  const char *other;
} spellings[] = {
  { DOSSIER_ENTITY_PERSON, { "Phạm Minh Chính", "Pham Minh Chinh" }, "person/pham-minh-chinh", "Phan Minh Chính" },
  { DOSSIER_ENTITY_PERSON, { "Seo Yoon-jae", "서윤재", "Yoon-jae Seo", "Suh Yunjae", "Seo Yoon Jae" },
    "person/seo-yun-jae", "서은재" },
  { DOSSIER_ENTITY_PERSON, { "Kim Min-jung", "김민정", "Min-jung Kim" }, "person/kim-min-jeong", "김민중" },
  { DOSSIER_ENTITY_PERSON, { "Lee Jae-myung", "이재명", "Yi Jae Myung" }, "person/lee-jae-myeong", "Lee Jae-min" },
  { DOSSIER_ENTITY_PERSON, { "Han Do-kyung", "한도경", "Do-kyung Han" }, "person/han-do-gyeong", "한도영" },
  { DOSSIER_ENTITY_PERSON, { "Choi Young-ho", "최영호", "Choe Yeong-ho" }, "person/choi-yeong-ho", "조영호" },
  { DOSSIER_ENTITY_PERSON, { "Jonas Gahr Støre", "Jonas Gahr Store" }, "person/jonas-gahr-store", "Jonas Gahr" },
  { DOSSIER_ENTITY_PERSON, { "Ha Van Nam", "Hà Văn Nam" }, "person/ha-van-nam", "하남" },
  { DOSSIER_ENTITY_PERSON, { "팜 자 바오", "팜자바오" }, "person/팜자바오", "팜 자 바" },
  { DOSSIER_ENTITY_ORGANIZATION, { "Viện Đóng gói", "Vien Dong goi" }, "organization/vien-dong-goi", "Viện" },
};

static const char *
make_id (DossierArena *arena, DossierEntityType type, const char *name)
{
  return dossier_entity_id (arena, type, dossier_entity_key (arena, name, type, knowledge),
                            knowledge);
}

static void
test_spellings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (DossierArena) arena = dossier_arena_new ();
      const char *other = make_id (arena, spellings[i].type, spellings[i].other);

      for (gsize s = 0; s < G_N_ELEMENTS (spellings[i].same) && spellings[i].same[s] != NULL; s++)
        {
          const char *id = make_id (arena, spellings[i].type, spellings[i].same[s]);

          g_assert_cmpstr (id, ==, spellings[i].id);
        }
      g_assert_cmpstr (other, !=, spellings[i].id);
    }
}

/* Names that one hearing joins, and whether it does. */
static const struct
{
  const char *hangul;
  const char *latin;
  gboolean alike;
} sounds[] = {
  { "팜 민 찐", "Phạm Minh Chính", TRUE },
  { "또 럼", "Tô Lâm", TRUE },
  { "팜자바오", "Pham Gia Bao", TRUE },
  { "레 투 하", "Lê Thu Hà", TRUE },
  { "당 응옥 란", "Đặng Ngọc Lan", TRUE },
  { "쩐꾸옥하", "Tran Quoc Ha", TRUE },
  { "응우옌 찌 중", "Nguyễn Chí Dũng", TRUE },
  { "마르테 하브네스", "Marte Havnes", TRUE },
  { "요나스 가르 스퇴레", "Jonas Gahr Støre", TRUE },
  { "에르나 솔베르그", "Erna Solberg", TRUE },
  { "빌렘 데 용", "Willem de Jong", FALSE },
  { "팜 민 찐", "Pham Minh Tuan", FALSE },
  { "레 투 하", "Tran Thu Ha", FALSE },
};

static gboolean
is_heard_alike (const char *left, const char *right)
{
  const DossierTransliteration *rule = dossier_knowledge_get_transliteration (knowledge);
  g_autoptr (GPtrArray) a = dossier_transliteration_get_sounds (rule, left);
  g_autoptr (GPtrArray) b = dossier_transliteration_get_sounds (rule, right);

  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_find_with_equal_func (b, g_ptr_array_index (a, i), g_str_equal, NULL))
      return TRUE;
  g_test_message ("%s: %s; %s: %s", left, (char *) a->pdata[0], right, (char *) b->pdata[0]);
  return FALSE;
}

static void
test_sounds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    g_assert_cmpint (is_heard_alike (sounds[i].hangul, sounds[i].latin), ==, sounds[i].alike);
}

/* One letter may be heard in two ways, but a long name not in thousands. */
static void
test_hostile (void)
{
  const DossierTransliteration *rule = dossier_knowledge_get_transliteration (knowledge);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GPtrArray) heard = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (name, "dja\xcc\x81");
  heard = dossier_transliteration_get_sounds (rule, name->str);
  g_assert_cmpuint (heard->len, <=, 12);
}

int
main (int argc, char **argv)
{
  static const char *const languages[] = { "en", "nb", "vi", "ko" };
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, NULL);
  g_assert_nonnull (knowledge);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/identity/document/%s", languages[i]);

      g_test_add_data_func (path, languages[i], test_document);
    }
  g_test_add_func ("/identity/namesakes", test_namesakes);
  g_test_add_func ("/identity/spellings", test_spellings);
  g_test_add_func ("/identity/sounds", test_sounds);
  g_test_add_func ("/identity/hostile", test_hostile);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
