/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-export-private.h"

#include "dossier-export-document.h"
#include "dossier-json-writer.h"

/* Grows when a reader of older files would misread newer ones. */
#define FORMAT_VERSION 1

static void
write_numbers (DossierJsonWriter *json, const char *name, const GArray *documents)
{
  dossier_json_begin_array (json, name);
  for (guint i = 0; i < documents->len; i++)
    dossier_json_int (json, NULL, g_array_index (documents, guint, i) + 1);
  dossier_json_end_array (json);
}

static void
write_strings (DossierJsonWriter *json, const char *name, const GPtrArray *values)
{
  dossier_json_begin_array (json, name);
  for (guint i = 0; i < values->len; i++)
    dossier_json_string (json, NULL, g_ptr_array_index (values, i));
  dossier_json_end_array (json);
}

/* Where the sector stands in the schemes of others, so that the data can be joined with theirs. */
static void
write_codes (DossierJsonWriter *json, const DossierDigest *digest, const char *id)
{
  const DossierSector *sector
    = dossier_sector_scheme_find (dossier_knowledge_get_sectors (digest->knowledge), id);

  dossier_json_begin_object (json, "codes");
  for (guint i = 0; sector != NULL && i < sector->codes->len; i++)
    {
      const DossierSectorCode *code = &g_array_index (sector->codes, DossierSectorCode, i);

      dossier_json_begin_array (json, code->scheme);
      for (char **name = code->classes; *name != NULL; name++)
        dossier_json_string (json, NULL, *name);
      dossier_json_end_array (json);
    }
  dossier_json_end_object (json);
}

static void
write_sectors (DossierJsonWriter *json, const DossierDigest *digest)
{
  dossier_json_begin_array (json, "sectors");
  for (guint i = 0; i < digest->sectors->len; i++)
    {
      const DossierDigestSector *sector = g_ptr_array_index (digest->sectors, i);

      dossier_json_begin_object (json, NULL);
      dossier_json_string (json, "id", sector->id);
      dossier_json_string (json, "label", sector->label);
      write_codes (json, digest, sector->id);
      dossier_json_int (json, "mentions", sector->n_mentions);
      write_numbers (json, "documents", sector->documents);
      dossier_json_end_object (json);
    }
  dossier_json_end_array (json);
}

static void
write_entities (DossierJsonWriter *json, const DossierDigest *digest)
{
  dossier_json_begin_array (json, "entities");
  for (guint i = 0; i < digest->entities->len; i++)
    {
      const DossierDigestEntity *entity = g_ptr_array_index (digest->entities, i);

      dossier_json_begin_object (json, NULL);
      dossier_json_string (json, "id", entity->key);
      dossier_json_string (json, "type", dossier_entity_type_to_string (entity->type));
      dossier_json_string (json, "name", entity->name);
      write_strings (json, "aliases", entity->names);
      write_strings (json, "roles", entity->roles);
      dossier_json_int (json, "mentions", entity->n_mentions);
      write_numbers (json, "documents", entity->documents);
      dossier_json_end_object (json);
    }
  dossier_json_end_array (json);
}

/* The statements stand in the order of their documents. */
static gboolean
write_documents (DossierCorpus        *corpus,
                 const DossierDigest  *digest,
                 DossierJsonWriter    *json,
                 DossierOutputFile    *file,
                 GCancellable         *cancellable,
                 GError              **error)
{
  guint at = 0;

  dossier_json_begin_array (json, "documents");
  for (guint i = 0; i < digest->documents->len; i++)
    {
      guint first = at;

      while (at < digest->statements->len
             && ((DossierDigestStatement *) g_ptr_array_index (digest->statements, at))->document
                  == i)
        at++;
      g_string_append_c (json->out, '\n');
      if (!dossier_export_document (json, corpus, digest, i, first, at, cancellable, error)
          || !dossier_output_file_spill (file, error))
        return FALSE;
    }
  dossier_json_end_array (json);
  return TRUE;
}

/**
 * dossier_export_json:
 * @corpus: the dossier
 * @digest: what to export
 * @file: where to write
 * @cancellable: (nullable): stops the work
 * @error: what could not be read or written
 *
 * Writes everything: each document as `dossier annotate` prints it, with its
 * text, the notes and the decisions, and the sectors and entities over all of
 * them. One text at a time is in memory.
 *
 * Returns: whether all was written
 */
gboolean
dossier_export_json (DossierCorpus        *corpus,
                     const DossierDigest  *digest,
                     DossierOutputFile    *file,
                     GCancellable         *cancellable,
                     GError              **error)
{
  GString *out = dossier_output_file_get_buffer (file);
  DossierJsonWriter json;

  dossier_json_writer_init (&json, out);
  dossier_json_begin_object (&json, NULL);
  dossier_json_string (&json, "format", "dossier");
  dossier_json_int (&json, "version", FORMAT_VERSION);
  dossier_json_string (&json, "program", DOSSIER_VERSION);
  dossier_json_string (&json, "knowledge", dossier_knowledge_get_version (digest->knowledge));
  dossier_json_string (&json, "dossier", digest->name);
  dossier_json_string (&json, "filter", digest->filter);
  if (digest->remark != NULL)
    dossier_json_string (&json, "remark", digest->remark);
  write_sectors (&json, digest);
  write_entities (&json, digest);
  if (!write_documents (corpus, digest, &json, file, cancellable, error))
    return FALSE;
  dossier_json_end_object (&json);
  g_string_append_c (out, '\n');
  return TRUE;
}
