/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-unknown.h"

#include "dossier-names-capitals.h"

/* How many bytes of the word are Latin letters before a particle ("BBW는"). */
static gsize
measure_latin (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span), stem = 0;

  while (stem < length && g_ascii_isalnum (text[stem]))
    stem++;
  return stem;
}

static gboolean
has_latin_stem (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const char *text = work->tokens->text + token->span.start;
  gsize length = dossier_span_length (token->span), stem = measure_latin (work, index);
  guint capitals = 0;

  for (gsize i = 0; i < stem; i++)
    capitals += g_ascii_isupper (text[i]);
  return capitals >= 2 && stem < length
         && dossier_name_lexicon_is_particle (work->lexicon, text + stem, length - stem);
}

static void
add_latin (DossierNameWork *work, guint index, guint sentence, guint end)
{
  DossierCandidate *candidate;

  dossier_names_add_unknown (work, index, index, sentence, end);
  candidate = &g_array_index (work->candidates, DossierCandidate, work->candidates->len - 1);
  candidate->span.end = candidate->span.start + (guint32) measure_latin (work, index);
}

/* "윤서진은": the name of a person by its form alone, in one word with its
 * particle. Gives its length in bytes, 0 for none. */
static gsize
measure_sure_name (const DossierNameWork *work, guint index)
{
  gsize length, n;
  const char *folded = dossier_names_folded (work, index, &length);

  if (!dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL) || work->owners[index] >= 0
      || dossier_names_is_plain_word (work, index)
      || (index > 0 && dossier_names_touches (work, index)
          && dossier_names_mark (work, index - 1) == 0))
    return 0;
  for (n = 0; n < length && n < 9; n = (gsize) (g_utf8_next_char (folded + n) - folded))
    ;
  return (n == length
          || dossier_name_lexicon_is_particle (work->lexicon, folded + n, length - n))
                 && dossier_name_lexicon_is_sure_name (work->lexicon, folded, n)
             ? n
             : 0;
}

static void
add_sure_name (DossierNameWork *work, guint index, gsize length)
{
  DossierCandidate *candidate = dossier_names_add (work, index, index, DOSSIER_ENTITY_PERSON,
                                                   DOSSIER_NAME_GUESS, "person-form");

  candidate->span.end = candidate->span.start + (guint32) length;
  candidate->why = dossier_names_quote (work, candidate->span);
}

/**
 * dossier_names_find_uncased:
 * @work: the work, resolved
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Where there are no capitals: abbreviations in Latin letters, and people whose name only another
 * name looks like.
 */
void
dossier_names_find_uncased (DossierNameWork *work, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      gsize length;

      if (!dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
        continue;
      length = measure_sure_name (work, i);
      if (length > 0)
        add_sure_name (work, i, length);
      else if (dossier_names_can_begin_unknown (work, i)
               && !(i > first && dossier_names_mark (work, i - 1) == '(')
               && (dossier_names_is_abbreviation (work, i, i) || has_latin_stem (work, i)))
        add_latin (work, i, first, end);
    }
}
