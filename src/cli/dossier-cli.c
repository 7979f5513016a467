/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static int run_help (int argc, char **argv);
static int run_version (int argc, char **argv);

/* Commands without a summary are other names and are not listed. */
static const struct
{
  const char *word;
  const char *arguments;
  const char *summary;
  int (*run) (int argc, char **argv);
} commands[] = {
  { "annotate", N_("PATH…"), N_("print the marks in documents, store nothing"),
    dossier_cmd_annotate },
  { "import", N_("FILE.dossier PATH…"), N_("add documents to a dossier"), dossier_cmd_import },
  { "search", N_("FILE.dossier QUERY"), N_("find words, with their context"),
    dossier_cmd_search },
  { "concordance", N_("FILE.dossier QUERY"), N_("show every place of words or of an entity in context"),
    dossier_cmd_concordance },
  { "stories", N_("FILE.dossier"), N_("list copies of one text as one story"),
    dossier_cmd_stories },
  { "report", N_("FILE.dossier -o OUT"), N_("write a report for people"), dossier_cmd_report },
  { "export", N_("FILE.dossier -o OUT"), N_("write data for other programs"),
    dossier_cmd_export },
  { "reannotate", N_("FILE.dossier"), N_("bring the marks of a dossier up to date"),
    dossier_cmd_reannotate },
  { "check", N_("FILE.dossier"), N_("look for damage in a dossier"), dossier_cmd_check },
  { "help", N_("[COMMAND]"), N_("show this, or what one command takes"), run_help },
  { "--help", NULL, NULL, run_help },
  { "-h", NULL, NULL, run_help },
  { "--version", NULL, NULL, run_version },
};

static int
run_help (int argc, char **argv)
{
  if (argc > 1 && argv[0][0] != '-')
    {
      char *of_command[] = { argv[1], (char *) "--help", NULL };

      if (dossier_cli_is_command (argv[1]))
        return dossier_cli_run (2, of_command);
      dossier_cli_report_failure (argv[1], _("there is no such command"));
      return DOSSIER_EXIT_USAGE;
    }

  printf ("%s\n  dossier %s\n  dossier %s\n\n%s\n", _("Usage:"), _("[FILE…]"),
          _("COMMAND ARGUMENT…"),
          _("Without a command the window opens on the dossier or the documents that are named."));
  printf ("\n%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].summary != NULL)
      printf ("  %s %s\n      %s\n", commands[i].word, _(commands[i].arguments),
              _(commands[i].summary));
  printf ("\n%s\n%s\n%s\n", _("“dossier COMMAND --help” tells more of one command."),
          _("“dossier --version” prints the version."),
          _("Exit status: 0 all done, 1 some inputs failed, 2 wrong use."));
  return dossier_cli_flush_output () ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

static int
run_version (int argc, char **argv)
{
  printf ("dossier %s\n", DOSSIER_VERSION);
  return dossier_cli_flush_output () ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

/**
 * dossier_cli_is_command:
 * @word: (nullable): the first argument of the program
 *
 * Returns: whether @word names a command, so that no display is needed
 */
gboolean
dossier_cli_is_command (const char *word)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].word, word))
      return TRUE;
  return FALSE;
}

/**
 * dossier_cli_run:
 * @argc: number of arguments, the command's word among them
 * @argv: the arguments; the first is the command's word
 *
 * Runs one command to its end.
 *
 * Returns: the exit status
 */
int
dossier_cli_run (int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].word, argv[0]))
      return commands[i].run (argc, argv);
  return DOSSIER_EXIT_USAGE;
}

/* GLib leaves the "--" in place when something behind it looks like an option. */
static void
drop_separator (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal (argv[i], "--"))
      {
        for (int k = i; k < *argc; k++)
          argv[k] = argv[k + 1];
        (*argc)--;
        return;
      }
}

/**
 * dossier_cli_parse:
 * @argc: (inout): number of arguments
 * @argv: (inout): the arguments; options are taken out
 * @entries: the command's options
 * @usage: what follows the command's word in its usage line
 * @summary: one paragraph on what it does
 * @status: (out): the exit status when the command must not go on
 *
 * Reads the options of one command; `--help` prints them and ends it.
 *
 * Returns: whether to go on
 */
gboolean
dossier_cli_parse (int                 *argc,
                   char              ***argv,
                   const GOptionEntry  *entries,
                   const char          *usage,
                   const char          *summary,
                   int                 *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strconcat ("dossier ", (*argv)[0], NULL);
  gboolean help = FALSE;
  GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  g_set_prgname (program);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s: %s\n", program, error->message);
      *status = DOSSIER_EXIT_USAGE;
      return FALSE;
    }
  drop_separator (argc, *argv);
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *status = DOSSIER_EXIT_DONE;
      return FALSE;
    }
  return TRUE;
}

/**
 * dossier_cli_load_knowledge:
 *
 * Loads the built-in knowledge and the user's own files, and says on standard
 * error what is wrong with them. It stays until the process ends: to free it
 * piece by piece takes longer than to annotate a text.
 *
 * Returns: (transfer full) (nullable): the knowledge
 */
DossierKnowledge *
dossier_cli_load_knowledge (void)
{
  static DossierKnowledge *kept;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "dossier", "knowledge", NULL);
  g_autoptr (GError) error = NULL;

  if (kept == NULL)
    kept = dossier_knowledge_load (g_file_test (folder, G_FILE_TEST_IS_DIR) ? folder : NULL,
                                   &error);
  if (kept == NULL)
    {
      g_printerr ("dossier: %s\n", error->message);
      return NULL;
    }
  return dossier_knowledge_ref (kept);
}

/**
 * dossier_cli_open_corpus:
 * @path: a dossier
 * @flags: what may be done with it
 *
 * Opens a dossier and says on standard error why it cannot be opened.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DossierCorpus *
dossier_cli_open_corpus (const char *path, DossierCorpusFlags flags)
{
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, flags, &error);

  if (corpus == NULL)
    dossier_cli_report_failure (path, error->message);
  else if (dossier_corpus_get_remark (corpus) != NULL)
    dossier_cli_report_failure (path, dossier_corpus_get_remark (corpus));
  return corpus;
}

/**
 * dossier_cli_report_failure:
 * @what: the input
 * @reason: why it failed
 *
 * Names an input that failed on standard error.
 */
void
dossier_cli_report_failure (const char *what, const char *reason)
{
  g_printerr ("dossier: %s: %s\n", what, reason);
}

/**
 * dossier_cli_flush_output:
 *
 * Ends the writing to standard output. A full disk or a closed pipe shows only
 * now, and a script must not take half a result for the whole.
 *
 * Returns: whether all of it was written; if not, that was said
 */
gboolean
dossier_cli_flush_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  dossier_cli_report_failure (_("standard output"), _("it could not be written"));
  return FALSE;
}

/**
 * dossier_cli_output_path:
 * @output: what stands behind -o
 *
 * Returns: (transfer none): the path to write to; "-" is the standard output
 */
const char *
dossier_cli_output_path (const char *output)
{
  return g_str_equal (output, "-") ? "/dev/stdout" : output;
}
