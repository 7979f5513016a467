/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>

#include "dossier-cli-private.h"
#include "dossier-output-file.h"
#include "dossier-story-table.h"

static gboolean
write_stories (GPtrArray *stories, DossierTableFormat format, const char *output, GError **error)
{
  g_autoptr (DossierOutputFile) file
    = dossier_output_file_new (dossier_cli_output_path (output != NULL ? output : "-"), error);

  if (file == NULL)
    return FALSE;
  dossier_story_table_begin (dossier_output_file_get_buffer (file), format);
  for (guint i = 0; i < stories->len; i++)
    {
      dossier_story_table_add (dossier_output_file_get_buffer (file), format,
                               g_ptr_array_index (stories, i), i + 1);
      if (!dossier_output_file_spill (file, error))
        return FALSE;
    }
  return dossier_output_file_commit (file, error);
}

static int
run (const char *path, DossierTableFormat format, const char *output)
{
  g_autoptr (DossierCorpus) corpus = dossier_cli_open_corpus (path, DOSSIER_CORPUS_READ_ONLY);
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GError) error = NULL;

  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  stories = dossier_corpus_list_stories (corpus, NULL, &error);
  if (stories == NULL || !write_stories (stories, format, output, &error))
    {
      dossier_cli_report_failure (path, error->message);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (stories->len == 0)
    dossier_cli_report_failure (path, _("nothing was found"));
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_cmd_stories:
 * @argc: number of arguments
 * @argv: the arguments, the first is "stories"
 *
 * `dossier stories FILE.dossier`: prints which documents tell the same story.
 *
 * Returns: the exit status
 */
int
dossier_cmd_stories (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format_name = NULL;
  DossierTableFormat format = DOSSIER_TABLE_TSV;
  const char *name;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write; “-” is the standard output"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name,
      N_("The format, whatever the suffix of the output: tsv, csv, json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier"),
                          _("Prints the stories that more than one document tells, since they are "
                            "copies of one text: each document, how much of it stands in the first "
                            "one too, and what differs."),
                          &status))
    return status;
  if (argc != 2)
    {
      dossier_cli_report_failure ("stories", _("name a dossier"));
      return DOSSIER_EXIT_USAGE;
    }
  name = format_name != NULL ? format_name : output;
  if (name != NULL && !g_str_equal (name, "-") && !dossier_table_format_find (name, &format))
    {
      dossier_cli_report_failure (name, _("the formats are tsv, csv and json"));
      return DOSSIER_EXIT_USAGE;
    }
  return run (argv[1], format, output);
}
