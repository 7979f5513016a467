/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <errno.h>
#include <glib/gi18n-lib.h>

#include "dossier-cli-choice.h"
#include "dossier-cli-interrupt.h"
#include "dossier-cli-private.h"
#include "dossier-cli-query.h"
#include "dossier-export.h"
#include "dossier-original-folder.h"

static void
report_original (DossierCorpus *corpus, gint64 document, const char *reason)
{
  g_autoptr (DossierDocument) failed = dossier_corpus_load_document (corpus, document, NULL);

  dossier_cli_report_failure (failed != NULL ? dossier_document_get_uri (failed) : _("a document"),
                              reason);
}

/* One that cannot be written is named, and the others are written all the same. */
static int
write_originals (const char *path, const char *folder, const DossierCliFilter *filter)
{
  g_auto (DossierCliPart) part = { NULL };
  g_autofree char *remark = NULL;
  g_autoptr (GArray) documents = NULL;
  g_autoptr (DossierOriginalFolder) originals = dossier_original_folder_new (folder);
  g_autoptr (GError) error = NULL;
  GCancellable *interrupt = dossier_cli_get_interrupt ();
  int status = dossier_cli_part_open (&part, path, filter);

  if (status != DOSSIER_EXIT_DONE)
    return status;
  documents = dossier_corpus_find_documents_remarked (part.corpus, part.query, &remark, NULL,
                                                      &error);
  if (documents == NULL)
    {
      dossier_cli_report_failure (path, error->message);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (remark != NULL)
    dossier_cli_report_failure (path, remark);
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      dossier_cli_report_failure (folder, g_strerror (errno));
      return DOSSIER_EXIT_SOME_FAILED;
    }
  for (guint i = 0; i < documents->len && !g_cancellable_is_cancelled (interrupt); i++)
    {
      gint64 document = g_array_index (documents, gint64, i);
      g_autoptr (GError) failure = NULL;
      g_autofree char *file
        = dossier_original_folder_write (originals, part.corpus, document, &failure);

      if (file != NULL)
        continue;
      report_original (part.corpus, document, failure->message);
      status = DOSSIER_EXIT_SOME_FAILED;
    }
  if (!g_cancellable_is_cancelled (interrupt))
    return status;
  dossier_cli_report_failure (folder, _("stopped"));
  return DOSSIER_EXIT_SOME_FAILED;
}

static int
write_export (const char              *path,
              const char              *output,
              const char              *format,
              const DossierCliFilter  *filter,
              const DossierLedgerWish *wish)
{
  g_auto (DossierCliPart) part = { NULL };
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;
  int status = dossier_cli_part_open (&part, path, filter);

  if (status != DOSSIER_EXIT_DONE)
    return status;
  if (!dossier_export_write (part.corpus, part.knowledge, part.query, wish, output, format, &remark,
                             dossier_cli_get_interrupt (), &error))
    {
      dossier_cli_report_unwritten (path, error);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (remark != NULL)
    dossier_cli_report_failure (path, remark);
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_cmd_export:
 * @argc: number of arguments
 * @argv: the arguments, the first is "export"
 *
 * `dossier export FILE.dossier -o OUT`: writes data for other programs.
 *
 * Returns: the exit status
 */
int
dossier_cmd_export (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  g_autofree char *date = NULL;
  g_autofree char *names = g_strjoinv (", ", (char **) dossier_export_list_formats ());
  g_auto (DossierCliFilter) filter = { 0 };
  g_auto (DossierCliChoice) choice = { 0 };
  DossierLedgerWish wish;
  DossierDay today = dossier_day_get_today (), unused;
  gboolean originals = FALSE;
  const char *found;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write; “-” is the standard output"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("The format, whatever the suffix of the output: statements-csv, entities-csv, json"),
      N_("FORMAT") },
    { "originals", 0, 0, G_OPTION_ARG_NONE, &originals,
      N_("Write the files that the documents were imported from into the folder OUT"), NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date,
      N_("With --passed: the day before which a due date has passed (default: today)"),
      N_("DATE") },
    DOSSIER_CLI_FILTER_ENTRIES (filter),
    DOSSIER_CLI_CHOICE_ENTRIES (choice),
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (
        &argc, &argv, entries, _("FILE.dossier -o OUT"),
        _("Writes statements (.statements.csv), entities (.entities.csv) or "
          "everything (.json) for other programs, or the files that documents were "
          "imported from."),
        &status))
    return status;
  if (argc != 2 || output == NULL || *output == '\0')
    {
      dossier_cli_report_failure ("export", _("name one dossier, and with -o where to write"));
      return DOSSIER_EXIT_USAGE;
    }
  if (originals && (format != NULL || g_str_equal (output, "-")))
    {
      dossier_cli_report_failure ("export",
                                  _("originals go into a folder as they are: name it with -o, "
                                    "and no format"));
      return DOSSIER_EXIT_USAGE;
    }
  if (!dossier_cli_read_day (date, &today, &unused)
      || !dossier_cli_choice_to_wish (&choice, today, &wish))
    return DOSSIER_EXIT_USAGE;
  if (originals && dossier_cli_choice_is_any (&choice))
    {
      dossier_cli_report_failure ("export",
                                  _("originals are of whole documents: choose them with --words, "
                                    "and not by their statements"));
      return DOSSIER_EXIT_USAGE;
    }
  if (originals)
    return write_originals (argv[1], output, &filter);
  found = dossier_export_find_format (output, format);
  if (found == NULL)
    {
      g_autofree char *reason = g_strdup_printf (_("the formats are %s"), names);

      if (format != NULL)
        dossier_cli_report_failure (format, reason);
      else
        dossier_cli_report_failure (
          output, _("no format follows from this name; end it in .statements.csv, "
                    ".entities.csv or .json, or say --format"));
      return DOSSIER_EXIT_USAGE;
    }
  return write_export (argv[1], output, found, &filter, &wish);
}
