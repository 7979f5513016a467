/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "copies.h"

#include <string.h>

#include "forms.h"
#include "reports.h"

DossierAnalysis *
copies_annotate (const DossierKnowledge *knowledge, const char *text)
{
  g_autoptr (GError) error = NULL;
  DossierAnalysis *analysis
    = dossier_annotate (knowledge, text, strlen (text), NULL, NULL, &error);

  g_assert_no_error (error);
  return analysis;
}

DossierFingerprint *
copies_fingerprint (const char *text, const DossierAnalysis *analysis)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  g_auto (DossierTextParts) parts = { NULL };

  dossier_text_parts_init (&parts, analysis);
  return dossier_fingerprint_new (tokens, &parts);
}

/* Lines with something in them; the headline is the first. */
static GPtrArray *
get_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) all = g_strsplit (text, "\n", -1);

  for (char **line = all; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      g_ptr_array_add (lines, g_strdup (*line));
  return lines;
}

static char *
join_lines (GPtrArray *lines, guint first, guint last)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < last && i < lines->len; i++)
    g_string_append_printf (text, "%s\n\n", (const char *) g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

static char *
cut (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  gsize length = g_utf8_strlen (text, -1);
  gsize keep = (gsize) (length * g_rand_double_range (rand, 0.4, 0.8));

  return g_utf8_substring (text, 0, (glong) keep);
}

static char *
give_headline (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  g_autoptr (GPtrArray) lines = get_lines (text);
  g_autofree char *rest = join_lines (lines, 1, lines->len);

  return g_strdup_printf ("Headline %u of another desk, 새 제목\n\n%s", g_rand_int (rand), rest);
}

static char *
put_in_order (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  g_autoptr (GPtrArray) lines = get_lines (text);

  for (guint i = lines->len; i > 2; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 1, (gint32) i);
      gpointer line = lines->pdata[i - 1];

      lines->pdata[i - 1] = lines->pdata[j];
      lines->pdata[j] = line;
    }
  return join_lines (lines, 0, lines->len);
}

static char *
spell_plainly (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  return dossier_fold (text, -1);
}

/* "Yi" for "Lee": other letters in every word, the same ones in the same word. */
static void
append_spelled_anew (GString *to, const char *name, gsize length)
{
  static const char *const letters[] = { "iy", "yi", "kc", "ck", "fv", "ou", "uo", "ea" };
  const char *end = name + length;

  for (const char *at = name; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      /* Hangul with another vowel. */
      if (c >= 0xac00 && c < 0xd7a3 - 28)
        c += 28;
      for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
        if (c == (guchar) letters[i][0])
          {
            c = (guchar) letters[i][1];
            break;
          }
      g_string_append_unichar (to, c);
    }
}

static char *
spell_names_anew (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  GString *copy = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const DossierMentionMark *mention = &g_array_index (analysis->mentions, DossierMentionMark, i);
      DossierSpan span = mention->span;

      if (g_array_index (analysis->entities, DossierEntityEntry, mention->entity).type
          != DOSSIER_ENTITY_PERSON)
        continue;
      g_string_append_len (copy, text + at, (gssize) (span.start - at));
      append_spelled_anew (copy, text + span.start, dossier_span_length (span));
      at = span.end;
    }
  g_string_append (copy, text + at);
  return g_string_free (copy, FALSE);
}

/* Every word with this chance by one that stands nowhere. */
static char *
replace_words (const char *text, GRand *rand, double chance)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (g_rand_double (rand) < chance)
      {
        g_free (*word);
        *word = g_strdup_printf ("x%uy", g_rand_int (rand));
      }
  return g_strjoinv (" ", words);
}

/* The evening's edition: every sixth figure is another by now. */
static char *
update (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  GString *copy = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      gsize length = strspn (at, "0123456789.,");

      if (!g_ascii_isdigit (*at))
        g_string_append_c (copy, *at++);
      else if (g_rand_double (rand) < 1.0 / 6)
        {
          g_string_append_printf (copy, "%d", g_rand_int_range (rand, 1000, 9999));
          at += length;
        }
      else
        {
          g_string_append_len (copy, at, (gssize) length);
          at += length;
        }
    }
  return g_string_free (copy, FALSE);
}

static char *
edit (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  return replace_words (text, rand, 0.1);
}

/* Another outlet: its frame, another headline, the last third cut, some words changed. */
static char *
frame (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  g_autofree char *headline = give_headline (text, analysis, rand);
  g_autofree char *edited = replace_words (headline, rand, 0.05);
  g_autofree char *shorter = NULL;

  shorter = g_utf8_substring (edited, 0, (glong) (g_utf8_strlen (edited, -1) * 2 / 3));
  return g_strdup_printf ("Home | News | Politics\nShare this story\n%s\nRelated stories\nA bridge is "
                          "opened in the north\nPrices of coffee fall for the third week\n"
                          "Subscribe to our newsletter\n%u comments\n",
                          shorter, g_rand_int (rand));
}

/* As much as a copy can bear: the middle of it, in plain spelling, every ninth word another. */
static char *
rework (const char *text, const DossierAnalysis *analysis, GRand *rand)
{
  gsize length = g_utf8_strlen (text, -1);
  g_autofree char *middle = g_utf8_substring (text, (glong) (length / 4), (glong) (length * 3 / 4));
  g_autofree char *plain = dossier_fold (middle, -1);

  return replace_words (plain, rand, 0.11);
}

