/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-country.h"

/* How many tokens may stand between a country and the body it owns. */
#define NEAR 4

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

/* "Viet Nam's Ministry …", "베트남 과학기술부": before the name; "Bộ Ngoại
 * giao Hàn Quốc", "… Ministry of Vietnam": directly behind it. */
static const char *
find_country (const DossierNameWork *work, const DossierCandidate *candidate)
{
  guint from = candidate->first > NEAR ? candidate->first - NEAR : 0;
  const char *country = get_country_at (work, candidate->last + 1);

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

static void
count_for (const DossierNameWork *work, const char *country)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (work->countries, country));

  if (country != NULL)
    g_hash_table_insert (work->countries, (gpointer) country, GUINT_TO_POINTER (n + 1));
}

/**
 * dossier_names_count_countries:
 * @work: the work, resolved
 *
 * Counts how often the document names each country, its towns included.
 */
void
dossier_names_count_countries (const DossierNameWork *work)
{
  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      const DossierKnown *known;

      if (candidate->type != DOSSIER_ENTITY_PLACE || candidate->known == NULL)
        continue;
      known = g_ptr_array_index (candidate->known->known, 0);
      count_for (work, known->id);
      count_for (work, known->country);
    }
}

/**
 * dossier_names_choose_known:
 * @work: the work, resolved
 * @candidate: a candidate with a known name
 * @country: (out) (nullable): interned id of the country that the context gives to a
 *   body of this name where another country's body is known; else %NULL
 *
 * Two countries have a ministry of foreign affairs. The country that stands
 * beside the name decides; else the one of which the document speaks most.
 *
 * Returns: (transfer none): who is meant
 */
const DossierKnown *
dossier_names_choose_known (const DossierNameWork *work, const DossierCandidate *candidate,
                            const char **country)
{
  const GPtrArray *all = candidate->known->known;
  const DossierKnown *best = g_ptr_array_index (all, 0);
  const char *beside;
  guint best_count = 0;

  *country = NULL;
  if (best->type != DOSSIER_ENTITY_ORGANIZATION || best->country == NULL)
    return best;
  beside = find_country (work, candidate);
  if (beside != NULL)
    {
      for (guint i = 0; i < all->len; i++)
        {
          const DossierKnown *known = g_ptr_array_index (all, i);

          if (known->country == beside)
            return known;
        }
      if (!candidate->known->abbreviation
          && (work->readings[candidate->first].heads & DOSSIER_NAME_BARE_HEAD))
        *country = beside;
      return best;
    }
  for (guint i = 0; all->len > 1 && i < all->len; i++)
    {
      const DossierKnown *known = g_ptr_array_index (all, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (work->countries, known->country));

      if (count > best_count)
        {
          best = known;
          best_count = count;
        }
    }
  return best;
}
