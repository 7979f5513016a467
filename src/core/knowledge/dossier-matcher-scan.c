/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-matcher-private.h"

/* Handed over at a time. */
#define SOME_MATCHES 32

/* What is known of one word: the phrase that it is, by its bytes in the text
 * and in the folded text, 0 for none; what phrases go on with behind it, and
 * where they do. */
typedef struct
{
  DossierFollowing following;
  guint32 node;
  guint32 value;
  guint8 length;
  guint8 fold_length;
} Known;

/* One scan. @notes may be NULL. */
typedef struct
{
  const DossierMatcher *matcher;
  const DossierTokens *tokens;
  DossierWordNotes *notes;
  guint end;
} Scan;

static guint32
walk_inside (const Scan *scan, guint index, guint32 at, DossierMatch *match)
{
  const DossierMatcher *matcher = scan->matcher;
  const DossierTokens *tokens = scan->tokens;
  const char *folded = tokens->folded->text;
  guint32 fold_end = tokens->items[index].fold_end;

  for (; at < fold_end; at++)
    if (((guint8) folded[at] & 0xc0) != 0x80
        && matcher->inside_trie->root[(guint8) folded[at]] != 0)
      {
        guint32 match_end = dossier_matcher_walk (matcher, matcher->inside_trie, tokens, index, at,
                                                  (guint32) tokens->folded->length, scan->end,
                                                  match);

        if (match_end > 0)
          return match_end;
      }
  return 0;
}

/* The first match that begins inside token @index, after the folded byte @at. Most words hold
 * none. */
static inline guint32
find_inside (const Scan *scan, guint index, guint32 at, DossierMatch *match)
{
  const DossierMatcher *matcher = scan->matcher;
  const DossierTokens *tokens = scan->tokens;

  if (!matcher->has_insides || (tokens->items[index].flags & DOSSIER_TOKEN_WORD) == 0
      || !dossier_screen_may_begin (matcher->screen, matcher->inside_member, tokens, index))
    return 0;
  return walk_inside (scan, index, at, match);
}

static void
learn (const Scan *scan, guint index, Known *known)
{
  const DossierFolded *folded = scan->tokens->folded;
  const DossierToken *token = &scan->tokens->items[index];
  guint32 fold_end = token->fold_end;
  DossierMatch match;
  DossierStart start;
  gboolean found = dossier_matcher_look_word (scan->matcher, scan->tokens, index, &match, &start);

  known->following = start.following;
  known->node = start.node;
  if (!found)
    return;
  while (folded->map[fold_end - 1] >= match.span.end)
    fold_end--;
  known->value = match.value;
  known->length = (guint8) dossier_span_length (match.span);
  known->fold_length = (guint8) (fold_end - token->fold_start);
}

/* The longest match that begins with token @index. A scan calls it for each word. */
G_ALWAYS_INLINE static inline guint32
find_first (const Scan *scan, guint index, DossierMatch *match)
{
  const DossierTokens *tokens = scan->tokens;
  const DossierToken *token = &tokens->items[index];
  DossierFollowing behind;
  guint32 match_end;
  gboolean is_new;
  Known *known;

  if (scan->notes == NULL || token->word == 0 || !dossier_matcher_is_plain_word (token))
    return dossier_matcher_walk_word (scan->matcher, tokens, index, scan->end, match);
  known = dossier_word_notes_look (scan->notes, token->word, &is_new);
  if (is_new)
    learn (scan, index, known);

  match->first = index;
  behind = dossier_starts_get_following (tokens->folded->text + token->fold_end);
  if (dossier_starts_may_follow (&known->following, &behind))
    {
      match_end = dossier_matcher_walk_on (scan->matcher, tokens, known->node, scan->end, match);
      if (match_end > 0)
        return match_end;
    }
  if (known->length == 0)
    return 0;
  match->span = DOSSIER_SPAN_INIT (token->span.start, token->span.start + known->length);
  match->last = index;
  match->value = known->value;
  return token->fold_start + known->fold_length;
}

/* Which of some tokens hold a bit of @wanted: bit i is for the token @base + i. */
typedef struct
{
  const guint64 *openings;
  guint64 wanted; /* 0: all tokens are */
  guint end;
  guint base;
  guint64 holding;
} Hop;

