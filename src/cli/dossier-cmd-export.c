/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>

#include "dossier-cli-private.h"
#include "dossier-cli-query.h"
#include "dossier-export.h"

static int
write_export (const char             *path,
              const char             *output,
              const char             *format,
              const DossierCliFilter *filter)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_cli_load_knowledge ();
  g_autoptr (DossierQuery) query = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GError) error = NULL;

  if (knowledge == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  query = dossier_cli_filter_to_query (filter, knowledge);
  if (query == NULL)
    return DOSSIER_EXIT_USAGE;
  corpus = dossier_cli_open_corpus (path, DOSSIER_CORPUS_READ_ONLY);
  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  if (!dossier_export_write (corpus, knowledge, query, dossier_cli_output_path (output), format,
                             NULL, &error))
    {
      dossier_cli_report_failure (path, error->message);
      return DOSSIER_EXIT_SOME_FAILED;
    }
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
  g_autofree char *names = g_strjoinv (", ", (char **) dossier_export_list_formats ());
  g_auto (DossierCliFilter) filter = { 0 };
  const char *found;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write; “-” is the standard output"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("The format, whatever the suffix of the output: statements-csv, entities-csv, json"),
      N_("FORMAT") },
    DOSSIER_CLI_FILTER_ENTRIES (filter),
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier -o OUT"),
                          _("Writes statements (.statements.csv), entities (.entities.csv) or "
                            "everything (.json) for other programs."),
                          &status))
    return status;
  if (argc != 2 || output == NULL || *output == '\0')
    {
      dossier_cli_report_failure ("export", _("name one dossier, and with -o where to write"));
      return DOSSIER_EXIT_USAGE;
    }
  found = dossier_export_find_format (output, format);
  if (found == NULL)
    {
      g_autofree char *reason = g_strdup_printf (_("no format follows from this; the formats are %s"),
                                                 names);

      dossier_cli_report_failure (format != NULL ? format : output, reason);
      return DOSSIER_EXIT_USAGE;
    }
  return write_export (argv[1], output, found, &filter);
}
