/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier-annotate.h"
#include "dossier-cli-document.h"
#include "dossier-cli-private.h"
#include "dossier-cli-typed.h"
#include "dossier-correct.h"

static void
print_detail (DossierDocument *document, DossierDetail detail, const char *value)
{
  const char *basis = dossier_document_is_corrected (document, detail) ? "person"
                      : value != NULL                                  ? "found"
                                                                       : "none";

  printf ("%s\t", dossier_detail_to_string (detail));
  dossier_cli_put (value);
  printf ("\t%s\n", basis);
}

static gboolean
print_details (DossierCorpus *corpus, gint64 id, GError **error)
{
  g_autoptr (DossierDocument) document = dossier_corpus_load_document (corpus, id, error);

  if (document == NULL)
    return FALSE;
  print_detail (document, DOSSIER_DETAIL_TITLE,
                dossier_document_is_titled (document) ? dossier_document_get_title (document)
                                                      : NULL);
  print_detail (document, DOSSIER_DETAIL_PUBLISHER, dossier_document_get_publisher (document));
  print_detail (document, DOSSIER_DETAIL_PUBLISHED, dossier_document_get_published (document));
  print_detail (document, DOSSIER_DETAIL_LANGUAGE, dossier_document_get_language (document));
  return TRUE;
}

static int
run (const char *path, const char *name, DossierCorrection *correction)
{
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GError) error = NULL;
  DossierCorrecting correcting = { .correction = *correction };
  gboolean writes = correction->changed != 0;

  corpus = writes ? dossier_cli_open_corpus (path, DOSSIER_CORPUS_OPEN)
                  : dossier_cli_open_moment (path);
  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  correcting.document = dossier_cli_find_document (corpus, name);
  if (correcting.document == 0)
    return DOSSIER_EXIT_SOME_FAILED;
  if (writes)
    {
      knowledge = dossier_cli_load_knowledge ();
      if (knowledge == NULL)
        return DOSSIER_EXIT_SOME_FAILED;
      dossier_cli_typed_remark_language (knowledge,
                                         correction->details.values[DOSSIER_DETAIL_LANGUAGE]);
    }
  if ((writes
       && dossier_correct_run (corpus, knowledge, &correcting, dossier_annotate, NULL, &error) == 0)
      || !print_details (corpus, correcting.document, &error))
    {
      dossier_cli_report_failure (name, error->message);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  return dossier_cli_flush_output () ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

/* What is typed, as a correction; what is wrong with it is said. */
static gboolean
make_correction (char *const *values, char **as_found, DossierCorrection *correction)
{
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    {
      if (values[i] == NULL)
        continue;
      if (!dossier_cli_typed_check_detail ((DossierDetail) i, values[i]))
        return FALSE;
      dossier_correction_set (correction, (DossierDetail) i, values[i]);
    }
  for (guint i = 0; as_found != NULL && as_found[i] != NULL; i++)
    {
      DossierDetail detail;

      if (!dossier_detail_from_string (as_found[i], &detail))
        {
          dossier_cli_report_failure (as_found[i],
                                      _("this is none of title, publisher, published, language"));
          return FALSE;
        }
      dossier_correction_set (correction, detail, NULL);
    }
  return TRUE;
}

/**
 * dossier_cmd_correct:
 * @argc: number of arguments
 * @argv: the arguments, the first is "correct"
 *
 * `dossier correct FILE.dossier DOCUMENT`: says what is known of a document as a whole, or corrects
 * it.
 *
 * Returns: the exit status
 */
int
dossier_cmd_correct (int argc, char **argv)
{
  char *values[DOSSIER_N_DETAILS] = { NULL };
  g_auto (GStrv) as_found = NULL;
  g_auto (DossierCorrection) correction = { 0 };
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &values[DOSSIER_DETAIL_TITLE],
      N_("Its title; empty: it has none"), N_("TEXT") },
    { "publisher", 0, 0, G_OPTION_ARG_STRING, &values[DOSSIER_DETAIL_PUBLISHER],
      N_("The outlet that published it; empty: not known"), N_("TEXT") },
    { "published", 0, 0, G_OPTION_ARG_STRING, &values[DOSSIER_DETAIL_PUBLISHED],
      N_("When it was published; empty: not known"), N_("DATE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &values[DOSSIER_DETAIL_LANGUAGE],
      N_("The language it is written in"), N_("CODE") },
    { "as-found", 0, 0, G_OPTION_ARG_STRING_ARRAY, &as_found,
      N_("Let what the program reads hold again: title, publisher, published or language"),
      N_("WHICH") },
    G_OPTION_ENTRY_NULL,
  };

  if (dossier_cli_parse (
        &argc, &argv, entries, _("FILE.dossier DOCUMENT"),
        _("Prints the title, outlet, date and language of a document and who says so, or "
          "corrects them. A document is named by its path or the name of its file."),
        &status))
    {
      status = DOSSIER_EXIT_USAGE;
      if (argc != 3)
        dossier_cli_report_failure ("correct", _("name one dossier and one document"));
      else if (make_correction (values, as_found, &correction))
        status = run (argv[1], argv[2], &correction);
    }
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    g_free (values[i]);
  return status;
}
