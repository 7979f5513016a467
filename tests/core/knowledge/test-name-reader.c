/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-knowledge.h"

#include <string.h>

static DossierKnowledge *knowledge;

/* Words that begin phrases and go on with them, do not, and carry endings; words too long to be
 * remembered, with digits, in capitals and without their marks. */
static const struct
{
  const char *language;
  const char *text;
} texts[] = {
  { "en", "Prime Minister Ann Lee of Viet Nam met the Prime. The Ministry of Trade and the ministry "
          "of trade, South Korea's South, and New Zealand; new ZEALAND & Co 5G COP30 U.S. US$ 5" },
  { "en", "South of Korea the Prime Minister's office said New rules. Secretary General, General "
          "Secretary, Deputy Deputy Prime Minister, Ministry, Viet and Nam" },
  { "nb", "Utenriksdepartementet og departementet for vitenskap, Norges statsminister, "
          "Sør-Koreas regjering, Oslos byråd i Oslo, "
          "energieffektiviseringsdirektoratets statssekretær, Direktoratet" },
  { "nb", "Norge, norge, NORGE og Norges: statsministeren for for Sør Korea" },
  { "vi", "Bộ trưởng Bộ Công Thương gặp ông Ba, bà Ba và ba người; Viet Nam, Việt Nam, Hà Nội, "
          "Ha Noi, Phó Thủ tướng Chính phủ" },
  { "vi", "Bộ, Bộ Công, Thủ tướng, Chính phủ Việt, Nam" },
  { "ko", "대한민국은 베트남과 과학기술정보통신부 장관이 서울에서 하노이시장을 만났다. 한빛대학교총장은 "
          "국토교통부의 5G" },
  { "ko", "베트남 총리가 장관에게 과학기술협력센터를" },
};

typedef struct
{
  DossierNameReading reading;
  gboolean is_known;
  DossierMatch known;
} Told;

static Told
tell (DossierNameReader *reader, const DossierTokens *tokens, guint index)
{
  Told told = { .is_known = FALSE };

  told.is_known = dossier_name_reader_read (reader, tokens, index, &told.reading, &told.known);
  return told;
}

static void
assert_same (const Told *told, const Told *other)
{
  g_assert_cmpuint (told->reading.words, ==, other->reading.words);
  g_assert_cmpuint (told->reading.heads, ==, other->reading.heads);
  g_assert_cmpuint (told->reading.n_words, ==, other->reading.n_words);
  g_assert_cmpuint (told->reading.n_heads, ==, other->reading.n_heads);
  g_assert_cmpuint (told->reading.bare, ==, other->reading.bare);
  g_assert_cmpuint (told->reading.stem, ==, other->reading.stem);
  g_assert_cmpint (told->is_known, ==, other->is_known);
  if (!told->is_known)
    return;
  g_assert_cmpuint (told->known.value, ==, other->known.value);
  g_assert_cmpuint (told->known.first, ==, other->known.first);
  g_assert_cmpuint (told->known.last, ==, other->known.last);
  g_assert_true (dossier_span_equal (told->known.span, other->known.span));
}

/* What the dictionaries say without a memory and without a screen. */
static void
assert_looked_up (const DossierNameLexicon *lexicon, const DossierTokens *tokens, guint index,
                  const Told *told)
{
  guint n_words = 0, n_heads = 0;
  DossierMatch match;

  g_assert_cmpuint (dossier_name_lexicon_look (lexicon, tokens, index, &n_words), ==,
                    told->reading.words);
  g_assert_cmpuint (n_words, ==, told->reading.n_words);
  if (dossier_name_lexicon_look_head (lexicon, tokens, index, &n_heads) != 0)
    g_assert_cmpuint (n_heads, ==, told->reading.n_heads);
  else
    g_assert_cmpuint (told->reading.heads & ~(guint32) DOSSIER_NAME_TITLE_AFTER, ==, 0);
  if (tokens->items[index].flags & DOSSIER_TOKEN_PUNCT)
    return;
  g_assert_cmpint (
      dossier_matcher_longest (
          dossier_gazetteer_get_matcher (dossier_knowledge_get_gazetteer (knowledge)), tokens,
          index, &match),
      ==, told->is_known);
  if (!told->is_known)
    return;
  g_assert_cmpuint (match.value, ==, told->known.value);
  g_assert_cmpuint (match.last, ==, told->known.last);
  g_assert_true (dossier_span_equal (match.span, told->known.span));
}

/* A reader says the same whatever it has read before, and what the dictionaries say. */
static void
test_memory (void)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (knowledge);
  g_autoptr (GHashTable) warm
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) dossier_name_reader_free);
  DossierMemory *memory = dossier_knowledge_lend_memory (knowledge);
  guint n_known = 0, n_words = 0;

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (texts); i++)
    {
      gsize number = i % G_N_ELEMENTS (texts);
      const DossierLanguage *language
          = dossier_knowledge_get_language (knowledge, texts[number].language);
      g_autoptr (DossierTokens) tokens
          = dossier_knowledge_read (knowledge, memory, texts[number].text,
                                    strlen (texts[number].text));
      g_autoptr (DossierTokens) plain = dossier_tokens_new (texts[number].text,
                                                            strlen (texts[number].text));
      DossierNameReader *reader = g_hash_table_lookup (warm, language);

      if (reader == NULL)
        {
          reader = dossier_name_reader_new (language->names, gazetteer, memory->numbers);
          g_hash_table_insert (warm, (gpointer) language, reader);
        }
      for (guint t = 0; t < tokens->n_items; t++)
        {
          g_autoptr (DossierNameReader) fresh
              = dossier_name_reader_new (language->names, gazetteer, memory->numbers);
          Told told = tell (reader, tokens, t), other = tell (fresh, tokens, t);

          assert_same (&told, &other);
          assert_looked_up (language->names, plain, t, &told);
          n_known += told.is_known;
          n_words += told.reading.n_words > 1;
        }
    }
  dossier_knowledge_take_memory (knowledge, memory);
  /* The texts are such that there is something to be mixed up. */
  g_assert_cmpuint (n_known, >, 20);
  g_assert_cmpuint (n_words, >, 3);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/knowledge/name-reader/memory", test_memory);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
