/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-unknown.h"

#include "dossier-name-person.h"
#include "dossier-names-capitals.h"
#include "dossier-names-longer.h"
#include "dossier-names-titled-firm.h"
#include "dossier-names-type.h"

/* "*Hans* Rimestad", "*Grant* Miller": a word that opens sentences or heads a name is the given
 * name of somebody too. */
static gboolean
opens_as_given_name (const DossierNameWork *work, guint index, guint end)
{
  const DossierNameReading *reading = &work->readings[index];

  return ((reading->words & DOSSIER_NAME_OPENER) || reading->heads != 0) && index + 1 < end
         && work->owners[index] < 0 && dossier_names_is_capital (work, index + 1)
         && work->owners[index + 1] < 0
         && !dossier_names_is_plain_word (work, index + 1) && dossier_person_has_given (work, index)
         && (dossier_person_has_given (work, index + 1)
             || dossier_person_has_family (work, index + 1));
}

/* "UH-delegasjonen": where nouns are joined, what a noun in small letters hangs on may be any
 * abbreviation. */
static gboolean
begins_joined_noun (const DossierNameWork *work, guint index, guint last)
{
  return dossier_name_lexicon_has_compounds (work->lexicon) && index == last
         && dossier_names_has (work, index, DOSSIER_TOKEN_UPPER) && last + 2 < work->n_tokens
         && dossier_names_is_dash (dossier_names_mark (work, last + 1))
         && dossier_names_touches (work, last + 1) && dossier_names_touches (work, last + 2)
         && dossier_names_has (work, last + 2, DOSSIER_TOKEN_WORD)
         && !dossier_names_is_capital (work, last + 2);
}

/* "*Vindkraftsjef* Ola Li": where nouns are joined, one that ends in a title. */
static gboolean
is_compound_title (const DossierNameWork *work, guint index, guint end)
{
  gsize length;
  const char *folded;

  if (!dossier_name_lexicon_has_compounds (work->lexicon) || index + 1 >= end
      || !dossier_names_is_capital (work, index + 1)
      || dossier_names_has (work, index + 1, DOSSIER_TOKEN_LINE))
    return FALSE;
  folded = dossier_names_folded (work, index, &length);
  return dossier_name_lexicon_ends_in_title (work->lexicon, folded, length);
}

/* The first word in quotation marks has a capital as that of a sentence. */
static gboolean
opens_quotation (const DossierNameWork *work, guint index)
{
  gunichar mark = index > 0 ? dossier_names_mark (work, index - 1) : 0;

  /* ” and » open in some languages what they close in others. */
  if (mark == 0x201d || mark == 0xbb)
    return !dossier_names_touches (work, index - 1);
  return mark == '"' || mark == 0x201c || mark == 0x2018 || mark == 0xab || mark == 0x2013
         || mark == ':' || mark == 0x201e;
}

/**
 * dossier_names_add_unknown:
 * @sentence: first token of the sentence
 * @end: the token after its last
 *
 * Adds a name of the type that its words and those around it speak for.
 */
void
dossier_names_add_unknown (DossierNameWork *work, guint first, guint last, guint sentence,
                           guint end)
{
  const char *rule;
  DossierSpan why;
  DossierEntityType type
      = dossier_names_guess_type (work, first, last, sentence, end, &rule, &why);
  DossierCandidate *candidate
      = dossier_names_add (work, first, last, type, DOSSIER_NAME_GUESS, rule);

  candidate->why = dossier_names_quote (work, why);
  if (work->owners[last] >= 0)
    candidate->strength = DOSSIER_NAME_CUED;
}

static void
add_initials (DossierNameWork *work, guint first, guint last)
{
  DossierCandidate *candidate = dossier_names_add (work, first, last, DOSSIER_ENTITY_PERSON,
                                                   DOSSIER_NAME_CUED, "person-form");

  candidate->why = dossier_names_quote (work, candidate->span);
}

/* A word that opens the sentence has a capital anyway; a body that it is
 * listed with makes it a name. */
