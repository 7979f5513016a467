/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-repair-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-log.h"
#include "dossier-salvage-source.h"
#include "dossier-store-file.h"

/* The last resort: whatever can be read goes into a new dossier. */

static gboolean
set_aside_again (DossierCorpus *corpus, gint64 document, const DossierSalvaged *salvaged,
                 GError **error)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  const DossierShelfAct act = { .time = salvaged->set_aside, .reason = salvaged->aside_reason };

  g_array_append_val (documents, document);
  return dossier_corpus_set_aside (corpus, documents, &act, NULL, NULL, error);
}

/* What people said of one document, once it is in the new dossier. */
static gboolean
carry_over_document (DossierRepairWork *self, DossierSalvage *salvage, DossierCorpus *corpus,
                     const DossierSalvaged *salvaged, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  gboolean set_aside;
  gint64 document = dossier_corpus_find_known (corpus, salvaged->sha256, &set_aside, error);

  if (document <= 0)
    return document == 0;
  return dossier_salvage_write_document (salvage, store, salvaged->document, document,
                                         salvaged->added, error)
         && (!dossier_salvage_has_decisions (salvage, salvaged->document)
             || dossier_repair_work_annotate (self, corpus, document, error))
         && (salvaged->set_aside == 0 || set_aside_again (corpus, document, salvaged, error));
}

/* What damage to one document brings about is no reason to give up the others. */
static gboolean
carry_over (DossierRepairWork *self, DossierSalvage *salvage, DossierCorpus *corpus,
            GPtrArray *given, GError **error)
{
  for (guint i = 0; i < given->len; i++)
    {
      const DossierSalvaged *salvaged = g_ptr_array_index (given, i);
      g_autoptr (GError) failure = NULL;

      if (carry_over_document (self, salvage, corpus, salvaged, &failure))
        continue;
      if (!g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_FAILED))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, 0, FALSE,
                              _("What was decided about “%s” could not be put in force: %s"),
                              salvaged->title, failure->message);
    }
  return TRUE;
}

static void
report_failures (DossierRepairWork *self)
{
  g_autoptr (GPtrArray) failures = dossier_operation_dup_failures (self->operation);

  for (guint i = 0; i < failures->len; i++)
    {
      const DossierOperationFailure *failure = g_ptr_array_index (failures, i);

      dossier_finding_report (self->findings, DOSSIER_FINDING_TEXT, 0, FALSE, "%s: %s",
                              failure->what, failure->reason);
    }
}

static gboolean
fill (DossierRepairWork *self, DossierSalvage *salvage, DossierCorpus *corpus, GError **error)
{
  g_autoptr (DossierSalvageSource) source = dossier_salvage_source_new (salvage);

  if (!dossier_salvage_write_common (salvage, dossier_corpus_get_store (corpus), error)
      || !dossier_ingest_run_with (corpus, self->knowledge, DOSSIER_SOURCE (source),
                                   self->operation, self->annotate, error)
      || !carry_over (self, salvage, corpus, dossier_salvage_source_get_given (source), error))
    return FALSE;
  dossier_salvage_report_lost (salvage);
  report_failures (self);
  return TRUE;
}

static void
set_nothing_read (const GError *failure, GError **error)
{
  if (failure != NULL)
    g_propagate_error (error, g_error_copy (failure));
  else
    g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT,
                         _("No document could be read"));
}

static void
report_log (DossierRepairWork *self)
{
  g_autofree char *log = dossier_store_file_find_beside (self->path, "-wal");

  if (self->log_damaged)
    dossier_log_report (log, TRUE, self->findings);
}

/**
 * dossier_repair_salvage:
 * @self: a repair under way
 * @failure: (nullable): why the damaged dossier could not be opened
 * @error: set when nothing could be read
 *
 * Reads what can be read into a new dossier.
 *
 * Returns: (transfer full): what was found and made
 */
DossierRepair *
dossier_repair_salvage (DossierRepairWork *self, const GError *failure, GError **error)
{
  g_autoptr (DossierSalvage) salvage = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GError) unreadable = NULL;
  GCancellable *cancellable = dossier_operation_get_cancellable (self->operation);
  guint n_documents;

  if (!dossier_repair_work_copy (self, error))
    return NULL;
  salvage
    = dossier_salvage_open (self->copy, self->ruins, self->findings, cancellable, &unreadable);
  if (g_error_matches (unreadable, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
      || g_error_matches (unreadable, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&unreadable));
      return NULL;
    }
  if (salvage == NULL || dossier_salvage_get_n_documents (salvage) == 0)
    {
      set_nothing_read (failure, error);
      return NULL;
    }
  if (failure != NULL)
    dossier_finding_report (self->findings, DOSSIER_FINDING_FILE, 0, TRUE, "%s", failure->message);
  report_log (self);
  corpus = dossier_corpus_open (self->fresh, DOSSIER_CORPUS_CREATE, error);
  if (corpus == NULL || !fill (self, salvage, corpus, error))
    return NULL;
  n_documents = dossier_repair_work_count (corpus);
  g_clear_object (&corpus);
  if (n_documents == 0)
    {
      set_nothing_read (failure, error);
      return NULL;
    }
  return dossier_repair_work_finish (self, self->fresh, n_documents, error);
}
