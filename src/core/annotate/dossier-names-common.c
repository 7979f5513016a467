/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-common.h"

#include <string.h>

/* Names that bodies, laws and days of several countries have, though only that of one is known. */

/* Letters that a country and its people have in common: "norw-egian", "kore-an". */
#define STEM 4

/* What the words of a name that say its country begin with: "norw". */
static const char *
get_stem (const DossierKnown *known)
{
  const char *dash = strrchr (known->country, '-');

  return dash != NULL ? dash + 1 : strchr (known->country, '/') + 1;
}

/* "supreme-court-of-norway", "norwegian-consumer-council" */
static gboolean
is_named_by_country (const DossierKnown *known)
{
  const char *stem = get_stem (known);
  const char *word = strchr (known->id, '/');

  for (; word != NULL; word = strchr (word + 1, '-'))
    if (strncmp (word + 1, stem, STEM) == 0)
      return TRUE;
  return FALSE;
}

/* "Innovation *Norway*", "*한국*은행", "*Norwegian* Consumer Council" */
static gboolean
says_country (const DossierNameWork *work, const DossierCandidate *candidate,
              const DossierKnown *known)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (work->draft->knowledge);
  const DossierKnown *country = dossier_gazetteer_find (gazetteer, known->country);
  const DossierTokens *tokens = work->draft->tokens;
  guint32 start = tokens->items[candidate->first].span.start;
  gssize length = tokens->items[candidate->last].span.end - start;

  for (guint i = candidate->first; i <= candidate->last; i++)
    {
      gsize n;
      const char *folded = dossier_names_folded (work, i, &n);

      if (dossier_names_has (work, i, DOSSIER_TOKEN_WORD)
          && dossier_name_lexicon_get_nationality (work->lexicon, folded, n) != NULL)
        return TRUE;
    }
  for (char **name = country != NULL ? country->names : NULL; name != NULL && *name != NULL; name++)
    if (g_strstr_len (tokens->text + start, length, *name) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * dossier_names_is_common:
 * @work: the work
 * @candidate: a candidate with a known name
 * @known: who is known by it; it has a country
 *
 * "Høyesterett", "대법원", "Law on Cybersecurity": other countries have one too, and what is known
 * is told from theirs by its country, which the words do not say.
 */
gboolean
dossier_names_is_common (const DossierNameWork *work, const DossierCandidate *candidate,
                         const DossierKnown *known)
{
  return !candidate->known->abbreviation && is_named_by_country (known)
         && !says_country (work, candidate, known);
}

/**
 * dossier_names_drop_country:
 * @arena: holds the name
 * @known: something known that has a country
 *
 * Returns: (transfer none): its name without the country: "Supreme Court" of "Supreme Court of
 *   Norway"
 */
const char *
dossier_names_drop_country (DossierArena *arena, const DossierKnown *known)
{
  static const char of[] = " of ";
  const char *stem = get_stem (known);
  const char *tail = g_strrstr (known->name, of);
  g_autofree char *head = NULL;

  if (g_ascii_strncasecmp (known->name, stem, STEM) == 0 && strchr (known->name, ' ') != NULL)
    return strchr (known->name, ' ') + 1;
  if (tail == NULL || g_ascii_strncasecmp (tail + strlen (of), stem, STEM) != 0)
    return known->name;
  head = g_strndup (known->name, (gsize) (tail - known->name));
  return dossier_arena_strdup (arena, head);
}
