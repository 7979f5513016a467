/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"

/* The known place or body of at most four tokens that ends at @index, %NULL for none: "…,
 * Vietnam Ambassador", "…, Asia-Pacific President", "…, the U.N. envoy". */
static const DossierCandidate *
find_known_before (const DossierNameWork *work, guint index)
{
  for (guint i = index; i + 4 > index; i--)
    {
      const DossierCandidate *known = dossier_names_known_at (work, i);

      if (known != NULL && known->last == index
          && (known->type == DOSSIER_ENTITY_PLACE || known->type == DOSSIER_ENTITY_ORGANIZATION))
        return known;
      if (i == 0)
        break;
    }
  return NULL;
}

/**
 * dossier_names_find_said_title:
 *
 * The person that the title at @index is said of: "Annelore Isaac - Deputy CEO of …", "Marte
 * Havnes, the chief executive".
 */
void
dossier_names_find_said_title (DossierNameWork *work, guint index, guint first, guint end)
{
  guint at = index, last, start;
  DossierSpan span;
  DossierCandidate *candidate;

  for (guint i = 0; i < 4 && at > first + 2; i++)
    {
      gunichar mark = dossier_names_mark (work, at - 1);

      if (mark == ',' || mark == '(' || (dossier_names_is_dash (mark)
                                         && !dossier_names_touches (work, at - 1)))
        break;
      if (find_known_before (work, at - 1) != NULL)
        {
          at = find_known_before (work, at - 1)->first;
          continue;
        }
      /* "…, Japanese Ambassador", "…, European Trade Commissioner" */
      if (mark != 0
          || (dossier_names_is_capital (work, at - 1)
              && (work->readings[at - 1].words & (DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_FIELD))
                     == 0))
        return;
      at--;
    }
  if (at < first + 2 || dossier_names_mark (work, at - 1) == 0)
    return;
  last = at - 2;
  start = last;
  if (!dossier_names_has (work, last, DOSSIER_TOKEN_WORD))
    return;
  while (start > first)
    {
      guint previous = start - 1;

      if (dossier_names_is_dash (dossier_names_mark (work, previous)) && previous > first
          && dossier_names_touches (work, previous) && dossier_names_touches (work, start))
        start = previous - 1;
      else if (dossier_names_is_capital (work, previous)
               && dossier_names_is_capital (work, start)
               && (work->readings[previous].heads & DOSSIER_NAME_ANY_TITLE) == 0
               /* "Minister of *Trade* Le An, who is head of" */
               && !(start < last && (work->readings[previous].words & DOSSIER_NAME_FIELD))
               && !(previous == first && (work->readings[previous].words & DOSSIER_NAME_OPENER)))
        start = previous;
      /* "Hassan *bin* Ibrahim Al Sayed, Minister of …" */
      else if ((work->readings[previous].words & DOSSIER_NAME_PARTICLE) && previous > first
               && !dossier_names_is_capital (work, previous)
               && dossier_names_is_capital (work, previous - 1)
               && (work->readings[previous - 1].heads
                   & (DOSSIER_NAME_ANY_HEAD | DOSSIER_NAME_ANY_TITLE))
                    == 0
               && dossier_names_known_at (work, previous - 1) == NULL)
        start = previous - 1;
      else
        break;
    }
  /* "Bộ NN&*PTNT* Trần Quốc Hà, Đại biểu": the end of an abbreviation before the name. */
  if (start > first && start < last && dossier_names_mark (work, start - 1) == '&'
      && dossier_names_touches (work, start))
    start++;
  if (!dossier_names_is_capital (work, start) || dossier_person_count (work, start, last) < 2
      || dossier_person_count (work, start, last) > 5
      || dossier_names_known_at (work, start) != NULL)
    return;
  for (guint i = start; i <= last; i++)
    if (((work->readings[i].heads & DOSSIER_NAME_ANY_HEAD)
         && !(i == start && dossier_person_has_family (work, i)))
        || (work->readings[i].words & (DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_NOT)))
      return;
  span.start = dossier_names_token (work, index)->span.start;
  span.end = dossier_names_token (work, index + work->readings[index].n_heads - 1)->span.end;
  candidate = dossier_names_add (work, start, last, DOSSIER_ENTITY_PERSON, DOSSIER_NAME_CUED,
                                 "name-title");
  candidate->why = candidate->role = dossier_names_quote (work, span);
}
