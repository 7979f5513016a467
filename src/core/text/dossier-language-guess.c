/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-language-guess.h"

#include <string.h>

#include "dossier-chars.h"
#include "dossier-lower.h"

/* So many words tell as much as all of them. */
#define MAX_WORDS 300
/* A language must score this much for each word on average. */
#define MIN_SCORE_PER_WORD 0.25
#define LETTER_SCORE 1
#define ENDING_SCORE 1
/* A syllable or an ideograph says about as much as this many Latin letters. */
#define SYLLABLE_LETTERS 2
#define MAX_WORD_BYTES 64
/* Languages that are added up together. */
#define GROUP 4

/* What one word, letter or ending says for one language. */
typedef struct
{
  guint profile;
  int weight;
} Vote;

struct _DossierLanguageGuesser
{
  GPtrArray *profiles;
  GHashTable *words;   /* composed lower-case word → GArray of Vote */
  GHashTable *endings; /* the same */
  GHashTable *letters; /* code point → GArray of Vote */
  gsize longest_ending;
};

/* Letters of the scripts that can settle the matter. */
typedef struct
{
  guint latin;
  guint hangul;
  guint kana;
  guint han;
  guint other;
} Scripts;

static void
count_scripts (Scripts *scripts, const char *p, const char *end)
{
  while (p < end)
    {
      gunichar c;

      if ((*p & 0x80) == 0)
        {
          scripts->latin++;
          p++;
          continue;
        }
      c = dossier_char_read (&p);
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
          g_autofree char *lower = dossier_lower (end - length, (gssize) length);
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

static void
add_vote (GHashTable *table, gpointer key, guint profile, int weight)
{
  GArray *votes = g_hash_table_lookup (table, key);
  Vote vote = { profile, weight };

  if (votes == NULL)
    {
      votes = g_array_new (FALSE, FALSE, sizeof (Vote));
      g_hash_table_insert (table, key, votes);
    }
  g_array_append_val (votes, vote);
}

static void
add_profile (DossierLanguageGuesser *self, const DossierLanguageProfile *profile, guint index)
{
  GHashTableIter iter;
  gpointer word, weight;

  g_hash_table_iter_init (&iter, profile->words);
  while (g_hash_table_iter_next (&iter, &word, &weight))
    add_vote (self->words, word, index, GPOINTER_TO_INT (weight));

  for (char **ending = profile->endings; ending != NULL && *ending != NULL; ending++)
    {
      add_vote (self->endings, *ending, index, ENDING_SCORE);
      self->longest_ending = MAX (self->longest_ending, strlen (*ending));
    }

  if (profile->letters != NULL)
    for (const char *p = profile->letters; *p != '\0'; p = g_utf8_next_char (p))
      add_vote (self->letters, GUINT_TO_POINTER (g_utf8_get_char (p)), index, LETTER_SCORE);
}

/* A word in the list speaks with its weight, its letters once, and its ending only
 * where nothing else does. @points are zero. */
static void
score_word (const DossierLanguageGuesser *self, const char *word, int *points)
{
  gsize length = strlen (word);
  const GArray *votes;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if ((*p & 0x80) == 0)
        continue;
      votes = g_hash_table_lookup (self->letters, GUINT_TO_POINTER (g_utf8_get_char (p)));
      for (guint i = 0; votes != NULL && i < votes->len; i++)
        points[g_array_index (votes, Vote, i).profile] = g_array_index (votes, Vote, i).weight;
    }

  votes = g_hash_table_lookup (self->words, word);
  for (guint i = 0; votes != NULL && i < votes->len; i++)
    points[g_array_index (votes, Vote, i).profile] += g_array_index (votes, Vote, i).weight;

  for (gsize n = 1; n <= self->longest_ending && n + 1 < length; n++)
    {
      votes = g_hash_table_lookup (self->endings, word + length - n);
      for (guint i = 0; votes != NULL && i < votes->len; i++)
        {
          const Vote *vote = &g_array_index (votes, Vote, i);

          points[vote->profile] = MAX (points[vote->profile], vote->weight);
        }
    }
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

/* What is known of one word: whether it counts, and what it says for each language. The points
 * stand in whole groups, which are added at once; those that belong to no language are zero. */
typedef struct
{
  gboolean counts;
  int points[];
} Opinion;

typedef int Points __attribute__ ((vector_size (GROUP * sizeof (int))));

static guint
count_groups (const DossierLanguageGuesser *self)
{
  return (self->profiles->len + GROUP - 1) / GROUP;
}

static gsize
measure_opinion (const DossierLanguageGuesser *self)
{
  return sizeof (Opinion) + count_groups (self) * GROUP * sizeof (int);
}

static void
form_opinion (const DossierLanguageGuesser *self, const char *text, gsize length,
              Opinion *opinion)
{
  char word[MAX_WORD_BYTES];

  opinion->counts = read_word (text, length, word);
  if (opinion->counts)
    score_word (self, word, opinion->points);
}

/* What is noted of a word; one that has no number is looked at in @spare. */
static const Opinion *
get_opinion (const DossierLanguageGuesser *self, const char *text, const DossierToken *token,
             DossierWordNotes *notes, Opinion *spare)
{
  Opinion *opinion = spare;
  gboolean is_new = TRUE;

  if (notes != NULL && token->word != 0)
    opinion = dossier_word_notes_look (notes, token->word, &is_new);
  else
    memset (spare, 0, measure_opinion (self));
  if (is_new)
    form_opinion (self, text + token->span.start, dossier_span_length (token->span), opinion);
  return opinion;
}

static inline void
add_points (int *scores, const int *points, guint n_groups)
{
  for (guint group = 0; group < n_groups; group++, scores += GROUP, points += GROUP)
    {
      Points sum, more;

      memcpy (&sum, scores, sizeof sum);
      memcpy (&more, points, sizeof more);
      sum += more;
      memcpy (scores, &sum, sizeof sum);
    }
}

static const char *
choose_by_words (const DossierLanguageGuesser *self, const DossierTokens *tokens, guint stride,
                 DossierWordNotes *notes)
{
  const GPtrArray *profiles = self->profiles;
  guint best = 0, n_words = 0, n_groups = count_groups (self);
  g_autofree int *scores = g_new0 (int, n_groups * GROUP + 1);
  g_autofree Opinion *spare = g_malloc (measure_opinion (self));

  for (guint i = 0; i < tokens->n_items; i += stride)
    {
      const DossierToken *token = &tokens->items[i];
      const Opinion *opinion;

      if ((token->flags & DOSSIER_TOKEN_WORD) == 0)
        continue;
      opinion = get_opinion (self, tokens->text, token, notes, spare);
      n_words += opinion->counts;
      add_points (scores, opinion->points, n_groups);
    }

  for (guint p = 1; p < profiles->len; p++)
    if (scores[p] > scores[best])
      best = p;
  if (scores[best] <= 0 || scores[best] < MIN_SCORE_PER_WORD * n_words)
    return "und";
  return ((const DossierLanguageProfile *) g_ptr_array_index (profiles, best))->code;
}

/**
 * dossier_language_guesser_new:
 * @profiles: (element-type DossierLanguageProfile): the languages to choose
 *   from; they must outlive the guesser. Of equally likely ones the first is taken
 *
 * Returns: (transfer full): a guesser
 */
DossierLanguageGuesser *
dossier_language_guesser_new (const GPtrArray *profiles)
{
  DossierLanguageGuesser *self = g_new0 (DossierLanguageGuesser, 1);
  GDestroyNotify free_votes = (GDestroyNotify) g_array_unref;

  self->profiles = g_ptr_array_new ();
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_votes);
  self->endings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_votes);
  self->letters = g_hash_table_new_full (NULL, NULL, NULL, free_votes);
  for (guint i = 0; i < profiles->len; i++)
    {
      g_ptr_array_add (self->profiles, g_ptr_array_index (profiles, i));
      add_profile (self, g_ptr_array_index (profiles, i), i);
    }
  return self;
}

