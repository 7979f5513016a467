/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-tail.h"

#include "dossier-chars.h"
#include "dossier-name-person.h"

/* Longer forms of a company's name are words ("Tập đoàn"), in folded bytes. */
#define LONGEST_LEGAL_FORM 4

/* "AI" stands in names as a word does. In bytes. */
#define SHORTEST_ABBREVIATION 3

/* A number of a document goes with its letters: "57-NQ/TW". */
static guint
skip_number (const DossierNameWork *work, guint index, guint end)
{
  guint last = index;

  /* "68 - NQ/TW" */
  if (last + 4 < end && dossier_names_is_dash (dossier_names_mark (work, last + 1))
      && dossier_names_has (work, last + 2, DOSSIER_TOKEN_UPPER)
      && dossier_names_mark (work, last + 3) == '/' && dossier_names_touches (work, last + 3)
      && dossier_names_touches (work, last + 4))
    return last + 4;
  while (last + 2 < end && dossier_names_touches (work, last + 1)
         && dossier_names_touches (work, last + 2)
         && (dossier_names_mark (work, last + 1) == '/'
             || dossier_names_is_dash (dossier_names_mark (work, last + 1))))
    last += 2;
  return last;
}

/* "Hiệp định Bảo hộ *đầu tư* Việt Nam - …": before a party what a pact is about is no verb. */
static gboolean
is_matter (const DossierNameWork *work, DossierEntityType type, guint index)
{
  const DossierNameReading *reading = &work->readings[index];
  guint behind = index + reading->n_words;

  return type == DOSSIER_ENTITY_INSTRUMENT && (reading->words & DOSSIER_NAME_FIELD)
         && behind < work->n_tokens && dossier_names_known_at (work, behind) != NULL
         && dossier_names_known_at (work, behind)->type == DOSSIER_ENTITY_PLACE;
}

/* Whether the tail ends before the token at @index. */
static gboolean
ends_tail (const DossierNameWork *work, DossierEntityType type, guint index, guint last_capital)
{
  const DossierNameReading *reading = &work->readings[index];

  if (dossier_names_has (work, index, DOSSIER_TOKEN_LINE))
    return TRUE;
  if ((reading->heads & (DOSSIER_NAME_TITLE | DOSSIER_NAME_HONORIFIC))
      && (reading->heads & DOSSIER_NAME_TITLE_PLAIN) == 0)
    return TRUE;
  if (reading->words & DOSSIER_NAME_STOP)
    return !dossier_names_is_capital (work, index) && !is_matter (work, type, index);
  /* "Phiên họp thứ nhất *Ban Chỉ đạo* …" */
  if (type == DOSSIER_ENTITY_EVENT && dossier_names_is_capital (work, index) && reading->n_heads > 1
      && (reading->heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_ORGANIZATION)))
    return TRUE;
  /* A new name begins with its own head: "Bộ Y tế *Bộ* …". */
  if (dossier_names_is_capital (work, index) && (reading->heads & DOSSIER_NAME_BARE_HEAD))
    return TRUE;
  return (type == DOSSIER_ENTITY_INSTRUMENT || type == DOSSIER_ENTITY_PROGRAMME)
         && index > last_capital + 12;
}

/* Known as a person, and not as a town that has the person's name. */
static gboolean
is_known_person (const DossierNameWork *work, guint index)
{
  const GPtrArray *known = dossier_names_known_at (work, index)->known->known;

  for (guint i = 0; i < known->len; i++)
    if (((DossierKnown *) g_ptr_array_index (known, i))->type != DOSSIER_ENTITY_PERSON)
      return FALSE;
  return TRUE;
}

/* The name of a person that follows an organisation without a mark: "Bộ Công
 * Thương *Trần Quốc Hà*". */
static gboolean
begins_person (const DossierNameWork *work, guint index, guint end)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  guint n = 1;

  if (!dossier_name_lexicon_is_family_name (work->lexicon, folded, length))
    return FALSE;
  while (index + n < end && n < 5 && dossier_names_is_capital (work, index + n)
         && !dossier_names_has (work, index + n, DOSSIER_TOKEN_LINE))
    n++;
  if (n < 3 || n > 4)
    return FALSE;
  if (dossier_names_known_at (work, index) != NULL)
    return is_known_person (work, index);
  /* Three syllables are the rule; of four the first may belong to what
   * stands before. */
  folded = dossier_names_folded (work, index + 1, &length);
  return n == 3 || !dossier_name_lexicon_is_family_name (work->lexicon, folded, length);
}

