/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-matcher-private.h"

#include <string.h>

#include "dossier-spelling.h"

/* Whether the folded bytes from @at to @end are one of the endings. */
static gboolean
is_ending (const DossierMatcher *self, const DossierTokens *tokens, guint32 at, guint32 end)
{
  guint32 node = 0;

  if (!self->has_endings)
    return FALSE;
  for (; at < end; at++)
    {
      node = dossier_trie_step (self->ending_trie, node, (guint8) tokens->folded->text[at]);
      if (node == 0)
        return FALSE;
    }
  return self->ending_trie->nodes[node].n_values > 0;
}

/* One place in the source for a place in the folded text; false where the
 * place is inside what one source character folded to. */
static gboolean
find_source (const DossierTokens *tokens, guint32 fold, guint32 *source)
{
  const DossierFolded *folded = tokens->folded;

  *source = folded->map[fold];
  return fold == 0 || folded->map[fold - 1] != *source;
}

static gboolean
agrees_in_spelling (const DossierMatcherEntry *entry, const char *text, gsize length)
{
  return ((entry->flags & DOSSIER_MATCH_CASE) == 0
          || dossier_spelling_agrees_in_case (text, length, entry->phrase))
         && ((entry->flags & DOSSIER_MATCH_MARKS) == 0
             || dossier_spelling_agrees_in_marks (text, length, entry->phrase));
}

/* Whether @entry matches the folded bytes from where @match begins to @end, the
 * last of them in token @last; sets the rest of @match if it does. */
static gboolean
accept (const DossierMatcher *self, const DossierTokens *tokens, const DossierMatcherEntry *entry,
        guint32 end, guint last, DossierMatch *match)
{
  const DossierToken *token = &tokens->items[last];
  guint32 span_end = token->span.end;
  const char *text;
  gsize length;

  if (end != token->fold_end
      && (!find_source (tokens, end, &span_end)
          || ((entry->flags & DOSSIER_MATCH_STEM) == 0
              && !is_ending (self, tokens, end, token->fold_end))))
    return FALSE;

  text = tokens->text + match->span.start;
  length = span_end - match->span.start;
  if (entry->phrase != NULL
      && !(length == entry->length && memcmp (text, entry->phrase, length) == 0)
      && !agrees_in_spelling (entry, text, length))
    return FALSE;
  match->span.end = span_end;
  match->last = last;
  match->value = entry->value;
  return TRUE;
}

/* Takes the first phrase that ends with @node at the folded byte @at, in token
 * @last, and agrees. */
static gboolean
take (const DossierMatcher *self, const DossierTrie *trie, const DossierTokens *tokens,
      guint32 node, guint32 at, guint last, DossierMatch *match)
{
  const DossierTrieNode *here = &trie->nodes[node];
  const GArray *entries = trie == self->trie ? self->entries : self->inside_entries;

  for (guint32 i = here->values; i < here->values + here->n_values; i++)
    if (accept (self, tokens, &g_array_index (entries, DossierMatcherEntry, i), at, last, match))
      return TRUE;
  return FALSE;
}

/* The longest match that begins in token @match->first at the place that
 * @match->span says, of those whose phrase goes through @node, which the folded
 * byte @at stands behind. It ends before token @end and at the folded byte
 * @limit at the latest. Gives the folded byte after it, 0 if there is none. */
static guint32
walk_on (const DossierMatcher *self, const DossierTrie *trie, const DossierTokens *tokens,
         guint32 node, guint32 at, guint32 limit, guint end, DossierMatch *match)
{
  const char *folded = tokens->folded->text;
  const DossierToken *items = tokens->items;
  guint last = match->first;
  guint32 best_end = 0;

  for (;;)
    {
      const DossierTrieNode *here = &trie->nodes[node];

      if (here->n_values > 0)
        {
          while (at > items[last].fold_end)
            if (++last == end || (items[last].flags & DOSSIER_TOKEN_LINE))
              return best_end;
          if (at > items[last].fold_start && take (self, trie, tokens, node, at, last, match))
            best_end = at;
        }
      node = dossier_trie_go_on (trie, node, folded, limit, &at);
      if (node == 0)
        return best_end;
    }
}

guint32
dossier_matcher_walk (const DossierMatcher *self, const DossierTrie *trie,
                      const DossierTokens *tokens, guint first, guint32 start, guint32 limit,
                      guint end, DossierMatch *match)
{
  guint32 node = trie->root[(guint8) tokens->folded->text[start]];

  match->first = first;
  if (start == tokens->items[first].fold_start)
    match->span.start = tokens->items[first].span.start;
  else if (!find_source (tokens, start, &match->span.start))
    return 0;
  return node != 0 ? walk_on (self, trie, tokens, node, start + 1, limit, end, match) : 0;
}

/* The longest phrase of one word that token @match->first is with an ending
 * behind it. */
