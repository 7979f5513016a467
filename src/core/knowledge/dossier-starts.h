/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"
#include "dossier-trie.h"

G_BEGIN_DECLS

/* What follows a word is told apart by so many bytes: of those that stand behind all of a thousand
 * phrases, " of" say, three are alike. */
#define DOSSIER_STARTS_SHORT 3
#define DOSSIER_STARTS_LONG 6

/**
 * DossierFollowing:
 * @by_short: bits of the first three bytes of what has less than six
 * @by_long: bits of the first six bytes of the others
 *
 * A set of what phrases go on with behind a first word, or what a text goes on with there.
 */
typedef struct
{
  guint64 by_short;
  guint64 by_long;
} DossierFollowing;

/**
 * DossierStart:
 * @following: a set of what phrases go on with behind a first word, see
 *   dossier_starts_may_follow()
 * @node: the node behind the word, 0 if no phrase begins with just this word
 *
 * Where a first word leads.
 */
typedef struct
{
  DossierFollowing following;
  guint32 node;
} DossierStart;

/**
 * DossierStarts:
 *
 * Where in a trie of phrases each first word leads, so that it is looked up at
 * once and not walked letter by letter. Immutable once all of them are added.
 */
typedef struct _DossierStarts DossierStarts;

DossierStarts *dossier_starts_new  (void);
void           dossier_starts_add  (DossierStarts       *self,
                                    const DossierTrie   *trie,
                                    const char          *phrase,
                                    gsize                length);
void           dossier_starts_free (DossierStarts       *self);
DossierStart   dossier_starts_find (const DossierStarts *self,
                                    const char          *word,
                                    gsize                length);

static inline guint64
dossier_starts_get_bit (const char *behind, gsize length)
{
  return G_GUINT64_CONSTANT (1) << dossier_word_hash (dossier_word_load (behind, length), 6);
}

/* What stands at @behind, where eight bytes can be read. */
static inline DossierFollowing
dossier_starts_get_following (const char *behind)
{
  return (DossierFollowing) { dossier_starts_get_bit (behind, DOSSIER_STARTS_SHORT),
                              dossier_starts_get_bit (behind, DOSSIER_STARTS_LONG) };
}

/* Whether a phrase may go on as the folded text does behind the first word. It may say yes where
 * none does, never no where one does. */
static inline gboolean
dossier_starts_may_follow (const DossierFollowing *phrases, const DossierFollowing *text)
{
  return ((phrases->by_short & text->by_short) | (phrases->by_long & text->by_long)) != 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStarts, dossier_starts_free)

G_END_DECLS
