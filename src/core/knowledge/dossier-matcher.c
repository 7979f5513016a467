/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-matcher-private.h"

#include <string.h>

#include "dossier-spelling.h"

/* Folds @text into an arena, without the white space at its ends; its length is in the buffer. */
static const char *
fold_key (DossierMatcher *self, const char *text, gsize length)
{
  DossierFoldBuffer *fold = &self->fold;
  const char *folded;

  dossier_fold_buffer_fold (fold, text, length);
  folded = fold->text;
  /* Folded white space is single spaces. */
  if (fold->length > 0 && folded[fold->length - 1] == ' ')
    fold->length--;
  if (fold->length > 0 && *folded == ' ')
    {
      fold->length--;
      folded++;
    }
  return fold->length > 0 ? dossier_arena_copy (self->keys, folded, fold->length) : NULL;
}

/**
 * dossier_matcher_new:
 *
 * Returns: (transfer full): a matcher without phrases, open for more
 */
DossierMatcher *
dossier_matcher_new (void)
{
  DossierMatcher *self = g_new0 (DossierMatcher, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (DossierMatcherEntry));
  self->spellings = g_string_chunk_new (1024);
  self->openings = g_array_new (FALSE, FALSE, sizeof (DossierOpening));
  self->phrases = g_array_new (FALSE, FALSE, sizeof (DossierTrieKey));
  self->insides = g_array_new (FALSE, FALSE, sizeof (DossierTrieKey));
  self->endings = g_array_new (FALSE, FALSE, sizeof (DossierTrieKey));
  self->keys = dossier_arena_new ();
  return self;
}

/**
 * dossier_matcher_free:
 * @self: (transfer full) (nullable): a matcher
 */
void
dossier_matcher_free (DossierMatcher *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_clear_pointer (&self->inside_entries, g_array_unref);
  g_string_chunk_free (self->spellings);
  g_clear_pointer (&self->openings, g_array_unref);
  dossier_starts_free (self->starts);
  g_clear_pointer (&self->phrases, g_array_unref);
  g_clear_pointer (&self->insides, g_array_unref);
  g_clear_pointer (&self->endings, g_array_unref);
  dossier_arena_free (self->keys);
  dossier_fold_buffer_clear (&self->fold);
  dossier_trie_free (self->trie);
  dossier_trie_free (self->inside_trie);
  dossier_trie_free (self->ending_trie);
  g_free (self);
}

/**
 * dossier_matcher_add_ending:
 * @self: a matcher that is not frozen
 * @ending: letters that may follow any phrase in its last word, such as a
 *   Korean particle or the Norwegian genitive; not part of a match
 */
void
dossier_matcher_add_ending (DossierMatcher *self, const char *ending)
{
  DossierTrieKey key = { NULL, 0 };

  g_return_if_fail (self->trie == NULL);

  key.text = fold_key (self, ending, strlen (ending));
  if (key.text != NULL)
    g_array_append_val (self->endings, key);
}

/**
 * dossier_matcher_add:
 * @self: a matcher that is not frozen
 * @phrase: one word or several; white space at its ends does not count and
 *   a phrase that folds to nothing is left out
 * @flags: how it matches
 * @value: what a match is to carry
 *
 * Of phrases that match the same span, the one added first wins.
 */
void
dossier_matcher_add (DossierMatcher *self, const char *phrase, DossierMatchFlags flags,
                     guint32 value)
{
  DossierMatcherEntry entry = { NULL, (guint32) strlen (phrase), value, flags };
  DossierTrieKey key = { NULL, self->entries->len };

  g_return_if_fail (self->trie == NULL);

  key.text = fold_key (self, phrase, entry.length);
  if (key.text == NULL)
    return;
  if (flags & (DOSSIER_MATCH_CASE | DOSSIER_MATCH_MARKS))
    entry.phrase = g_string_chunk_insert_len (self->spellings, phrase, entry.length);
  if (flags & DOSSIER_MATCH_INSIDE)
    g_array_append_val (self->insides, key);
  g_array_append_val (self->phrases, key);
  g_array_append_val (self->entries, entry);
}

