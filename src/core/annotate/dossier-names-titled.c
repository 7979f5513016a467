/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"
#include "dossier-names-titled-firm.h"

#include <string.h>

/* The last token of the organisation or place that a pass has found to begin
 * at @index, 0 for none. */
static guint
find_candidate_end (const DossierNameWork *work, guint index)
{
  guint last = 0;

  for (guint i = work->candidates->len; i-- > 0;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (candidate->first == index && candidate->type != DOSSIER_ENTITY_PERSON)
        last = MAX (last, candidate->last);
      if (candidate->last + 64 < index)
        break;
    }
  return last;
}

static gboolean
is_field (const DossierNameWork *work, guint index, guint end)
{
  return index < end && (work->readings[index].words & DOSSIER_NAME_FIELD) != 0;
}

/* After a title: "of Planning and Investment", "Bộ Công Thương", "for
 * industri og handel". Gives the token where the name may begin. */
static guint
skip_complement (const DossierNameWork *work, guint index, guint end)
{
  guint at = index;

  if (at < end && (work->readings[at].words & DOSSIER_NAME_TITLE_LINK))
    at += work->readings[at].n_words;
  else if (!dossier_name_lexicon_has_tails (work->lexicon))
    return index;

  for (guint start = at; at < end;)
    {
      guint last = find_candidate_end (work, at);

      if (dossier_names_has (work, at, DOSSIER_TOKEN_LINE))
        break;
      if (last != 0)
        at = last + 1;
      else if (is_field (work, at, end))
        at += MAX (work->readings[at].n_words, 1);
      else if (at > start && is_field (work, at + 1, end)
               && (dossier_names_mark (work, at) == ','
                   || dossier_names_mark (work, at) == '&'
                   || (work->readings[at].words & (DOSSIER_NAME_AND | DOSSIER_NAME_LINK))))
        at++;
      else if (at > start && dossier_names_mark (work, at) == '(' && at + 2 < end
               && dossier_names_mark (work, at + 2) == ')')
        at += 3;
      else
        return at > start ? at : index;
    }
  return at;
}

/* "Chủ tịch UBND *thành phố* Trần Quốc Hà": the noun of a place says where the title belongs.
 * Gives the token where the name of a person begins, @index for none. */
static guint
skip_seat (const DossierNameWork *work, guint index, guint end)
{
  const DossierToken *tokens = work->tokens->items;

  if (!dossier_name_lexicon_has_tails (work->lexicon))
    return index;
  for (guint n = 1; n <= 2 && index + n + 2 < end; n++)
    {
      DossierEntityType type;
      guint at = index + n;

      if (dossier_names_has (work, at, DOSSIER_TOKEN_LINE)
          || !dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_BEFORE,
                                              work->tokens->folded->text + tokens[index].fold_start,
                                              tokens[at - 1].fold_end - tokens[index].fold_start,
                                              &type)
          || type != DOSSIER_ENTITY_PLACE)
        continue;
      if (dossier_person_has_family (work, at) && dossier_names_is_capital (work, at + 1)
          && dossier_names_is_capital (work, at + 2)
          && dossier_names_known_at (work, at) == NULL)
        return at;
    }
  return index;
}

/* In "Tổng Giám đốc *Hanbit* Han Do-kyung" an organisation without a head
 * stands before the name. Gives the token where the person begins. */
static guint
split_organization (DossierNameWork *work, guint index, guint end)
{
  guint last = dossier_person_find_end (work, index, end);

  if (dossier_person_begins (work, index, end))
    return index;
  for (guint i = index + 1; i < last; i++)
    if (dossier_names_is_capital (work, i) && !dossier_names_touches (work, i)
        && dossier_person_begins (work, i, end))
      {
        dossier_names_add (work, index, i - 1, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                           "before-person");
        return i;
      }
  return index;
}

static void
add_person (DossierNameWork *work, guint title, guint title_end, guint complement_end,
            guint first, guint last)
{
  DossierCandidate *candidate
      = dossier_names_add (work, first, last, DOSSIER_ENTITY_PERSON, DOSSIER_NAME_FORMED,
                           "title-name");
  guint32 heads = work->readings[title].heads;
  DossierSpan span = { dossier_names_token (work, title)->span.start,
                       dossier_names_token (work, title_end - 1)->span.end };

  candidate->why = dossier_names_quote (work, span);
  if (heads & DOSSIER_NAME_HONORIFIC)
    return;
  if (complement_end > title_end)
    span.end = dossier_names_token (work, complement_end - 1)->span.end;
  candidate->role = dossier_names_quote (work, span);
}

