/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-run.h"

#include "dossier-name-person.h"

#define LONGEST_LEGAL_FORM 4 /* folded bytes */

/* "Acme Ltd 640 million": the number behind a company's form is another's. */
static gboolean
ends_in_company_form (const DossierNameWork *work, const DossierNameRun *run)
{
  guint last = run->head_end - 1;

  return dossier_names_is_company_form (work, last)
         || (dossier_names_mark (work, last) == '.' && last > run->head
             && dossier_names_is_company_form (work, last - 1));
}

/* "Acme Ltd. of the Republic": where a company sits is no part of its name. "Corporation", which is
 * no abbreviation, may have a complement. */
static gboolean
ends_in_legal_form (const DossierNameWork *work, const DossierNameRun *run)
{
  gsize length;

  dossier_names_folded (work, run->head, &length);
  return length <= LONGEST_LEGAL_FORM && ends_in_company_form (work, run);
}

/**
 * dossier_name_run_find_place:
 *
 * The last token of the known place that begins at @index, or 0.
 */
guint
dossier_name_run_find_place (const DossierNameWork *work, guint index)
{
  const DossierCandidate *known = dossier_names_known_at (work, index);

  return known != NULL && known->type == DOSSIER_ENTITY_PLACE ? known->last : 0;
}

/* Whether a country has its name from the one token to the other. */
static gboolean
is_country (const DossierNameWork *work, guint first, guint last)
{
  const DossierCandidate *known = dossier_names_known_at (work, first);

  return known != NULL && known->type == DOSSIER_ENTITY_PLACE && known->first == first
         && known->last == last && known->known != NULL
         && ((DossierKnown *) g_ptr_array_index (known->known->known, 0))->is_country;
}

static gboolean
ends_in_country (const DossierNameWork *work, const DossierNameRun *run)
{
  for (guint i = run->last; i > run->first && i + 4 > run->last; i--)
    {
      const DossierCandidate *known = dossier_names_known_at (work, i);

      if (known != NULL && known->type == DOSSIER_ENTITY_PLACE && known->last == run->last)
        return ((DossierKnown *) g_ptr_array_index (known->known->known, 0))->is_country;
    }
  return FALSE;
}

/* ", Industry and Fisheries": the comma at @index goes on with a list of
 * fields that an "and" ends. */
static gboolean
goes_on_as_list (const DossierNameWork *work, guint index, guint end)
{
  for (guint i = index; i + 1 < end; i += 2)
    {
      gboolean comma = dossier_names_mark (work, i) == ',';
      gboolean joins = (work->readings[i].words & DOSSIER_NAME_AND) != 0;

      /* "…, and Fisheries" */
      if (comma && (work->readings[i + 1].words & DOSSIER_NAME_AND))
        {
          i++;
          joins = i + 1 < end;
          comma = FALSE;
        }
      if ((!comma && !joins) || !dossier_names_is_capital (work, i + 1)
          || !dossier_names_is_field (work, i + 1))
        return FALSE;
      if (joins)
        return TRUE;
      /* A field of two words, "Information Technology". */
      if (work->readings[i + 1].n_words == 2 && i + 3 < end)
        i++;
    }
  return FALSE;
}

/* "*Trade,* Industry and Energy Ministry": the list of fields from the comma at @index on leads
 * to the ministry. */
static gboolean
lists_fields_of_ministry (const DossierNameWork *work, guint index, guint end)
{
  guint at = index;

  if (!goes_on_as_list (work, index, end))
    return FALSE;
  while (at < end
         && (dossier_names_mark (work, at) == ',' || (work->readings[at].words & DOSSIER_NAME_AND)
             || dossier_names_is_field (work, at)))
    at++;
  return at < end && dossier_names_is_capital (work, at)
         && (work->readings[at].heads & DOSSIER_NAME_BARE_HEAD) != 0
         && !dossier_names_has (work, at, DOSSIER_TOKEN_LINE);
}

/* "Faculty of Economics and *Law*": a field that is the word for a kind of instrument as well. */
static gboolean
is_field_in_complement (const DossierNameWork *work, const DossierNameRun *run, guint index)
{
  return run->in_complement && run->type == DOSSIER_ENTITY_ORGANIZATION
         && (work->readings[index].heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_INSTRUMENT)) != 0
         && work->readings[index].n_heads == 1;
}

/* "Progress Party *of Norway*": a body that a country has is called after it. A
 * company is not, nor a ministry, nor what is known without the country. */
static gboolean
can_take_country (const DossierNameWork *work, const DossierNameRun *run)
{
  const DossierCandidate *known = dossier_names_known_at (work, run->first);

  return run->type == DOSSIER_ENTITY_ORGANIZATION
         && (work->readings[run->head].heads & DOSSIER_NAME_BARE_HEAD) == 0
         && !ends_in_company_form (work, run) && (known == NULL || known->last < run->last);
}

