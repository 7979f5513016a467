/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sector-scheme-private.h"

/**
 * dossier_sector_scheme_get_n:
 * @self: a scheme
 *
 * Returns: how many sectors there are, parents included
 */
guint
dossier_sector_scheme_get_n (const DossierSectorScheme *self)
{
  return self->sectors->len;
}

/**
 * dossier_sector_scheme_get:
 * @self: a scheme
 * @index: below dossier_sector_scheme_get_n()
 *
 * Returns: (transfer none): a sector
 */
const DossierSector *
dossier_sector_scheme_get (const DossierSectorScheme *self, guint index)
{
  g_return_val_if_fail (index < self->sectors->len, NULL);
  return g_ptr_array_index (self->sectors, index);
}

/**
 * dossier_sector_scheme_find:
 * @self: a scheme
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the sector of that id
 */
const DossierSector *
dossier_sector_scheme_find (const DossierSectorScheme *self, const char *id)
{
  guint position = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->index, id)) : 0;

  return position > 0 ? g_ptr_array_index (self->sectors, position - 1) : NULL;
}

/**
 * dossier_sector_get_label:
 * @sector: a sector
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer none): the label in @language, else in English, else the id
 */
const char *
dossier_sector_get_label (const DossierSector *sector, const char *language)
{
  const char *label = language != NULL ? g_hash_table_lookup (sector->labels, language) : NULL;

  if (label == NULL)
    label = g_hash_table_lookup (sector->labels, FALLBACK_LANGUAGE);
  return label != NULL ? label : sector->id;
}

/**
 * dossier_sector_scheme_get_threshold:
 * @self: a scheme
 *
 * Returns: the sum of weights from which a document is about a sector
 */
guint
dossier_sector_scheme_get_threshold (const DossierSectorScheme *self)
{
  return self->threshold;
}

static const LanguageTerms *
find_language (const DossierSectorScheme *self, const char *language)
{
  const LanguageTerms *terms = language != NULL ? g_hash_table_lookup (self->languages, language)
                                                : NULL;

  return terms != NULL ? terms : g_hash_table_lookup (self->languages, FALLBACK_LANGUAGE);
}

/**
 * dossier_sector_scheme_get_matcher:
 * @self: a scheme
 * @language: (nullable): BCP 47; an unknown language reads the English terms
 *
 * Returns: (transfer none): the terms; a value goes to dossier_sector_scheme_get_term()
 */
const DossierMatcher *
dossier_sector_scheme_get_matcher (const DossierSectorScheme *self, const char *language)
{
  return find_language (self, language)->terms;
}

/**
 * dossier_sector_scheme_get_offices:
 * @self: a scheme
 * @language: (nullable): BCP 47
 *
 * How names and titles of offices begin. "Ministry of Agriculture" says who
 * speaks, not what the document is about.
 *
 * Returns: (transfer none): a matcher whose values mean nothing
 */
const DossierMatcher *
dossier_sector_scheme_get_offices (const DossierSectorScheme *self, const char *language)
{
  return find_language (self, language)->offices;
}

/**
 * dossier_sector_scheme_ends_as_office:
 * @self: a scheme
 * @folded: folded text
 * @length: its length in bytes
 *
 * Returns: whether it ends as names of offices do in languages that put the head last (부)
 */
gboolean
dossier_sector_scheme_ends_as_office (const DossierSectorScheme *self, const char *folded,
                                      gsize length)
{
  return dossier_endings_match (self->office_endings, folded, length);
}

/**
 * dossier_sector_scheme_ends_as_title:
 * @self: a scheme
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether it ends as titles of offices do that name their field first
 *   ("Energy Minister", "klima- og miljøminister")
 */
gboolean
dossier_sector_scheme_ends_as_title (const DossierSectorScheme *self, const char *folded,
                                     gsize length)
{
  return dossier_endings_match (self->title_endings, folded, length);
}

/**
 * dossier_sector_scheme_get_term:
 * @self: a scheme
 * @value: a value of a match
 *
 * Returns: (transfer none) (nullable): the term, or %NULL for a phrase that
 *   only looks like one ("trade union")
 */
const DossierSectorTerm *
dossier_sector_scheme_get_term (const DossierSectorScheme *self, guint32 value)
{
  if (value >= self->terms->len)
    return NULL;
  return &g_array_index (self->terms, DossierSectorTerm, value);
}
