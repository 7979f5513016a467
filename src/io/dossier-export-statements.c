/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-csv.h"
#include "dossier-export-private.h"

/* The headings are names for programs and are not translated, as the values are not. */
static const char *const headings[] = {
  "number", "kind", "actor", "actor_id", "counterparts", "sectors", "said", "when", "due", "quote",
  "document", "publisher", "published", "language", "uri", "paragraph", "start", "end", "cue",
  "rule", "by_hand", "certainty", "amounts", "code",
};

static void
add_row (GString *out, const DossierDigest *digest, const DossierDigestStatement *entry)
{
  DossierStatement *statement = entry->statement;
  const DossierDigestDocument *document = g_ptr_array_index (digest->documents, entry->document);
  g_autofree char *sectors
    = g_strjoinv ("; ", (char **) dossier_statement_get_sectors (statement));
  g_autofree char *amounts
    = g_strjoinv ("; ", (char **) dossier_statement_get_amounts (statement));

  dossier_csv_int (out, entry->number);
  dossier_csv_text (out, dossier_statement_kind_to_string (dossier_statement_get_kind (statement)));
  dossier_csv_text (out, dossier_statement_get_actor (statement));
  dossier_csv_text (out, dossier_statement_get_actor_key (statement));
  dossier_csv_text (out, dossier_statement_get_counterparts (statement));
  dossier_csv_text (out, sectors);
  dossier_csv_text (out, dossier_statement_get_said (statement));
  dossier_csv_text (out, dossier_statement_get_when (statement));
  dossier_csv_text (out, dossier_statement_get_due (statement));
  dossier_csv_text (out, dossier_statement_get_quote (statement));
  dossier_csv_text (out, document->title);
  dossier_csv_text (out, document->publisher);
  dossier_csv_text (out, document->published);
  dossier_csv_text (out, document->language);
  dossier_csv_text (out, document->uri);
  dossier_csv_int (out, entry->paragraph);
  dossier_csv_int (out, entry->start);
  dossier_csv_int (out, entry->end);
  dossier_csv_text (out, dossier_statement_get_cue (statement));
  dossier_csv_text (out, dossier_statement_get_rule (statement));
  dossier_csv_text (out, dossier_statement_is_by_hand (statement) ? "yes" : "no");
  dossier_csv_text (out, dossier_certainty_to_string (dossier_statement_get_certainty (statement)));
  dossier_csv_text (out, amounts);
  dossier_csv_text (out, dossier_statement_get_code (statement));
  dossier_csv_end_row (out);
}

/**
 * dossier_export_statements_csv:
 * @corpus: the dossier
 * @digest: what to export
 * @file: where to write
 * @cancellable: (nullable): stops the work
 * @error: set when stopped or when the disk is full
 *
 * Writes the ledger of statements, one a row, in the order in which they were
 * seen. Dates are EDTF; positions are code points.
 *
 * Returns: whether all was written
 */
gboolean
dossier_export_statements_csv (DossierCorpus        *corpus,
                               const DossierDigest  *digest,
                               DossierOutputFile    *file,
                               GCancellable         *cancellable,
                               GError              **error)
{
  GString *out = dossier_output_file_get_buffer (file);

  dossier_csv_begin (out);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    dossier_csv_text (out, headings[i]);
  dossier_csv_end_row (out);
  for (guint i = 0; i < digest->listed->len; i++)
    {
      add_row (out, digest, g_ptr_array_index (digest->listed, i));
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !dossier_output_file_spill (file, error))
        return FALSE;
    }
  return TRUE;
}