/* The country after a ministry stands beside the name, not in it. */
static gboolean
is_country_beside (const DossierNameWork *work, guint32 heads, guint index)
{
  const DossierCandidate *known = dossier_names_known_at (work, index);
  const DossierKnown *place;

  if ((heads & DOSSIER_NAME_BARE_HEAD) == 0 || known == NULL || known->known == NULL)
    return FALSE;
  place = g_ptr_array_index (known->known->known, 0);
  return place->is_country;
}

/* "… Lúa Ô Môn *trình* …": a proper noun of two syllables or more, each with a
 * capital, ends the name where a word in lower case follows. */
static gboolean
ends_proper_noun (const DossierNameWork *work, guint from, guint index)
{
  return index >= from + 2 && dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
         && !dossier_names_is_capital (work, index)
         && dossier_names_is_capital (work, index - 1)
         && dossier_names_is_capital (work, index - 2)
         && !dossier_names_touches (work, index - 1);
}

/* "… *Gachon* kỳ vọng", "… *NTNU* tăng": a word with two groups of vowels is foreign where each
 * syllable is a word, and a proper noun by itself; so is an abbreviation. */
static gboolean
is_foreign_word (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  guint groups = 0;
  gboolean in_group = FALSE;

  if (!dossier_names_is_capital (work, index))
    return FALSE;
  if (dossier_names_has (work, index, DOSSIER_TOKEN_UPPER) && length >= SHORTEST_ABBREVIATION)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    {
      gboolean vowel = dossier_char_is_folded_vowel (folded[i]);

      groups += vowel && !in_group;
      in_group = vowel;
    }
  return groups > 1;
}

/* "Đại học *Gachon* kỳ vọng …": a common word behind a foreign one is no part of the name. */
static gboolean
ends_foreign_noun (const DossierNameWork *work, guint from, guint index)
{
  return index > from && dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
         && !dossier_names_is_capital (work, index) && !dossier_names_touches (work, index - 1)
         && (work->readings[index].words & (DOSSIER_NAME_FIELD | DOSSIER_NAME_AND)) == 0
         && is_foreign_word (work, index - 1);
}

/* Whether a known name that begins not far before @from ends with the token at @index. */
static gboolean
ends_known (const DossierNameWork *work, guint from, guint index)
{
  for (guint i = index + 1; i-- > 0 && i + 2 >= from && i + 8 > index;)
    if (dossier_names_known_at (work, i) != NULL
        && dossier_names_known_at (work, i)->last == index)
      return TRUE;
  return FALSE;
}

/* "Viện *Thụy Điển* và …": behind a place another body follows. */
static gboolean
ends_place (const DossierNameWork *work, guint from, guint index)
{
  for (guint i = index + 1; i-- > from;)
    {
      const DossierCandidate *known = dossier_names_known_at (work, i);

      if (known != NULL && known->last == index)
        return known->type == DOSSIER_ENTITY_PLACE;
    }
  return FALSE;
}

/* "Ủy ban hỗn hợp *Việt Nam - Na Uy* về kinh tế biển": behind two parties stands what their body
 * is for. */
static gboolean
ends_pair (const DossierNameWork *work, guint from, guint index)
{
  for (guint i = index + 1; i-- > from + 1;)
    {
      const DossierCandidate *known = dossier_names_known_at (work, i);

      if (known != NULL && known->last == index)
        return known->type == DOSSIER_ENTITY_PLACE
               && dossier_names_is_dash (dossier_names_mark (work, i - 1));
    }
  return FALSE;
}

/* "Chủ tịch Tập đoàn Thales *Philippe Garnier*": behind a title the last two or
 * three capitals are a person of any country. */
static gboolean
begins_titled_person (const DossierNameWork *work, guint from, guint index, guint end)
{
  guint n = 1;

  if (index == from || !dossier_names_is_capital (work, index))
    return FALSE;
  while (index + n < end && dossier_names_is_capital (work, index + n)
         && !dossier_names_has (work, index + n, DOSSIER_TOKEN_LINE))
    n++;
  return n >= 2 && n <= 3 && dossier_names_known_at (work, index) == NULL
         && (ends_known (work, from, index - 1) || dossier_person_begins (work, index, end));
}

