/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-scan.h"

#include <string.h>

#include "dossier-time-make.h"

/* How many words may stand between the beginning of a guard's phrase and the expression. */
#define MAX_BACK 4

/* How many words from a set a number may stand and still make it a rate. */
#define RATE_REACH 8

/* A participle may follow the word that tells of what is to come by so many words. */
#define TENSE_REACH 3

/* Shorter words that end like a verb are too often something else. */
#define MIN_VERB 5

static gboolean
has_class (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint32 position,
           guint class_id, guint32 *end)
{
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
  guint n
    = dossier_time_words_lookup (lexicon->words, tokens->text, tokens->folded, position, words);
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    if (words[i].class_id == class_id && (!found || words[i].end > *end))
      {
        *end = words[i].end;
        found = TRUE;
      }
  return found;
}

/* Whether a phrase of the language's words of time may begin with the token. Of most words none
 * does. */
static gboolean
may_begin (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index)
{
  return (tokens->items[index].flags & DOSSIER_TOKEN_WORD) == 0
         || dossier_time_lexicon_may_know (lexicon, tokens, index);
}

/* Looks for the longest phrase of the class that ends where the expression begins. */
static gboolean
stands_before (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
               guint32 start, guint class_id, guint *first)
{
  gboolean found = FALSE;

  for (guint back = 1; back <= MAX_BACK && back <= index; back++)
    {
      const DossierToken *token = &tokens->items[index - back];
      guint32 end;

      if (may_begin (lexicon, tokens, index - back)
          && has_class (lexicon, tokens, token->fold_start, class_id, &end)
          && dossier_time_words_skip_gap (tokens->text, tokens->folded, end) == start)
        {
          *first = index - back;
          found = TRUE;
        }
      if (token->flags & DOSSIER_TOKEN_LINE)
        break;
    }
  return found;
}

static gboolean
stands_after (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint32 end,
              guint class_id, guint32 *last)
{
  guint32 position = dossier_time_words_skip_gap (tokens->text, tokens->folded, end);

  return has_class (lexicon, tokens, position, class_id, last);
}

/* A capitalised word or a bracket right before makes a bare year part of a name. */
static gboolean
touches_name (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index)
{
  const DossierToken *before;
  guint32 end;

  if (index == 0 || (tokens->items[index].flags & DOSSIER_TOKEN_LINE))
    return FALSE;
  before = &tokens->items[index - 1];
  if (before->flags & DOSSIER_TOKEN_PUNCT)
    return tokens->text[before->span.start] == ')';
  if (!(before->flags & DOSSIER_TOKEN_CAPITAL))
    return FALSE;
  return !may_begin (lexicon, tokens, index - 1)
         || !has_class (lexicon, tokens, before->fold_start, lexicon->lead, &end);
}

/* "15 apprentices every year": a number near a set makes it a rate. Numbers in words do not
 * count, for they tell mostly who meets: "the two ministers". */
static gboolean
is_rate (const DossierTokens *tokens, guint index, guint32 end)
{
  guint first = index > RATE_REACH ? index - RATE_REACH : 0;
  guint reach = RATE_REACH;

  for (guint i = first; i < tokens->n_items && reach > 0; i++)
    {
      guint32 start = tokens->items[i].fold_start;

      if (i > index && (tokens->items[i].flags & DOSSIER_TOKEN_LINE))
        break;
      if (i >= index && start < end)
        continue;
      if (g_ascii_isdigit (tokens->folded->text[start]))
        return TRUE;
      if (i >= index)
        reach--;
    }
  return FALSE;
}

static gboolean
passes_guards (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
               const DossierTimePattern *pattern, const DossierTimeMatch *match)
{
  guint first;
  guint32 last;

  if (pattern->after != 0
      && !stands_before (lexicon, tokens, index, match->start, pattern->after, &first))
    return FALSE;
  if (pattern->not_after != 0
      && stands_before (lexicon, tokens, index, match->start, pattern->not_after, &first))
    return FALSE;
  if (pattern->before != 0 && !stands_after (lexicon, tokens, match->end, pattern->before, &last))
    return FALSE;
  if (pattern->not_before != 0
      && stands_after (lexicon, tokens, match->end, pattern->not_before, &last))
    return FALSE;
  if (pattern->no_rate && is_rate (tokens, index, match->end))
    return FALSE;
  return !pattern->lone || !touches_name (lexicon, tokens, index);
}

