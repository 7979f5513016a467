/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"

#define LONGEST_LEGAL_FORM 4 /* folded bytes */

/* A run of capitalised words and what joins them. */
typedef struct
{
  guint first;
  guint last;
  guint head;     /* first token of the head that says the type */
  guint head_end; /* the token after the head */
  DossierEntityType type;
  gboolean has_head;
  gboolean in_complement; /* a link has been crossed */
} Run;

static gboolean
is_field (const DossierNameWork *work, guint index)
{
  return (work->readings[index].words & DOSSIER_NAME_FIELD) != 0;
}

static gboolean
is_company_form (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_name_lexicon_is_company_form (work->lexicon, folded, length);
}

/* "Acme Ltd 640 million": the number behind a company's form is another's. */
static gboolean
ends_in_company_form (const DossierNameWork *work, const Run *run)
{
  guint last = run->head_end - 1;

  return is_company_form (work, last)
         || (dossier_names_mark (work, last) == '.' && last > run->head
             && is_company_form (work, last - 1));
}

/* "Acme Ltd. of the Republic": where a company sits is no part of its name. "Corporation", which is
 * no abbreviation, may have a complement. */
static gboolean
ends_in_legal_form (const DossierNameWork *work, const Run *run)
{
  gsize length;

  dossier_names_folded (work, run->head, &length);
  return length <= LONGEST_LEGAL_FORM && ends_in_company_form (work, run);
}

/* The last token of the known place that begins at @index, or 0. */
static guint
find_place_end (const DossierNameWork *work, guint index)
{
  const DossierCandidate *known = dossier_names_known_at (work, index);

  return known != NULL && known->type == DOSSIER_ENTITY_PLACE ? known->last : 0;
}

static gboolean
ends_in_country (const DossierNameWork *work, const Run *run)
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
          || !is_field (work, i + 1))
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
             || is_field (work, at)))
    at++;
  return at < end && dossier_names_is_capital (work, at)
         && (work->readings[at].heads & DOSSIER_NAME_BARE_HEAD) != 0
         && !dossier_names_has (work, at, DOSSIER_TOKEN_LINE);
}

/* "Faculty of Economics and *Law*": a field that is the word for a kind of instrument as well. */
static gboolean
is_field_in_complement (const DossierNameWork *work, const Run *run, guint index)
{
  return run->in_complement && run->type == DOSSIER_ENTITY_ORGANIZATION
         && (work->readings[index].heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_INSTRUMENT)) != 0
         && work->readings[index].n_heads == 1;
}

/* "Progress Party *of Norway*": a body that a country has is called after it. A
 * company is not, nor a ministry, nor what is known without the country. */
static gboolean
can_take_country (const DossierNameWork *work, const Run *run)
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

/* A common word of a line in title case, where names do not go on in lower case. */
static gboolean
is_heading_word (const DossierNameWork *work, guint index)
{
  return dossier_names_is_capital (work, index)
         && (work->readings[index].words & DOSSIER_NAME_STOP) != 0;
}

/* "Resolution *No. 57*": the number that the words at @next lead to, 0 for none. */
static guint
find_number (const DossierNameWork *work, const Run *run, guint next, guint end)
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
takes_capital (const DossierNameWork *work, const Run *run, guint next)
{
  const DossierNameReading *reading = &work->readings[next];

  /* "… of Thailand *Wan Noor*": after the country the name is over. */
  if (run->in_complement && !is_field (work, next)
      && (reading->heads & DOSSIER_NAME_ANY_HEAD) == 0 && ends_in_country (work, run))
    return FALSE;
  return (reading->words & DOSSIER_NAME_ADJECTIVE) == 0
         && !(run->in_complement && run->head_end + 12 < next);
}

/* The token behind the mark at @next that belongs to the run, 0 for none. */
static guint
find_behind_mark (const DossierNameWork *work, const Run *run, guint next, guint end)
{
  gunichar mark = dossier_names_mark (work, next);
  guint after = next + 1;
  gboolean joined = dossier_names_touches (work, next) && dossier_names_touches (work, after);
  gboolean capital = dossier_names_is_capital (work, after);

  if (dossier_names_is_dash (mark) && capital && joined)
    return after;
  if (joined && (mark == '/' || mark == '.' || mark == '+')
      && (capital || dossier_names_has (work, after, DOSSIER_TOKEN_NUMBER)))
    return after;
  if (mark == '&' && capital)
    return after;
  if (mark == ',' && capital && run->head_end == next && ends_in_company_form (work, run)
      && is_company_form (work, after))
    return after;
  if (mark == ',' && is_field (work, run->last)
      && (run->in_complement ? goes_on_as_list (work, next, end)
                             : !run->has_head && lists_fields_of_ministry (work, next, end)))
    return (work->readings[after].words & DOSSIER_NAME_AND) ? after + 1 : after;
  return 0;
}

