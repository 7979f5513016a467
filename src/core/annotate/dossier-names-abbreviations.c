/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-brackets.h"

#define LONGEST_LEAD 5 /* tokens of a name before the body that it ends in */

/**
 * dossier_names_align:
 * @work: the work
 * @first: first token that may belong to the long form
 * @end: the token after its last
 * @abbreviation: folded letters
 * @length: how many bytes
 *
 * Aligns the letters of an abbreviation with the words before it, from right
 * to left, its first letter with the beginning of a word (Schwartz and
 * Hearst, “A simple algorithm for identifying abbreviation definitions”, PSB
 * 2003).
 *
 * Returns: the first token of the long form, or @end where the letters do not fit
 */
guint
dossier_names_align (const DossierNameWork *work, guint first, guint end, const char *abbreviation,
                     gsize length)
{
  const char *folded = work->tokens->folded->text;
  const DossierToken *items = work->tokens->items;
  gsize letters = 0;
  guint token = end;
  gint64 at;

  for (gsize i = 0; i < length; i++)
    letters += g_ascii_isalnum (abbreviation[i]);
  if (letters < 2 || end <= first)
    return end;
  at = (gint64) items[end - 1].fold_end - 1;
  token = end - 1;
  for (gsize i = length; i-- > 0;)
    {
      char letter = g_ascii_tolower (abbreviation[i]);

      if (!g_ascii_isalnum (letter))
        continue;
      letters--;
      while (TRUE)
        {
          if (at < (gint64) items[first].fold_start)
            return end;
          while (token > first && at < (gint64) items[token].fold_start)
            token--;
          if (folded[at] == letter
              && (letters > 0 || (guint32) at == items[token].fold_start))
            break;
          at--;
        }
      at--;
    }
  return token;
}

/**
 * dossier_names_find_ending_at:
 * @work: the work
 * @last: a token
 *
 * Returns: index of the longest candidate that ends with the token, not too far back in the list;
 *   -1 for none
 */
int
dossier_names_find_ending_at (const DossierNameWork *work, guint last)
{
  int best = -1;

  for (guint i = work->candidates->len; i-- > 0;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (candidate->last == last
          && (best < 0
              || candidate->first < g_array_index (work->candidates, DossierCandidate, best).first))
        best = (int) i;
      if (candidate->last + 128 < last)
        break;
    }
  return best;
}

static DossierEntityType
guess_type (const DossierNameWork *work, guint first, guint last)
{
  DossierEntityType type = DOSSIER_ENTITY_ORGANIZATION;

  for (guint i = last + 1; i-- > first;)
    {
      gsize length, ending;
      const char *folded = dossier_names_folded (work, i, &length);

      if (dossier_names_get_head_type (work->readings[i].heads, &type)
          || dossier_name_lexicon_find_ending (work->lexicon, folded, length, &type, &ending))
        break;
    }
  return type;
}

static gboolean
has_capital (const DossierNameWork *work, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    if (dossier_names_is_capital (work, i))
      return TRUE;
  return FALSE;
}

/* In a language without capitals: the bare nouns before a bracket up to a head
 * ("북유럽 베트남 전문가 네트워크"). Gives the first token, or @last + 1. */
static guint
find_headed (const DossierNameWork *work, guint first, guint last, DossierEntityType *type)
{
  guint start = last;

  if (dossier_name_lexicon_has_capitals (work->lexicon)
      || !dossier_names_get_head_type (work->readings[last].heads, type))
    return last + 1;
  while (start > first && last - start < 6 && !dossier_names_has (work, start, DOSSIER_TOKEN_LINE)
         && dossier_names_mark (work, start - 1) != '&'
         && !(start >= first + 2 && dossier_names_mark (work, start - 2) == '&')
         && (dossier_names_is_middle_dot (work, start - 1)
             || dossier_names_is_bare_noun (work, start - 1)
             || (work->readings[start - 1].words & DOSSIER_NAME_FIELD)))
    start--;
  return start < last ? start : last + 1;
}

/* "*K*hoa học và công nghệ (KHCN)": where names go on in lower case, the capital of the sentence
 * alone makes no name of what has no head. */
static gboolean
is_sentence_capital (const DossierNameWork *work, guint first, guint last, guint sentence)
{
  return first == sentence && dossier_name_lexicon_has_tails (work->lexicon)
         && (work->readings[first].heads & DOSSIER_NAME_ANY_HEAD) == 0 && last > first
         && !has_capital (work, first + 1, last);
}

/**
 * dossier_names_add_abbreviation:
 * @work: the work
 * @first: first token of the abbreviation
 * @last: last token
 * @type: what it names
 * @means: the name that it is short for
 *
 * Adds an abbreviation that the text explains.
 */
