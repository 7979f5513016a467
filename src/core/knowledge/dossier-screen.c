/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-screen.h"

#include <string.h>

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
 * dossier_screen_add_word:
 * @self: a screen
 * @member: a member's bit
 * @folded: a folded word, one token of a text
 * @length: its length in bytes, at least 1
 *
 * The member has a phrase that begins with just this word.
 */
void
dossier_screen_add_word (DossierScreen *self, guint64 member, const char *folded, gsize length)
{
  char bytes[sizeof (guint64)] = { 0 };

  memcpy (bytes, folded, MIN (length, sizeof bytes));
  self->by_word[hash_key (read_key (bytes, length), WORD_BITS)] |= member;
}

/**
 * dossier_screen_add_beginning:
 * @self: a screen
 * @member: a member's bit
 * @folded: folded bytes
 * @length: how many, at least 1
 *
 * The member has a phrase that begins with a token that begins with these bytes.
 */
void
dossier_screen_add_beginning (DossierScreen *self, guint64 member, const char *folded,
                              gsize length)
{
  char bytes[sizeof (guint64)] = { 0 };

  memcpy (bytes, folded, MIN (length, sizeof bytes));
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (length >= beginnings[i])
      {
        self->by_beginning[hash_key (read_key (bytes, beginnings[i]), BEGINNING_BITS)] |= member;
        return;
      }
  self->first_bytes[(guint8) *folded] |= member;
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

      /* What folds to nothing is followed by what does not. */
      if (length == 0)
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
