/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

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
  { "search", N_("FILE.dossier QUERY"), N_("find words, with their context"), dossier_cmd_search },
  { "concordance", N_("FILE.dossier QUERY"),
    N_("show every place of words or of an entity in context"), dossier_cmd_concordance },
  { "stories", N_("FILE.dossier"), N_("list copies of one text as one story"),
    dossier_cmd_stories },
  { "course", N_("FILE.dossier DOCUMENT"),
    N_("show where the same was said before, and what became of it"), dossier_cmd_course },
  { "report", N_("FILE.dossier -o OUT"), N_("write a report for people"), dossier_cmd_report },
  { "export", N_("FILE.dossier -o OUT"), N_("write data for other programs"), dossier_cmd_export },
  { "correct", N_("FILE.dossier DOCUMENT"), N_("correct what is said of a document"),
    dossier_cmd_correct },
  { "set-aside", N_("FILE.dossier [DOCUMENT…]"),
    N_("take documents out of a dossier, or list those that were"), dossier_cmd_set_aside },
  { "bring-back", N_("FILE.dossier DOCUMENT…"), N_("bring documents back that were set aside"),
    dossier_cmd_bring_back },
  { "reannotate", N_("FILE.dossier"), N_("bring the marks of a dossier up to date"),
    dossier_cmd_reannotate },
  { "check", N_("FILE.dossier"), N_("look for damage in a dossier"), dossier_cmd_check },
  { "help", N_("[COMMAND]"), N_("show this, or what one command takes"), run_help },
  { "--help", NULL, NULL, run_help },
  { "-h", NULL, NULL, run_help },
  { "--version", NULL, NULL, run_version },
};

static gboolean
is_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].word, word))
      return TRUE;
  return FALSE;
}

static int
run_help (int argc, char **argv)
{
  if (argc > 1 && argv[0][0] != '-')
    {
      char *of_command[] = { argv[1], (char *) "--help", NULL };

      if (is_command (argv[1]))
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
 * dossier_cli_takes:
 * @word: the first argument of the program
 *
 * Returns: whether it is for dossier_cli_run(): a command's word, or one that looks so and is the
 *   name of no file. The window would open on nothing
 */
gboolean
dossier_cli_takes (const char *word)
{
  if (is_command (word))
    return TRUE;
  return g_ascii_islower (*word) && word[strspn (word, "abcdefghijklmnopqrstuvwxyz-")] == '\0'
         && !g_file_test (word, G_FILE_TEST_EXISTS) && !g_file_test (word, G_FILE_TEST_IS_SYMLINK);
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
  dossier_cli_report_failure (
    argv[0], _("there is no such command, and no file of this name; “dossier help” "
               "lists the commands"));
  return DOSSIER_EXIT_USAGE;
}
