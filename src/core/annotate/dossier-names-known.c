/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"

#include <string.h>

/* "miền Bắc *Na Uy*": a word for a part of one country means that of another where the name of that
 * follows. What a language calls so that is meant by its own readers alone is a local name. */
static gboolean
is_part_of_other (const DossierNameWork *work, const DossierMatch *match,
                  const DossierKnownName *name)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (work->draft->knowledge);
  const DossierKnown *part = g_ptr_array_index (name->known, 0);
  guint next = match->last + 1;

  if (name->language == NULL || part->type != DOSSIER_ENTITY_PLACE || part->country == NULL)
    return FALSE;
  if (next < work->n_tokens && !dossier_names_is_capital (work, next)
      && dossier_names_has (work, next, DOSSIER_TOKEN_WORD))
    next++;
  for (guint i = work->n_matches + 1; i < work->matches->len; i++)
    {
      const DossierMatch *other = &g_array_index (work->matches, DossierMatch, i);
      const DossierKnown *known;

      if (other->first > next)
        break;
      known = g_ptr_array_index (dossier_gazetteer_get_name (gazetteer, other->value)->known, 0);
      if (other->first == next && known->is_country && known->id != part->country)
        return TRUE;
    }
  return FALSE;
}

/* What stands in the last word behind the name must be a particle of this
 * language: the gazetteer's matcher knows those of all languages. */
static gboolean
has_clean_end (const DossierNameWork *work, const DossierMatch *match)
{
  gsize end = dossier_names_token (work, match->last)->span.end;

  return match->span.end == end
         || dossier_name_lexicon_is_particle (work->lexicon,
                                              work->tokens->text + match->span.end,
                                              end - match->span.end);
}

/* "Đại sứ Đức *Helga Barth*": two words that are no names of the language go on with none. */
static gboolean
begins_foreign_name (const DossierNameWork *work, guint index, guint end)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  DossierSpan span = dossier_names_token (work, index)->span;

  return index + 1 < end && dossier_names_is_capital (work, index + 1)
         && work->readings[index].n_heads == 0 && !dossier_person_has_family (work, index)
         && !dossier_name_lexicon_is_given_name (work->lexicon, folded, length)
         && !dossier_has_marks (work->tokens->text + span.start, dossier_span_length (span));
}

/* A name of one syllable that is also a common word or part of a person's
 * name ("Anh", "Đức") stands for a country only on its own. */
static gboolean
is_alone (const DossierNameWork *work, guint index, guint first, guint end)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  if (index > first && dossier_names_is_capital (work, index - 1)
      && work->readings[index - 1].n_heads == 0)
    return FALSE;
  return index + 1 >= end || !dossier_names_is_capital (work, index + 1)
         || !dossier_name_lexicon_is_given_name (work->lexicon, folded, length)
         || begins_foreign_name (work, index + 1, end);
}

static gboolean
is_wanted (const DossierNameWork *work, const DossierMatch *match, const DossierKnownName *name,
           guint first, guint end)
{
  const DossierNameReading *reading = &work->readings[match->first];

  if (name->language != NULL
      && (name->language != work->draft->language->code
          || !is_alone (work, match->first, first, end)))
    return FALSE;
  if (name->capital_first && !dossier_names_is_capital (work, match->first))
    return FALSE;
  /* "Liên hợp quốc", "Ngân hàng thế giới": where names go on in lower case, some write long ones so
   * and others with capitals. */
  if (name->capital_last && match->last > match->first
      && !(match->last - match->first >= 2 && !dossier_names_touches (work, match->last)
           && dossier_name_lexicon_has_tails (work->lexicon))
      && dossier_names_has (work, match->last, DOSSIER_TOKEN_WORD)
      && !dossier_names_is_capital (work, match->last))
    return FALSE;
  /* A sentence may begin with "Right" or "Most" that is no party or board. */
  if (match->first == first && match->last == match->first && !name->abbreviation
      && (reading->words & DOSSIER_NAME_OPENER))
    return FALSE;
  /* "US$" is money. */
  if (match->last + 1 < end && dossier_names_touches (work, match->last + 1)
      && dossier_names_mark (work, match->last + 1) == '$')
    return FALSE;
  return has_clean_end (work, match);
}

/* "ONS 2026": the year behind an event belongs to its name. */
static gboolean
is_year (const DossierNameWork *work, guint index, guint end)
{
  const char *text;

  if (index >= end || !dossier_names_has (work, index, DOSSIER_TOKEN_NUMBER)
      || dossier_names_has (work, index, DOSSIER_TOKEN_LINE) || dossier_names_touches (work, index)
      || dossier_span_length (dossier_names_token (work, index)->span) != 4)
    return FALSE;
  text = work->tokens->text + dossier_names_token (work, index)->span.start;
  return text[0] == '2' && text[1] == '0';
}

