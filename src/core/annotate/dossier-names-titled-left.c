/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-foreign.h"
#include "dossier-name-person.h"
#include "dossier-name-shape.h"
#include "dossier-names-sound.h"
#include "dossier-names-titled-left.h"

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
         && dossier_shape_is_clear_name (work, index - 1)
         && !dossier_names_is_plain_word (work, index)
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
         && dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index))
              >= 3;
}

/* "앤 라인 볼드(Anne Line Wold) 국장": the letters in the bracket before @at tell where the name
 * begins, and nothing but bodies and places stand from there to @last. */
static gboolean
add_by_sound (DossierNameWork *work, guint at, guint last, guint title, guint first)
{
  guint close = at - 1, before = skip_bracket (work, close, first), start;

  if (before == close || (at <= last && !is_all_known (work, at, last))
      || !dossier_person_begins (work, before + 2, close)
      || dossier_person_find_end (work, before + 2, close) + 1 != close)
    return FALSE;
  start = dossier_names_find_sound (work, first, before + 1, before + 2, close - 1);
  if (start > before)
    return FALSE;
  if (start > first && dossier_shape_is_office (work, start - 1)
      && dossier_shape_find_candidate_start (work, start - 1) == start)
    dossier_names_add (work, start - 1, start - 1, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                       "before-title");
  dossier_names_add_titled (work, start, before, title);
  return TRUE;
}

/* "알렉스 실베*라* 장관": in the name of a stranger the last letter is no particle. */
static gboolean
ends_as_stranger (const DossierNameWork *work, guint index)
{
  gsize length, stem = dossier_names_strip (work, index);
  const char *folded = dossier_names_folded (work, index, &length);

  return stem < length
         && dossier_shape_count_syllables (work, index, length) >= 3
         && dossier_name_lexicon_is_soft_particle (work->lexicon, folded + stem, length - stem)
         && dossier_name_lexicon_count_foreign (work->lexicon, folded, length) > 0
         && !dossier_name_lexicon_is_inflected (work->lexicon, folded, stem)
         && !dossier_names_is_plain_word (work, index);
}

/* What stands before a title, taken word by word from its end. */
typedef struct
{
  DossierNameWork *work;
  guint first;      /* nothing before it is looked at */
  guint title;
  guint at;         /* the words taken so far */
  guint last;
  gboolean certain; /* a bracket says what is the name */
  gboolean linked;  /* a word was passed over that joins a name to a title */
} Before;

/* Passes the bracket that ends at @previous. Returns whether there is more before it. */
static gboolean
pass_bracket (Before *self, guint previous)
{
  DossierNameWork *work = self->work;
  guint before = skip_bracket (work, previous, self->first), start;

  if (before == previous)
    return FALSE;
  start = dossier_shape_find_candidate_start (work, before);
  /* "정하람 한국전자통신연구원(ETRI) 원장": the body and its abbreviation. */
  if (self->at == self->title && start <= before && start > self->first)
    {
      self->at = start;
      self->last = start - 1;
      return TRUE;
    }
  /* What stands before the bracket ends the name; what follows it is the body. */
  if ((self->at <= self->last && !is_all_known (work, self->at, self->last))
      || !dossier_names_has (work, before, DOSSIER_TOKEN_HANGUL) || start <= before)
    return FALSE;
  self->at = self->last = before;
  self->certain = TRUE;
  return TRUE;
}

/* A particle ends the words before, unless the whole is a name. */
static void
end_at_particle (Before *self, guint previous)
{
  DossierNameWork *work = self->work;
  gboolean has_body = names_body (work, previous, self->first);

  if (follows_bracket (work, previous, self->first) && self->at == self->last
      && self->last + 1 == self->title)
    self->at = previous;
  else if (dossier_shape_is_bare (work, previous) && previous + 1 == self->title
           && !(work->readings[previous].heads & DOSSIER_NAME_TITLE_AFTER)
           && (dossier_shape_is_full_name (work, previous)
               || dossier_shape_is_transcribed (work, previous, previous) || has_body))
    self->at = has_body ? previous - 1 : previous;
}

/* Takes the word, or the known name, that ends at @previous. Returns whether there is more before
 * it. */
static gboolean
take_word (Before *self, guint previous)
{
  DossierNameWork *work = self->work;
  guint start = dossier_shape_find_candidate_start (work, previous);

  /* "문가온 *NHS* 원장": the letters of the body. */
  if (start > previous && dossier_names_is_abbreviation (work, previous, previous)
      && !dossier_names_is_plain_word (work, previous))
    {
      dossier_names_add (work, previous, previous, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED,
                         "before-title")->why
          = dossier_names_quote (work, dossier_names_token (work, self->title)->span);
      start = previous;
    }
  if (start <= previous)
    {
      self->at = start;
      return TRUE;
    }
  /* "안네 오빈 *주한* 노르웨이 대사", "문가온 *신임* 원장" */
  if ((work->readings[previous].words & DOSSIER_NAME_TITLE_LINK) && previous > self->first
      && is_all_known (work, self->at, self->last))
    {
      self->at = previous;
      self->last = previous - 1;
      self->linked = TRUE;
      return TRUE;
    }
  if (!dossier_shape_is_bare (work, previous)
      || (work->readings[previous].heads & DOSSIER_NAME_TITLE_AFTER)
      || (dossier_names_strip (work, previous) < dossier_shape_get_length (work, previous)
          && !ends_as_stranger (work, previous)))
    {
      end_at_particle (self, previous);
      return FALSE;
    }
  self->at = previous;
  return self->last - self->at <= 6;
}