/* "APEC *CEO* Summit" */
static gboolean
leads_to_head (const DossierNameWork *work, guint title, guint end)
{
  guint next = title + MAX (work->readings[title].n_heads, 1);

  return dossier_names_is_capital (work, title) && next < end
         && !dossier_names_has (work, next, DOSSIER_TOKEN_LINE)
         && dossier_names_is_capital (work, next)
         && (work->readings[next].heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_EVENT)) != 0;
}

/**
 * dossier_name_run_is_heading_word:
 *
 * A common word of a line in title case, where names do not go on in lower case.
 */
gboolean
dossier_name_run_is_heading_word (const DossierNameWork *work, guint index)
{
  return dossier_names_is_capital (work, index)
         && (work->readings[index].words & DOSSIER_NAME_STOP) != 0;
}

/* "Resolution *No. 57*": the number that the words at @next lead to, 0 for none. */
static guint
find_number (const DossierNameWork *work, const DossierNameRun *run, guint next, guint end)
{
  const DossierNameReading *reading = &work->readings[next];
  guint number = next + MAX (reading->n_words, 1);

  if (!(reading->words & DOSSIER_NAME_NUMBER_LINK) || !run->has_head
      || run->type != DOSSIER_ENTITY_INSTRUMENT)
    return 0;
  if (number < end && dossier_names_mark (work, number) == '.')
    number++;
  return number < end && dossier_names_has (work, number, DOSSIER_TOKEN_NUMBER)
                 && (run->head_end == next || run->in_complement
                     || !dossier_names_is_capital (work, next))
             ? number
             : 0;
}

/* Whether the capitalised word at @next belongs to the run. */
static gboolean
takes_capital (const DossierNameWork *work, const DossierNameRun *run, guint next)
{
  const DossierNameReading *reading = &work->readings[next];

  /* "… of Thailand *Wan Noor*": after the country the name is over. */
  if (run->in_complement && !dossier_names_is_field (work, next)
      && (reading->heads & DOSSIER_NAME_ANY_HEAD) == 0 && ends_in_country (work, run))
    return FALSE;
  return (reading->words & DOSSIER_NAME_ADJECTIVE) == 0
         && !(run->in_complement && run->head_end + 12 < next);
}

/* "Hokuto Space Systems, *Inc.*": an abbreviation is no word that a list goes on with. */
static gboolean
is_short_form (const DossierNameWork *work, guint index)
{
  gsize length;

  dossier_names_folded (work, index, &length);
  return length <= LONGEST_LEGAL_FORM;
}

/* The token behind the mark at @next that belongs to the run, 0 for none. */
static guint
find_behind_mark (const DossierNameWork *work, const DossierNameRun *run, guint next, guint end)
{
  gunichar mark = dossier_names_mark (work, next);
  guint after = next + 1;
  gboolean joined = dossier_names_touches (work, next) && dossier_names_touches (work, after);
  gboolean capital = dossier_names_is_capital (work, after);

  if (dossier_names_is_dash (mark) && capital)
    {
      guint place_end = dossier_name_run_find_place (work, after);

      /* "EU-*Republic of Korea* Forum" */
      if (joined)
        return MAX (place_end, after);
      /* "Norway *- Japan* Joint Statement" */
      return is_country (work, run->first, run->last) && is_country (work, after, place_end)
                     && place_end + 1 < end && dossier_names_is_capital (work, place_end + 1)
                     && !dossier_names_has (work, run->first, DOSSIER_TOKEN_LINE)
                 ? place_end
                 : 0;
    }
  if (joined && (mark == '/' || mark == '.' || mark == '+')
      && (capital || dossier_names_has (work, after, DOSSIER_TOKEN_NUMBER)))
    return after;
  if (mark == '&' && capital)
    return after;
  if (mark == ',' && capital && dossier_names_is_company_form (work, after)
      && (is_short_form (work, after)
          || (run->head_end == next && ends_in_company_form (work, run))))
    return after;
  if (mark == ',' && dossier_names_is_field (work, run->last)
      && (run->in_complement ? goes_on_as_list (work, next, end)
                             : !run->has_head && lists_fields_of_ministry (work, next, end)))
    return (work->readings[after].words & DOSSIER_NAME_AND) ? after + 1 : after;
  return 0;
}

