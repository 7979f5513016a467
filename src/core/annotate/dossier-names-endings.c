/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-endings.h"

#include "dossier-name-foreign.h"
#include "dossier-names-editions.h"

#include <string.h>

/* Words shorter than this, in bytes, name nothing by their ending. */
#define LONG_ENDING 12

/* Longer nouns that a dot joins to such a word, in bytes, are names of their own. */
#define LONGEST_JOINED 9

/* The longest stem of a word, particles taken off, that has an ending. Gives
 * its length in bytes, 0 for none. */
static gsize
find_stem (const DossierNameWork *work, guint index, DossierEntityType *type, gsize *ending)
{
  const DossierNameReading *reading = &work->readings[index];
  gsize length;
  const char *folded;

  if (reading->bare != 0)
    {
      *type = reading->type;
      *ending = reading->ending;
      return reading->stem;
    }
  folded = dossier_names_folded (work, index, &length);
  return dossier_name_lexicon_find_stem (work->lexicon, folded, length, type, ending);
}

/**
 * dossier_names_find_open_compound:
 *
 * "Nærings- og fiskeridepartementet": the first half leaves its end open.
 *
 * Returns: the first token of it, @index where the word is no such compound
 */
guint
dossier_names_find_open_compound (const DossierNameWork *work, guint index, guint first)
{
  guint at = index;

  while (at >= first + 3 && (work->readings[at - 1].words & DOSSIER_NAME_AND)
         && dossier_names_is_dash (dossier_names_mark (work, at - 2))
         && dossier_names_touches (work, at - 2)
         && dossier_names_has (work, at - 3, DOSSIER_TOKEN_WORD))
    at -= 3;
  return at;
}

/* "Bergen-Da Nang-uken", "Tre hav-partnerskapet": the ending hangs on the name by a
 * hyphen. Gives the name's first token, or @index where it does not. */
static guint
find_hyphened (const DossierNameWork *work, guint index, guint first)
{
  guint at;

  if (index < first + 2 || !dossier_names_is_dash (dossier_names_mark (work, index - 1))
      || !dossier_names_touches (work, index - 1) || !dossier_names_touches (work, index))
    return index;
  at = index - 2;
  if (!dossier_names_is_capital (work, at))
    {
      if (at == first || !dossier_names_is_capital (work, at - 1))
        return index;
      at--;
    }
  while (at > first)
    {
      if (dossier_names_is_capital (work, at - 1)
          && !(at - 1 == first && (work->readings[at - 1].words & DOSSIER_NAME_OPENER)))
        at--;
      else if (at > first + 1 && dossier_names_is_dash (dossier_names_mark (work, at - 1))
               && dossier_names_is_capital (work, at - 2) && dossier_names_touches (work, at - 1)
               && dossier_names_touches (work, at))
        at -= 2;
      else
        break;
    }
  return at;
}

/* "… for havteknologi" behind the ending. */
static guint
take_complement (const DossierNameWork *work, guint index, guint end)
{
  if (index + 2 < end && dossier_token_is (work->tokens, index + 1, "for")
      && dossier_names_has (work, index + 2, DOSSIER_TOKEN_WORD)
      && !dossier_names_is_capital (work, index + 2)
      && (work->readings[index + 2].words & ~(guint32) DOSSIER_NAME_FIELD) == 0)
    return index + 2;
  return index;
}

/* The last token of the known country or body that begins at @index, 0 for none. */
static guint
find_party (const DossierNameWork *work, guint index, guint end)
{
  const DossierCandidate *known = index < end ? dossier_names_known_at (work, index) : NULL;

  return known != NULL && known->first == index
                 && (known->type == DOSSIER_ENTITY_PLACE
                     || known->type == DOSSIER_ENTITY_ORGANIZATION)
                 && known->span.end == dossier_names_token (work, known->last)->span.end
             ? known->last
             : 0;
}