/* The title is only the end of a word: a clear name must stand before it. */
static void
add_clear_name (const Before *self)
{
  DossierNameWork *work = self->work;
  guint at = self->at, last = self->last;

  while (last > at && dossier_shape_find_candidate_start (work, last) <= last)
    last = dossier_shape_find_candidate_start (work, last) - 1;
  if (last == at + 1 && dossier_foreign_count (work, at) > 0
      && dossier_foreign_count (work, last) > 0)
    dossier_names_add_titled (work, at, last, self->title); /* "산드빅 베른센 기술정책*실장*" */
  else if (dossier_shape_is_clear_name (work, at))
    dossier_names_add_titled (work, at, at, self->title);
  else if (dossier_shape_is_clear_name (work, last)
           || (self->linked && at == last
               && dossier_shape_is_full_name (work, last))) /* "이혁 주베트남 한국대사" */
    dossier_names_add_titled (work, last, last, self->title);
}

static void
find_before (DossierNameWork *work, guint title, guint first)
{
  Before before = { work, first, title, title, title - 1, FALSE, FALSE };
  gboolean more = TRUE;

  /* "2차관" */
  if (dossier_names_touches (work, title)
      && dossier_names_has (work, before.last, DOSSIER_TOKEN_NUMBER) && before.last > first)
    {
      before.at--;
      before.last--;
    }
  while (more && before.at > first)
    {
      guint previous = before.at - 1;

      if (dossier_names_mark (work, previous) == ')')
        {
          if (add_by_sound (work, before.at, before.last, title, first))
            return;
          more = pass_bracket (&before, previous);
        }
      else
        more = !dossier_names_has (work, before.at, DOSSIER_TOKEN_LINE)
               && take_word (&before, previous);
    }
  if (before.at > before.last || before.last >= title)
    return;
  if (work->readings[title].n_heads == 0)
    {
      add_clear_name (&before);
      return;
    }
  dossier_names_read_titled (work, before.at, before.last, title, before.certain);
  /* "문가온·오하늘 기자" */
  if (before.at == before.last && before.at >= first + 2
      && dossier_names_is_middle_dot (work, before.at - 1)
      && dossier_shape_is_full_name (work, before.at)
      && dossier_shape_is_clear_name (work, before.at - 2))
    dossier_names_add_titled (work, before.at - 2, before.at - 2, title);
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

/* "한빛전자 대표 *문가온*": a clear name that stands bare behind a body and a title, where nothing
 * else can be the title's. */
static gboolean
stands_behind_office (const DossierNameWork *work, guint title, guint name, guint end)
{
  return (dossier_shape_find_candidate_start (work, title - 1) < title
          || dossier_names_is_party (work, title - 1))
         && !dossier_names_has (work, title, DOSSIER_TOKEN_LINE)
         && dossier_shape_is_clear_name (work, name)
         && (name + 1 == end || dossier_names_has (work, name + 1, DOSSIER_TOKEN_LINE)
             || dossier_names_mark (work, name + 1) != 0);
}

/* "(회장 문가온)", "(장관 조세핀 테오)": a title before the name, in a bracket. */
static void
find_after (DossierNameWork *work, guint title, guint end)
{
  guint name = title + MAX (work->readings[title].n_heads, 1);
  guint last = name;

  if (name >= end || title == 0 || dossier_names_has (work, name, DOSSIER_TOKEN_LINE)
      || !dossier_names_has (work, name, DOSSIER_TOKEN_HANGUL)
      || dossier_names_is_plain_word (work, name))
    return;
  if (!opens_part (work, title - 1))
    {
      if (!stands_behind_office (work, title, name, end))
        return;
      if (dossier_shape_find_candidate_start (work, title - 1) == title)
        dossier_names_add (work, title - 1, title - 1, DOSSIER_ENTITY_ORGANIZATION,
                           DOSSIER_NAME_CUED, "before-title");
      dossier_names_add_titled (work, name, name, title);
      return;
    }
  while (last + 1 < end && last < name + 3 && dossier_names_mark (work, last + 1) == 0
         && dossier_shape_is_bare (work, last + 1)
         && dossier_shape_find_candidate_start (work, last + 1) > last + 1)
    last++;
  if ((last + 1 < end && dossier_names_mark (work, last + 1) == 0)
      || (last == name && !dossier_shape_is_clear_name (work, name)
          && !dossier_shape_has_shape_of_name (work, name)))
    return;
  dossier_names_add_titled (work, name, last, title);
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
        dossier_names_add_party_behind (work, i, end);
      }
}