void
dossier_names_add_abbreviation (DossierNameWork *work, guint first, guint last,
                                DossierEntityType type, DossierSpan means)
{
  DossierCandidate *candidate
      = dossier_names_add (work, first, last, type, DOSSIER_NAME_SURE, "abbreviation");

  candidate->means = means;
  candidate->why = dossier_names_quote (work, means);
}

/* What tokens @start to @end say in full is short @first to @last. */
static void
define (DossierNameWork *work, guint start, guint end, DossierEntityType type, guint first,
        guint last)
{
  DossierCandidate *full = dossier_names_add (work, start, end, type, DOSSIER_NAME_SURE, "defined");
  DossierSpan means = full->span;

  full->why = dossier_names_quote (work, dossier_names_token (work, first)->span);
  dossier_names_add_abbreviation (work, first, last, type, means);
}

/* "*Qingdao Laboratory for* Marine Technology (QLMT)": the letters begin before the body that ends
 * there, in words that may belong to its name. */
static gboolean
is_longer_form (const DossierNameWork *work, const DossierCandidate *before, guint start)
{
  if (before->type != DOSSIER_ENTITY_ORGANIZATION || start >= before->first
      || before->first - start > LONGEST_LEAD || !dossier_names_is_capital (work, start))
    return FALSE;
  for (guint i = start; i < before->first; i++)
    if (dossier_names_has (work, i + 1, DOSSIER_TOKEN_LINE)
        || (!dossier_names_is_capital (work, i)
            && (work->readings[i].words & (DOSSIER_NAME_LINK | DOSSIER_NAME_AND)) == 0)
        || (work->readings[i].heads & DOSSIER_NAME_ANY_TITLE))
      return FALSE;
  return TRUE;
}

/* The folded text stays as long as the set. */
static void
add_term (DossierNameWork *work, const char *letters, gsize length)
{
  *dossier_byte_map_ensure (&work->terms, 0, letters, length) = work;
}

/**
 * dossier_names_read_abbreviation:
 * @work: the work
 * @sentence: first token of the sentence
 * @open: the bracket
 * @first: first token of the abbreviation in it
 * @last: last token
 *
 * "… Network in Korea (VINK)": what the abbreviation in the bracket stands for ends before it.
 */
void
dossier_names_read_abbreviation (DossierNameWork *work, guint sentence, guint open, guint first,
                                 guint last)
{
  const DossierCandidate *before;
  gsize length, rest;
  const char *letters = dossier_names_folded (work, first, &length);
  guint from = open > sentence + 14 ? open - 14 : sentence, start;
  int index = dossier_names_find_ending_at (work, open - 1);
  DossierEntityType type;

  /* Neither goes across another bracket. */
  for (guint i = open; i-- > from;)
    if (dossier_names_mark (work, i) == '(' || dossier_names_mark (work, i) == ')')
      {
        from = i + 1;
        break;
      }
  dossier_names_folded (work, last, &rest);
  length = work->tokens->items[last].fold_end - work->tokens->items[first].fold_start;
  start = dossier_names_align (work, from, open, letters, length);
  before = index >= 0 ? &g_array_index (work->candidates, DossierCandidate, index) : NULL;
  if (before != NULL && is_longer_form (work, before, start))
    {
      type = before->type;
      define (work, start, open - 1, type, first, last);
      return;
    }

  /* "… of Korea (MSIT)" and "Seoul (VNA)": the place is not what is meant,
   * but the body before it may be. */
  if (before != NULL && before->type == DOSSIER_ENTITY_PLACE && start < before->first)
    before = NULL;
  else if (before != NULL && before->type == DOSSIER_ENTITY_PLACE && start == open)
    {
      index
        = before->first > sentence ? dossier_names_find_ending_at (work, before->first - 1) : -1;
      if (index < 0)
        return;
      before = &g_array_index (work->candidates, DossierCandidate, index);
      if (before->type == DOSSIER_ENTITY_PLACE || before->type == DOSSIER_ENTITY_PERSON)
        return;
    }
  if (before != NULL && dossier_names_known_at (work, first) != NULL
      && dossier_names_known_at (work, first)->type != before->type)
    return;
  if (before != NULL && before->type != DOSSIER_ENTITY_PERSON)
    {
      dossier_names_add_abbreviation (work, first, last, before->type, before->span);
      return;
    }
  /* "Foreign Affairs Minister (FAM)": short for the title. */
  if (start < open && (work->readings[open - 1].heads & DOSSIER_NAME_TITLE))
    {
      add_term (work, letters, length);
      return;
    }
  /* "Minister of Trade and Industry (MTI)": the title is not the body. */
  if (start < open && (work->readings[start].heads & DOSSIER_NAME_TITLE))
    return;
  if (start < open && start < open - 1)
    {
      type = guess_type (work, start, open - 1);
      if (has_capital (work, start, open - 1)
          && !is_sentence_capital (work, start, open - 1, sentence)
          && (dossier_names_is_capital (work, start) || before != NULL
              || (work->readings[start].words & DOSSIER_NAME_ADJECTIVE)))
        define (work, start, open - 1, type, first, last);
      else
        add_term (work, letters, length);
      return;
    }
  start = find_headed (work, sentence, open - 1, &type);
  if (start < open)
    {
      DossierSpan means;

      dossier_names_add (work, start, open - 1, type, DOSSIER_NAME_FORMED, "defined");
      means = g_array_index (work->candidates, DossierCandidate, work->candidates->len - 1).span;
      dossier_names_add_abbreviation (work, first, last, type, means);
      return;
    }
  /* A term in lower case that is explained is no name. */
  if (dossier_name_lexicon_has_capitals (work->lexicon)
      && !dossier_names_is_capital (work, open - 1)
      && dossier_names_has (work, open - 1, DOSSIER_TOKEN_WORD)
      && !dossier_name_lexicon_has_tails (work->lexicon))
    add_term (work, letters, length);
}

