/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"
#include "dossier-annotator.h"

#include <string.h>

#include "dossier-draft.h"
#include "dossier-sign-off.h"

static DossierAnalysis *
annotate (const char *text, const DossierHints *hints)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  DossierAnalysis *analysis;

  g_assert_no_error (error);
  analysis = dossier_annotate (knowledge, text, strlen (text), hints, NULL, &error);
  g_assert_no_error (error);
  return analysis;
}

/* The segments tile the text, whatever it is. */
static void
test_tiling (void)
{
  static const char *const texts[] = {
    "", "\n", " \n\n ", "One", "One\n", "\n\nA headline\n\nThe text. More of it.\n",
    "a\U0001F600\u0301", ">>> * * *\n\n2024\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (DossierAnalysis) analysis = annotate (texts[i], NULL);
      guint32 at = 0;

      for (guint s = 0; s < analysis->segments->len; s++)
        {
          DossierSpan span = g_array_index (analysis->segments, DossierSegment, s).span;

          g_assert_cmpuint (span.start, ==, at);
          g_assert_cmpuint (span.end, >, span.start);
          at = span.end;
        }
      g_assert_cmpuint (at, ==, strlen (texts[i]));
    }
}

/* What the line that opens a report names, which the text tells nothing else of. */
static void
test_dateline (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *place;
    const char *outlet; /* nullable */
    const char *actor;  /* nullable: not looked at */
  } cases[] = {
    { "en", "Ferries delivered\n\nBINH PHU — The yard delivered two ferries to Acme on Tuesday.\n",
      "place/binh-phu", NULL, NULL },
    { "en", "Ferries ordered\n\nOSLO (Harbour Wire) — Norway will order two ferries by 2031.\n",
      "place/oslo", "organization/harbour-wire", "place/norway" },
    { "nb", "Norge gir lån\n\nTORVHAUG (Havneposten) – Norge vil gi et lån til Vietnam i år.\n",
      "place/torvhaug", "organization/havneposten", "place/norway" },
    { "vi", "Động thổ nhà máy\n\nBÌNH PHÚ - Ngày 30/9, Công ty Petrovietnam đã động thổ nhà máy.\n",
      "place/binh-phu", NULL, "organization/petrovietnam" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierHints hints = { .language = cases[i].language };
      g_autoptr (DossierAnalysis) analysis = annotate (cases[i].text, &hints);
      gboolean placed = FALSE, sent = cases[i].outlet == NULL;

      g_test_message ("%s", cases[i].text);
      for (guint e = 0; e < analysis->entities->len; e++)
        {
          const char *id = g_array_index (analysis->entities, DossierEntityEntry, e).id;

          placed |= g_str_equal (id, cases[i].place);
          sent |= g_strcmp0 (id, cases[i].outlet) == 0;
        }
      g_assert_true (placed);
      g_assert_true (sent);
      for (guint s = 0; s < analysis->statements->len; s++)
        {
          int actor = g_array_index (analysis->statements, DossierStatementMark, s).actor;
          const char *id
            = actor >= 0 ? g_array_index (analysis->entities, DossierEntityEntry, actor).id : "";

          g_assert_cmpstr (id, !=, "place/binh-phu");
          if (cases[i].actor != NULL)
            g_assert_cmpstr (id, ==, cases[i].actor);
        }
    }
}