/**
 * dossier_language_guesser_free:
 * @self: (transfer full) (nullable): a guesser
 */
void
dossier_language_guesser_free (DossierLanguageGuesser *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->profiles);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->endings);
  g_hash_table_unref (self->letters);
  g_free (self);
}

/**
 * dossier_language_guesser_new_notes:
 * @self: a guesser
 * @numbers: the words; it must outlive the notes
 *
 * Returns: (transfer full): notes for dossier_language_guess(), good for this guesser
 */
DossierWordNotes *
dossier_language_guesser_new_notes (const DossierLanguageGuesser *self,
                                    const DossierWordNumbers *numbers)
{
  return dossier_word_notes_new (numbers, measure_opinion (self));
}

/**
 * dossier_language_guess:
 * @self: a guesser
 * @tokens: the reading of a text
 * @notes: (nullable): what is known of the words of other texts
 *
 * A script that only one language has settles the matter. Else each word
 * speaks for the languages in which it is common, that have its letters or
 * its ending. Of a long text a regular sample is looked at, so the time is
 * bounded.
 *
 * Returns: (transfer none): the interned code of the likeliest language, "und"
 *   if none is likely
 */
const char *
dossier_language_guess (const DossierLanguageGuesser *self, const DossierTokens *tokens,
                        DossierWordNotes *notes)
{
  guint stride = tokens->n_items / MAX_WORDS + 1;
  Scripts scripts = { 0 };
  const char *script;

  for (guint i = 0; i < tokens->n_items; i += stride)
    if (tokens->items[i].flags & DOSSIER_TOKEN_WORD)
      count_scripts (&scripts, tokens->text + tokens->items[i].span.start,
                     tokens->text + tokens->items[i].span.end);

  script = choose_script (&scripts);
  if (script == NULL)
    return "und";
  if (!g_str_equal (script, "Latn"))
    return find_script (self->profiles, script);
  if (notes != NULL && !dossier_word_notes_are_of (notes, tokens))
    notes = NULL;
  return choose_by_words (self, tokens, stride, notes);
}