/* The token behind the "of" at @next that belongs to the run as its complement, 0 for none. */
static guint
find_complement (const DossierNameWork *work, DossierNameRun *run, guint next, guint after,
                 guint end)
{
  guint place_end;
  const DossierCandidate *known;

  if (!dossier_names_is_capital (work, after)
      || (run->head_end == next && ends_in_legal_form (work, run))
      || (work->readings[after].words & (DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD)) == DOSSIER_NAME_NOT
      || (run->head_end != next && !run->in_complement))
    return 0;
  place_end = dossier_name_run_find_place (work, after);
  known = dossier_names_known_at (work, after);
  /* "… Ministry of Planning *of Vietnam*": the country stands beside
   * the name. */
  if (place_end != 0
      && (run->in_complement || (run->head > run->first && !can_take_country (work, run)))
      && (known->known == NULL
          || ((DossierKnown *) g_ptr_array_index (known->known->known, 0))->is_country)
      && (place_end + 1 >= end || !dossier_names_is_capital (work, place_end + 1)))
    return 0;
  run->in_complement = TRUE;
  return after;
}

/* The token behind the small word at @next that belongs to the run, 0 for none. */
static guint
find_behind_word (const DossierNameWork *work, DossierNameRun *run, guint next, guint end)
{
  const DossierNameReading *reading = &work->readings[next];
  guint last = run->last;
  guint after = next + MAX (reading->n_words, 1);

  if (after >= end)
    return 0;
  if ((reading->words & DOSSIER_NAME_AND) && dossier_names_is_capital (work, after))
    return (dossier_names_is_field (work, after) || is_field_in_complement (work, run, after))
                   && (dossier_names_is_field (work, last)
                       || (work->readings[last].heads & DOSSIER_NAME_BARE_HEAD))
                   && (work->readings[after].heads & DOSSIER_NAME_BARE_HEAD) == 0
               ? after
               : 0;
  if (!run->has_head)
    return 0;
  /* "… on Cooperation in Industry and Trade" */
  if (run->in_complement && (reading->words & DOSSIER_NAME_PLACE_LINK) && after == next + 1
      && dossier_names_is_field (work, last) && dossier_names_is_field (work, after)
      && dossier_names_is_capital (work, after))
    return after;
  return (reading->words & DOSSIER_NAME_LINK) ? find_complement (work, run, next, after, end) : 0;
}

/* Where the run goes on after its last token: the next token that belongs to
 * it, 0 for none. */
static guint
find_next (const DossierNameWork *work, DossierNameRun *run, guint end)
{
  guint next = run->last + 1, number;

  if (next >= end || dossier_names_has (work, next, DOSSIER_TOKEN_LINE)
      || dossier_name_run_is_heading_word (work, next)
      || ((work->readings[next].heads & DOSSIER_NAME_TITLE) && !leads_to_head (work, next, end)))
    return 0;
  number = find_number (work, run, next, end);
  if (number != 0)
    return number;
  if (dossier_names_is_capital (work, next))
    return takes_capital (work, run, next) ? next : 0;
  if (dossier_names_has (work, next, DOSSIER_TOKEN_NUMBER))
    return run->has_head && run->head_end == next && !ends_in_company_form (work, run) ? next : 0;
  if (next + 1 >= end || dossier_names_has (work, next + 1, DOSSIER_TOKEN_LINE))
    return 0;
  return dossier_names_mark (work, next) != 0 ? find_behind_mark (work, run, next, end)
                                              : find_behind_word (work, run, next, end);
}

static gboolean
begins_given_name (const DossierNameWork *work, guint index)
{
  return dossier_person_has_given (work, index) && index + 1 < work->n_tokens
         && dossier_names_is_capital (work, index + 1)
         && !dossier_names_has (work, index + 1, DOSSIER_TOKEN_LINE)
         && !dossier_names_is_plain_word (work, index + 1);
}

static void
note_head (const DossierNameWork *work, DossierNameRun *run, guint index)
{
  const DossierNameReading *reading = &work->readings[index];
  DossierEntityType type;

  if (run->in_complement || !dossier_names_get_head_type (reading->heads, &type))
    return;
  /* "Park Sung-taek" is no park. */
  if ((index == run->first || run->has_head) && type == DOSSIER_ENTITY_PLACE
      && dossier_person_has_family (work, index))
    return;
  /* "Bill Thorne" is no bill. */
  if (index == run->first && begins_given_name (work, index))
    return;
  run->has_head = TRUE;
  run->head = index;
  run->head_end = index + reading->n_heads;
  run->type = type;
}

/**
 * dossier_name_run_grow:
 * @run: a run of one token
 * @end: the token after the sentence
 *
 * Lets the run take what belongs to it behind its first token.
 */
void
dossier_name_run_grow (const DossierNameWork *work, DossierNameRun *run, guint end)
{
  for (guint next = run->first; next != 0; next = find_next (work, run, end))
    {
      const DossierNameReading *reading = &work->readings[next];
      DossierEntityType type;

      note_head (work, run, next);
      run->last = next;
      if (!run->in_complement && dossier_names_get_head_type (reading->heads, &type))
        run->last = MIN (next + reading->n_heads, end) - 1;
    }
}
