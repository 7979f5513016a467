/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-editions.h"

/* Words that no noun phrase goes across. */
#define BREAKS \
  (DOSSIER_NAME_OPENER | DOSSIER_NAME_PLACE_LINK | DOSSIER_NAME_SAID | DOSSIER_NAME_STOP)

#define YEAR_DIGITS 4

/* The long title of a law goes on so often at most. */
#define MAX_BRIDGES 4

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

/* "lov *17. juni 2005 nr. 62* om", "lov *av 17. juni 2005 nr. 62*": the day and the number of a
 * law. Gives the token behind them, @index where there are none. */
static guint
skip_number (const DossierNameWork *work, guint index, guint end)
{
  guint at = index, year;

  if (at < end && (work->readings[at].words & DOSSIER_NAME_LINK)
      && !dossier_names_is_capital (work, at))
    at++;
  if (at + 4 >= end || !dossier_names_has (work, at, DOSSIER_TOKEN_NUMBER))
    return index;
  at += dossier_names_mark (work, at + 1) == '.' ? 2 : 1;
  year = at + 1;
  if (!dossier_names_has (work, at, DOSSIER_TOKEN_WORD)
      || !dossier_names_has (work, year, DOSSIER_TOKEN_NUMBER)
      || dossier_span_length (dossier_names_token (work, year)->span) != YEAR_DIGITS
      || (work->readings[year + 1].words & DOSSIER_NAME_NUMBER_LINK) == 0)
    return index;
  at = year + 2;
  if (at < end && dossier_names_mark (work, at) == '.')
    at++;
  return at < end && dossier_names_has (work, at, DOSSIER_TOKEN_NUMBER) ? at + 1 : index;
}

/* "endringer *i skatteloven*", "stillingsvern *mv.*": what the title of a law goes on with behind
 * the noun @last, also over the title of another one. Gives its last token. */
static guint
take_title (const DossierNameWork *work, guint last, guint end, gboolean wide)
{
  const char *folded = work->tokens->folded->text;
  const DossierToken *items = work->tokens->items;
  guint next = last + 1, more = 0;

  for (guint n = 0; n < MAX_BRIDGES && last + 2 < end && more != last; n++)
    {
      DossierEntityType type;

      more = last;
      next = last + 1;
      if (dossier_names_has (work, next, DOSSIER_TOKEN_LINE)
          || !dossier_name_lexicon_is_title_bridge (
              work->lexicon, folded + items[last].fold_start,
              items[next].fold_end - items[last].fold_start))
        break;
      next++;
      /* "endring i *forskrift om* …" */
      if (get_lower_type (work->readings[next].heads, &type)
          && find_complement (work, next + 1, end, wide) != 0)
        last = find_complement (work, next + 1, end, wide);
      else if (find_list_end (work, next, end, wide) != 0)
        last = find_list_end (work, next, end, wide);
    }
  next = last + 1;
  if (next < end && !dossier_names_has (work, next, DOSSIER_TOKEN_LINE)
      && dossier_name_lexicon_is_title_closing (work->lexicon, folded + items[next].fold_start,
                                                items[next].fold_end - items[next].fold_start))
    last = next + 1 < end && dossier_names_mark (work, next + 1) == '.'
                   && dossier_names_touches (work, next + 1)
               ? next + 1
               : next;
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

/* Whether the two words with which titles go on end right before @index: "*forslag til* lov om". */
static gboolean
follows_bridge (const DossierNameWork *work, guint index, guint first)
{
  const DossierToken *items = work->tokens->items;

  return index >= first + 2
         && dossier_name_lexicon_is_title_bridge (
             work->lexicon, work->tokens->folded->text + items[index - 2].fold_start,
             items[index - 1].fold_end - items[index - 2].fold_start);
}

/* "*et* senter for grønn skipsfart", "en *ny lov* om datasentre": one of a kind has no name. */
static gboolean
follows_article (const DossierNameWork *work, guint index, guint first)
{
  guint32 words = index > first ? work->readings[index - 1].words : 0;

  if ((words & DOSSIER_NAME_NOT) && work->readings[index - 1].n_words > 1)
    return TRUE;
  if (follows_bridge (work, index, first))
    return FALSE;
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
      guint head_end, behind, start, last;
      DossierEntityType type;
      DossierCandidate *candidate;

      if (!get_lower_type (reading->heads, &type)
          || (i > first && dossier_names_touches (work, i)))
        continue;
      head_end = i + reading->n_heads;
      behind = type == DOSSIER_ENTITY_INSTRUMENT ? skip_number (work, head_end, end) : head_end;
      last = find_complement (work, behind, end, !compounds);
      if (last != 0 && type == DOSSIER_ENTITY_INSTRUMENT)
        last = take_title (work, last, end, !compounds);
      else if (last == 0 && behind > head_end)
        last = behind - 1;
      start = find_start (work, i, first);
      if (last == 0 && start < i && !capital)
        last = head_end - 1;
      if (last == 0 || (capital && start == i && !compounds)
          || (!capital && start == i && follows_article (work, i, first))
          || (!capital && type == DOSSIER_ENTITY_EVENT && !names_event (work, i, last, first))
          || ((work->readings[start].words & DOSSIER_NAME_NOT)
              && start + work->readings[start].n_words > i))
        continue;
      candidate = dossier_names_add (work, start, last, type, DOSSIER_NAME_FORMED, "head-lower");
      candidate->why = dossier_names_quote (work, dossier_names_token (work, i)->span);
    }
}
