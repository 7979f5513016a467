/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest.h"

#include <glib/gi18n-lib.h>

#include "dossier-statement-choice.h"

/**
 * dossier_digest_find_document:
 * @self: a digest
 * @id: row id
 *
 * Returns: (nullable): the document
 */
const DossierDigestDocument *
dossier_digest_find_document (const DossierDigest *self, gint64 id)
{
  return g_hash_table_lookup (self->document_index, &id);
}

/**
 * dossier_digest_find_entity:
 * @self: a digest
 * @id: row id
 *
 * Returns: (nullable): the entity
 */
const DossierDigestEntity *
dossier_digest_find_entity (const DossierDigest *self, gint64 id)
{
  return g_hash_table_lookup (self->entity_index, &id);
}

/**
 * dossier_digest_find_statement:
 * @self: a digest
 * @id: row id
 *
 * Returns: (nullable): the statement
 */
const DossierDigestStatement *
dossier_digest_find_statement (const DossierDigest *self, gint64 id)
{
  return g_hash_table_lookup (self->statement_index, &id);
}

/**
 * dossier_digest_get_first:
 * @entry: a statement
 *
 * Returns: (transfer none): that of the first copy of the text that states it, which may be @entry
 */
const DossierDigestStatement *
dossier_digest_get_first (const DossierDigestStatement *entry)
{
  return entry->first != NULL ? entry->first : entry;
}

/**
 * dossier_digest_falls_due:
 * @entry: a statement
 *
 * Returns: whether it has a due date and was neither done nor denied
 */
gboolean
dossier_digest_falls_due (const DossierDigestStatement *entry)
{
  return dossier_statement_get_due (entry->statement) != NULL
         && !dossier_statement_is_settled (dossier_statement_get_kind (entry->statement),
                                           dossier_statement_get_certainty (entry->statement));
}

/**
 * dossier_digest_sector_label:
 * @self: a digest
 * @sector: its id
 *
 * Returns: (transfer full): what people call it, @sector itself if the scheme
 *   does not have it any more
 */
char *
dossier_digest_sector_label (const DossierDigest *self, const char *sector)
{
  const DossierSector *found
    = dossier_sector_scheme_find (dossier_knowledge_get_sectors (self->knowledge), sector);

  return g_strdup (found != NULL
                     ? dossier_sector_get_label (found, C_("language code", "en")) : sector);
}

/**
 * dossier_digest_language_name:
 * @self: a digest
 * @code: a language (BCP 47)
 *
 * Returns: (transfer none): what people call it, @code itself if no knowledge file is about it
 */
const char *
dossier_digest_language_name (const DossierDigest *self, const char *code)
{
  const DossierLanguage *language = dossier_knowledge_get_language (self->knowledge, code);

  if (g_str_equal (code, "und"))
    return _("unknown");
  return language != NULL && language->name != NULL ? language->name : code;
}
