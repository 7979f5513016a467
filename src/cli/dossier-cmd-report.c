/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>

#include "dossier-cli-choice.h"
#include "dossier-cli-interrupt.h"
#include "dossier-cli-private.h"
#include "dossier-cli-query.h"
#include "dossier-report.h"

/* The standard output has no suffix, and there is but one format. */
static gboolean
is_html (const char *path, const char *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (format != NULL)
    return g_str_equal (format, "html");
  return g_str_equal (path, "-") || g_str_has_suffix (lower, ".html")
         || g_str_has_suffix (lower, ".htm");
}

static int
write_report (const char              *path,
              const char              *output,
              const DossierCliFilter  *filter,
              const DossierLedgerWish *wish,
              DossierDay               written)
{
  g_auto (DossierCliPart) part = { NULL };
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;
  int status = dossier_cli_part_open (&part, path, filter);

  if (status != DOSSIER_EXIT_DONE)
    return status;
  if (!dossier_report_write (part.corpus, part.knowledge, part.query, wish, written, output,
                             &remark, dossier_cli_get_interrupt (), &error))
    {
      dossier_cli_report_unwritten (path, error);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (remark != NULL)
    dossier_cli_report_failure (path, remark);
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_cmd_report:
 * @argc: number of arguments
 * @argv: the arguments, the first is "report"
 *
 * `dossier report FILE.dossier -o OUT`: writes a report for people.
 *
 * Returns: the exit status
 */
int
dossier_cmd_report (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  g_autofree char *date = NULL;
  g_auto (DossierCliFilter) filter = { 0 };
  g_auto (DossierCliChoice) choice = { 0 };
  DossierLedgerWish wish;
  DossierDay written = dossier_day_get_today (), unused;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write; “-” is the standard output"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("The format, whatever the suffix of the output: html"), N_("FORMAT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date,
      N_("The day of writing that the report names (default: today)"), N_("DATE") },
    DOSSIER_CLI_FILTER_ENTRIES (filter),
    DOSSIER_CLI_CHOICE_ENTRIES (choice),
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier -o OUT"),
                          _("Writes a report: one page for screen and print, with every quotation "
                            "and the place where it stands."),
                          &status))
    return status;
  if (argc != 2 || output == NULL || *output == '\0')
    {
      dossier_cli_report_failure ("report", _("name one dossier, and with -o where to write"));
      return DOSSIER_EXIT_USAGE;
    }
  if (!is_html (output, format))
    {
      dossier_cli_report_failure (format != NULL ? format : output,
                                  _("reports are written as html; end the name in .html or say "
                                    "--format html"));
      return DOSSIER_EXIT_USAGE;
    }
  if (!dossier_cli_read_day (date, &written, &unused)
      || !dossier_cli_choice_to_wish (&choice, written, &wish))
    return DOSSIER_EXIT_USAGE;
  return write_report (argv[1], output, &filter, &wish, written);
}