/* Whether a field ends right before the token at @index. */
static gboolean
is_field_before (const DossierNameWork *work, guint index)
{
  for (guint n = 1; n <= 3 && n <= index; n++)
    if ((work->readings[index - n].words & DOSSIER_NAME_FIELD)
        && work->readings[index - n].n_words == n)
      return TRUE;
  return FALSE;
}

/* "TP", short or whole, before the name of a place. */
static gboolean
is_place_noun (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  DossierEntityType type;

  return dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_BEFORE, folded, length, &type)
         && type == DOSSIER_ENTITY_PLACE;
}

/* "Co", but not "*Cơ* quan". */
static gboolean
is_legal_form (const DossierNameWork *work, guint index, guint end)
{
  gsize length;
  const char *folded;
  DossierSpan span;

  if (index >= end || !dossier_names_is_capital (work, index))
    return FALSE;
  span = dossier_names_token (work, index)->span;
  if (dossier_has_marks (work->tokens->text + span.start, dossier_span_length (span)))
    return FALSE;
  folded = dossier_names_folded (work, index, &length);
  return length <= LONGEST_LEGAL_FORM
         && dossier_name_lexicon_is_company_form (work->lexicon, folded, length);
}

/* "Trung tâm Châu Á-*Đại học* …": behind a dash another body begins with its own head. */
static gboolean
begins_other_body (const DossierNameWork *work, guint dash)
{
  return (work->readings[dash + 1].heads & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_ORGANIZATION)) != 0
         && (work->readings[dash + 1].words & DOSSIER_NAME_FIELD) == 0;
}

static gboolean
is_capital_behind (const DossierNameWork *work, guint index, guint end)
{
  return index + 1 < end && dossier_names_is_capital (work, index + 1)
         && !dossier_names_has (work, index + 1, DOSSIER_TOKEN_LINE);
}

/* Whether the tail goes on behind the mark at @index. Moves @index to the token that goes with it,
 * and @last where the tail may end. */
static gboolean
passes_mark (const DossierNameWork *work, DossierEntityType type, guint from, guint end,
             guint *index, guint *last)
{
  guint i = *index;
  gunichar mark = dossier_names_mark (work, i);
  gboolean next_capital = is_capital_behind (work, i, end);
  gboolean list;

  /* "… Co., Ltd" */
  if (mark == ',' && is_legal_form (work, i + 1, end))
    {
      *last = *index = i + 1;
      return TRUE;
    }
  if (mark == '.' && i > from && is_legal_form (work, i - 1, end) && i + 1 < end
      && dossier_names_touches (work, i) && !dossier_names_has (work, i + 1, DOSSIER_TOKEN_LINE))
    {
      *last = i;
      return TRUE;
    }
  /* "Tập đoàn C*.*I*.*P" */
  if (mark == '.' && i > from && next_capital && dossier_names_is_letter (work, i - 1)
      && dossier_names_touches (work, i) && dossier_names_touches (work, i + 1))
    return TRUE;
  /* "Sở Công Thương TP*.* Huế" */
  if (mark == '.' && i > from && next_capital && is_place_noun (work, i - 1))
    return TRUE;
  list = mark == ',' && type == DOSSIER_ENTITY_ORGANIZATION && next_capital
         && (work->readings[i + 1].words & DOSSIER_NAME_FIELD)
         && !dossier_names_has (work, i - 1, DOSSIER_TOKEN_UPPER);
  return (dossier_names_is_dash (mark) || mark == '&' || list) && next_capital
         && !begins_other_body (work, i);
}

/**
 * dossier_name_tail_find_end:
 *
 * How many words in lower case stand at the end of the tail; they go on with a word whose first
 * syllable has a capital.
 */
