/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"
#include "dossier-identities.h"
#include "dossier-name-person.h"
#include "dossier-names-country.h"

#include <string.h>

/* A long form in another language than that of the gazetteer's main names
 * cannot be compared with these, so its abbreviation says who it is. */
static gboolean
is_other_language (const DossierIdentities *self, const DossierIdentity *identity)
{
  return dossier_name_lexicon_has_tails (self->work->lexicon)
         || !dossier_name_lexicon_has_capitals (self->work->lexicon)
         || dossier_name_lexicon_has_compounds (self->work->lexicon);
}

/* A company with or without the words that say it is one; a person in another script. */
static DossierIdentity *
find_otherwise (const DossierIdentities *self, const DossierCandidate *candidate, const char *key)
{
  DossierArena *arena = self->work->arena;
  const DossierKnowledge *knowledge = self->work->draft->knowledge;
  const char *other = NULL;

  if (candidate->type == DOSSIER_ENTITY_PERSON)
    {
      other = dossier_entity_common_key (arena, key, candidate->type, knowledge);
      if (strchr (other, ' ') == NULL && strchr (key, ' ') == NULL)
        return NULL;
    }
  else if (candidate->type == DOSSIER_ENTITY_ORGANIZATION)
    {
      other = dossier_entity_bare_key (arena, key, knowledge);
    }
  return other != NULL ? dossier_identities_find (self, candidate->type, other) : NULL;
}

/* Whom the text says that the candidate is. */
static DossierIdentity *
find_meant (DossierIdentities *self, const DossierCandidate *candidate)
{
  DossierIdentity *identity;

  if (dossier_span_is_empty (candidate->means)
      || (candidate->type == DOSSIER_ENTITY_PERSON
          && g_str_equal (candidate->rule, "short-form")))
    return NULL;
  identity = dossier_identities_find_at (self, candidate->means.start);
  if (identity == NULL)
    return NULL;
  if (identity->known == NULL && candidate->known != NULL
      && candidate->strength == DOSSIER_NAME_SURE && is_other_language (self, identity))
    dossier_identities_adopt (self, identity, g_ptr_array_index (candidate->known->known, 0));
  return candidate->known != NULL && g_str_equal (candidate->rule, "repeated") ? NULL : identity;
}

static DossierIdentity *
find_known (DossierIdentities *self, const DossierCandidate *candidate, DossierSurface *surface)
{
  const char *country;
  const DossierKnown *known = dossier_names_choose_known (self->work, candidate, &country);
  DossierIdentity *identity = dossier_identities_find_known (self, candidate->type, known, country);

  return identity != NULL
             ? identity
             : dossier_identities_add (self, candidate->type, surface, known, country);
}

static DossierIdentity *
find_unknown (DossierIdentities *self, const DossierCandidate *candidate, DossierSurface *surface)
{
  const char *key = dossier_identities_get_key (self, surface, candidate->type);
  DossierIdentity *identity = dossier_identities_find (self, candidate->type, key);

  if (identity == NULL)
    identity = find_otherwise (self, candidate, key);
  if (identity == NULL)
    identity = dossier_identities_find_short (self, candidate, key);
  return identity != NULL
             ? identity
             : dossier_identities_add (self, candidate->type, surface, NULL, NULL);
}

static void
identify (DossierIdentities *self, guint index)
{
  const DossierCandidate *candidate
      = &g_array_index (self->work->candidates, DossierCandidate, index);
  DossierSurface *surface = dossier_identities_get_surface (self, candidate);
  DossierIdentity *identity = find_meant (self, candidate);

  if (identity == NULL)
    identity = candidate->known != NULL ? find_known (self, candidate, surface)
                                        : find_unknown (self, candidate, surface);
  dossier_identities_note (self, index, identity, surface);
}

/* Whom to settle first. */
typedef enum
{
  TURN_FULL,    /* names in full */
  TURN_DEFINED, /* what the text says they are also called */
  TURN_SHORT,   /* one word, which may be one of those */
  TURN_PART,    /* parts of names; in the order of the text */
  N_TURNS,
} Turn;

/* "한빛대학교" is the whole name that "한빛대" shortens. */
static gboolean
has_ending (const DossierNameWork *work, const DossierCandidate *candidate)
{
  gsize length, ending;
  DossierEntityType type;
  const char *folded = dossier_names_folded (work, candidate->first, &length);

  return !dossier_name_lexicon_has_capitals (work->lexicon)
         && dossier_name_lexicon_find_ending (work->lexicon, folded, length, &type, &ending);
}

/* "한빛대" itself, which may stand before the whole name. */
static gboolean
is_clipped (const DossierNameWork *work, const DossierCandidate *candidate)
{
  gsize length;
  const char *folded = dossier_names_folded (work, candidate->first, &length);

  return !dossier_name_lexicon_has_capitals (work->lexicon)
         && dossier_name_lexicon_is_clipped (work->lexicon, folded,
                                             MIN (length, dossier_span_length (candidate->span)));
}

/* "Havna Micron Corporation": it may be known without the last word. */
static gboolean
has_company_form (const DossierNameWork *work, const DossierCandidate *candidate)
{
  return candidate->type == DOSSIER_ENTITY_ORGANIZATION && candidate->known == NULL
         && candidate->first < candidate->last
         && (dossier_names_is_company_form (work, candidate->last)
             || dossier_names_is_company_form (work, candidate->first));
}

