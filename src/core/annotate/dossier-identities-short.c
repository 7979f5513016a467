/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-identities.h"

#include "dossier-name-person.h"

#include <string.h>

/* Between the kind of an instrument and its number so many bytes at most: " no". */
#define MAX_NUMBER_LINK 4

/* Syllables of a Korean name at most. */
#define LONGEST_KOREAN 4

/* Names that are gone through for a number alone: what has more of them is no report. */
#define MAX_IDENTITIES 1000

static gboolean
has_role (const DossierIdentity *identity, const char *role)
{
  for (guint r = 0; role != NULL && r < identity->roles.n; r++)
    {
      const char *other = identity->roles.items[r];

      if (g_str_has_prefix (other, role) || g_str_has_prefix (role, other))
        return TRUE;
    }
  return FALSE;
}

/* Of persons with this part of a name the one with the same role, else the
 * one last spoken of. */
static DossierIdentity *
find_person_by_part (const DossierIdentities *self, const char *part, const char *role)
{
  const DossierPointers *list = dossier_byte_map_lookup (&self->by_word, 0, part, strlen (part));
  DossierIdentity *best = NULL;
  gboolean best_role = FALSE;

  for (guint i = 0; list != NULL && i < list->n; i++)
    {
      DossierIdentity *identity = list->items[i];
      gboolean same_role = has_role (identity, role);

      if (identity->type != DOSSIER_ENTITY_PERSON)
        continue;
      if (best == NULL || (same_role && !best_role)
          || (same_role == best_role && identity->last_seen > best->last_seen))
        {
          best = identity;
          best_role = same_role;
        }
    }
  return best;
}

/* "Hanbit" for "Hanbit Microsystems", where only one body begins so. */
static DossierIdentity *
find_organization_by_word (const DossierIdentities *self, const char *word)
{
  const DossierPointers *list = dossier_byte_map_lookup (&self->by_word, 0, word, strlen (word));
  DossierIdentity *found = NULL;

  for (guint i = 0; list != NULL && i < list->n; i++)
    {
      DossierIdentity *identity = list->items[i];

      if (identity->type != DOSSIER_ENTITY_ORGANIZATION)
        continue;
      if (found != NULL)
        return NULL;
      found = identity;
    }
  return found;
}

/* How well the syllable @part stands for a name of one word: as its family name, "서" of 서윤재,
 * better than as the given name of a Vietnamese, "하" of 쩐꾸옥하. */
static guint
rate_syllable (const char *part, const char *name)
{
  glong length;

  if (strchr (name, ' ') != NULL)
    return 0;
  length = g_utf8_strlen (name, -1);
  if (length <= LONGEST_KOREAN && g_str_has_prefix (name, part))
    return 2;
  return length >= LONGEST_KOREAN && g_str_has_suffix (name, part) ? 1 : 0;
}

/* Of persons whose whole name is one word: above all the same role tells who is meant, then what
 * the syllable is, then who was last spoken of. */
static DossierIdentity *
find_person_by_syllable (const DossierIdentities *self, const char *part, const char *role)
{
  DossierIdentity *best = NULL;
  guint best_rate = 0;

  for (guint i = 0; i < self->all.n; i++)
    {
      DossierIdentity *identity = self->all.items[i];
      guint rate = 0;

      for (guint s = 0; identity->type == DOSSIER_ENTITY_PERSON && s < identity->surfaces.n; s++)
        {
          const DossierSurface *surface = identity->surfaces.items[s];

          rate = MAX (rate, rate_syllable (part, surface->text));
        }
      if (rate == 0)
        continue;
      if (has_role (identity, role))
        rate += 2;
      if (rate > best_rate
          || (rate == best_rate && identity->last_seen > best->last_seen))
        {
          best = identity;
          best_rate = rate;
        }
    }
  return best;
}

/* Whether the number that ends @key stands in @full as well, and nothing but a small word before
 * it: "resolution 57", "resolution no 57 nq tw". */
static gboolean
shortens_number (const char *key, const char *full)
{
  const char *number = strrchr (key, ' ');
  gsize kind = (gsize) (number - key);
  gsize length = strlen (number);
  const char *found;

  if (strncmp (key, full, kind) != 0 || full[kind] != ' ')
    return FALSE;
  found = strstr (full + kind, number);
  return found != NULL && found[length] == ' ' && found <= full + kind + MAX_NUMBER_LINK;
}

/* "Resolution 57" for "Resolution No. 57-NQ/TW", where only one is meant. Four digits may be a
 * year. */
static DossierIdentity *
find_instrument_by_number (DossierIdentities *self, const char *key)
{
  const char *number = strrchr (key, ' ');
  DossierIdentity *found = NULL;

  if (number == NULL || !g_ascii_isdigit (number[1]) || strlen (number + 1) > 3)
    return NULL;
  for (guint i = 0; i < MIN (self->all.n, MAX_IDENTITIES); i++)
    {
      DossierIdentity *identity = self->all.items[i];
      gboolean same = FALSE;

      for (guint s = 0; identity->type == DOSSIER_ENTITY_INSTRUMENT && s < identity->surfaces.n;
           s++)
        same |= shortens_number (key, dossier_identities_get_key (self, identity->surfaces.items[s],
                                                                  identity->type));
      if (same && found != NULL)
        return NULL;
      if (same)
        found = identity;
    }
  return found;
}

static DossierIdentity *
find_person (const DossierIdentities *self, const DossierCandidate *candidate, const char *key)
{
  const char *space = strrchr (key, ' ');
  DossierIdentity *found;

  /* "von der Leyen": the small words are no name; "Berg-Lie" is one. */
  if (space != NULL && !g_str_equal (candidate->rule, "short-form")
      && dossier_person_count (self->work, candidate->first, candidate->last) > 1)
    return NULL;
  if (space != NULL)
    key = space + 1;
  found = find_person_by_part (self, key, candidate->role);
  if (found == NULL && dossier_names_has (self->work, candidate->first, DOSSIER_TOKEN_HANGUL)
      && g_utf8_strlen (key, -1) <= 2)
    found = find_person_by_syllable (self, key, candidate->role);
  return found;
}

/**
 * dossier_identities_find_short:
 * @self: the identities
 * @candidate: a candidate that is not known
 * @key: its key, which no identity has
 *
 * A part of a name stands for the whole: the given name, the family name with a title, the
 * first word of a company, the number of a resolution.
 *
 * Returns: (transfer none) (nullable): who is meant
 */
DossierIdentity *
dossier_identities_find_short (DossierIdentities *self, const DossierCandidate *candidate,
                               const char *key)
{
  if (candidate->type == DOSSIER_ENTITY_PERSON)
    return find_person (self, candidate, key);
  if (candidate->type == DOSSIER_ENTITY_INSTRUMENT)
    return find_instrument_by_number (self, key);
  if (candidate->type == DOSSIER_ENTITY_ORGANIZATION && strchr (key, ' ') == NULL)
    return find_organization_by_word (self, key);
  return NULL;
}