static gboolean
can_begin_name (const DossierNameWork *work, guint index, guint end)
{
  if (index >= end || !dossier_names_is_capital (work, index)
      || dossier_names_has (work, index, DOSSIER_TOKEN_LINE))
    return FALSE;
  /* A family name that is a common word as well. */
  if (dossier_person_has_family (work, index) && dossier_name_lexicon_has_tails (work->lexicon)
      && index + 2 < end && dossier_names_is_capital (work, index + 1)
      && dossier_names_is_capital (work, index + 2))
    return TRUE;
  return (work->readings[index].words
             & (DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD))
                == 0
         && (work->readings[index].heads & (DOSSIER_NAME_ANY_TITLE | DOSSIER_NAME_BARE_HEAD)) == 0;
}

/* How far back to look for somebody of that name, in candidates. */
#define FARTHEST_PERSON 200

/* "Chairman *Hue*" where Vuong Dinh Hue was named: the person whose name the word ends, an
 * empty span for nobody. */
static DossierSpan
find_person_ending_in (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  guint n = work->candidates->len;

  for (guint i = n; i-- > 0 && n - i <= FARTHEST_PERSON;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      gsize other_length;
      const char *other;

      if (candidate->type != DOSSIER_ENTITY_PERSON || candidate->first == candidate->last)
        continue;
      other = dossier_names_folded (work, candidate->last, &other_length);
      if (other_length == length && memcmp (other, folded, length) == 0)
        return candidate->span;
    }
  return DOSSIER_SPAN_INIT (0, 0);
}

/* The token after a bracket with the title's abbreviation, @index where there is none. */
static guint
skip_abbreviation (const DossierNameWork *work, guint index, guint end)
{
  return index + 3 < end && dossier_names_mark (work, index) == '('
                 && dossier_names_mark (work, index + 2) == ')'
                 && dossier_names_has (work, index + 1, DOSSIER_TOKEN_UPPER)
             ? index + 3
             : index;
}

/* "Hiệu trưởng *NHV*": capitals alone are a body, not a person. */
static gboolean
is_body_in_capitals (const DossierNameWork *work, guint index)
{
  return dossier_names_has (work, index, DOSSIER_TOKEN_UPPER)
         && dossier_names_is_abbreviation (work, index, index)
         && dossier_name_lexicon_has_tails (work->lexicon)
         && !dossier_has_marks (work->tokens->text + dossier_names_token (work, index)->span.start,
                                dossier_span_length (dossier_names_token (work, index)->span));
}

/* "Director of NTH *Ocean*": a word right behind a body that is known goes on with its name. */
static gboolean
goes_on_with_body (const DossierNameWork *work, guint index)
{
  for (guint i = index; i-- > 0 && i + 8 > index;)
    {
      const DossierCandidate *known = dossier_names_known_at (work, i);

      if (known != NULL && known->last + 1 == index)
        return known->type == DOSSIER_ENTITY_ORGANIZATION
               && known->span.end == dossier_names_token (work, known->last)->span.end;
    }
  return FALSE;
}

/* The person that the title at @index stands before. Gives whether there is
 * one. */