static gboolean
is_word_byte (const char *text, gsize at)
{
  return g_ascii_isalnum (text[at]) || (guint8) text[at] >= 0x80;
}

/* "57-NQ/TW", "No.2025", "$2026": the number belongs to something else. */
static gboolean
is_glued_before (const DossierTokens *tokens, guint32 start)
{
  const char *text = tokens->text;
  guint32 at = tokens->folded->map[start];

  if (at == 0)
    return FALSE;
  if (start > 0
      && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (tokens->folded->text + start))))
    return TRUE;
  if (strchr ("$#+_@=", text[at - 1]) != NULL)
    return TRUE;
  return strchr ("-/.:", text[at - 1]) != NULL && at > 1 && is_word_byte (text, at - 2);
}

/* "2026,14:05", "2026/14:05": the page leaves no space before the hour. */
static gboolean
is_clock_after_sign (const char *text, gsize at)
{
  gsize digits = strspn (text + at + 1, "0123456789");

  return (text[at] == ',' || text[at] == '/') && digits >= 1 && digits <= 2
         && text[at + 1 + digits] == ':';
}

static gboolean
is_glued_after (const DossierTokens *tokens, guint32 end)
{
  const char *text = tokens->text;
  guint32 at = tokens->folded->map[end];

  if (at >= tokens->length)
    return FALSE;
  if (text[at] == '%')
    return TRUE;
  if (at + 1 >= tokens->length)
    return FALSE;
  if (strchr (".,:", text[at]) != NULL)
    return g_ascii_isdigit (text[at + 1]) && !is_clock_after_sign (text, at);
  return strchr ("-/_@", text[at]) != NULL && is_word_byte (text, at + 1)
         && !is_clock_after_sign (text, at);
}

/* "the end of 2026" is the last month of that year; other parts keep the whole. */
static void
take_part (DossierTimeValue *value, gboolean is_end)
{
  if (is_end && value->from.unit == 'Y' && value->from.year > 0)
    {
      value->from.month = 12;
      value->from.unit = 'M';
    }
}

static int
part_value (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint32 position,
            guint class_id, guint32 end)
{
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
  guint n
    = dossier_time_words_lookup (lexicon->words, tokens->text, tokens->folded, position, words);

  for (guint i = 0; i < n; i++)
    if (words[i].class_id == class_id
        && dossier_time_words_skip_gap (tokens->text, tokens->folded, words[i].end) == end)
      return words[i].value;
  return 0;
}

/* Value 2 of the part classes means the end of the span. A day stays that day: 15일 *오후*. */
static void
extend (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
        DossierTimeFind *find)
{
  guint first;
  guint32 last;

  if (!dossier_time_value_is_coarse (&find->value))
    {
      if (find->value.kind == DOSSIER_TIME_DATE && find->value.from.unit == 'D'
          && stands_after (lexicon, tokens, find->end, lexicon->day_part_after, &last)
          && dossier_time_words_may_end (lexicon->words, tokens->folded, last))
        find->end = last;
      return;
    }
  if (stands_before (lexicon, tokens, index, find->start, lexicon->part_before, &first))
    {
      guint32 start = tokens->items[first].fold_start;

      take_part (&find->value,
                 part_value (lexicon, tokens, start, lexicon->part_before, find->start) == 2);
      find->start = start;
    }
  else if (stands_after (lexicon, tokens, find->end, lexicon->part_after, &last)
           && dossier_time_words_may_end (lexicon->words, tokens->folded, last))
    {
      guint32 at = dossier_time_words_skip_gap (tokens->text, tokens->folded, find->end);

      take_part (&find->value,
                 part_value (lexicon, tokens, at, lexicon->part_after,
                             dossier_time_words_skip_gap (tokens->text, tokens->folded, last))
                   == 2);
      find->end = last;
    }
}

/**
 * dossier_time_scan_opened:
 * @index: a token that the screen lets pass
 * @find: (out): what was found
 *
 * What dossier_time_scan_at() does where there may be an expression.
 */
