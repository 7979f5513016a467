/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"
#include "dossier-name-run.h"

/* "… Network in Korea": the place belongs to the names of some heads. */
static void
take_place (const DossierNameWork *work, DossierNameRun *run, guint end)
{
  guint link = run->last + 1, place_end;

  if (!run->has_head || (run->head_end != link && !run->in_complement) || link + 1 >= end
      || (work->readings[run->head].heads & DOSSIER_NAME_TAKES_PLACE) == 0
      || (work->readings[link].words & DOSSIER_NAME_PLACE_LINK) == 0)
    return;
  place_end = dossier_name_run_find_place (work, link + work->readings[link].n_words);
  if (place_end == 0 && link + 2 < end)
    place_end = dossier_name_run_find_place (work, link + 2); /* "in the Nordics" */
  if (place_end != 0)
    run->last = place_end;
}

/* Leaves out what only stands before the name. */
static void
trim_start (const DossierNameWork *work, DossierNameRun *run, guint sentence)
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
is_common (const DossierNameWork *work, const DossierNameRun *run, gboolean heading,
           gboolean headline)
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
        || (dossier_names_is_capital (work, i) && !dossier_names_is_field (work, i)
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
trim_person (const DossierNameWork *work, DossierNameRun *run)
{
  for (guint i = run->head_end + 1; i + 1 < run->last; i++)
    if (i + 3 >= run->last && dossier_names_is_capital (work, i - 1)
        && !dossier_names_is_field (work, i) && !dossier_names_is_field (work, run->last)
        && dossier_person_has_family (work, i) && dossier_person_is_likely (work, i, run->last))
      {
        run->last = i - 1;
        return;
      }
}

/* Words after the head without a link belong to another name, unless it is
 * one word ("John Group Cockerill"). */
static void
trim_end (const DossierNameWork *work, DossierNameRun *run, guint end)
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
         && (dossier_names_is_field (work, at) || (work->readings[at].words & DOSSIER_NAME_AND)
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
      DossierNameRun run = { .first = i, .last = i };
      DossierCandidate *candidate;
      guint next;

      if ((!dossier_names_is_capital (work, i)
           && !(dossier_names_has (work, i, DOSSIER_TOKEN_NUMBER) && i + 2 < end
                && dossier_names_is_capital (work, i + 2) && dossier_names_touches (work, i + 1)))
          || (work->readings[i].heads & DOSSIER_NAME_TITLE)
          || dossier_name_run_is_heading_word (work, i)
          || (i == first
              && (work->readings[i].words
                  & (DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK | DOSSIER_NAME_AND))))
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
      dossier_name_run_grow (work, &run, end);
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
