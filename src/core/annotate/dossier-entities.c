/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"

#include <string.h>

/* In the order in which later passes read what earlier ones left. A pass looks only at
 * sentences that have one of its signs. */
static const struct
{
  void (*run) (DossierNameWork *work, guint first, guint end);
  DossierNameSign signs;
} passes[] = {
  { dossier_names_read_heading, DOSSIER_SIGN_ANY },
  { dossier_names_read_terms, DOSSIER_SIGN_BRACKET },
  { dossier_names_find_known, DOSSIER_SIGN_ANY },
  { dossier_names_find_phrases, DOSSIER_SIGN_HEAD },
  { dossier_names_find_tails, DOSSIER_SIGN_HEAD },
  { dossier_names_find_lower, DOSSIER_SIGN_LOWER_HEAD },
  { dossier_names_find_endings, DOSSIER_SIGN_ENDING },
  { dossier_names_find_quoted, DOSSIER_SIGN_ANY },
  { dossier_names_find_titled, DOSSIER_SIGN_TITLE },
  { dossier_names_find_titled_left, DOSSIER_SIGN_TITLE_AFTER },
  { dossier_names_find_transcribed, DOSSIER_SIGN_ANY },
  { dossier_names_find_latin, DOSSIER_SIGN_ANY },
  { dossier_names_find_brackets, DOSSIER_SIGN_BRACKET },
  { dossier_names_find_listed, DOSSIER_SIGN_ANY },
  { dossier_names_find_numbered, DOSSIER_SIGN_NUMBER },
};

/**
 * dossier_names_add:
 * @work: the work
 * @first: first token
 * @last: last token
 * @type: what it is
 * @strength: how well founded
 * @rule: static name of the rule
 *
 * Returns: (transfer none): a new candidate over whole tokens; valid until
 *   the next one is added
 */
DossierCandidate *
dossier_names_add (DossierNameWork *work, guint first, guint last, DossierEntityType type,
                   DossierNameStrength strength, const char *rule)
{
  DossierCandidate candidate = {
    .first = first,
    .last = last,
    .span = { dossier_names_token (work, first)->span.start,
              dossier_names_token (work, last)->span.end },
    .type = type,
    .strength = strength,
    .rule = rule,
    .why = "",
  };

  g_array_append_val (work->candidates, candidate);
  return &g_array_index (work->candidates, DossierCandidate, work->candidates->len - 1);
}

/**
 * dossier_names_quote:
 * @work: the work
 * @span: bytes of the text
 *
 * Returns: (transfer none): the text there, kept by the analysis
 */
const char *
dossier_names_quote (DossierNameWork *work, DossierSpan span)
{
  return dossier_arena_copy (work->strings, work->tokens->text + span.start,
                             dossier_span_length (span));
}

/**
 * dossier_names_find_candidate:
 * @work: the work, resolved
 * @start: first byte of a name
 *
 * Returns: index of the candidate that begins there, -1 if there is none
 */
int
dossier_names_find_candidate (const DossierNameWork *work, gsize start)
{
  guint low = 0, high = work->candidates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (work->candidates, DossierCandidate, middle).span.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < work->candidates->len
                 && g_array_index (work->candidates, DossierCandidate, low).span.start == start
             ? (int) low
             : -1;
}

/**
 * dossier_names_get_head_type:
 * @heads: a reading's heads
 * @type: (out): what the head makes of a phrase
 *
 * Returns: whether there is a head
 */
gboolean
dossier_names_get_head_type (guint32 heads, DossierEntityType *type)
{
  if ((heads & DOSSIER_NAME_ANY_HEAD) == 0)
    return FALSE;
  for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
    if (heads & DOSSIER_NAME_HEAD_OF (i))
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dossier_names_is_abbreviation:
 * @work: the work
 * @first: first token
 * @last: last token
 *
 * Returns: whether the tokens are one abbreviation that may be a name: two
 *   capitals or more, few other letters ("VINK", "RoK", "KH&CN")
 */
gboolean
dossier_names_is_abbreviation (const DossierNameWork *work, guint first, guint last)
{
  const DossierNameReading *reading = &work->readings[first];
  guint capitals = 0, others = 0;

  if (last > first + 2 || !dossier_names_is_capital (work, first)
      || dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL)
      || ((reading->words & DOSSIER_NAME_NOT) && first + reading->n_words > last))
    return FALSE;
  for (guint i = first; i <= last; i++)
    {
      const DossierToken *token = dossier_names_token (work, i);

      if (i > first && !dossier_names_touches (work, i))
        return FALSE;
      for (guint32 at = token->span.start; at < token->span.end;)
        {
          const char *c = work->tokens->text + at;
          gunichar letter = g_utf8_get_char (c);

          if (g_unichar_isupper (letter))
            capitals++;
          else if (g_unichar_isalpha (letter))
            others++;
          else if (letter != '&' && letter != '-' && !g_unichar_isdigit (letter))
            return FALSE;
          at += (guint32) (g_utf8_next_char (c) - c);
        }
    }
  return capitals >= 2 && others <= capitals && capitals + others <= 12;
}

