/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-screen.h"

#include <string.h>

#include "dossier-chars.h"

#define MAX_MEMBERS 64
#define WORD_BITS 14
#define BEGINNING_BITS 13

/* How many bytes of a word's beginning are looked at: a Latin word tells most with
 * four, a Hangul one with two syllables of three. */
static const guint8 beginnings[] = { 6, 4, 3, 2 };

/* Each table maps a hash to the set of members that some word with this hash may open. */
struct _DossierScreen
{
  guint n_members;
  guint64 first_bytes[256];
  guint64 by_word[1 << WORD_BITS];
  guint64 by_beginning[1 << BEGINNING_BITS];
};

/* The first @length bytes as a number; @text has eight bytes to read. */
static inline guint64
read_key (const char *text, gsize length)
{
  guint64 key;

  memcpy (&key, text, sizeof key);
  if (length < sizeof key)
    key &= GUINT64_TO_LE ((G_GUINT64_CONSTANT (1) << (8 * length)) - 1);
  return key;
}

static inline guint
hash_key (guint64 key, guint bits)
{
  return (guint) ((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - bits));
}

/**
 * dossier_screen_new:
 *
 * Returns: (transfer full): a screen without members
 */
DossierScreen *
dossier_screen_new (void)
{
  return g_new0 (DossierScreen, 1);
}

/**
 * dossier_screen_free:
 * @self: (transfer full) (nullable): a screen
 */
void
dossier_screen_free (DossierScreen *self)
{
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
  if (opening->is_word)
    {
      self->by_word[hash_key (read_key (opening->folded, opening->length), WORD_BITS)] |= member;
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (opening->length >= beginnings[i])
      {
        self->by_beginning[hash_key (read_key (opening->folded, beginnings[i]), BEGINNING_BITS)]
          |= member;
        return;
      }
  self->first_bytes[(guint8) opening->folded[0]] |= member;
}

/* How many bytes at the beginning of a folded phrase are the word that a
 * text is divided into; 0 if it begins with something else than a letter. */
static gsize
measure_word (const char *folded)
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
 * @may_go_on: whether letters may follow the phrase in its last word
 *
 * A word that a phrase goes on after stands alone in a text. One that is the
 * whole phrase may have more letters behind it. Digits and marks are divided
 * otherwise in a text than in a phrase, so only the first byte counts.
 *
 * Returns: what a text must have for the phrase to begin
 */
DossierOpening
dossier_screen_find_opening (const char *folded, gboolean may_go_on)
{
  gsize length = measure_word (folded);
  DossierOpening opening = {
    .is_word = length > 0 && (folded[length] != '\0' || !may_go_on),
    .length = (guint8) CLAMP (length, 1, sizeof opening.folded),
  };

  memcpy (opening.folded, folded, opening.length);
  return opening;
}

/**
 * dossier_screen_read:
 * @self: a screen
 * @tokens: the reading of a text, not screened yet
 *
 * Looks at each token once.
 */
void
dossier_screen_read (const DossierScreen *self, DossierTokens *tokens)
{
  const char *folded = tokens->folded->text;
  guint64 *openings = g_new (guint64, MAX (tokens->n_items, 1));

  for (guint i = 0; i < tokens->n_items; i++)
    {
      const DossierToken *token = &tokens->items[i];
      gsize length = token->fold_end - token->fold_start;
      guint64 key, members;

      /* What folds to nothing is followed by what does not, and what may
       * follow a word inside a mixed one, dictionaries see each in its way. */
      if (length == 0 || (token->flags & DOSSIER_TOKEN_MIXED))
        {
          openings[i] = G_MAXUINT64;
          continue;
        }
      key = read_key (folded + token->fold_start, length);
      members = self->first_bytes[(guint8) folded[token->fold_start]]
                | self->by_word[hash_key (key, WORD_BITS)];
      for (gsize n = 0; n < G_N_ELEMENTS (beginnings); n++)
        if (length >= beginnings[n])
          members |= self->by_beginning[hash_key (read_key ((const char *) &key, beginnings[n]),
                                                  BEGINNING_BITS)];
      openings[i] = members;
    }
  tokens->screen = self;
  tokens->openings = openings;
}