static guint32
find_ended (const DossierMatcher *self, const DossierTokens *tokens, DossierMatch *match)
{
  const char *folded = tokens->folded->text;
  const DossierToken *token = &tokens->items[match->first];
  guint32 shortest = token->fold_start + 1;

  if (!self->ends_ending[(guint8) folded[token->fold_end - 1]])
    return 0;
  if (token->fold_end - token->fold_start > self->longest_ending)
    shortest = token->fold_end - self->longest_ending;
  for (guint32 at = token->fold_end - 1; at >= shortest; at--)
    if (self->ending_trie->root[(guint8) folded[at]] != 0
        && is_ending (self, tokens, at, token->fold_end))
      {
        guint32 node = dossier_starts_find (self->starts, folded + token->fold_start,
                                            at - token->fold_start).node;

        if (node != 0 && take (self, self->trie, tokens, node, at, match->first, match))
          return at;
      }
  return 0;
}

/* The longest match that ends in token @match->first, to the end of which @node leads. */
static guint32
find_in_word (const DossierMatcher *self, const DossierTokens *tokens, guint32 node,
              DossierMatch *match)
{
  const DossierToken *token = &tokens->items[match->first];

  if (node != 0 && take (self, self->trie, tokens, node, token->fold_end, match->first, match))
    return token->fold_end;
  if (self->has_stems)
    return dossier_matcher_walk (self, self->trie, tokens, match->first, token->fold_start,
                                 token->fold_end, match->first + 1, match);
  return self->has_endings ? find_ended (self, tokens, match) : 0;
}

guint32
dossier_matcher_walk_on (const DossierMatcher *self, const DossierTokens *tokens, guint32 node,
                         guint end, DossierMatch *match)
{
  const DossierToken *token = &tokens->items[match->first];

  match->span.start = token->span.start;
  return walk_on (self, self->trie, tokens, node, token->fold_end,
                  (guint32) tokens->folded->length, end, match);
}

guint32
dossier_matcher_walk_word (const DossierMatcher *self, const DossierTokens *tokens, guint first,
                           guint end, DossierMatch *match)
{
  const char *folded = tokens->folded->text;
  const DossierToken *token = &tokens->items[first];
  DossierFollowing behind;
  DossierStart start;
  guint32 match_end = 0;

  if (!dossier_matcher_is_plain_word (token))
    return dossier_matcher_walk (self, self->trie, tokens, first, token->fold_start,
                 (guint32) tokens->folded->length, end, match);
  start = dossier_starts_find (self->starts, folded + token->fold_start,
                               token->fold_end - token->fold_start);
  match->first = first;
  match->span.start = token->span.start;
  behind = dossier_starts_get_following (folded + token->fold_end);
  if (dossier_starts_may_follow (&start.following, &behind))
    match_end = dossier_matcher_walk_on (self, tokens, start.node, end, match);
  return match_end > 0 ? match_end : find_in_word (self, tokens, start.node, match);
}

/**
 * dossier_matcher_longest:
 * @self: a frozen matcher
 * @tokens: the reading of a text
 * @index: index of a token
 * @match: (out caller-allocates): the match, set on success
 *
 * Looks for a phrase that begins with the token at @index, on one line.
 *
 * Returns: whether there is one; the longest is given
 */
gboolean
dossier_matcher_longest (const DossierMatcher *self, const DossierTokens *tokens, guint index,
                         DossierMatch *match)
{
  g_return_val_if_fail (self->trie != NULL, FALSE);

  return index < tokens->n_items
         && dossier_screen_may_begin (self->screen, self->member, tokens, index)
         && dossier_matcher_walk_word (self, tokens, index, tokens->n_items, match) > 0;
}

/**
 * dossier_matcher_go_on:
 * @self: a frozen matcher
 * @tokens: the reading of a text
 * @index: index of a token that is a word without digits or marks in it
 * @node: where the word leads, see dossier_matcher_look_word()
 * @match: (out caller-allocates): the match, set on success
 *
 * Looks for a phrase that begins with the word and goes on behind it, on one line.
 *
 * Returns: whether there is one; the longest is given
 */
gboolean
dossier_matcher_go_on (const DossierMatcher *self, const DossierTokens *tokens, guint index,
                       guint32 node, DossierMatch *match)
{
  const DossierToken *token = &tokens->items[index];

  if (node != 0)
    node = dossier_trie_step (self->trie, node, (guint8) tokens->folded->text[token->fold_end]);
  if (node == 0)
    return FALSE;
  match->first = index;
  match->span.start = token->span.start;
  return walk_on (self, self->trie, tokens, node, token->fold_end + 1,
                  (guint32) tokens->folded->length, tokens->n_items, match) > 0;
}

/**
 * dossier_matcher_look_word:
 * @self: a frozen matcher
 * @tokens: the reading of a text
 * @index: index of a token that is a word without digits or marks in it
 * @match: (out caller-allocates): the match, set on success
 * @start: (out caller-allocates): where the word leads, and what phrases go on with behind it
 *
 * Looks at one word alone. Where no phrase goes on behind it, this is what
 * dossier_matcher_longest() finds.
 *
 * Returns: whether the word, or the word without an ending, is a phrase
 */
gboolean
dossier_matcher_look_word (const DossierMatcher *self, const DossierTokens *tokens, guint index,
                           DossierMatch *match, DossierStart *start)
{
  const DossierToken *token = &tokens->items[index];

  *start = dossier_starts_find (self->starts, tokens->folded->text + token->fold_start,
                                token->fold_end - token->fold_start);
  match->first = index;
  match->span.start = token->span.start;
  return find_in_word (self, tokens, start->node, match) > 0;
}
