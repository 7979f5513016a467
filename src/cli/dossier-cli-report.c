/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-report.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier-cli-reader.h"
#include "dossier-file-source.h"
#include "dossier-operation-failure.h"
#include "dossier-plain-line.h"

/**
 * dossier_cli_report_line:
 * @text: more about a failure
 *
 * Prints it on standard error, as one line.
 */
void
dossier_cli_report_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  dossier_plain_line_append (line, text);
  g_printerr ("%s\n", line->str);
}

/**
 * dossier_cli_report_failure:
 * @what: the input
 * @reason: why it failed
 *
 * Names an input that failed on standard error. One that is empty is seen to be.
 */
void
dossier_cli_report_failure (const char *what, const char *reason)
{
  g_autofree char *failure
    = g_strdup_printf ("dossier: %s: %s", *what != '\0' ? what : "“”", reason);

  dossier_cli_report_line (failure);
}

/**
 * dossier_cli_report_unwritten:
 * @path: a dossier
 * @error: why what was asked of it could not be read, or not be written where it was to go
 *
 * Says so on standard error. Of a reader that wants no more nothing is said.
 */
void
dossier_cli_report_unwritten (const char *path, const GError *error)
{
  if (!dossier_cli_reader_is_gone ()
      || !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    dossier_cli_report_failure (path, error->message);
}

/**
 * dossier_cli_report_failures:
 * @failures: (element-type DossierOperationFailure): failures or remarks
 *
 * Names each on standard error, on a line of its own.
 */
void
dossier_cli_report_failures (const GPtrArray *failures)
{
  for (guint i = 0; i < failures->len; i++)
    {
      const DossierOperationFailure *failure = g_ptr_array_index (failures, i);

      dossier_cli_report_failure (failure->what, failure->reason);
    }
}

/**
 * dossier_cli_report_empty:
 * @source: (type DossierFileSource): what has come to its end
 *
 * Names each folder that it was asked for and that had nothing to read, on standard error. It is no
 * failure.
 */
void
dossier_cli_report_empty (DossierSource *source)
{
  g_auto (GStrv) folders = dossier_file_source_list_empty (DOSSIER_FILE_SOURCE (source));

  for (guint i = 0; folders[i] != NULL; i++)
    dossier_cli_report_failure (folders[i], _("there is nothing to read in this folder"));
}

/**
 * dossier_cli_put:
 * @text: (nullable): a part of a line
 *
 * Prints what a document says, so that it is only seen.
 */
void
dossier_cli_put (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (text != NULL)
    dossier_plain_line_append (line, text);
  fwrite (line->str, 1, line->len, stdout);
}

/**
 * dossier_cli_flush_output:
 *
 * Ends the writing to standard output. A full disk or a closed pipe shows only
 * now, and a script must not take half a result for the whole.
 *
 * Returns: whether all of it was written; if not, that was said unless nobody reads any more
 */
gboolean
dossier_cli_flush_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  if (!dossier_cli_reader_is_gone ())
    dossier_cli_report_failure (_("standard output"), _("it could not be written"));
  return FALSE;
}