static gboolean
is_name_at_start (const DossierNameWork *work, guint last, guint end)
{
  guint next = last + 1;

  return next + 1 < end
         && (dossier_names_mark (work, next) == ','
             || (work->readings[next].words & DOSSIER_NAME_AND))
         && work->owners[next + 1] >= 0
         && g_array_index (work->candidates, DossierCandidate, work->owners[next + 1]).type
                == DOSSIER_ENTITY_ORGANIZATION;
}

/* "PHOTO NOT FOR SALE": words in capitals among which common ones stand. */
static gboolean
is_shouted (const DossierNameWork *work, guint first, guint last)
{
  gboolean common = FALSE;

  if (last < first + 2)
    return FALSE;
  for (guint i = first; i <= last; i++)
    {
      if (!dossier_names_has (work, i, DOSSIER_TOKEN_UPPER))
        return FALSE;
      common |= (work->readings[i].words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_LINK)) != 0;
    }
  return common;
}

/**
 * dossier_names_begins_common_phrase:
 * @work: the work
 * @index: a token
 * @end: where to stop
 *
 * Returns: whether, where names go on in lower case, the word is one syllable
 *   with a capital and a word in lower case behind it: the start of a common
 *   phrase ("Trợ lý …")
 */
gboolean
dossier_names_begins_common_phrase (const DossierNameWork *work, guint index, guint end)
{
  DossierSpan span = dossier_names_token (work, index)->span;

  return dossier_name_lexicon_has_tails (work->lexicon)
         && !dossier_names_has (work, index, DOSSIER_TOKEN_UPPER) && index + 1 < end
         && dossier_names_has (work, index + 1, DOSSIER_TOKEN_WORD)
         && !dossier_names_has (work, index + 1, DOSSIER_TOKEN_LINE)
         && !dossier_names_is_capital (work, index + 1)
         && dossier_has_marks (work->tokens->text + span.start, dossier_span_length (span));
}

/* "*Tờ* Donga …": a noun that stands before names has its capital from the sentence. */
static gboolean
opens_with_noun (const DossierNameWork *work, guint index, guint end)
{
  DossierEntityType type;
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_name_lexicon_has_tails (work->lexicon) && index + 1 < end
         && dossier_names_is_capital (work, index + 1)
         && dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_BEFORE, folded, length,
                                            &type);
}

/* "Hà *NộiTổng* Bí thư": a town that is glued to the text behind it, where each syllable is a
 * word. */
static gboolean
is_glued (const DossierNameWork *work, guint first, guint last)
{
  const char *text = work->tokens->text;

  if (!dossier_name_lexicon_has_tails (work->lexicon) || first == last)
    return FALSE;
  for (guint i = first; i <= last; i++)
    {
      DossierSpan span = dossier_names_token (work, i)->span;
      gboolean lower = FALSE;

      if (!dossier_has_marks (text + span.start, dossier_span_length (span)))
        continue;
      for (const char *c = text + span.start; c < text + span.end; c = g_utf8_next_char (c))
        {
          gunichar letter = g_utf8_get_char (c);

          if (lower && g_unichar_isupper (letter))
            return TRUE;
          lower = g_unichar_islower (letter);
        }
    }
  return FALSE;
}

/* "TTr-BCT" of "1682/TTr-BCT": the letters of a document's number. */
static gboolean
is_document_number (const DossierNameWork *work, guint index, guint first)
{
  return index >= first + 2 && dossier_names_mark (work, index - 1) == '/'
         && dossier_names_touches (work, index - 1) && dossier_names_touches (work, index)
         && dossier_names_has (work, index - 2, DOSSIER_TOKEN_NUMBER);
}

/* "programmet *Grønn kyst*": behind an adjective that opens the name of a programme its noun
 * follows in lower case. */
