/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"

/* A line in capitals, or in title case, says nothing about single words. */
static gboolean
is_heading (const DossierNameWork *work, guint first, guint end)
{
  guint capitals = 0, words = 0;

  for (guint i = first; i < end; i++)
    if (dossier_names_has (work, i, DOSSIER_TOKEN_WORD)
        && dossier_span_length (dossier_names_token (work, i)->span) >= 4)
      {
        words++;
        capitals += dossier_names_is_capital (work, i);
      }
  return words >= 5 && capitals * 5 > words * 4;
}

static gboolean
is_plain_word (const DossierNameWork *work, guint index)
{
  const DossierNameReading *reading = &work->readings[index];

  return (reading->words
          & (DOSSIER_NAME_NOT | DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_OPENER | DOSSIER_NAME_FIELD
             | DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK | DOSSIER_NAME_AND | DOSSIER_NAME_SAID
             | DOSSIER_NAME_LIST_CUE))
             != 0
         || (reading->heads & (DOSSIER_NAME_ANY_TITLE | DOSSIER_NAME_ANY_HEAD)) != 0;
}

static gboolean
is_term (const DossierNameWork *work, guint index)
{
  g_autofree char *word = NULL;
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  if (g_hash_table_size (work->terms) == 0)
    return FALSE;
  word = g_strndup (folded, length);
  if (g_hash_table_contains (work->terms, word))
    return TRUE;
  /* The plural of an abbreviation: "SMRs". */
  if (length > 2 && word[length - 1] == 's')
    {
      word[length - 1] = '\0';
      return g_hash_table_contains (work->terms, word);
    }
  return FALSE;
}

static gboolean
is_letter (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);

  return g_utf8_strlen (work->tokens->text + token->span.start,
                        (gssize) dossier_span_length (token->span))
         == 1;
}

static gboolean
can_begin (const DossierNameWork *work, guint index)
{
  /* A letter alone is a party's or a unit's sign, "High" no part of a name. */
  if (index > 0 && dossier_names_is_capital (work, index - 1) && work->owners[index - 1] < 0
      && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
      && (work->readings[index - 1].words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_FIELD))
      && index > 1 && work->owners[index - 2] >= 0)
    return FALSE;
  return dossier_names_is_capital (work, index) && work->owners[index] < 0
         && !is_letter (work, index) && !is_plain_word (work, index) && !is_term (work, index);
}

/* The capitalised words that go on from @index. */
static guint
find_end (const DossierNameWork *work, guint index, guint end)
{
  guint last = index;

  while (last + 1 < end && !dossier_names_has (work, last + 1, DOSSIER_TOKEN_LINE)
         && work->owners[last + 1] < 0)
    {
      guint next = last + 1;

      if (dossier_names_is_capital (work, next))
        {
          if (work->readings[next].words & (DOSSIER_NAME_NOT | DOSSIER_NAME_ADJECTIVE))
            break;
          if (work->readings[next].heads & DOSSIER_NAME_ANY_TITLE)
            break;
          last = next;
        }
      else if (next + 1 < end && dossier_names_touches (work, next)
               && dossier_names_touches (work, next + 1) && work->owners[next + 1] < 0
               && (((dossier_names_is_dash (dossier_names_mark (work, next))
                     || dossier_names_mark (work, next) == '.'
                     || dossier_names_mark (work, next) == '+'
                     || dossier_names_mark (work, next) == '&')
                    && dossier_names_is_capital (work, next + 1))
                   || (dossier_names_is_dash (dossier_names_mark (work, next))
                       && dossier_person_find_end (work, index, end) > next
                       && dossier_person_is_likely (
                           work, index, dossier_person_find_end (work, index, end)))))
        last = next + 1;
      else if (dossier_names_mark (work, next) == '&' && next + 1 < end
               && dossier_names_is_capital (work, next + 1) && work->owners[next + 1] < 0)
        last = next + 1;
      else
        break;
    }
  return last;
}

static gboolean
has_said (const DossierNameWork *work, guint index, guint first, guint end)
{
  return index >= first && index < end && (work->readings[index].words & DOSSIER_NAME_SAID) != 0;
}

/* The first word in quotation marks has a capital as that of a sentence. */
static gboolean
opens_quotation (const DossierNameWork *work, guint index)
{
  gunichar mark = index > 0 ? dossier_names_mark (work, index - 1) : 0;

  return mark == '"' || mark == 0x201c || mark == 0x2018 || mark == 0xab || mark == 0x2013
         || mark == ':' || mark == 0x201e;
}

/* "in Hardanger": a place, unless a role stands before ("direktør i …"). */
static gboolean
stands_in_place (const DossierNameWork *work, guint index, guint sentence)
{
  if (index == sentence || (work->readings[index - 1].words & DOSSIER_NAME_PLACE_LINK) == 0
      || dossier_names_has (work, index, DOSSIER_TOKEN_UPPER))
    return FALSE;
  for (guint i = index - 1; i-- > sentence && i + 5 > index;)
    if (work->readings[i].heads & DOSSIER_NAME_ANY_TITLE)
      return FALSE;
  return TRUE;
}