static gboolean
find_after_title (DossierNameWork *work, guint index, guint end)
{
  const DossierNameReading *reading = &work->readings[index];
  guint title_end = index + reading->n_heads, at, abbreviation_end, complement_end, last;
  gboolean plain = (reading->heads & DOSSIER_NAME_TITLE_PLAIN) != 0, comma = FALSE;
  DossierEntityType type;

  /* "Telenor-sjef Benedicte …": the compound leaves no doubt. */
  if (index > 0 && dossier_names_touches (work, index)
      && dossier_names_is_dash (dossier_names_mark (work, index - 1)))
    plain = FALSE;
  /* "Chief Financial Officer (CFO) *of Acme* Ann Lee" */
  abbreviation_end = skip_abbreviation (work, title_end, end);
  complement_end = at = skip_complement (work, abbreviation_end, end);
  if (at == abbreviation_end)
    complement_end = at = skip_seat (work, title_end, end);
  if (at == title_end || at == abbreviation_end)
    complement_end = at = dossier_names_split_firm (work, at, end);
  /* "Minister of Trade *Datuk* Ahmad Rais" */
  while (at < end && (work->readings[at].heads & DOSSIER_NAME_HONORIFIC)
         && !dossier_names_has (work, at, DOSSIER_TOKEN_LINE)
         && dossier_names_is_capital (work, at)
         && !dossier_name_lexicon_has_tails (work->lexicon))
    {
      at += MAX (work->readings[at].n_heads, 1);
      if (at < end && dossier_names_mark (work, at) == '.' && dossier_names_touches (work, at))
        at++;
    }
  /* "Foreign Minister (FM) Ann Lee" */
  if (at == title_end)
    at = skip_abbreviation (work, at, end);
  if (at < end && dossier_names_mark (work, at) == '.' && dossier_names_touches (work, at))
    at++;
  if (at < end && dossier_names_mark (work, at) == ',' && complement_end > title_end)
    {
      at++;
      comma = TRUE;
    }
  /* "Ông *van Houten*" */
  if (at + 1 < end && (work->readings[at].words & DOSSIER_NAME_PARTICLE)
      && can_begin_name (work, at + 1, end))
    {
      add_person (work, index, title_end, complement_end, at,
                  dossier_person_find_end (work, at + 1, end));
      return TRUE;
    }
  if (!can_begin_name (work, at, end) || find_candidate_end (work, at) != 0)
    {
      const DossierCandidate *known = at < end ? dossier_names_known_at (work, at) : NULL;

      if (known != NULL && !plain && at == title_end && known->last == at
          && known->type == DOSSIER_ENTITY_PLACE)
        {
          DossierSpan person = find_person_ending_in (work, at);
          DossierCandidate *candidate;

          if (dossier_span_is_empty (person))
            return FALSE;
          add_person (work, index, title_end, complement_end, at, at);
          candidate = &g_array_index (work->candidates, DossierCandidate,
                                      work->candidates->len - 1);
          candidate->strength = DOSSIER_NAME_SURE;
          candidate->means = person;
          return TRUE;
        }

      /* A family name may be the name of a town too, but then the title
       * stands directly before it and more words follow. */
      if (!can_begin_name (work, at, end) || known == NULL || plain
          || !dossier_person_begins (work, at, end)
          || dossier_person_find_end (work, at, end) <= known->last)
        return FALSE;
    }
  /* "CEO *Summit*": the title belongs to the name of something else. */
  if (at == title_end && dossier_names_get_head_type (work->readings[at].heads, &type)
      && !dossier_person_has_family (work, at) && !dossier_person_has_given (work, at)
      && !dossier_name_lexicon_has_tails (work->lexicon))
    return FALSE;
  if ((at == title_end || dossier_name_lexicon_has_tails (work->lexicon))
      && !(at == title_end && (work->readings[index].heads & DOSSIER_NAME_HONORIFIC)))
    at = split_organization (work, at, end);
  last = dossier_person_find_end (work, at, end);
  if (at == last && at > title_end && goes_on_with_body (work, at)
      && !dossier_person_has_family (work, at) && !dossier_person_has_given (work, at)
      && dossier_span_is_empty (find_person_ending_in (work, at)))
    return FALSE;
  if (comma && dossier_person_count (work, at, last) < 2)
    return FALSE;
  if (at == title_end && at == last && is_body_in_capitals (work, at))
    {
      dossier_names_add (work, at, at, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                         "after-title")->why = "";
      return FALSE;
    }
  if (plain && dossier_person_count (work, at, last) < 2
      && !dossier_name_lexicon_has_tails (work->lexicon))
    return FALSE;
  if (plain && !dossier_person_begins (work, at, end)
      && !(at == last && dossier_name_lexicon_has_tails (work->lexicon)
           && dossier_person_has_given (work, at)))
    {
      /* "Giám đốc Seorak Power": the body that is directed. */
      if (dossier_name_lexicon_has_tails (work->lexicon) && !comma
          && (complement_end == title_end || dossier_person_count (work, at, last) < 2)
          && !dossier_person_has_family (work, at) && !dossier_person_has_given (work, last)
          && !(at == last && dossier_names_begins_common_phrase (work, at, end)))
        dossier_names_add (work, at, last, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                           "after-title")->why = "";
      if (complement_end == title_end || dossier_person_count (work, at, last) < 2
          || !dossier_name_lexicon_has_tails (work->lexicon))
        return FALSE;
    }
  add_person (work, index, title_end, complement_end, at, last);
  return TRUE;
}

/**
 * dossier_names_find_titled:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds persons by the title that stands before their name, or that is said
 * of them behind a comma.
 */
void
dossier_names_find_titled (DossierNameWork *work, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint32 heads = work->readings[i].heads;

      if ((heads & (DOSSIER_NAME_TITLE | DOSSIER_NAME_HONORIFIC)) == 0)
        continue;
      if (!find_after_title (work, i, end) && (heads & DOSSIER_NAME_TITLE))
        dossier_names_find_said_title (work, i, first, end);
      i += MAX (work->readings[i].n_heads, 1) - 1;
    }
}
