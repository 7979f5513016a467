/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-titled-left.h"

#include <string.h>

#include "dossier-layout-clues.h"
#include "dossier-name-foreign.h"
#include "dossier-name-shape.h"

/* How far to look for the same word, in tokens: a news text and more, and the
 * pass stays linear in a book. */
#define NEIGHBOURHOOD 2000

/* How far before a name a candidate may end that could stand beside it, in tokens. */
#define NEAREST 64

static gboolean
has_same_word (const DossierNameWork *work, guint a, guint b)
{
  gsize a_length, b_length;
  const char *a_word = dossier_names_folded (work, a, &a_length);
  const char *b_word = dossier_names_folded (work, b, &b_length);

  return a_length == b_length && memcmp (a_word, b_word, a_length) == 0;
}

/* Whether the word at @index also stands where no title follows at once: then it
 * is rather the body that the title belongs to. */
static gboolean
stands_elsewhere (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  guint from = index > NEIGHBOURHOOD ? index - NEIGHBOURHOOD : 0;
  guint to = MIN (index + NEIGHBOURHOOD, work->n_tokens);

  for (guint i = from; i < to; i++)
    {
      gsize other_length;
      const char *other = dossier_names_folded (work, i, &other_length);

      if (i == index || other_length < length || memcmp (folded, other, length) != 0)
        continue;
      if (i > 0 && index > 0 && has_same_word (work, i - 1, index - 1))
        continue;
      if (other_length == length && i + 1 < work->n_tokens
          && (work->readings[i + 1].heads & DOSSIER_NAME_TITLE_AFTER))
        {
          /* Alone before a title it is the person. */
          if (i > 0 && !dossier_shape_is_bare (work, i - 1))
            return FALSE;
          continue;
        }
      if (other_length == length
          || dossier_name_lexicon_is_particle (work->lexicon, other + length,
                                               other_length - length))
        return TRUE;
    }
  return FALSE;
}

/* "인하대": short for a university, beside one who belongs to it. */
static gboolean
is_clipped_body (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) >= 3
         && !dossier_names_is_plain_word (work, index)
         && dossier_name_lexicon_is_clipped (work->lexicon, folded, length);
}

/**
 * dossier_names_is_party:
 *
 * Returns: whether the word can be what a person with a title belongs to: "나래당"
 */
gboolean
dossier_names_is_party (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) >= 3
         && dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL)
         && !dossier_names_is_plain_word (work, index)
         && dossier_name_lexicon_is_party (work->lexicon, folded, length);
}

/* "*나래시* 정하람 시장": the title begins with the letter that says what the place is. */
static gboolean
is_district_of_title (const DossierNameWork *work, guint index, guint title)
{
  gsize length, title_length;
  const char *folded = dossier_names_folded (work, index, &length);
  const char *office = dossier_names_folded (work, title, &title_length);
  gsize letter = (gsize) (g_utf8_next_char (office) - office);

  return dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL)
         && dossier_name_lexicon_is_district (work->lexicon, folded, length)
         && !dossier_names_is_plain_word (work, index) && title_length > letter && length > letter
         && memcmp (folded + length - letter, office, letter) == 0;
}

/* Whether the word can be what the title belongs to, although it has the form of a name. */
static gboolean
is_seat (const DossierNameWork *work, guint index, guint title)
{
  return is_clipped_body (work, index) || dossier_names_is_party (work, index)
         || is_district_of_title (work, index, title);
}

/* Adds what stands from @first to before the name at @name, where it can be what the title belongs
 * to. */
static void
add_seat (DossierNameWork *work, guint first, guint name, guint title)
{
  guint seat = name - 1;

  if (dossier_names_is_party (work, seat))
    dossier_names_add (work, seat, seat, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                       "before-title");
  else if (is_district_of_title (work, seat, title))
    dossier_names_add (work, seat, seat, DOSSIER_ENTITY_PLACE, DOSSIER_NAME_CUED, "before-title");
  else if ((first > 0 && dossier_names_mark (work, first - 1) == '[')
           || (first + 1 == name && is_clipped_body (work, first)))
    dossier_names_add (work, first, name - 1, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                       "before-title");
}

/* "가온신문ㅣ경주": a bar that looks like a letter joins an outlet and a town. */
static gboolean
hides_bar (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return g_strstr_len (folded, length, DOSSIER_LAYOUT_VOWEL_BAR) != NULL;
}

/* "*나래당* 소속 정하람 의원" */
static void
add_party_before (DossierNameWork *work, guint name)
{
  if (name >= 2 && (work->readings[name - 1].words & DOSSIER_NAME_TITLE_LINK)
      && !dossier_names_has (work, name, DOSSIER_TOKEN_LINE)
      && !dossier_names_has (work, name - 1, DOSSIER_TOKEN_LINE)
      && dossier_names_is_party (work, name - 2)
      && dossier_shape_find_candidate_start (work, name - 2) == name - 1)
    dossier_names_add (work, name - 2, name - 2, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                       "before-title");
}

