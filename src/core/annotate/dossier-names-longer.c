/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-longer.h"

#include "dossier-name-person.h"
#include "dossier-names-editions.h"
#include "dossier-names-type.h"

/* "*Norway* Seafood", "*Vietnam* Plus": a country that no preposition governs may begin the name of
 * a body, where its name goes on without a mark. */
static gboolean
may_lead (const DossierNameWork *work, const DossierCandidate *country, guint first)
{
  return !dossier_name_lexicon_has_tails (work->lexicon)
         && (country->first == first
             || (dossier_names_mark (work, country->first - 1) == 0
                 && (work->readings[country->first - 1].words
                     & (DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK))
                        == 0)
             || dossier_names_mark (work, country->first - 1) == ',');
}

/* The name of a body or a town that ends right before @index, and may go on
 * there; %NULL for none. */
static const DossierCandidate *
find_name_before (const DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *before;
  const DossierKnown *known;

  if (index == first || work->owners[index - 1] < 0
      || dossier_names_has (work, index, DOSSIER_TOKEN_LINE) || dossier_names_touches (work, index))
    return NULL;
  before = &g_array_index (work->candidates, DossierCandidate, work->owners[index - 1]);
  if (before->known == NULL
      || before->span.end != dossier_names_token (work, before->last)->span.end
      || !dossier_names_is_capital (work, before->first))
    return NULL;
  known = g_ptr_array_index (before->known->known, 0);
  return before->type == DOSSIER_ENTITY_ORGANIZATION
                 || (before->type == DOSSIER_ENTITY_PLACE
                     && (!known->is_country || may_lead (work, before, first)))
             ? before
             : NULL;
}

static gboolean
is_part_of_body (const DossierNameWork *work, guint index)
{
  return dossier_names_is_capital (work, index) && work->owners[index] < 0
         && (work->readings[index].words & (DOSSIER_NAME_NOT | DOSSIER_NAME_ADJECTIVE)) == 0
         && (work->readings[index].heads & DOSSIER_NAME_ANY_TITLE) == 0;
}

/* "Viettel High Tech", "Kongsberg Digital", "SK hynix Inc.": the words behind
 * a known name make it the name of another body. Gives their last token, 0
 * where they do not. */
static guint
take_longer_name (DossierNameWork *work, guint index, guint first, guint end)
{
  const DossierCandidate *before = find_name_before (work, index, first);
  gboolean is_place;
  DossierCandidate *candidate;
  guint last = index, start;
  DossierSpan why;

  if (before == NULL || !is_part_of_body (work, index))
    return 0;
  while (last + 1 < end && !dossier_names_has (work, last + 1, DOSSIER_TOKEN_LINE)
         && is_part_of_body (work, last + 1))
    last++;
  is_place = before->type == DOSSIER_ENTITY_PLACE;
  /* "Hanbit Chairman …", "Hanbit Trade Minister …", "Bergen Kari Moe". */
  if ((last + 1 < end && (work->readings[last + 1].heads & DOSSIER_NAME_ANY_TITLE))
      || dossier_person_is_likely (work, index, last)
      || (last == index && dossier_names_is_letter (work, index))
      || (is_place && dossier_names_is_plain_word (work, index)
          && (work->readings[index].heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_ORGANIZATION))
                 == 0)
      || (dossier_name_lexicon_has_tails (work->lexicon)
          && dossier_has_marks (work->tokens->text + dossier_names_token (work, index)->span.start,
                                dossier_span_length (dossier_names_token (work, index)->span))))
    return 0;
  /* "Inc." is one head of two tokens. */
  if ((work->readings[last].heads & DOSSIER_NAME_ANY_HEAD)
      && last + work->readings[last].n_heads <= end)
    last += work->readings[last].n_heads - 1u;
  start = before->first;
  why = before->span;
  candidate = dossier_names_add (work, start, last, DOSSIER_ENTITY_ORGANIZATION,
                                 DOSSIER_NAME_CUED, "longer-name");
  candidate->why = dossier_names_quote (work, why);
  return last;
}

/**
 * dossier_names_take_country:
 * @work: the work, resolved
 * @last: last token of capitalised words that nothing has claimed
 * @end: the token after the sentence's last
 *
 * Returns: the last token of the name with the country that follows it without
 *   a mark: "Geoscience Australia"
 */
guint
dossier_names_take_country (const DossierNameWork *work, guint last, guint end)
{
  guint next = last + 1;
  const DossierCandidate *country;
  const DossierKnown *known;

  if (next >= end || work->owners[next] < 0 || dossier_name_lexicon_has_tails (work->lexicon)
      || dossier_names_has (work, next, DOSSIER_TOKEN_LINE)
      || dossier_names_has (work, last, DOSSIER_TOKEN_UPPER))
    return last;
  country = &g_array_index (work->candidates, DossierCandidate, work->owners[next]);
  if (country->known == NULL || country->type != DOSSIER_ENTITY_PLACE || country->first != next
      || country->span.end != dossier_names_token (work, country->last)->span.end
      || (country->last + 1 < end
          && dossier_names_is_apostrophe (dossier_names_mark (work, country->last + 1))))
    return last;
  known = g_ptr_array_index (country->known->known, 0);
  return known->is_country ? country->last : last;
}

