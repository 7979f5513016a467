/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-arena.h"
#include "dossier-fold.h"
#include "dossier-matcher.h"
#include "dossier-starts.h"
#include "dossier-trie.h"

G_BEGIN_DECLS

typedef struct
{
  const char *phrase; /* as it was given; only where its spelling is compared */
  guint32 length; /* of it */
  guint32 value;
  DossierMatchFlags flags;
} DossierMatcherEntry;

struct _DossierMatcher
{
  GArray *entries;        /* once frozen, in the order of the values of @trie */
  GArray *inside_entries; /* likewise of @inside_trie; %NULL until frozen */
  GStringChunk *spellings; /* of the entries */
  GArray *phrases;         /* DossierTrieKey of each entry, until frozen */
  GArray *insides;         /* likewise, until it joins a screen, like @openings */
  GArray *endings;
  DossierArena *keys;      /* the folded texts of these, until it joins */
  DossierFoldBuffer fold;  /* until frozen */
  DossierTrie *trie;
  DossierTrie *inside_trie; /* only the phrases that may begin inside a word */
  DossierTrie *ending_trie;
  DossierStarts *starts;    /* of the trie */
  gboolean has_stems;       /* a phrase of one word may be part of a longer one */
  gboolean has_insides;
  gboolean has_endings;
  gboolean ends_ending[256]; /* by byte */
  guint32 longest_ending;
  GArray *openings;    /* until it joins a screen */
  gconstpointer screen;
  guint64 member;      /* its bit there, 0 for none */
  guint64 inside_member; /* likewise of the phrases that may begin inside a word */
};

/* The longest match that begins with token @first, before token @end: the
 * folded byte after it, 0 if there is none. */
guint32 dossier_matcher_walk_word (const DossierMatcher *self,
                                   const DossierTokens  *tokens,
                                   guint                 first,
                                   guint                 end,
                                   DossierMatch         *match);

/* The same for one that goes on with what @node leads to, which stands behind
 * token @match->first. */
guint32 dossier_matcher_walk_on   (const DossierMatcher *self,
                                   const DossierTokens  *tokens,
                                   guint32               node,
                                   guint                 end,
                                   DossierMatch         *match);

/* The same for one that begins at the folded byte @start of the token and is
 * in @trie; it ends at the folded byte @limit at the latest. */
guint32 dossier_matcher_walk      (const DossierMatcher *self,
                                   const DossierTrie    *trie,
                                   const DossierTokens  *tokens,
                                   guint                 first,
                                   guint32               start,
                                   guint32               limit,
                                   guint                 end,
                                   DossierMatch         *match);

/* Whether a token is a word without digits or marks in it. */
static inline gboolean
dossier_matcher_is_plain_word (const DossierToken *token)
{
  return (token->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_MIXED)) == DOSSIER_TOKEN_WORD
         && token->fold_end > token->fold_start;
}

G_END_DECLS
