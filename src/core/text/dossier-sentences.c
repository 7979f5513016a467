/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sentences.h"

#include <string.h>

#include "dossier-chars.h"

/* In tokens. Far beyond what anyone writes. */
#define LONGEST 500

/* So many marks can stand before the first word of a sentence: a dash, quotation
 * marks, brackets. It bounds the look ahead in a line of nothing but marks. */
#define MAX_OPENING_MARKS 4

typedef struct
{
  const DossierTokens *tokens;
  const DossierSentenceRules *rules;
  const DossierChar *table;
  GArray *sentences;
  guint paragraph;
} Splitter;

static gunichar
get_char (const Splitter *self, guint index)
{
  const char *p = self->tokens->text + self->tokens->items[index].span.start;

  return dossier_char_read (&p);
}

static gboolean
has_flag (const Splitter *self, guint index, guint flag)
{
  return (self->tokens->items[index].flags & flag) != 0;
}

/* The two tokens stand next to each other without white space. */
static gboolean
touches (const Splitter *self, guint index)
{
  return !has_flag (self, index, DOSSIER_TOKEN_SPACE);
}

static gboolean
is_terminal (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01
         || c == 0xff0e || c == 0xff1f;
}

/* Chinese and Japanese write no space after it. */
static gboolean
is_ideographic_stop (gunichar c)
{
  return c == 0x3002 || c == 0xff01 || c == 0xff1f;
}

static gboolean
is_closer (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0x2019
         || c == 0x201d || c == 0xbb || c == 0x203a || c == 0x300d || c == 0x300f
         || c == 0x300b || c == 0x3009 || c == 0xff09;
}

static gboolean
is_bullet (gunichar c)
{
  return c == '*' || c == '-' || c == '+' || c == 0xb7 || c == 0x2022 || c == 0x2023
         || c == 0x2043 || c == 0x2219 || (c >= 0x25a0 && c <= 0x25ff) || c == 0x30fb
         || c == 0x27a2 || c == 0x2714;
}

/* A long dash opens a list item, but also a quotation. */
static gboolean
is_long_dash (gunichar c)
{
  return c == 0x2013 || c == 0x2014 || c == 0x2015;
}

static gboolean
contains (GHashTable *set, const DossierTokens *tokens, guint index)
{
  const DossierToken *token = &tokens->items[index];
  gsize length = token->fold_end - token->fold_start;
  char word[32];

  if (set == NULL || length >= sizeof word)
    return FALSE;
  memcpy (word, tokens->folded->text + token->fold_start, length);
  word[length] = '\0';
  return g_hash_table_contains (set, word);
}

/* Hangul and ideographs have words of one character, alphabets have initials. */
static gboolean
is_initial (const Splitter *self, guint index)
{
  const DossierToken *token = &self->tokens->items[index];
  const char *p = self->tokens->text + token->span.start;
  guint classes = dossier_char_classify (self->table, dossier_char_read (&p));

  if ((classes & (DOSSIER_CHAR_UPPER | DOSSIER_CHAR_LOWER)) == 0)
    return FALSE;
  for (const char *end = self->tokens->text + token->span.end; p < end;)
    if (dossier_char_classify (self->table, dossier_char_read (&p)) & DOSSIER_CHAR_LETTER)
      return FALSE;
  return TRUE;
}

/* The full stop @stop belongs to the word or number before it. */
static gboolean
is_abbreviation (const Splitter *self, guint first, guint stop, guint next)
{
  const DossierTokens *tokens = self->tokens;
  guint word = stop - 1;
  gboolean may_close;

  if (stop == first || !touches (self, stop))
    return FALSE;
  if (has_flag (self, word, DOSSIER_TOKEN_NUMBER))
    return word > first && tokens->items[word].span.end - tokens->items[word].span.start <= 2
           && contains (self->rules->ordinal_heads, tokens, word - 1);
  if (!has_flag (self, word, DOSSIER_TOKEN_WORD))
    return FALSE;
  if (contains (self->rules->abbreviations, tokens, word))
    return TRUE;
  may_close = is_initial (self, word) || contains (self->rules->closing, tokens, word);
  return may_close && !contains (self->rules->openers, tokens, next);
}

static gboolean
is_number_of (const Splitter *self, guint index, gsize min, gsize max)
{
  const DossierToken *token = &self->tokens->items[index];
  gsize digits = dossier_span_length (token->span);

  return (token->flags & DOSSIER_TOKEN_NUMBER) && digits >= min && digits <= max;
}

static gboolean
is_stop (const Splitter *self, guint index)
{
  return touches (self, index) && has_flag (self, index, DOSSIER_TOKEN_PUNCT)
         && get_char (self, index) == '.';
}

