/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-words.h"

#include <string.h>

/* A word that multiplies what stands before it ("mươi") has this bit. */
#define MULTIPLIER (1 << 24)

/* The first three bytes of the words that can open an expression, as a set of hashes. */
#define OPENINGS 65536

typedef struct
{
  guint class_id;
  int value;
  guint capitals; /* bit i: the word i begins with a capital */
  char *lower;
  guint next;
} Entry;

/* @following tells most bytes that no child has without a look at the children: bit b % 64 is set
 * for a child of byte b. */
typedef struct
{
  guint64 following;
  guint child;
  guint sibling;
  guint entries;
  guint8 byte;
} Node;

struct _DossierTimeWords
{
  gboolean joined;
  gboolean diacritics;
  GHashTable *classes;
  GHashTable *endings;
  GArray *nodes;
  GArray *entries;
  guint root[256];
  guint8 openings[OPENINGS / 8];
  guint number_class;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->lower);
}

static guint
add_node (DossierTimeWords *self, guint8 byte)
{
  Node node = { .byte = byte };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

/**
 * dossier_time_words_new:
 * @joined: words may follow each other without a space and carry endings (Korean)
 * @diacritics: diacritics tell words apart (Vietnamese `năm` and `nam`)
 */
DossierTimeWords *
dossier_time_words_new (gboolean joined, gboolean diacritics)
{
  static const struct { const char *name; guint class_id; } own[] = {
    { "year", DOSSIER_TIME_CLASS_YEAR },
    { "yy", DOSSIER_TIME_CLASS_YY },
    { "mm", DOSSIER_TIME_CLASS_MM },
    { "day", DOSSIER_TIME_CLASS_DAY },
    { "n", DOSSIER_TIME_CLASS_N },
  };
  DossierTimeWords *self = g_new0 (DossierTimeWords, 1);
  Entry none = { 0 };

  self->joined = joined;
  self->diacritics = diacritics;
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->endings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_node (self, 0);
  g_array_append_val (self->entries, none);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_hash_table_insert (self->classes, g_strdup (own[i].name), GUINT_TO_POINTER (own[i].class_id));
  self->number_class = dossier_time_words_class (self, "number");
  return self;
}

void
dossier_time_words_free (DossierTimeWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->classes);
  g_hash_table_unref (self->endings);
  g_array_unref (self->nodes);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * dossier_time_words_class:
 *
 * Returns: the number of the class @name, which is made if it is new
 */
guint
dossier_time_words_class (DossierTimeWords *self, const char *name)
{
  guint found = dossier_time_words_find_class (self, name);

  if (found == DOSSIER_TIME_CLASS_NONE)
    {
      found = g_hash_table_size (self->classes) + DOSSIER_TIME_CLASS_YEAR;
      g_hash_table_insert (self->classes, g_strdup (name), GUINT_TO_POINTER (found));
    }
  return found;
}

guint
dossier_time_words_find_class (const DossierTimeWords *self, const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, name));
}

static char *
lower_composed (const char *text, gssize length)
{
  g_autofree char *lower = g_utf8_strdown (text, length);

  return g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* Dashes fold to one; diacritics are a matter of letters. */
static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* A set of the numbers of the words that begin with a capital letter. */
static guint
find_capitals (const char *text, gsize length)
{
  const char *end = text + length;
  gboolean inside = FALSE;
  guint capitals = 0;
  guint word = 0;

  for (const char *p = text; p < end && word < 32; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!inside && g_unichar_isupper (c))
        capitals |= 1u << word;
      if (inside && g_unichar_isspace (c))
        word++;
      inside = !g_unichar_isspace (c);
    }
  return capitals;
}

/**
 * dossier_time_words_add:
 * @phrase: as written in running text; a capital at the start of a word asks for
 *   one in the text ("May" is no verb, `thứ Hai` is no ordinal)
 *
 * A value of the class `number` written as a negative number multiplies the number before it.
 */
