/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-country.h"

#include "dossier-names-common.h"

/* How many tokens may stand between a country and the body it owns. */
#define NEAR 4

/* How many tokens back another body may speak for the country of one. */
#define REACH 24

/* The country named by the candidate that covers the token, or %NULL. */
static const char *
get_country_at (const DossierNameWork *work, guint index)
{
  const DossierCandidate *candidate;
  const DossierKnown *known;

  if (index >= work->n_tokens || work->owners[index] < 0)
    return NULL;
  candidate = &g_array_index (work->candidates, DossierCandidate, work->owners[index]);
  if (candidate->known == NULL || candidate->type != DOSSIER_ENTITY_PLACE)
    return NULL;
  known = g_ptr_array_index (candidate->known->known, 0);
  return known->is_country ? known->id : NULL;
}

/* "the *Vietnamese* Ministry …", "*norske* myndigheter" */
static const char *
get_nationality_at (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD)
             ? dossier_name_lexicon_get_nationality (work->lexicon, folded, length)
             : NULL;
}

/* "Viet Nam's Ministry …", "베트남 과학기술부": before the name; "Bộ Ngoại
 * giao Hàn Quốc", "… Ministry of Vietnam": directly behind it. */
static const char *
find_country (const DossierNameWork *work, const DossierCandidate *candidate)
{
  guint from = candidate->first > NEAR ? candidate->first - NEAR : 0;
  const char *country = get_country_at (work, candidate->last + 1);

  if (country == NULL && candidate->first > 0)
    country = get_nationality_at (work, candidate->first - 1);
  if (country == NULL && candidate->last + 2 < work->n_tokens
      && (work->readings[candidate->last + 1].words & DOSSIER_NAME_LINK))
    country = get_country_at (work, candidate->last + 2);
  for (guint i = candidate->first; country == NULL && i > from; i--)
    {
      gunichar mark = dossier_names_mark (work, i - 1);

      if (dossier_names_has (work, i, DOSSIER_TOKEN_LINE) || mark == ',' || mark == '.'
          || (work->readings[i - 1].words & (DOSSIER_NAME_AND | DOSSIER_NAME_PLACE_LINK)))
        break;
      country = get_country_at (work, i - 1);
      if (country != NULL && i < candidate->first
          && dossier_names_mark (work, i) == 0)
        return NULL;
    }
  return country;
}

static const DossierKnown *
find_of_country (const DossierKnownName *name, const char *country)
{
  for (guint i = 0; country != NULL && i < name->known->len; i++)
    {
      const DossierKnown *known = g_ptr_array_index (name->known, i);

      if (known->country == country)
        return known;
    }
  return NULL;
}

/* "The *Korean* ministry … told the National Assembly": the country of the body that the sentence
 * names before; where the language has no home also that of a town ("In *Oslo*, the Ministry"). */
static const DossierKnown *
find_in_sentence (const DossierNameWork *work, const DossierCandidate *candidate)
{
  guint from = candidate->first > REACH ? candidate->first - REACH : 0;

  for (guint i = candidate->first; i > from && dossier_names_mark (work, i - 1) != '.'; i--)
    {
      const DossierCandidate *before;
      const DossierKnown *known;

      if (dossier_names_has (work, i, DOSSIER_TOKEN_LINE))
        break;
      if (work->owners[i - 1] < 0)
        continue;
      before = &g_array_index (work->candidates, DossierCandidate, work->owners[i - 1]);
      if (before->type == DOSSIER_ENTITY_ORGANIZATION)
        known = find_of_country (candidate->known, find_country (work, before));
      else if (before->type == DOSSIER_ENTITY_PLACE && before->known != NULL
               && dossier_name_lexicon_get_home (work->lexicon) == NULL)
        known = find_of_country (
            candidate->known,
            ((const DossierKnown *) g_ptr_array_index (before->known->known, 0))->country);
      else
        known = NULL;
      if (known != NULL)
        return known;
    }
  return NULL;
}

static void
count_for (const DossierNameWork *work, const char *country)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (work->countries, country));

  if (country != NULL)
    g_hash_table_insert (work->countries, (gpointer) country, GUINT_TO_POINTER (n + 1));
}

static void
settle (const DossierNameWork *work, const DossierCandidate *candidate)
{
  const DossierKnown *known = find_of_country (candidate->known, find_country (work, candidate));
  gpointer other;

  if (known == NULL)
    return;
  if (g_hash_table_lookup_extended (work->settled, candidate->known, NULL, &other)
      && other != known)
    known = NULL;
  g_hash_table_insert (work->settled, (gpointer) candidate->known, (gpointer) known);
}