static void
note_endings (DossierMatcher *self)
{
  for (guint i = 0; i < self->endings->len; i++)
    {
      const char *ending = g_array_index (self->endings, DossierTrieKey, i).text;
      gsize length = strlen (ending);

      self->ends_ending[(guint8) ending[length - 1]] = TRUE;
      self->longest_ending = MAX (self->longest_ending, (guint32) length);
    }
}

/* What each phrase begins with: for the screen, and for finding it by its first word. */
static void
note_beginnings (DossierMatcher *self)
{
  self->starts = dossier_starts_new ();
  g_array_set_size (self->openings, self->phrases->len);
  for (guint i = 0; i < self->phrases->len; i++)
    {
      const DossierTrieKey *key = &g_array_index (self->phrases, DossierTrieKey, i);
      const DossierMatcherEntry *entry
        = &g_array_index (self->entries, DossierMatcherEntry, key->value);
      gsize length = dossier_screen_measure_word (key->text);
      DossierOpening *opening = &g_array_index (self->openings, DossierOpening, i);

      *opening = dossier_screen_find_opening (
        key->text, length,
        (entry->flags & DOSSIER_MATCH_STEM) ? DOSSIER_OPENING_PART
        : self->has_endings ? DOSSIER_OPENING_ENDED : DOSSIER_OPENING_WORD);
      self->has_stems |= opening->kind == DOSSIER_OPENING_PART && !opening->is_mark;
      dossier_starts_add (self->starts, self->trie, key->text, length);
    }
}

static DossierTrie *
make_trie (const GArray *keys)
{
  return dossier_trie_new ((const DossierTrieKey *) keys->data, keys->len);
}

static void
arrange_entries (DossierMatcher *self)
{
  GArray *given = self->entries;

  self->entries = dossier_trie_arrange (self->trie, given, self->phrases->len);
  self->inside_entries = dossier_trie_arrange (self->inside_trie, given, self->insides->len);
  g_array_unref (given);
}

/**
 * dossier_matcher_freeze:
 * @self: a matcher that is not frozen
 *
 * Packs the dictionary. From now on nothing can be added, and any thread may
 * search.
 */
void
dossier_matcher_freeze (DossierMatcher *self)
{
  g_return_if_fail (self->trie == NULL);

  self->trie = make_trie (self->phrases);
  self->inside_trie = make_trie (self->insides);
  self->ending_trie = make_trie (self->endings);
  self->has_insides = self->insides->len > 0;
  self->has_endings = self->endings->len > 0;
  note_endings (self);
  note_beginnings (self);
  arrange_entries (self);
  dossier_fold_buffer_clear (&self->fold);
  g_clear_pointer (&self->phrases, g_array_unref);
}

/**
 * dossier_matcher_join:
 * @self: a frozen matcher that no thread uses yet
 * @screen: a screen that is still being made; it must outlive the matcher
 *
 * From now on texts that @screen has read are searched faster.
 */
void
dossier_matcher_join (DossierMatcher *self, DossierScreen *screen)
{
  g_return_if_fail (self->trie != NULL && self->screen == NULL);

  self->screen = screen;
  self->member = dossier_screen_add_member (screen);
  for (guint i = 0; i < self->endings->len; i++)
    dossier_screen_add_ending (screen, g_array_index (self->endings, DossierTrieKey, i).text);
  for (guint i = 0; i < self->openings->len; i++)
    dossier_screen_add (screen, self->member,
                        &g_array_index (self->openings, DossierOpening, i));
  if (self->has_insides)
    self->inside_member = dossier_screen_add_member (screen);
  for (guint i = 0; i < self->insides->len; i++)
    dossier_screen_add_inside (screen, self->inside_member,
                               g_array_index (self->insides, DossierTrieKey, i).text);
  g_clear_pointer (&self->insides, g_array_unref);
  g_clear_pointer (&self->endings, g_array_unref);
  g_clear_pointer (&self->keys, dossier_arena_free);
  g_clear_pointer (&self->openings, g_array_unref);
}

/**
 * dossier_matcher_get_member:
 * @self: a matcher
 * @screen: a screen
 *
 * For asking several matchers at once whether a phrase may begin with a token.
 *
 * Returns: its bit in the screen, all bits if it has none there
 */
guint64
dossier_matcher_get_member (const DossierMatcher *self, gconstpointer screen)
{
  return screen != NULL && self->screen == screen && self->member != 0 ? self->member
                                                                       : G_MAXUINT64;
}

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