/**
 * dossier_names_read_explanation:
 * @work: the work
 * @open: the bracket
 * @first: first token in it
 * @last: last token in it
 *
 * "VINK (Vietnam Innovation Network in Korea)": the bracket explains.
 *
 * Returns: whether it does
 */
gboolean
dossier_names_read_explanation (DossierNameWork *work, guint open, guint first, guint last)
{
  gsize length;
  const char *letters = dossier_names_folded (work, open - 1, &length);

  if (!dossier_names_is_abbreviation (work, open - 1, open - 1) || last < first + 1
      || !dossier_names_is_capital (work, first)
      || dossier_names_align (work, first, last + 1, letters, length) != first)
    return FALSE;
  define (work, first, last, guess_type (work, first, last), open - 1, open - 1);
  return TRUE;
}

static gboolean
is_name_word (const DossierNameWork *work, guint index)
{
  return dossier_names_is_capital (work, index)
         && (work->readings[index].words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_NOT)) == 0;
}

/**
 * dossier_names_read_contraction:
 * @work: the work
 * @sentence: first token of the sentence
 * @open: the bracket
 * @first: first token in it
 * @last: last token in it
 *
 * "PT Surya Energi (SurEn)": letters of the capitalised words before it, not all of them capitals.
 *
 * Returns: whether they are
 */
gboolean
dossier_names_read_contraction (DossierNameWork *work, guint sentence, guint open, guint first,
                                guint last)
{
  const DossierToken *token = dossier_names_token (work, first);
  guint from = open > sentence + 6 ? open - 6 : sentence, start = open;
  guint capitals = 0;
  gsize length;
  const char *letters = dossier_names_folded (work, first, &length);

  if (first != last)
    return FALSE;
  for (guint32 at = token->span.start; at < token->span.end; at++)
    capitals += g_ascii_isupper (work->tokens->text[at]);
  if (capitals < 2)
    return FALSE;
  while (start > from && is_name_word (work, start - 1)
         && (start == open || !dossier_names_has (work, start, DOSSIER_TOKEN_LINE)))
    start--;
  if (start + 1 >= open || dossier_names_align (work, start, open, letters, length) >= open - 1)
    return FALSE;
  define (work, start, open - 1, guess_type (work, start, open - 1), first, last);
  return TRUE;
}

/**
 * dossier_names_read_inner_abbreviation:
 * @work: the work
 * @first: first token in a bracket
 * @comma: the comma in it
 * @last: last token in it
 *
 * "Institut (Institute of Materials Science, *IMS*)": what stands behind the comma is short for
 * what stands before it.
 */
void
dossier_names_read_inner_abbreviation (DossierNameWork *work, guint first, guint comma, guint last)
{
  guint start = comma + 1;
  gsize length;
  const char *letters;
  const DossierCandidate *full;
  int index;

  /* "이하 *IMS*" */
  if (start < last && (work->readings[start].words & DOSSIER_NAME_OPENER))
    start++;
  letters = dossier_names_folded (work, start, &length);
  if (start != last || comma < first + 2 || !dossier_names_is_abbreviation (work, start, start)
      || dossier_names_align (work, first, comma, letters, length) != first)
    return;
  index = dossier_names_find_ending_at (work, comma - 1);
  full = index >= 0 ? &g_array_index (work->candidates, DossierCandidate, index) : NULL;
  if (full != NULL && full->first == first)
    dossier_names_add_abbreviation (work, start, start, full->type, full->span);
  else
    define (work, first, comma - 1, guess_type (work, first, comma - 1), start, start);
}
