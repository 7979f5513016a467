/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-transcribed.h"

#include "dossier-name-foreign.h"

/* The fewest foreign syllables of a word that only "company" hangs on, and its letters in bytes. */
#define FEWEST_MARKS 2
#define SHORTEST_FIRM 2

/* Behind a noun for companies: the syllables of a word that is one's name, the words that a name
 * has, and how far behind the country the noun stands ("덴마크 *에너지 그룹* 외르스크"). */
#define SHORTEST_NAMED 3
#define MOST_NAMED 3
#define FARTHEST_NOUN 2

/* The letters of a syllable in Hangul, in bytes. */
#define SYLLABLE 3

/* The syllables of a name behind the family name, at most. */
#define MOST_GIVEN 3

/* The syllable of a given name that the word is, without its particle. Gives its
 * length in bytes, 0 where it is none. */
static gsize
measure_given (const DossierNameWork *work, guint index, gboolean *sign)
{
  gsize length, stem;
  const char *folded;

  if (!dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
      || (work->readings[index].words & DOSSIER_NAME_OPENER))
    return 0;
  folded = dossier_names_folded (work, index, &length);
  if (dossier_name_lexicon_is_foreign_given (work->lexicon, folded, length, sign))
    return length;
  for (stem = length - 1; stem >= 3; stem--)
    if (((guint8) folded[stem] & 0xc0) != 0x80
        && dossier_name_lexicon_is_particle (work->lexicon, folded + stem, length - stem)
        && dossier_name_lexicon_is_foreign_given (work->lexicon, folded, stem, sign))
      return stem;
  return 0;
}

/**
 * dossier_names_measure_transcribed:
 * @work: the work
 * @index: a token
 * @end: where to stop
 * @last: (out): the last token of the name
 *
 * Reads a name of another language that is written by its sound, the family
 * name first and a word for each syllable ("쩐 꾸옥 하"), or all in one word.
 *
 * Returns: how many bytes of the last token belong to the name, its particle
 *   left out; 0 where none begins at the token
 */
gsize
dossier_names_measure_transcribed (const DossierNameWork *work, guint index, guint end,
                                   guint *last)
{
  gsize length, stem;
  const char *folded;
  gboolean sign, found;
  guint n_signs = 0;
  gsize size = 0;

  if (!dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
      || dossier_names_known_at (work, index) != NULL)
    return 0;
  folded = dossier_names_folded (work, index, &length);
  if (!dossier_name_lexicon_begins_foreign (work->lexicon, folded, length))
    return 0;
  if (!dossier_name_lexicon_is_foreign_family (work->lexicon, folded, length))
    {
      *last = index;
      for (stem = length; stem >= 9; stem--)
        if ((stem == length
             || (((guint8) folded[stem] & 0xc0) != 0x80
                 && dossier_name_lexicon_is_particle (work->lexicon, folded + stem, length - stem)))
            && dossier_name_lexicon_is_foreign_name (work->lexicon, folded, stem))
          return stem;
      return 0;
    }
  dossier_name_lexicon_is_foreign_given (work->lexicon, folded, length, &sign);
  n_signs = sign;
  for (*last = index; *last + 1 < end && *last < index + MOST_GIVEN; (*last)++)
    {
      gsize rest, whole;

      if (dossier_names_has (work, *last + 1, DOSSIER_TOKEN_LINE)
          || dossier_names_touches (work, *last + 1))
        break;
      rest = measure_given (work, *last + 1, &sign);
      if (rest == 0)
        break;
      size = rest;
      n_signs += sign;
      dossier_names_folded (work, *last + 1, &whole);
      if (rest < whole)
        {
          (*last)++;
          break;
        }
    }
  found = *last >= index + 2 ? n_signs >= 1 : *last == index + 1 && n_signs >= 2;
  return found ? size : 0;
}

/* "노르트베르크사는", "NBK사": a stranger's name, or letters, on which "company" hangs. Gives the
 * bytes of the name, 0 for none. */
static gsize
measure_firm (const DossierNameWork *work, guint index)
{
  gsize length, stem;
  const char *folded = dossier_names_folded (work, index, &length);
  const char *text = work->tokens->text + dossier_names_token (work, index)->span.start;

  if (!dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
      || dossier_names_is_plain_word (work, index) || dossier_names_known_at (work, index) != NULL)
    return 0;
  stem = dossier_names_strip (work, index);
  length = dossier_name_lexicon_measure_firm (work->lexicon, folded, stem);
  if (length == 0 || stem < length + SHORTEST_FIRM)
    return 0;
  stem -= length;
  if (dossier_name_lexicon_count_foreign (work->lexicon, folded, stem) >= FEWEST_MARKS)
    return stem;
  /* Letters, all of them capitals. */
  for (gsize i = 0; i < stem; i++)
    if (!g_ascii_isupper (text[i]))
      return 0;
  return stem;
}

/* The bytes of the word before its particle, but "는" alone of "베르티칼*라는*": the names of
 * strangers often end as a particle begins. */
