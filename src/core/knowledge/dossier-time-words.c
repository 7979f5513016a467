/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-words-private.h"

#include <string.h>

#include "dossier-lower.h"

static void
clear_entry (gpointer data)
{
  DossierTimeEntry *entry = data;

  g_free (entry->lower);
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

  self->joined = joined;
  self->diacritics = diacritics;
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->endings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (DossierTrieKey));
  self->folded = dossier_arena_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (DossierTimeEntry));
  g_array_set_clear_func (self->entries, clear_entry);
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
  g_array_unref (self->entries);
  dossier_trie_free (self->trie);
  g_clear_pointer (&self->phrases, g_array_unref);
  dossier_arena_free (self->folded);
  dossier_fold_buffer_clear (&self->fold);
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

/* Whether a letter joins no other in composition and has one letter for its lower case: true of
 * Latin as far as it is written in composed form. */
static inline gboolean
is_simple (gunichar c)
{
  return c < 0x300 ? c != 0x130 : c >= 0x1e00 && c <= 0x1eff;
}

/* Lower case where all of the text is simple; %NULL where it is not. */
static char *
lower_simple (const char *text, gsize length)
{
  /* No lower case takes more than three bytes for two. */
  char *lower = g_malloc (length * 2 + 1), *to = lower;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_simple (c))
        {
          g_free (lower);
          return NULL;
        }
      to += g_unichar_to_utf8 (g_unichar_tolower (c), to);
    }
  *to = '\0';
  return lower;
}

