/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-editions.h"

/* Words that no noun phrase goes across. */
#define BREAKS \
  (DOSSIER_NAME_OPENER | DOSSIER_NAME_PLACE_LINK | DOSSIER_NAME_SAID | DOSSIER_NAME_STOP)

static gboolean
get_lower_type (guint32 heads, DossierEntityType *type)
{
  if ((heads & DOSSIER_NAME_ANY_LOWER_HEAD) == 0)
    return FALSE;
  for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
    if (heads & DOSSIER_NAME_LOWER_HEAD_OF (i))
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_noun (const DossierNameWork *work, guint index, guint end)
{
  return index < end && dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
         && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
         && (work->readings[index].words & (BREAKS | DOSSIER_NAME_AND | DOSSIER_NAME_LINK)) == 0;
}

/* The end of a compound that a hyphen joins or leaves open: "sci-tech",
 * "vitenskaps-". Gives its last token. */
static guint
find_compound_end (const DossierNameWork *work, guint index, guint end)
{
  while (index + 1 < end && dossier_names_is_dash (dossier_names_mark (work, index + 1))
         && dossier_names_touches (work, index + 1))
    {
      if (index + 2 < end && dossier_names_touches (work, index + 2)
          && dossier_names_has (work, index + 2, DOSSIER_TOKEN_WORD))
        index += 2;
      else
        return index + 1;
    }
  return index;
}

/* "for *kunstig* intelligens", "for *norsk* fisk": a noun follows. */
static gboolean
is_adjective (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return (work->readings[index].words & DOSSIER_NAME_ADJECTIVE)
         || dossier_name_lexicon_is_complement_adjective (work->lexicon, folded, length);
}

/* The end of "science, technology and innovation" that begins at @index. In
 * a language without compounds in one word a member may have several words
 * (@wide). Gives the last token, 0 if there is no noun. */
static guint
find_list_end (const DossierNameWork *work, guint index, guint end, gboolean wide)
{
  guint last = 0, at = index;
  gboolean closed = FALSE;

  while (is_noun (work, at, end))
    {
      guint here = find_compound_end (work, at, end), next = here + 1;

      while (is_noun (work, next, end) && (wide ? here - at < 4 : is_adjective (work, here)))
        {
          here = find_compound_end (work, next, end);
          next = here + 1;
        }
      last = here;
      if (closed || next >= end)
        break;
      if ((work->readings[next].words & DOSSIER_NAME_AND)
          && !(next + 1 < end && work->readings[next + 1].heads != 0
               && dossier_names_is_capital (work, next + 1)))
        {
          closed = TRUE;
          at = next + 1;
        }
      else if (dossier_names_mark (work, next) == ',')
        {
          guint and = next + 1;

          /* Only a list that an "and" closes goes across its commas. */
          while (is_noun (work, and, end)
                 || (and < end && dossier_names_is_dash (dossier_names_mark (work, and)))
                 || (and < end && dossier_names_mark (work, and) == ','))
            and++;
          if (and >= end || and > next + 12
              || (work->readings[and].words & DOSSIER_NAME_AND) == 0)
            break;
          at = next + 1;
        }
      else
        break;
    }
  return last;
}

/* The complement "for vitenskap og teknologi", with one more link inside
 * ("for utvikling av …"). Gives its last token, 0 if there is none. */
static guint
find_complement (const DossierNameWork *work, guint index, guint end, gboolean wide)
{
  guint last;

  if (index + 1 >= end || (work->readings[index].words & DOSSIER_NAME_LINK) == 0
      || dossier_names_is_capital (work, index + 1))
    return 0;
  last = find_list_end (work, index + work->readings[index].n_words, end, wide);
  if (last != 0 && !wide && last + 2 < end && dossier_token_is (work->tokens, last + 1, "av"))
    {
      guint more = find_list_end (work, last + 2, end, wide);

      if (more != 0)
        last = more;
    }
  return last;
}

/* "Hanoi *teknisk-naturvitenskapelige* universitet", "Norges *miljø- og
 * biovitenskapelige* universitet": fields in lower case between a name and its
 * head. Gives the first token of these, @head for none. */
static guint
skip_fields (const DossierNameWork *work, guint head, guint first)
{
  guint at = head;
  gboolean found = FALSE;

  while (at > first && head - at < 8 && !dossier_names_has (work, at, DOSSIER_TOKEN_LINE)
         && !dossier_names_is_capital (work, at - 1))
    {
      guint32 words = work->readings[at - 1].words;

      if (words & DOSSIER_NAME_FIELD)
        found = TRUE;
      else if ((words & DOSSIER_NAME_AND) == 0
               && !dossier_names_is_dash (dossier_names_mark (work, at - 1)))
        break;
      at--;
    }
  return found && at > first && dossier_names_is_capital (work, at - 1) ? at : head;
}

/* What stands before the head and belongs to the name: capitalised words, or
 * one compound of two nationalities. */
static guint
find_start (const DossierNameWork *work, guint head, guint first)
{
  guint start = skip_fields (work, head, first);

  while (start > first && dossier_names_is_capital (work, start - 1)
         && !dossier_names_has (work, start, DOSSIER_TOKEN_LINE)
         && (work->readings[start - 1].words & (DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK)) == 0
         && ((work->readings[start - 1].words & DOSSIER_NAME_OPENER) == 0
             || (work->readings[start - 1].words & DOSSIER_NAME_ADJECTIVE)
             || start - 1 > first))
    start--;
  if (start == head && head >= first + 3
      && dossier_names_is_dash (dossier_names_mark (work, head - 2))
      && dossier_names_touches (work, head - 2) && dossier_names_touches (work, head - 1)
      && dossier_names_has (work, head - 1, DOSSIER_TOKEN_WORD)
      && (work->readings[head - 1].words & DOSSIER_NAME_ADJECTIVE))
    start = head - 3;
  return start;
}

/* "*et* senter for grønn skipsfart": one of a kind has no name. */
static gboolean
follows_article (const DossierNameWork *work, guint index, guint first)
{
  guint32 words = index > first ? work->readings[index - 1].words : 0;

  return (words & DOSSIER_NAME_OPENER) != 0
         && (words & (DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK | DOSSIER_NAME_AND
                      | DOSSIER_NAME_SAID)) == 0;
}

/* "på *Nordisk* hydrogenkonferanse", "Nasjonal konferanse *2026*": an adjective with a capital that
 * does not come from the sentence makes a name of the word for an event; "on a conference about
 * energy" has none. */
static gboolean
names_event (const DossierNameWork *work, guint head, guint last, guint first)
{
  guint before = head > first ? head - 1 : head;
  gsize length;
  const char *folded = dossier_names_folded (work, before, &length);

  return before < head && dossier_names_is_capital (work, before)
         && ((work->readings[before].words & DOSSIER_NAME_ADJECTIVE)
             || dossier_name_lexicon_is_complement_adjective (work->lexicon, folded, length))
         && (before > first || dossier_names_is_year_of_edition (work, last + 1));
}

/**
 * dossier_names_find_lower:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds names that go on in lower case after their head: "departementet for
 * vitenskap og teknologi", "Norsk institutt for havteknologi", "Central
 * Steering Committee for science and innovation".
 */
void
dossier_names_find_lower (DossierNameWork *work, guint first, guint end)
{
  gboolean compounds = dossier_name_lexicon_has_compounds (work->lexicon);

  for (guint i = first; i < end; i++)
    {
      const DossierNameReading *reading = &work->readings[i];
      gboolean capital = dossier_names_is_capital (work, i);
      guint head_end, start, last;
      DossierEntityType type;
      DossierCandidate *candidate;

      if (!get_lower_type (reading->heads, &type)
          || (i > first && dossier_names_touches (work, i)))
        continue;
      head_end = i + reading->n_heads;
      last = find_complement (work, head_end, end, !compounds);
      start = find_start (work, i, first);
      if (last == 0 && start < i && !capital)
        last = head_end - 1;
      if (last == 0 || (capital && start == i && !compounds)
          || (!capital && start == i && follows_article (work, i, first))
          || (!capital && type == DOSSIER_ENTITY_EVENT && !names_event (work, i, last, first)))
        continue;
      candidate = dossier_names_add (work, start, last, type, DOSSIER_NAME_FORMED, "head-lower");
      candidate->why = dossier_names_quote (work, dossier_names_token (work, i)->span);
    }
}
