/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-digest-private.h"

static DossierDay
get_day (const char *edtf)
{
  DossierEdtf value;

  if (edtf == NULL || !dossier_edtf_parse (edtf, &value, NULL)
      || !dossier_day_is_real (value.first))
    return DOSSIER_DAY_FUTURE;
  return value.first;
}

/**
 * dossier_digest_compare_documents:
 * @a: a pointer to a pointer to a #DossierDigestDocument
 * @b: another
 *
 * Orders from the first to the last published, those without a date at the end.
 *
 * Returns: less than, equal to or greater than 0
 */
int
dossier_digest_compare_documents (gconstpointer a, gconstpointer b)
{
  const DossierDigestDocument *x = *(const DossierDigestDocument *const *) a;
  const DossierDigestDocument *y = *(const DossierDigestDocument *const *) b;
  DossierDay x_day = get_day (x->published), y_day = get_day (y->published);
  int by_title;

  if (x_day != y_day)
    return x_day < y_day ? -1 : 1;
  by_title = strcmp (x->title, y->title);
  if (by_title != 0)
    return by_title;
  return (x->id > y->id) - (x->id < y->id);
}

/**
 * dossier_digest_compare_entities:
 * @a: a pointer to a pointer to a #DossierDigestEntity
 * @b: another
 *
 * Orders by type, then those that appear most first.
 *
 * Returns: less than, equal to or greater than 0
 */
int
dossier_digest_compare_entities (gconstpointer a, gconstpointer b)
{
  const DossierDigestEntity *x = *(const DossierDigestEntity *const *) a;
  const DossierDigestEntity *y = *(const DossierDigestEntity *const *) b;

  if (x->type != y->type)
    return x->type < y->type ? -1 : 1;
  if (x->documents->len != y->documents->len)
    return x->documents->len > y->documents->len ? -1 : 1;
  if (x->n_mentions != y->n_mentions)
    return x->n_mentions > y->n_mentions ? -1 : 1;
  return strcmp (x->key, y->key);
}

/**
 * dossier_digest_compare_sectors:
 * @a: a pointer to a pointer to a #DossierDigestSector
 * @b: another
 *
 * Orders by how much is said of them.
 *
 * Returns: less than, equal to or greater than 0
 */
int
dossier_digest_compare_sectors (gconstpointer a, gconstpointer b)
{
  const DossierDigestSector *x = *(const DossierDigestSector *const *) a;
  const DossierDigestSector *y = *(const DossierDigestSector *const *) b;

  if (x->documents->len != y->documents->len)
    return x->documents->len > y->documents->len ? -1 : 1;
  if (x->n_mentions != y->n_mentions)
    return x->n_mentions > y->n_mentions ? -1 : 1;
  return strcmp (x->id, y->id);
}