/* Lower case, composed (NFC). */
char *
dossier_time_words_lower_composed (const char *text, gsize length)
{
  g_autofree char *lower = lower_simple (text, length);

  if (lower != NULL)
    return g_steal_pointer (&lower);
  lower = dossier_lower (text, (gssize) length);

  return g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* A set of the numbers of the words that begin with a capital letter. */
guint
dossier_time_words_find_capitals (const char *text, gsize length)
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

/* Dashes fold to one; diacritics are a matter of letters. */
static gboolean
has_letters (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
add_phrase (DossierTimeWords *self, const char *phrase, gsize length, guint class_id, int value)
{
  DossierTimeEntry entry = { .class_id = class_id, .value = value };
  DossierTrieKey key = { NULL, self->entries->len };

  dossier_fold_buffer_fold (&self->fold, phrase, length);
  if (self->fold.length == 0)
    return;
  key.text = dossier_arena_copy (self->folded, self->fold.text, self->fold.length);
  if (class_id == self->number_class && value < 0)
    entry.value = -value | DOSSIER_TIME_MULTIPLIER;
  entry.capitals = dossier_time_words_find_capitals (phrase, length);
  if (self->diacritics && has_letters (phrase, length))
    {
      entry.lower = dossier_time_words_lower_composed (phrase, length);
      entry.lower_length = entry.lower != NULL ? strlen (entry.lower) : 0;
    }
  g_array_append_val (self->entries, entry);
  g_array_append_val (self->phrases, key);
}

/**
 * dossier_time_words_add:
 * @phrases: phrases with "|" between them, as written in running text; a capital at the start of
 *   a word asks for one in the text ("May" is no verb, `thứ Hai` is no ordinal)
 *
 * A value of the class `number` written as a negative number multiplies the number before it.
 */
void
dossier_time_words_add (DossierTimeWords *self, const char *phrases, guint class_id, int value)
{
  gsize length;

  for (const char *at = phrases; *at != '\0'; at += length + (at[length] == '|'))
    {
      length = strcspn (at, "|");
      add_phrase (self, at, length, class_id, value);
    }
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

/**
 * dossier_time_words_freeze:
 *
 * Closes the collection: no words may be added after it, and now they can be looked up.
 */
void
dossier_time_words_freeze (DossierTimeWords *self)
{
  GArray *entries = self->entries, *phrases = self->phrases;

  self->trie = dossier_trie_new ((gconstpointer) phrases->data, phrases->len);
  g_array_set_clear_func (entries, NULL);
  self->entries = dossier_trie_arrange (self->trie, entries, phrases->len);
  g_array_set_clear_func (self->entries, clear_entry);
  self->phrases = dossier_trie_arrange (self->trie, phrases, phrases->len);
  g_array_unref (entries);
  g_array_unref (phrases);
  dossier_fold_buffer_clear (&self->fold);
}

/* What is told of the words while they join a screen. */
typedef struct
{
  const DossierTimeWords *words;
  DossierScreen *screen;
  DossierTimeMembers *members;
  DossierTimeOpens (*judge) (gconstpointer data, guint class_id);
  gconstpointer data;
} Joining;

static DossierTimeOpens
judge_entry (const Joining *joining, const DossierTimeEntry *entry)
{
  DossierTimeOpens opens = joining->judge (joining->data, entry->class_id);

  if (entry->class_id == joining->words->number_class)
    opens |= DOSSIER_TIME_OPENS | DOSSIER_TIME_FOLLOWS
             | joining->judge (joining->data, DOSSIER_TIME_CLASS_N);
  return opens;
}

static gboolean
is_letter_byte (char byte)
{
  return g_ascii_isalpha (byte) || (guint8) byte >= 0x80;
}

/* A text may be divided into tokens wherever not two letters meet. Gives whether
 * the phrase may be more than one token. What comes second in an expression is
 * the next word of what opens one, or what follows that. */
static gboolean
join_words (const Joining *joining, const char *folded, DossierTimeOpens opens,
            DossierOpeningKind kind)
{
  gboolean is_divided = FALSE;

  for (gsize at = 0; folded[at] != '\0'; at++)
    if (at == 0 || !is_letter_byte (folded[at]) || !is_letter_byte (folded[at - 1]))
      {
        gsize length = dossier_screen_measure_word (folded + at);
        DossierOpening opening = dossier_screen_find_opening (folded + at, length, kind);

        dossier_screen_add (joining->screen, joining->members->words, &opening);
        if ((opens & DOSSIER_TIME_FOLLOWS) || (at > 0 && (opens & DOSSIER_TIME_OPENS)))
          dossier_screen_add (joining->screen, joining->members->seconds, &opening);
        is_divided |= at > 0;
      }
  return is_divided;
}

static void
join_phrase (const Joining *joining, guint index)
{
  const DossierTimeWords *words = joining->words;
  const char *folded = g_array_index (words->phrases, DossierTrieKey, index).text;
  guint8 last = (guint8) folded[strlen (folded) - 1];
  DossierTimeOpens opens
    = judge_entry (joining, &g_array_index (words->entries, DossierTimeEntry, index));
  DossierOpeningKind kind = words->joined && last >= 0x80 ? DOSSIER_OPENING_PART
                                                          : DOSSIER_OPENING_WORD;
  DossierOpening opening
    = dossier_screen_find_opening (folded, dossier_screen_measure_word (folded), kind);
  gboolean is_divided = join_words (joining, folded, opens, kind);

  if (opens & DOSSIER_TIME_OPENS)
    dossier_screen_add (joining->screen, joining->members->openers, &opening);
  /* Of several words the second must follow, whatever they are together. */
  if ((opens & DOSSIER_TIME_OPENS_WHOLE) && !is_divided)
    dossier_screen_add (joining->screen, joining->members->wholes, &opening);
}

/**
 * dossier_time_words_join:
 * @screen: a screen that is being made
 * @judge: (scope call): whether an expression can begin with a word of a class
 * @members: (out): the bits of these words in the screen
 *
 * Tells the screen which words of a text can begin an expression: few. Once, of frozen words.
 */
void
dossier_time_words_join (DossierTimeWords *self, DossierScreen *screen,
                         DossierTimeOpens (*judge) (gconstpointer data, guint class_id),
                         gconstpointer data, DossierTimeMembers *members)
{
  /* Any expression may go on with digits or, in a number in words, with a hyphen. */
  static const char others[] = "0123456789-";
  Joining joining = { self, screen, members, judge, data };

  members->openers = dossier_screen_add_member (screen);
  members->wholes = dossier_screen_add_member (screen);
  members->seconds = dossier_screen_add_member (screen);
  members->words = dossier_screen_add_member (screen);
  for (guint i = 0; i < self->phrases->len; i++)
    join_phrase (&joining, i);
  g_clear_pointer (&self->phrases, g_array_unref);
  g_clear_pointer (&self->folded, dossier_arena_free);
  for (const char *other = others; *other != '\0'; other++)
    {
      DossierOpening opening = { { *other }, 1, TRUE, DOSSIER_OPENING_PART };

      dossier_screen_add (screen, members->words, &opening);
      dossier_screen_add (screen, members->seconds, &opening);
      if (g_ascii_isdigit (*other))
        dossier_screen_add (screen, members->openers, &opening);
    }
}

/**
 * dossier_time_words_are_joined:
 *
 * Returns: whether words may follow each other without a space
 */
gboolean
dossier_time_words_are_joined (const DossierTimeWords *self)
{
  return self->joined;
}
