/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-draft.h"
#include "table.h"

static const char *const languages[] = { "en", "nb", "vi", "ko", "sv" };
static const char letters[] = "POLGIE"; /* in the order of DossierEntityType */

static DossierKnowledge *knowledge;

/* One text with all that its annotation needs; no other stage runs. */
typedef struct
{
  char *text;
  DossierTokens *tokens;
  DossierHints hints;
  DossierDraft draft;
} Reading;

static void
reading_init (Reading *self, const char *language, const char *text)
{
  memset (self, 0, sizeof *self);
  self->text = g_strdup (text);
  self->draft.knowledge = knowledge;
  self->draft.memory = dossier_knowledge_lend_memory (knowledge);
  self->tokens = dossier_knowledge_read (knowledge, self->draft.memory, self->text,
                                         strlen (self->text));
  self->draft.language = dossier_knowledge_get_language (knowledge, language);
  self->draft.hints = &self->hints;
  self->draft.tokens = self->tokens;
  self->draft.sentences
      = dossier_sentences_split (self->tokens, DOSSIER_SPAN_INIT (0, self->tokens->length),
                                 &self->draft.language->sentences);
  self->draft.roles = g_ptr_array_new ();
  self->draft.analysis = dossier_analysis_new ();
  dossier_annotate_entities (&self->draft);
  dossier_knowledge_take_memory (knowledge, self->draft.memory);
}

static void
reading_clear (Reading *self)
{
  dossier_analysis_unref (self->draft.analysis);
  g_ptr_array_unref (self->draft.roles);
  g_array_unref (self->draft.sentences);
  dossier_tokens_free (self->tokens);
  g_free (self->text);
}

static const DossierMentionMark *
get_mention (const Reading *self, guint index)
{
  g_assert_cmpuint (index, <, self->draft.analysis->mentions->len);
  return &g_array_index (self->draft.analysis->mentions, DossierMentionMark, index);
}

static const DossierEntityEntry *
get_entity (const Reading *self, guint mention)
{
  return &g_array_index (self->draft.analysis->entities, DossierEntityEntry,
                         get_mention (self, mention)->entity);
}

/* The text with its names in brackets, as the rows have it. */
static char *
write_marked (const Reading *self)
{
  GString *marked = g_string_new (NULL);
  guint32 at = 0;

  for (guint i = 0; i < self->draft.analysis->mentions->len; i++)
    {
      DossierSpan span = get_mention (self, i)->span;

      g_string_append_len (marked, self->text + at, span.start - at);
      g_string_append_printf (marked, "[%c:", letters[get_entity (self, i)->type]);
      g_string_append_len (marked, self->text + span.start, dossier_span_length (span));
      g_string_append_c (marked, ']');
      at = span.end;
    }
  g_string_append (marked, self->text + at);
  return g_string_free (marked, FALSE);
}

static char *
strip_marks (const char *row)
{
  GString *text = g_string_new (NULL);

  for (const char *p = row; *p != '\0'; p++)
    {
      if (p[0] == '[' && p[1] != '\0' && strchr (letters, p[1]) != NULL && p[2] == ':')
        p += 2;
      else if (*p != ']')
        g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

/* What holds for every analysis. */
static void
check_sound (const Reading *self)
{
  const DossierAnalysis *analysis = self->draft.analysis;
  guint32 end = 0;

  g_assert_cmpuint (self->draft.roles->len, ==, analysis->mentions->len);
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const DossierMentionMark *mark = get_mention (self, i);

      g_assert_cmpuint (mark->span.start, >=, end);
      g_assert_cmpuint (mark->span.end, >, mark->span.start);
      g_assert_cmpuint (mark->span.end, <=, self->tokens->length);
      g_assert_true (g_utf8_validate (self->text + mark->span.start,
                                      dossier_span_length (mark->span), NULL));
      g_assert_cmpuint (mark->entity, <, analysis->entities->len);
      g_assert_nonnull (mark->rule);
      g_assert_nonnull (mark->why);
      end = mark->span.end;
    }
  for (guint i = 0; i < analysis->entities->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (g_array_index (analysis->entities, DossierEntityEntry, i).id, !=,
                       g_array_index (analysis->entities, DossierEntityEntry, j).id);
}

typedef struct
{
  const char *language;
  char *row;
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->row);
  g_free (row);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = strip_marks (row->row);
  g_autofree char *first = NULL, *second = NULL;
  Reading reading;

  reading_init (&reading, row->language, text);
  check_sound (&reading);
  first = write_marked (&reading);
  g_assert_cmpstr (first, ==, row->row);
  reading_clear (&reading);

  reading_init (&reading, row->language, text);
  second = write_marked (&reading);
  g_assert_cmpstr (second, ==, first);
  reading_clear (&reading);
}

static void
add_rows (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".txt", NULL);
  g_auto (GStrv) lines = table_read_lines ("entities", name);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *test = g_strdup_printf ("/entities/%s/%u", language, i + 1);
      Row *row;

      if (table_line_is_empty (lines[i]))
        continue;
      row = g_new0 (Row, 1);
      row->language = language;
      row->row = g_strdup (lines[i]);
      g_strdelimit (row->row, "|", '\n');
      g_test_add_data_func_full (test, row, test_row, free_row);
    }
}

