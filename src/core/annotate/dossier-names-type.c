/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-type.h"

#include "dossier-names-editions.h"

#include "dossier-name-foreign.h"
#include "dossier-name-person.h"

/* The noun that one word, or two with a space between them, makes at @index. */
static gboolean
find_noun (const DossierNameWork *work, DossierNameSide side, guint index, guint n,
           DossierEntityType *type)
{
  guint32 start = work->tokens->items[index].fold_start;

  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
         && dossier_name_lexicon_find_noun (work->lexicon, side,
                                            work->tokens->folded->text + start,
                                            work->tokens->items[index + n - 1].fold_end - start,
                                            type);
}

static gboolean
opens_quotation (gunichar mark)
{
  return mark == '"' || mark == '\'' || mark == 0x2018 || mark == 0x201c || mark == 0x201e
         || mark == 0xab;
}

/* "the company Hanbit", "selskapet Havbris", "the city of Kiruna", "a stake
 * in Hanbit": a common noun before the name. */
static gboolean
has_noun_before (const DossierNameWork *work, guint first, guint sentence,
                 DossierEntityType *type, DossierSpan *why)
{
  guint at = first;

  if (at > sentence + 1
      && (opens_quotation (dossier_names_mark (work, at - 1))
          || dossier_names_mark (work, at - 1) == ':'))
    at--;
  for (guint step = 0; step < 2 && at > sentence; step++)
    {
      for (guint n = 2; n > 0; n--)
        /* "Nhật *Bản* Lê An": a part of another name is no noun. */
        if (at >= sentence + n && work->owners[at - n] < 0
            && find_noun (work, DOSSIER_NAME_BEFORE, at - n, n, type))
          {
            *why = DOSSIER_SPAN_INIT (dossier_names_token (work, at - n)->span.start,
                                      dossier_names_token (work, at - 1)->span.end);
            return TRUE;
          }
      if ((work->readings[at - 1].words & DOSSIER_NAME_LINK) == 0)
        break;
      at--;
    }
  return FALSE;
}

/* "Sinan county", "the Hanbit project". */
static gboolean
has_noun_after (const DossierNameWork *work, guint last, guint end, DossierEntityType *type,
                DossierSpan *why)
{
  guint at = last + 1;
  gboolean joined = at + 1 < end && dossier_names_is_dash (dossier_names_mark (work, at))
                    && dossier_names_touches (work, at) && dossier_names_touches (work, at + 1);

  if (joined)
    at++;
  if (at >= end || dossier_names_has (work, at, DOSSIER_TOKEN_LINE)
      || dossier_names_is_capital (work, at) || !find_noun (work, DOSSIER_NAME_AFTER, at, 1, type)
      || (joined && *type == DOSSIER_ENTITY_PLACE)) /* "Hanbit-fabrikken" */
    return FALSE;
  *why = dossier_names_token (work, at)->span;
  return TRUE;
}

/* "in Hardanger": a place, unless a role stands before ("direktør i …"). */
static gboolean
stands_in_place (const DossierNameWork *work, guint index, guint sentence)
{
  if (index == sentence || (work->readings[index - 1].words & DOSSIER_NAME_PLACE_LINK) == 0
      || dossier_names_has (work, index, DOSSIER_TOKEN_UPPER))
    return FALSE;
  for (guint i = index - 1; i-- > sentence && i + 5 > index;)
    if (work->readings[i].heads & DOSSIER_NAME_ANY_TITLE)
      return FALSE;
  return TRUE;
}

/* "på *Karl Nordvang*": a given name and another word are no place. */
static gboolean
has_given_first (const DossierNameWork *work, guint first, guint last)
{
  return last > first && !dossier_name_lexicon_has_tails (work->lexicon)
         && dossier_person_has_given (work, first) && dossier_person_is_likely (work, first, last);
}

/* The candidate that covers the token: one that was chosen before, or the
 * last one that was guessed. */
static const DossierCandidate *
find_neighbour (const DossierNameWork *work, guint index)
{
  const DossierCandidate *guess;

  if (work->owners[index] >= 0)
    return &g_array_index (work->candidates, DossierCandidate, work->owners[index]);
  if (work->candidates->len == 0)
    return NULL;
  guess = &g_array_index (work->candidates, DossierCandidate, work->candidates->len - 1);
  return guess->first <= index && guess->last >= index ? guess : NULL;
}

static gboolean
is_comma (const DossierNameWork *work, guint index)
{
  return dossier_names_mark (work, index) == ',' || dossier_names_mark (work, index) == 0x3001;
}

static gboolean
joins (const DossierNameWork *work, guint index)
{
  return (work->readings[index].words & DOSSIER_NAME_AND) != 0;
}

/* The neighbour in a list, "A, *B* and C": an "and" stands between the two,
 * or commas on both sides of the name. %NULL where there is none. */
