/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier-check.h"
#include "dossier-cli-private.h"
#include "dossier-repair.h"

static void
print_finding (DossierCorpus *corpus, const char *path, const DossierFinding *finding)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;

  if (finding->document != 0 && corpus != NULL)
    document = dossier_corpus_load_document (corpus, finding->document, NULL);
  /* Translators: %s says what was found damaged */
  message = g_strdup_printf (finding->repaired ? _("%s (repaired)") : "%s", finding->message);
  line = g_strdup_printf ("%s%s%s", document != NULL ? dossier_document_get_uri (document) : "",
                          document != NULL ? ": " : "", message);
  dossier_cli_report_failure (path, line);
}

/* What could not be looked at is part of the answer: who reads only that must not take it for the
 * whole. */
static void
print_note (const char *path, const char *message)
{
  dossier_cli_put (path);
  fputs (": ", stdout);
  dossier_cli_put (message);
  putchar ('\n');
}

/* Says all that was found; the status tells whether any damage is left. */
static int
print_findings (DossierCorpus *corpus, const char *path, GPtrArray *findings)
{
  guint n_left = 0, n_repaired = 0, n_notes = 0;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == DOSSIER_FINDING_NOTE)
        {
          print_note (path, finding->message);
          n_notes++;
          continue;
        }
      print_finding (corpus, path, finding);
      if (finding->repaired)
        n_repaired++;
      else
        n_left++;
    }

  if (n_left == 0 && n_repaired == 0)
    sum = g_strdup_printf (n_notes > 0 ? _("%s: nothing damaged in what was checked")
                                       : _("%s: no damage found"), path);
  else
    sum = g_strdup_printf (_("%s: %u repaired, %u damaged"), path, n_repaired, n_left);
  dossier_cli_put (sum);
  putchar ('\n');
  return dossier_cli_flush_output () && n_left == 0 ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

static gboolean
speaks_of_documents (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const DossierFinding *) g_ptr_array_index (findings, i))->document != 0)
      return TRUE;
  return FALSE;
}

static int
check (const char *path)
{
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = dossier_check_path (path, &error);

  if (findings == NULL)
    {
      dossier_cli_report_unopened (path, error);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (speaks_of_documents (findings))
    corpus = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, NULL);
  return print_findings (corpus, path, findings);
}

static int
repair (const char *path)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_cli_load_knowledge ();
  g_autoptr (DossierOperation) operation = dossier_operation_new (_("Mending"));
  g_autoptr (DossierRepair) done = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (knowledge == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  done = dossier_repair_run (path, knowledge, dossier_annotate, operation, &error);
  if (done == NULL)
    {
      dossier_cli_report_failure (path, error->message);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  status = print_findings (NULL, path, done->findings);
  if (done->mended != NULL)
    {
      g_autofree char *said
        = g_strdup_printf (ngettext ("%s: the mended dossier, of %u document; %s is as it was",
                                     "%s: the mended dossier, of %u documents; %s is as it was",
                                     done->n_documents),
                           done->mended, done->n_documents, path);

      dossier_cli_put (said);
      putchar ('\n');
    }
  return dossier_cli_flush_output () ? status : DOSSIER_EXIT_SOME_FAILED;
}

/**
 * dossier_cmd_check:
 * @argc: number of arguments
 * @argv: the arguments, the first is "check"
 *
 * `dossier check FILE.dossier`: looks for damage in file, index, positions and
 * decisions, and with `--repair` mends it in a new file.
 *
 * Returns: the exit status: done when there is none, or none any more
 */
int
dossier_cmd_check (int argc, char **argv)
{
  gboolean mend = FALSE;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &mend,
      N_("Mend what can be mended, in a new file beside this one"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier"),
                          _("Looks for damage in a dossier: the file itself, its index, the "
                            "positions of marks, the decisions."),
                          &status))
    return status;
  if (argc != 2)
    {
      dossier_cli_report_failure ("check", _("name one dossier"));
      return DOSSIER_EXIT_USAGE;
    }

  return mend ? repair (argv[1]) : check (argv[1]);
}