/* Mentions of a text, by number, and whether they are one entity. */
static const struct
{
  const char *description;
  const char *language;
  const char *text;
  guint left;
  guint right;
  gboolean same;
  const char *id; /* of the left one; nullable */
} identities[] = {
  { "a given name after the full name", "en",
    "Minister Tran Quoc Ha spoke. Ha left early.", 0, 1, TRUE, "person/tran-quoc-ha" },
  { "with and without diacritics", "en",
    "Minister Trần Quốc Hà met Solveig Bratli. Tran Quoc Ha left.", 0, 2, TRUE,
    "person/tran-quoc-ha" },
  { "two people of one given name, by their titles", "en",
    "Minister Le Thu Ha met Deputy Minister Tran Quoc Ha. Minister Ha spoke.", 0, 2, TRUE, NULL },
  { "two people of one given name stay two", "en",
    "Minister Le Thu Ha met Deputy Minister Tran Quoc Ha.", 0, 1, FALSE, NULL },
  { "a Western family name", "nb",
    "Næringsminister Ingrid Solbakken kom tirsdag, og Solbakken dro onsdag.", 0, 1, TRUE,
    "person/ingrid-solbakken" },
  { "a Korean name in both orders", "en",
    "Minister Seo Yoon-jae spoke, and Yoon-jae Seo listened.", 0, 1, TRUE,
    "person/seo-yun-jae" },
  { "a family name before a title in Hangul", "ko",
    "서윤재 과학기술정보통신부 장관이 왔다. 서 장관은 떠났다.", 0, 2, TRUE, "person/seo-yun-jae" },
  { "an original name in brackets", "ko",
    "쩐꾸옥하(Trần Quốc Hà) 베트남 공상부 차관이 왔다.", 0, 1, TRUE, NULL },
  { "an abbreviation behind its long form", "en",
    "The Institute of Ocean Sensors (IOS) opened. IOS has ten labs.", 0, 2, TRUE,
    "organization/institute-of-ocean-sensors" },
  { "an abbreviation before its long form", "en",
    "KVX (Korea-Viet Nam Exchange) began, and KVX grew.", 0, 1, TRUE, NULL },
  { "an abbreviation of other letters", "vi",
    "Viện Đóng gói tiên tiến Việt Nam (VIAP) khai trương. VIAP có mười phòng.", 0, 2, TRUE, NULL },
  { "the first word of a company", "en",
    "Nordhav Hydrogen and Havbris agreed. Later Nordhav signed.", 0, 2, TRUE,
    "organization/nordhav-hydrogen" },
  { "the short title of a law behind its long one", "nb",
    "Lov om havbruk og fiske mv. (havbruksloven) gjelder. Vi følger havbruksloven.", 0, 2, TRUE,
    NULL },
  { "a country in two forms", "en", "The Republic of Korea (RoK) agreed.", 0, 1, TRUE,
    "place/republic-of-korea" },
  { "a country in Norwegian", "nb", "Sør-Korea er enig.", 0, 0, TRUE, "place/republic-of-korea" },
  { "a country in Vietnamese", "vi", "Hàn Quốc đồng ý.", 0, 0, TRUE, "place/republic-of-korea" },
  { "a country in Korean", "ko", "한국은 동의했다.", 0, 0, TRUE, "place/republic-of-korea" },
  { "two ministries of one name", "en",
    "Norway's Ministry of Foreign Affairs wrote to the RoK's Ministry of Foreign Affairs.", 1, 3,
    FALSE, "organization/ministry-of-foreign-affairs-of-norway" },
  { "a ministry of a country that is not in the files", "en",
    "India's Ministry of Science and Technology agreed.", 1, 0, FALSE,
    "organization/ministry-of-science-and-technology-of-india" },
};