/* "Resolution 57" may be short for "Resolution No. 57-NQ/TW". */
static gboolean
ends_in_number (const DossierNameWork *work, const DossierCandidate *candidate)
{
  return candidate->type == DOSSIER_ENTITY_INSTRUMENT && candidate->first < candidate->last
         && dossier_names_has (work, candidate->last, DOSSIER_TOKEN_NUMBER);
}

/* How other candidates refer to one. */
typedef enum
{
  REFERENCE_NONE,
  REFERENCE_AGAIN,   /* the same name elsewhere */
  REFERENCE_DEFINED, /* another name that the text defines by it */
} Reference;

static Turn
get_turn (const DossierNameWork *work, const DossierCandidate *candidate, Reference reference)
{
  if (!dossier_span_is_empty (candidate->means))
    return candidate->strength == DOSSIER_NAME_SURE ? TURN_DEFINED : TURN_PART;
  if (candidate->type == DOSSIER_ENTITY_PERSON)
    return dossier_person_count (work, candidate->first, candidate->last) < 2
                   && dossier_span_length (candidate->span) < 9
               ? TURN_PART
               : TURN_FULL;
  if (ends_in_number (work, candidate))
    return TURN_SHORT;
  if (has_company_form (work, candidate))
    return TURN_DEFINED;
  if (candidate->first != candidate->last || candidate->known != NULL
      || reference == REFERENCE_DEFINED)
    return TURN_FULL;
  return is_clipped (work, candidate)
                 || (reference == REFERENCE_NONE && !has_ending (work, candidate))
             ? TURN_SHORT
             : TURN_FULL;
}

/* Gives each candidate its turn. */
static guint8 *
take_turns (const DossierNameWork *work)
{
  guint n = work->candidates->len;
  guint8 *turns = dossier_arena_take (work->arena, MAX (n, 1));

  memset (turns, REFERENCE_NONE, n);
  for (guint i = 0; i < n; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      int index = dossier_span_is_empty (candidate->means)
                      ? -1
                      : dossier_names_find_candidate (work, candidate->means.start);
      Reference reference
          = candidate->strength == DOSSIER_NAME_SURE ? REFERENCE_DEFINED : REFERENCE_AGAIN;

      if (index >= 0)
        turns[index] = MAX (turns[index], (guint8) reference);
    }
  for (guint i = 0; i < n; i++)
    turns[i] = (guint8) get_turn (work, &g_array_index (work->candidates, DossierCandidate, i),
                                  (Reference) turns[i]);
  return turns;
}

/* "… Investment Council (NIC)", later "the NIC": what the text has defined it means by it,
 * not what is known by the same letters. */
static void
prefer_defined (DossierNameWork *work)
{
  DossierByteMap defined;
  gboolean any = FALSE;

  dossier_byte_map_init (&defined, work->arena);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < work->candidates->len && (pass == 0 || any); i++)
      {
        DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
        const char *text = work->tokens->text + candidate->span.start;
        gsize length = dossier_span_length (candidate->span);
        const DossierCandidate *full;

        if (candidate->type == DOSSIER_ENTITY_PERSON || candidate->type == DOSSIER_ENTITY_PLACE)
          continue;
        if (pass == 0 && g_str_equal (candidate->rule, "abbreviation"))
          {
            int index = dossier_names_find_candidate (work, candidate->means.start);

            full = index >= 0 ? &g_array_index (work->candidates, DossierCandidate, index) : NULL;
            if (full != NULL && full->known == NULL && full->type == candidate->type)
              {
                *dossier_byte_map_ensure (&defined, candidate->type, text, length)
                    = GUINT_TO_POINTER (candidate->means.start + 1);
                any = TRUE;
              }
          }
        else if (pass == 1 && candidate->known != NULL
                 && dossier_span_is_empty (candidate->means))
          {
            guint32 start = GPOINTER_TO_UINT (
                dossier_byte_map_lookup (&defined, candidate->type, text, length));
            int index = start > 0 ? dossier_names_find_candidate (work, start - 1) : -1;

            if (index < 0)
              continue;
            candidate->known = NULL;
            candidate->means = g_array_index (work->candidates, DossierCandidate, index).span;
          }
      }
}

/**
 * dossier_names_identify:
 * @work: the work, resolved
 *
 * Decides which candidates are one entity, and writes entities, mentions and
 * roles. Full names are settled before parts of names, so that a headline's
 * "Chinh" finds the man whom the body introduces.
 */
void
dossier_names_identify (DossierNameWork *work)
{
  guint n = work->candidates->len;
  DossierIdentities self;
  const guint8 *turns;

  dossier_names_link_short_titles (work);
  prefer_defined (work);
  turns = take_turns (work);
  dossier_names_count_countries (work);
  dossier_identities_init (&self, work);
  for (Turn turn = 0; turn < N_TURNS; turn++)
    for (guint i = 0; i < n; i++)
      {
        if (turns[i] == turn)
          identify (&self, i);
        if (turn == TURN_PART && self.chosen[i] != NULL)
          self.chosen[i]->last_seen = i + 1;
      }
  dossier_identities_write (&self);
}
