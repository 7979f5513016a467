/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */

/* Names of several words where nothing but their beginning and their head sets them off: "한·아세안
 * 디지털 포럼", "제4차 녹색항만 회의", "국제 수소 콘퍼런스", "국가 수소 전략". */
#include "dossier-names-editions.h"

/* Words between the beginning and the head. */
#define MOST_WORDS 5

/* The dot or the dash without spaces that joins two parties: "한·아세안", "한-인니". */
static gboolean
joins_parties (const DossierNameWork *work, guint index)
{
  return dossier_names_is_middle_dot (work, index)
         || (dossier_names_is_dash (dossier_names_mark (work, index))
             && dossier_names_touches (work, index) && dossier_names_touches (work, index + 1));
}

/* A known name without a particle that ends with the token, %NULL for none. */
static const DossierCandidate *
find_known_end (const DossierNameWork *work, guint index)
{
  const DossierCandidate *known = dossier_names_known_at (work, index);

  return known != NULL && known->last == index
                 && known->span.end == dossier_names_token (work, index)->span.end
             ? known
             : NULL;
}

/* A country or an alliance, or the letter that stands for one. */
static gboolean
is_party (const DossierNameWork *work, guint index)
{
  return dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL)
         && (dossier_names_is_letter (work, index) || dossier_names_known_at (work, index) != NULL);
}

/* What the word names: by a head, or as an event by its ending, which no common word has
 * (@distinct). @stem is its length without its particle. */
static gboolean
get_type (const DossierNameWork *work, guint index, DossierEntityType *type, gboolean *distinct,
          gsize *stem)
{
  const DossierNameReading *reading = &work->readings[index];
  gsize length, ending;
  const char *folded = dossier_names_folded (work, index, &length);
  DossierEntityType other;

  if ((reading->heads & DOSSIER_NAME_ANY_HEAD) == 0 && reading->bare != 0
      && (reading->stem == 0 || reading->type != DOSSIER_ENTITY_EVENT))
    return FALSE;
  *stem = dossier_name_lexicon_find_stem (work->lexicon, folded, length, &other, &ending);
  if (*stem == 0)
    {
      /* The bare ending: "포럼에", "정상회의" */
      *stem = length;
      if (!dossier_name_lexicon_find_ending (work->lexicon, folded, length, &other, &ending))
        *stem = dossier_name_lexicon_strip (work->lexicon, folded, length);
    }
  *distinct = dossier_name_lexicon_find_ending (work->lexicon, folded, *stem, &other, &ending)
              && other == DOSSIER_ENTITY_EVENT;
  if (dossier_names_get_head_type (reading->heads, type) && reading->n_heads == 1)
    return TRUE;
  *type = DOSSIER_ENTITY_EVENT;
  return *distinct;
}

/* "*국제* 수소 콘퍼런스", "*부산* 수소 포럼": a word or a place that begins the name of an event. */
static gboolean
is_lead (const DossierNameWork *work, guint index)
{
  const DossierCandidate *known = find_known_end (work, index);
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_name_lexicon_is_event_lead (work->lexicon, folded, length)
         || (known != NULL && known->type == DOSSIER_ENTITY_PLACE);
}

/* "*국가* 수소 전략": a word that begins the name of an instrument. */
static gboolean
leads_instrument (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_name_lexicon_is_instrument_lead (work->lexicon, folded, length);
}

static gboolean
goes_on (const DossierNameWork *work, guint index)
{
  return dossier_names_is_bare_noun (work, index) || find_known_end (work, index) != NULL
         || is_lead (work, index) || leads_instrument (work, index);
}

static void
find_joint (DossierNameWork *work, guint index, guint first)
{
  const DossierToken *token = dossier_names_token (work, index);
  DossierEntityType type;
  gboolean distinct, titled = FALSE;
  DossierCandidate *candidate;
  const char *rule = "event-lead";
  guint start = index, led = index;
  gsize stem;

  if (!get_type (work, index, &type, &distinct, &stem)
      /* "포괄적 *전략* 동반자": the first word of a phrase that names nothing */
      || ((work->readings[index].words & DOSSIER_NAME_NOT) && work->readings[index].n_words > 1))
    return;
  while (start > first && index - start < MOST_WORDS
         && !dossier_names_has (work, start, DOSSIER_TOKEN_LINE)
         && dossier_names_find_edition_before (work, start) == start
         && !joins_parties (work, start - 1) && goes_on (work, start - 1))
    {
      start--;
      titled |= (work->readings[start].heads & DOSSIER_NAME_ANY_TITLE) != 0;
      if (type == DOSSIER_ENTITY_INSTRUMENT
            ? start + 1 < index && leads_instrument (work, start)
            : distinct && !titled && is_lead (work, start))
        led = start;
    }
  if (start >= first + 2 && start < index && joins_parties (work, start - 1)
      && is_party (work, start - 2))
    {
      start -= 2;
      rule = "joint";
    }
  else if (type == DOSSIER_ENTITY_INSTRUMENT)
    {
      start = led;
      rule = "instrument-lead";
    }
  else if (type != DOSSIER_ENTITY_EVENT)
    return;
  else if (start == index || dossier_names_find_edition_before (work, start) == start)
    start = led;
  if (start == index)
    return;
  candidate = dossier_names_add (work, start, index, type, DOSSIER_NAME_FORMED, rule);
  candidate->span.end -= dossier_span_length (token->span) - (guint32) stem;
  candidate->why = dossier_names_quote (work, token->span);
}

/**
 * dossier_names_find_joint:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds, where a language has no capitals, what two parties joined by a dot hold together,
 * events whose name begins with their number, with a place or with a word such as "international",
 * and instruments whose name begins with one such as "national".
 */
void
dossier_names_find_joint (DossierNameWork *work, guint first, guint end)
{
  if (dossier_name_lexicon_has_capitals (work->lexicon))
    return;
  for (guint i = first; i < end; i++)
    if (dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
      find_joint (work, i, first);
}