/**
 * dossier_names_count_countries:
 * @work: the work, resolved
 *
 * Counts how often the document names each country, its towns included, and
 * notes which of several bodies of one name it names with their country.
 */
void
dossier_names_count_countries (const DossierNameWork *work)
{
  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      const DossierKnown *known;

      if (candidate->known != NULL && candidate->known->known->len > 1
          && candidate->type == DOSSIER_ENTITY_ORGANIZATION)
        settle (work, candidate);
      if (candidate->type != DOSSIER_ENTITY_PLACE || candidate->known == NULL)
        continue;
      known = g_ptr_array_index (candidate->known->known, 0);
      count_for (work, known->id);
      count_for (work, known->country);
    }
}

/* "Høyesterett *i Brasil*" */
static const char *
find_country_in (const DossierNameWork *work, const DossierCandidate *candidate)
{
  guint behind = candidate->last + 1;

  return behind + 1 < work->n_tokens
             && (work->readings[behind].words & DOSSIER_NAME_PLACE_LINK)
             && !dossier_names_has (work, behind, DOSSIER_TOKEN_LINE)
           ? get_country_at (work, behind + 1)
           : NULL;
}

/* "*Laos* amended the Law on Telecommunications": the country that the sentence names last before
 * it, where the document does not name that of the law. */
static const char *
find_only_country (const DossierNameWork *work, const DossierCandidate *candidate,
                   const DossierKnown *known)
{
  guint from = candidate->first > REACH ? candidate->first - REACH : 0;

  if (dossier_name_lexicon_get_home (work->lexicon) == known->country
      || g_hash_table_contains (work->countries, known->country))
    return NULL;
  for (guint i = candidate->first; i > from && dossier_names_mark (work, i - 1) != '.'
                                   && !dossier_names_has (work, i, DOSSIER_TOKEN_LINE);
       i--)
    {
      const char *country = get_country_at (work, i - 1);

      if (country != NULL)
        return country;
    }
  return NULL;
}

/* The country of a body, a law or a day of which only that of another country is known. */
static const char *
find_other (const DossierNameWork *work, const DossierCandidate *candidate,
            const DossierKnown *known, const char *beside)
{
  const char *country = beside;

  if (!dossier_names_is_common (work, candidate, known))
    return NULL;
  if (country == NULL)
    country = find_country_in (work, candidate);
  if (country == NULL)
    country = find_only_country (work, candidate, known);
  return country != known->country ? country : NULL;
}

/**
 * dossier_names_choose_known:
 * @work: the work, resolved
 * @candidate: a candidate with a known name
 * @country: (out) (nullable): interned id of the country that the context gives to a
 *   body of this name where another country's body is known; else %NULL
 *
 * Two countries have a ministry of foreign affairs. The country that stands
 * beside the name decides; else that of another body in the sentence; else the one at home
 * in the language. Where the language has no home, the one that the document names with its
 * country elsewhere goes first; last comes the country of which the document speaks most.
 *
 * Returns: (transfer none): who is meant
 */
const DossierKnown *
dossier_names_choose_known (const DossierNameWork *work, const DossierCandidate *candidate,
                            const char **country)
{
  const GPtrArray *all = candidate->known->known;
  const DossierKnown *best = g_ptr_array_index (all, 0), *known, *home;
  const char *beside;
  guint best_count = 0;

  *country = NULL;
  if (best->country == NULL || best->type == DOSSIER_ENTITY_PLACE
      || best->type == DOSSIER_ENTITY_PERSON)
    return best;
  beside = find_country (work, candidate);
  if (all->len == 1)
    *country = find_other (work, candidate, best, beside);
  if (*country != NULL || best->type != DOSSIER_ENTITY_ORGANIZATION)
    return best;
  if (beside != NULL)
    {
      known = find_of_country (candidate->known, beside);
      if (known != NULL)
        return known;
      if (!candidate->known->abbreviation
          && (work->readings[candidate->first].heads & DOSSIER_NAME_BARE_HEAD))
        *country = beside;
      return best;
    }
  home = find_of_country (candidate->known, dossier_name_lexicon_get_home (work->lexicon));
  known = home == NULL ? g_hash_table_lookup (work->settled, candidate->known) : NULL;
  if (known == NULL && all->len > 1)
    known = find_in_sentence (work, candidate);
  if (known == NULL)
    known = home;
  if (known != NULL)
    return known;
  for (guint i = 0; all->len > 1 && i < all->len; i++)
    {
      guint count;

      known = g_ptr_array_index (all, i);
      count = GPOINTER_TO_UINT (g_hash_table_lookup (work->countries, known->country));

      if (count > best_count)
        {
          best = known;
          best_count = count;
        }
    }
  return best;
}
