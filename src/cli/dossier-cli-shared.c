/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-cli-line.h"
#include "dossier-cli-private.h"
#include "dossier-cli-typed.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier-corpus-moment.h"
#include "dossier-error.h"

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

/* A search may begin with a hyphen, and so may the name of a file. */
static void
report_wrong_option (const char *program, const GError *error)
{
  if (g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
    g_printerr (_("%s: %s; put -- before names and words that begin with a hyphen"), program,
                error->message);
  else
    g_printerr ("%s: %s", program, error->message);
  g_printerr ("\n");
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
  g_autofree GOptionEntry *typed = entries != NULL ? dossier_cli_typed_new_entries (entries) : NULL;
  const char *wrong;
  gboolean help = FALSE;
  GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  if (typed != NULL)
    g_option_context_add_main_entries (context, typed, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  g_set_prgname (program);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      report_wrong_option (program, error);
      *status = DOSSIER_EXIT_USAGE;
      return FALSE;
    }
  wrong = entries != NULL ? dossier_cli_typed_find_wrong (entries) : NULL;
  if (wrong != NULL)
    {
      g_autofree char *option = g_strconcat ("--", wrong, NULL);

      dossier_cli_report_failure (option, _("this is no text in UTF-8"));
      *status = DOSSIER_EXIT_USAGE;
      return FALSE;
    }
  drop_separator (argc, *argv);
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      fputs (text, stdout);
      *status = dossier_cli_flush_output () ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
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

/* An older file is brought to this program's form before anything else is done with it. */
static void
on_brought (const char *what, double fraction, gpointer data)
{
  g_autofree char *text = dossier_store_progress_dup_text (what, fraction);

  dossier_cli_line_show (data, text);
}

static void
advise_repair (const char *path)
{
  dossier_cli_report_failure (
    path, _("“dossier check --repair” reads what can be read into a new file beside it"));
}

/**
 * dossier_cli_open_corpus:
 * @path: a dossier
 * @flags: what may be done with it
 *
 * Opens a dossier and says on standard error why it cannot be opened. On a terminal it tells how an
 * older file is brought to this program's form.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DossierCorpus *
dossier_cli_open_corpus (const char *path, DossierCorpusFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;
  DossierCliLine line = { NULL };
  DossierCorpus *corpus = dossier_corpus_open_followed (
    path, flags, dossier_cli_line_is_seen () ? on_brought : NULL, &line, &error);

  dossier_cli_line_clear (&line);
  if (corpus == NULL)
    {
      dossier_cli_report_unopened (path, error);
      return NULL;
    }
  /* Who writes hears of a full disk then, and who only reads need not. */
  remark = dossier_corpus_waits_for_room (corpus) ? NULL : dossier_corpus_dup_remark (corpus);
  if (remark != NULL)
    dossier_cli_report_failure (path, remark);
  if (dossier_corpus_has_damaged_log (corpus))
    advise_repair (path);
  return corpus;
}

/**
 * dossier_cli_open_moment:
 * @path: a dossier
 *
 * Opens a dossier to be read as it is now, whatever others write meanwhile, so that all that a
 * command says of it fits together. Says on standard error why that cannot be.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DossierCorpus *
dossier_cli_open_moment (const char *path)
{
  g_autoptr (DossierCorpus) corpus = dossier_cli_open_corpus (path, DOSSIER_CORPUS_READ_ONLY);
  g_autoptr (GError) error = NULL;

  if (corpus == NULL || dossier_corpus_hold_moment (corpus, &error))
    return g_steal_pointer (&corpus);
  dossier_cli_report_unopened (path, error);
  return NULL;
}

/**
 * dossier_cli_report_unopened:
 * @path: a dossier
 * @error: why it cannot be opened
 *
 * Says so on standard error, and of a damaged one what can be done.
 */
void
dossier_cli_report_unopened (const char *path, const GError *error)
{
  dossier_cli_report_failure (path, error->message);
  if (g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT))
    advise_repair (path);
}
