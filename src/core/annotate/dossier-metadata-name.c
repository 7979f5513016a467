/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-metadata-finder.h"

#define MAX_NAME_TOKENS 9
/* Words of so many bytes may stand in a name without a capital. */
#define MAX_SMALL_WORD 24
/* A slogan in quotation marks before the name has so many tokens at most. */
#define MAX_SLOGAN 12

gboolean
dossier_metadata_is_mark (const DossierMetadataFinder *finder, guint index, guint end,
                          const char *marks)
{
  const DossierToken *token = &finder->tokens->items[index];

  return index < end && (token->flags & DOSSIER_TOKEN_PUNCT)
         && dossier_span_length (token->span) == 1
         && strchr (marks, finder->tokens->text[token->span.start]) != NULL;
}

gboolean
dossier_metadata_is_name_word (const DossierToken *token)
{
  return (token->flags & DOSSIER_TOKEN_WORD)
         && (token->flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL));
}

gboolean
dossier_metadata_holds_number (const DossierMetadataFinder *finder, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (finder->tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
      return TRUE;
  return FALSE;
}

/* "©", "ⓒ", "(c)", or a word for it before a year */
gboolean
dossier_metadata_is_copyright (const DossierMetadataFinder *finder, guint index, guint end)
{
  static const char *const signs[] = { "©", "ⓒ", "Ⓒ" };
  const DossierToken *token = &finder->tokens->items[index];
  const char *text = finder->tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span);
  guint next;

  if ((dossier_layout_clues_roles (&finder->layout, index, &next) & DOSSIER_LAYOUT_COPYRIGHT)
      && next < end && (finder->tokens->items[next].flags & DOSSIER_TOKEN_NUMBER))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (length == strlen (signs[i]) && memcmp (text, signs[i], length) == 0)
      return TRUE;
  return length == 1 && (*text == 'c' || *text == 'C') && index > 0
         && dossier_metadata_is_mark (finder, index - 1, end, "(")
         && dossier_metadata_is_mark (finder, index + 1, end, ")");
}

/**
 * dossier_metadata_skip_quoted:
 *
 * Returns: index of the token after a slogan in quotation marks that stands before a name
 */
guint
dossier_metadata_skip_quoted (const DossierMetadataFinder *finder, guint index, guint end)
{
  if (!dossier_metadata_is_mark (finder, index, end, "'\""))
    return index;
  for (guint i = index + 1; i < end && i < index + MAX_SLOGAN; i++)
    if (dossier_metadata_is_mark (finder, i, end, "'\""))
      return i + 1;
  return index;
}

/* Full stops and the like that hold the parts of a name together. */
static gboolean
is_joint (const DossierMetadataFinder *finder, guint index, guint end)
{
  gboolean apart = (finder->tokens->items[index].flags & DOSSIER_TOKEN_SPACE) != 0;

  return dossier_metadata_is_mark (finder, index, end, "&")
         || (!apart && dossier_metadata_is_mark (finder, index, end, "-"))
         || (!apart && dossier_metadata_is_mark (finder, index, end, "./+")
             && (index + 1 >= end
                 || !(finder->tokens->items[index + 1].flags & DOSSIER_TOKEN_SPACE)));
}

/**
 * dossier_metadata_read_name:
 *
 * Reads a run of capitalised words; small words may stand inside, words of a copyright notice or
 * of a stamp end it.
 *
 * Returns: the name, empty if there is none
 */
DossierMetadataName
dossier_metadata_read_name (const DossierMetadataFinder *finder, guint first, guint end)
{
  static const guint strange = DOSSIER_LAYOUT_RIGHTS | DOSSIER_LAYOUT_STAMP
                               | DOSSIER_LAYOUT_REPORTER | DOSSIER_LAYOUT_NOTICE
                               | DOSSIER_LAYOUT_SELF_BEHIND;
  DossierMetadataName name = { first, first };

  /* A word may touch the name or the stop behind it: "Korea.net". */
  for (guint i = first; i < end && i < first + MAX_NAME_TOKENS; i++)
    {
      const DossierToken *token = &finder->tokens->items[i];
      guint next;

      if (i > first && (dossier_layout_clues_roles (&finder->layout, i, &next) & strange))
        break;
      if (dossier_metadata_is_name_word (token)
          || (i > first && !(token->flags & DOSSIER_TOKEN_SPACE)
              && (token->flags & DOSSIER_TOKEN_WORD)
              && (name.end == i
                  || (name.end + 1 == i && dossier_metadata_is_mark (finder, i - 1, end, ".")))))
        name.end = i + 1;
      else if ((token->flags & DOSSIER_TOKEN_WORD)
                 ? dossier_span_length (token->span) > MAX_SMALL_WORD
                 : !is_joint (finder, i, end))
        break;
      else if (name.end == i && dossier_metadata_is_mark (finder, i, end, "+"))
        name.end = i + 1;
    }
  return name;
}

DossierSpan
dossier_metadata_name_span (const DossierMetadataFinder *finder, DossierMetadataName name)
{
  if (name.first >= name.end)
    return DOSSIER_SPAN_INIT (0, 0);
  return DOSSIER_SPAN_INIT (finder->tokens->items[name.first].span.start,
                            finder->tokens->items[name.end - 1].span.end);
}

/**
 * dossier_metadata_find_bar:
 *
 * Returns: (nullable): the bar that hides behind a name, among the letters of its last word
 */
const char *
dossier_metadata_find_bar (const DossierMetadataFinder *finder, DossierSpan name)
{
  const char *start = finder->tokens->text + name.start;
  const char *bar = g_strstr_len (start, dossier_span_length (name), DOSSIER_LAYOUT_VOWEL_BAR);

  return bar != start ? bar : NULL;
}

/**
 * dossier_metadata_take:
 *
 * Keeps the name that a clue gives. Of several clues of one kind the first counts.
 */
void
dossier_metadata_take (DossierMetadataFinder *finder, DossierMetadataClue clue, DossierSpan name)
{
  if (dossier_span_is_empty (finder->clues[clue]))
    finder->clues[clue] = name;
}

void
dossier_metadata_take_name (DossierMetadataFinder *finder, DossierMetadataClue clue,
                            DossierMetadataName name)
{
  dossier_metadata_take (finder, clue, dossier_metadata_name_span (finder, name));
}
