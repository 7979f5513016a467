/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "dossier-cli-ingest.h"
#include "dossier-cli-private.h"
#include "dossier-file-source.h"
#include "dossier-store-file.h"

/* How many reasons of failures are counted; each failure is named anyhow. */
#define MAX_REASONS 5

typedef struct
{
  const char *reason;
  guint n;
} Reason;

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const Reason *x = a, *y = b;

  return x->n != y->n ? (x->n < y->n) - (x->n > y->n) : strcmp (x->reason, y->reason);
}

/* Those whose reasons are not told, so that all numbers together are the number of failures. */
static void
print_others (const GArray *reasons)
{
  guint n = 0;

  for (guint i = MAX_REASONS; i < reasons->len; i++)
    n += g_array_index (reasons, Reason, i).n;
  if (n > 0)
    printf ("  %u: %s\n", n, _("other reasons"));
}

/* Of a folder of other formats the names alone are a long list. */
static void
print_reasons (const GPtrArray *failures)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) reasons = g_array_new (FALSE, FALSE, sizeof (Reason));

  for (guint i = 0; i < failures->len; i++)
    {
      Reason reason = { ((DossierOperationFailure *) g_ptr_array_index (failures, i))->reason, 1 };
      gpointer place;

      if (g_hash_table_lookup_extended (places, reason.reason, NULL, &place))
        {
          g_array_index (reasons, Reason, GPOINTER_TO_UINT (place)).n++;
          continue;
        }
      g_hash_table_insert (places, (char *) reason.reason, GUINT_TO_POINTER (reasons->len));
      g_array_append_val (reasons, reason);
    }
  if (reasons->len == failures->len)
    return;
  g_array_sort (reasons, compare_reasons);
  for (guint i = 0; i < MIN (reasons->len, MAX_REASONS); i++)
    {
      const Reason *reason = &g_array_index (reasons, Reason, i);

      printf ("  %u: ", reason->n);
      dossier_cli_put (reason->reason);
      putchar ('\n');
    }
  print_others (reasons);
}

/* Says what became of the inputs; the status follows from it. */
static int
print_outcome (DossierOperation *operation, const char *path, const GError *error)
{
  g_autoptr (GPtrArray) failures = dossier_operation_dup_failures (operation);
  g_autoptr (GPtrArray) remarks = dossier_operation_dup_remarks (operation);
  g_autoptr (GArray) set_aside = dossier_operation_dup_set_aside (operation);
  gboolean failed = failures->len > 0 || error != NULL;

  dossier_cli_report_failures (remarks);
  dossier_cli_report_failures (failures);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_cli_report_failure (path, _("stopped; what was added stays"));
  else if (error != NULL)
    dossier_cli_report_failure (path, error->message);

  printf (_("%u added, %u already there, %u failed"), dossier_operation_get_n_added (operation),
          dossier_operation_get_n_known (operation), failures->len);
  putchar ('\n');
  print_reasons (failures);
  if (set_aside->len > 0)
    {
      printf (ngettext (
                "%u was not added, for it was set aside: “dossier bring-back” brings it back",
                "%u were not added, for they were set aside: “dossier bring-back” brings them back",
                set_aside->len),
              set_aside->len);
      putchar ('\n');
    }
  failed |= !dossier_cli_flush_output ();
  return failed ? DOSSIER_EXIT_SOME_FAILED : DOSSIER_EXIT_DONE;
}

/* Whether a dossier may be made or opened by a name. Else `import a.txt b.txt` would make a dossier
 * by the name of a text, or of one in which nothing is written yet. */
static gboolean
may_be_dossier (const char *path)
{
  GStatBuf status;

  return g_str_has_suffix (path, ".dossier") || (g_stat (path, &status) == 0 && status.st_size > 0);
}

/* Else a slip in a name leaves an empty dossier, in which the next search finds nothing. */
static void
remove_empty (DossierCorpus *corpus, const char *path)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) documents = dossier_corpus_find_documents (corpus, query, NULL, NULL);
  gboolean is_empty = documents != NULL && documents->len == 0
                      && dossier_corpus_count_set_aside (corpus, NULL, NULL) == 0;

  g_object_unref (corpus);
  if (is_empty && !dossier_store_file_is_used (path))
    dossier_store_file_remove (path);
}

/**
 * dossier_cmd_import:
 * @argc: number of arguments
 * @argv: the arguments, the first is "import"
 *
 * `dossier import FILE.dossier PATH…`: adds documents and folders to a
 * dossier, which is made if it is not there; not if all that was named failed.
 *
 * Returns: the exit status
 */
int
dossier_cmd_import (int argc, char **argv)
{
  int status = DOSSIER_EXIT_USAGE;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (DossierSource) source = NULL;
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (GPtrArray) failures = NULL;
  g_autoptr (GError) error = NULL;
  gboolean was_there;

  if (!dossier_cli_parse (&argc, &argv, NULL, _("FILE.dossier PATH…"),
                          _("Adds documents and folders to a dossier, which is made if it is not "
                            "there."),
                          &status))
    return status;
  if (argc < 3)
    {
      dossier_cli_report_failure ("import", _("name a dossier, and then files or folders"));
      return DOSSIER_EXIT_USAGE;
    }
  if (!may_be_dossier (argv[1]))
    {
      dossier_cli_report_failure (argv[1], _("the name of a new dossier must end in .dossier"));
      return DOSSIER_EXIT_USAGE;
    }

  was_there = g_file_test (argv[1], G_FILE_TEST_EXISTS);
  knowledge = dossier_cli_load_knowledge ();
  corpus = knowledge != NULL ? dossier_cli_open_corpus (argv[1], DOSSIER_CORPUS_CREATE) : NULL;
  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;

  source = dossier_file_source_new ((const char *const *) argv + 2);
  operation = dossier_operation_new (_("Importing"));
  dossier_cli_ingest (corpus, knowledge, source, operation, &error);
  dossier_cli_report_empty (source);
  failures = dossier_operation_dup_failures (operation);
  if (!was_there && failures->len > 0 && dossier_operation_get_n_added (operation) == 0)
    remove_empty (g_steal_pointer (&corpus), argv[1]);
  return print_outcome (operation, argv[1], error);
}
