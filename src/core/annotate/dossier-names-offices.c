/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-shape.h"

/* "수소산업진흥협회장": the title holds the name of the body. */
static void
find_inside (DossierNameWork *work, guint index)
{
  gsize length = dossier_names_strip (work, index), ending;
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;
  gsize stem = length > 3 ? length - 3 : 0;
  DossierEntityType type;
  DossierCandidate *candidate;

  if (dossier_shape_count_syllables (work, index, stem) < 7
      || !dossier_name_lexicon_find_ending (work->lexicon, text, stem, &type, &ending)
      || type != DOSSIER_ENTITY_ORGANIZATION)
    return;
  candidate = dossier_names_add (work, index, index, type, DOSSIER_NAME_FORMED, "ending");
  candidate->span.end = candidate->span.start + (guint32) stem;
  candidate->why = dossier_names_quote (
      work, DOSSIER_SPAN_INIT (candidate->span.end - ending, candidate->span.end));
}

/* "라스 홀름 덴마크 *기후해양유틸리티부* 장관": no list has the office, and its ending is too
 * short to tell it elsewhere. */
static void
find_ministry (DossierNameWork *work, guint title)
{
  if (!dossier_names_has (work, title, DOSSIER_TOKEN_LINE)
      && dossier_shape_is_office (work, title - 1)
      && dossier_shape_find_candidate_start (work, title - 1) == title
      && dossier_shape_is_bare (work, title - 1))
    dossier_names_add (work, title - 1, title - 1, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                       "before-title");
}

/* "*다낭 국가 해양 아카데미* 총장": a town, nouns and the head of a body's name. */
static void
find_seat (DossierNameWork *work, guint title, guint first)
{
  guint start = title - 1;
  const DossierCandidate *place;

  if (title < first + 3
      || (work->readings[start].heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_ORGANIZATION)) == 0)
    return;
  while (start > first && start + 4 > title)
    {
      if (dossier_names_has (work, start, DOSSIER_TOKEN_LINE) || dossier_names_touches (work, start)
          || dossier_names_strip (work, start) < dossier_shape_get_length (work, start))
        return;
      start--;
      place = dossier_names_known_at (work, start);
      if (place == NULL)
        continue;
      if (start + 2 < title && place->type == DOSSIER_ENTITY_PLACE && place->last == start
          && !((DossierKnown *) g_ptr_array_index (place->known->known, 0))->is_country
          && place->span.end == dossier_names_token (work, start)->span.end)
        dossier_names_add (work, start, title - 1, DOSSIER_ENTITY_ORGANIZATION,
                           DOSSIER_NAME_FORMED, "before-title");
      return;
    }
}

/**
 * dossier_names_find_office:
 * @work: the work
 * @title: a token that is a title behind a name, not the first of its sentence
 * @first: first token of the sentence
 *
 * Finds the body that the title belongs to where its own words hardly tell
 * it without the title: "기후해양유틸리티부 장관", "다낭 국가 해양 아카데미 총장".
 */
void
dossier_names_find_office (DossierNameWork *work, guint title, guint first)
{
  if (work->readings[title].n_heads == 0)
    find_inside (work, title);
  if (title > first)
    {
      find_ministry (work, title);
      find_seat (work, title, first);
    }
}
