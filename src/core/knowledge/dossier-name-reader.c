/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-reader.h"

#include "dossier-starts.h"
#include "dossier-word-notes.h"

/* The dictionaries. */
enum
{
  WORDS,
  HEADS,
  NAMES,
  N_DICTIONARIES,
};

/* What has been found out about one word, written just so, where no phrase
 * goes on behind it. @starts tells for each dictionary where one would; @known
 * is a value of the gazetteer + 1 and @known_length the bytes of the word that
 * are the name. */
typedef struct
{
  DossierStart starts[N_DICTIONARIES];
  DossierNameReading reading;
  guint32 known;
  guint32 known_length;
} Word;

struct _DossierNameReader
{
  const DossierNameLexicon *lexicon;
  const DossierGazetteer *gazetteer; /* nullable */
  const DossierMatcher *dictionaries[N_DICTIONARIES]; /* that of names is nullable */
  DossierWordNotes *words;
};

/**
 * dossier_name_reader_new:
 * @lexicon: of the language of the texts; it must outlive the reader
 * @gazetteer: (nullable): likewise
 * @numbers: likewise: the words of the texts
 *
 * Returns: (transfer full): a reader that has not met any word
 */
DossierNameReader *
dossier_name_reader_new (const DossierNameLexicon *lexicon, const DossierGazetteer *gazetteer,
                         const DossierWordNumbers *numbers)
{
  DossierNameReader *self = g_new (DossierNameReader, 1);

  self->lexicon = lexicon;
  self->gazetteer = gazetteer;
  self->dictionaries[WORDS] = dossier_name_lexicon_get_words (lexicon);
  self->dictionaries[HEADS] = dossier_name_lexicon_get_heads (lexicon);
  self->dictionaries[NAMES] = gazetteer != NULL ? dossier_gazetteer_get_matcher (gazetteer) : NULL;
  self->words = dossier_word_notes_new (numbers, sizeof (Word));
  return self;
}

/**
 * dossier_name_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
dossier_name_reader_free (DossierNameReader *self)
{
  if (self == NULL)
    return;
  dossier_word_notes_free (self->words);
  g_free (self);
}

static void
set_words (const DossierNameReader *self, const DossierTokens *tokens, const DossierMatch *match,
           DossierNameReading *reading)
{
  reading->words = dossier_name_lexicon_get_classes (self->lexicon, tokens, match);
  reading->n_words = reading->words != 0 ? (guint8) MIN (match->last - match->first + 1, 255) : 0;
}

static void
set_heads (const DossierNameReader *self, const DossierTokens *tokens, const DossierMatch *match,
           DossierNameReading *reading)
{
  reading->heads = dossier_name_lexicon_get_classes (self->lexicon, tokens, match);
  reading->n_heads = reading->heads != 0 ? (guint8) MIN (match->last - match->first + 1, 255) : 0;
}

/* Where there are no capitals, a word may be a title by its end alone. */
static void
find_title_ending (const DossierNameReader *self, const DossierTokens *tokens, guint index,
                   DossierNameReading *reading)
{
  const DossierToken *token = &tokens->items[index];
  gsize length = dossier_span_length (token->span);

  if (reading->n_heads > 0)
    return;
  reading->heads = 0;
  if ((reading->words & DOSSIER_NAME_NOT) || (token->flags & DOSSIER_TOKEN_HANGUL) == 0
      || dossier_name_lexicon_has_capitals (self->lexicon))
    return;
  /* Listed nouns end in letters that look like a particle. */
  if ((reading->words & DOSSIER_NAME_FIELD) == 0)
    length = dossier_name_lexicon_strip (self->lexicon, tokens->text + token->span.start, length);
  if (dossier_name_lexicon_ends_in_title (self->lexicon,
                                          tokens->folded->text + token->fold_start, length))
    reading->heads = DOSSIER_NAME_TITLE_AFTER;
}