static gboolean
is_person (const DossierNameWork *work, guint first, guint last, guint sentence, guint end)
{
  if (dossier_person_is_likely (work, first, last))
    return TRUE;
  if (dossier_name_lexicon_guesses_people (work->lexicon)
      && dossier_person_count (work, first, last) >= 2
      && dossier_person_count (work, first, last) <= 3
      && !dossier_names_has (work, last, DOSSIER_TOKEN_UPPER)
      && !dossier_names_has (work, first, DOSSIER_TOKEN_UPPER)
      && !(first > sentence && (work->readings[first - 1].words & DOSSIER_NAME_LIST_CUE)))
    {
      for (guint i = first; i <= last; i++)
        if (work->readings[i].heads & DOSSIER_NAME_ANY_HEAD)
          return FALSE;
      return TRUE;
    }
  return dossier_person_count (work, first, last) == 2
         && !dossier_names_has (work, first, DOSSIER_TOKEN_UPPER)
         && !dossier_names_has (work, last, DOSSIER_TOKEN_UPPER)
         && (has_said (work, first - 1, sentence + 1, end) || has_said (work, last + 1, sentence, end));
}

static void
add_unknown (DossierNameWork *work, guint first, guint last, guint sentence, guint end)
{
  DossierEntityType type = DOSSIER_ENTITY_ORGANIZATION;
  const char *rule = "capitals";
  DossierCandidate *candidate;

  if (stands_in_place (work, first, sentence))
    {
      type = DOSSIER_ENTITY_PLACE;
      rule = "in-place";
    }
  else if (is_person (work, first, last, sentence, end))
    {
      type = DOSSIER_ENTITY_PERSON;
      rule = "person-form";
    }
  candidate = dossier_names_add (work, first, last, type, DOSSIER_NAME_GUESS, rule);

  candidate->why = dossier_names_quote (work, candidate->span);
}

/* How many bytes of the word are Latin letters before a particle ("BBW는"). */
static gsize
measure_latin (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span), stem = 0;

  while (stem < length && g_ascii_isalnum (text[stem]))
    stem++;
  return stem;
}

static gboolean
has_latin_stem (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span), stem = measure_latin (work, index);
  guint capitals = 0;

  for (gsize i = 0; i < stem; i++)
    capitals += g_ascii_isupper (text[i]);
  return capitals >= 2 && stem < length
         && dossier_name_lexicon_is_particle (work->lexicon, text + stem, length - stem);
}

static void
add_latin (DossierNameWork *work, guint index, guint sentence, guint end)
{
  DossierCandidate *candidate;

  add_unknown (work, index, index, sentence, end);
  candidate = &g_array_index (work->candidates, DossierCandidate, work->candidates->len - 1);
  candidate->span.end = candidate->span.start + (guint32) measure_latin (work, index);
}

/**
 * dossier_names_find_unknown:
 * @work: the work, resolved
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Takes capitalised words that nothing else has claimed: people by the form
 * of their name, everything else as an organisation. Runs after the first
 * resolution.
 */
void
dossier_names_find_unknown (DossierNameWork *work, guint first, guint end)
{
  gboolean heading;

  if (!dossier_name_lexicon_has_capitals (work->lexicon))
    {
      for (guint i = first; i < end; i++)
        if (can_begin (work, i)
            && !(i > first && dossier_names_mark (work, i - 1) == '(')
            && (dossier_names_is_abbreviation (work, i, i) || has_latin_stem (work, i)))
          add_latin (work, i, first, end);
      return;
    }
  heading = is_heading (work, first, end);
  for (guint i = first; i < end; i++)
    {
      guint last;

      if (work->owners[i] < 0)
        {
          const DossierNameReading *reading = &work->readings[i];

          /* No part of a phrase that is no name is one. */
          if ((reading->words & DOSSIER_NAME_NOT) && reading->n_words > 1)
            {
              i += reading->n_words - 1u;
              continue;
            }
          if ((reading->heads & DOSSIER_NAME_ANY_HEAD) && reading->n_heads > 1)
            {
              i += reading->n_heads - 1u;
              continue;
            }
        }
      if (!can_begin (work, i))
        continue;
      last = find_end (work, i, end);
      while (last > i && (dossier_names_mark (work, last) != 0
                          || (work->readings[last].words & DOSSIER_NAME_NOT)))
        last--;
      /* A capital at the start of a sentence or in a heading is no sign. */
      if ((i > first && !heading && (last > i || !opens_quotation (work, i))) || dossier_names_is_abbreviation (work, i, last)
          || dossier_person_is_likely (work, i, last) || (i == first && last > i && !heading))
        add_unknown (work, i, last, first, end);
      i = last;
    }
}
