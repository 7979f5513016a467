/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"
#include "dossier-names-sound.h"

#include <string.h>

#define LONGEST_LEAD 5 /* tokens of a name before the body that it ends in */

/* Aligns the letters of an abbreviation with the words before it, from right
 * to left, its first letter with the beginning of a word (Schwartz and
 * Hearst, “A simple algorithm for identifying abbreviation definitions”, PSB
 * 2003). Gives the first token of the long form, or @end where the letters do
 * not fit. */
static guint
align (const DossierNameWork *work, guint first, guint end, const char *abbreviation,
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

/* The longest candidate that ends with the token at @last, -1 for none. */
static int
find_ending_at (const DossierNameWork *work, guint last)
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
  while (start > first && last - start < 6
         && !dossier_names_has (work, start, DOSSIER_TOKEN_LINE)
         && dossier_names_mark (work, start - 1) != '&'
         && !(start >= first + 2 && dossier_names_mark (work, start - 2) == '&')
         && (dossier_names_is_middle_dot (work, start - 1) || dossier_names_is_bare_noun (work, start - 1)
             || (work->readings[start - 1].words & DOSSIER_NAME_FIELD)))
    start--;
  return start < last ? start : last + 1;
}

static void
add_abbreviation (DossierNameWork *work, guint first, guint last, DossierEntityType type,
                  DossierSpan means)
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
  add_abbreviation (work, first, last, type, means);
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

/* "… Network in Korea (VINK)": what the abbreviation in the bracket stands
 * for ends before it. */
static void
read_abbreviation (DossierNameWork *work, guint sentence, guint open, guint first, guint last)
{
  const DossierCandidate *before;
  gsize length, rest;
  const char *letters = dossier_names_folded (work, first, &length);
  guint from = open > sentence + 14 ? open - 14 : sentence, start;
  int index = find_ending_at (work, open - 1);
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
  start = align (work, from, open, letters, length);
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
      index = before->first > sentence ? find_ending_at (work, before->first - 1) : -1;
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
      add_abbreviation (work, first, last, before->type, before->span);
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
      add_abbreviation (work, first, last, type, means);
      return;
    }
  /* A term in lower case that is explained is no name. */
  if (dossier_name_lexicon_has_capitals (work->lexicon)
      && !dossier_names_is_capital (work, open - 1)
      && dossier_names_has (work, open - 1, DOSSIER_TOKEN_WORD)
      && !dossier_name_lexicon_has_tails (work->lexicon))
    add_term (work, letters, length);
}

/* "VINK (Vietnam Innovation Network in Korea)": the bracket explains. */
static gboolean
read_explanation (DossierNameWork *work, guint open, guint first, guint last)
{
  gsize length;
  const char *letters = dossier_names_folded (work, open - 1, &length);
  DossierCandidate *full;
  DossierSpan means;
  DossierEntityType type;

  if (!dossier_names_is_abbreviation (work, open - 1, open - 1) || last < first + 1
      || !dossier_names_is_capital (work, first)
      || align (work, first, last + 1, letters, length) != first)
    return FALSE;
  type = guess_type (work, first, last);
  full = dossier_names_add (work, first, last, type, DOSSIER_NAME_SURE, "defined");
  full->why = dossier_names_quote (work, dossier_names_token (work, open - 1)->span);
  means = full->span;
  add_abbreviation (work, open - 1, open - 1, type, means);
  return TRUE;
}

/* Notes that no part of tokens @first to @last is a name. */
static void
note_term (DossierNameWork *work, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    {
      work->readings[i].words |= DOSSIER_NAME_NOT;
      work->readings[i].n_words = (guint8) MIN (last - i + 1, 255);
    }
}

/**
 * dossier_names_read_terms:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * What an abbreviation that names nobody stands for is no name either, with whatever capitals
 * it is written: "High Performance Computing (HPC)".
 */
void
dossier_names_read_terms (DossierNameWork *work, guint first, guint end)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (work->draft->knowledge);

  for (guint i = first + 2; i + 2 < end; i++)
    {
      DossierSpan span = dossier_names_token (work, i + 1)->span;
      guint from = i > first + 8 ? i - 8 : first, start;
      gsize length;
      const char *letters;

      if (dossier_names_mark (work, i) != '(' || dossier_names_mark (work, i + 2) != ')'
          || !dossier_gazetteer_is_no_name (gazetteer, work->tokens->text + span.start,
                                            dossier_span_length (span)))
        continue;
      letters = dossier_names_folded (work, i + 1, &length);
      start = align (work, from, i, letters, length);
      if (start + 1 < i && dossier_names_is_capital (work, start)
          && (work->readings[i - 1].heads & DOSSIER_NAME_ANY_HEAD) == 0)
        note_term (work, start, i - 1);
    }
}