static void
take_noun_of_adjective (DossierNameWork *work, guint end)
{
  DossierCandidate *candidate
      = &g_array_index (work->candidates, DossierCandidate, work->candidates->len - 1);
  guint next = candidate->last + 1;
  gsize length;
  const char *folded = dossier_names_folded (work, candidate->last, &length);

  if (candidate->type != DOSSIER_ENTITY_PROGRAMME || candidate->first != candidate->last
      || !dossier_name_lexicon_has_compounds (work->lexicon) || next >= end
      || !dossier_name_lexicon_is_complement_adjective (work->lexicon, folded, length)
      || !dossier_names_has (work, next, DOSSIER_TOKEN_WORD)
      || dossier_names_has (work, next, DOSSIER_TOKEN_LINE) || work->readings[next].words != 0)
    return;
  candidate->last = next;
  candidate->span.end = dossier_names_token (work, next)->span.end;
}

/**
 * dossier_names_find_unknown:
 * @work: the work, resolved
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Takes capitalised words that nothing else has claimed: people by the form
 * of their name, everything else as an organisation. Runs after the first
 * resolution, where names have capitals.
 */
void
dossier_names_find_unknown (DossierNameWork *work, guint first, guint end)
{
  gboolean heading = dossier_names_is_heading (work, first, end);

  for (guint i = first; i < end; i++)
    {
      gboolean capital = dossier_names_is_capital (work, i);
      guint last;

      if (!capital && work->readings[i].n_words <= 1 && work->readings[i].n_heads <= 1)
        continue;
      if (!heading && capital)
        {
          last = dossier_names_take_longer (work, i, first, end);
          if (last != 0)
            {
              i = last;
              continue;
            }
        }
      if (work->owners[i] < 0)
        {
          const DossierNameReading *reading = &work->readings[i];

          /* No part of a phrase that is no name is one. */
          if (reading->n_words > 1
              && ((reading->words & DOSSIER_NAME_NOT)
                  || ((reading->words & DOSSIER_NAME_FIELD) && i + 1 < end
                      && dossier_names_mark (work, i + 1) == '&')))
            {
              i += reading->n_words - 1u;
              continue;
            }
          if ((reading->heads & (DOSSIER_NAME_ANY_HEAD | DOSSIER_NAME_TITLE))
              && reading->n_heads > 1)
            {
              i += reading->n_heads - 1u;
              continue;
            }
        }
      last = capital && work->owners[i] < 0 ? dossier_names_find_behind_initials (work, i, end) : i;
      if (last > i)
        {
          add_initials (work, i, last);
          i = last;
          continue;
        }
      if ((!dossier_names_can_begin_unknown (work, i)
           && !(capital && opens_as_given_name (work, i, end)))
          || is_compound_title (work, i, end) || (i == first && opens_with_noun (work, i, end)))
        continue;
      last = dossier_names_find_capitals_end (work, i, end);
      while (last > i && (dossier_names_mark (work, last) != 0
                          || ((work->readings[last].words & DOSSIER_NAME_NOT)
                              && (heading || !dossier_names_is_short_term (work, last)))))
        last--;
      if (last >= i + 3)
        {
          guint person = dossier_names_find_person_in_firm (work, i, last);

          last = person != 0 ? person - 1 : last;
        }
      if (is_shouted (work, i, last) || begins_joined_noun (work, i, last)
          || is_document_number (work, i, first) || is_glued (work, i, last)
          || (i == last && dossier_names_begins_common_phrase (work, i, end)))
        {
          i = last;
          continue;
        }
      if (i > first && !heading)
        last = dossier_names_take_country (work, last, end);
      /* A capital at the start of a sentence or in a heading is no sign. */
      if ((i > first && !heading && (last > i || !opens_quotation (work, i)))
          || dossier_names_is_abbreviation (work, i, last)
          || dossier_person_is_likely (work, i, last)
          || (i == first && !heading && (last > i || is_name_at_start (work, last, end))))
        {
          dossier_names_add_unknown (work, i, last, first, end);
          take_noun_of_adjective (work, end);
        }
      i = last;
    }
}
