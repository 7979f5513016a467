/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-tail.h"

/* "Chương trình *5 triệu* …": what a number counts is no name. */
static gboolean
is_counted (const DossierNameWork *work, guint from, guint end)
{
  return from + 1 < end && dossier_names_has (work, from, DOSSIER_TOKEN_NUMBER)
         && dossier_names_has (work, from + 1, DOSSIER_TOKEN_WORD)
         && !dossier_names_has (work, from + 1, DOSSIER_TOKEN_LINE)
         && !dossier_names_is_capital (work, from + 1)
         && (work->readings[from + 1].words
             & (DOSSIER_NAME_STOP | DOSSIER_NAME_AND | DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK))
              == 0;
}

/* "Dự án *rộng 40 ha*": so is what is measured. */
static gboolean
is_measured (const DossierNameWork *work, guint from, guint end)
{
  return from < end && dossier_names_has (work, from, DOSSIER_TOKEN_WORD)
         && !dossier_names_is_capital (work, from) && is_counted (work, from + 1, end);
}

/* "*Trường* Điện", "*Ban* Khoa học …": what mostly stands before a name begins one where a field
 * follows. */
static gboolean
leads_to_field (const DossierNameWork *work, guint from, DossierEntityType type, guint end)
{
  return type == DOSSIER_ENTITY_ORGANIZATION && from < end && dossier_names_is_capital (work, from)
         && !dossier_names_has (work, from, DOSSIER_TOKEN_LINE)
         && (work->readings[from].words & DOSSIER_NAME_FIELD) != 0
         && (work->readings[from].heads & DOSSIER_NAME_ANY_HEAD) == 0;
}

static gboolean
begins_country (const DossierNameWork *work, guint index)
{
  const DossierCandidate *known = dossier_names_known_at (work, index);

  return known != NULL && known->type == DOSSIER_ENTITY_PLACE && known->known != NULL
         && ((DossierKnown *) g_ptr_array_index (known->known->known, 0))->is_country;
}

/* "Bộ trưởng *Năng lượng* Na Uy": what a minister is for is no company; nor is "*Tập đoàn* Mỹ rút
 * lui" the name of one. */
static gboolean
only_has_country (const DossierNameWork *work, guint index, guint first, guint end)
{
  const DossierNameReading *reading = &work->readings[index];
  guint from = index + reading->n_heads, behind;
  gsize length;
  const char *folded;

  if (reading->words & DOSSIER_NAME_FIELD)
    from = index + MAX (reading->n_words, reading->n_heads);
  if (from >= end || !begins_country (work, from))
    return FALSE;
  if (reading->words & DOSSIER_NAME_FIELD)
    return dossier_names_follows_head (work, index, first, DOSSIER_NAME_TITLE);
  behind = dossier_names_known_at (work, from)->last + 1;
  folded = dossier_names_folded (work, index, &length);
  length = dossier_names_token (work, from - 1)->fold_end
           - dossier_names_token (work, index)->fold_start;
  return dossier_name_lexicon_is_company_form (work->lexicon, folded, length)
         && (behind >= end || !dossier_names_is_capital (work, behind));
}

/* A known name that only words in lower case follow ends where it is known
 * to end: "Bộ Công Thương sớm …". */
static gboolean
goes_past_known (const DossierNameWork *work, guint first, guint last)
{
  const DossierCandidate *known = dossier_names_known_at (work, first);

  if (known == NULL || known->last >= last)
    return FALSE;
  if (work->readings[known->last + 1].words & DOSSIER_NAME_AND)
    return TRUE;
  for (guint i = known->last + 1; i <= last; i++)
    if (dossier_names_is_capital (work, i))
      return FALSE;
  return TRUE;
}

/**
 * dossier_names_find_tails:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds names that begin with their head and go on in lower case until a
 * verb or a mark, as Vietnamese writes them: "Viện Đóng gói tiên tiến Việt
 * Nam", "Nghị quyết số 57-NQ/TW".
 */
void
dossier_names_find_tails (DossierNameWork *work, guint first, guint end)
{
  if (!dossier_name_lexicon_has_tails (work->lexicon))
    return;
  for (guint i = first; i < end; i++)
    {
      const DossierNameReading *reading = &work->readings[i];
      DossierEntityType type;
      guint from, last;
      gboolean has_capital = FALSE;
      const DossierCandidate *known;
      const DossierKnownName *name = NULL;
      DossierCandidate *candidate;

      if (!dossier_names_get_head_type (reading->heads, &type)
          || (reading->heads & DOSSIER_NAME_TITLE)
          || ((reading->heads & DOSSIER_NAME_SKIP_HEAD)
              && !leads_to_field (work, i + reading->n_heads, type, end))
          || ((reading->words & DOSSIER_NAME_NOT) && reading->n_words > reading->n_heads))
        continue;
      from = i + reading->n_heads;
      if ((type != DOSSIER_ENTITY_INSTRUMENT
           && (is_counted (work, from, end) || is_measured (work, from, end)))
          || (type == DOSSIER_ENTITY_ORGANIZATION && only_has_country (work, i, first, end)))
        continue;
      last = dossier_name_tail_find_end (
        work, type, reading->heads, from, end,
        dossier_names_follows_head (work, i, first, DOSSIER_NAME_TITLE));
      for (guint k = from; k <= last; k++)
        has_capital |= (dossier_names_is_capital (work, k)
                        && (work->readings[k].words & DOSSIER_NAME_NOT) == 0)
                       || dossier_names_has (work, k, DOSSIER_TOKEN_NUMBER);
      if (last < from || (!has_capital && last < from + 3)
          || (!has_capital && type != DOSSIER_ENTITY_INSTRUMENT
              && (type != DOSSIER_ENTITY_PROGRAMME || i == first))
          || goes_past_known (work, i, last))
        continue;
      known = dossier_names_known_at (work, from);
      if (known != NULL && known->last == last && known->type == type
          && (reading->heads & (DOSSIER_NAME_TAKES_PLACE | DOSSIER_NAME_BARE_HEAD)) == 0)
        name = known->known;
      candidate = dossier_names_add (work, i, last, type, DOSSIER_NAME_FORMED, "head-tail");
      candidate->known = name;
      candidate->why = dossier_names_quote (
          work, DOSSIER_SPAN_INIT (dossier_names_token (work, i)->span.start,
                                   dossier_names_token (work, from - 1)->span.end));
    }
}