static gboolean
is_body (const DossierCandidate *candidate)
{
  return candidate->type != DOSSIER_ENTITY_PERSON && candidate->type != DOSSIER_ENTITY_PLACE;
}

/* "KICI(한국칩집적연구원)", "NIHAV (Viện Công nghệ biển)": the long form in another language than
 * that of the letters. */
static gboolean
read_foreign_form (DossierNameWork *work, guint open, guint first, guint last)
{
  int index = find_ending_at (work, last);
  const DossierCandidate *full;
  DossierEntityType type;
  DossierSpan means;

  if (index < 0 || !dossier_names_is_abbreviation (work, open - 1, open - 1)
      || dossier_names_known_at (work, open - 1) != NULL
      || (first == last && !dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL)))
    return FALSE;
  full = &g_array_index (work->candidates, DossierCandidate, index);
  if (full->first != first || !is_body (full) || full->strength < DOSSIER_NAME_FORMED)
    return FALSE;
  type = full->type;
  means = full->span;
  add_abbreviation (work, open - 1, open - 1, type, means);
  return TRUE;
}

static gboolean
is_name_word (const DossierNameWork *work, guint index)
{
  return dossier_names_is_capital (work, index)
         && (work->readings[index].words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_NOT)) == 0;
}

/* "PT Surya Energi (SurEn)": letters of the capitalised words before it, not all of them
 * capitals. */
static gboolean
read_contraction (DossierNameWork *work, guint sentence, guint open, guint first, guint last)
{
  const DossierToken *token = dossier_names_token (work, first);
  guint from = open > sentence + 6 ? open - 6 : sentence, start = open;
  DossierCandidate *full;
  DossierEntityType type;
  DossierSpan means;
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
  if (start + 1 >= open || align (work, start, open, letters, length) >= open - 1)
    return FALSE;
  type = guess_type (work, start, open - 1);
  full = dossier_names_add (work, start, open - 1, type, DOSSIER_NAME_SURE, "defined");
  full->why = dossier_names_quote (work, token->span);
  means = full->span;
  add_abbreviation (work, first, last, type, means);
  return TRUE;
}

/* "한빛마이크로시스템즈(Hanbit Microsystems)": the same body in another script. */
static gboolean
read_other_script (DossierNameWork *work, guint open, guint first, guint last)
{
  int index = find_ending_at (work, open - 1);
  gboolean hangul = dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL);
  const DossierCandidate *before;
  DossierCandidate *candidate;
  DossierEntityType type;
  DossierSpan means;

  if (index < 0 || last > first + 8)
    return FALSE;
  before = &g_array_index (work->candidates, DossierCandidate, index);
  if (!is_body (before) || hangul == dossier_names_has (work, before->last, DOSSIER_TOKEN_HANGUL))
    return FALSE;
  for (guint i = first; i <= last; i++)
    if (hangul ? !dossier_names_has (work, i, DOSSIER_TOKEN_HANGUL)
                   || (work->readings[i].heads & DOSSIER_NAME_TITLE_AFTER) != 0
               : !dossier_names_is_capital (work, i) && dossier_names_mark (work, i) != '&'
                   && (work->readings[i].words & (DOSSIER_NAME_LINK | DOSSIER_NAME_AND)) == 0)
      return FALSE;
  type = before->type;
  means = before->span;
  candidate = dossier_names_add (work, first, last, type, DOSSIER_NAME_SURE, "other-script");
  candidate->means = means;
  candidate->why = dossier_names_quote (work, means);
  return TRUE;
}

/* "부총장 링산(Ling San)": in a language without capitals the words before the bracket, as
 * many as the name has at most, up to a title, a name or a word with a particle. */
static int
add_transcribed (DossierNameWork *work, guint sentence, guint open, guint n)
{
  guint start = open;
  DossierCandidate *candidate;

  while (start > sentence && open - start < n
         && dossier_names_has (work, start - 1, DOSSIER_TOKEN_HANGUL)
         && dossier_names_is_bare_noun (work, start - 1)
         && (work->readings[start - 1].words
             & (DOSSIER_NAME_OPENER | DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD))
                == 0
         && (work->readings[start - 1].heads & DOSSIER_NAME_ANY_TITLE) == 0
         && find_ending_at (work, start - 1) < 0
         && !(start < open && dossier_names_has (work, start, DOSSIER_TOKEN_LINE)))
    start--;
  if (start == open)
    return -1;
  candidate = dossier_names_add (work, start, open - 1, DOSSIER_ENTITY_PERSON, DOSSIER_NAME_FORMED,
                                 "other-script");
  candidate->why = "";
  return (int) work->candidates->len - 1;
}