/* The token before the full stop @stop is the year, the month or the day of "2024. 5. 29.". */
static gboolean
is_date_part (const Splitter *self, guint first, guint stop, guint end)
{
  guint part = stop - 1;

  if (stop == first || !touches (self, stop))
    return FALSE;
  if (is_number_of (self, part, 4, 4))
    return stop + 2 < end && is_number_of (self, stop + 1, 1, 2) && is_stop (self, stop + 2);
  if (!is_number_of (self, part, 1, 2) || part < first + 2 || !is_stop (self, part - 1))
    return FALSE;
  if (is_number_of (self, part - 2, 4, 4))
    return stop + 2 < end && is_number_of (self, stop + 1, 1, 2);
  return part >= first + 4 && is_number_of (self, part - 2, 1, 2) && is_stop (self, part - 3)
         && is_number_of (self, part - 4, 4, 4);
}

/* Whether a sentence can begin at @index: not with a lower case letter, also
 * behind an opening quotation mark or a dash, and not with a mark that goes on. */
static gboolean
can_open (const Splitter *self, guint index, guint end)
{
  end = MIN (end, index + MAX_OPENING_MARKS + 1);
  for (; index < end; index++)
    {
      gunichar c = get_char (self, index);

      if (has_flag (self, index, DOSSIER_TOKEN_WORD))
        return (dossier_char_classify (self->table, c) & DOSSIER_CHAR_LOWER) == 0;
      if (has_flag (self, index, DOSSIER_TOKEN_NUMBER))
        return TRUE;
      if (c < 0x80 && strchr (",;:/%)]}", (int) c) != NULL)
        return FALSE;
    }
  return TRUE;
}

/* The token after the final marks that begin at @mark: closing quotation
 * marks and brackets, more full stops, and the "./." of some agencies. */
static guint
skip_final_marks (const Splitter *self, guint mark, guint end)
{
  guint i = mark + 1;

  while (i < end && touches (self, i) && has_flag (self, i, DOSSIER_TOKEN_PUNCT))
    {
      gunichar c = get_char (self, i);

      if (!is_terminal (c) && !is_closer (c)
          && !(c == '/' && i + 1 < end && touches (self, i + 1) && get_char (self, i + 1) == '.'))
        break;
      i++;
    }
  return i;
}

/* A word without a vowel is none: "harbour.Vn" is an address. */
static gboolean
has_vowel (const Splitter *self, guint index)
{
  const DossierToken *token = &self->tokens->items[index];

  for (guint32 i = token->fold_start; i < token->fold_end; i++)
    {
      char byte = self->tokens->folded->text[i];

      if (dossier_char_is_folded_vowel (byte) || (guchar) byte >= 0x80)
        return TRUE;
    }
  return FALSE;
}

/* "quantum.The minister": a page has lost the space. Words that open sentences tell it from
 * "Hub.Brussels", or a word in small letters before. */
static gboolean
is_glued (const Splitter *self, guint first, guint mark, guint after, guint end)
{
  return after == mark + 1 && mark > first && after + 1 < end && !touches (self, after + 1)
         && has_flag (self, after, DOSSIER_TOKEN_CAPITAL)
         && has_flag (self, mark - 1, DOSSIER_TOKEN_WORD)
         && (contains (self->rules->openers, self->tokens, after)
             || (!has_flag (self, mark - 1, DOSSIER_TOKEN_CAPITAL) && has_vowel (self, after)))
         && !is_abbreviation (self, first, mark, after);
}

/* Whether the final marks from @mark to @after end a sentence. */
static gboolean
ends_sentence (const Splitter *self, guint first, guint mark, guint after, guint end)
{
  if (after == end)
    return TRUE;
  if (is_ideographic_stop (get_char (self, mark)))
    return TRUE;
  if (touches (self, after))
    return is_glued (self, first, mark, after, end);
  if (!can_open (self, after, end))
    return FALSE;
  return after > mark + 1 || get_char (self, mark) != '.'
         || (!is_abbreviation (self, first, mark, after)
             && !is_date_part (self, first, mark, end));
}

static gboolean
has_text (const Splitter *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (!has_flag (self, i, DOSSIER_TOKEN_PUNCT))
      return TRUE;
  return FALSE;
}

/* A rest of bare marks goes to the sentence before it. */
static void
add_sentence (Splitter *self, guint first, guint end, gboolean list_item, guint n_before)
{
  const DossierToken *items = self->tokens->items;
  DossierSentence sentence = {
    .span = DOSSIER_SPAN_INIT (items[first].span.start, items[end - 1].span.end),
    .first = first,
    .end = end,
    .paragraph = self->paragraph,
    .list_item = list_item,
  };

  if (has_text (self, first, end))
    {
      g_array_append_val (self->sentences, sentence);
    }
  else if (self->sentences->len > n_before)
    {
      DossierSentence *last = &g_array_index (self->sentences, DossierSentence,
                                              self->sentences->len - 1);

      last->span.end = sentence.span.end;
      last->end = end;
    }
}

