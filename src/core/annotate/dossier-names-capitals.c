/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-capitals.h"

#include "dossier-name-person.h"

/* Runs of capitalised words that nobody has claimed: where a name may begin in them, and where it
 * ends. */

static gboolean
is_term (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  /* The plural of an abbreviation: "SMRs". */
  return dossier_byte_map_lookup (&work->terms, 0, folded, length) != NULL
         || (length > 2 && folded[length - 1] == 's'
             && dossier_byte_map_lookup (&work->terms, 0, folded, length - 1) != NULL);
}

/* "X-Tee": a letter that a hyphen joins to a capitalised word. */
static gboolean
begins_compound (const DossierNameWork *work, guint index)
{
  return index + 2 < work->n_tokens && dossier_names_is_dash (dossier_names_mark (work, index + 1))
         && dossier_names_touches (work, index + 1) && dossier_names_touches (work, index + 2)
         && dossier_names_is_capital (work, index + 2);
}

/* "US$", "Chinhphu.vn", "Jan. 23" */
static gboolean
is_sign (const DossierNameWork *work, guint index)
{
  if (index + 2 < work->n_tokens && dossier_names_mark (work, index + 1) == '.'
      && dossier_names_touches (work, index + 1)
      && dossier_names_has (work, index + 2, DOSSIER_TOKEN_NUMBER)
      && dossier_span_length (dossier_names_token (work, index)->span) <= 4)
    return TRUE;
  if (index + 2 < work->n_tokens && dossier_names_mark (work, index + 1) == '.'
      && dossier_names_touches (work, index + 1) && dossier_names_touches (work, index + 2)
      && dossier_names_has (work, index + 2, DOSSIER_TOKEN_WORD)
      && !dossier_names_is_capital (work, index + 2))
    return TRUE;
  return dossier_names_is_money (work, index);
}

/**
 * dossier_names_can_begin_unknown:
 * @work: the work
 * @index: a token
 *
 * Returns: whether a capitalised word that nobody has claimed may begin a name
 */
gboolean
dossier_names_can_begin_unknown (const DossierNameWork *work, guint index)
{
  if (!dossier_names_is_capital (work, index) || work->owners[index] >= 0)
    return FALSE;
  /* A letter alone is a party's or a unit's sign, "High" no part of a name. */
  if (index > 0 && dossier_names_is_capital (work, index - 1) && work->owners[index - 1] < 0
      && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
      && (work->readings[index - 1].words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_FIELD))
      && index > 1 && work->owners[index - 2] >= 0)
    return FALSE;
  return (dossier_names_is_letter (work, index) ? begins_compound (work, index)
                                         : !dossier_names_is_plain_word (work, index))
         && !is_term (work, index) && !is_sign (work, index);
}

/**
 * dossier_names_find_behind_initials:
 * @work: the work
 * @index: a token
 * @end: where to stop
 *
 * "*S. K.* Varsheth": initials and the word behind them.
 *
 * Returns: its token, @index where there are none
 */
guint
dossier_names_find_behind_initials (const DossierNameWork *work, guint index, guint end)
{
  guint at = index;

  while (at + 2 < end && at < index + 6 && dossier_names_is_capital (work, at)
         && dossier_names_is_letter (work, at) && dossier_names_mark (work, at + 1) == '.'
         && dossier_names_touches (work, at + 1)
         && !dossier_names_has (work, at + 2, DOSSIER_TOKEN_LINE))
    at += 2;
  return at > index && dossier_names_is_capital (work, at) && !dossier_names_is_letter (work, at)
                 && !dossier_names_touches (work, at) && work->owners[at] < 0
                 && !dossier_names_is_plain_word (work, at)
                 && !dossier_names_has (work, at, DOSSIER_TOKEN_UPPER)
             ? at
             : index;
}

/**
 * dossier_names_is_short_term:
 * @work: the work
 * @index: a token
 *
 * "Havbunn CCS": a common abbreviation ends the name of a body.
 *
 * Returns: whether the token is one
 */
gboolean
dossier_names_is_short_term (const DossierNameWork *work, guint index)
{
  return dossier_names_has (work, index, DOSSIER_TOKEN_UPPER)
         && (work->readings[index].words & DOSSIER_NAME_NOT)
         && work->readings[index].n_words == 1 && !dossier_names_is_letter (work, index);
}

/* A form of address that is a given name as well ("Anh"). */
static gboolean
is_given_name_too (const DossierNameWork *work, guint index)
{
  return (work->readings[index].heads & DOSSIER_NAME_ANY_TITLE) == DOSSIER_NAME_HONORIFIC
         && dossier_name_lexicon_has_tails (work->lexicon)
         && dossier_person_has_given (work, index);
}

/**
 * dossier_names_find_capitals_end:
 * @work: the work
 * @index: a token that begins a name
 * @end: where to stop
 *
 * Returns: the last of the capitalised words that go on from @index
 */
guint
dossier_names_find_capitals_end (const DossierNameWork *work, guint index, guint end)
{
  guint last = index;

  while (last + 1 < end && !dossier_names_has (work, last + 1, DOSSIER_TOKEN_LINE)
         && work->owners[last + 1] < 0)
    {
      guint next = last + 1;

      if (dossier_names_is_capital (work, next))
        {
          if ((work->readings[next].words & (DOSSIER_NAME_NOT | DOSSIER_NAME_ADJECTIVE))
              && !dossier_names_is_short_term (work, next))
            break;
          if ((work->readings[next].heads & DOSSIER_NAME_ANY_TITLE)
              && !is_given_name_too (work, next))
            break;
          last = next;
        }
      /* "Franklin D. Roosevelt" */
      else if (next + 1 < end && last > index && dossier_names_is_letter (work, last)
               && dossier_names_mark (work, next) == '.' && dossier_names_touches (work, next)
               && dossier_names_is_capital (work, next + 1) && work->owners[next + 1] < 0
               && !dossier_names_has (work, next + 1, DOSSIER_TOKEN_LINE)
               && !dossier_names_is_plain_word (work, next + 1))
        last = next + 1;
      else if (next + 1 < end && dossier_names_touches (work, next)
               && dossier_names_touches (work, next + 1) && work->owners[next + 1] < 0
               && (((dossier_names_is_dash (dossier_names_mark (work, next))
                     || dossier_names_mark (work, next) == '.'
                     || dossier_names_mark (work, next) == '+'
                     || dossier_names_mark (work, next) == '&')
                    && dossier_names_is_capital (work, next + 1))
                   || (dossier_names_is_dash (dossier_names_mark (work, next))
                       && dossier_person_find_end (work, index, end) > next
                       && dossier_person_is_likely (
                           work, index, dossier_person_find_end (work, index, end)))))
        last = next + 1;
      else if (next + 1 < end && dossier_names_is_capital (work, next + 1)
               && work->owners[next + 1] < 0
               && (dossier_names_mark (work, next) == '&'
                   || (work->readings[next].words & DOSSIER_NAME_PARTICLE)))
        last = next + 1;
      else if (next + 1 < end && dossier_names_is_dash (dossier_names_mark (work, next))
               && dossier_names_touches (work, next) && dossier_names_touches (work, next + 1)
               && dossier_names_has (work, next + 1, DOSSIER_TOKEN_NUMBER)
               && dossier_names_has (work, last, DOSSIER_TOKEN_UPPER))
        return next + 2 < end && dossier_names_touches (work, next + 2)
                       && dossier_names_has (work, next + 2, DOSSIER_TOKEN_UPPER)
                   ? next + 2 /* "JT-60SA" */
                   : next + 1; /* "VINASAT-3" */
      else
        break;
    }
  return last;
}