/* "대표 → *대통령*": the title that the one before the arrow gives way to; %NULL for none. */
static const char *
read_next_title (DossierNameWork *work, guint title)
{
  guint arrow = title + MAX (work->readings[title].n_heads, 1), next = arrow + 1;
  gunichar mark;

  if (next >= work->n_tokens || dossier_names_has (work, next, DOSSIER_TOKEN_LINE))
    return NULL;
  mark = dossier_names_mark (work, arrow);
  if ((mark != 0x2192 && mark != 0x21d2)
      || (work->readings[next].heads & DOSSIER_NAME_TITLE_AFTER) == 0)
    return NULL;
  return dossier_names_quote (
    work, DOSSIER_SPAN_INIT (dossier_names_token (work, next)->span.start,
                             dossier_names_token (work, next)->span.start
                               + (guint32) dossier_names_strip (work, next)));
}

/**
 * dossier_names_add_titled:
 * @work: the work
 * @first: first token of the name
 * @last: last token
 * @title: the title behind it
 *
 * Adds a person as a candidate, with the title as the role.
 */
void
dossier_names_add_titled (DossierNameWork *work, guint first, guint last, guint title)
{
  const DossierToken *token = dossier_names_token (work, title);
  DossierSpan span = { token->span.start, token->span.end };
  DossierCandidate *candidate;

  add_party_before (work, first);
  candidate = dossier_names_add (work, first, last, DOSSIER_ENTITY_PERSON, DOSSIER_NAME_FORMED,
                                 "name-title");
  span.end
    -= (guint32) (dossier_shape_get_length (work, title) - dossier_names_strip (work, title));
  candidate->why = candidate->role = dossier_names_quote (work, span);
  candidate->next_role = read_next_title (work, title);
}

/**
 * dossier_names_add_party_behind:
 * @work: the work
 * @title: a title behind a name
 * @end: the token after the sentence
 *
 * Adds the party in a bracket behind the title: "정하람 의원(나래당·부산 나래구)".
 */
void
dossier_names_add_party_behind (DossierNameWork *work, guint title, guint end)
{
  guint party = title + MAX (work->readings[title].n_heads, 1) + 1;

  if (party + 1 < end && dossier_names_mark (work, party - 1) == '('
      && dossier_names_is_party (work, party)
      && dossier_shape_find_candidate_start (work, party) > party
      && (dossier_names_mark (work, party + 1) == ')' || dossier_names_mark (work, party + 1) == ','
          || dossier_names_is_middle_dot (work, party + 1)))
    dossier_names_add (work, party, party, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                       "before-title");
}

/* "산드비켄 대사": a stranger's name in one word before an office of state. */
static gboolean
is_stranger_of_state (const DossierNameWork *work, guint index, guint title)
{
  gsize length;
  const char *folded = dossier_names_folded (work, title, &length);

  return dossier_foreign_count (work, index) > 0
         && dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) >= 3
         && dossier_name_lexicon_is_state_title (work->lexicon, folded,
                                                 dossier_names_strip (work, title));
}

/* A body stands at one end of the words, so that they need not name one. */
static gboolean
is_bounded (const DossierNameWork *work, guint first, guint last, guint title)
{
  for (guint i = work->candidates->len; i-- > 0;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (candidate->last + NEAREST < first)
        break;
      if (candidate->type == DOSSIER_ENTITY_ORGANIZATION
          && (candidate->last + 1 == first || (candidate->first > last && candidate->last < title)))
        return TRUE;
    }
  return FALSE;
}

/* "옌스 *브란덴부르크* 교육연구부 차관": a town behind the given name of a stranger, where the body of
 * the title stands beside, is the family name. */
static gboolean
is_family_of_stranger (const DossierNameWork *work, guint first, guint index, guint title)
{
  const DossierCandidate *known = dossier_names_known_at (work, index);

  return index == first + 1 && known != NULL && known->type == DOSSIER_ENTITY_PLACE
         && known->last == index
         && !((DossierKnown *) g_ptr_array_index (known->known->known, 0))->is_country
         && (dossier_foreign_count (work, first) > 0
             || dossier_shape_count_syllables (work, first, dossier_shape_get_length (work, first))
                  == 2)
         && !dossier_names_is_plain_word (work, first)
         && dossier_names_known_at (work, first) == NULL && is_bounded (work, first, index, title);
}

/**
 * dossier_names_read_titled:
 * @work: the work
 * @first: first of the words that stand bare before the title
 * @last: last of them
 * @title: the title
 * @certain: whether a bracket behind the name gives it in its own letters
 *
 * Reads the words before a title as the name and the body it belongs to, in
 * either order, both or one of them, and adds what it finds.
 */
