/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-language-guess.h"

#include <string.h>

#include "dossier-chars.h"

/* So many words tell as much as all of them. */
#define MAX_WORDS 300
/* A language must score this much for each word on average. */
#define MIN_SCORE_PER_WORD 0.25
#define LETTER_SCORE 1
#define ENDING_SCORE 1
/* A syllable or an ideograph says about as much as this many Latin letters. */
#define SYLLABLE_LETTERS 2
#define MAX_WORD_BYTES 64

/* Letters of the scripts that can settle the matter. */
typedef struct
{
  guint latin;
  guint hangul;
  guint kana;
  guint han;
  guint other;
} Scripts;

static gboolean
is_sampled (const DossierTokens *tokens, guint index, guint stride)
{
  return index % stride == 0 && (tokens->items[index].flags & DOSSIER_TOKEN_WORD);
}

static void
count_scripts (Scripts *scripts, const char *p, const char *end)
{
  while (p < end)
    {
      gunichar c = dossier_char_read (&p);

      if (c < 0x250 || (c >= 0x1e00 && c <= 0x1eff) || (c >= 0x300 && c <= 0x36f))
        scripts->latin++;
      else if ((c >= 0xac00 && c <= 0xd7a3) || (c >= 0x1100 && c <= 0x11ff))
        scripts->hangul += SYLLABLE_LETTERS;
      else if (c >= 0x3040 && c <= 0x30ff)
        scripts->kana += SYLLABLE_LETTERS;
      else if (c >= 0x3400 && c <= 0x9fff)
        scripts->han += SYLLABLE_LETTERS;
      else
        scripts->other++;
    }
}

/* The script that most letters belong to; Japanese is known by its kana. */
static const char *
choose_script (const Scripts *scripts)
{
  guint east = scripts->kana + scripts->han;

  if (scripts->hangul > scripts->latin && scripts->hangul > east
      && scripts->hangul > scripts->other)
    return "Hang";
  if (east > scripts->latin && east > scripts->other)
    return scripts->kana * 10 > east ? "Hira" : "Hani";
  return scripts->latin >= scripts->other ? "Latn" : NULL;
}

/* The word in lower case and composed, in @buffer; FALSE if it is too long. */
static gboolean
read_word (const char *text, gsize length, char *buffer)
{
  const char *end = text + length;
  gsize n = 0;

  if (length >= MAX_WORD_BYTES)
    return FALSE;
  while (text < end)
    {
      gunichar c = dossier_char_read (&text);

      if (c < 0x80)
        {
          buffer[n++] = g_ascii_tolower ((char) c);
          continue;
        }
      if (c >= 0x300 && c <= 0x36f)
        {
          g_autofree char *lower = g_utf8_strdown (end - length, (gssize) length);
          g_autofree char *composed = g_utf8_normalize (lower, -1, G_NORMALIZE_NFC);

          return g_strlcpy (buffer, composed, MAX_WORD_BYTES) < MAX_WORD_BYTES;
        }
      if (n + 6 >= MAX_WORD_BYTES)
        return FALSE;
      n += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), buffer + n);
    }
  buffer[n] = '\0';
  return TRUE;
}

static gboolean
has_letter_of (const char *word, const char *letters)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if ((*p & 0x80) != 0 && g_utf8_strchr (letters, -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_ending_of (const char *word, gsize length, char *const *endings)
{
  for (; *endings != NULL; endings++)
    {
      gsize n = strlen (*endings);

      if (length > n + 1 && memcmp (word + length - n, *endings, n) == 0)
        return TRUE;
    }
  return FALSE;
}

static int
score_word (const DossierLanguageProfile *profile, const char *word, gsize length, gboolean ascii)
{
  int score = profile->words != NULL
                ? GPOINTER_TO_INT (g_hash_table_lookup (profile->words, word)) : 0;

  if (!ascii && profile->letters != NULL && has_letter_of (word, profile->letters))
    score += LETTER_SCORE;
  if (score == 0 && profile->endings != NULL && has_ending_of (word, length, profile->endings))
    score += ENDING_SCORE;
  return score;
}

static gboolean
is_ascii (const char *word)
{
  for (; *word != '\0'; word++)
    if (*word & 0x80)
      return FALSE;
  return TRUE;
}

static const char *
find_script (const GPtrArray *profiles, const char *script)
{
  for (guint i = 0; i < profiles->len; i++)
    {
      const DossierLanguageProfile *profile = g_ptr_array_index (profiles, i);

      if (g_strcmp0 (profile->script, script) == 0)
        return profile->code;
    }
  return "und";
}

static const char *
choose_by_words (const DossierTokens *tokens, guint stride, const GPtrArray *profiles)
{
  g_autofree int *scores = g_new0 (int, profiles->len + 1);
  guint best = 0, n_words = 0;

  for (guint i = 0; i < tokens->n_items; i++)
    {
      const DossierToken *token = &tokens->items[i];
      char word[MAX_WORD_BYTES];
      gsize length;
      gboolean ascii;

      if (!is_sampled (tokens, i, stride)
          || !read_word (tokens->text + token->span.start, dossier_span_length (token->span), word))
        continue;
      n_words++;
      length = strlen (word);
      ascii = is_ascii (word);
      for (guint p = 0; p < profiles->len; p++)
        scores[p] += score_word (g_ptr_array_index (profiles, p), word, length, ascii);
    }

  for (guint p = 1; p < profiles->len; p++)
    if (scores[p] > scores[best])
      best = p;
  if (profiles->len == 0 || scores[best] <= 0 || scores[best] < MIN_SCORE_PER_WORD * n_words)
    return "und";
  return ((const DossierLanguageProfile *) g_ptr_array_index (profiles, best))->code;
}

/**
 * dossier_language_guess:
 * @tokens: the reading of a text
 * @profiles: (element-type DossierLanguageProfile): the languages to choose
 *   from; of equally likely ones the first is taken
 *
 * A script that only one language has settles the matter. Else each word
 * speaks for the languages in which it is common, that have its letters or
 * its ending. Of a long text a regular sample is looked at, so the time is
 * bounded.
 *
 * Returns: (transfer none): the interned code of the likeliest language, "und" if none
 *   is likely
 */
const char *
dossier_language_guess (const DossierTokens *tokens, const GPtrArray *profiles)
{
  guint stride = tokens->n_items / MAX_WORDS + 1;
  Scripts scripts = { 0 };
  const char *script;

  for (guint i = 0; i < tokens->n_items; i++)
    if (is_sampled (tokens, i, stride))
      count_scripts (&scripts, tokens->text + tokens->items[i].span.start,
                     tokens->text + tokens->items[i].span.end);

  script = choose_script (&scripts);
  if (script == NULL)
    return "und";
  if (!g_str_equal (script, "Latn"))
    return find_script (profiles, script);
  return choose_by_words (tokens, stride, profiles);
}