/* Who reads a sentence may look from each of its words at all others. That no
 * text without full stops costs the square of its length is settled here. */
static gboolean
is_too_long (const Splitter *self, guint first, guint index)
{
  return index - first >= LONGEST
         && (!touches (self, index) || index - first >= 2 * LONGEST);
}

/* "1.", "2)", "(3)", "a)" and a space after it. */
static guint
skip_number (const Splitter *self, guint first, guint end)
{
  guint i = first;
  gboolean opened = get_char (self, i) == '(';
  gunichar c;

  if (opened)
    i++;
  if (i + 2 >= end || (opened && !touches (self, i)) || !touches (self, i + 1))
    return first;
  c = get_char (self, i + 1);
  if (has_flag (self, i, DOSSIER_TOKEN_NUMBER)
        ? self->tokens->items[i].span.end - self->tokens->items[i].span.start > 2
        : c == '.' || !is_initial (self, i))
    return first;
  if ((c != ')' && (c != '.' || opened)) || touches (self, i + 2))
    return first;
  return i + 2;
}

/* The token after the mark of a list item, @first if there is none. */
static guint
skip_item_mark (const Splitter *self, guint first, guint end, gboolean dash_neighbour)
{
  gunichar c = get_char (self, first);

  if (first + 1 >= end)
    return first;
  if ((is_bullet (c) && (c != '-' || !touches (self, first + 1)
                         || has_flag (self, first + 1, DOSSIER_TOKEN_WORD)))
      || (is_long_dash (c) && dash_neighbour))
    return first + 1;
  return skip_number (self, first, end);
}

static void
split_line (Splitter *self, guint first, guint end, gboolean dash_neighbour)
{
  guint start = skip_item_mark (self, first, end, dash_neighbour);
  guint n_before = self->sentences->len;
  gboolean list_item = start > first;

  for (guint i = start; i < end; i++)
    {
      guint after;

      if (is_too_long (self, start, i))
        {
          if (has_text (self, start, i))
            add_sentence (self, start, i, list_item, n_before);
          start = i;
        }
      if (!has_flag (self, i, DOSSIER_TOKEN_PUNCT) || !is_terminal (get_char (self, i)))
        continue;
      after = skip_final_marks (self, i, end);
      if (ends_sentence (self, start, i, after, end))
        {
          add_sentence (self, start, after, list_item, n_before);
          start = after;
        }
      i = after - 1;
    }
  if (start < end)
    add_sentence (self, start, end, list_item, n_before);
}

/**
 * dossier_sentences_split:
 * @tokens: the reading of a text
 * @range: where to look, usually one body or caption segment
 * @rules: (nullable): what the language adds
 *
 * A sentence ends at `.`, `!`, `?` or `…` with the closing marks that follow
 * it where white space and something else than a lower case letter come next, and at
 * every line end; never after an abbreviation, an initial or a part of a date
 * such as `2024. 5. 29.`. A colon and a
 * semicolon end none. A space that is missing is made up for where a word follows that opens
 * sentences. What goes on for 500 tokens is cut at the next white
 * space. Takes linear time.
 *
 * Returns: (transfer full) (element-type DossierSentence): in order, never
 *   overlapping, none across a line end
 */
GArray *
dossier_sentences_split (const DossierTokens *tokens, DossierSpan range,
                         const DossierSentenceRules *rules)
{
  static const DossierSentenceRules no_rules = { NULL };
  Splitter self = {
    .tokens = tokens,
    .rules = rules != NULL ? rules : &no_rules,
    .table = dossier_chars_get_table (),
    .sentences = g_array_new (FALSE, TRUE, sizeof (DossierSentence)),
  };
  guint end = dossier_tokens_find (tokens, range.end);
  gboolean dash_before = FALSE;

  for (guint i = dossier_tokens_find (tokens, range.start); i < end;)
    {
      guint line_end = i + 1;
      gboolean dash, dash_after;

      while (line_end < end && !has_flag (&self, line_end, DOSSIER_TOKEN_LINE))
        line_end++;
      dash = is_long_dash (get_char (&self, i));
      dash_after = line_end < end && is_long_dash (get_char (&self, line_end));
      split_line (&self, i, line_end, dash_before || dash_after);
      dash_before = dash;
      self.paragraph++;
      i = line_end;
    }
  return self.sentences;
}