static gsize
strip_stranger (const DossierNameWork *work, guint index)
{
  gsize length, stem = dossier_names_strip (work, index), soft = stem + SYLLABLE;
  const char *folded = dossier_names_folded (work, index, &length);

  return soft <= length
                 && dossier_name_lexicon_is_soft_particle (work->lexicon, folded + stem, SYLLABLE)
                 && (soft == length
                     || dossier_name_lexicon_is_particle (work->lexicon, folded + soft,
                                                          length - soft))
             ? soft
             : stem;
}

/* The bytes of a word that is or begins a stranger's name, 0 for none; a word that goes on with one
 * needs less. */
static gsize
measure_named (const DossierNameWork *work, guint index, gboolean goes_on)
{
  gsize length, stem;
  const char *folded = dossier_names_folded (work, index, &length);

  if (!dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
      || dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
      || dossier_names_touches (work, index) || dossier_names_is_plain_word (work, index)
      || dossier_names_known_at (work, index) != NULL)
    return 0;
  stem = strip_stranger (work, index);
  if (goes_on && dossier_name_lexicon_is_body_tail (work->lexicon, folded, stem))
    return stem;
  if (stem < SHORTEST_NAMED * SYLLABLE || dossier_foreign_is_term (work, index, index)
      || dossier_name_lexicon_is_inflected (
          work->lexicon, folded, stem == dossier_names_strip (work, index) ? length : stem)
      || (dossier_name_lexicon_count_foreign (work->lexicon, folded, stem) == 0
          && !dossier_name_lexicon_is_foreign_word (work->lexicon, folded, stem)))
    return 0;
  return stem;
}

static gboolean
is_firm_noun (const DossierNameWork *work, guint index)
{
  DossierEntityType type;
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
         && dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_BEFORE, folded, length,
                                            &type)
         && type == DOSSIER_ENTITY_ORGANIZATION;
}

/* "*베트남* 선사 하이롱싼은": a stranger's name behind a noun for companies. A common word from
 * abroad may stand there too ("업체 리스트"), but hardly behind a country and the noun. Returns
 * the last token of the name, @country for none. */
static guint
add_named_firm (DossierNameWork *work, guint country, guint end)
{
  const DossierCandidate *known = dossier_names_known_at (work, country);
  DossierCandidate *candidate;
  gsize size = 0;
  guint noun, last;

  if (known == NULL || known->type != DOSSIER_ENTITY_PLACE)
    return country;
  for (noun = known->last + 1; noun < end && !is_firm_noun (work, noun); noun++)
    if (noun == known->last + FARTHEST_NOUN)
      return country;
  for (last = noun; last + 1 < end && last < noun + MOST_NAMED;)
    {
      gsize next = measure_named (work, last + 1, last > noun);

      if (next == 0)
        break;
      size = next;
      last++;
      if (next < dossier_span_length (dossier_names_token (work, last)->span))
        break;
    }
  if (size == 0)
    return country;
  candidate = dossier_names_add (work, noun + 1, last, DOSSIER_ENTITY_ORGANIZATION,
                                 DOSSIER_NAME_CUED, "noun-beside");
  candidate->why = dossier_names_quote (work, dossier_names_token (work, noun)->span);
  candidate->span.end = dossier_names_token (work, last)->span.start + (guint32) size;
  return last;
}

static void
add_firm (DossierNameWork *work, guint index, gsize length)
{
  DossierCandidate *candidate = dossier_names_add (work, index, index, DOSSIER_ENTITY_ORGANIZATION,
                                                   DOSSIER_NAME_CUED, "ending");

  candidate->why = dossier_names_quote (work, candidate->span);
  candidate->span.end = candidate->span.start + (guint32) length;
}

/**
 * dossier_names_find_transcribed:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Finds people by the form of a name that is written by its sound, where
 * neither a title nor a bracket speaks for it, and companies by what hangs on theirs or by the
 * noun before it.
 */
void
dossier_names_find_transcribed (DossierNameWork *work, guint first, guint end)
{
  if (dossier_name_lexicon_has_capitals (work->lexicon))
    return;
  for (guint i = first; i < end; i++)
    {
      DossierCandidate *candidate;
      guint last;
      gsize size;

      if (!dossier_names_has (work, i, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL))
        continue;
      if (work->known[i] >= 0)
        {
          i = add_named_firm (work, i, end);
          continue;
        }
      size = dossier_names_measure_transcribed (work, i, end, &last);
      if (size == 0)
        {
          size = measure_firm (work, i);
          if (size > 0)
            add_firm (work, i, size);
          continue;
        }
      candidate = dossier_names_add (work, i, last, DOSSIER_ENTITY_PERSON, DOSSIER_NAME_CUED,
                                     "person-form");
      candidate->span.end = dossier_names_token (work, last)->span.start + (guint32) size;
      candidate->why = dossier_names_quote (work, candidate->span);
      i = last;
    }
}
