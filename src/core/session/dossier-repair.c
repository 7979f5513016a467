/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-repair-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-check.h"
#include "dossier-error.h"
#include "dossier-store-file.h"

/* What the check can put right stays where it is; anything else is read into a new file. */
static gboolean
is_sound (GPtrArray *findings, gboolean *can_mend)
{
  *can_mend = FALSE;
  for (guint i = 0; i < findings->len; i++)
    switch (((DossierFinding *) g_ptr_array_index (findings, i))->kind)
      {
      case DOSSIER_FINDING_FILE:
      case DOSSIER_FINDING_REFERENCE:
      case DOSSIER_FINDING_TEXT:
        return FALSE;

      case DOSSIER_FINDING_INDEX:
      case DOSSIER_FINDING_SEGMENTS:
      case DOSSIER_FINDING_MARK:
      case DOSSIER_FINDING_COUNTS:
      case DOSSIER_FINDING_DECISION:
      case DOSSIER_FINDING_CORRECTION:
        *can_mend = TRUE;
        break;

      case DOSSIER_FINDING_NOTE:
      case DOSSIER_FINDING_ORIGINAL:
      default:
        break;
      }
  return TRUE;
}

static gboolean
holds_corrections (DossierCorpus *corpus, gint64 document, gboolean *holds, GError **error)
{
  g_autoptr (GPtrArray) findings
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_finding_free);
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection
    = dossier_store_begin_read (store, _("failed to check"), NULL, error);
  gboolean done;

  if (connection == NULL)
    return FALSE;
  done = dossier_check_corrections (connection, document, findings, error);
  dossier_store_end_read (store, connection);
  *holds = findings->len == 0;
  return done;
}

/* Documents in which corrections do not hold are annotated anew with them. */
static gboolean
apply_corrections (DossierRepairWork *self, DossierCorpus *corpus, GPtrArray *findings,
                   GError **error)
{
  for (guint i = 0; i < findings->len; i++)
    {
      DossierFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != DOSSIER_FINDING_CORRECTION)
        continue;
      if (!dossier_repair_work_annotate (self, corpus, finding->document, error)
          || !holds_corrections (corpus, finding->document, &finding->repaired, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
check (DossierRepairWork *self, gboolean repair, guint *n_documents, GError **error)
{
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (self->copy, DOSSIER_CORPUS_OPEN, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (corpus == NULL)
    return NULL;
  *n_documents = dossier_repair_work_count (corpus);
  findings = dossier_corpus_check (corpus, repair,
                                   dossier_operation_get_cancellable (self->operation), error);
  if (findings == NULL || (repair && !apply_corrections (self, corpus, findings, error)))
    return NULL;
  return g_steal_pointer (&findings);
}

/* Whether another try, of the rows themselves, may get further than opening the file did. */
static gboolean
may_be_damage (const GError *error)
{
  return g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_STORAGE)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED);
}

static DossierRepair *
run (DossierRepairWork *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) repaired = NULL;
  gboolean can_mend;
  guint n_documents;

  if (!dossier_repair_work_copy (self, error))
    return NULL;
  found = check (self, FALSE, &n_documents, &failure);
  if (found == NULL)
    {
      if (may_be_damage (failure))
        return dossier_repair_salvage (self, failure, error);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  /* A page of the log may be wrong in what nothing else tells of. */
  if (!is_sound (found, &can_mend) || self->log_damaged)
    {
      for (guint i = 0; i < found->len; i++)
        {
          const DossierFinding *finding = g_ptr_array_index (found, i);

          if (finding->kind == DOSSIER_FINDING_FILE || finding->kind == DOSSIER_FINDING_REFERENCE)
            dossier_finding_report (self->findings, finding->kind, 0, TRUE, "%s", finding->message);
        }
      return dossier_repair_salvage (self, NULL, error);
    }
  g_ptr_array_unref (self->findings);
  self->findings = g_ptr_array_ref (found);
  if (!can_mend)
    return dossier_repair_work_finish (self, NULL, n_documents, error);
  repaired = check (self, TRUE, &n_documents, error);
  if (repaired == NULL)
    return NULL;
  g_ptr_array_unref (self->findings);
  self->findings = g_ptr_array_ref (repaired);
  return dossier_repair_work_finish (self, self->copy, n_documents, error);
}

/**
 * dossier_repair_run:
 * @path: a dossier that nobody has open
 * @knowledge: for @annotate
 * @annotate: makes the marks of documents whose marks are lost
 * @operation: is told what happens, and carries the cancellable
 * @error: set when nothing could be mended; there is no new file then
 *
 * Looks for damage, and mends what can be mended in a new file beside the old one, which is not
 * touched. Where only indexes, counts or single marks are wrong, they are made anew in a copy.
 * Where the file itself is damaged, all texts that can be read are annotated again, and sources,
 * decisions, merged entities and kept searches carried over. Any thread.
 *
 * Returns: (transfer full): what was found and made
 */
DossierRepair *
dossier_repair_run (const char           *path,
                    DossierKnowledge     *knowledge,
                    DossierAnnotateFunc   annotate,
                    DossierOperation     *operation,
                    GError              **error)
{
  g_auto (DossierRepairWork) self
    = { .path = path, .knowledge = knowledge, .annotate = annotate, .operation = operation,
        .folder = DOSSIER_REPAIR_FOLDER_INIT };
  g_autoptr (GError) foreign = NULL;

  g_return_val_if_fail (path != NULL && annotate != NULL, NULL);

  self.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_finding_free);
  if (!dossier_store_file_check (path, FALSE, &foreign)
      && !g_error_matches (foreign, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED))
    {
      g_propagate_error (error, g_steal_pointer (&foreign));
      return NULL;
    }
  if (dossier_store_file_is_open (path))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY,
                   _("“%s” is open in another program; close it there first"), name);
      return NULL;
    }
  return dossier_repair_work_begin (&self, error) ? run (&self, error) : NULL;
}