/* "Frihandelsavtalen *mellom Norge og Chile*": the two parties belong to the name of a pact. */
static guint
take_parties (const DossierNameWork *work, guint index, guint end)
{
  guint party, other;
  gsize length;
  const char *folded;

  if (index + 1 >= end)
    return index;
  folded = dossier_names_folded (work, index + 1, &length);
  if (!dossier_name_lexicon_is_party_link (work->lexicon, folded, length))
    return index;
  party = find_party (work, index + 2, end);
  if (party == 0 || party + 1 >= end
      || (work->readings[party + 1].words & DOSSIER_NAME_AND) == 0)
    return index;
  other = find_party (work, party + 2, end);
  return other != 0 ? other : index;
}

static void
find_capitalised (DossierNameWork *work, guint index, guint first, guint end)
{
  DossierEntityType type;
  gsize length, stem, ending;
  guint start, last = index;
  DossierCandidate *candidate;

  dossier_names_folded (work, index, &length);
  start = find_hyphened (work, index, first);
  if (start < index)
    {
      const char *folded = dossier_names_folded (work, index, &length);

      if (!dossier_name_lexicon_find_ending (work->lexicon, folded, length, &type, &ending))
        return;
      /* "INTPART-programmet": the noun only says what the abbreviation is. */
      if (start + 2 == index && dossier_names_has (work, start, DOSSIER_TOKEN_UPPER))
        {
          if (dossier_names_known_at (work, start) != NULL
              || (work->readings[start].words & DOSSIER_NAME_NOT))
            return;
          candidate = dossier_names_add (work, start, start, type, DOSSIER_NAME_FORMED, "ending");
          candidate->why = dossier_names_quote (work, dossier_names_token (work, index)->span);
          return;
        }
      last = take_complement (work, index, end);
      stem = length;
    }
  else
    {
      stem = find_stem (work, index, &type, &ending);
      if (stem == 0)
        return;
      start = dossier_names_find_open_compound (work, index, first);
      if (!dossier_names_is_capital (work, start))
        return;
      if (type == DOSSIER_ENTITY_INSTRUMENT && stem == length)
        last = take_parties (work, index, end);
      /* At the start of a sentence the capital says nothing; a year behind it does
       * ("Kystkonferansen 2026"). */
      if (start == first && (type != DOSSIER_ENTITY_ORGANIZATION || ending < LONG_ENDING)
          && start == index && last == index
          && !(type == DOSSIER_ENTITY_EVENT && dossier_names_is_year_of_edition (work, index + 1)))
        return;
    }
  candidate = dossier_names_add (work, start, last, type, DOSSIER_NAME_FORMED, "ending");
  if (last == index)
    candidate->span.end -= (guint32) (length - stem);
  candidate->why = dossier_names_quote (work, dossier_names_token (work, index)->span);
}

/* "한빛연구원-*가온대학교* 업무협약": a body rather than a country. */
static gboolean
is_body (const DossierNameWork *work, guint index)
{
  const DossierCandidate *known = dossier_names_known_at (work, index);
  DossierEntityType type;
  gsize ending;

  return known != NULL ? known->type == DOSSIER_ENTITY_ORGANIZATION
                       : find_stem (work, index, &type, &ending) > 0
                             && type == DOSSIER_ENTITY_ORGANIZATION;
}

/* "한·베트남 과학기술협력센터": two countries before the body. */
static guint
find_pair (const DossierNameWork *work, guint index, guint first)
{
  gunichar mark = index >= first + 3 ? dossier_names_mark (work, index - 2) : 0;

  return (mark == 0xb7 || mark == 0x318d || mark == 0x30fb || dossier_names_is_dash (mark))
                 && dossier_names_touches (work, index - 2)
                 && dossier_names_touches (work, index - 1)
                 && dossier_names_has (work, index - 3, DOSSIER_TOKEN_HANGUL)
                 && !is_body (work, index - 1)
             ? index - 3
             : index;
}

/* "*수소·*연료전지협회": nouns that dots join to the word with the ending. */
static guint
find_joined (const DossierNameWork *work, guint index, guint first)
{
  guint start = index;

  while (start >= first + 2 && dossier_names_is_middle_dot (work, start - 1)
         && dossier_names_touches (work, start - 1) && dossier_names_touches (work, start)
         && dossier_names_has (work, start - 2, DOSSIER_TOKEN_HANGUL)
         && dossier_span_length (dossier_names_token (work, start - 2)->span) <= LONGEST_JOINED
         && dossier_names_known_at (work, start - 2) == NULL)
    start -= 2;
  return start;
}

