/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-chars.h"
#include "dossier-name-person.h"
#include "dossier-names-editions.h"

/* The shortest last name, and the shortest word behind it, that tell a genitive, in bytes. */
#define SHORTEST_OWNER 6
#define SHORTEST_OWNED 5

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
  { dossier_names_find_joint, DOSSIER_SIGN_HEAD | DOSSIER_SIGN_ENDING },
  { dossier_names_find_laws, DOSSIER_SIGN_ANY },
  { dossier_names_find_quoted, DOSSIER_SIGN_ANY },
  { dossier_names_find_latin, DOSSIER_SIGN_ANY },
  { dossier_names_find_titled, DOSSIER_SIGN_TITLE },
  { dossier_names_find_titled_left, DOSSIER_SIGN_TITLE_AFTER },
  { dossier_names_find_transcribed, DOSSIER_SIGN_ANY },
  { dossier_names_find_brackets, DOSSIER_SIGN_BRACKET },
  { dossier_names_find_listed, DOSSIER_SIGN_ANY },
  { dossier_names_find_numbered, DOSSIER_SIGN_NUMBER },
};

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

/* "Erling Rimes*tads* delegasjon": behind a vowel a family name may end so. Behind a consonant,
 * before a word that is neither a verb of speech nor a small word, the letter is rather the
 * particle, as few family names end so. */
static gboolean
is_owner (const DossierNameWork *work, const DossierCandidate *candidate, const char *folded,
          gsize length)
{
  guint next = candidate->last + 1;
  gsize next_length;

  dossier_names_folded (work, next, &next_length);
  return length >= SHORTEST_OWNER && !dossier_char_is_folded_vowel (folded[length - 2])
         && (guint8) folded[length - 2] < 0x80 && folded[length - 2] != folded[length - 1]
         && dossier_person_has_given (work, candidate->first)
         && !dossier_person_has_family (work, candidate->last)
         && dossier_names_has (work, next, DOSSIER_TOKEN_WORD)
         && !dossier_names_has (work, next, DOSSIER_TOKEN_LINE)
         && !dossier_names_is_capital (work, next) && next_length >= SHORTEST_OWNED
         && work->readings[next].words == 0;
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
                  || is_family_genitive (work, folded, length)
                  || is_owner (work, candidate, folded, length))))
        candidate->span.end--;
    }
}

static void
annotate (DossierNameWork *work, const guint8 *signs)
{
  const GArray *sentences = work->draft->sentences;
  gboolean capitals = dossier_name_lexicon_has_capitals (work->lexicon);
  guint n_formed;
  gboolean events = FALSE;

  dossier_names_find_dateline (work);
  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      for (gsize pass = 0; pass < G_N_ELEMENTS (passes); pass++)
        if (passes[pass].signs & signs[i])
          passes[pass].run (work, sentence->first, sentence->end);
    }
  dossier_names_resolve (work);
  dossier_names_take_editions (work);
  n_formed = work->candidates->len;
  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      if (capitals)
        dossier_names_find_unknown (work, sentence->first, sentence->end);
      else
        dossier_names_find_uncased (work, sentence->first, sentence->end);
    }
  for (guint i = n_formed; i < work->candidates->len; i++)
    events |= g_array_index (work->candidates, DossierCandidate, i).type == DOSSIER_ENTITY_EVENT;
  trim_genitives (work);
  dossier_names_resolve (work);
  if (events)
    dossier_names_take_editions (work);
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
  dossier_byte_map_init (&work.small_words, arena);

  signs = dossier_names_read (&work, dossier_memory_get_reader (
                                         draft->memory, work.lexicon,
                                         dossier_knowledge_get_gazetteer (draft->knowledge)));
  annotate (&work, signs);
  g_array_unref (work.candidates);
}