static const DossierCandidate *
find_in_list (const DossierNameWork *work, guint first, guint last, guint sentence, guint end)
{
  gboolean left_comma = first > sentence + 1 && is_comma (work, first - 1);
  gboolean right_comma = last + 2 < end && is_comma (work, last + 1);
  gboolean left_and = first > sentence + 1 && joins (work, first - 1);
  gboolean right_and = last + 2 < end && joins (work, last + 1);
  const DossierCandidate *neighbour = NULL;

  if (left_and
      || (left_comma
          && (right_and || (right_comma && dossier_person_count (work, first, last) == 1))))
    {
      guint at = first - 2;

      if (is_comma (work, at) && at > sentence)
        at--;
      neighbour = find_neighbour (work, at);
    }
  if (neighbour == NULL && right_and)
    neighbour = find_neighbour (work, last + 2);
  return neighbour;
}

static gboolean
is_country (const DossierCandidate *candidate)
{
  const DossierKnown *known;

  if (candidate->known == NULL)
    return FALSE;
  known = g_ptr_array_index (candidate->known->known, 0);
  return known->is_country;
}

static gboolean
has_said (const DossierNameWork *work, guint index, guint first, guint end)
{
  return index >= first && index < end && (work->readings[index].words & DOSSIER_NAME_SAID) != 0;
}

/* "NordAQUA": two capitals in a row behind small letters, as only bodies and products write. */
static gboolean
has_inner_capitals (const DossierNameWork *work, guint index)
{
  DossierSpan span = dossier_names_token (work, index)->span;
  gboolean small = FALSE, capital = FALSE;

  for (const char *at = work->tokens->text + span.start; at < work->tokens->text + span.end;
       at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isupper (letter) && small && capital)
        return TRUE;
      capital = g_unichar_isupper (letter);
      small |= g_unichar_islower (letter);
    }
  return FALSE;
}

static gboolean
has_capital_word (const DossierNameWork *work, guint first, guint last)
{
  return dossier_names_has (work, first, DOSSIER_TOKEN_UPPER)
         || dossier_names_has (work, last, DOSSIER_TOKEN_UPPER) || has_inner_capitals (work, first)
         || has_inner_capitals (work, last);
}

static gboolean
has_ampersand (const DossierNameWork *work, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    if (dossier_names_mark (work, i) == '&')
      return TRUE;
  return FALSE;
}

/* "Nordlys Karbon", "Kaihama Heavy": a word of trade, in any language. */
static gboolean
has_word_of_trade (const DossierNameWork *work, guint first, guint last)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (work->draft->knowledge);

  for (guint i = first; i <= last; i++)
    for (guint l = 0; l < languages->len; l++)
      {
        const DossierLanguage *language = g_ptr_array_index (languages, l);
        guint n;

        if (language->names != NULL
            && ((dossier_name_lexicon_look (language->names, work->tokens, i, &n)
                 & DOSSIER_NAME_FIELD)
                || (dossier_name_lexicon_look_head (language->names, work->tokens, i, &n)
                    & DOSSIER_NAME_ANY_HEAD)))
          return TRUE;
      }
  return FALSE;
}

/* "Đại sứ Nhật Bản tại Việt Nam *Ito Naoki*": where a name begins with its head,
 * what follows a country without a mark is the person of that country. */
static gboolean
follows_country (const DossierNameWork *work, guint first, guint sentence)
{
  return dossier_name_lexicon_has_tails (work->lexicon) && first > sentence
         && !dossier_names_has (work, first, DOSSIER_TOKEN_LINE) && work->owners[first - 1] >= 0
         && is_country (&g_array_index (work->candidates, DossierCandidate,
                                        work->owners[first - 1]));
}

/* "Haugersen", "sier Trondvoll": a family name alone, by its ending or as the
 * subject of a verb of speech, where the language takes unknown names for people. */
static gboolean
has_form_of_family (const DossierNameWork *work, guint first, guint last, guint sentence,
                    guint end)
{
  gsize length;
  const char *folded = dossier_names_folded (work, first, &length);

  if (!dossier_name_lexicon_guesses_people (work->lexicon) || first < last)
    return FALSE;
  return (has_said (work, first - 1, sentence + 1, end) || has_said (work, last + 1, sentence, end)
          || dossier_name_lexicon_ends_like_family (work->lexicon, folded, length))
         && !has_word_of_trade (work, first, last);
}