/* "*주한 덴마크* 대사관": where the mission is, and whose it is. */
static guint
find_mission (const DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *place;

  if ((work->readings[index].heads & DOSSIER_NAME_TAKES_PLACE) == 0 || index < first + 2
      || (work->readings[index - 2].words & DOSSIER_NAME_TITLE_LINK) == 0)
    return index;
  place = dossier_names_known_at (work, index - 1);
  return place != NULL && place->type == DOSSIER_ENTITY_PLACE && place->last == index - 1
             ? index - 2
             : index;
}

/* "*SK* 에너지기술협의회": the letters of a group before one of its bodies. */
static guint
find_owner (const DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *owner = index > first ? dossier_names_known_at (work, index - 1) : NULL;

  return owner != NULL && owner->type == DOSSIER_ENTITY_ORGANIZATION && owner->last == index - 1
             && dossier_names_has (work, index - 1, DOSSIER_TOKEN_UPPER)
             && owner->span.end == dossier_names_token (work, index - 1)->span.end
             && !dossier_names_is_plain_word (work, index)
           ? index - 1
           : index;
}

/* "빈즈엉성 인민위원회", "2030 부산세계박람회": a town or a province before a body
 * that is named after it, a year before an event. */
static guint
find_lead (const DossierNameWork *work, guint index, guint first, DossierEntityType type)
{
  const DossierToken *before;

  if (index == first || dossier_names_has (work, index, DOSSIER_TOKEN_LINE))
    return index;
  before = dossier_names_token (work, index - 1);
  if (type == DOSSIER_ENTITY_ORGANIZATION
      && (find_mission (work, index, first) < index || find_owner (work, index, first) < index))
    return MIN (find_mission (work, index, first), find_owner (work, index, first));
  if (type == DOSSIER_ENTITY_EVENT && (before->flags & DOSSIER_TOKEN_NUMBER)
      && dossier_span_length (before->span) == 4)
    return index - 1;
  if (type == DOSSIER_ENTITY_ORGANIZATION
      && (work->readings[index].heads & DOSSIER_NAME_TAKES_PLACE))
    {
      const DossierCandidate *place = dossier_names_known_at (work, index - 1);

      if (place != NULL && place->type == DOSSIER_ENTITY_PLACE && place->last == index - 1
          && place->span.end == before->span.end
          && !((DossierKnown *) g_ptr_array_index (place->known->known, 0))->is_country)
        return index - 1;
    }
  return index;
}

/* "충북 진천군": behind a town or a province without a particle a part of it, by its ending. */
static gboolean
find_district (DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *place;
  DossierCandidate *candidate;
  DossierSpan why;
  gsize length, stem;
  const char *folded;

  if (index == first || dossier_names_touches (work, index)
      || dossier_names_has (work, index, DOSSIER_TOKEN_LINE))
    return FALSE;
  place = dossier_names_known_at (work, index - 1);
  if (place == NULL || place->type != DOSSIER_ENTITY_PLACE || place->last != index - 1
      || place->span.end != dossier_names_token (work, index - 1)->span.end
      || ((DossierKnown *) g_ptr_array_index (place->known->known, 0))->is_country
      || dossier_names_is_plain_word (work, index) || dossier_names_known_at (work, index) != NULL)
    return FALSE;
  folded = dossier_names_folded (work, index, &length);
  stem = dossier_names_strip (work, index);
  if (!dossier_name_lexicon_is_district (work->lexicon, folded, stem))
    return FALSE;
  why = place->span;
  candidate = dossier_names_add (work, index, index, DOSSIER_ENTITY_PLACE, DOSSIER_NAME_FORMED,
                                 "ending");
  candidate->span.end -= (guint32) (length - stem);
  candidate->why = dossier_names_quote (work, why);
  return TRUE;
}

/* Most tokens that the name of a body goes on for behind a known one. */
#define MOST_TAILS 3