guint
dossier_name_tail_find_end (const DossierNameWork *work, DossierEntityType type, guint32 heads,
                            guint from, guint end, gboolean titled)
{
  guint last = from - 1, last_capital = from - 1;
  guint noun = type == DOSSIER_ENTITY_PLACE ? from - 1 : from; /* "*Biển* Xanh thuê …" */

  for (guint i = from; i < end; i++)
    {
      const DossierNameReading *reading = &work->readings[i];
      gboolean next_capital = is_capital_behind (work, i, end);

      if (dossier_names_mark (work, i) != 0)
        {
          if (!passes_mark (work, type, from, end, &i, &last))
            break;
          continue;
        }
      if (dossier_names_has (work, i, DOSSIER_TOKEN_NUMBER))
        {
          if (i != last + 1 || dossier_names_has (work, i, DOSSIER_TOKEN_LINE)
              || type == DOSSIER_ENTITY_ORGANIZATION)
            break;
          i = skip_number (work, i, end);
          last = last_capital = i;
          if (type == DOSSIER_ENTITY_INSTRUMENT)
            break;
          continue;
        }
      if (reading->words & (DOSSIER_NAME_AND | DOSSIER_NAME_LINK))
        {
          gboolean about = i == from && (reading->words & DOSSIER_NAME_LINK)
                           && (reading->words & DOSSIER_NAME_AND) == 0
                           && type == DOSSIER_ENTITY_INSTRUMENT;

          if (dossier_names_is_capital (work, i) || about)
            {
              last = i;
              continue;
            }
          /* "khoa học và công nghệ Quốc gia": fields in lower case go on. */
          if (!next_capital && (reading->words & DOSSIER_NAME_AND) && i + 1 < end
              && (work->readings[i + 1].words & DOSSIER_NAME_FIELD) && is_field_before (work, i))
            {
              i += work->readings[i + 1].n_words;
              last = i;
              continue;
            }
          if (!next_capital && (reading->words & DOSSIER_NAME_LINK) && i + 1 < end
              && (work->readings[i + 1].words & DOSSIER_NAME_FIELD)
              && type == DOSSIER_ENTITY_ORGANIZATION && ends_pair (work, from, i - 1))
            {
              i += work->readings[i + 1].n_words;
              last = i;
              continue;
            }
          if (!next_capital || begins_person (work, i + 1, end)
              || ((reading->words & DOSSIER_NAME_AND) && ends_place (work, from, i - 1)
                  && (work->readings[i + 1].words & DOSSIER_NAME_FIELD) == 0)
              || dossier_names_known_at (work, i + 1) != NULL
              || ((work->readings[i + 1].heads & (DOSSIER_NAME_TITLE | DOSSIER_NAME_ANY_HEAD))
                  && (work->readings[i + 1].words & DOSSIER_NAME_FIELD) == 0)
              || (work->readings[i + 1].words & DOSSIER_NAME_NOT)
              /* "Trung tâm Quan trắc Biển *về Công nghệ* …": on with a field. */
              || ((reading->words & DOSSIER_NAME_AND) == 0 && last_capital >= from
                  && (type != DOSSIER_ENTITY_ORGANIZATION
                      || (heads & DOSSIER_NAME_BARE_HEAD)
                      || (work->readings[i + 1].words & DOSSIER_NAME_FIELD) == 0)))
            break;
          continue;
        }
      if ((reading->words & DOSSIER_NAME_PLACE_LINK)
          && (heads & DOSSIER_NAME_TAKES_PLACE) && next_capital)
        {
          const DossierCandidate *place = dossier_names_known_at (work, i + 1);

          if (place != NULL && place->type == DOSSIER_ENTITY_PLACE)
            return place->last;
        }
      if (ends_tail (work, type, i, last_capital) || ends_proper_noun (work, noun, i)
          || ends_foreign_noun (work, from, i)
          || (titled && begins_titled_person (work, from, i, end)))
        break;
      if (!is_country_beside (work, heads, i))
        {
          const DossierCandidate *place = dossier_names_known_at (work, i);

          if (place != NULL && place->type == DOSSIER_ENTITY_PLACE && place->last > i)
            {
              i = last = last_capital = place->last;
              continue;
            }
        }
      if (dossier_names_is_capital (work, i))
        {
          if ((type != DOSSIER_ENTITY_PLACE && begins_person (work, i, end))
              || is_country_beside (work, heads, i))
            break;
          last_capital = i;
        }
      /* "*Thiết bị*": the second syllable of a field may be a word that ends names. */
      if ((reading->words & DOSSIER_NAME_FIELD) && reading->n_words == 2 && i + 1 < end
          && !dossier_names_has (work, i + 1, DOSSIER_TOKEN_LINE))
        i++;
      last = i;
    }
  return last;
}