/* "*Greenpeace* Norway": a body with a name of one word, which is no alliance of states ("EU"). */
static gboolean
has_branches (const DossierNameWork *work, const DossierCandidate *body)
{
  return body->first == body->last && !dossier_names_has (work, body->first, DOSSIER_TOKEN_UPPER);
}

/* "Toshiba Europe": the part of the world or the country in which a known body works. */
static guint
take_region (DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *before, *region;
  guint start, last;

  if (work->owners[index] < 0 || dossier_name_lexicon_has_tails (work->lexicon))
    return 0;
  before = find_name_before (work, index, first);
  region = &g_array_index (work->candidates, DossierCandidate, work->owners[index]);
  if (before == NULL || before->type != DOSSIER_ENTITY_ORGANIZATION || region->first != index
      || region->known == NULL || region->type != DOSSIER_ENTITY_PLACE
      || (((DossierKnown *) g_ptr_array_index (region->known->known, 0))->is_country
          && !has_branches (work, before))
      || !dossier_names_is_capital (work, index)
      || region->span.end != dossier_names_token (work, region->last)->span.end)
    return 0;
  start = before->first;
  last = region->last;
  dossier_names_add (work, start, last, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                     "longer-name")
      ->why = dossier_names_quote (work, dossier_names_token (work, index)->span);
  return last;
}

/* "Công ty TNHH *Hyosung Việt Nam*": behind the word for a company the country belongs to the name,
 * as of a known one there is another in each country. */
static guint
take_subsidiary (DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *before, *country;
  guint start, last;

  if (work->owners[index] < 0 || !dossier_name_lexicon_has_tails (work->lexicon))
    return 0;
  before = find_name_before (work, index, first);
  country = &g_array_index (work->candidates, DossierCandidate, work->owners[index]);
  if (before == NULL || before->type != DOSSIER_ENTITY_ORGANIZATION || country->first != index
      || country->known == NULL || country->type != DOSSIER_ENTITY_PLACE
      || !((DossierKnown *) g_ptr_array_index (country->known->known, 0))->is_country
      || !dossier_names_follows_head (work, before->first, first, DOSSIER_NAME_SKIP_HEAD))
    return 0;
  start = before->first;
  last = country->last;
  dossier_names_add (work, start, last, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                     "longer-name")
      ->why = dossier_names_quote (work, dossier_names_token (work, last)->span);
  return last;
}

/* "Business Finland", "Immigration New Zealand": a field with a capital amid
 * the sentence, and a country without a mark between them. */
static guint
take_field_of_country (DossierNameWork *work, guint index, guint first, guint end)
{
  guint last;
  gboolean event;

  if (index == first || !dossier_names_is_capital (work, index) || work->owners[index] >= 0
      || (work->readings[index].words & DOSSIER_NAME_FIELD) == 0
      || work->readings[index].n_words != 1 || dossier_names_is_capital (work, index - 1)
      || dossier_names_mark (work, index - 1) != 0
      || (work->readings[index - 1].words & (DOSSIER_NAME_LINK | DOSSIER_NAME_TITLE_LINK))
      || (work->readings[index - 1].heads & DOSSIER_NAME_ANY_TITLE))
    return 0;
  last = dossier_names_take_country (work, index, end);
  if (last == index)
    return 0;
  /* "Ocean Vietnam *2026*" */
  event = dossier_names_is_year_of_edition (work, last + 1);
  dossier_names_add (work, index, last,
                     event ? DOSSIER_ENTITY_EVENT : DOSSIER_ENTITY_ORGANIZATION,
                     DOSSIER_NAME_CUED, event ? DOSSIER_NAMES_RULE_YEAR : "longer-name")
      ->why = dossier_names_quote (work, dossier_names_token (work, last)->span);
  return last;
}

/**
 * dossier_names_take_longer:
 * @work: the work, resolved
 * @index: a token
 * @first: first token of the sentence, no heading
 * @end: the token after its last
 *
 * Adds the name of a body that is longer than what is known of it: "Viettel
 * High Tech", "Toshiba Europe", "Business Finland".
 *
 * Returns: the name's last token, 0 where there is none
 */
guint
dossier_names_take_longer (DossierNameWork *work, guint index, guint first, guint end)
{
  guint last = take_longer_name (work, index, first, end);

  if (last == 0)
    last = take_region (work, index, first);
  if (last == 0)
    last = take_subsidiary (work, index, first);
  if (last == 0)
    last = take_field_of_country (work, index, first, end);
  return last;
}
