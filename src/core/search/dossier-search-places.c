/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* memmem() is known to glibc, musl and the BSDs. */
#define _GNU_SOURCE
#include "dossier-search-places.h"

#include <string.h>

#include "dossier-words.h"

/* Where in one text that was found the words of a search stand. The index tells which documents are
 * found; reading one of them again costs less than keeping all places. */

typedef struct
{
  gsize offset;     /* in the pool */
  gsize length;
  guint position;   /* counts words; those at one place share it */
  DossierSpan span;
} Word;

typedef struct
{
  GString *pool;
  GArray *words;
  guint n_positions;
} Words;

typedef struct
{
  guint position;
  guint n_words;
  DossierSpan span;
} Instance;

static int
add_word (const char *word, gsize length, gsize start, gsize end, gboolean colocated, gpointer data)
{
  Words *words = data;
  Word added = { words->pool->len, length, 0, DOSSIER_SPAN_INIT (start, end) };

  if (!colocated)
    words->n_positions++;
  added.position = words->n_positions - 1;
  g_string_append_len (words->pool, word, (gssize) length);
  g_array_append_val (words->words, added);
  return 0;
}

static void
init_words (Words *words)
{
  words->pool = g_string_new (NULL);
  words->words = g_array_new (FALSE, FALSE, sizeof (Word));
  words->n_positions = 0;
}

static void
read_wanted (Words *words, const DossierSearchNode *phrase)
{
  init_words (words);
  dossier_words_foreach (phrase->text, strlen (phrase->text), DOSSIER_WORDS_WANTED, add_word,
                         words);
}

static void
clear_words (Words *words)
{
  g_string_free (words->pool, TRUE);
  g_array_unref (words->words);
}

/* A text that is looked through. */
typedef struct
{
  const char *source;
  const DossierFolded *folded;
} Text;

static void
read_all_words (Words *words, const Text *text)
{
  init_words (words);
  dossier_words_foreach_folded (text->source, text->folded, 0, text->folded->length,
                                DOSSIER_WORDS_OF_TEXT, add_word, words);
}

/* Where the first word of a phrase may stand at @at or behind it, NULL if nowhere. */
static const char *
find_first (const Text *text, gsize at, gsize end, const Words *wanted)
{
  const Word *first = &g_array_index (wanted->words, Word, 0);

  return memmem (text->folded->text + at, end - at, wanted->pool->str + first->offset,
                 first->length);
}

/* The end of what stands between two spaces. */
static gsize
find_space (const DossierFolded *folded, gsize at)
{
  const char *space = memchr (folded->text + at, ' ', folded->length - at);

  return space != NULL ? (gsize) (space - folded->text) : folded->length;
}

/* The words from @at on until no phrase that begins in them goes on. Gives where they end. */
static gsize
read_stretch (Words *words, const Text *text, gsize at, const Words *wanted)
{
  guint enough = 0;

  do
    {
      gsize end = find_space (text->folded, at);

      dossier_words_foreach_folded (text->source, text->folded, at, end, DOSSIER_WORDS_OF_TEXT,
                                    add_word, words);
      if (find_first (text, at, end, wanted) != NULL)
        enough = words->n_positions + wanted->n_positions;
      at = MIN (end + 1, text->folded->length);
    }
  while (at < text->folded->length && words->n_positions < enough);
  return at;
}

/* The words of a text as far as a phrase may stand there: most of it holds no word of the phrase,
 * and dividing a text takes longer than folding it. */
static void
read_words_near (Words *words, const Text *text, const Words *wanted)
{
  gsize at = 0;
  const char *found;

  init_words (words);
  while (at < text->folded->length
         && (found = find_first (text, at, text->folded->length, wanted)) != NULL)
    {
      gsize start = (gsize) (found - text->folded->text);

      while (start > at && text->folded->text[start - 1] != ' ')
        start--;
      /* What stands between two stretches parts them. */
      words->n_positions++;
      at = read_stretch (words, text, start, wanted);
    }
}

static gboolean
is_word (const Words *text, guint index, const Words *wanted, guint n, gboolean prefix)
{
  const Word *have = &g_array_index (text->words, Word, index);
  const Word *want = &g_array_index (wanted->words, Word, n);

  return (prefix ? have->length >= want->length : have->length == want->length)
         && memcmp (text->pool->str + have->offset, wanted->pool->str + want->offset,
                    want->length) == 0;
}