static void
test_language (void)
{
  static const struct
  {
    const char *text;
    const char *hint;
    const char *code;
  } cases[] = {
    { "The minister said that they will sign.", NULL, "en" },
    { "Ministeren sa at de ikke vil undertegne.", NULL, "nb" },
    { "Ministeren siger, at de ikke vil underskrive aftalen, som blev indgået.", NULL, "da" },
    { "The minister said that they will sign.", "nb", "nb" },
    { "The minister said that they will sign.", "no", "nb" },
    { "The minister said that they will sign.", "en-GB", "en" },
    { "The minister said that they will sign.", "tlh", "tlh" },
    { "12345", NULL, "und" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierHints hints = { .language = cases[i].hint };
      g_autoptr (DossierAnalysis) analysis = annotate (cases[i].text, &hints);

      g_assert_cmpstr (analysis->language, ==, cases[i].code);
    }
}

/* A language that is only recognised is read with the rules of its neighbour. */
static void
test_neighbour (void)
{
  static const char *const languages[] = { "nb", "nn", "da" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      DossierHints hints = { .language = languages[i] };
      g_autoptr (DossierAnalysis) analysis
          = annotate ("I dag reiste statsråd Kari Moe til Vietnams hovudstad.", &hints);
      const DossierMentionMark *last;

      g_assert_cmpstr (analysis->language, ==, languages[i]);
      g_assert_cmpuint (analysis->mentions->len, ==, 2);
      last = &g_array_index (analysis->mentions, DossierMentionMark, 1);
      g_assert_cmpuint (dossier_span_length (last->span), ==, strlen ("Vietnam"));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_annotate (knowledge, "Text.", 5, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_draft (void)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (DossierSentence));
  DossierDraft draft = { .sentences = sentences };
  DossierSentence first = { .span = DOSSIER_SPAN_INIT (10, 20) };
  DossierSentence second = { .span = DOSSIER_SPAN_INIT (21, 30) };

  g_assert_cmpint (dossier_draft_sentence (&draft, 0), ==, -1);
  g_array_append_val (sentences, first);
  g_array_append_val (sentences, second);

  g_assert_cmpint (dossier_draft_sentence (&draft, 9), ==, -1);
  g_assert_cmpint (dossier_draft_sentence (&draft, 10), ==, 0);
  g_assert_cmpint (dossier_draft_sentence (&draft, 19), ==, 0);
  g_assert_cmpint (dossier_draft_sentence (&draft, 20), ==, -1);
  g_assert_cmpint (dossier_draft_sentence (&draft, 21), ==, 1);
  g_assert_cmpint (dossier_draft_sentence (&draft, 30), ==, -1);
}

/* The words of the knowledge that an analysis quotes stay as long as it does. */
static void
test_outlives_knowledge (void)
{
  static const char text[] = "Energy talks in Oslo\n\nNorway will invest in wind power and "
                             "hydrogen, the government said on Monday.\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) own = dossier_knowledge_load (NULL, &error);
  g_autoptr (DossierAnalysis) analysis = NULL;

  g_assert_no_error (error);
  analysis = dossier_annotate (own, text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&own, dossier_knowledge_unref);
  g_assert_cmpuint (analysis->sectors->len, >, 0);
  for (guint i = 0; i < analysis->sectors->len; i++)
    {
      const char *why = g_array_index (analysis->sectors, DossierSectorMark, i).why;

      g_assert_true (*why != '\0' && g_utf8_validate (why, -1, NULL));
    }
}

/* Only what may be compared with other texts pays for a sketch. */
static void
test_stands_alone (void)
{
  static const char text[] = "Energy talks in Oslo\n\nNorway will invest in wind power and "
                             "hydrogen, the government said on Monday.\n";
  DossierHints hints = { .stands_alone = TRUE };
  g_autoptr (DossierAnalysis) alone = annotate (text, &hints);
  g_autoptr (DossierAnalysis) among_others = annotate (text, NULL);

  g_assert_null (alone->sketch);
  g_assert_nonnull (among_others->sketch);
  g_assert_cmpuint (alone->sectors->len, ==, among_others->sectors->len);
}

/* A line of nothing but marks has no name to sign with, nor a token behind its last: so many marks
 * fill all the room that was taken for tokens. */
static void
test_marks_alone (void)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new ("!!!!!!!!!!!!", 12);
  DossierSignOff sign_off;

  g_assert_cmpuint (tokens->n_items, ==, 12);
  g_assert_false (dossier_sign_off_read (tokens, 0, tokens->n_items, &sign_off));
}

/* A title alone stands for whoever bears it, not for a bearer of a longer one. */
static void
test_roles (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *actor;
  } cases[] = {
    { "nb",
      "Møte i Bergen\n\nStatsminister Kari Nordli kom. Visestatsminister Ola Brekke ba om hjelp. "
      "Statsministeren foreslo en ny avtale.\n",
      "Kari Nordli" },
    { "en",
      "Talks in Bergen\n\nDeputy Prime Minister Kari Nordli came. Minister of Trade Ola Brekke "
      "asked for help. The Deputy Prime Minister proposed a new agreement.\n",
      "Kari Nordli" },
    /* The party chief has another title, too. */
    { "en",
      "Talks in Bergen\n\nParty General Secretary Kari Nordli came to Bergen. The party chief "
      "proposed a new agreement.\n",
      "Kari Nordli" },
    { "en",
      "Talks in Bergen\n\nLabour leader Kari Nordli met Kim Oh. The prime minister proposed a new "
      "agreement.\n",
      "Kari Nordli" },
    { "nb",
      "Møte i Hanoi\n\nKong Harald besøkte Hanoi tirsdag. Kongen åpnet et seminar.\n",
      "Harald" },
    /* A director is no prime minister. */
    { "vi",
      "Ký kết tại Hà Nội\n\nTổng Giám đốc Lê Mạnh Cường đã ký thỏa thuận. Thủ tướng đề nghị sớm "
      "triển khai dự án.\n",
      NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierHints hints = { .language = cases[i].language };
      g_autoptr (DossierAnalysis) analysis = annotate (cases[i].text, &hints);
      const DossierStatementMark *last;

      g_assert_cmpuint (analysis->statements->len, >, 0);
      last = &g_array_index (analysis->statements, DossierStatementMark,
                             analysis->statements->len - 1);
      if (cases[i].actor == NULL)
        {
          g_assert_cmpint (last->actor, <, 0);
          continue;
        }
      g_assert_cmpint (last->actor, >=, 0);
      g_assert_cmpstr (
          g_array_index (analysis->entities, DossierEntityEntry, last->actor).name, ==,
          cases[i].actor);
    }
}

/* The same annotators with the same knowledge are the same, with other knowledge they are others. */
static void
test_stamp (void)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);
  g_autoptr (DossierKnowledge) again = dossier_knowledge_load (NULL, NULL);
  g_autofree char *stamp = dossier_annotator_stamp (knowledge);
  g_autofree char *same = dossier_annotator_stamp (again);
  g_autofree char *bare = dossier_annotator_stamp (NULL);

  g_assert_cmpuint (strlen (stamp), ==, 33);
  g_assert_cmpstr (stamp, ==, same);
  g_assert_cmpstr (stamp, !=, bare);
  g_assert_true (g_str_has_prefix (stamp, bare));
}