gboolean
dossier_time_scan_opened (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                          guint index, const DossierTimeContext *context, DossierTimeFind *find)
{
  DossierTimeMatch matches[DOSSIER_TIME_MAX_MATCHES];
  guint n;

  n = dossier_time_grammar_match (lexicon->grammar, lexicon->words, tokens->text, tokens->folded,
                                  tokens->items[index].fold_start, matches);
  for (guint i = 0; i < n; i++)
    {
      const DossierTimePattern *pattern
        = &g_array_index (lexicon->patterns, DossierTimePattern, matches[i].pattern);

      if (is_glued_after (tokens, matches[i].end)
          || !passes_guards (lexicon, tokens, index, pattern, &matches[i])
          || !dossier_time_value_make (pattern->recipe, &matches[i], context, &find->value))
        continue;
      find->rule = pattern->rule;
      find->start = matches[i].start;
      find->end = matches[i].end;
      extend (lexicon, tokens, index, find);
      if (is_glued_before (tokens, find->start))
        continue;
      for (find->next = index + 1; find->next < tokens->n_items; find->next++)
        if (tokens->items[find->next].fold_start >= find->end)
          break;
      return TRUE;
    }
  return FALSE;
}

/**
 * dossier_time_scan_has:
 *
 * Whether a word of the class begins with the token.
 */
gboolean
dossier_time_scan_has (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
                       guint class_id)
{
  guint32 end;

  return has_class (lexicon, tokens, tokens->items[index].fold_start, class_id, &end);
}

/**
 * dossier_time_scan_links:
 * @from: a byte of the folded text
 * @to: a byte after it
 *
 * Whether one phrase of the class, and nothing else, stands between two places.
 */
gboolean
dossier_time_scan_links (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                         guint32 from, guint32 to, guint class_id)
{
  guint32 last;

  return stands_after (lexicon, tokens, from, class_id, &last)
         && dossier_time_words_skip_gap (tokens->text, tokens->folded, last) == to;
}

/**
 * dossier_time_scan_follows:
 * @index: the token in which an expression begins
 * @start: its first byte in the folded text
 *
 * Whether a phrase of the class stands right before it.
 */
gboolean
dossier_time_scan_follows (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                           guint index, guint32 start, guint class_id)
{
  guint first;

  return stands_before (lexicon, tokens, index, start, class_id, &first);
}