void
dossier_names_read_titled (DossierNameWork *work, guint first, guint last, guint title,
                           gboolean certain)
{
  guint name_first = first, name_last = last;

  /* What is known stands at either end. */
  while (name_last >= name_first)
    {
      guint start = dossier_shape_find_candidate_start (work, name_last);

      if (start > name_last || start < name_first)
        break;
      if (start == name_first)
        return;
      if (is_family_of_stranger (work, name_first, name_last, title))
        break;
      name_last = start - 1;
    }
  for (guint i = name_first; i < name_last; i++)
    if (dossier_shape_find_candidate_start (work, i) <= i)
      name_first = i + 1;

  /* "… 대해 서 장관": a family name alone stands directly before the title. */
  if (name_last == last && name_first < name_last
      && dossier_shape_count_syllables (work, name_last, dossier_shape_get_length (work, name_last))
           == 1
      && dossier_shape_is_family_name (work, name_last)
      && (dossier_shape_count_syllables (work, name_last - 1,
                                         dossier_shape_get_length (work, name_last - 1))
            >= 2
          || (name_first + 1 == name_last && dossier_shape_ends_known_person (work, name_last))))
    name_first = name_last;
  if (name_first == name_last)
    {
      guint n = dossier_shape_count_syllables (work, name_first,
                                               dossier_shape_get_length (work, name_first));

      if (!dossier_shape_is_full_name (work, name_first)
          && !(n <= 2 && dossier_shape_begins_known_person (work, name_first))
          && !(n == 1 && dossier_shape_ends_known_person (work, name_first))
          && !(n == 1 && dossier_shape_is_family_name (work, name_first))
          && !dossier_shape_is_transcribed (work, name_first, name_last)
          && (n < 2 || n > 6
              || (!certain && name_last == last
                  && !is_stranger_of_state (work, name_first, title))))
        return;
      if (n == 1 && name_first != last)
        return;
      dossier_names_add_titled (work, name_first, name_last, title);
      return;
    }
  /* "공과대학 정하람 교수": the name stands last. */
  if (name_last == last && dossier_shape_is_clear_name (work, name_last)
      && (!dossier_shape_is_clear_name (work, name_first)
          || (is_seat (work, name_first, title) && !is_seat (work, name_last, title))))
    {
      if (!hides_bar (work, name_first))
        add_seat (work, name_first, name_last, title);
      dossier_names_add_titled (work, name_last, name_last, title);
      return;
    }
  /* "한민아 설악파워 대표": the first word is a Korean name in one word, the
   * rest is the body. */
  if (dossier_shape_is_full_name (work, name_first)
      && dossier_shape_count_syllables (work, name_first,
                                        dossier_shape_get_length (work, name_first))
           >= 3
      && !(name_last == name_first + 1 && dossier_foreign_count (work, name_last) > 0
           && is_bounded (work, name_first, name_last, title))
      && !(name_last > name_first + 1 && name_last == last && stands_elsewhere (work, name_last)
           && !stands_elsewhere (work, name_first + 1)))
    {
      if (name_last - name_first < 3 && !dossier_foreign_is_term (work, name_first + 1, name_last))
        dossier_names_add (work, name_first + 1, name_last, DOSSIER_ENTITY_ORGANIZATION,
                           DOSSIER_NAME_CUED, "before-title");
      dossier_names_add_titled (work, name_first, name_first, title);
      return;
    }
  /* "소프트웨어 코리아 *팜 옥 선* 부사장": the body, then a name written by its sound. */
  for (guint i = name_first + 1; i < name_last; i++)
    if (dossier_shape_is_transcribed (work, i, name_last))
      {
        dossier_names_add_titled (work, i, name_last, title);
        return;
      }
  /* "기후·해양·*유틸리티부* 라스 홀름 장관" */
  if (name_first < name_last && dossier_shape_is_office (work, name_first))
    {
      guint start = name_first;

      while (start >= 2 && dossier_names_is_middle_dot (work, start - 1)
             && dossier_names_has (work, start - 2, DOSSIER_TOKEN_HANGUL))
        start -= 2;
      dossier_names_add (work, start, name_first, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                         "before-title");
      name_first++;
    }
  if (name_last - name_first > 3)
    return;
  /* "마르테 하브네스 하브브리스 최고경영자": a foreign name, then the body. */
  if (name_last + 1 == title && !certain
      && dossier_shape_count_syllables (work, name_last, dossier_shape_get_length (work, name_last))
           >= 3
      && stands_elsewhere (work, name_last))
    {
      dossier_names_add (work, name_last, name_last, DOSSIER_ENTITY_ORGANIZATION,
                         DOSSIER_NAME_CUED, "before-title");
      name_last--;
    }
  dossier_names_add_titled (work, name_first, name_last, title);
}
