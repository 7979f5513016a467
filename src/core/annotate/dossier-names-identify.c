/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"
#include "dossier-identities.h"
#include "dossier-name-person.h"
#include "dossier-names-country.h"

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
  g_autofree char *bare = NULL;

  if (candidate->type == DOSSIER_ENTITY_PERSON)
    {
      g_autofree char *common
          = dossier_entity_common_key (key, candidate->type, self->work->draft->knowledge);

      return strchr (common, ' ') != NULL || strchr (key, ' ') != NULL
                 ? dossier_identities_find (self, candidate->type, common, NULL)
                 : NULL;
    }
  if (candidate->type != DOSSIER_ENTITY_ORGANIZATION)
    return NULL;
  bare = dossier_entity_bare_key (key, self->work->draft->knowledge);
  return bare != NULL ? dossier_identities_find (self, candidate->type, bare, NULL) : NULL;
}

static DossierIdentity *
find_identity (DossierIdentities *self, guint index)
{
  DossierNameWork *work = self->work;
  const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, index);
  g_autofree char *surface = dossier_identities_dup_surface (work, candidate);
  g_autofree char *key = dossier_entity_key (surface, candidate->type, work->draft->knowledge);
  const DossierKnown *known = NULL;
  const char *country = NULL;
  DossierIdentity *identity = NULL;

  if (!dossier_span_is_empty (candidate->means)
      && !(candidate->type == DOSSIER_ENTITY_PERSON
           && g_str_equal (candidate->rule, "short-form")))
    identity = g_hash_table_lookup (self->by_start, GUINT_TO_POINTER (candidate->means.start + 1));
  if (identity != NULL && identity->known == NULL && candidate->known != NULL
      && candidate->strength == DOSSIER_NAME_SURE && is_other_language (self, identity))
    dossier_identities_adopt (self, identity, g_ptr_array_index (candidate->known->known, 0));
  if (identity != NULL
      && !(candidate->known != NULL && g_str_equal (candidate->rule, "repeated")))
    return identity;
  identity = NULL;

  if (candidate->known != NULL)
    known = dossier_names_choose_known (work, candidate, &country);
  identity = dossier_identities_find (self, candidate->type, known != NULL ? known->id : key,
                                      country);
  if (identity == NULL && known == NULL)
    identity = find_otherwise (self, candidate, key);
  if (identity == NULL && known == NULL)
    identity = dossier_identities_find_short (self, candidate, key);
  if (identity == NULL)
    identity = dossier_identities_add (self, candidate->type,
                                       known != NULL ? known->name : surface, known, country);
  return identity;
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

static Turn
get_turn (const DossierNameWork *work, guint index, GHashTable *defined)
{
  const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, index);

  if (!dossier_span_is_empty (candidate->means))
    return candidate->strength == DOSSIER_NAME_SURE ? TURN_DEFINED : TURN_PART;
  if (candidate->type == DOSSIER_ENTITY_PERSON)
    return dossier_person_count (work, candidate->first, candidate->last) < 2
                   && dossier_span_length (candidate->span) < 9
               ? TURN_PART
               : TURN_FULL;
  return candidate->first == candidate->last && candidate->known == NULL
                 && !has_ending (work, candidate)
                 && !g_hash_table_contains (defined,
                                            GUINT_TO_POINTER (candidate->span.start + 1))
             ? TURN_SHORT
             : TURN_FULL;
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
  g_autofree DossierIdentity **chosen = g_new0 (DossierIdentity *, MAX (n, 1));
  DossierIdentities self;
  g_autoptr (GHashTable) defined = g_hash_table_new (NULL, NULL);

  dossier_names_link_short_titles (work);
  for (guint i = 0; i < n; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (!dossier_span_is_empty (candidate->means))
        g_hash_table_add (defined, GUINT_TO_POINTER (candidate->means.start + 1));
    }

  dossier_names_count_countries (work);
  dossier_identities_init (&self, work);
  for (Turn turn = 0; turn < N_TURNS; turn++)
    for (guint i = 0; i < n; i++)
      {
        if (get_turn (work, i, defined) == turn)
          {
            chosen[i] = find_identity (&self, i);
            dossier_identities_note (&self, chosen[i], i);
          }
        if (turn == TURN_PART && chosen[i] != NULL)
          chosen[i]->last_seen = i + 1;
      }
  dossier_identities_write (&self, chosen);

  dossier_identities_clear (&self);
}