static gboolean
has_ending (const DossierToken *token, const char *text, char **endings)
{
  gsize length = dossier_span_length (token->span);

  if (endings == NULL || length < MIN_VERB || (token->flags & DOSSIER_TOKEN_CAPITAL))
    return FALSE;
  for (char **ending = endings; *ending != NULL; ending++)
    {
      gsize n = strlen (*ending);

      if (n <= length && memcmp (text + token->span.end - n, *ending, n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Agreed to" speaks of what is to come to the words after it, of what has been to those before. */
static int
get_tense_of_word (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
                   gboolean after)
{
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
  const DossierToken *token = &tokens->items[index];
  gboolean future = FALSE;
  gboolean past = FALSE;
  gboolean whole = FALSE;
  guint n = 0;

  if (dossier_time_lexicon_may_know (lexicon, tokens, index))
    n = dossier_time_words_lookup (lexicon->words, tokens->text, tokens->folded,
                                   token->fold_start, words);
  for (guint i = 0; i < n; i++)
    {
      future |= words[i].class_id == lexicon->future;
      past |= words[i].class_id == lexicon->past;
      whole |= words[i].class_id == lexicon->past && tokens->folded->text[words[i].end] == ' ';
    }
  if (future)
    return whole && after ? -1 : 1;
  if (past || has_ending (token, tokens->text, lexicon->past_endings))
    return -1;
  return has_ending (token, tokens->text, lexicon->future_endings) ? 1 : 0;
}

/**
 * dossier_time_scan_is_told:
 *
 * Whether the word ends as a verb does that closes a sentence on what was done or said.
 */
gboolean
dossier_time_scan_is_told (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                           guint index)
{
  return has_ending (&tokens->items[index], tokens->text, lexicon->told_endings);
}

/**
 * dossier_time_scan_is_past:
 *
 * Whether the word is one of what has been, also where it looks ahead for the words after it:
 * "proposed".
 */
gboolean
dossier_time_scan_is_past (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                           guint index)
{
  return dossier_time_scan_has (lexicon, tokens, index, lexicon->past)
         || has_ending (&tokens->items[index], tokens->text, lexicon->past_endings);
}

/* The longest word of the class @promised that begins with the token, if any does. */
static gboolean
find_promised (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
               DossierTimeWord *found)
{
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
  guint n = dossier_time_words_lookup (lexicon->words, tokens->text, tokens->folded,
                                       tokens->items[index].fold_start, words);

  found->end = 0;
  for (guint i = 0; i < n; i++)
    if (words[i].class_id == lexicon->promised && words[i].end > found->end)
      *found = words[i];
  return found->end > 0;
}

/**
 * dossier_time_scan_is_promised:
 * @first: a token
 * @end: the token after the last
 *
 * "*Had promised* to open it before Christmas": where such a promise is told of, the feast is as
 * likely past; "*has promised*" looks ahead.
 *
 * Returns: whether the last word of a promise among the tokens tells of an older one
 */
gboolean
dossier_time_scan_is_promised (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                               guint first, guint end)
{
  gboolean promised = FALSE;

  for (guint i = first; i < end; i++)
    {
      DossierTimeWord word;

      if ((tokens->items[i].flags & (DOSSIER_TOKEN_PUNCT | DOSSIER_TOKEN_NUMBER))
          || !dossier_time_lexicon_may_know (lexicon, tokens, i)
          || !find_promised (lexicon, tokens, i, &word))
        continue;
      promised = word.value > 0;
      while (i + 1 < end && tokens->items[i + 1].fold_start < word.end)
        i++;
    }
  return promised;
}

/**
 * dossier_time_scan_tense:
 * @first: the first token of the sentence or, after an expression, of the words after it
 * @after: whether the word stands after the expression
 *
 * "Signed" speaks of what has been, "will be signed" does not.
 *
 * Returns: 1 if a word that speaks of what is to come begins with the token, -1 if one
 *   that speaks of what has been, else 0
 */
int
dossier_time_scan_tense (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                         guint index, guint first, gboolean after)
{
  int tense = get_tense_of_word (lexicon, tokens, index, after);

  /* "will be *held*", but not "next year, *said* Ann Lee" */
  for (guint back = 1; tense < 0 && back <= TENSE_REACH && back + first <= index
                       && !(tokens->items[index - back].flags & DOSSIER_TOKEN_PUNCT);
       back++)
    if (get_tense_of_word (lexicon, tokens, index - back, after) > 0)
      return 1;
  return tense;
}

/**
 * dossier_time_scan_lead:
 * @start: where the expression begins in the folded text
 *
 * Returns: 1 if the words right before it look ahead ("by", "until"), -1 if they look back
 *   ("since"), else 0
 */
int
dossier_time_scan_lead (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                        guint index, guint32 start)
{
  guint first;

  if (stands_before (lexicon, tokens, index, start, lexicon->future_lead, &first))
    return 1;
  return stands_before (lexicon, tokens, index, start, lexicon->past_lead, &first) ? -1 : 0;
}

/**
 * dossier_time_scan_precedes:
 * @end: the byte of the folded text after an expression
 *
 * Whether a phrase of the class stands right behind it.
 */
gboolean
dossier_time_scan_precedes (const DossierTimeLexicon *lexicon, const DossierTokens *tokens,
                            guint32 end, guint class_id)
{
  guint32 last;

  return stands_after (lexicon, tokens, end, class_id, &last);
}

/**
 * dossier_time_find_span:
 *
 * Returns: the bytes of the source text
 */
DossierSpan
dossier_time_find_span (const DossierTimeFind *find, const DossierTokens *tokens)
{
  return DOSSIER_SPAN_INIT (tokens->folded->map[find->start], tokens->folded->map[find->end]);
}

/**
 * dossier_time_scan_day:
 *
 * Reads a full date, with day, month and year, that begins with a token.
 */
gboolean
dossier_time_scan_day (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
                       DossierTimeFind *find)
{
  const DossierTimeContext context = { .today = DOSSIER_DAY_NONE };

  return dossier_time_scan_at (lexicon, tokens, index, &context, find)
         && dossier_time_value_is_day (&find->value);
}
