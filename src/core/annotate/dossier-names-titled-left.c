/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-shape.h"

#include <string.h>

/* How far to look for the same word, in tokens: a news text and more, and the
 * pass stays linear in a book. */
#define NEIGHBOURHOOD 2000

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

/* "한민아 *인공 지능* 수석": what the bearer is busy with, in a word of the sector scheme. */
static gboolean
is_field (const DossierNameWork *work, guint first, guint last)
{
  const DossierDraft *draft = work->draft;
  const DossierSectorScheme *scheme = dossier_knowledge_get_sectors (draft->knowledge);
  DossierMatch match;

  return dossier_matcher_longest (dossier_sector_scheme_get_matcher (scheme, draft->language->code),
                                  work->tokens, first, &match)
         && match.last == last && match.span.end == work->tokens->items[last].span.end;
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

static void
add_person (DossierNameWork *work, guint first, guint last, guint title)
{
  const DossierToken *token = dossier_names_token (work, title);
  DossierCandidate *candidate
      = dossier_names_add (work, first, last, DOSSIER_ENTITY_PERSON, DOSSIER_NAME_FORMED,
                           "name-title");
  DossierSpan span = { token->span.start, token->span.end };

  span.end -= (guint32) (dossier_shape_get_length (work, title) - dossier_names_strip (work, title));
  candidate->why = candidate->role = dossier_names_quote (work, span);
}

/* The words from @first to @last stand bare before the title: the name and
 * the body it belongs to, in either order, both or one of them. @certain: a
 * bracket behind the name gives it in its own letters. */
static void
read_words (DossierNameWork *work, guint first, guint last, guint title, gboolean certain)
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
      name_last = start - 1;
    }
  for (guint i = name_first; i < name_last; i++)
    if (dossier_shape_find_candidate_start (work, i) <= i)
      name_first = i + 1;

  /* "… 대해 서 장관": a family name alone stands directly before the title. */
  if (name_last == last && name_first < name_last
      && dossier_shape_count_syllables (work, name_last, dossier_shape_get_length (work, name_last)) == 1
      && dossier_shape_is_family_name (work, name_last)
      && (dossier_shape_count_syllables (work, name_last - 1, dossier_shape_get_length (work, name_last - 1)) >= 2
          || (name_first + 1 == name_last && dossier_shape_ends_known_person (work, name_last))))
    name_first = name_last;
  if (name_first == name_last)
    {
      guint n = dossier_shape_count_syllables (work, name_first, dossier_shape_get_length (work, name_first));

      if (!dossier_shape_is_full_name (work, name_first)
          && !(n <= 2 && dossier_shape_begins_known_person (work, name_first))
          && !(n == 1 && dossier_shape_ends_known_person (work, name_first))
          && !(n == 1 && dossier_shape_is_family_name (work, name_first))
          && !dossier_shape_is_transcribed (work, name_first, name_last)
          && (n < 2 || n > 6 || (!certain && name_last == last)))
        return;
      if (n == 1 && name_first != last)
        return;
      add_person (work, name_first, name_last, title);
      return;
    }
  /* "공과대학 정하람 교수": the name stands last. */
  if (!dossier_shape_is_clear_name (work, name_first) && name_last == last && dossier_shape_is_clear_name (work, name_last))
    {
      if ((name_first > 0 && dossier_names_mark (work, name_first - 1) == '[')
          || (name_first + 1 == name_last && is_clipped_body (work, name_first)))
        dossier_names_add (work, name_first, name_last - 1, DOSSIER_ENTITY_ORGANIZATION,
                           DOSSIER_NAME_CUED, "before-title");
      add_person (work, name_last, name_last, title);
      return;
    }
  /* "한민아 설악파워 대표": the first word is a Korean name in one word, the
   * rest is the body. */
  if (dossier_shape_is_full_name (work, name_first)
      && dossier_shape_count_syllables (work, name_first, dossier_shape_get_length (work, name_first)) >= 3
      && !(name_last > name_first + 1 && name_last == last && stands_elsewhere (work, name_last)
           && !stands_elsewhere (work, name_first + 1)))
    {
      if (name_last - name_first < 3 && !is_field (work, name_first + 1, name_last))
        dossier_names_add (work, name_first + 1, name_last, DOSSIER_ENTITY_ORGANIZATION,
                           DOSSIER_NAME_CUED, "before-title");
      add_person (work, name_first, name_first, title);
      return;
    }
  /* "소프트웨어 코리아 *팜 옥 선* 부사장": the body, then a name written by its sound. */
  for (guint i = name_first + 1; i < name_last; i++)
    if (dossier_shape_is_transcribed (work, i, name_last))
      {
        add_person (work, i, name_last, title);
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
      && dossier_shape_count_syllables (work, name_last, dossier_shape_get_length (work, name_last)) >= 3
      && stands_elsewhere (work, name_last))
    {
      dossier_names_add (work, name_last, name_last, DOSSIER_ENTITY_ORGANIZATION,
                         DOSSIER_NAME_CUED, "before-title");
      name_last--;
    }
  add_person (work, name_first, name_last, title);
}

