/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-reader.h"

#include <string.h>

#include "dossier-starts.h"

/* Longer words, in bytes, are looked up every time. */
#define LONGEST_WORD 24

/* The table has so many places and holds half as many words. */
#define TABLE_BITS 14
#define MAX_WORDS (1u << (TABLE_BITS - 1))

/* The bytes of a word as numbers; with its length they tell it from all others. */
typedef struct
{
  guint64 first;
  guint64 middle;
  guint64 last;
} Key;

/* The dictionaries. */
enum
{
  WORDS,
  HEADS,
  NAMES,
  N_DICTIONARIES,
};

/* What has been found out about one word, written just so, where no phrase
 * goes on behind it. @following is for each dictionary the set of what one
 * would go on with; @length is 0 where the place is free; @known is a value of
 * the gazetteer + 1 and @known_length the bytes of the word that are the name. */
typedef struct
{
  Key key;
  guint64 following[N_DICTIONARIES];
  DossierNameReading reading;
  guint32 known;
  guint8 known_length;
  guint8 length;
} Word;

struct _DossierNameReader
{
  const DossierNameLexicon *lexicon;
  const DossierMatcher *known; /* nullable */
  guint n_words;
  Word table[1 << TABLE_BITS];
};

/**
 * dossier_name_reader_new:
 * @lexicon: of the language of the texts; it must outlive the reader
 * @gazetteer: (nullable): likewise
 *
 * Returns: (transfer full): a reader that has not met any word
 */
DossierNameReader *
dossier_name_reader_new (const DossierNameLexicon *lexicon, const DossierGazetteer *gazetteer)
{
  DossierNameReader *self = g_new0 (DossierNameReader, 1);

  self->lexicon = lexicon;
  self->known = gazetteer != NULL ? dossier_gazetteer_get_matcher (gazetteer) : NULL;
  return self;
}

/**
 * dossier_name_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
dossier_name_reader_free (DossierNameReader *self)
{
  g_free (self);
}

/**
 * dossier_name_reader_get_lexicon:
 * @self: a reader
 *
 * Returns: (transfer none): the lexicon it was made with
 */
const DossierNameLexicon *
dossier_name_reader_get_lexicon (const DossierNameReader *self)
{
  return self->lexicon;
}

static inline guint64
load (const char *bytes)
{
  guint64 number;

  memcpy (&number, bytes, sizeof number);
  return number;
}

static inline guint64
load_half (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return number;
}

/* Pieces may overlap; nothing behind the word is read. */
static inline Key
make_key (const char *word, gsize length)
{
  if (length >= 8)
    return (Key) { load (word), length > 16 ? load (word + 8) : 0, load (word + length - 8) };
  if (length >= 4)
    return (Key) { load_half (word) << 32 | load_half (word + length - 4), 0, 0 };
  return (Key) { (guint64) (guint8) word[0] << 16 | (guint64) (guint8) word[length / 2] << 8
                     | (guint8) word[length - 1], 0, 0 };
}

/* The place of a word, or the free one where it belongs. */
static inline Word *
find_place (DossierNameReader *self, Key key, gsize length)
{
  guint at = dossier_word_hash ((key.first * 31 + key.middle) * 31 + key.last + length,
                                TABLE_BITS);

  for (;; at = (at + 1) % G_N_ELEMENTS (self->table))
    {
      Word *word = &self->table[at];

      if (word->length == 0
          || (word->length == length && word->key.first == key.first
              && word->key.last == key.last && word->key.middle == key.middle))
        return word;
    }
}

/* Where there are no capitals, a word may be a title by its end alone. */
static void
find_title_ending (const DossierNameReader *self, const DossierTokens *tokens, guint index,
                   DossierNameReading *reading)
{
  const DossierToken *token = &tokens->items[index];
  gsize length = dossier_span_length (token->span);

  if (reading->heads != 0 || (reading->words & DOSSIER_NAME_NOT)
      || (token->flags & DOSSIER_TOKEN_HANGUL) == 0
      || dossier_name_lexicon_has_capitals (self->lexicon))
    return;
  /* Listed nouns end in letters that look like a particle. */
  if ((reading->words & DOSSIER_NAME_FIELD) == 0)
    length = dossier_name_lexicon_strip (self->lexicon, tokens->text + token->span.start, length);
  if (dossier_name_lexicon_ends_in_title (self->lexicon,
                                          tokens->folded->text + token->fold_start, length))
    reading->heads = DOSSIER_NAME_TITLE_AFTER;
}

static void
look (const DossierNameReader *self, const DossierTokens *tokens, guint index,
      DossierNameReading *reading)
{
  guint length = 0;

  reading->words = dossier_name_lexicon_look (self->lexicon, tokens, index, &length);
  reading->n_words = (guint8) MIN (length, 255);
}