/* The token behind the "of" at @next that belongs to the run as its complement, 0 for none. */
static guint
find_complement (const DossierNameWork *work, Run *run, guint next, guint after, guint end)
{
  guint place_end;
  const DossierCandidate *known;

  if (!dossier_names_is_capital (work, after)
      || (run->head_end == next && ends_in_legal_form (work, run))
      || (work->readings[after].words & (DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD)) == DOSSIER_NAME_NOT
      || (run->head_end != next && !run->in_complement))
    return 0;
  place_end = find_place_end (work, after);
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
find_behind_word (const DossierNameWork *work, Run *run, guint next, guint end)
{
  const DossierNameReading *reading = &work->readings[next];
  guint last = run->last;
  guint after = next + MAX (reading->n_words, 1);

  if (after >= end)
    return 0;
  if ((reading->words & DOSSIER_NAME_AND) && dossier_names_is_capital (work, after))
    return (is_field (work, after) || is_field_in_complement (work, run, after))
                   && (is_field (work, last)
                       || (work->readings[last].heads & DOSSIER_NAME_BARE_HEAD))
                   && (work->readings[after].heads & DOSSIER_NAME_BARE_HEAD) == 0
               ? after
               : 0;
  if (!run->has_head)
    return 0;
  /* "… on Cooperation in Industry and Trade" */
  if (run->in_complement && (reading->words & DOSSIER_NAME_PLACE_LINK) && after == next + 1
      && is_field (work, last) && is_field (work, after) && dossier_names_is_capital (work, after))
    return after;
  return (reading->words & DOSSIER_NAME_LINK) ? find_complement (work, run, next, after, end) : 0;
}

/* Where the run goes on after its last token: the next token that belongs to
 * it, 0 for none. */
static guint
find_next (const DossierNameWork *work, Run *run, guint end)
{
  guint next = run->last + 1, number;

  if (next >= end || dossier_names_has (work, next, DOSSIER_TOKEN_LINE)
      || is_heading_word (work, next)
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
note_head (const DossierNameWork *work, Run *run, guint index)
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

static void
grow (const DossierNameWork *work, Run *run, guint end)
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

/* "… Network in Korea": the place belongs to the names of some heads. */
static void
take_place (const DossierNameWork *work, Run *run, guint end)
{
  guint link = run->last + 1, place_end;

  if (!run->has_head || (run->head_end != link && !run->in_complement) || link + 1 >= end
      || (work->readings[run->head].heads & DOSSIER_NAME_TAKES_PLACE) == 0
      || (work->readings[link].words & DOSSIER_NAME_PLACE_LINK) == 0)
    return;
  place_end = find_place_end (work, link + work->readings[link].n_words);
  if (place_end == 0 && link + 2 < end)
    place_end = find_place_end (work, link + 2); /* "in the Nordics" */
  if (place_end != 0)
    run->last = place_end;
}

/* Leaves out what only stands before the name. */
static void
trim_start (const DossierNameWork *work, Run *run, guint sentence)
{
  /* "(VPA) — *The* Ministry of Trade" */
  if (run->first > sentence && dossier_names_is_dash (dossier_names_mark (work, run->first - 1))
      && !dossier_names_touches (work, run->first))
    sentence = run->first;
  while (run->first < run->last)
    {
      guint32 words = work->readings[run->first].words;
      guint length = MAX (work->readings[run->first].n_words, 1);

      if (run->first == sentence && (words & DOSSIER_NAME_OPENER)
          && (words & DOSSIER_NAME_FIELD) == 0 && run->first != run->head)
        run->first++;
      else if ((words & DOSSIER_NAME_ADJECTIVE) && run->has_head
               && (work->readings[run->head].heads & DOSSIER_NAME_BARE_HEAD))
        run->first += length;
      else
        break;
    }
}

/* Only common words: "Information Technology", "Steering Committee". In a @headline the
 * head too has its capital from the line. */
static gboolean
is_common (const DossierNameWork *work, const Run *run, gboolean heading, gboolean headline)
{
  if (run->first == run->head && run->last < run->head_end)
    return TRUE;
  if ((work->readings[run->first].words & DOSSIER_NAME_ADJECTIVE)
      && run->first + work->readings[run->first].n_words == run->head
      && run->last < run->head_end
      && (work->readings[run->head].heads & DOSSIER_NAME_TAKES_PLACE) == 0)
    return TRUE;
  if (run->in_complement && run->type == DOSSIER_ENTITY_INSTRUMENT
      && !(headline && run->first == run->head))
    return FALSE;
  for (guint i = run->first; i <= run->last; i++)
    if (dossier_names_has (work, i, DOSSIER_TOKEN_NUMBER)
        || (dossier_names_is_capital (work, i) && !is_field (work, i)
            && !(headline && i >= run->head && i < run->head_end)))
      return FALSE;
  /* Three capitals amid a sentence are meant: "the Climate Investment Fund". */
  return heading || run->head < run->first + 2;
}

/* "President of the Energy Council *Ada* van Rijn": a given name that a small word or an
 * initial follows. */
static gboolean
begins_person (const DossierNameWork *work, guint index, guint end)
{
  return dossier_person_has_given (work, index)
         && dossier_person_find_end (work, index, end) > index;
}

/* "Department of Science for Technical Branches *Trần Quốc Hà*": a person ends the complement. */
static void
trim_person (const DossierNameWork *work, Run *run)
{
  for (guint i = run->head_end + 1; i + 1 < run->last; i++)
    if (i + 3 >= run->last && dossier_names_is_capital (work, i - 1) && !is_field (work, i)
        && !is_field (work, run->last) && dossier_person_has_family (work, i)
        && dossier_person_is_likely (work, i, run->last))
      {
        run->last = i - 1;
        return;
      }
}

/* Words after the head without a link belong to another name, unless it is
 * one word ("John Group Cockerill"). */
static void
trim_end (const DossierNameWork *work, Run *run, guint end)
{
  guint extra = 0;

  if (run->in_complement)
    trim_person (work, run);
  if (run->in_complement || !run->has_head)
    return;
  for (guint i = run->head_end; i <= run->last; i++)
    if (dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
      extra++;
  if (run->type != DOSSIER_ENTITY_INSTRUMENT
      && (extra > 1 || (extra == 1 && begins_person (work, run->last, end))))
    run->last = run->head_end - 1;
}

/* "Minister *of Petroleum and Energy* Ann Lee": the fields of a title that a known person's name
 * follows are no name. Gives the token behind the title and such fields. */
static guint
find_title_end (const DossierNameWork *work, guint index, guint end)
{
  const DossierCandidate *known;
  guint at = index;

  if (at >= end || !(work->readings[at].words & DOSSIER_NAME_TITLE_LINK))
    return index;
  at += MAX (work->readings[at].n_words, 1);
  while (at < end
         && (is_field (work, at) || (work->readings[at].words & DOSSIER_NAME_AND)
             || dossier_names_mark (work, at) == ','))
    at++;
  known = at < end ? dossier_names_known_at (work, at) : NULL;
  return known != NULL && known->type == DOSSIER_ENTITY_PERSON ? at : index;
}

/**
 * dossier_names_find_phrases:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds capitalised phrases whose own words say what they name: "Vietnam
 * Institute of Advanced Packaging", "ASEAN-Korea Digital Innovation Forum".
 */
void
dossier_names_find_phrases (DossierNameWork *work, guint first, guint end)
{
  gboolean heading;

  if (dossier_name_lexicon_has_tails (work->lexicon))
    return;
  heading = dossier_names_is_heading (work, first, end);
  for (guint i = first; i < end;)
    {
      Run run = { .first = i, .last = i };
      DossierCandidate *candidate;
      guint next;

      if ((!dossier_names_is_capital (work, i)
           && !(dossier_names_has (work, i, DOSSIER_TOKEN_NUMBER) && i + 2 < end
                && dossier_names_is_capital (work, i + 2) && dossier_names_touches (work, i + 1)))
          || (work->readings[i].heads & DOSSIER_NAME_TITLE) || is_heading_word (work, i)
          || (i == first && (work->readings[i].words & (DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK
                                                        | DOSSIER_NAME_AND))))
        {
          i = (work->readings[i].heads & DOSSIER_NAME_TITLE)
                  ? find_title_end (work, i + MAX (work->readings[i].n_heads, 1), end)
                  : i + 1;
          continue;
        }
      if ((work->readings[i].words & DOSSIER_NAME_NOT) && work->readings[i].n_words > 1)
        {
          i += work->readings[i].n_words;
          continue;
        }
      grow (work, &run, end);
      next = run.last + 1;
      if (run.has_head)
        {
          trim_end (work, &run, end);
          take_place (work, &run, end);
          trim_start (work, &run, first);
          if (run.first <= run.head
              && !is_common (work, &run, run.first == first || heading,
                             heading && dossier_names_mark (work, end - 1) != '.'))
            {
              candidate = dossier_names_add (work, run.first, run.last, run.type,
                                             DOSSIER_NAME_FORMED, "head-phrase");
              candidate->why = dossier_names_quote (
                  work, DOSSIER_SPAN_INIT (dossier_names_token (work, run.head)->span.start,
                                           dossier_names_token (work, run.head_end - 1)->span.end));
            }
        }
      i = next;
    }
}
