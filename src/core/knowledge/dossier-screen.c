/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-screen.h"

#include <string.h>

#include "dossier-chars.h"
#include "dossier-shingles.h"
#include "dossier-word-set.h"

#define MAX_MEMBERS 64
#define WORD_BITS 16
#define ENDED_BITS 15
#define PART_BITS 13
#define INSIDE_BITS 9

/* How many bytes of a part of a word are looked at. */
static const guint8 parts[] = { 8, 7, 6, 5, 4, 3, 2 };

/* Each table maps a hash to the set of members that some word with this hash may open. */
struct _DossierScreen
{
  guint n_members;
  guint64 first_bytes[256];
  guint64 by_word[1 << WORD_BITS];
  guint64 by_ended[1 << ENDED_BITS];
  guint64 by_part[1 << PART_BITS];
  guint64 by_inside[1 << INSIDE_BITS];
  guint inside_lengths; /* bit i: something of i bytes may begin inside a word */
  DossierWordSet *endings;
  gboolean is_last_byte[256]; /* of an ending */
  gsize longest_ending;
};

/**
 * dossier_screen_new:
 *
 * Returns: (transfer full): a screen without members
 */
DossierScreen *
dossier_screen_new (void)
{
  DossierScreen *self = g_new0 (DossierScreen, 1);

  self->endings = dossier_word_set_new ();
  return self;
}

/**
 * dossier_screen_free:
 * @self: (transfer full) (nullable): a screen
 */
void
dossier_screen_free (DossierScreen *self)
{
  if (self == NULL)
    return;
  dossier_word_set_free (self->endings);
  g_free (self);
}

/**
 * dossier_screen_add_member:
 * @self: a screen
 *
 * Returns: the bit of a new member, 0 if there are too many: such a
 *   dictionary goes without
 */
guint64
dossier_screen_add_member (DossierScreen *self)
{
  return self->n_members < MAX_MEMBERS ? G_GUINT64_CONSTANT (1) << self->n_members++ : 0;
}

/**
 * dossier_screen_add:
 * @self: a screen
 * @member: a member's bit
 * @opening: what a phrase of the member begins with
 */
void
dossier_screen_add (DossierScreen *self, guint64 member, const DossierOpening *opening)
{
  guint64 word = dossier_word_load (opening->folded, opening->length);

  if (opening->kind == DOSSIER_OPENING_ENDED)
    self->by_ended[dossier_word_hash (word, ENDED_BITS)] |= member;
  if (opening->kind != DOSSIER_OPENING_PART)
    self->by_word[dossier_word_hash (word, WORD_BITS)] |= member;
  else if (opening->length < parts[G_N_ELEMENTS (parts) - 1])
    self->first_bytes[(guint8) opening->folded[0]] |= member;
  else
    self->by_part[dossier_word_hash (word, PART_BITS)] |= member;
}

/**
 * dossier_screen_add_inside:
 * @self: a screen
 * @member: a member's bit
 * @folded: a folded phrase that may begin inside a word
 */
void
dossier_screen_add_inside (DossierScreen *self, guint64 member, const char *folded)
{
  DossierOpening opening = dossier_screen_find_opening (
    folded, dossier_screen_measure_word (folded), DOSSIER_OPENING_PART);
  guint64 word = dossier_word_load (opening.folded, opening.length);

  self->by_inside[dossier_word_hash (word, INSIDE_BITS)] |= member;
  self->inside_lengths |= 1u << opening.length;
}

/**
 * dossier_screen_add_ending:
 * @self: a screen
 * @folded: folded letters that may stand behind a word of
 *   %DOSSIER_OPENING_ENDED, whichever member has it
 */
void
dossier_screen_add_ending (DossierScreen *self, const char *folded)
{
  gsize length = strlen (folded);

  if (length == 0)
    return;
  dossier_word_set_add (self->endings, folded);
  self->is_last_byte[(guint8) folded[length - 1]] = TRUE;
  self->longest_ending = MAX (self->longest_ending, length);
}

/**
 * dossier_screen_measure_word:
 * @folded: a folded phrase
 *
 * Returns: how many bytes at its beginning are the word that a text is
 *   divided into; 0 if it begins with something else than a letter
 */
gsize
dossier_screen_measure_word (const char *folded)
{
  const DossierChar *table = dossier_chars_get_table ();
  guint wanted = DOSSIER_CHAR_LETTER;
  const char *at = folded;

  while (*at != '\0')
    {
      const char *next = at;

      if ((dossier_char_classify (table, dossier_char_read (&next)) & wanted) == 0)
        break;
      wanted = DOSSIER_CHAR_LETTER | DOSSIER_CHAR_MARK | DOSSIER_CHAR_DIGIT;
      at = next;
    }
  return (gsize) (at - folded);
}

