/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-chars.h"
#include "dossier-fold.h"
#include "dossier-layout-clues.h"
#include "dossier-lower.h"

/* A name has so many tokens at most. */
#define MAX_NAME_TOKENS 9
/* The name of an outlet of which nothing is known has no more. */
#define MAX_UNKNOWN_TOKENS 4
/* Words of so many bytes may stand in a name without a capital: "of", "og", "và". */
#define SMALL_WORD 4

/* "Đại học" ends in no "Đài": diacritics count where both have any. */
static gboolean
spells (const char *text, gsize length, const char *ending)
{
  g_autofree char *lowered = NULL;

  if (!dossier_has_marks (ending, strlen (ending)) || !dossier_has_marks (text, length))
    return TRUE;
  lowered = dossier_lower (text, (gssize) length);
  return g_str_has_suffix (lowered, ending);
}

/* Whether one of an outlet's endings closes the word, which has a capital, or the words from
 * @first on: "Tạp chí". */
static gboolean
has_ending (const DossierTokens *tokens, guint first, guint index,
            const DossierLayoutLexicon *lexicon)
{
  char **endings = lexicon->outlet_endings;
  const DossierToken *token = &tokens->items[index];
  const char *end = tokens->folded->text + token->fold_end;
  gsize size = token->fold_end - tokens->items[first].fold_start;
  gsize word = token->fold_end - token->fold_start;
  gboolean capital = (token->flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL)) != 0;
  guint32 start = tokens->items[first].span.start;

  if (!dossier_endings_match (lexicon->outlet_ends, end - size, size))
    return FALSE;
  for (guint i = 0; endings != NULL && endings[i] != NULL; i++)
    {
      gsize length = strlen (endings[i]);

      if (length <= size && memcmp (end - length, endings[i], length) == 0
          && (length <= word ? capital : length == size || end[-(gssize) length - 1] == ' ')
          && spells (tokens->text + start, token->span.end - start, lexicon->outlet_spellings[i]))
        return TRUE;
    }
  return FALSE;
}

/* "VOV.VN", "baoquocte.vn": words that full stops join, and no mail address. */
static gboolean
is_domain (const DossierTokens *tokens, guint first, guint end)
{
  gboolean joined = FALSE;

  for (guint i = first + 1; i < end; i++)
    {
      if ((tokens->items[i].flags & DOSSIER_TOKEN_SPACE)
          || tokens->text[tokens->items[i].span.start] == '@')
        return FALSE;
      joined |= tokens->text[tokens->items[i].span.start] == '.' && i + 1 < end;
    }
  return joined;
}

/* The name of the gazetteer that fills the tokens. */
static const DossierKnownName *
find_known (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (clues->draft->knowledge);
  DossierMatch match;

  if (!dossier_matcher_longest (dossier_gazetteer_get_matcher (gazetteer), clues->tokens, first,
                                &match)
      || match.last + 1 != end)
    return NULL;
  return dossier_gazetteer_get_name (gazetteer, match.value);
}

/* Whether the gazetteer knows a name of this type that fills the tokens. */
static gboolean
is_known (const DossierLayoutClues *clues, guint first, guint end, DossierEntityType type)
{
  const DossierKnownName *name = find_known (clues, first, end);

  for (guint i = 0; name != NULL && i < name->known->len; i++)
    if (((const DossierKnown *) g_ptr_array_index (name->known, i))->type == type)
      return TRUE;
  return FALSE;
}

/* Whether the gazetteer knows an agency, a paper or a site by the name that fills the tokens. */
static gboolean
is_known_press (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierKnownName *name = find_known (clues, first, end);

  for (guint i = 0; name != NULL && i < name->known->len; i++)
    if (((const DossierKnown *) g_ptr_array_index (name->known, i))->is_press)
      return TRUE;
  return FALSE;
}