/* The word of the phrase at @position, which begins at @index or later; -1 if it is not there. */
static int
find_at (const Words *text, guint index, guint position, const Words *wanted, guint n,
         gboolean prefix)
{
  for (guint i = index; i < text->words->len; i++)
    {
      guint at = g_array_index (text->words, Word, i).position;

      if (at > position)
        break;
      if (at == position && is_word (text, i, wanted, n, prefix))
        return (int) i;
    }
  return -1;
}

/* A single character that a pair begins with ends where the word after that pair begins: there is
 * one, for the last character of a run stands alone too. */
static gsize
find_end (const Words *text, guint index, const Words *wanted)
{
  const Word *have = &g_array_index (text->words, Word, index);
  const Word *want = &g_array_index (wanted->words, Word, wanted->words->len - 1);

  if (have->length > want->length && index + 1 < text->words->len
      && dossier_is_pair_character (g_utf8_get_char (wanted->pool->str + want->offset)))
    return g_array_index (text->words, Word, index + 1).span.start;
  return have->span.end;
}

static GArray *
find_among (const Words *text, const Words *wanted, gboolean prefix)
{
  GArray *instances = g_array_new (FALSE, FALSE, sizeof (Instance));
  guint last = wanted->words->len - 1;

  for (guint i = 0; i < text->words->len && instances->len < DOSSIER_SEARCH_MAX_PLACES; i++)
    {
      const Word *first = &g_array_index (text->words, Word, i);
      int at = (int) i;

      if (!is_word (text, i, wanted, 0, prefix && last == 0))
        continue;
      for (guint n = 1; n <= last && at >= 0; n++)
        at = find_at (text, (guint) at + 1, first->position + n, wanted, n, prefix && n == last);
      if (at >= 0)
        {
          Instance instance = { first->position, last + 1,
                                DOSSIER_SPAN_INIT (first->span.start,
                                                   find_end (text, (guint) at, wanted)) };

          g_array_append_val (instances, instance);
        }
    }
  return instances;
}

/* @words: (nullable): all words of @text, where their places are compared with others'. */
static GArray *
find_instances (const Text *text, const Words *words, const DossierSearchNode *phrase)
{
  GArray *instances;
  Words wanted, near;

  read_wanted (&wanted, phrase);
  if (words != NULL)
    instances = find_among (words, &wanted, phrase->prefix);
  else
    {
      read_words_near (&near, text, &wanted);
      instances = find_among (&near, &wanted, phrase->prefix);
      clear_words (&near);
    }
  clear_words (&wanted);
  return instances;
}

static void
add_instances (const GArray *instances, GArray *places)
{
  for (guint i = 0; i < instances->len; i++)
    g_array_append_val (places, g_array_index (instances, Instance, i).span);
}

static gboolean
are_near (const Instance *a, const Instance *b, guint distance)
{
  const Instance *left = a->position <= b->position ? a : b;
  const Instance *right = left == a ? b : a;

  return right->position <= left->position + left->n_words + distance;
}

/* Instances are in order, so the search for a neighbour begins where the last one was left. */
static gboolean
has_neighbour (const Instance *instance, const GArray *others, guint distance, guint *from)
{
  while (*from < others->len
         && g_array_index (others, Instance, *from).position < instance->position
         && !are_near (instance, &g_array_index (others, Instance, *from), distance))
    (*from)++;
  return *from < others->len
         && are_near (instance, &g_array_index (others, Instance, *from), distance);
}

static void
add_near (const Text *text, const DossierSearchNode *node, GArray *places)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Words words;

  read_all_words (&words, text);
  for (guint i = 0; i < node->children->len; i++)
    g_ptr_array_add (found, find_instances (text, &words, dossier_search_node_get_child (node, i)));
  clear_words (&words);
  for (guint i = 0; i < found->len; i++)
    {
      const GArray *own = g_ptr_array_index (found, i);
      g_autofree guint *from = g_new0 (guint, found->len);

      for (guint n = 0; n < own->len; n++)
        {
          const Instance *instance = &g_array_index (own, Instance, n);
          gboolean near = TRUE;

          for (guint k = 0; k < found->len && near; k++)
            near = k == i || has_neighbour (instance, g_ptr_array_index (found, k), node->distance,
                                            &from[k]);
          if (near)
            g_array_append_val (places, instance->span);
        }
    }
}

