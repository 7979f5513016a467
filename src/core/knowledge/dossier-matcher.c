/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-matcher-private.h"

#include <string.h>

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
  return dossier_trie_new ((gconstpointer) keys->data, keys->len);
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