static void
test_identity (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (identities); i++)
    {
      Reading reading;

      g_test_message ("%s", identities[i].description);
      reading_init (&reading, identities[i].language, identities[i].text);
      check_sound (&reading);
      g_assert_cmpint (get_mention (&reading, identities[i].left)->entity
                           == get_mention (&reading, identities[i].right)->entity,
                       ==, identities[i].same);
      if (identities[i].id != NULL)
        g_assert_cmpstr (get_entity (&reading, identities[i].left)->id, ==, identities[i].id);
      reading_clear (&reading);
    }
}

/* "차관 → 장관": who was the one is the other now. */
static void
test_next_role (void)
{
  Reading reading;
  const char *const *roles;

  reading_init (&reading, "ko", "가람당 윤서진 대표 → 국무총리\n윤 총리는 부산을 찾았다.");
  roles = (const char *const *) get_entity (&reading, 1)->roles;
  g_assert_cmpuint (g_strv_length ((char **) roles), ==, 3);
  g_assert_cmpstr (roles[0], ==, "대표");
  g_assert_cmpstr (roles[1], ==, "국무총리");
  g_assert_cmpstr (roles[2], ==, "총리");
  g_assert_cmpuint (get_mention (&reading, 2)->entity, ==, get_mention (&reading, 1)->entity);
  reading_clear (&reading);
}

/* A deputy keeps the rank, whatever the field. */
static void
test_rank (void)
{
  static const char *const titles[] = {
    "Deputy Transport Minister", "Vice Energy Minister", "deputy industry minister",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("The %s Tran Quoc Ha spoke.", titles[i]);
      Reading reading;

      reading_init (&reading, "en", text);
      g_assert_cmpstr (g_ptr_array_index (reading.draft.roles, 0), ==, titles[i]);
      reading_clear (&reading);
    }
}

static void
test_roles (void)
{
  Reading reading;

  reading_init (&reading, "en", "Minister of Planning and Investment Tran Quoc Ha met Ms Bratli.");
  g_assert_cmpstr (g_ptr_array_index (reading.draft.roles, 0), ==,
                   "Minister of Planning and Investment");
  g_assert_null (g_ptr_array_index (reading.draft.roles, 1));
  g_assert_cmpuint (g_strv_length ((char **) get_entity (&reading, 0)->roles), ==, 1);
  g_assert_cmpstr (get_mention (&reading, 0)->rule, ==, "title-name");
  g_assert_cmpstr (get_mention (&reading, 0)->why, ==, "Minister");
  reading_clear (&reading);
}

/* Texts that are no prose must neither crash nor yield unsound marks. */
static void
test_odd_texts (void)
{
  static const char *const texts[] = {
    "", "(", ")", "()", "( )", "A", "The", "- - -", "Minister", "Minister of", "Minister of ,",
    "Ministry of", "Ministry of and", "(VINK)", "VINK (", "Resolution No.", "장관", "서", "의 장관",
    "Bộ", "Viện", "Bộ trưởng", "departementet for", "departementet for og", "A-B-C-D-E",
    "U.S.", "“Ha", "'", "Ha's", "R&D", "&", "& Co",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        Reading reading;

        reading_init (&reading, languages[l], texts[i]);
        check_sound (&reading);
        reading_clear (&reading);
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
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    add_rows (languages[i]);
  g_test_add_func ("/entities/identity", test_identity);
  g_test_add_func ("/entities/rank", test_rank);
  g_test_add_func ("/entities/roles", test_roles);
  g_test_add_func ("/entities/next-role", test_next_role);
  g_test_add_func ("/entities/odd-texts", test_odd_texts);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