gboolean
dossier_layout_clues_is_place (const DossierLayoutClues *clues, guint first, guint end)
{
  return is_known (clues, first, end, DOSSIER_ENTITY_PLACE);
}

/* "PGS.TS": letters of a title, not of an agency. */
static gboolean
is_title (const DossierLayoutClues *clues, guint first, guint end)
{
  guint n;

  return clues->names != NULL
         && (dossier_name_lexicon_look_head (clues->names, clues->tokens, first, &n)
             & DOSSIER_NAME_TITLE)
         && first + n >= end;
}

/* "TTXVN/Vietnam+": the letters stand before the stroke. */
static guint
find_stroke (const DossierTokens *tokens, guint first, guint end)
{
  for (guint i = first + 1; i + 1 < end; i++)
    if (tokens->text[tokens->items[i].span.start] == '/')
      return i;
  return end;
}

/**
 * dossier_layout_clues_is_letters:
 *
 * Whether the tokens are the letters of an agency or its address rather than a town in capitals:
 * "NDO", "TTXVN", "GD&TĐ", "VOV.VN".
 */
gboolean
dossier_layout_clues_is_letters (const DossierLayoutClues *clues, guint first, guint end)
{
  static const gsize max_letters = 4;
  const DossierTokens *tokens = clues->tokens;
  gboolean vowel = FALSE;

  end = find_stroke (tokens, first, end);
  if (first >= end || dossier_layout_clues_is_place (clues, first, end)
      || is_title (clues, first, end))
    return FALSE;
  if (is_known (clues, first, end, DOSSIER_ENTITY_ORGANIZATION) || is_domain (tokens, first, end))
    return TRUE;
  for (guint i = first; i < end; i++)
    if ((i > first && (tokens->items[i].flags & DOSSIER_TOKEN_SPACE))
        || ((tokens->items[i].flags & DOSSIER_TOKEN_WORD)
            && !(tokens->items[i].flags & DOSSIER_TOKEN_UPPER)))
      return FALSE;
  if (!(tokens->items[first].flags & DOSSIER_TOKEN_UPPER))
    return FALSE;
  for (guint32 i = tokens->items[first].fold_start; i < tokens->items[end - 1].fold_end; i++)
    vowel |= dossier_char_is_folded_vowel (tokens->folded->text[i]);
  return end > first + 1 || !vowel
         || tokens->items[first].fold_end - tokens->items[first].fold_start <= max_letters;
}

