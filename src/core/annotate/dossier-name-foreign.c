/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-foreign.h"

/* The most words of a stranger's name before the noun of the body that bears it. */
#define MOST_WORDS 3

/* The shortest one with but one syllable that tells it, in bytes. */
#define SHORTEST_LEAD 9

/**
 * dossier_foreign_is_term:
 * @work: the work
 * @first: a token
 * @last: a token
 *
 * Returns: whether a term of the sector scheme begins at @first and ends where @last does
 */
gboolean
dossier_foreign_is_term (const DossierNameWork *work, guint first, guint last)
{
  const DossierDraft *draft = work->draft;
  const DossierSectorScheme *scheme = dossier_knowledge_get_sectors (draft->knowledge);
  DossierMatch match;

  return dossier_matcher_longest (dossier_sector_scheme_get_matcher (scheme, draft->language->code),
                                  work->tokens, first, &match)
         && match.last == last && match.span.end == work->tokens->items[last].span.end;
}

/**
 * dossier_foreign_count:
 * @work: the work
 * @index: a token
 *
 * Returns: how many syllables of the word say that it is the name of a stranger, written by its
 *   sound in a language without capitals; 0 where it is known, common, a term of a sector, or
 *   has a particle
 */
guint
dossier_foreign_count (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded;
  guint n;

  if (!dossier_names_is_bare_noun (work, index)
      || !dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL)
      || dossier_names_is_plain_word (work, index) || dossier_names_known_at (work, index) != NULL)
    return 0;
  folded = dossier_names_folded (work, index, &length);
  n = dossier_name_lexicon_count_foreign (work->lexicon, folded, length);
  return n > 0 && !dossier_name_lexicon_is_inflected (work->lexicon, folded, length)
                 && !dossier_name_lexicon_is_body_tail (work->lexicon, folded, length)
                 && !dossier_foreign_is_term (work, index, index)
             ? n
             : 0;
}

/* One syllable of two is too little ("드는", "이던"). */
static gboolean
is_long_stranger (const DossierNameWork *work, guint index)
{
  guint n = dossier_foreign_count (work, index);

  return n > 1
         || (n == 1
             && dossier_span_length (dossier_names_token (work, index)->span) >= SHORTEST_LEAD);
}

/* "*프라운호퍼* 연구소": a body known by the name of a stranger alone. */
static gboolean
is_known_stranger (const DossierNameWork *work, guint index, guint first)
{
  const DossierCandidate *known;
  gsize length;
  const char *folded;

  if (index == first || dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
      || dossier_names_touches (work, index))
    return FALSE;
  known = dossier_names_known_at (work, index - 1);
  folded = dossier_names_folded (work, index - 1, &length);
  return known != NULL && known->type == DOSSIER_ENTITY_ORGANIZATION && known->last == index - 1
         && known->span.end == dossier_names_token (work, index - 1)->span.end
         && dossier_name_lexicon_count_foreign (work->lexicon, folded, length) > 1;
}

/**
 * dossier_foreign_find_lead:
 * @work: the work
 * @index: a noun of a body, perhaps with a particle
 * @first: first token of the sentence
 *
 * Returns: the first of the words before it that are a stranger's name, which the body bears
 *   ("*산드빅* 연구소"); @index for none
 */
guint
dossier_foreign_find_lead (const DossierNameWork *work, guint index, guint first)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  guint start = index;

  if (dossier_names_known_at (work, index) != NULL
      || !dossier_name_lexicon_is_foreign_head (work->lexicon, folded,
                                                dossier_names_strip (work, index)))
    return index;
  if (is_known_stranger (work, index, first))
    return index - 1;
  while (start > first && start + MOST_WORDS > index
         && !dossier_names_has (work, start, DOSSIER_TOKEN_LINE)
         && !dossier_names_touches (work, start) && is_long_stranger (work, start - 1))
    start--;
  return start;
}

/**
 * dossier_foreign_look:
 * @work: the work
 * @index: a token
 * @words: (out): what the word is in the other languages, of #DossierNameWord
 * @heads: (out): likewise, of heads and titles
 *
 * Reads a word in letters that the text's own language does not write in.
 *
 * Returns: how many tokens the longest phrase of @words has, 1 at least
 */
guint
dossier_foreign_look (const DossierNameWork *work, guint index, guint32 *words, guint32 *heads)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (work->draft->knowledge);
  guint longest = 1;

  *words = *heads = 0;
  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);
      guint n;
      guint32 classes;

      if (language->names == NULL || language->names == work->lexicon)
        continue;
      classes = dossier_name_lexicon_look (language->names, work->tokens, index, &n);
      if (classes != 0)
        longest = MAX (longest, n);
      *words |= classes;
      *heads |= dossier_name_lexicon_look_head (language->names, work->tokens, index, &n);
    }
  return longest;
}
