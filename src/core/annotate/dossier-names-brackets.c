/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-brackets.h"

#include "dossier-name-foreign.h"
#include "dossier-name-person.h"
#include "dossier-names-sound.h"

#include <string.h>

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
  int index = dossier_names_find_ending_at (work, last);
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
  dossier_names_add_abbreviation (work, open - 1, open - 1, type, means);
  return TRUE;
}

/* Another name, which the text defines by the one that @means covers. */
static void
add_meant (DossierNameWork *work, guint first, guint last, DossierEntityType type,
           const char *rule, DossierSpan means)
{
  DossierCandidate *candidate =
    dossier_names_add (work, first, last, type, DOSSIER_NAME_SURE, rule);

  candidate->means = means;
  candidate->why = dossier_names_quote (work, means);
}

/* "Công ty Giáo dục Sen Edu (*Sen Edu*)": the last words of the long form. */
static gboolean
read_tail (DossierNameWork *work, guint open, guint first, guint last)
{
  int index = dossier_names_find_ending_at (work, open - 1);
  const DossierCandidate *before;

  if (index < 0 || last - first + 1 >= open)
    return FALSE;
  before = &g_array_index (work->candidates, DossierCandidate, index);
  if (!is_body (before) || open - 1 - before->first <= last - first)
    return FALSE;
  for (guint i = first; i <= last; i++)
    {
      gsize length, other_length;
      const char *folded = dossier_names_folded (work, i, &length);
      const char *other = dossier_names_folded (work, open - 1 - (last - i), &other_length);

      if (length != other_length || memcmp (folded, other, length) != 0)
        return FALSE;
    }
  add_meant (work, first, last, before->type, "abbreviation", before->span);
  return TRUE;
}

/* A small word that joins a name, in the text's language or in another. */
static gboolean
is_link (const DossierNameWork *work, guint index)
{
  guint32 words = work->readings[index].words, heads;

  if (!dossier_name_lexicon_has_capitals (work->lexicon))
    dossier_foreign_look (work, index, &words, &heads);
  return (words & (DOSSIER_NAME_LINK | DOSSIER_NAME_AND)) != 0;
}

/* "한빛마이크로시스템즈(Hanbit Microsystems)": the same body in another script. */
static gboolean
read_other_script (DossierNameWork *work, guint open, guint first, guint last)
{
  int index = dossier_names_find_ending_at (work, open - 1);
  gboolean hangul = dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL);
  const DossierCandidate *before;

  if (index < 0 || last > first + 8)
    return FALSE;
  before = &g_array_index (work->candidates, DossierCandidate, index);
  if (!is_body (before) || hangul == dossier_names_has (work, before->last, DOSSIER_TOKEN_HANGUL))
    return FALSE;
  for (guint i = first; i <= last; i++)
    if (hangul ? !dossier_names_has (work, i, DOSSIER_TOKEN_HANGUL)
                   || (work->readings[i].heads & DOSSIER_NAME_TITLE_AFTER) != 0
               : !dossier_names_is_capital (work, i) && dossier_names_mark (work, i) != '&'
                   && !is_link (work, i))
      return FALSE;
  add_meant (work, first, last, before->type, "other-script", before->span);
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
         && dossier_names_find_ending_at (work, start - 1) < 0
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
  guint start;

  if (dossier_name_lexicon_has_capitals (work->lexicon) || last > first + 6
      || !dossier_names_is_capital (work, first)
      || dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL)
      || dossier_names_is_plain_word (work, first)
      || dossier_names_find_ending_at (work, open - 1) >= 0)
    return FALSE;
  start = dossier_names_find_sound (work, sentence, open, first, last);
  if (start == open)
    return FALSE;
  type = dossier_person_is_likely (work, first, last) ? DOSSIER_ENTITY_PERSON
                                                      : DOSSIER_ENTITY_ORGANIZATION;
  candidate = dossier_names_add (work, start, open - 1, type, DOSSIER_NAME_FORMED, "other-script");
  candidate->why = dossier_names_quote (work, dossier_names_token (work, first)->span);
  add_meant (work, first, last, type, "other-script", candidate->span);
  return TRUE;
}

/* "쩐꾸옥하(Trần Quốc Hà)": the same person in another script. */
static void
read_original (DossierNameWork *work, guint sentence, guint open, guint first, guint last)
{
  int index = dossier_names_find_ending_at (work, open - 1);
  const DossierCandidate *before;
  guint n = dossier_person_count (work, first, last);

  if (n < 2 || n > 5 || !dossier_names_is_capital (work, first)
      || (dossier_names_known_at (work, first) != NULL
          && dossier_names_known_at (work, first)->type == DOSSIER_ENTITY_ORGANIZATION)
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
  add_meant (work, first, last, DOSSIER_ENTITY_PERSON, "other-script", before->span);
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
        dossier_names_read_abbreviation (work, first, i, start, comma);
      else if (!dossier_names_read_explanation (work, i, start, last)
               && !read_foreign_form (work, i, start, last)
               && !dossier_names_read_contraction (work, first, i, start, last)
               && !read_tail (work, i, start, comma)
               && !read_other_script (work, i, start, comma)
               && !read_sound (work, first, i, start, comma))
        read_original (work, first, i, start, last);
      if (comma < last)
        dossier_names_read_inner_abbreviation (work, start, comma + 1, last);
    }
}