/* "Kari *Lund* Nordvang", "Kari *Bergen*": a town of one word behind a given
 * name is a family name, where that comes last. */
static gboolean
is_family_name (const DossierNameWork *work, const DossierMatch *match,
                const DossierKnown *known, guint first)
{
  guint before = match->first - 1;

  return known->type == DOSSIER_ENTITY_PLACE && !known->is_country && match->first > first
         && match->last == match->first && dossier_name_lexicon_has_capitals (work->lexicon)
         && !dossier_name_lexicon_has_tails (work->lexicon)
         && !dossier_names_has (work, match->first, DOSSIER_TOKEN_LINE)
         && !dossier_names_has (work, match->first, DOSSIER_TOKEN_UPPER)
         && dossier_names_is_capital (work, before) && work->known[before] < 0
         && !dossier_names_is_plain_word (work, before)
         && dossier_person_has_given (work, before);
}

static void
add_known (DossierNameWork *work, const DossierMatch *match, const DossierKnownName *name,
           guint end)
{
  const DossierKnown *known = g_ptr_array_index (name->known, 0);
  DossierCandidate *candidate = dossier_names_add (work, match->first, match->last, known->type,
                                                   DOSSIER_NAME_SURE, "known-name");

  candidate->span = match->span;
  candidate->known = name;
  candidate->why = known->name;
  if (known->type == DOSSIER_ENTITY_EVENT && is_year (work, match->last + 1, end))
    {
      candidate->last++;
      candidate->span.end = dossier_names_token (work, candidate->last)->span.end;
    }
  work->known[match->first] = (int) work->candidates->len - 1;
}

/* "thành phố *Hồ Chí Minh*": the noun of a place that the name has with a capital stands in small
 * letters, and then before the name. Gives the token where the name begins, the first of the
 * match where it is not so. */
static guint
find_after_noun (const DossierNameWork *work, const DossierMatch *match,
                 const DossierKnownName *name)
{
  const DossierToken *tokens = work->tokens->items;
  const DossierKnown *known = g_ptr_array_index (name->known, 0);

  if (known->type != DOSSIER_ENTITY_PLACE || dossier_names_is_capital (work, match->first))
    return match->first;
  for (guint at = match->first + 1; at <= match->last && at <= match->first + 2; at++)
    {
      const char *folded = work->tokens->folded->text + tokens[match->first].fold_start;
      DossierEntityType type;

      if (dossier_names_is_capital (work, at)
          && dossier_name_lexicon_find_noun (
            work->lexicon, DOSSIER_NAME_BEFORE, folded,
            tokens[at - 1].fold_end - tokens[match->first].fold_start, &type)
          && type == DOSSIER_ENTITY_PLACE)
        return at;
    }
  return match->first;
}

/* A place that has been found behind its noun is not what else is called so. */
static gboolean
is_taken (const DossierNameWork *work, const DossierMatch *match)
{
  const DossierCandidate *known = dossier_names_known_at (work, match->first);

  return known != NULL && known->first == match->first && known->last == match->last;
}

/**
 * dossier_names_find_known:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Takes the names that the gazetteer knows and the context allows.
 */
void
dossier_names_find_known (DossierNameWork *work, guint first, guint end)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (work->draft->knowledge);
  guint blocked = first, at = first;

  for (; work->n_matches < work->matches->len; work->n_matches++)
    {
      const DossierMatch *match = &g_array_index (work->matches, DossierMatch, work->n_matches);
      const DossierKnownName *name;

      if (match->first >= end)
        break;
      for (; at <= match->first; at++)
        if ((work->readings[at].words & DOSSIER_NAME_NOT) && work->readings[at].n_words > 1)
          blocked = MAX (blocked, at + work->readings[at].n_words);
      name = dossier_gazetteer_get_name (gazetteer, match->value);
      if (match->last < blocked || is_taken (work, match) || is_part_of_other (work, match, name))
        continue;
      if (is_wanted (work, match, name, first, end)
          && !is_family_name (work, match, g_ptr_array_index (name->known, 0), first))
        add_known (work, match, name, end);
      else if (find_after_noun (work, match, name) > match->first)
        {
          DossierMatch behind = *match;

          behind.first = find_after_noun (work, match, name);
          behind.span.start = dossier_names_token (work, behind.first)->span.start;
          add_known (work, &behind, name, end);
        }
    }
}
