/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

#include <string.h>

/* The last token of a document's number that begins at @index: "57-NQ/TW",
 * "13/2023/ND-CP". Gives @index where it is a number and no more. */
static guint
find_code_end (const DossierNameWork *work, guint index, guint end, gboolean *has_letters)
{
  guint last = index;

  *has_letters = FALSE;

  /* "68 - NQ/TW" */
  if (last + 4 < end && dossier_names_is_dash (dossier_names_mark (work, last + 1))
      && dossier_names_has (work, last + 2, DOSSIER_TOKEN_UPPER)
      && dossier_names_mark (work, last + 3) == '/' && dossier_names_touches (work, last + 3)
      && dossier_names_touches (work, last + 4)
      && dossier_names_has (work, last + 4, DOSSIER_TOKEN_UPPER)
      && !dossier_names_has (work, last + 1, DOSSIER_TOKEN_LINE)
      && !dossier_names_has (work, last + 2, DOSSIER_TOKEN_LINE))
    {
      *has_letters = TRUE;
      last += 4;
    }
  while (last + 2 < end && dossier_names_touches (work, last + 1)
         && dossier_names_touches (work, last + 2)
         && (dossier_names_mark (work, last + 1) == '/'
             || dossier_names_is_dash (dossier_names_mark (work, last + 1)))
         && dossier_names_mark (work, last + 2) == 0)
    {
      last += 2;
      *has_letters |= dossier_names_has (work, last, DOSSIER_TOKEN_UPPER);
    }
  return last;
}

/* "VIII" */
static gboolean
is_roman (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);

  if (!dossier_names_has (work, index, DOSSIER_TOKEN_UPPER))
    return FALSE;
  for (guint32 at = token->span.start; at < token->span.end; at++)
    if (strchr ("IVX", work->tokens->text[at]) == NULL)
      return FALSE;
  return TRUE;
}

/* "Regulation *(EU)* 2024/1781": the union that made it stands in brackets. Gives the token of the
 * opening one, @index where there is none. */
static guint
skip_union (const DossierNameWork *work, guint index, guint first)
{
  return index >= first + 4 && dossier_names_mark (work, index - 1) == ')'
                 && dossier_names_has (work, index - 2, DOSSIER_TOKEN_UPPER)
                 && dossier_names_mark (work, index - 3) == '('
             ? index - 3
             : index;
}

/* The word for the document before its number, "No." or a union between them (@united). Gives
 * @index where there is none. */
static guint
find_noun (const DossierNameWork *work, guint index, guint first, gboolean *united)
{
  guint at = index, bracket;
  gsize length;
  const char *folded;
  DossierEntityType type;

  if (at > first + 1 && dossier_names_mark (work, at - 1) == '.')
    at--;
  if (at > first + 1 && (work->readings[at - 1].words & DOSSIER_NAME_NUMBER_LINK))
    at--;
  bracket = skip_union (work, at, first);
  *united = bracket < at;
  at = bracket;
  if (at == first || dossier_names_has (work, at, DOSSIER_TOKEN_LINE))
    return index;
  at--;
  folded = dossier_names_folded (work, at, &length);
  if (dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_BEFORE, folded, length, &type)
      && type == DOSSIER_ENTITY_INSTRUMENT)
    return at;
  return (work->readings[at].heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_INSTRUMENT))
                 && work->readings[at].n_heads == 1
             ? at
             : index;
}

/**
 * dossier_names_find_numbered:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds laws and decisions by their number: "resolusjon nr. 57-NQ/TW",
 * "kraftplan VIII", "Regulation (EU) 2024/1781".
 */
void
dossier_names_find_numbered (DossierNameWork *work, guint first, guint end)
{
  for (guint i = first + 1; i < end; i++)
    {
      gboolean has_letters = FALSE, united;
      guint last = i, noun;
      DossierCandidate *candidate;

      if (dossier_names_has (work, i, DOSSIER_TOKEN_NUMBER))
        last = find_code_end (work, i, end, &has_letters);
      if (!has_letters && last == i && !is_roman (work, i))
        continue;
      noun = find_noun (work, i, first, &united);
      if (noun < i && (has_letters || united || last == i))
        {
          candidate = dossier_names_add (work, noun, last, DOSSIER_ENTITY_INSTRUMENT,
                                         DOSSIER_NAME_FORMED, "numbered");
          candidate->why = dossier_names_quote (work, dossier_names_token (work, noun)->span);
        }
      i = last;
    }
}
