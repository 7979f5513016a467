/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-words-private.h"

#include <string.h>

#include "dossier-chars.h"

#define YEAR_DIGITS 4
#define FIRST_COMBINING 0x300 /* no code point before it combines with another */

static gunichar
char_at (const DossierFolded *folded, guint32 position)
{
  return position < folded->length ? g_utf8_get_char (folded->text + position) : 0;
}

static gboolean
is_join (const DossierFolded *folded, guint32 position)
{
  guint low = 0, high = folded->n_joins;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (folded->joins[middle] < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low < folded->n_joins && folded->joins[low] == position;
}

/* White space folds to one space, which stands for a line end if the run holds one; the end of a
 * wrapped line is none. */
static gboolean
is_gap (const char *text, const DossierFolded *folded, guint32 position)
{
  guint32 start;

  if (position >= folded->length || folded->text[position] != ' ')
    return FALSE;
  start = folded->map[position];
  return memchr (text + start, '\n', folded->map[position + 1] - start) == NULL
         || is_join (folded, position);
}

/**
 * dossier_time_words_skip_gap:
 *
 * Returns: the byte after the white space at @position; the end of a line is never skipped, unless
 *   the line was wrapped
 */
guint32
dossier_time_words_skip_gap (const char *text, const DossierFolded *folded, guint32 position)
{
  return is_gap (text, folded, position) ? position + 1 : position;
}

/* Letters must not continue after a word; in a language that joins words they may. */
static gboolean
is_word_end (const DossierTimeWords *self, const DossierFolded *folded, guint32 position)
{
  guint8 last = (guint8) folded->text[position - 1];

  if (position >= folded->length)
    return TRUE;
  if (last < 0x80 && !g_ascii_isalpha (last))
    return TRUE;
  if (self->joined && last >= 0x80)
    return TRUE;
  if ((folded->text[position] & 0x80) == 0)
    return !g_ascii_isalpha (folded->text[position]);
  return !g_unichar_isalpha (char_at (folded, position));
}

/* Words never go over a line end, unless the line was wrapped. */
static gboolean
is_on_one_line (const char *text, const DossierFolded *folded, guint32 start, guint32 end)
{
  guint32 from = folded->map[start];

  if (memchr (text + from, '\n', folded->map[end] - from) == NULL)
    return TRUE;
  if (folded->n_joins == 0)
    return FALSE;
  for (guint32 i = start; i < end; i++)
    if (folded->text[i] == ' ' && !is_gap (text, folded, i))
      return FALSE;
  return TRUE;
}

static gunichar
to_lower (gunichar c)
{
  return c < 0x80 ? (gunichar) g_ascii_tolower ((char) c) : g_unichar_tolower (c);
}

static gboolean
has_combining (const char *text, const char *end)
{
  while (text < end)
    {
      gunichar c = dossier_char_read (&text);

      if (c >= FIRST_COMBINING && g_unichar_combining_class (c) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Case aside. Most texts are written as the phrase is; a decomposed one must be composed before it
 * can be compared. */
static gboolean
agrees_in_marks (const DossierTimeEntry *entry, const char *text, gsize length)
{
  const char *lower = entry->lower;
  const char *at = text, *end = text + length;
  g_autofree char *composed = NULL;

  if (length == entry->lower_length && memcmp (text, lower, length) == 0)
    return TRUE;
  for (const char *next = at; at < end && *lower != '\0'; at = next)
    {
      gunichar c = to_lower (dossier_char_read (&next));

      /* A phrase has one space between its words, a wrapped text may have more. */
      if (c == '\n' && *lower == ' ')
        for (c = ' '; next < end && *next == ' ';)
          next++;
      if (c != dossier_char_read (&lower))
        break;
    }
  if (at == end && *lower == '\0')
    return TRUE;
  if (!has_combining (at, end))
    return FALSE;
  composed = dossier_time_words_lower_composed (text, length);
  return composed != NULL && strcmp (composed, entry->lower) == 0;
}

static gboolean
agrees_in_spelling (const DossierTimeEntry *entry, const char *text, const DossierFolded *folded,
                    guint32 start, guint32 end)
{
  const char *from = text + folded->map[start];
  gsize length = folded->map[end] - folded->map[start];

  if (entry->capitals != 0
      && (dossier_time_words_find_capitals (from, length) & entry->capitals) != entry->capitals)
    return FALSE;
  return entry->lower == NULL || agrees_in_marks (entry, from, length);
}

/* A common word stands in a dozen classes, mostly however it is spelled. */
static inline gboolean
entry_agrees (const DossierTimeEntry *entry, const char *text, const DossierFolded *folded,
              guint32 start, guint32 end)
{
  return (entry->capitals == 0 && entry->lower == NULL)
         || agrees_in_spelling (entry, text, folded, start, end);
}

static guint
lookup_words (const DossierTimeWords *self, const char *text, const DossierFolded *folded,
              guint32 position, DossierTimeWord *words, guint n)
{
  const DossierTrie *trie = self->trie;
  guint32 at = position + 1;
  guint32 node = position < folded->length ? trie->root[(guint8) folded->text[position]] : 0;

  for (; node != 0;
       node = dossier_trie_go_on (trie, node, folded->text, (guint32) folded->length, &at))
    {
      const DossierTrieNode *here = &trie->nodes[node];

      if (here->n_values == 0 || !is_word_end (self, folded, at))
        continue;
      if (!is_on_one_line (text, folded, position, at))
        break;
      /* What was added last goes first. */
      for (guint32 i = here->n_values; i-- > 0 && n < DOSSIER_TIME_MAX_WORDS;)
        {
          const DossierTimeEntry *entry
            = &g_array_index (self->entries, DossierTimeEntry, here->values + i);

          if (entry_agrees (entry, text, folded, position, at))
            words[n++] = (DossierTimeWord) { entry->class_id, entry->value, at };
        }
    }
  return n;
}

/* "4:05": an hour and its minutes. */
static gboolean
is_clock (const DossierFolded *folded, guint32 position)
{
  guint32 colon = position;

  while (colon < folded->length && g_ascii_isdigit (folded->text[colon]))
    colon++;
  return colon > position && colon - position <= 2 && colon + 2 < folded->length
         && folded->text[colon] == ':' && g_ascii_isdigit (folded->text[colon + 1])
         && g_ascii_isdigit (folded->text[colon + 2]);
}

static gboolean
is_year (int value)
{
  return value >= 1500 && value < 2200;
}

/* "20264:05 PM": a page that leaves no space between the year and the hour. */
static guint
lookup_year_before_clock (const DossierFolded *folded, guint32 position, guint32 end,
                          DossierTimeWord *words)
{
  guint32 clock = position + YEAR_DIGITS;
  int value = 0;

  if (end <= clock || !is_clock (folded, clock))
    return 0;
  for (guint32 i = position; i < clock; i++)
    value = value * 10 + (folded->text[i] - '0');
  words[0] = (DossierTimeWord) { DOSSIER_TIME_CLASS_YEAR, value, clock };
  return is_year (value) ? 1 : 0;
}

static guint
lookup_digits (const DossierFolded *folded, guint32 position, DossierTimeWord *words)
{
  guint32 end = position;
  int value = 0;
  guint n = 0;

  while (end < folded->length && g_ascii_isdigit (folded->text[end]))
    {
      if (end - position >= 8)
        return 0;
      value = value * 10 + (folded->text[end] - '0');
      end++;
    }
  if (end - position > YEAR_DIGITS)
    return lookup_year_before_clock (folded, position, end, words);
  if (end - position == YEAR_DIGITS && is_year (value))
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_YEAR, value, end };
  if (end - position == 2)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_YY, value, end };
  if (end - position <= 2 && value >= 1 && value <= 12)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_MM, value, end };
  if (end - position <= 2 && value >= 1 && value <= 31)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_DAY, value, end };
  if (value >= 1)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_N, value, end };
  return n;
}

