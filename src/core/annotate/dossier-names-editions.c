/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */

/* Which time it is that something is held or adopted: "*4th* Green Ports Conference", "Diễn đàn
 * Cảng biển *lần thứ 4*", "*제4차* 해양 포럼", "Kystkonferansen *2026*". */
#include "dossier-names-editions.h"

#include <string.h>

/* Tokens of the longest edition. */
#define LONGEST_EDITION 4

/* "4", "2026", "xiv" */
static gboolean
is_digit (char c)
{
  return g_ascii_isdigit (c) || strchr ("ivx", c) != NULL;
}

/* The byte of the folded text where the phrase begins that ends right before @end, -1 where it
 * does not stand there. */
static gssize
match_before (const char *text, gsize end, const char *phrase)
{
  for (gsize n = strlen (phrase); n > 0; n--)
    {
      gsize limit = end;

      if (phrase[n - 1] == '#')
        while (end > 0 && g_ascii_isdigit (text[end - 1]))
          end--;
      else if (end > 0 && text[end - 1] == phrase[n - 1])
        end--;
      if (end == limit)
        return -1;
    }
  return (gssize) end;
}

/* The byte behind the phrase that begins at @start, -1 where it does not stand there. */
static gssize
match_after (const char *text, gsize start, gsize end, const char *phrase)
{
  for (; *phrase != '\0'; phrase++)
    {
      gsize from = start;

      if (*phrase == '#')
        while (start < end && is_digit (text[start]))
          start++;
      else if (start < end && text[start] == *phrase)
        start++;
      if (start == from)
        return -1;
    }
  return (gssize) start;
}

/**
 * dossier_names_find_edition_before:
 * @work: the work
 * @index: first token of a name
 *
 * Returns: the first token of the edition that stands right before the name on the same line,
 *   @index where there is none
 */
guint
dossier_names_find_edition_before (const DossierNameWork *work, guint index)
{
  const GPtrArray *editions
      = dossier_name_lexicon_get_editions (work->lexicon, DOSSIER_NAME_BEFORE);
  const DossierToken *items = work->tokens->items;

  if (index == 0 || dossier_names_has (work, index, DOSSIER_TOKEN_LINE))
    return index;
  for (guint i = 0; i < editions->len; i++)
    {
      gssize start = match_before (work->tokens->folded->text, items[index - 1].fold_end,
                                   g_ptr_array_index (editions, i));

      for (guint at = index; start >= 0 && at-- > 0 && at + LONGEST_EDITION >= index;)
        {
          if ((gssize) items[at].fold_start == start)
            return at;
          if (dossier_names_has (work, at, DOSSIER_TOKEN_LINE))
            break;
        }
    }
  return index;
}

/* The last token of the edition that stands right behind the name, @last where there is none. */
static guint
find_edition_after (const DossierNameWork *work, guint last)
{
  const GPtrArray *editions
      = dossier_name_lexicon_get_editions (work->lexicon, DOSSIER_NAME_AFTER);
  const DossierTokens *tokens = work->tokens;
  guint next = last + 1;

  if (next >= work->n_tokens || dossier_names_has (work, next, DOSSIER_TOKEN_LINE))
    return last;
  for (guint i = 0; i < editions->len; i++)
    {
      gssize end = match_after (tokens->folded->text, tokens->items[next].fold_start,
                                tokens->folded->length, g_ptr_array_index (editions, i));

      for (guint at = next; end >= 0 && at < work->n_tokens && at < next + LONGEST_EDITION; at++)
        if ((gssize) tokens->items[at].fold_end == end)
          return at;
    }
  return last;
}

/* "2026", but not the first of "2026-2030" or "2026/27" */
static gboolean
is_year (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *digits = work->tokens->text + token->span.start;

  return dossier_names_has (work, index, DOSSIER_TOKEN_NUMBER)
         && dossier_span_length (token->span) == 4
         && (g_str_has_prefix (digits, "19") || g_str_has_prefix (digits, "20"))
         && !(index + 2 < work->n_tokens && dossier_names_touches (work, index + 1)
              && dossier_names_touches (work, index + 2)
              && dossier_names_has (work, index + 2, DOSSIER_TOKEN_NUMBER));
}

/**
 * dossier_names_is_year_of_edition:
 * @work: the work
 * @index: a token, or that behind the last one
 *
 * Returns: whether it is a bare year on the line of the word before: "Kystkonferansen *2026*"
 */
gboolean
dossier_names_is_year_of_edition (const DossierNameWork *work, guint index)
{
  return index < work->n_tokens && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
         && !dossier_names_touches (work, index) && is_year (work, index);
}

/* "*2026* 부산 수소 포럼" */
static gboolean
follows_year (const DossierNameWork *work, guint index)
{
  return index > 0 && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
         && !dossier_names_touches (work, index) && is_year (work, index - 1);
}

static void
stretch (DossierNameWork *work, guint index, guint first, guint last)
{
  DossierCandidate *self = &g_array_index (work->candidates, DossierCandidate, index);

  for (guint i = first; i <= last; i++)
    if (work->owners[i] >= 0 && work->owners[i] != (int) index)
      return;
  for (guint i = first; i <= last; i++)
    work->owners[i] = (int) index;
  if (first < self->first)
    self->span.start = dossier_names_token (work, first)->span.start;
  if (last > self->last)
    self->span.end = dossier_names_token (work, last)->span.end;
  self->first = first;
  self->last = last;
}

/**
 * dossier_names_take_editions:
 * @work: the work, resolved
 *
 * Stretches the names of events over the number or the year that tells which of them it is; of
 * plans and laws over the number before them where there are no capitals ("*제6차*
 * 전력수급기본계획").
 */
void
dossier_names_take_editions (DossierNameWork *work)
{
  gboolean capitals = dossier_name_lexicon_has_capitals (work->lexicon);

  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate
          = &g_array_index (work->candidates, DossierCandidate, i);
      gboolean event = candidate->type == DOSSIER_ENTITY_EVENT;
      guint first = candidate->first, last = candidate->last;

      if (work->owners[candidate->first] != (int) i
          || !(event || (!capitals && candidate->type == DOSSIER_ENTITY_INSTRUMENT)))
        continue;
      if (event && candidate->span.end == dossier_names_token (work, last)->span.end)
        {
          last = find_edition_after (work, last);
          if (last == candidate->last && dossier_names_is_year_of_edition (work, last + 1))
            last++;
        }
      first = dossier_names_find_edition_before (work, first);
      if (event && !capitals && first == candidate->first && follows_year (work, first))
        first--;
      stretch (work, i, first, last);
    }
}