/**
 * dossier_names_strip:
 * @work: the work
 * @index: a token
 *
 * Returns: how many bytes of the word are left without its particle; the
 *   longest particle goes as long as two letters stay, and none from a given name
 */
gsize
dossier_names_strip (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);
  const DossierNameReading *reading = &work->readings[index];
  gsize length, bare;

  /* Listed nouns end in letters that look like a particle. */
  if (reading->words & DOSSIER_NAME_FIELD)
    return dossier_span_length (token->span);
  length = dossier_span_length (token->span);
  bare = reading->bare != 0
             ? reading->bare
             : dossier_name_lexicon_strip (work->lexicon, work->tokens->text + token->span.start,
                                           length);
  /* "자비에" */
  return bare < length && !dossier_name_lexicon_has_capitals (work->lexicon)
                 && dossier_name_lexicon_is_given_name (
                     work->lexicon, work->tokens->text + token->span.start, length)
             ? length
             : bare;
}

/**
 * dossier_names_is_middle_dot:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is the dot that joins two names in Korean
 */
gboolean
dossier_names_is_middle_dot (const DossierNameWork *work, guint index)
{
  gunichar mark = dossier_names_mark (work, index);

  return mark == 0xb7 || mark == 0x30fb || mark == 0x318d || mark == 0x2022;
}

/**
 * dossier_names_is_bare_noun:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a word without a particle, in a language that has
 *   particles
 */
gboolean
dossier_names_is_bare_noun (const DossierNameWork *work, guint index)
{
  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
         && (work->readings[index].words & DOSSIER_NAME_OPENER) == 0
         && dossier_names_strip (work, index)
                == dossier_span_length (dossier_names_token (work, index)->span);
}

/**
 * dossier_names_known_at:
 * @work: the work
 * @index: a token
 *
 * Returns: (transfer none) (nullable): the longest known name that begins at
 *   the token; valid until a candidate is added
 */
const DossierCandidate *
dossier_names_known_at (const DossierNameWork *work, guint index)
{
  return work->known[index] >= 0
             ? &g_array_index (work->candidates, DossierCandidate, work->known[index])
             : NULL;
}

/**
 * dossier_names_is_plain_word:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is a word of the lexicon rather than a name
 */
gboolean
dossier_names_is_plain_word (const DossierNameWork *work, guint index)
{
  const DossierNameReading *reading = &work->readings[index];

  return (reading->words
          & (DOSSIER_NAME_NOT | DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_OPENER | DOSSIER_NAME_FIELD
             | DOSSIER_NAME_LINK | DOSSIER_NAME_PLACE_LINK | DOSSIER_NAME_AND | DOSSIER_NAME_SAID
             | DOSSIER_NAME_LIST_CUE))
             != 0
         || (reading->heads & (DOSSIER_NAME_ANY_TITLE | DOSSIER_NAME_ANY_HEAD)) != 0;
}

/**
 * dossier_names_is_letter:
 * @work: the work
 * @index: a token
 *
 * Returns: whether it is one character
 */
gboolean
dossier_names_is_letter (const DossierNameWork *work, guint index)
{
  const DossierToken *token = dossier_names_token (work, index);

  return g_utf8_strlen (work->tokens->text + token->span.start,
                        (gssize) dossier_span_length (token->span))
         == 1;
}

/* The capitalised words of the text. */
static void
collect_capitalised (const DossierNameWork *work, DossierByteMap *words)
{
  dossier_byte_map_init (words, work->arena);
  for (guint i = 0; i < work->n_tokens; i++)
    if (dossier_names_is_capital (work, i))
      {
        gsize length;
        const char *folded = dossier_names_folded (work, i, &length);

        *dossier_byte_map_ensure (words, 0, folded, length) = words;
      }
}

/* Whether the name ends in a letter that may be a particle. */
static gboolean
may_be_genitive (const DossierNameWork *work, const DossierCandidate *candidate)
{
  gsize length;
  const char *folded = dossier_names_folded (work, candidate->last, &length);

  return candidate->known == NULL
         && candidate->span.end == dossier_names_token (work, candidate->last)->span.end
         && length >= 3
         && dossier_name_lexicon_is_particle (work->lexicon, folded + length - 1, 1)
         && candidate->last + 1 < work->n_tokens
         && dossier_names_mark (work, candidate->last + 1) == 0;
}

/* "Erling Rimestads besøk": a family name by its ending, as long as that "s" is not in the ending
 * ("Nes"). */