const CopyKind copy_kinds[] = {
  { "cut", cut },
  { "headline", give_headline },
  { "order", put_in_order },
  { "spelling", spell_plainly },
  { "names", spell_names_anew },
  { "updated", update },
  { "edited", edit },
  { "framed", frame },
  { "reworked", rework },
};
const guint n_copy_kinds = G_N_ELEMENTS (copy_kinds);

static char *
coin_name (GRand *rand, const char *language, guint n_words)
{
  static const char *const latin[] = { "Alberg", "Brenvik", "Castor", "Delmar", "Elvestad", "Fossan", "Gramby",
                                       "Holvik", "Ivarsen", "Jordal", "Kestrel", "Lunner", "Morvik", "Nordal" };
  static const char *const vi[] = { "Hải", "Minh", "Phước", "Sơn", "Thịnh", "Vượng", "Quang", "Đức", "Lâm", "Khánh",
                                    "Tân", "Nam", "Bình", "Yên" };
  static const char *const ko[] = { "한", "서", "윤", "정", "강", "미", "선", "동", "태", "광", "민", "우", "진", "호" };
  gboolean korean = g_str_equal (language, "ko");
  const char *const *words = korean ? ko : g_str_equal (language, "vi") ? vi : latin;
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0 && !korean)
        g_string_append_c (name, ' ');
      g_string_append (name, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (latin))]);
    }
  return g_string_free (name, FALSE);
}

static char *
value_of_slot (char slot, GRand *rand, const char *language)
{
  static const struct
  {
    const char *language, *company, *body;
  } bodies[] = {
    { "en", "%s Systems Ltd", "%s Development Agency" },
    { "nb", "%s Energi AS", "%s utviklingsselskap" },
    { "vi", "Công ty Cổ phần %s", "Ban Quản lý Khu công nghệ %s" },
    { "ko", "%s전자", "%s개발공사" },
  };
  static const char *const subjects[][5] = {
    { "offshore wind", "battery storage", "cloud services", "fish farming", "chip packaging" },
    { "havvind", "batterilagring", "skytjenester", "fiskeoppdrett", "brikkepakking" },
    { "điện gió ngoài khơi", "lưu trữ năng lượng", "dịch vụ đám mây", "nuôi biển", "đóng gói chip" },
    { "해상풍력", "배터리 저장", "클라우드", "양식", "반도체 패키징" },
  };
  guint which = 0;
  g_autofree char *name = NULL;
  g_autoptr (GString) text = NULL;

  while (!g_str_equal (bodies[which].language, language))
    which++;
  switch (slot)
    {
    case 'N':
      return g_strdup_printf ("%d", g_rand_int_range (rand, 20, 950));
    case 'M':
      return g_strdup_printf ("%d", g_rand_int_range (rand, 2, 60));
    case 'D':
      return g_strdup_printf ("%d", g_rand_int_range (rand, 1, 29));
    case 'W':
      return g_strdup (subjects[which][g_rand_int_range (rand, 0, 5)]);
    case 'C':
    case 'O':
      name = coin_name (rand, language, 2);
      text = g_string_new (slot == 'C' ? bodies[which].company : bodies[which].body);
      g_string_replace (text, "%s", name, 1);
      return g_string_free (g_steal_pointer (&text), FALSE);
    case 'L':
      return coin_name (rand, language, 2);
    case 'P':
    case 'Q':
    default:
      return coin_name (rand, language, 3);
    }
}

/* Who and where is the same all through a text; each figure is another. */
char *
copies_fill_form (guint form, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  char *values[128] = { NULL };
  GString *text = g_string_new (NULL);

  for (const char *at = forms[form].text; *at != '\0'; at++)
    {
      guchar slot;

      if (at[0] != '{' || at[2] != '}')
        {
          g_string_append_c (text, *at);
          continue;
        }
      slot = (guchar) at[1];
      if (strchr ("NMD", slot) != NULL)
        g_clear_pointer (&values[slot], g_free);
      if (values[slot] == NULL)
        values[slot] = value_of_slot ((char) slot, rand, forms[form].language);
      g_string_append (text, values[slot]);
      at += 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_free (values[i]);
  return g_string_free (text, FALSE);
}

guint
copies_count_forms (void)
{
  return G_N_ELEMENTS (forms);
}

const char *
copies_name_form (guint form)
{
  return forms[form].name;
}

/* Slots filled alike in both reports. */
static char *
fill (const char *sentence, GRand *slots)
{
  static const char *const names[] = { "{P}", "{O}", "{Q}", "{L}", "{N}", "{Y}" };
  g_autoptr (GString) text = g_string_new (sentence);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint32 value = g_rand_int (slots);
      g_autofree char *filled
        = i < 4 ? g_strdup_printf ("N%u P%u", value % 9973, value / 9973 % 97)
                : g_strdup_printf ("%u", i == 4 ? value % 900 + 20 : 2027 + value % 9);

      g_string_replace (text, names[i], filled, 0);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

guint
copies_count_reports (void)
{
  return G_N_ELEMENTS (report_pairs);
}

/* One of two reports of the same event that have a quotation in common. */
char *
copies_report (guint pair, guint version, guint32 seed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_REPORT_SENTENCES + 1; i++)
    {
      g_autoptr (GRand) slots = g_rand_new_with_seed (seed);
      g_autofree char *sentence
        = fill (i < N_REPORT_SENTENCES ? report_pairs[pair].sentences[i][version]
                                       : report_pairs[pair].quotation,
                slots);

      g_string_append_printf (text, "%s\n", sentence);
    }
  return g_string_free (text, FALSE);
}
