/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest-said.h"

static DossierDigestSaid *
ensure (GHashTable *said, const char *entity)
{
  DossierDigestSaid *counts = g_hash_table_lookup (said, entity);

  if (counts == NULL)
    {
      counts = g_new0 (DossierDigestSaid, 1);
      g_hash_table_insert (said, (gpointer) entity, counts);
    }
  return counts;
}

/**
 * dossier_digest_count_said:
 * @digest: a digest, which must outlive what is returned
 *
 * Returns: (transfer full) (element-type utf8 DossierDigestSaid): by the entities' keys
 */
GHashTable *
dossier_digest_count_said (const DossierDigest *digest)
{
  GHashTable *said = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < digest->statements->len; i++)
    {
      const DossierDigestStatement *entry = g_ptr_array_index (digest->statements, i);
      const char *actor = dossier_statement_get_actor_key (entry->statement);
      const char *const *others = dossier_statement_get_counterpart_keys (entry->statement);

      if (actor != NULL)
        {
          ensure (said, actor)->by++;
          ensure (said, actor)->either++;
        }
      for (guint k = 0; others != NULL && others[k] != NULL; k++)
        {
          ensure (said, others[k])->to++;
          ensure (said, others[k])->either += g_strcmp0 (others[k], actor) != 0;
        }
    }
  return said;
}

/**
 * dossier_digest_get_said:
 * @said: from dossier_digest_count_said()
 * @entity: an entity's key
 *
 * Returns: how many statements it has a part in
 */
DossierDigestSaid
dossier_digest_get_said (GHashTable *said, const char *entity)
{
  const DossierDigestSaid *counts = g_hash_table_lookup (said, entity);

  return counts != NULL ? *counts : (DossierDigestSaid) { 0 };
}
