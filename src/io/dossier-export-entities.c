/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-csv.h"
#include "dossier-digest-said.h"
#include "dossier-export-private.h"

static const char *const headings[] = {
  "id", "type", "name", "other_names", "roles", "mentions", "documents", "first_published",
  "last_published", "statements_by", "statements_to", "statements_by_or_to",
};

static char *
join (GPtrArray *values)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (values, i));
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* The documents are in the order of their dates; those without one come last. */
static const char *
get_published (const DossierDigest *digest, const GArray *documents, gboolean first)
{
  const char *found = NULL;

  for (guint i = 0; i < documents->len; i++)
    {
      const DossierDigestDocument *document
        = g_ptr_array_index (digest->documents, g_array_index (documents, guint, i));

      if (document->published != NULL && (found == NULL || !first))
        found = document->published;
    }
  return found;
}

static void
add_row (GString                   *out,
         const DossierDigest       *digest,
         const DossierDigestEntity *entity,
         DossierDigestSaid          said)
{
  g_autofree char *names = join (entity->names);
  g_autofree char *roles = join (entity->roles);

  dossier_csv_text (out, entity->key);
  dossier_csv_text (out, dossier_entity_type_to_string (entity->type));
  dossier_csv_text (out, entity->name);
  dossier_csv_text (out, names);
  dossier_csv_text (out, roles);
  dossier_csv_int (out, entity->n_mentions);
  dossier_csv_int (out, entity->documents->len);
  dossier_csv_text (out, get_published (digest, entity->documents, TRUE));
  dossier_csv_text (out, get_published (digest, entity->documents, FALSE));
  dossier_csv_int (out, said.by);
  dossier_csv_int (out, said.to);
  dossier_csv_int (out, said.either);
  dossier_csv_end_row (out);
}

/**
 * dossier_export_entities_csv:
 * @corpus: the dossier
 * @digest: what to export
 * @file: where to write
 * @cancellable: (nullable): stops the work
 * @error: set when stopped or when the disk is full
 *
 * Writes who and what appears, one a row.
 *
 * Returns: whether all was written
 */
gboolean
dossier_export_entities_csv (DossierCorpus        *corpus,
                             const DossierDigest  *digest,
                             DossierOutputFile    *file,
                             GCancellable         *cancellable,
                             GError              **error)
{
  GString *out = dossier_output_file_get_buffer (file);
  g_autoptr (GHashTable) said = dossier_digest_count_said (digest);

  dossier_csv_begin (out);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    dossier_csv_text (out, headings[i]);
  dossier_csv_end_row (out);
  for (guint i = 0; i < digest->entities->len; i++)
    {
      const DossierDigestEntity *entity = g_ptr_array_index (digest->entities, i);

      add_row (out, digest, entity, dossier_digest_get_said (said, entity->key));
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !dossier_output_file_spill (file, error))
        return FALSE;
    }
  return TRUE;
}