void
dossier_time_words_add (DossierTimeWords *self, const char *phrase, guint class_id, int value)
{
  g_autofree char *folded = dossier_fold (phrase, -1);
  Entry entry = { class_id, value, 0, NULL, 0 };
  guint node = 0;

  if (folded == NULL || *folded == '\0')
    return;
  if (class_id == self->number_class && value < 0)
    entry.value = -value | MULTIPLIER;
  entry.capitals = find_capitals (phrase, strlen (phrase));
  entry.lower = self->diacritics && has_letters (phrase) ? lower_composed (phrase, -1) : NULL;
  for (const char *p = folded; *p != '\0'; p++)
    {
      guint8 byte = (guint8) *p;
      guint child = node == 0 ? self->root[byte] : g_array_index (self->nodes, Node, node).child;

      while (node != 0 && child != 0 && g_array_index (self->nodes, Node, child).byte != byte)
        child = g_array_index (self->nodes, Node, child).sibling;
      if (child == 0)
        {
          child = add_node (self, byte);
          if (node == 0)
            self->root[byte] = child;
          else
            {
              Node *parent = &g_array_index (self->nodes, Node, node);

              g_array_index (self->nodes, Node, child).sibling = parent->child;
              parent->child = child;
              parent->following |= G_GUINT64_CONSTANT (1) << (byte % 64);
            }
        }
      node = child;
    }
  entry.next = g_array_index (self->nodes, Node, node).entries;
  g_array_append_val (self->entries, entry);
  g_array_index (self->nodes, Node, node).entries = self->entries->len - 1;
}

/**
 * dossier_time_words_add_ending:
 * @ending: a particle that may follow the last word of an expression
 */
void
dossier_time_words_add_ending (DossierTimeWords *self, const char *ending)
{
  g_hash_table_add (self->endings, dossier_fold (ending, -1));
}

static guint
hash_opening (const char *text)
{
  return ((guint8) text[0] * 961u + (guint8) text[1] * 131u + (guint8) text[2] * 7u) % OPENINGS;
}

static void
add_opening (DossierTimeWords *self, const char *opening)
{
  guint hash = hash_opening (opening);

  self->openings[hash / 8] |= 1 << (hash % 8);
}

/* A word shorter than the opening leaves its last bytes to any text. */
static void
add_openings (DossierTimeWords *self, guint node, char *opening, guint depth,
              gboolean (*is_opener) (gconstpointer data, guint class_id), gconstpointer data)
{
  const Node *here = &g_array_index (self->nodes, Node, node);
  gboolean opens = depth == 3;

  opening[depth - 1] = (char) here->byte;
  for (guint i = here->entries; i != 0 && !opens; i = g_array_index (self->entries, Entry, i).next)
    opens = is_opener (data, g_array_index (self->entries, Entry, i).class_id)
            || g_array_index (self->entries, Entry, i).class_id == self->number_class;
  if (opens)
    {
      for (guint second = depth < 2 ? 0 : (guint8) opening[1]; second < 256; second++)
        {
          opening[1] = (char) second;
          for (guint third = depth < 3 ? 0 : (guint8) opening[2]; third < 256; third++)
            {
              opening[2] = (char) third;
              add_opening (self, opening);
              if (depth == 3)
                break;
            }
          if (depth >= 2)
            break;
        }
      opening[depth - 1] = (char) here->byte;
    }
  for (guint child = depth < 3 ? here->child : 0; child != 0;
       child = g_array_index (self->nodes, Node, child).sibling)
    add_openings (self, child, opening, depth + 1, is_opener, data);
}

/**
 * dossier_time_words_freeze:
 * @is_opener: (scope call): whether an expression can begin with a word of a class
 *
 * Closes the collection: no words may be added after it.
 */
void
dossier_time_words_freeze (DossierTimeWords *self,
                           gboolean (*is_opener) (gconstpointer data, guint class_id),
                           gconstpointer data)
{
  char opening[3];

  for (guint byte = 0; byte < 256; byte++)
    if (self->root[byte] != 0)
      add_openings (self, self->root[byte], opening, 1, is_opener, data);
}

/**
 * dossier_time_words_may_open:
 *
 * A quick look: %FALSE for most words that open no expression.
 */
gboolean
dossier_time_words_may_open (const DossierTimeWords *self, const DossierFolded *folded,
                             guint32 position)
{
  guint hash;

  if (position + 3 > folded->length || g_ascii_isdigit (folded->text[position]))
    return position < folded->length;
  hash = hash_opening (folded->text + position);
  return (self->openings[hash / 8] & (1 << (hash % 8))) != 0;
}

static gunichar
char_at (const DossierFolded *folded, guint32 position)
{
  return position < folded->length ? g_utf8_get_char (folded->text + position) : 0;
}