static gboolean
is_person (const DossierNameWork *work, guint first, guint last, guint sentence, guint end)
{
  guint n = dossier_person_count (work, first, last);

  if (has_ampersand (work, first, last))
    return FALSE;
  if (n >= 2 && n <= 4 && follows_country (work, first, sentence)
      && !has_word_of_trade (work, first, last))
    return TRUE;
  if (dossier_person_is_likely (work, first, last))
    return TRUE;
  /* "Espen": a given name alone, where bodies have other names. */
  if (n == 1 && !has_capital_word (work, first, last)
      && (dossier_person_has_given (work, first)
          || has_form_of_family (work, first, last, sentence, end)))
    return TRUE;
  if (dossier_name_lexicon_guesses_people (work->lexicon) && n >= 2 && n <= 3
      && !has_capital_word (work, first, last)
      && !(first > sentence && (work->readings[first - 1].words & DOSSIER_NAME_LIST_CUE)))
    return !has_word_of_trade (work, first, last);
  return n == 2
         && (has_said (work, first - 1, sentence + 1, end)
             || has_said (work, last + 1, sentence, end))
         && !has_capital_word (work, first, last) && !has_word_of_trade (work, first, last);
}

/* "Nordic Partnership *Programme*" in a text of another language: what its last word says there;
 * an organisation where it says nothing of a work or a meeting. */
static DossierEntityType
get_foreign_type (const DossierNameWork *work, guint last)
{
  guint32 words, heads;
  DossierEntityType type;

  dossier_foreign_look (work, last, &words, &heads);
  return dossier_names_get_head_type (heads, &type)
                 && (type == DOSSIER_ENTITY_PROGRAMME || type == DOSSIER_ENTITY_EVENT
                     || type == DOSSIER_ENTITY_INSTRUMENT)
             ? type
             : DOSSIER_ENTITY_ORGANIZATION;
}

/* "*Cold Horizon* 2026", "*Aqua Tech* 2025": of names of several words events have their year
 * behind them. */
static gboolean
names_event (const DossierNameWork *work, guint first, guint last)
{
  return dossier_names_is_year_of_edition (work, last + 1)
         && (last > first || has_capital_word (work, first, last))
         && !dossier_person_is_likely (work, first, last);
}

/**
 * dossier_names_guess_type:
 * @work: the work, resolved
 * @first: first token of capitalised words that nothing has claimed
 * @last: last token
 * @sentence: first token of the sentence
 * @end: the token after its last
 * @rule: (out): static name of the evidence
 * @why: (out): span of the words that speak for it
 *
 * Returns: what the words name, going by what stands beside them: a noun, a
 *   preposition of place, a verb of speech, the other names of a list. An
 *   organisation where nothing tells.
 */
DossierEntityType
dossier_names_guess_type (const DossierNameWork *work, guint first, guint last, guint sentence,
                          guint end, const char **rule, DossierSpan *why)
{
  const DossierCandidate *neighbour;
  DossierEntityType type;

  *why = DOSSIER_SPAN_INIT (dossier_names_token (work, first)->span.start,
                            dossier_names_token (work, last)->span.end);
  *rule = "noun-beside";
  if ((has_noun_after (work, last, end, &type, why)
       || has_noun_before (work, first, sentence, &type, why))
      && (type != DOSSIER_ENTITY_PERSON
          || (dossier_person_count (work, first, last) >= 2
              && !has_capital_word (work, first, last))))
    return type;
  if (names_event (work, first, last))
    {
      *rule = DOSSIER_NAMES_RULE_YEAR;
      *why = dossier_names_token (work, last + 1)->span;
      return DOSSIER_ENTITY_EVENT;
    }
  if (stands_in_place (work, first, sentence) && !has_given_first (work, first, last))
    {
      *rule = DOSSIER_NAMES_RULE_IN_PLACE;
      *why = dossier_names_token (work, first - 1)->span;
      return DOSSIER_ENTITY_PLACE;
    }
  neighbour = find_in_list (work, first, last, sentence, end);
  /* "… i Bergen og *Nordvik* i Oslo": what has a place of its own is none. */
  if (neighbour != NULL && neighbour->type == DOSSIER_ENTITY_PLACE && !is_country (neighbour)
      && !(last + 1 < end && (work->readings[last + 1].words & DOSSIER_NAME_PLACE_LINK))
      && !has_capital_word (work, first, last) && !dossier_person_is_likely (work, first, last))
    {
      *rule = "in-list";
      *why = neighbour->span;
      return DOSSIER_ENTITY_PLACE;
    }
  if (is_person (work, first, last, sentence, end)
      || (neighbour != NULL && neighbour->type == DOSSIER_ENTITY_PERSON
          && dossier_person_count (work, first, last) >= 2
          && !has_capital_word (work, first, last) && !has_ampersand (work, first, last)))
    {
      *rule = "person-form";
      return DOSSIER_ENTITY_PERSON;
    }
  *rule = DOSSIER_NAMES_RULE_CAPITALS;
  return first < last ? get_foreign_type (work, last) : DOSSIER_ENTITY_ORGANIZATION;
}