/* Nobody can foretell which words hold one, so here is no branch for each. */
static void
look_ahead (Hop *hop, guint index)
{
  guint n = MIN (hop->end - index, 64);

  hop->base = index;
  hop->holding = 0;
  for (guint i = 0; i < n; i++)
    hop->holding |= (guint64) ((hop->openings[index + i] & hop->wanted) != 0) << i;
}

/* The first token from @index on that may begin a match, the end if there is none. */
static inline guint
skip_others (Hop *hop, guint index)
{
  if (hop->wanted == 0)
    return index;
  while (index < hop->end)
    {
      guint64 holding;

      if (index - hop->base >= 64)
        look_ahead (hop, index);
      holding = hop->holding >> (index - hop->base);
      if (holding != 0)
        return index + (guint) __builtin_ctzll (holding);
      index = hop->base + 64;
    }
  return hop->end;
}

/* The set of what the screen says of a token that may hold the beginning of a
 * match; all if the screen does not know. */
static guint64
get_wanted (const DossierMatcher *self, const DossierTokens *tokens)
{
  if (self->screen == NULL || tokens->screen != self->screen || self->member == 0
      || (self->has_insides && self->inside_member == 0))
    return 0;
  return self->member | self->inside_member;
}

/**
 * dossier_matcher_new_notes:
 * @numbers: the words; it must outlive the notes
 *
 * Returns: (transfer full): notes for dossier_matcher_scan(), good for one matcher
 */
DossierWordNotes *
dossier_matcher_new_notes (const DossierWordNumbers *numbers)
{
  return dossier_word_notes_new (numbers, sizeof (Known));
}

/**
 * dossier_matcher_find:
 * @self: a frozen matcher
 * @tokens: the reading of a text
 * @index: index of a token
 * @notes: what is known of the words of other texts
 * @match: (out caller-allocates): the match, set on success
 *
 * dossier_matcher_longest() for who looks at many words.
 *
 * Returns: whether there is one
 */
gboolean
dossier_matcher_find (const DossierMatcher *self, const DossierTokens *tokens, guint index,
                      DossierWordNotes *notes, DossierMatch *match)
{
  Scan scan = { self, tokens, notes, tokens->n_items };

  if (!dossier_word_notes_are_of (notes, tokens))
    return dossier_matcher_longest (self, tokens, index, match);
  return index < tokens->n_items
         && dossier_screen_may_begin (self->screen, self->member, tokens, index)
         && find_first (&scan, index, match) > 0;
}

/**
 * dossier_matcher_scan:
 * @self: a frozen matcher
 * @tokens: the reading of a text
 * @first: index of the first token to look at
 * @end: index of the token after the last
 * @notes: (nullable): what is known of the words of other texts
 * @matches: (element-type DossierMatch): what is found is appended, in order
 *
 * From left to right, the longest phrase at each place; what follows it is
 * looked at again, so matches never overlap. No match goes over a line end.
 */
void
dossier_matcher_scan (const DossierMatcher *self, const DossierTokens *tokens, guint first,
                      guint end, DossierWordNotes *notes, GArray *matches)
{
  DossierMatch found[SOME_MATCHES];
  guint n_found = 0;
  Scan scan = { self, tokens, notes, MIN (end, tokens->n_items) };
  Hop hop = { .openings = tokens->openings, .wanted = get_wanted (self, tokens), .end = scan.end };

  g_return_if_fail (self->trie != NULL);

  if (notes != NULL && !dossier_word_notes_are_of (notes, tokens))
    scan.notes = NULL;

  hop.base = first - 64; /* nothing has been looked at */
  for (guint index = skip_others (&hop, first); index < scan.end;
       index = skip_others (&hop, index + 1))
    {
      DossierMatch match;
      guint32 at = 0;

      if (dossier_screen_may_begin (self->screen, self->member, tokens, index))
        at = find_first (&scan, index, &match);
      if (at == 0)
        at = find_inside (&scan, index, tokens->items[index].fold_start + 1, &match);
      while (at > 0)
        {
          found[n_found++] = match;
          if (n_found == G_N_ELEMENTS (found))
            {
              g_array_append_vals (matches, found, n_found);
              n_found = 0;
            }
          index = match.last;
          at = find_inside (&scan, index, at, &match);
        }
    }
  if (n_found > 0)
    g_array_append_vals (matches, found, n_found);
}