/* White space folds to one space, which stands for a line end if the run holds one. */
static gboolean
is_gap (const char *text, const DossierFolded *folded, guint32 position)
{
  guint32 start;

  if (position >= folded->length || folded->text[position] != ' ')
    return FALSE;
  start = folded->map[position];
  return memchr (text + start, '\n', folded->map[position + 1] - start) == NULL;
}

/**
 * dossier_time_words_skip_gap:
 *
 * Returns: the byte after the white space at @position; a line end is never skipped
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
  return !g_unichar_isalpha (char_at (folded, position));
}

/* Case aside. A decomposed text must be composed before it can be compared. */
static gboolean
agrees_in_marks (const char *whole, const char *text, gsize length)
{
  const char *lower = whole;
  const char *end = text + length;
  const char *p = text;
  g_autofree char *composed = NULL;

  while (p < end && *lower != '\0'
         && g_unichar_tolower (g_utf8_get_char (p)) == g_utf8_get_char (lower))
    {
      p = g_utf8_next_char (p);
      lower = g_utf8_next_char (lower);
    }
  if (p == end && *lower == '\0')
    return TRUE;
  while (p < end && g_unichar_combining_class (g_utf8_get_char (p)) == 0)
    p = g_utf8_next_char (p);
  if (p >= end)
    return FALSE;
  composed = lower_composed (text, (gssize) length);
  return composed != NULL && strcmp (composed, whole) == 0;
}

static gboolean
entry_agrees (const Entry *entry, const char *text, const DossierFolded *folded,
              guint32 start, guint32 end)
{
  const char *from = text + folded->map[start];
  gsize length = folded->map[end] - folded->map[start];
  if (entry->capitals != 0 && (find_capitals (from, length) & entry->capitals) != entry->capitals)
    return FALSE;
  if (entry->lower == NULL)
    return TRUE;
  return agrees_in_marks (entry->lower, from, length);
}

static guint
lookup_words (const DossierTimeWords *self, const char *text, const DossierFolded *folded,
              guint32 position, DossierTimeWord *words, guint n)
{
  guint32 at = position;
  guint node = at < folded->length ? self->root[(guint8) folded->text[at]] : 0;

  while (node != 0)
    {
      const Node *here = &g_array_index (self->nodes, Node, node);
      guint child;

      at++;
      if (here->entries != 0 && is_word_end (self, folded, at))
        for (guint i = here->entries; i != 0 && n < DOSSIER_TIME_MAX_WORDS;)
          {
            const Entry *entry = &g_array_index (self->entries, Entry, i);

            if (entry_agrees (entry, text, folded, position, at))
              words[n++] = (DossierTimeWord) { entry->class_id, entry->value, at };
            i = entry->next;
          }
      if (at >= folded->length || (folded->text[at] == ' ' && !is_gap (text, folded, at)))
        break;
      child = here->child;
      if ((here->following & (G_GUINT64_CONSTANT (1) << ((guint8) folded->text[at] % 64))) == 0)
        break;
      while (child != 0 && g_array_index (self->nodes, Node, child).byte != (guint8) folded->text[at])
        child = g_array_index (self->nodes, Node, child).sibling;
      node = child;
    }
  return n;
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
  if (end - position == 4 && value >= 1500 && value < 2200)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_YEAR, value, end };
  if (end - position == 2)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_YY, value, end };
  if (end - position <= 2 && value >= 1 && value <= 12)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_MM, value, end };
  if (end - position <= 2 && value >= 1 && value <= 31)
    words[n++] = (DossierTimeWord) { DOSSIER_TIME_CLASS_DAY, value, end };
  if (end - position <= 4 && value >= 1)
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

/* "twenty-five", "hai mươi lăm", "이십오": tens take units, multipliers take what stands before. */
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
      int value = part.value & ~MULTIPLIER;

      if (part.value & MULTIPLIER)
        total = MAX (total, 1) * value;
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

/**
 * dossier_time_words_may_end:
 *
 * Whether an expression may end before the folded byte @position: no letter or digit follows, or
 * in a language with joined words only a known ending.
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
  if (end == position)
    return TRUE;
  if (!self->joined || end - position >= sizeof rest)
    return FALSE;
  memcpy (rest, folded->text + position, end - position);
  rest[end - position] = '\0';
  return g_hash_table_contains (self->endings, rest);
}
