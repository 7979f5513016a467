/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-repair-private.h"

#include <errno.h>
#include <string.h>

#include "dossier-annotator.h"
#include "dossier-log.h"
#include "dossier-store-file.h"

/* What a repair has at hand, whichever way it mends: a folder with a copy of the file, and a name
 * for what comes of it. */

#define SUFFIX ".dossier"

/**
 * dossier_repair_work_clear:
 * @self: a repair under way
 *
 * Deletes what is not ready.
 */
void
dossier_repair_work_clear (DossierRepairWork *self)
{
  dossier_repair_folder_clear (&self->folder);
  g_free (self->copy);
  g_free (self->log);
  g_free (self->ruins);
  g_free (self->fresh);
  g_free (self->mended);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}

/* "Trade.dossier" → "Trade-mended.dossier", or with a number if that is taken. */
static char *
choose_name (const char *path)
{
  gsize length = strlen (path) - (g_str_has_suffix (path, SUFFIX) ? strlen (SUFFIX) : 0);
  g_autofree char *stem = g_strndup (path, length);
  char *name = g_strconcat (stem, "-mended" SUFFIX, NULL);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS) || dossier_store_file_has_log (name);
       i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-mended-%u" SUFFIX, stem, i);
    }
  return name;
}

/**
 * dossier_repair_work_begin:
 * @self: a repair that knows what is to be mended
 * @error: set when there is no place for what is not ready
 *
 * Makes a folder beside the file, and chooses names.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_repair_work_begin (DossierRepairWork *self, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *new_name = NULL;

  if (!dossier_repair_folder_make (&self->folder, self->path, error))
    return FALSE;
  self->copy = g_build_filename (self->folder.path, name, NULL);
  self->log = g_strconcat (self->copy, "-wal", NULL);
  self->ruins = g_build_filename (self->folder.path, "ruins", NULL);
  self->mended = choose_name (self->path);
  new_name = g_path_get_basename (self->mended);
  self->fresh = g_build_filename (self->folder.path, new_name, NULL);
  return TRUE;
}

/**
 * dossier_repair_work_count:
 * @corpus: a dossier
 *
 * Returns: how many documents it has; those that are set aside too: they are there
 */
guint
dossier_repair_work_count (DossierCorpus *corpus)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_documents (corpus, query, NULL, NULL);
  gint64 n_set_aside = dossier_corpus_count_set_aside (corpus, NULL, NULL);

  return (ids != NULL ? ids->len : 0) + (guint) MAX (n_set_aside, 0);
}

/* What has come under the name that was chosen, while all was read, stays. */
static gboolean
give_name (DossierRepairWork *self, const char *made, GError **error)
{
  while (!dossier_store_file_put_new (made, self->mended))
    {
      int saved = errno;

      if (saved != EEXIST)
        {
          g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved), "“%s”: %s",
                       self->mended, g_strerror (saved));
          return FALSE;
        }
      g_free (self->mended);
      self->mended = choose_name (self->path);
    }
  return TRUE;
}

/**
 * dossier_repair_work_finish:
 * @self: a repair under way
 * @made: (nullable): the new file, which nobody has open: its log goes into it with the last who
 *   has
 * @n_documents: how many documents it has
 * @error: set when it cannot be given its name
 *
 * Returns: (transfer full): what was found and made
 */
DossierRepair *
dossier_repair_work_finish (DossierRepairWork *self, const char *made, guint n_documents,
                            GError **error)
{
  g_autoptr (DossierRepair) result = g_new0 (DossierRepair, 1);

  result->findings = g_ptr_array_ref (self->findings);
  if (made == NULL)
    return g_steal_pointer (&result);
  result->n_documents = n_documents;
  dossier_store_file_share_like (made, self->path);
  if (!give_name (self, made, error))
    return NULL;
  result->mended = g_steal_pointer (&self->mended);
  return g_steal_pointer (&result);
}

/**
 * dossier_repair_work_annotate:
 * @self: a repair under way
 * @corpus: the new dossier
 * @document: row id
 * @error: set on failure
 *
 * Annotates a document once more, which puts the decisions about it in force.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_repair_work_annotate (DossierRepairWork *self, DossierCorpus *corpus, gint64 document,
                              GError **error)
{
  const DossierCorrecting nothing = { .document = document };
  g_autofree char *stamp = dossier_annotator_stamp (self->knowledge);
  g_autoptr (DossierStale) stale = NULL;
  g_autoptr (DossierAnalysis) analysis = NULL;
  GCancellable *cancellable = dossier_operation_get_cancellable (self->operation);
  DossierHints hints = { NULL };

  stale = dossier_corpus_foresee_correction (corpus, &nothing, cancellable, error);
  if (stale == NULL)
    return FALSE;
  hints.title = stale->heading;
  hints.source_url = stale->source_url;
  hints.details = &stale->details;
  analysis = self->annotate (self->knowledge, stale->text, stale->length, &hints, cancellable,
                             error);
  return analysis != NULL
         && dossier_corpus_replace_analysis (corpus, document, analysis, stamp, cancellable,
                                             error);
}

/**
 * dossier_repair_work_copy:
 * @self: a repair under way
 * @error: set on failure
 *
 * Copies the file. What is whole in its log is to be read, whatever stands before it.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_repair_work_copy (DossierRepairWork *self, GError **error)
{
  if (!dossier_store_file_copy (self->path, self->copy,
                                dossier_operation_get_cancellable (self->operation), error))
    return FALSE;
  self->log_damaged = dossier_log_is_damaged (self->log);
  return dossier_log_mend (self->log, error);
}

/**
 * dossier_repair_free:
 * @self: (transfer full) (nullable): a repair
 */
void
dossier_repair_free (DossierRepair *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->findings);
  g_free (self->mended);
  g_free (self);
}