/* The token before @index that the words may go on with, over a bracket:
 * "쩐꾸옥하(Trần Quốc Hà) 베트남 공상부 차관". */
static guint
skip_bracket (const DossierNameWork *work, guint index, guint first)
{
  if (dossier_names_mark (work, index) != ')')
    return index;
  for (guint i = index; i > first && i + 12 > index; i--)
    if (dossier_names_mark (work, i) == '(')
      return i > first ? i - 1 : index;
  return index;
}

/* Whether bodies and places alone stand there; also where nothing does. */
static gboolean
is_all_known (const DossierNameWork *work, guint first, guint last)
{
  for (guint i = first; i <= last;)
    {
      guint next = i;

      for (guint k = i; k <= last; k++)
        if (dossier_shape_find_candidate_start (work, k) == i)
          next = k + 1;
      if (next == i)
        return FALSE;
      i = next;
    }
  return TRUE;
}

/* "문가온 설악이오 대표": behind a clear name the last letter of a long word is no particle. */
static gboolean
names_body (const DossierNameWork *work, guint index, guint first)
{
  gsize length = dossier_shape_get_length (work, index);

  return index > first && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
         && dossier_names_has (work, index - 1, DOSSIER_TOKEN_WORD)
         && dossier_shape_is_clear_name (work, index - 1) && !dossier_names_is_plain_word (work, index)
         && dossier_shape_count_syllables (work, index, length) >= 4
         && dossier_shape_count_syllables (work, index, length)
                    - dossier_shape_count_syllables (work, index, dossier_names_strip (work, index))
                == 1;
}

/* "국립과학재단(NSF) *세투르만* 판찬 총재": right behind the abbreviation of a body the first word of a
 * name may seem to have a particle. */
static gboolean
follows_bracket (const DossierNameWork *work, guint index, guint first)
{
  return index > first && dossier_names_mark (work, index - 1) == ')'
         && !dossier_names_touches (work, index) && dossier_shape_is_bare (work, index)
         && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
         && dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) >= 3;
}

