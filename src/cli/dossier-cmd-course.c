/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>

#include "dossier-cli-document.h"
#include "dossier-cli-interrupt.h"
#include "dossier-cli-private.h"
#include "dossier-course-table.h"
#include "dossier-output-file.h"

typedef struct
{
  DossierTableFormat format;
  const char *output;
  int number; /* of the statement in its document; 0: all */
} Wish;

/* Row ids of the statements of @document, in the order of the text. */
static GArray *
list_statements (DossierCorpus *corpus, gint64 document, GError **error)
{
  g_autoptr (DossierReading) reading
    = dossier_corpus_read_document (corpus, document, dossier_cli_get_interrupt (), error);
  GArray *statements;

  if (reading == NULL)
    return NULL;
  statements = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_STATEMENT)
        g_array_append_val (statements, mark->id);
    }
  return statements;
}

static gboolean
write_courses (DossierCorpus *corpus, gint64 document, const GArray *statements, const Wish *wish,
               GError **error)
{
  g_autoptr (DossierOutputFile) file
    = dossier_output_file_new (wish->output != NULL ? wish->output : "-", error);

  if (file == NULL)
    return FALSE;
  dossier_course_table_begin (dossier_output_file_get_buffer (file), wish->format);
  for (guint i = 0; i < statements->len; i++)
    {
      g_autoptr (GPtrArray) steps = NULL;

      if (wish->number > 0 && (guint) wish->number != i + 1)
        continue;
      steps = dossier_corpus_find_course (corpus, document, g_array_index (statements, gint64, i),
                                          dossier_cli_get_interrupt (), error);
      if (steps == NULL)
        return FALSE;
      dossier_course_table_add (dossier_output_file_get_buffer (file), wish->format, steps, i + 1);
      if (!dossier_output_file_spill (file, error))
        return FALSE;
    }
  return dossier_output_file_commit (file, error);
}

static int
run (const char *path, const char *name, const Wish *wish)
{
  g_autoptr (DossierCorpus) corpus = dossier_cli_open_moment (path);
  g_autoptr (GArray) statements = NULL;
  g_autoptr (GError) error = NULL;
  gint64 document;

  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  document = dossier_cli_find_document (corpus, name);
  if (document == 0)
    return DOSSIER_EXIT_SOME_FAILED;
  statements = list_statements (corpus, document, &error);
  if (statements != NULL && (guint) wish->number > statements->len)
    {
      g_autofree char *remark
        = g_strdup_printf (ngettext ("it has %u statement", "it has %u statements",
                                     statements->len),
                           statements->len);

      dossier_cli_report_failure (name, remark);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (statements == NULL || !write_courses (corpus, document, statements, wish, &error))
    {
      dossier_cli_report_unwritten (path, error);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_cmd_course:
 * @argc: number of arguments
 * @argv: the arguments, the first is "course"
 *
 * `dossier course FILE.dossier DOCUMENT`: prints where what a document states was said before, and
 * what became of it.
 *
 * Returns: the exit status
 */
int
dossier_cmd_course (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format_name = NULL;
  Wish wish = { DOSSIER_TABLE_TSV };
  const char *name;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "statement", 0, 0, G_OPTION_ARG_INT, &wish.number,
      N_("Only that of the statement with this number in the document"), N_("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write; “-” is the standard output"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name,
      N_("The format, whatever the suffix of the output: tsv, csv, json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier DOCUMENT"),
                          _("Prints the course of each statement of a document: all statements of "
                            "the dossier that may be of the same matter, in the order in which "
                            "they were published, and what they have in common. A document is "
                            "named by its path or the name of its file."),
                          &status))
    return status;
  if (argc != 3)
    {
      dossier_cli_report_failure ("course", _("name one dossier and one document"));
      return DOSSIER_EXIT_USAGE;
    }
  if (wish.number < 0)
    {
      dossier_cli_report_failure ("--statement", _("statements are counted from 1"));
      return DOSSIER_EXIT_USAGE;
    }
  name = format_name != NULL ? format_name : output;
  if (name != NULL && !g_str_equal (name, "-") && !dossier_table_format_find (name, &wish.format))
    {
      dossier_cli_report_failure (name, _("the formats are tsv, csv and json"));
      return DOSSIER_EXIT_USAGE;
    }
  wish.output = output;
  return run (argv[1], argv[2], &wish);
}
