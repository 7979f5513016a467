/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

/* A row of names has this many items at least; an item has so many words at most, and one word
 * that is no less than three syllables. */
#define FEWEST_ITEMS 3
#define MOST_ITEMS 24
#define MOST_WORDS 3
#define SHORTEST_ITEM 9

/* An item of a list may be a name: a word of three syllables or more that
 * says nothing else. */
static gboolean
can_be_name (const DossierNameWork *work, guint index)
{
  const DossierNameReading *reading = &work->readings[index];

  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
         && dossier_names_strip (work, index) >= 9
         && (reading->words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD)) == 0
         && reading->heads == 0;
}

static void
add_body (DossierNameWork *work, guint index, const char *rule, DossierSpan why)
{
  const DossierToken *token = dossier_names_token (work, index);
  DossierCandidate *candidate = dossier_names_add (
      work, index, index, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED, rule);

  candidate->span.end = token->span.start + (guint32) dossier_names_strip (work, index);
  candidate->why = dossier_names_quote (work, why);
}

/* The noun "companies" within four words behind "and others". Gives its
 * token, 0 for none. */
static guint
find_kind (const DossierNameWork *work, guint cue, guint end)
{
  for (guint i = cue + 1; i < end && i < cue + 5; i++)
    {
      DossierEntityType type;
      gsize length;
      const char *folded = dossier_names_folded (work, i, &length);

      if (!dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
        return 0;
      if (dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_AFTER, folded,
                                          dossier_names_strip (work, i), &type))
        return type == DOSSIER_ENTITY_ORGANIZATION ? i : 0;
    }
  return 0;
}

/* "동방정밀과 누리모터스 등 현지 기업": the items of a list of bodies. */
static void
read_list (DossierNameWork *work, guint cue, guint first, guint end)
{
  guint kind = find_kind (work, cue, end), at = cue;

  if (kind == 0)
    return;
  while (at > first)
    {
      guint item = at - 1;
      gsize length;

      if (!can_be_name (work, item))
        break;
      dossier_names_folded (work, item, &length);
      /* Only the last item stands bare; the others lead on to the next. */
      if (at < cue && dossier_names_mark (work, at) == 0
          && dossier_names_strip (work, item) == length)
        break;
      if (work->owners[item] < 0 && dossier_names_known_at (work, item) == NULL)
        add_body (work, item, "in-list", dossier_names_token (work, kind)->span);
      at = item;
      if (at > first
          && (dossier_names_mark (work, at - 1) == ','
              || dossier_names_is_middle_dot (work, at - 1)))
        at--;
    }
}

/* What stands between two commas. */
typedef struct
{
  guint first;
  guint last;
} Item;

/* The item that begins at @first: what is known, or a few bare words. @known: whether it is a body
 * that is known. Gives FALSE where it is neither. */
static gboolean
read_item (const DossierNameWork *work, guint first, guint end, Item *item, gboolean *known)
{
  const DossierCandidate *name = dossier_names_known_at (work, first);

  *known = name != NULL && name->type == DOSSIER_ENTITY_ORGANIZATION;
  *item = (Item) { first, *known ? name->last : first };
  if (*known)
    return TRUE;
  for (guint i = first; i < end && i < first + MOST_WORDS; i++)
    {
      gsize length = dossier_span_length (dossier_names_token (work, i)->span);

      if (!dossier_names_has (work, i, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
          || (i > first && dossier_names_has (work, i, DOSSIER_TOKEN_LINE))
          || dossier_names_is_plain_word (work, i)
          || (dossier_names_known_at (work, i) != NULL && i == first)
          || dossier_name_lexicon_is_inflected (work->lexicon,
                                                work->tokens->text
                                                    + dossier_names_token (work, i)->span.start,
                                                length))
        return FALSE;
      item->last = i;
      if (i + 1 == end || dossier_names_strip (work, i) < length
          || dossier_names_mark (work, i + 1) != 0
          || (work->readings[i + 1].words & DOSSIER_NAME_LIST_CUE))
        return i > first || dossier_names_strip (work, i) >= SHORTEST_ITEM;
    }
  return FALSE;
}

static void
add_items (DossierNameWork *work, const Item *items, guint n, DossierSpan why)
{
  for (guint i = 0; i < n; i++)
    {
      const Item *item = &items[i];
      DossierCandidate *candidate;

      if (dossier_names_known_at (work, item->first) != NULL)
        continue;
      candidate = dossier_names_add (work, item->first, item->last, DOSSIER_ENTITY_ORGANIZATION,
                                     DOSSIER_NAME_CUED, "in-list");
      candidate->span.end = dossier_names_token (work, item->last)->span.start
                            + (guint32) dossier_names_strip (work, item->last);
      candidate->why = dossier_names_quote (work, why);
    }
}

/* "삼성전자, *라온하이젠*, LG, *코랄 시스템*": between commas with bodies that are known, from
 * the item at @at. Gives the token behind the row. */
static guint
read_row (DossierNameWork *work, guint at, guint end)
{
  Item items[MOST_ITEMS];
  guint n = 0, n_known = 0;
  DossierSpan why = DOSSIER_SPAN_INIT (0, 0);

  while (at < end && n < MOST_ITEMS)
    {
      gboolean known;

      if (!read_item (work, at, end, &items[n], &known))
        break;
      if (known)
        why = dossier_names_known_at (work, at)->span;
      n_known += known;
      at = items[n++].last + 1;
      if (at + 1 >= end || dossier_names_mark (work, at) != ',')
        break;
      at++;
    }
  if (n >= FEWEST_ITEMS && n_known >= 2 && 2 * n_known >= n)
    add_items (work, items, n, why);
  return at;
}

/* "[바이오나루=정하람 기자]", "(대전=가상통신)": who brings the news. */
static gboolean
is_source (const DossierNameWork *work, guint index, guint first, guint end)
{
  gunichar before = index > first ? dossier_names_mark (work, index - 1) : 0;
  gunichar after = index + 1 < end ? dossier_names_mark (work, index + 1) : 0;

  return (before == '[' && after == '=') || (before == '=' && after == ')');
}

/**
 * dossier_names_find_listed:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Where a language has no capitals, finds bodies by the list they stand in
 * and by the marks of a news agency's line.
 */
void
dossier_names_find_listed (DossierNameWork *work, guint first, guint end)
{
  if (dossier_name_lexicon_has_capitals (work->lexicon))
    return;
  for (guint i = first; i + 1 < end; i++)
    if (dossier_names_mark (work, i) == ',' && i > first)
      {
        guint start = i - 1;

        while (start > first && i - start < MOST_WORDS
               && dossier_names_known_at (work, start) == NULL
               && dossier_names_has (work, start - 1, DOSSIER_TOKEN_WORD)
               && dossier_names_is_bare_noun (work, start - 1)
               && !dossier_names_is_plain_word (work, start - 1))
          start--;
        i = MAX (read_row (work, start, end), i + 1) - 1;
      }
  for (guint i = first; i < end; i++)
    {
      if (work->readings[i].words & DOSSIER_NAME_LIST_CUE)
        read_list (work, i, first, end);
      else if (can_be_name (work, i) && is_source (work, i, first, end)
               && dossier_names_known_at (work, i) == NULL)
        add_body (work, i, "before-person", dossier_names_token (work, i)->span);
    }
}
