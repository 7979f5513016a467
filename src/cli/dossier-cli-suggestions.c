/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-suggestions.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "dossier-cli-ingest.h"
#include "dossier-cli-interrupt.h"
#include "dossier-cli-report.h"
#include "dossier-cli.h"
#include "dossier-clues.h"
#include "dossier-file-source.h"
#include "dossier-json-writer.h"
#include "dossier-pairs.h"

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

static void
write_side (DossierJsonWriter *json, const char *name, const DossierPairSide *side)
{
  dossier_json_begin_object (json, name);
  dossier_json_string (json, "id", side->key);
  dossier_json_string (json, "type", dossier_entity_type_to_string (side->type));
  dossier_json_string (json, "name", side->name);
  dossier_json_int (json, "documents", side->n_documents);
  dossier_json_end_object (json);
}

static void
print_pairs (const GPtrArray *pairs)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierPair *pair = g_ptr_array_index (pairs, i);
      DossierJsonWriter json;

      g_string_truncate (line, 0);
      dossier_json_writer_init (&json, line);
      dossier_json_begin_object (&json, NULL);
      write_side (&json, "entity", &pair->kept);
      write_side (&json, "other", &pair->other);
      dossier_json_string (&json, "reason", dossier_suggestion_reason_to_string (pair->reason));
      dossier_json_end_object (&json);
      g_string_append_c (line, '\n');
      fwrite (line->str, 1, line->len, stdout);
    }
}

/* Whether all documents could be read. */
static gboolean
report_failures (DossierOperation *operation)
{
  g_autoptr (GPtrArray) failures = dossier_operation_dup_failures (operation);

  dossier_cli_report_failures (failures);
  return failures->len == 0;
}

static GPtrArray *
suggest (const char *folder, DossierKnowledge *knowledge, const char *const *paths,
         gboolean *all_read, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "suggestions.dossier", NULL);
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, error);
  g_autoptr (DossierOperation) operation = dossier_operation_new (_("Annotating"));
  g_autoptr (DossierSource) source = dossier_file_source_new (paths);
  guint n = 0;

  if (corpus == NULL || !dossier_cli_ingest (corpus, knowledge, source, operation, error)
      || !dossier_clues_update (corpus, knowledge, &n, dossier_cli_get_interrupt (), error))
    return NULL;
  dossier_cli_report_empty (source);
  *all_read = report_failures (operation);
  return dossier_pairs_list (corpus, dossier_cli_get_interrupt (), error);
}

/**
 * dossier_cli_print_suggestions:
 * @knowledge: knowledge
 * @paths: (array zero-terminated=1): documents and folders
 *
 * Prints which entities of some documents may be one, each pair as a JSON object
 * on a line. They are found as in a dossier of these documents, which is made in
 * a temporary folder and removed again.
 *
 * Returns: the exit status
 */
int
dossier_cli_print_suggestions (DossierKnowledge *knowledge, const char *const *paths)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  gboolean ok = FALSE;

  dossier_cli_get_interrupt ();
  folder = g_dir_make_tmp ("dossier-XXXXXX", &error);
  /* The folder is gone before anything is printed: who reads may stop to listen. */
  if (folder != NULL)
    {
      pairs = suggest (folder, knowledge, paths, &ok, &error);
      remove_folder (folder);
    }
  if (pairs != NULL)
    print_pairs (pairs);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_cli_report_failure ("--suggestions", _("stopped"));
  else if (error != NULL)
    dossier_cli_report_failure ("--suggestions", error->message);
  ok &= dossier_cli_flush_output ();
  return ok ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}
