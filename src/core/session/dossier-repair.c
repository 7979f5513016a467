/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-repair.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "dossier-annotator.h"
#include "dossier-check.h"
#include "dossier-corpus-private.h"
#include "dossier-error.h"
#include "dossier-log.h"
#include "dossier-repair-folder.h"
#include "dossier-salvage-source.h"
#include "dossier-store-file.h"

#define SUFFIX ".dossier"

typedef struct
{
  const char *path;
  DossierKnowledge *knowledge;
  DossierAnnotateFunc annotate;
  DossierOperation *operation;

  DossierRepairFolder folder; /* beside the file, for what is not ready */
  char *copy;                 /* of the damaged file */
  char *log;                  /* of the copy */
  gboolean log_damaged;
  char *ruins;                /* what its pages hold */
  char *fresh;                /* what is saved from it */
  char *mended;               /* what it will be called */
  GPtrArray *findings;
} Repair;

static void
clear_repair (Repair *self)
{
  dossier_repair_folder_clear (&self->folder);
  g_free (self->copy);
  g_free (self->log);
  g_free (self->ruins);
  g_free (self->fresh);
  g_free (self->mended);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Repair, clear_repair)

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

static gboolean
make_folder (Repair *self, GError **error)
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

/* Those that are set aside too: they are there. */
static guint
count_documents (DossierCorpus *corpus)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_documents (corpus, query, NULL, NULL);
  gint64 n_set_aside = dossier_corpus_count_set_aside (corpus, NULL, NULL);

  return (ids != NULL ? ids->len : 0) + (guint) MAX (n_set_aside, 0);
}

/* What has come under the name that was chosen, while all was read, stays. */
static gboolean
give_name (Repair *self, const char *made, GError **error)
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

/* The log goes into the file with the last who has it open. */
static DossierRepair *
finish (Repair *self, const char *made, guint n_documents, GError **error)
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

/* Decisions are put in force by annotating their document once more. */
static gboolean
annotate_again (Repair *self, DossierCorpus *corpus, gint64 document, GError **error)
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
carry_over_document (Repair *self, DossierSalvage *salvage, DossierCorpus *corpus,
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
             || annotate_again (self, corpus, document, error))
         && (salvaged->set_aside == 0 || set_aside_again (corpus, document, salvaged, error));
}

/* What damage to one document brings about is no reason to give up the others. */
static gboolean
carry_over (Repair *self, DossierSalvage *salvage, DossierCorpus *corpus, GPtrArray *given,
            GError **error)
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
report_failures (Repair *self)
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
fill (Repair *self, DossierSalvage *salvage, DossierCorpus *corpus, GError **error)
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

/* What is whole in the log is to be read, whatever stands before it. */
static gboolean
copy_file (Repair *self, GError **error)
{
  if (!dossier_store_file_copy (self->path, self->copy,
                                dossier_operation_get_cancellable (self->operation), error))
    return FALSE;
  self->log_damaged = dossier_log_is_damaged (self->log);
  return dossier_log_mend (self->log, error);
}

static void
report_log (Repair *self)
{
  g_autofree char *log = dossier_store_file_find_beside (self->path, "-wal");

  if (self->log_damaged)
    dossier_log_report (log, TRUE, self->findings);
}

/* Reads what can be read into a new dossier. @failure: why the damaged one could not be opened. */
static DossierRepair *
save (Repair *self, const GError *failure, GError **error)
{
  g_autoptr (DossierSalvage) salvage = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GError) unreadable = NULL;
  GCancellable *cancellable = dossier_operation_get_cancellable (self->operation);
  guint n_documents;

  if (!copy_file (self, error))
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
  n_documents = count_documents (corpus);
  g_clear_object (&corpus);
  if (n_documents == 0)
    {
      set_nothing_read (failure, error);
      return NULL;
    }
  return finish (self, self->fresh, n_documents, error);
}

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
apply_corrections (Repair *self, DossierCorpus *corpus, GPtrArray *findings, GError **error)
{
  for (guint i = 0; i < findings->len; i++)
    {
      DossierFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != DOSSIER_FINDING_CORRECTION)
        continue;
      if (!annotate_again (self, corpus, finding->document, error)
          || !holds_corrections (corpus, finding->document, &finding->repaired, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
check (Repair *self, gboolean repair, guint *n_documents, GError **error)
{
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (self->copy, DOSSIER_CORPUS_OPEN, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (corpus == NULL)
    return NULL;
  *n_documents = count_documents (corpus);
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
run (Repair *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) repaired = NULL;
  gboolean can_mend;
  guint n_documents;

  if (!copy_file (self, error))
    return NULL;
  found = check (self, FALSE, &n_documents, &failure);
  if (found == NULL)
    {
      if (may_be_damage (failure))
        return save (self, failure, error);
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
      return save (self, NULL, error);
    }
  g_ptr_array_unref (self->findings);
  self->findings = g_ptr_array_ref (found);
  if (!can_mend)
    return finish (self, NULL, n_documents, error);
  repaired = check (self, TRUE, &n_documents, error);
  if (repaired == NULL)
    return NULL;
  g_ptr_array_unref (self->findings);
  self->findings = g_ptr_array_ref (repaired);
  return finish (self, self->copy, n_documents, error);
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
  g_auto (Repair) self = { .path = path, .knowledge = knowledge, .annotate = annotate,
                           .operation = operation, .folder = DOSSIER_REPAIR_FOLDER_INIT };
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
  return make_folder (&self, error) ? run (&self, error) : NULL;
}