static void
find_before (DossierNameWork *work, guint title, guint first)
{
  gboolean certain = FALSE;
  guint at = title, last = title - 1;

  /* "2차관" */
  if (dossier_names_touches (work, title)
      && dossier_names_has (work, last, DOSSIER_TOKEN_NUMBER) && last > first)
    {
      at--;
      last--;
    }
  while (at > first)
    {
      guint previous = at - 1;
      guint start;

      /* "정하람 한국전자통신연구원(ETRI) 원장": the body and its abbreviation. */
      if (at == title && dossier_names_mark (work, previous) == ')')
        {
          guint before = skip_bracket (work, previous, first);

          start = before < previous ? dossier_shape_find_candidate_start (work, before) : previous;
          if (start <= before && before < previous && start > first)
            {
              at = start;
              last = start - 1;
              continue;
            }
        }
      if (dossier_names_mark (work, previous) == ')')
        {
          guint before = skip_bracket (work, previous, first);

          if (before == previous)
            break;
          /* What stands before the bracket ends the name; what follows it is
           * the body. */
          if (at <= last)
            {
              if (!is_all_known (work, at, last))
                break;
            }
          if (dossier_names_has (work, before, DOSSIER_TOKEN_HANGUL)
              && dossier_shape_find_candidate_start (work, before) > before)
            {
              last = before;
              at = before;
              certain = TRUE;
              continue;
            }
          break;
        }
      if (dossier_names_has (work, at, DOSSIER_TOKEN_LINE))
        break;
      start = dossier_shape_find_candidate_start (work, previous);
      if (start <= previous)
        {
          at = start;
          continue;
        }
      /* "안네 오빈 *주한* 노르웨이 대사", "문가온 *신임* 원장" */
      if ((work->readings[previous].words & DOSSIER_NAME_TITLE_LINK) && previous > first
          && is_all_known (work, at, last))
        {
          at = previous;
          last = previous - 1;
          continue;
        }
      if (!dossier_shape_is_bare (work, previous) || (work->readings[previous].heads & DOSSIER_NAME_TITLE_AFTER)
          || dossier_names_strip (work, previous) < dossier_shape_get_length (work, previous))
        {
          /* A particle ends the words before, unless the whole is a name. */
          if (follows_bracket (work, previous, first) && at == last && last + 1 == title)
            {
              at = previous;
              break;
            }
          if (!dossier_shape_is_bare (work, previous) || previous + 1 != title
              || (work->readings[previous].heads & DOSSIER_NAME_TITLE_AFTER)
              || (!dossier_shape_is_full_name (work, previous) && !dossier_shape_is_transcribed (work, previous, previous)
                  && !names_body (work, previous, first)))
            break;
          at = previous;
          if (!names_body (work, previous, first))
            break;
          at--;
          break;
        }
      at = previous;
      if (last - at > 6)
        break;
    }
  if (at > last || last >= title)
    return;
  if (work->readings[title].n_heads == 0)
    {
      /* The title is only the end of a word: a clear name must stand before it. */
      while (last > at && dossier_shape_find_candidate_start (work, last) <= last)
        last = dossier_shape_find_candidate_start (work, last) - 1;
      if (dossier_shape_is_clear_name (work, at))
        add_person (work, at, at, title);
      else if (dossier_shape_is_clear_name (work, last))
        add_person (work, last, last, title);
      return;
    }
  read_words (work, at, last, title, certain);
  /* "문가온·오하늘 기자" */
  if (at == last && at >= first + 2 && dossier_names_is_middle_dot (work, at - 1)
      && dossier_shape_is_full_name (work, at) && dossier_shape_is_clear_name (work, at - 2))
    add_person (work, at - 2, at - 2, title);
}

/* A bracket, or the comma behind an abbreviation in one: "(KICI, 원장 문가온)". */
static gboolean
opens_part (const DossierNameWork *work, guint index)
{
  gunichar mark = dossier_names_mark (work, index);

  return mark == '('
         || ((mark == ',' || dossier_names_is_middle_dot (work, index)) && index >= 2
             && dossier_names_mark (work, index - 2) == '(');
}

/* "(회장 문가온)", "(장관 조세핀 테오)": a title before the name, in a bracket. */
static void
find_after (DossierNameWork *work, guint title, guint end)
{
  guint name = title + MAX (work->readings[title].n_heads, 1);
  guint last = name;

  if (name >= end || title == 0 || dossier_names_has (work, name, DOSSIER_TOKEN_LINE)
      || !opens_part (work, title - 1) || !dossier_names_has (work, name, DOSSIER_TOKEN_HANGUL)
      || dossier_names_is_plain_word (work, name))
    return;
  while (last + 1 < end && last < name + 3 && dossier_names_mark (work, last + 1) == 0
         && dossier_shape_is_bare (work, last + 1) && dossier_shape_find_candidate_start (work, last + 1) > last + 1)
    last++;
  if ((last + 1 < end && dossier_names_mark (work, last + 1) == 0)
      || (last == name && !dossier_shape_is_clear_name (work, name) && !dossier_shape_has_shape_of_name (work, name)))
    return;
  add_person (work, name, last, title);
}

/**
 * dossier_names_find_titled_left:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds persons by the title that follows the name and the body it belongs
 * to, as in Korean: "서윤재 과학기술정보통신부 장관".
 */
void
dossier_names_find_titled_left (DossierNameWork *work, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if ((work->readings[i].heads & DOSSIER_NAME_TITLE_AFTER)
        && dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
      {
        dossier_names_find_office (work, i, first);
        if (i > first)
          find_before (work, i, first);
        find_after (work, i, end);
      }
}
