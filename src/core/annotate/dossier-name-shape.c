/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-shape.h"

#include <string.h>

#include "dossier-names-transcribed.h"

/* How far back to look for a person of the same name, in tokens: a news text and more, and the
 * pass stays linear in a book. */
#define NEIGHBOURHOOD 2000

/**
 * dossier_shape_count_syllables:
 * @work: the work
 * @index: a token
 * @length: how many bytes of it
 *
 * Returns: how many syllables (characters) these bytes are
 */
guint
dossier_shape_count_syllables (const DossierNameWork *work, guint index, gsize length)
{
  const char *text = work->tokens->text + dossier_names_token (work, index)->span.start;

  return (guint) g_utf8_strlen (text, (gssize) length);
}

/**
 * dossier_shape_get_length:
 * @work: the work
 * @index: a token
 *
 * Returns: its length in bytes
 */
gsize
dossier_shape_get_length (const DossierNameWork *work, guint index)
{
  return dossier_span_length (dossier_names_token (work, index)->span);
}

/**
 * dossier_shape_begins_known_person:
 * @work: the work
 * @index: a token
 *
 * Returns: whether a person found before, not too far back, begins with the word: the first
 *   name in the order of the language
 */
gboolean
dossier_shape_begins_known_person (const DossierNameWork *work, guint index)
{
  const char *text = work->tokens->text;
  DossierSpan span = dossier_names_token (work, index)->span;

  for (guint i = work->candidates->len; i-- > 0;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (candidate->type == DOSSIER_ENTITY_PERSON
          && dossier_span_length (candidate->span) > dossier_span_length (span)
          && memcmp (text + candidate->span.start, text + span.start,
                     dossier_span_length (span)) == 0)
        return TRUE;
      if (candidate->last + NEIGHBOURHOOD < index)
        break;
    }
  return FALSE;
}

/**
 * dossier_shape_ends_known_person:
 * @work: the work
 * @index: a token
 *
 * Returns: whether a person found before, not too far back, ends with the word
 */
gboolean
dossier_shape_ends_known_person (const DossierNameWork *work, guint index)
{
  const char *text = work->tokens->text;
  DossierSpan span = dossier_names_token (work, index)->span;
  gsize length = dossier_span_length (span);

  for (guint i = work->candidates->len; i-- > 0;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (candidate->type == DOSSIER_ENTITY_PERSON
          && dossier_span_length (candidate->span) > length
          && memcmp (text + candidate->span.end - length, text + span.start, length) == 0)
        return TRUE;
      if (candidate->last + NEIGHBOURHOOD < index)
        break;
    }
  return FALSE;
}

/**
 * dossier_shape_find_candidate_start:
 * @work: the work
 * @index: a token
 *
 * Returns: the first token of the organisation or place whose candidate ends with the token,
 *   @index + 1 for none
 */
guint
dossier_shape_find_candidate_start (const DossierNameWork *work, guint index)
{
  guint start = index + 1;

  for (guint i = work->candidates->len; i-- > 0;)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (candidate->last == index && candidate->type != DOSSIER_ENTITY_PERSON
          && candidate->span.end == dossier_names_token (work, index)->span.end)
        start = MIN (start, candidate->first);
      if (candidate->last + 64 < index)
        break;
    }
  return start;
}

/**
 * dossier_shape_is_family_name:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a family name of the language's country
 */
gboolean
dossier_shape_is_family_name (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_name_lexicon_is_family_name (work->lexicon, folded, length);
}

static gboolean
is_given_name (const DossierNameWork *work, const char *text, const char *end)
{
  while (text < end)
    {
      const char *next = g_utf8_next_char (text);

      if (!dossier_name_lexicon_is_name_syllable (work->lexicon, text, (gsize) (next - text)))
        return FALSE;
      text = next;
    }
  return TRUE;
}

/**
 * dossier_shape_is_full_name:
 * @work: the work
 * @index: a token
 *
 * Returns: whether the word may be a family name and a given name in one ("서윤재"): a family
 *   name of one syllable or two and at most two more
 */
gboolean
dossier_shape_is_full_name (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span);
  glong n = g_utf8_strlen (text, (gssize) length);

  if (n < 2 || n > 4 || (token->flags & DOSSIER_TOKEN_HANGUL) == 0)
    return FALSE;
  for (glong family = MIN (2, n - 1); family >= 1; family--)
    {
      gsize bytes = (gsize) (g_utf8_offset_to_pointer (text, family) - text);

      if (n - family <= 2
          && dossier_name_lexicon_is_family_name (work->lexicon, text, bytes)
          && is_given_name (work, text + bytes, text + length))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_shape_is_clear_name:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is such a name of three syllables or more, which hardly another word
 *   looks like
 */
gboolean
dossier_shape_is_clear_name (const DossierNameWork *work, guint index)
{
  return dossier_shape_is_full_name (work, index)
         && dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) >= 3
         && (work->readings[index].words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_FIELD)) == 0;
}

/**
 * dossier_shape_is_bare:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a noun that stands bare, without a particle and without a mark
 */
gboolean
dossier_shape_is_bare (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded;

  if (dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
      && dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) == 1
      && dossier_shape_begins_known_person (work, index))
    return TRUE;
  /* The particle of a word that a bracket has cut off; the unit of a number ("11일"). */
  if (index > 0 && dossier_names_touches (work, index)
      && (dossier_names_mark (work, index - 1) == ')'
          || dossier_names_has (work, index - 1, DOSSIER_TOKEN_NUMBER)))
    return FALSE;
  folded = dossier_names_folded (work, index, &length);
  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
         && (work->readings[index].words
             & (DOSSIER_NAME_OPENER | DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD))
                == 0
         && !dossier_name_lexicon_is_inflected (work->lexicon, folded, length);
}

/**
 * dossier_shape_is_office:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a word of five syllables or more that ends as ministries do
 */
gboolean
dossier_shape_is_office (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
         && dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) >= 5
         && dossier_name_lexicon_is_office (work->lexicon, folded, length);
}

/**
 * dossier_shape_is_transcribed:
 * @work: the work
 * @first: a token
 * @last: a token
 *
 * Returns: whether the words from @first to @last are a name written by its sound
 */
gboolean
dossier_shape_is_transcribed (const DossierNameWork *work, guint first, guint last)
{
  guint end;

  return dossier_names_measure_transcribed (work, first, last + 1, &end) > 0 && end == last;
}

/**
 * dossier_shape_has_shape_of_name:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a family name and two syllables more ("김수갑")
 */
gboolean
dossier_shape_has_shape_of_name (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;

  return (token->flags & DOSSIER_TOKEN_HANGUL) != 0
         && dossier_shape_count_syllables (work, index, dossier_shape_get_length (work, index)) == 3
         && dossier_name_lexicon_is_family_name (work->lexicon, text,
                                                 (gsize) (g_utf8_next_char (text) - text));
}