/* An abbreviation that is no name in any language, with or without a particle: "HIV는". */
static void
find_no_name (const DossierNameReader *self, const DossierTokens *tokens, guint index,
              DossierNameReading *reading)
{
  const DossierToken *token = &tokens->items[index];
  const char *word = tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span), stem = 0;

  if (self->gazetteer == NULL || (token->flags & DOSSIER_TOKEN_CAPITAL) == 0
      || reading->n_words > 1)
    return;
  while (stem < length && g_ascii_isgraph (word[stem]))
    stem++;
  if (dossier_gazetteer_is_no_name (self->gazetteer, word, stem)
      && (stem == length
          || dossier_name_lexicon_is_particle (self->lexicon, word + stem, length - stem)))
    {
      reading->words |= DOSSIER_NAME_NOT;
      reading->n_words = 1;
    }
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

  if (dossier_matcher_look_word (self->dictionaries[WORDS], tokens, index, &match,
                                 &word->starts[WORDS]))
    set_words (self, tokens, &match, reading);
  find_no_name (self, tokens, index, reading);
  if (dossier_matcher_look_word (self->dictionaries[HEADS], tokens, index, &match,
                                 &word->starts[HEADS]))
    set_heads (self, tokens, &match, reading);
  find_title_ending (self, tokens, index, reading);
  reading->bare = (guint32) dossier_name_lexicon_strip (
      self->lexicon, tokens->text + token->span.start, dossier_span_length (token->span));
  reading->stem = (guint32) dossier_name_lexicon_find_stem (
      self->lexicon, tokens->folded->text + token->fold_start,
      token->fold_end - token->fold_start, &type, &ending);
  reading->ending = (guint8) ending;
  reading->type = (guint8) type;
  if (self->dictionaries[NAMES] != NULL
      && dossier_matcher_look_word (self->dictionaries[NAMES], tokens, index, &match,
                                    &word->starts[NAMES]))
    {
      word->known = match.value + 1;
      word->known_length = dossier_span_length (match.span);
    }
}

static const Word *
look_word (DossierNameReader *self, const DossierTokens *tokens, guint index)
{
  gboolean is_new;
  Word *word = dossier_word_notes_look (self->words, tokens->items[index].word, &is_new);

  if (is_new)
    learn (self, tokens, index, word);
  return word;
}

/* Whether a phrase of the dictionary goes on behind a word, as the text does
 * with @behind. */
static inline gboolean
goes_on (const DossierNameReader *self, guint dictionary, const DossierTokens *tokens, guint index,
         const Word *word, const DossierFollowing *behind, DossierMatch *match)
{
  const DossierStart *start = &word->starts[dictionary];

  return dossier_starts_may_follow (&start->following, behind)
         && dossier_matcher_go_on (self->dictionaries[dictionary], tokens, index, start->node,
                                   match);
}

/* Reads a word that is remembered: only where a phrase goes on behind it there
 * is more to look for. */
static gboolean
read_word (const DossierNameReader *self, const DossierTokens *tokens, guint index,
           const Word *word, DossierNameReading *reading, DossierMatch *known)
{
  const DossierToken *token = &tokens->items[index];
  DossierFollowing behind
    = dossier_starts_get_following (tokens->folded->text + token->fold_end);
  gboolean goes_further;
  DossierMatch match;

  *reading = word->reading;
  goes_further = goes_on (self, HEADS, tokens, index, word, &behind, &match);
  if (goes_further)
    set_heads (self, tokens, &match, reading);
  if (goes_on (self, WORDS, tokens, index, word, &behind, &match))
    {
      set_words (self, tokens, &match, reading);
      goes_further = TRUE;
    }
  if (goes_further)
    find_title_ending (self, tokens, index, reading);
  if (goes_on (self, NAMES, tokens, index, word, &behind, known))
    return TRUE;
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

/* Reads what is no word that could be remembered. */
static gboolean
read_other (const DossierNameReader *self, const DossierTokens *tokens, guint index,
            DossierNameReading *reading, DossierMatch *known)
{
  DossierMatch match;

  *reading = (DossierNameReading) { 0 };
  if (dossier_matcher_longest (self->dictionaries[WORDS], tokens, index, &match))
    set_words (self, tokens, &match, reading);
  find_no_name (self, tokens, index, reading);
  if (dossier_matcher_longest (self->dictionaries[HEADS], tokens, index, &match))
    set_heads (self, tokens, &match, reading);
  find_title_ending (self, tokens, index, reading);
  return self->dictionaries[NAMES] != NULL
         && (tokens->items[index].flags & DOSSIER_TOKEN_PUNCT) == 0
         && dossier_matcher_longest (self->dictionaries[NAMES], tokens, index, known);
}

/**
 * dossier_name_reader_get_blank:
 * @self: a reader
 * @tokens: the reading of a text
 *
 * Of a word without a capital of which the screen says that no dictionary knows a phrase
 * with it, there is nothing to say in a language with capitals, and nothing to read.
 *
 * Returns: the bits of the openings of @tokens that are not set of such a word
 */
guint64
dossier_name_reader_get_blank (const DossierNameReader *self, const DossierTokens *tokens)
{
  guint64 members = dossier_name_lexicon_has_capitals (self->lexicon) ? 0 : G_MAXUINT64;

  for (guint i = 0; i < N_DICTIONARIES; i++)
    if (self->dictionaries[i] != NULL)
      members |= dossier_matcher_get_member (self->dictionaries[i], tokens->screen);
  return members;
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

  if (token->word != 0 && (token->flags & DOSSIER_TOKEN_WORD)
      && dossier_word_notes_are_of (self->words, tokens))
    return read_word (self, tokens, index, look_word (self, tokens, index), reading, known);
  return read_other (self, tokens, index, reading, known);
}
