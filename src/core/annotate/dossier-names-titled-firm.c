/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-titled-firm.h"

#include "dossier-name-person.h"

#include <string.h>

/* Where every syllable is a word with a capital, the name of a company and that of the person
 * behind it are one row of capitals, and a company may have a person's name itself. */

#define LONGEST_FORM 5     /* words: "công ty trách nhiệm hữu hạn" */
#define LONGEST_ROW 12     /* words with capitals */
#define SHORTEST_FIRM 2    /* words that name a company, besides its fields */
#define FARTHEST_PERSON 400 /* candidates to look back for somebody of that name */

static const char *
get_folded_words (const DossierNameWork *work, guint first, guint last, gsize *length)
{
  const DossierToken *tokens = work->tokens->items;

  *length = tokens[last].fold_end - tokens[first].fold_start;
  return work->tokens->folded->text + tokens[first].fold_start;
}

/* The token behind the words at @index that say that a company follows: "Công ty cổ phần"; @index
 * where there are none. */
static guint
skip_forms (const DossierNameWork *work, guint index, guint end)
{
  guint at = index, n = LONGEST_FORM;

  while (n > 0)
    {
      DossierEntityType type;
      gsize length;
      const char *folded;

      if (at + n >= end || dossier_names_has (work, at, DOSSIER_TOKEN_LINE))
        {
          n--;
          continue;
        }
      folded = get_folded_words (work, at, at + n - 1, &length);
      if (dossier_name_lexicon_is_company_form (work->lexicon, folded, length)
          || (n <= 2
              && dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_BEFORE, folded,
                                                 length, &type)
              && type == DOSSIER_ENTITY_ORGANIZATION))
        {
          at += n;
          n = LONGEST_FORM;
        }
      else
        n--;
    }
  return at;
}

/* Whether words enough for the name of a company stand there, besides fields. */
static gboolean
is_whole_firm (const DossierNameWork *work, guint first, guint person)
{
  guint n = 0;

  for (guint i = first; i < person;)
    {
      gboolean field = dossier_names_is_field (work, i);

      n += !field;
      i += field ? MAX (work->readings[i].n_words, 1) : 1;
    }
  return n >= SHORTEST_FIRM;
}

/* Whether the text names somebody elsewhere by these words. */
static gboolean
is_named_elsewhere (const DossierNameWork *work, guint first, guint last)
{
  guint n = work->candidates->len;
  gsize length, other_length;
  const char *folded = get_folded_words (work, first, last, &length);

  for (guint i = n; i-- > 0 && n - i <= FARTHEST_PERSON;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      const char *other;

      if (candidate->type != DOSSIER_ENTITY_PERSON
          || candidate->last - candidate->first != last - first || candidate->first == first)
        continue;
      other = get_folded_words (work, candidate->first, candidate->last, &other_length);
      if (other_length == length && memcmp (other, folded, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A family name with two syllables behind it, or three of which none could begin a name. */
static guint
find_by_form (const DossierNameWork *work, guint first, guint last)
{
  for (guint n = 4; n >= 3; n--)
    {
      guint at = last + 1 - n;

      if (last + 1 >= first + SHORTEST_FIRM + n && dossier_person_has_family (work, at)
          && (n == 3 || !dossier_person_has_family (work, at + 1))
          && is_whole_firm (work, first, at))
        return at;
    }
  return 0;
}

/**
 * dossier_names_find_person_in_firm:
 * @work: the work
 * @first: first token of the name of a company
 * @last: last token
 *
 * "Hải Long Xanh *Lê Văn Thuận*", where the text names that person elsewhere.
 *
 * Returns: the token with which the person's name begins that the row of
 *   words ends with, 0 for none
 */
guint
dossier_names_find_person_in_firm (const DossierNameWork *work, guint first, guint last)
{
  if (!dossier_name_lexicon_has_tails (work->lexicon) || last > first + LONGEST_ROW)
    return 0;
  for (guint n = 4; n >= 2; n--)
    if (last + 1 >= first + SHORTEST_FIRM + n && is_whole_firm (work, first, last + 1 - n)
        && dossier_person_has_family (work, last + 1 - n)
        && is_named_elsewhere (work, last + 1 - n, last))
      return last + 1 - n;
  return 0;
}

/* What other passes have found in the row ends before the person. */
static void
end_before (DossierNameWork *work, guint first, guint person)
{
  for (guint i = work->candidates->len; i-- > 0;)
    {
      DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (candidate->last + 64 < first)
        break;
      if (candidate->first >= first && candidate->first < person && candidate->last >= person)
        {
          candidate->last = person - 1;
          candidate->span.end = dossier_names_token (work, person - 1)->span.end;
          candidate->type = DOSSIER_ENTITY_ORGANIZATION;
          candidate->known = NULL;
        }
    }
}

/**
 * dossier_names_split_firm:
 * @work: the work
 * @index: the token behind a title
 * @end: the token after the sentence's last
 *
 * "Chủ tịch *Công ty Hải Long Xanh* Lê Văn Thuận": adds the company of which
 * somebody is the head.
 *
 * Returns: the token where the person's name begins, @index where no company
 *   and person stand there
 */
guint
dossier_names_split_firm (DossierNameWork *work, guint index, guint end)
{
  guint first, last, person;

  if (!dossier_name_lexicon_has_tails (work->lexicon))
    return index;
  first = skip_forms (work, index, end);
  if (first == index)
    return index;
  for (last = first; last < end && last < first + LONGEST_ROW
                     && dossier_names_is_capital (work, last)
                     && (last == first || !dossier_names_has (work, last, DOSSIER_TOKEN_LINE));
       last++)
    ;
  if (last == first)
    return index;
  person = find_by_form (work, first, --last);
  if (person == 0)
    person = dossier_names_find_person_in_firm (work, first, last);
  if (person == 0)
    return index;
  end_before (work, first, person);
  dossier_names_add (work, first, person - 1, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                     "before-person")->why
      = dossier_names_quote (
          work, DOSSIER_SPAN_INIT (dossier_names_token (work, index)->span.start,
                                   dossier_names_token (work, first - 1)->span.end));
  return person;
}