/**
 * dossier_screen_find_opening:
 * @folded: a folded phrase, not empty
 * @length: what dossier_screen_measure_word() says of it
 * @kind: how its last word must agree
 *
 * A word that a phrase goes on after stands alone in a text, so @kind is for
 * phrases of one word. Digits and marks are divided otherwise in a text than
 * in a phrase, so only the first byte of those counts.
 *
 * Returns: what a text must have for the phrase to begin
 */
DossierOpening
dossier_screen_find_opening (const char *folded, gsize length, DossierOpeningKind kind)
{
  DossierOpening opening = { .kind = DOSSIER_OPENING_PART, .is_mark = length == 0 };

  if (length > 0)
    opening.kind = folded[length] == '\0' ? kind : DOSSIER_OPENING_WORD;
  opening.length = (guint8) CLAMP (length, 1, sizeof opening.folded);
  memcpy (opening.folded, folded, opening.length);
  return opening;
}

/* The members that know what is left of a word without one of its endings. */
static guint64
find_ended (const DossierScreen *self, const char *word, gsize length)
{
  guint64 members = 0;

  for (gsize n = 1; n <= self->longest_ending && n < length; n++)
    if (dossier_word_set_contains (self->endings, word + length - n, n))
      members |= self->by_ended[dossier_word_hash (dossier_word_load (word, length - n),
                                                   ENDED_BITS)];
  return members;
}

static inline guint64
find_parts (const DossierScreen *self, guint64 word, gsize length)
{
  guint64 members = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (length >= parts[i])
      members |= self->by_part[dossier_word_hash (
        dossier_word_load ((const char *) &word, parts[i]), PART_BITS)];
  return members;
}

/* What folds to nothing is followed by what does not, and what may
 * follow a word inside a mixed one, dictionaries see each in its way. */
static inline gboolean
is_open_to_all (const DossierToken *token)
{
  return token->fold_end == token->fold_start || (token->flags & DOSSIER_TOKEN_MIXED) != 0;
}

/* The members of which a phrase may begin inside the word. */
static guint64
find_insides (const DossierScreen *self, const char *word, gsize length)
{
  guint64 members = 0;

  for (gsize at = 1; at < length && self->inside_lengths != 0; at++)
    for (gsize n = 1; n <= MIN (length - at, sizeof (guint64)); n++)
      if ((self->inside_lengths & 1u << n) != 0)
        members |= self->by_inside[dossier_word_hash (dossier_word_load (word + at, n),
                                                      INSIDE_BITS)];
  return members;
}

static guint64
find_openings (const DossierScreen *self, const DossierTokens *tokens, const DossierToken *token)
{
  const char *word = tokens->folded->text + token->fold_start;
  gsize length = token->fold_end - token->fold_start;
  guint64 loaded = dossier_word_load (word, length);
  guint64 openings = self->first_bytes[(guint8) *word]
                     | self->by_word[dossier_word_hash (loaded, WORD_BITS)]
                     | find_parts (self, loaded, length);

  if (token->flags & DOSSIER_TOKEN_WORD)
    openings |= find_insides (self, word, length);
  if (self->is_last_byte[(guint8) word[length - 1]])
    openings |= find_ended (self, word, length);
  return openings;
}

/**
 * dossier_screen_read:
 * @self: a screen
 * @tokens: the reading of a text, not screened yet
 * @numbers: numbers the tokens; always used with the same screen
 *
 * Looks at each token once, and notes with its number what it opens. The numbers of the tokens are
 * good until the numbers are used for another text.
 */
void
dossier_screen_read (const DossierScreen *self, DossierTokens *tokens,
                     DossierWordNumbers *numbers)
{
  guint64 *openings = g_new (guint64, MAX (tokens->n_items, 1));

  dossier_word_numbers_begin_text (numbers);
  for (guint i = 0; i < tokens->n_items; i++)
    {
      DossierToken *token = &tokens->items[i];
      gsize length = dossier_span_length (token->span);
      DossierWord *known;
      gboolean is_new;

      if (is_open_to_all (token))
        {
          openings[i] = G_MAXUINT64;
          continue;
        }
      if (length > DOSSIER_WORD_NUMBERS_LONGEST)
        {
          openings[i] = find_openings (self, tokens, token);
          continue;
        }
      token->word = dossier_word_numbers_find (numbers, tokens->text + token->span.start, length,
                                               tokens->length - token->span.start, &is_new);
      known = &numbers->words[token->word];
      if (is_new)
        {
          known->note = find_openings (self, tokens, token);
          known->hash = dossier_shingle_hash_word (tokens, token);
        }
      openings[i] = known->note;
    }
  tokens->screen = self;
  tokens->openings = openings;
  tokens->numbers = numbers;
  tokens->age = numbers->age;
}