static gboolean
longest_number_word (const DossierTimeWords *self, const char *text, const DossierFolded *folded,
                     guint32 position, DossierTimeWord *best)
{
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
  guint n = lookup_words (self, text, folded, position, words, 0);
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    if (words[i].class_id == self->number_class && (!found || words[i].end > best->end))
      {
        *best = words[i];
        found = TRUE;
      }
  return found;
}

/* A multiplier takes what is smaller than itself: "one hundred, two tens" is 120. */
static int
multiply (int total, int by)
{
  int low = total % by;

  return total - low + MAX (low, 1) * by;
}

/* "twenty-five", "hai mươi lăm": tens take units, multipliers take what stands before. */
static guint
compose_number (const DossierTimeWords *self, const char *text, const DossierFolded *folded,
                guint32 position, DossierTimeWord *words, guint n)
{
  DossierTimeWord part;
  int total = 0;
  guint32 end = position;
  guint32 at = position;

  while (at < folded->length && longest_number_word (self, text, folded, at, &part))
    {
      int value = part.value & ~DOSSIER_TIME_MULTIPLIER;

      if (part.value & DOSSIER_TIME_MULTIPLIER)
        total = multiply (total, value);
      else if (total == 0)
        total = value;
      else if (total % 10 == 0 && value < 10)
        total += value;
      else if (total % 100 == 0 && value < 100)
        total += value;
      else
        break;
      end = part.end;
      at = dossier_time_words_skip_gap (text, folded, end);
      if (at == end && at < folded->length && folded->text[at] == '-')
        at++;
    }
  if (end > position && total > 0 && n < DOSSIER_TIME_MAX_WORDS)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_N, total, end };
  return n;
}