/* "라온테크(LaonTech)": letters that sound like the words before the bracket spell their name. */
static gboolean
read_sound (DossierNameWork *work, guint sentence, guint open, guint first, guint last)
{
  DossierEntityType type;
  DossierCandidate *candidate;
  DossierSpan means;
  guint start;

  if (dossier_name_lexicon_has_capitals (work->lexicon) || last > first + 6
      || !dossier_names_is_capital (work, first)
      || dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL)
      || dossier_names_is_plain_word (work, first) || find_ending_at (work, open - 1) >= 0)
    return FALSE;
  start = dossier_names_find_sound (work, sentence, open, first, last);
  if (start == open)
    return FALSE;
  type = dossier_person_is_likely (work, first, last) ? DOSSIER_ENTITY_PERSON
                                                      : DOSSIER_ENTITY_ORGANIZATION;
  candidate = dossier_names_add (work, start, open - 1, type, DOSSIER_NAME_FORMED, "other-script");
  candidate->why = dossier_names_quote (work, dossier_names_token (work, first)->span);
  means = candidate->span;
  candidate = dossier_names_add (work, first, last, type, DOSSIER_NAME_SURE, "other-script");
  candidate->means = means;
  candidate->why = dossier_names_quote (work, means);
  return TRUE;
}

/* "쩐꾸옥하(Trần Quốc Hà)": the same person in another script. */
static void
read_original (DossierNameWork *work, guint sentence, guint open, guint first, guint last)
{
  int index = find_ending_at (work, open - 1);
  const DossierCandidate *before;
  DossierCandidate *candidate;
  DossierSpan means;
  guint n = dossier_person_count (work, first, last);

  if (n < 2 || n > 5 || !dossier_names_is_capital (work, first)
      || dossier_person_find_end (work, first, last + 1) != last)
    return;
  if (index < 0 && !dossier_name_lexicon_has_capitals (work->lexicon)
      && dossier_person_is_likely (work, first, last))
    index = add_transcribed (work, sentence, open, n);
  if (index < 0)
    return;
  before = &g_array_index (work->candidates, DossierCandidate, index);
  if (before->type != DOSSIER_ENTITY_PERSON)
    return;
  means = before->span;
  candidate = dossier_names_add (work, first, last, DOSSIER_ENTITY_PERSON, DOSSIER_NAME_SURE,
                                 "other-script");
  candidate->means = means;
  candidate->why = dossier_names_quote (work, means);
}

/* "(*이하* 노르드리스)": a word that leads to the short form. */
static guint
skip_leader (const DossierNameWork *work, guint first, guint last)
{
  return first < last && !dossier_name_lexicon_has_capitals (work->lexicon)
                 && dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL)
                 && (work->readings[first].words & DOSSIER_NAME_OPENER)
             ? first + 1
             : first;
}

/* "(VINK, Hanoi)": what stands behind a comma is something else. Gives the last token before it. */
static guint
find_comma (const DossierNameWork *work, guint first, guint last)
{
  for (guint i = first + 1; i < last; i++)
    if (dossier_names_mark (work, i) == ',' || dossier_names_mark (work, i) == ';')
      return i - 1;
  return last;
}

/**
 * dossier_names_find_brackets:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Reads brackets: an abbreviation behind its long form or before it, and a
 * name in its own spelling or another script.
 */
void
dossier_names_find_brackets (DossierNameWork *work, guint first, guint end)
{
  for (guint i = first + 1; i + 2 < end; i++)
    {
      guint last, start, comma;

      if (dossier_names_mark (work, i) != '(')
        continue;
      for (last = i + 1; last < end && last < i + 16; last++)
        if (dossier_names_mark (work, last) == ')')
          break;
      if (last >= end || dossier_names_mark (work, last) != ')' || last == i + 1)
        continue;
      last--;
      start = skip_leader (work, i + 1, last);
      comma = find_comma (work, start, last);
      if (dossier_names_is_abbreviation (work, start, comma))
        read_abbreviation (work, first, i, start, comma);
      else if (!read_explanation (work, i, start, last)
               && !read_foreign_form (work, i, start, last)
               && !read_contraction (work, first, i, start, last)
               && !read_other_script (work, i, start, comma)
               && !read_sound (work, first, i, start, comma))
        read_original (work, first, i, start, last);
    }
}