/* The texts again with line ends in the place of spaces. */
static char *
wrap (const char *text, guint width)
{
  char *wrapped = g_strdup (text), *space = NULL;
  guint column = 0;

  for (char *p = wrapped; *p != '\0'; p = g_utf8_next_char (p))
    {
      column += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
      if (*p == '\n')
        column = 0;
      if (*p == ' ')
        space = p;
      if (column <= width || space == NULL)
        continue;
      *space = '\n';
      column = 0;
      for (const char *c = space + 1; c <= p; c = g_utf8_next_char (c))
        column += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
      space = NULL;
    }
  return wrapped;
}

static void
assert_same_spans (const GArray *marks, const GArray *others)
{
  gsize size = g_array_get_element_size ((GArray *) marks);

  g_assert_cmpuint (marks->len, ==, others->len);
  for (guint i = 0; i < marks->len; i++)
    g_assert_true (dossier_span_compare (*(const DossierSpan *) (marks->data + i * size),
                                         *(const DossierSpan *) (others->data + i * size)) == 0);
}

/* Where the lines of mail and of printed pages end says nothing. */
static void
test_wrapped (void)
{
  static const char *const texts[] = {
    "Port of Vardal gets one more quay\n\nOslo, 2 June 2025. Trade Minister Ana Vik said on Monday that "
    "the Ministry of Trade will build a quay in Vardal by the end of 2027. The Harbour Directorate and "
    "Fjelldata signed a memorandum of understanding in Bergen on 3 June 2025.\n\nPrime Minister Jonas "
    "Lie urged the Norwegian Institute of Fisheries to reduce its emissions before next year.\n",
    "Vardal får en ny kai\n\nOslo, 2. juni 2025. Næringsminister Ana Vik sa mandag at Nærings- og "
    "handelsdepartementet skal bygge en kai i Vardal innen utgangen av 2027. Havnedirektoratet og "
    "Fjelldata undertegnet en intensjonsavtale i Bergen 3. juni 2025.\n\nStatsminister Jonas Lie ba "
    "Norsk institutt for fiskeri om å kutte utslippene før neste år.\n",
    "Vạn Hải có thêm một bến cảng\n\nHà Nội, ngày 2/6/2025. Bộ trưởng Bộ Công Thương Lê Thu Hà cho biết "
    "Bộ Công Thương sẽ xây dựng một bến cảng tại Vạn Hải trước năm 2027. Cục Hàng hải và Tập đoàn Ánh "
    "Dương đã ký kết bản ghi nhớ hợp tác tại Đà Nẵng vào ngày 3 tháng 6 năm 2025.\n",
    "반달항에 새 부두 짓는다\n\n서지우 산업통상자원부 장관은 2일 서울에서 2027년까지 반달항에 새 부두를 짓겠다고 "
    "밝혔다. 해양수산부와 한빛전자는 2025년 6월 3일 부산에서 양해각서를 체결했다. 두 기관은 앞으로 함께 항만 "
    "기술을 개발하기로 합의했으며, 내년 봄부터 공동 연구를 시작해 2030년에는 그 성과를 함께 발표할 계획이라고 서 장관은 "
    "덧붙였다.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint width = 56; width <= 76; width += 10)
      {
        g_autofree char *wrapped = wrap (texts[i], width);
        g_autoptr (DossierAnalysis) analysis = annotate (texts[i], NULL);
        g_autoptr (DossierAnalysis) other = annotate (wrapped, NULL);

        g_test_message ("%s", wrapped);
        g_assert_cmpuint (analysis->statements->len, >, 0);
        assert_same_spans (analysis->mentions, other->mentions);
        assert_same_spans (analysis->times, other->times);
        assert_same_spans (analysis->statements, other->statements);
        g_assert_cmpstr (analysis->title, ==, other->title);
      }
}

/* A headline is on one line wherever it is shown. */
static void
test_wrapped_title (void)
{
  g_autoptr (DossierAnalysis) analysis = annotate (
    "Port of Vardal gets one more quay, which will cost the\ncountry three hundred million\n\n"
    "Trade Minister Ana Vik said on Monday that the ministry\nwill build a quay in Vardal by 2027. The "
    "Harbour Office\nand Fjelldata signed an agreement in Bergen, which will\nhold for ten years.\n",
    NULL);

  g_assert_cmpstr (analysis->title, ==, "Port of Vardal gets one more quay, which will cost the "
                                        "country three hundred million");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotate/dateline", test_dateline);
  g_test_add_func ("/annotate/tiling", test_tiling);
  g_test_add_func ("/annotate/language", test_language);
  g_test_add_func ("/annotate/neighbour", test_neighbour);
  g_test_add_func ("/annotate/cancelled", test_cancelled);
  g_test_add_func ("/annotate/draft", test_draft);
  g_test_add_func ("/annotate/stamp", test_stamp);
  g_test_add_func ("/annotate/roles", test_roles);
  g_test_add_func ("/annotate/outlives-knowledge", test_outlives_knowledge);
  g_test_add_func ("/annotate/stands-alone", test_stands_alone);
  g_test_add_func ("/annotate/marks-alone", test_marks_alone);
  g_test_add_func ("/annotate/wrapped", test_wrapped);
  g_test_add_func ("/annotate/wrapped-title", test_wrapped_title);
  return g_test_run ();
}