/**
 * dossier_time_words_lookup:
 * @text: the source of @folded
 * @position: a byte of the folded text where a word begins
 * @words: (out caller-allocates): room for %DOSSIER_TIME_MAX_WORDS
 *
 * Finds every reading of the words that begin at @position, shorter and longer ones.
 *
 * Returns: how many
 */
guint
dossier_time_words_lookup (const DossierTimeWords *self,
                           const char             *text,
                           const DossierFolded    *folded,
                           guint32                 position,
                           DossierTimeWord        *words)
{
  guint n;

  if (position >= folded->length)
    return 0;
  if (g_ascii_isdigit (folded->text[position]))
    return lookup_words (self, text, folded, position, words,
                         lookup_digits (folded, position, words));
  n = lookup_words (self, text, folded, position, words, 0);
  for (guint i = 0; i < n; i++)
    if (words[i].class_id == self->number_class)
      return compose_number (self, text, folded, position, words, n);
  return n;
}

/* "2026-10-22T14:05", "20264:05 PM": the hour is glued to the date. */
static gboolean
is_glued_clock (const DossierFolded *folded, guint32 position)
{
  return g_ascii_isdigit (folded->text[position - 1])
         && is_clock (folded, folded->text[position] == 't' ? position + 1 : position);
}

/**
 * dossier_time_words_may_end:
 *
 * Whether an expression may end before the folded byte @position: no letter or digit follows but
 * an hour, or in a language with joined words only a known ending.
 */
gboolean
dossier_time_words_may_end (const DossierTimeWords *self,
                            const DossierFolded    *folded,
                            guint32                 position)
{
  guint32 end = position;
  char rest[64];

  while (end < folded->length && g_unichar_isalnum (char_at (folded, end)))
    end += (guint32) (g_utf8_next_char (folded->text + end) - (folded->text + end));
  if (end == position || is_glued_clock (folded, position))
    return TRUE;
  if (!self->joined || end - position >= sizeof rest)
    return FALSE;
  memcpy (rest, folded->text + position, end - position);
  rest[end - position] = '\0';
  return g_hash_table_contains (self->endings, rest);
}
