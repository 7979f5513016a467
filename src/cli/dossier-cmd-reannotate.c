/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier-cli-await.h"
#include "dossier-cli-private.h"
#include "dossier-reannotation.h"

typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierOperation *operation;
} Reannotation;

static void
start (gpointer data, GAsyncReadyCallback callback, gpointer callback_data)
{
  const Reannotation *self = data;

  dossier_reannotation_async (self->corpus, self->knowledge, self->operation,
                              DOSSIER_REANNOTATION_FAST, callback, callback_data);
}

static int
print_outcome (DossierOperation *operation, const char *path, const GError *error)
{
  g_autoptr (GPtrArray) failures = dossier_operation_dup_failures (operation);
  guint n = dossier_operation_get_n_added (operation);
  gboolean failed = failures->len > 0 || error != NULL;
  g_autofree char *said = NULL;

  dossier_cli_report_failures (failures);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_cli_report_failure (path, _("stopped; the rest can be annotated another time"));
  else if (error != NULL)
    dossier_cli_report_failure (path, error->message);

  if (n == 0 && !failed)
    said = g_strdup_printf (_("%s: all marks are up to date"), path);
  else
    said = g_strdup_printf (ngettext ("%s: %u document annotated anew",
                                      "%s: %u documents annotated anew", n), path, n);
  dossier_cli_put (said);
  putchar ('\n');
  failed |= !dossier_cli_flush_output ();
  return failed ? DOSSIER_EXIT_SOME_FAILED : DOSSIER_EXIT_DONE;
}

/**
 * dossier_cmd_reannotate:
 * @argc: number of arguments
 * @argv: the arguments, the first is "reannotate"
 *
 * `dossier reannotate FILE.dossier`: annotates again what was annotated with other knowledge or by
 * another version of the program.
 *
 * Returns: the exit status
 */
int
dossier_cmd_reannotate (int argc, char **argv)
{
  int status = DOSSIER_EXIT_USAGE;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Reannotation self;

  if (!dossier_cli_parse (&argc, &argv, NULL, _("FILE.dossier"),
                          _("Annotates again what was annotated with other knowledge or by another "
                            "version of the program. What people decided stays in force."),
                          &status))
    return status;
  if (argc != 2)
    {
      dossier_cli_report_failure ("reannotate", _("name one dossier"));
      return DOSSIER_EXIT_USAGE;
    }

  knowledge = dossier_cli_load_knowledge ();
  corpus = knowledge != NULL ? dossier_cli_open_corpus (argv[1], DOSSIER_CORPUS_OPEN) : NULL;
  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  operation = dossier_operation_new (_("Annotating anew"));
  self = (Reannotation) { corpus, knowledge, operation };
  result = dossier_cli_await (operation, start, &self);
  dossier_reannotation_finish (result, &error);
  return print_outcome (operation, argv[1], error);
}
