/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

/* Tokens of the longest word for a programme, and of the longest quoted name. */
#define LONGEST_HEAD 4
#define LONGEST_TITLE 20

static gboolean
is_quote (gunichar mark)
{
  switch (mark)
    {
    case 0xab:
    case 0xbb:
    case '\'':
    case '"':
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
    case 0x300a:
    case 0x300b:
    case 0x300c:
    case 0x300d:
    case 0x300e:
    case 0x300f:
    case 0x3008:
    case 0x3009:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A mark that follows a word without a space closes, unless it can only open. */
static gboolean
opens (const DossierNameWork *work, guint index, guint first)
{
  gunichar mark = dossier_names_mark (work, index);

  if (!is_quote (mark))
    return FALSE;
  if (mark != '\'' && mark != '"' && mark != 0x2019 && mark != 0x201d)
    return TRUE;
  return index == first || !dossier_names_touches (work, index)
         || dossier_names_mark (work, index - 1) != 0;
}

/* The noun beside the quoted words, without its particle. */
static gboolean
find_noun (const DossierNameWork *work, DossierNameSide side, guint index, guint end,
           DossierEntityType *type)
{
  gsize length;
  const char *folded;

  if (index >= end || !dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
      || dossier_names_has (work, index, DOSSIER_TOKEN_LINE))
    return FALSE;
  folded = dossier_names_folded (work, index, &length);
  return dossier_name_lexicon_find_noun (work->lexicon, side, folded,
                                         dossier_names_strip (work, index), type);
}

/* What the last word of the quoted words names, by head or by ending; a
 * number may stand behind it ("… 위크 2024"). */
static gboolean
get_type (const DossierNameWork *work, guint first, guint index, DossierEntityType *type)
{
  gsize length, ending;
  const char *folded;

  if (dossier_names_has (work, index, DOSSIER_TOKEN_NUMBER) && index > first + 1)
    index--;
  folded = dossier_names_folded (work, index, &length);

  return dossier_names_get_head_type (work->readings[index].heads, type)
         || dossier_name_lexicon_find_ending (work->lexicon, folded, length, type, &ending);
}

static gboolean
ends_phrase (gunichar mark)
{
  return mark == '.' || mark == '?' || mark == '!' || mark == ';' || mark == ':';
}

/* What the noun or the head right before the opening mark at @index makes of what is quoted. */
static gboolean
find_type_before (const DossierNameWork *work, guint index, guint first, DossierEntityType *type)
{
  const DossierToken *items = work->tokens->items;

  if (index == first || dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
      || dossier_names_touches (work, index)
      || !dossier_names_has (work, index - 1, DOSSIER_TOKEN_WORD))
    return FALSE;
  for (guint n = 1; n <= LONGEST_HEAD && index >= first + n; n++)
    {
      const char *folded = work->tokens->folded->text + items[index - n].fold_start;
      gsize length = items[index - 1].fold_end - items[index - n].fold_start;

      if ((work->readings[index - n].n_heads == n
           && dossier_names_get_head_type (work->readings[index - n].heads, type))
          || dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_BEFORE, folded, length,
                                             type)
          || dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_AFTER, folded, length,
                                             type))
        return TRUE;
    }
  return FALSE;
}

/* programmet «*Trygg havn for alle*», diễn đàn “*Tương lai ngành điện gió*”: a phrase that begins
 * with a capital, right behind the word for a programme or an event. */
static void
find_title (DossierNameWork *work, guint index, guint first, guint end)
{
  DossierEntityType type;
  guint close = index + 2;

  if (!opens (work, index, first) || index + 2 >= end
      || !dossier_names_is_capital (work, index + 1)
      || !find_type_before (work, index, first, &type)
      || (type != DOSSIER_ENTITY_PROGRAMME && type != DOSSIER_ENTITY_EVENT))
    return;
  while (close < end && close <= index + LONGEST_TITLE
         && !is_quote (dossier_names_mark (work, close))
         && !ends_phrase (dossier_names_mark (work, close)))
    close++;
  if (close >= end || !is_quote (dossier_names_mark (work, close)))
    return;
  dossier_names_add (work, index + 1, close - 1, type, DOSSIER_NAME_FORMED, "quoted")
      ->why = dossier_names_quote (work, dossier_names_token (work, index - 1)->span);
}

/**
 * dossier_names_find_quoted:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Quotation marks set off the names of programmes, projects and events: '세 바다 기술
 * 파트너십(TSTP)', programmet «Trygg havn for alle».
 */
void
dossier_names_find_quoted (DossierNameWork *work, guint first, guint end)
{
  if (dossier_name_lexicon_has_capitals (work->lexicon))
    {
      for (guint i = first; i < end; i++)
        if (dossier_names_mark (work, i) != 0)
          find_title (work, i, first, end);
      return;
    }
  for (guint i = first; i + 2 < end; i++)
    {
      DossierEntityType type;
      DossierCandidate *candidate;
      guint last, close;

      if (!opens (work, i, first))
        continue;
      for (last = i; last + 1 < end && last < i + 9; last++)
        {
          gunichar mark = dossier_names_mark (work, last + 1);

          if (is_quote (mark) || mark == '(' || mark == ',' || mark == '.' || mark == '?')
            break;
        }
      close = last + 1;
      if (last == i || close >= end)
        continue;
      if (dossier_names_mark (work, close) == '(')
        while (close < end && !is_quote (dossier_names_mark (work, close)) && close < last + 6)
          close++;
      if (close >= end || !is_quote (dossier_names_mark (work, close)))
        continue;
      if (!get_type (work, i, last, &type)
          && !(last < i + 5 && i > first
               && (dossier_names_get_head_type (work->readings[i - 1].heads, &type)
                   || find_noun (work, DOSSIER_NAME_BEFORE, i - 1, end, &type)))
          && !(last < i + 5 && find_noun (work, DOSSIER_NAME_AFTER, close + 1, end, &type)))
        continue;
      if (last == i + 1 && (work->readings[last].words & DOSSIER_NAME_NOT))
        continue;
      candidate = dossier_names_add (work, i + 1, last, type, DOSSIER_NAME_FORMED, "quoted");
      candidate->why = dossier_names_quote (work, dossier_names_token (work, last)->span);
      i = last;
    }
}
