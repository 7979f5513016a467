/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-foreign.h"
#include "dossier-name-person.h"

/* The most words that such a name has, and the most small ones between two. */
#define MOST_WORDS 9
#define MOST_LINKS 2

/* How many bytes of the word are Latin letters; 0 where something that is no particle follows
 * them ("AI대학원"). */
static gsize
measure_stem (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span), stem = 0;

  if ((token->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_CAPITAL))
      != (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_CAPITAL))
    return 0;
  if ((token->flags & DOSSIER_TOKEN_HANGUL) == 0)
    return length;
  while (stem < length && (guint8) text[stem] < 0xe0)
    stem++;
  if (stem > 0 && dossier_name_lexicon_is_particle (work->lexicon, text + stem, length - stem))
    return stem;
  /* "Nordlys Chip*사*는" */
  return stem > 0
                 && dossier_name_lexicon_measure_firm (work->lexicon, text,
                                                       dossier_names_strip (work, index))
                        == dossier_names_strip (work, index) - stem
             ? stem
             : 0;
}

static gboolean
is_whole (const DossierNameWork *work, guint index)
{
  return measure_stem (work, index)
         == dossier_span_length (dossier_names_token (work, index)->span);
}

/* "Institute *of* Materials", "Centre *for the* Arctic": the small words that join a name in
 * another language. Gives the token behind them, 0 for none. */
static guint
skip_links (const DossierNameWork *work, guint index, guint end)
{
  for (guint n = 0; n < MOST_LINKS && index < end; n++)
    {
      guint32 words, heads;
      guint length;

      if (!dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
          || dossier_names_has (work, index, DOSSIER_TOKEN_CAPITAL)
          || dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL)
          || dossier_names_has (work, index, DOSSIER_TOKEN_LINE))
        return 0;
      length = dossier_foreign_look (work, index, &words, &heads);
      if ((words & (DOSSIER_NAME_LINK | DOSSIER_NAME_AND)) == 0)
        return 0;
      index += length;
      if (index < end && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
          && measure_stem (work, index) > 0)
        return index;
    }
  return 0;
}

/* The next token that goes on with the name behind @last, 0 for none. */
static guint
find_next (const DossierNameWork *work, guint last, guint end)
{
  guint next = last + 1;
  gunichar mark;

  if (next >= end || dossier_names_has (work, next, DOSSIER_TOKEN_LINE))
    return 0;
  if (measure_stem (work, next) > 0)
    return next;
  mark = dossier_names_mark (work, next);
  if (mark == 0)
    return skip_links (work, next, end);
  if (next + 1 >= end || dossier_names_has (work, next + 1, DOSSIER_TOKEN_LINE)
      || measure_stem (work, next + 1) == 0)
    return 0;
  if (mark == '&'
      || (dossier_names_is_dash (mark) && dossier_names_touches (work, next)
          && dossier_names_touches (work, next + 1))
      || (mark == '.' && dossier_names_is_letter (work, last)))
    return next + 1;
  return 0;
}

static DossierEntityType
get_type (const DossierNameWork *work, guint first, guint last)
{
  DossierEntityType type;

  for (guint i = last + 1; i-- > first;)
    {
      guint32 words, heads;

      dossier_foreign_look (work, i, &words, &heads);
      if (dossier_names_get_head_type (work->readings[i].heads | heads, &type))
        return type;
    }
  return dossier_person_is_likely (work, first, last) ? DOSSIER_ENTITY_PERSON
                                                      : DOSSIER_ENTITY_ORGANIZATION;
}

/* An abbreviation that names nobody, or a word that says no more than its own sort. */
static gboolean
is_common (const DossierNameWork *work, guint index)
{
  return (work->readings[index].words
          & (DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD | DOSSIER_NAME_OPENER))
         != 0;
}

/* "Inc*.*" */
static gboolean
ends_in_stop (const DossierNameWork *work, guint last)
{
  return last + 2 < work->n_tokens && dossier_names_mark (work, last + 1) == '.'
         && dossier_names_touches (work, last + 1)
         && !dossier_names_has (work, last + 2, DOSSIER_TOKEN_LINE)
         && dossier_names_is_company_form (work, last);
}

static void
add_run (DossierNameWork *work, guint first, guint last)
{
  DossierCandidate *candidate;
  const DossierCandidate *known = dossier_names_known_at (work, first);

  while (first < last && is_common (work, first) && dossier_names_mark (work, first + 1) == 0)
    first++;
  while (last > first && (is_common (work, last) || dossier_names_mark (work, last) != 0))
    last--;
  if (first == last || (known != NULL && known->last >= last))
    return;
  if (ends_in_stop (work, last))
    last++;
  candidate = dossier_names_add (work, first, last, get_type (work, first, last),
                                 DOSSIER_NAME_CUED, "capitals");
  if (dossier_names_mark (work, last) == 0)
    candidate->span.end = dossier_names_token (work, last)->span.start
                          + (guint32) measure_stem (work, last);
  candidate->why = dossier_names_quote (work, candidate->span);
}

/**
 * dossier_names_find_latin:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Where a language has no capitals, words of another script with capitals are one name:
 * "Nordlys Auto Canada", "Sjur Brekke". A name that is known may be part of it.
 */
void
dossier_names_find_latin (DossierNameWork *work, guint first, guint end)
{
  if (dossier_name_lexicon_has_capitals (work->lexicon))
    return;
  for (guint i = first; i < end; i++)
    {
      guint last = i, words = 1;

      if (measure_stem (work, i) == 0 || !is_whole (work, i))
        continue;
      /* "R&D" */
      if ((work->readings[i].words & DOSSIER_NAME_NOT) && work->readings[i].n_words > 1)
        {
          i += work->readings[i].n_words - 1u;
          continue;
        }
      for (guint next = find_next (work, last, end); next != 0 && words < MOST_WORDS;
           next = find_next (work, last, end), words++)
        {
          last = next;
          if (!is_whole (work, last))
            break;
        }
      if (last > i)
        add_run (work, i, last);
      i = last;
    }
}