/* "FPT *소프트웨어 코리아*": words behind a known body that make it the name of another. */
static gboolean
find_tails (DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *owner = NULL;
  DossierCandidate *candidate;
  DossierSpan why;
  gsize length, stem;
  const char *folded;
  guint start = index;

  while (owner == NULL && start > first && start + MOST_TAILS > index
         && !dossier_names_has (work, start, DOSSIER_TOKEN_LINE)
         && !dossier_names_touches (work, start))
    owner = dossier_names_known_at (work, --start);
  if (owner == NULL || owner->type != DOSSIER_ENTITY_ORGANIZATION || owner->last != start
      || owner->span.end != dossier_names_token (work, start)->span.end)
    return FALSE;
  stem = dossier_names_strip (work, index);
  for (guint i = start + 1; i <= index; i++)
    {
      folded = dossier_names_folded (work, i, &length);
      if (!dossier_name_lexicon_is_body_tail (work->lexicon, folded, i == index ? stem : length))
        return FALSE;
    }
  why = owner->span;
  candidate = dossier_names_add (work, start, index, DOSSIER_ENTITY_ORGANIZATION,
                                 DOSSIER_NAME_FORMED, "longer-name");
  candidate->span.end = dossier_names_token (work, index)->span.start + (guint32) stem;
  candidate->why = dossier_names_quote (work, why);
  return TRUE;
}

static void
find_hangul (DossierNameWork *work, guint index, guint first)
{
  DossierEntityType type;
  gsize length, ending, stem;
  DossierCandidate *candidate;
  guint start;

  if (find_tails (work, index, first))
    return;
  start = (work->readings[index].heads & DOSSIER_NAME_TAKES_PLACE)
              ? find_lead (work, index, first, DOSSIER_ENTITY_ORGANIZATION)
              : dossier_foreign_find_lead (work, index, first);
  if (start < index)
    {
      candidate = dossier_names_add (work, start, index, DOSSIER_ENTITY_ORGANIZATION,
                                     DOSSIER_NAME_FORMED, "head-phrase");
      dossier_names_folded (work, index, &length);
      candidate->span.end -= (guint32) (length - dossier_names_strip (work, index));
      candidate->why = dossier_names_quote (work, dossier_names_token (work, index)->span);
      return;
    }
  if (work->readings[index].words & (DOSSIER_NAME_NOT | DOSSIER_NAME_OPENER))
    return;
  if (find_district (work, index, first))
    return;
  stem = find_stem (work, index, &type, &ending);
  if (stem == 0 || stem < ending + 3)
    return;
  dossier_names_folded (work, index, &length);
  start = find_lead (work, find_pair (work, find_joined (work, index, first), first), first, type);
  candidate = dossier_names_add (work, start, index, type, DOSSIER_NAME_FORMED, "ending");
  candidate->span.end -= (guint32) (length - stem);
  candidate->why = dossier_names_quote (
      work, DOSSIER_SPAN_INIT (candidate->span.end - ending, candidate->span.end));
}

/* A capitalised word with an ending, the second half of an open compound, or
 * what a hyphen joins to the name before it. */
static gboolean
may_be_named (const DossierNameWork *work, guint index, guint first)
{
  const DossierNameReading *reading = &work->readings[index];

  if (index >= first + 2 && dossier_names_touches (work, index)
      && dossier_names_is_dash (dossier_names_mark (work, index - 1)))
    return TRUE;
  return dossier_names_is_capital (work, index)
             ? reading->stem != 0 || reading->bare == 0
             : index >= first + 3 && (work->readings[index - 1].words & DOSSIER_NAME_AND);
}

/**
 * dossier_names_find_endings:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds words that are names by their ending: "Utenriksdepartementet",
 * "과학기술정보통신부", "Tre hav-dialogen".
 */
void
dossier_names_find_endings (DossierNameWork *work, guint first, guint end)
{
  gboolean capitals = dossier_name_lexicon_has_capitals (work->lexicon);

  for (guint i = first; i < end; i++)
    {
      if (!dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
        continue;
      if (capitals && may_be_named (work, i, first))
        find_capitalised (work, i, first, end);
      else if (!capitals && dossier_names_has (work, i, DOSSIER_TOKEN_HANGUL))
        find_hangul (work, i, first);
    }
}