typedef struct
{
  Text text;
  gsize length;
  gboolean title;
  DossierPatternClock *clock;
  GArray *places;
} Finder;

static void
add_pattern (Finder *self, const DossierSearchNode *node)
{
  g_autoptr (GRegex) regex = dossier_search_pattern_compile (node->text, node->caseless, NULL);

  if (regex != NULL)
    dossier_search_pattern_places (regex, self->text.source, self->length,
                                   DOSSIER_SEARCH_MAX_PLACES, self->clock, self->places);
}

static void
find_in (Finder *self, const DossierSearchNode *node)
{
  switch (node->kind)
    {
    case DOSSIER_SEARCH_AND:
    case DOSSIER_SEARCH_OR:
      for (guint i = 0; i < node->children->len; i++)
        find_in (self, dossier_search_node_get_child (node, i));
      break;

    case DOSSIER_SEARCH_PHRASE:
      if (self->title || !node->in_title)
        {
          g_autoptr (GArray) instances = find_instances (&self->text, NULL, node);

          add_instances (instances, self->places);
        }
      break;

    case DOSSIER_SEARCH_NEAR:
      if (self->title || !node->in_title)
        add_near (&self->text, node, self->places);
      break;

    case DOSSIER_SEARCH_PATTERN:
      if (!self->title && self->clock != NULL)
        add_pattern (self, node);
      break;

    case DOSSIER_SEARCH_NOT:
    case DOSSIER_SEARCH_ENTITY:
    case DOSSIER_SEARCH_SECTOR:
    case DOSSIER_SEARCH_SUBJECT:
    case DOSSIER_SEARCH_OUTLET:
    case DOSSIER_SEARCH_LANGUAGE:
    case DOSSIER_SEARCH_BEFORE:
    case DOSSIER_SEARCH_AFTER:
    case DOSSIER_SEARCH_STATEMENT:
    case DOSSIER_SEARCH_DUE:
    case DOSSIER_SEARCH_SAYS:
    default:
      break;
    }
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const DossierSpan *first = a, *second = b;

  return dossier_span_compare (*first, *second);
}

/* Places that overlap are one place. */
static void
join_places (GArray *places)
{
  guint kept = 0;

  g_array_sort (places, compare_spans);
  for (guint i = 0; i < places->len; i++)
    {
      DossierSpan span = g_array_index (places, DossierSpan, i);
      DossierSpan *last = kept > 0 ? &g_array_index (places, DossierSpan, kept - 1) : NULL;

      if (last != NULL && span.start < last->end)
        last->end = MAX (last->end, span.end);
      else
        g_array_index (places, DossierSpan, kept++) = span;
    }
  g_array_set_size (places, kept);
}

/**
 * dossier_search_find_places:
 * @self: a search
 * @text: valid UTF-8: the text or the title of a document
 * @length: its length in bytes
 * @title: whether it is the title
 * @clock: (inout) (nullable): what time patterns have, which may take more than all else; %NULL
 *   for no places of theirs
 *
 * Linear in @length, but for patterns. What must not be there has no places, nor have fields. Any
 * thread.
 *
 * Returns: (transfer full) (element-type DossierSpan): where the words and patterns of the search
 *   stand, bytes, in order, without overlaps
 */
GArray *
dossier_search_find_places (const DossierSearch *self, const char *text, gsize length,
                            gboolean title, DossierPatternClock *clock)
{
  g_autoptr (DossierFolded) folded = NULL;
  Finder finder = { .length = length, .title = title, .clock = clock };

  finder.places = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  if (dossier_search_get_root (self) == NULL || (!title && !dossier_search_has_places (self)))
    return finder.places;
  folded = dossier_folded_new (text, length);
  finder.text = (Text) { text, folded };
  find_in (&finder, dossier_search_get_root (self));
  join_places (finder.places);
  return finder.places;
}

/**
 * dossier_search_phrase_stands_in:
 * @phrase: a phrase
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: whether the words of @phrase follow each other in @text
 */
gboolean
dossier_search_phrase_stands_in (const DossierSearchNode *phrase, const char *text, gsize length)
{
  g_autoptr (DossierFolded) folded = dossier_folded_new (text, length);
  const Text looked_through = { text, folded };
  g_autoptr (GArray) instances = find_instances (&looked_through, NULL, phrase);

  return instances->len > 0;
}