static gboolean
is_site_word (const DossierLayoutClues *clues, guint index)
{
  const DossierToken *token = &clues->tokens->items[index];
  g_autofree char *word = g_strndup (clues->tokens->folded->text + token->fold_start,
                                     token->fold_end - token->fold_start);

  for (guint i = 0; i < clues->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (clues->lexicons, i);

      if (lexicon->site_parts != NULL
          && g_strv_contains ((const char *const *) lexicon->site_parts, word))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_layout_clues_is_part_of_site:
 *
 * Whether the tokens name a part of a site, as "News" and "World News" do, and no outlet.
 */
gboolean
dossier_layout_clues_is_part_of_site (const DossierLayoutClues *clues, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if ((clues->tokens->items[i].flags & DOSSIER_TOKEN_WORD) && !is_site_word (clues, i))
      return FALSE;
  return !is_known_press (clues, first, end);
}

/* "수소*경제* 생태계 활성화": where there are no capitals, a name ends not far
 * behind its ending. */
static gboolean
is_amid_words (const DossierTokens *tokens, guint index, guint end)
{
  return (tokens->items[index].flags & DOSSIER_TOKEN_HANGUL) && index + 3 < end;
}

/* "*Nytt* senter …": a word that may close an outlet's name begins a phrase where a common one
 * follows. */
static gboolean
opens_phrase (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierToken *next = &clues->tokens->items[MIN (first + 1, end - 1)];

  return first + 1 < end && (next->flags & DOSSIER_TOKEN_WORD)
         && !(next->flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL))
         && dossier_span_length (next->span) > SMALL_WORD
         && (clues->names == NULL || !dossier_name_lexicon_has_tails (clues->names));
}

/**
 * dossier_layout_clues_is_outlet:
 *
 * Whether the tokens look like the name of a paper, a broadcaster or a news site.
 */
gboolean
dossier_layout_clues_is_outlet (const DossierLayoutClues *clues, guint first, guint end)
{
  if (first >= end || end - first > MAX_NAME_TOKENS
      || dossier_layout_clues_is_part_of_site (clues, first, end))
    return FALSE;
  for (guint i = 0; i < clues->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (clues->lexicons, i);

      for (guint word = first + opens_phrase (clues, first, end); word < end; word++)
        if (!is_amid_words (clues->tokens, word, end)
            && has_ending (clues->tokens, first, word, lexicon))
          return TRUE;
    }
  return dossier_layout_clues_is_letters (clues, first, end);
}

static gboolean
names_agency (const DossierLayoutClues *clues, const char *name)
{
  g_autofree char *lowered = dossier_lower (name, -1);
  g_autofree char *folded = dossier_fold (name, -1);
  g_auto (GStrv) spelled = g_strsplit (lowered, " ", -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; i < clues->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (clues->lexicons, i);

      for (guint end = 0; lexicon->outlet_endings != NULL && lexicon->outlet_endings[end] != NULL;
           end++)
        for (guint word = 0; words[word] != NULL && spelled[word] != NULL; word++)
          if (g_str_has_suffix (words[word], lexicon->outlet_endings[end])
              && spells (spelled[word], strlen (spelled[word]), lexicon->outlet_spellings[end]))
            return TRUE;
    }
  return FALSE;
}

/**
 * dossier_layout_clues_is_other_body:
 *
 * Whether the tokens name a known body of which no name says that it is an agency or a paper: a
 * ministry that took a picture.
 */
gboolean
dossier_layout_clues_is_other_body (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierKnownName *name = find_known (clues, first, end);

  if (!is_known (clues, first, end, DOSSIER_ENTITY_ORGANIZATION))
    return FALSE;
  for (guint i = 0; i < name->known->len; i++)
    {
      const DossierKnown *known = g_ptr_array_index (name->known, i);

      if (known->is_press)
        return FALSE;
      for (char **one = known->names; one != NULL && *one != NULL; one++)
        if (names_agency (clues, *one))
          return FALSE;
    }
  return TRUE;
}

/**
 * dossier_layout_clues_is_press:
 *
 * Whether the tokens name a paper, a site or an agency where many another body may be named.
 * Letters alone do not say so, and neither does a name that is known as that of something else.
 */
gboolean
dossier_layout_clues_is_press (const DossierLayoutClues *clues, guint first, guint end)
{
  if (!dossier_layout_clues_is_outlet (clues, first, end)
      || dossier_layout_clues_is_other_body (clues, first, end))
    return FALSE;
  return !dossier_layout_clues_is_letters (clues, first, end)
         || is_domain (clues->tokens, first, end)
         || is_known (clues, first, find_stroke (clues->tokens, first, end),
                      DOSSIER_ENTITY_ORGANIZATION);
}

/**
 * dossier_layout_clues_is_capitalised:
 *
 * Whether the tokens have capitals all through, small words aside: no verb stands there.
 */
gboolean
dossier_layout_clues_is_capitalised (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierTokens *tokens = clues->tokens;

  for (guint i = first; i < end; i++)
    {
      const DossierToken *token = &tokens->items[i];

      if ((token->flags & DOSSIER_TOKEN_NUMBER)
          || ((token->flags & DOSSIER_TOKEN_WORD) && !(token->flags & DOSSIER_TOKEN_CAPITAL)
              && dossier_span_length (token->span) > SMALL_WORD))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_layout_clues_is_article:
 *
 * Whether the token is a small word right before a name: "issued by *the* Ministry of Trade".
 */
gboolean
dossier_layout_clues_is_article (const DossierLayoutClues *clues, guint index, guint end)
{
  const DossierToken *items = clues->tokens->items;

  return index + 1 < end && (items[index].flags & DOSSIER_TOKEN_WORD)
         && !(items[index].flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL))
         && dossier_span_length (items[index].span) < SMALL_WORD
         && (items[index + 1].flags & DOSSIER_TOKEN_CAPITAL);
}

/* "fiskeridepartementet", 통상자원부 */
static gboolean
ends_as_organization (const DossierLayoutClues *clues, guint index)
{
  const DossierToken *token = &clues->tokens->items[index];
  DossierEntityType type;
  gsize n_bytes;

  return dossier_name_lexicon_find_ending (clues->names,
                                           clues->tokens->folded->text + token->fold_start,
                                           token->fold_end - token->fold_start, &type, &n_bytes)
         && type == DOSSIER_ENTITY_ORGANIZATION;
}

/**
 * dossier_layout_clues_is_organization:
 *
 * Whether the tokens are nothing but the name of a body: of a ministry that issues a press
 * release, for example.
 */
gboolean
dossier_layout_clues_is_organization (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierTokens *tokens = clues->tokens;
  guint n;

  if (first >= end || end - first > MAX_NAME_TOKENS + 2
      || !(tokens->items[end - 1].flags & DOSSIER_TOKEN_WORD))
    return FALSE;
  if (is_known (clues, first, end, DOSSIER_ENTITY_ORGANIZATION))
    return TRUE;
  if (clues->names == NULL)
    return FALSE;
  if (end - first <= 5 && ends_as_organization (clues, end - 1))
    return TRUE;
  return !dossier_name_lexicon_has_tails (clues->names) && end - first >= 3
         && (dossier_name_lexicon_look_head (clues->names, tokens, first, &n)
             & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_ORGANIZATION))
         && dossier_layout_clues_is_capitalised (clues, first, end);
}

/**
 * dossier_layout_clues_ends_as_body:
 *
 * Whether the last of three words or more, all with capitals, is a word for a body: "Harbour
 * Research Institute". A headline may end so too.
 */
gboolean
dossier_layout_clues_ends_as_body (const DossierLayoutClues *clues, guint first, guint end)
{
  guint n;

  return clues->names != NULL && !dossier_name_lexicon_has_tails (clues->names)
         && end - first >= 3 && end - first <= MAX_NAME_TOKENS
         && (dossier_name_lexicon_look_head (clues->names, clues->tokens, end - 1, &n)
             & DOSSIER_NAME_HEAD_OF (DOSSIER_ENTITY_ORGANIZATION))
         && dossier_layout_clues_is_capitalised (clues, first, end);
}

/**
 * dossier_layout_clues_is_unknown_name:
 *
 * Whether the tokens look like the name of a paper, a site or a body of which nothing is known:
 * "Harbour & Shipping".
 */
gboolean
dossier_layout_clues_is_unknown_name (const DossierLayoutClues *clues, guint first, guint end)
{
  const DossierToken *items = clues->tokens->items;
  gboolean upper = TRUE;

  if (first >= end || end - first > MAX_UNKNOWN_TOKENS
      || !(items[first].flags & DOSSIER_TOKEN_CAPITAL)
      || !(items[end - 1].flags & DOSSIER_TOKEN_CAPITAL)
      || !dossier_layout_clues_is_capitalised (clues, first, end))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      if ((items[i].flags & DOSSIER_TOKEN_PUNCT) && !dossier_token_is (clues->tokens, i, "&"))
        return FALSE;
      upper &= (items[i].flags & (DOSSIER_TOKEN_UPPER | DOSSIER_TOKEN_PUNCT)) != 0;
    }
  return !upper && find_known (clues, first, end) == NULL
         && !dossier_layout_clues_is_part_of_site (clues, first, end);
}
