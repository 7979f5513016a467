/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report.h"

#include "dossier-output-file.h"
#include "dossier-report-private.h"

typedef void (* Section) (GString             *out,
                          const DossierDigest *digest);

/* First what a reader in a hurry needs, last what a reader in doubt needs. */
static const Section sections[] = {
  dossier_report_add_summary,
  dossier_report_add_timeline,
  dossier_report_add_due,
  dossier_report_add_statements,
  dossier_report_add_sectors,
  dossier_report_add_entities,
  dossier_report_add_notes,
  dossier_report_add_documents,
  dossier_report_add_colophon,
};

/**
 * dossier_report_write:
 * @corpus: an open dossier
 * @knowledge: names of sectors and languages
 * @query: what to report on
 * @wish: (nullable): which of its statements, see dossier_digest_new()
 * @written: the day of writing, as the caller's clock says, or
 *   %DOSSIER_DAY_NONE to leave it out
 * @path: where to write; "-" is the standard output
 * @remark: (out) (optional) (nullable) (transfer full): a sentence on what a regular expression in
 *   @query was not asked of
 * @cancellable: (nullable): stops the work
 * @error: what could not be read or written
 *
 * Writes one HTML page for screen and print that needs no other file, no
 * script and no network. The same dossier, query and day give the same bytes.
 * @path is written whole or not at all. Any thread.
 *
 * Returns: whether the report stands at @path
 */
gboolean
dossier_report_write (DossierCorpus             *corpus,
                      DossierKnowledge          *knowledge,
                      DossierQuery              *query,
                      const DossierLedgerWish   *wish,
                      DossierDay                 written,
                      const char                *path,
                      char                     **remark,
                      GCancellable              *cancellable,
                      GError                   **error)
{
  g_autoptr (DossierOutputFile) file = NULL;
  g_autoptr (DossierDigest) digest = NULL;
  GString *out;

  if (remark != NULL)
    *remark = NULL;
  g_return_val_if_fail (DOSSIER_IS_CORPUS (corpus), FALSE);

  file = dossier_output_file_new (path, error);
  if (file == NULL)
    return FALSE;
  digest = dossier_digest_new (corpus, knowledge, query, wish, cancellable, error);
  if (digest == NULL)
    return FALSE;
  if (remark != NULL)
    *remark = g_strdup (digest->remark);
  digest->written = written;

  out = dossier_output_file_get_buffer (file);
  dossier_report_add_head (out, digest);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      sections[i] (out, digest);
      if (!dossier_output_file_spill (file, error))
        return FALSE;
    }
  return dossier_output_file_commit (file, error);
}