static gboolean
is_family_genitive (const DossierNameWork *work, const char *folded, gsize length)
{
  return dossier_name_lexicon_ends_like_family (work->lexicon, folded, length - 1)
         && !dossier_name_lexicon_ends_like_family (work->lexicon, folded, length);
}

/* "To Lams besøk": a capitalised name that nobody knows has lost its
 * genitive ending where the text also has it without. */
static void
trim_genitives (DossierNameWork *work)
{
  DossierByteMap words = { NULL };

  if (!dossier_name_lexicon_has_capitals (work->lexicon)
      || dossier_name_lexicon_get_particles (work->lexicon)->len == 0)
    return;
  for (guint i = 0; i < work->candidates->len; i++)
    {
      DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      gsize length;
      const char *folded = dossier_names_folded (work, candidate->last, &length);

      if (!may_be_genitive (work, candidate))
        continue;
      if (words.arena == NULL)
        collect_capitalised (work, &words);
      if (dossier_byte_map_lookup (&words, 0, folded, length - 1) != NULL
          || (candidate->type == DOSSIER_ENTITY_PERSON && candidate->last > candidate->first
              && (dossier_person_has_family (work, candidate->first)
                  || is_family_genitive (work, folded, length))))
        candidate->span.end--;
    }
}

/* "*제6차* 전력수급기본계획": where there are no capitals, the number of a plan
 * stands before its name and belongs to it. */
static void
take_numbers (DossierNameWork *work)
{
  if (dossier_name_lexicon_has_capitals (work->lexicon))
    return;
  for (guint i = 0; i < work->candidates->len; i++)
    {
      DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      const DossierToken *before;
      gboolean has_digit = FALSE;

      if (candidate->type != DOSSIER_ENTITY_INSTRUMENT || candidate->first == 0
          || work->owners[candidate->first - 1] >= 0
          || dossier_names_has (work, candidate->first, DOSSIER_TOKEN_LINE))
        continue;
      before = dossier_names_token (work, candidate->first - 1);
      if ((before->flags & DOSSIER_TOKEN_HANGUL) == 0)
        continue;
      for (guint32 at = before->span.start; at < before->span.end; at++)
        has_digit |= g_ascii_isdigit (work->tokens->text[at]);
      if (!has_digit)
        continue;
      candidate->first--;
      candidate->span.start = before->span.start;
      work->owners[candidate->first] = (int) i;
    }
}

static void
annotate (DossierNameWork *work, const guint8 *signs)
{
  const GArray *sentences = work->draft->sentences;

  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      for (gsize pass = 0; pass < G_N_ELEMENTS (passes); pass++)
        if (passes[pass].signs & signs[i])
          passes[pass].run (work, sentence->first, sentence->end);
    }
  dossier_names_resolve (work);
  take_numbers (work);
  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      dossier_names_find_unknown (work, sentence->first, sentence->end);
    }
  trim_genitives (work);
  dossier_names_resolve (work);
  dossier_names_repeat (work);
  dossier_names_resolve (work);
  dossier_names_identify (work);
}

/**
 * dossier_annotate_entities:
 * @draft: the annotation under way, with its sentences
 *
 * Finds who and what the text names and which of the names are one entity.
 * Fills the entities and mentions of the analysis and the draft's roles.
 * Linear in the length of the text.
 */
void
dossier_annotate_entities (DossierDraft *draft)
{
  DossierNameWork work = { .draft = draft, .tokens = draft->tokens };
  g_autoptr (DossierArena) arena = NULL;
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GHashTable) countries = NULL, settled = NULL;
  guint8 *signs;

  if (draft->language->names == NULL || draft->sentences == NULL)
    return;
  work.lexicon = draft->language->names;
  work.n_tokens = draft->tokens->n_items;
  work.arena = arena = dossier_arena_new ();
  work.strings = draft->analysis->arena;
  work.readings = dossier_arena_new_array (arena, DossierNameReading, work.n_tokens);
  work.owners = dossier_arena_new_array (arena, int, work.n_tokens);
  memset (work.owners, -1, work.n_tokens * sizeof *work.owners);
  work.known = dossier_arena_new_array (arena, int, work.n_tokens);
  memset (work.known, -1, work.n_tokens * sizeof *work.known);
  work.matches = matches = g_array_sized_new (FALSE, FALSE, sizeof (DossierMatch), 64);
  work.countries = countries = g_hash_table_new (NULL, NULL);
  work.settled = settled = g_hash_table_new (NULL, NULL);
  work.candidates = g_array_sized_new (FALSE, FALSE, sizeof (DossierCandidate), 128);
  dossier_byte_map_init (&work.terms, arena);

  signs = dossier_names_read (&work, dossier_memory_get_reader (
                                         draft->memory, work.lexicon,
                                         dossier_knowledge_get_gazetteer (draft->knowledge)));
  annotate (&work, signs);
  g_array_unref (work.candidates);
}