static void
look_head (const DossierNameReader *self, const DossierTokens *tokens, guint index,
           DossierNameReading *reading)
{
  guint length = 0;

  reading->heads = dossier_name_lexicon_look_head (self->lexicon, tokens, index, &length);
  reading->n_heads = (guint8) MIN (length, 255);
}

static gboolean
look_name (const DossierNameReader *self, const DossierTokens *tokens, guint index,
           DossierMatch *known)
{
  return self->known != NULL && (tokens->items[index].flags & DOSSIER_TOKEN_PUNCT) == 0
         && dossier_matcher_longest (self->known, tokens, index, known);
}

/* Finds out what there is to know of one word alone. */
static void
learn (DossierNameReader *self, const DossierTokens *tokens, guint index, Word *word)
{
  const DossierToken *token = &tokens->items[index];
  DossierNameReading *reading = &word->reading;
  DossierEntityType type = 0;
  DossierMatch match;
  gsize ending = 0;

  reading->words = dossier_name_lexicon_look_word (self->lexicon, tokens, index,
                                                   &word->following[WORDS]);
  reading->heads = dossier_name_lexicon_look_head_word (self->lexicon, tokens, index,
                                                        &word->following[HEADS]);
  reading->n_words = reading->words != 0;
  reading->n_heads = reading->heads != 0;
  find_title_ending (self, tokens, index, reading);
  reading->bare = (guint32) dossier_name_lexicon_strip (
      self->lexicon, tokens->text + token->span.start, dossier_span_length (token->span));
  reading->stem = (guint32) dossier_name_lexicon_find_stem (
      self->lexicon, tokens->folded->text + token->fold_start,
      token->fold_end - token->fold_start, &type, &ending);
  reading->ending = (guint8) ending;
  reading->type = (guint8) type;
  if (self->known != NULL
      && dossier_matcher_look_word (self->known, tokens, index, &match, &word->following[NAMES]))
    {
      word->known = match.value + 1;
      word->known_length = (guint8) dossier_span_length (match.span);
    }
}

static const Word *
look_word (DossierNameReader *self, const DossierTokens *tokens, guint index)
{
  DossierSpan span = tokens->items[index].span;
  guint32 length = dossier_span_length (span);
  Key key = make_key (tokens->text + span.start, length);
  Word *word = find_place (self, key, length);

  if (word->length != 0)
    return word;
  if (self->n_words == MAX_WORDS)
    {
      memset (self->table, 0, sizeof self->table);
      self->n_words = 0;
      word = find_place (self, key, length);
    }
  self->n_words++;
  word->key = key;
  word->length = (guint8) length;
  learn (self, tokens, index, word);
  return word;
}

/* The same for a word that is remembered: only where a phrase goes on behind
 * it there is more to look for. */
static gboolean
read_word (const DossierNameReader *self, const DossierTokens *tokens, guint index,
           const Word *word, DossierNameReading *reading, DossierMatch *known)
{
  const DossierToken *token = &tokens->items[index];
  guint64 behind = dossier_starts_get_following (tokens->folded->text + token->fold_end);

  *reading = word->reading;
  if ((word->following[WORDS] | word->following[HEADS]) & behind)
    {
      look (self, tokens, index, reading);
      look_head (self, tokens, index, reading);
      find_title_ending (self, tokens, index, reading);
    }
  if (word->following[NAMES] & behind)
    return look_name (self, tokens, index, known);
  if (word->known == 0)
    return FALSE;
  *known = (DossierMatch) {
    .span = DOSSIER_SPAN_INIT (token->span.start, token->span.start + word->known_length),
    .first = index,
    .last = index,
    .value = word->known - 1,
  };
  return TRUE;
}

/**
 * dossier_name_reader_read:
 * @self: a reader
 * @tokens: the reading of a text
 * @index: index of a token
 * @reading: (out caller-allocates): what the lexicon says of it
 * @known: (out caller-allocates): the longest known name that begins there, set
 *   where there is one
 *
 * Returns: whether a known name begins with the token
 */
gboolean
dossier_name_reader_read (DossierNameReader *self, const DossierTokens *tokens, guint index,
                          DossierNameReading *reading, DossierMatch *known)
{
  const DossierToken *token = &tokens->items[index];

  if ((token->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_MIXED)) == DOSSIER_TOKEN_WORD
      && dossier_span_length (token->span) <= LONGEST_WORD && token->fold_start < token->fold_end)
    return read_word (self, tokens, index, look_word (self, tokens, index), reading, known);
  *reading = (DossierNameReading) { 0 };
  look (self, tokens, index, reading);
  look_head (self, tokens, index, reading);
  find_title_ending (self, tokens, index, reading);
  return look_name (self, tokens, index, known);
}
