/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier-annotate.h"
#include "dossier-cli-document.h"
#include "dossier-cli-private.h"
#include "dossier-shelving.h"

static int
print_list (DossierCorpus *corpus, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = dossier_corpus_list_set_aside (corpus, NULL, &error);

  if (list == NULL)
    {
      dossier_cli_report_failure (path, error->message);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  for (guint i = 0; i < list->len; i++)
    {
      const DossierShelved *shelved = g_ptr_array_index (list, i);
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (shelved->set_aside);
      g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
      g_autofree char *name = dossier_cli_name_document (shelved->uri, shelved->number);

      printf ("%s\t", day != NULL ? day : "");
      dossier_cli_put (name);
      putchar ('\t');
      dossier_cli_put (shelved->title);
      putchar ('\t');
      dossier_cli_put (shelved->reason != NULL ? shelved->reason : "");
      putchar ('\n');
    }
  return dossier_cli_flush_output () ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

/* The documents that are named; what is wrong with the other names is said. */
static GArray *
find_present (DossierCorpus *corpus, char **names, int n_names)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (int i = 0; i < n_names; i++)
    {
      gint64 document = dossier_cli_find_document (corpus, names[i]);

      if (document != 0)
        g_array_append_val (documents, document);
    }
  return documents;
}

/* @done: (transfer full): what was done */
static int
end (char *done, gboolean all, const char *path, const GError *error)
{
  if (error != NULL)
    dossier_cli_report_failure (path, error->message);
  puts (done);
  g_free (done);
  return dossier_cli_flush_output () && all && error == NULL ? DOSSIER_EXIT_DONE
                                                             : DOSSIER_EXIT_SOME_FAILED;
}

static int
set_aside (DossierCorpus *corpus, const char *path, char **names, int n_names, const char *reason)
{
  const DossierShelfAct act = { .time = g_get_real_time () / G_USEC_PER_SEC, .reason = reason };
  g_autoptr (GArray) documents = find_present (corpus, names, n_names);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (documents->len > 0)
    dossier_corpus_set_aside (corpus, documents, &act, NULL, &n, &error);
  return end (g_strdup_printf (ngettext ("%u document set aside", "%u documents set aside", n), n),
              documents->len == (guint) n_names, path, error);
}

/**
 * dossier_cmd_set_aside:
 * @argc: number of arguments
 * @argv: the arguments, the first is "set-aside"
 *
 * `dossier set-aside FILE.dossier [DOCUMENT…]`: takes documents out of a dossier, or lists those
 * that were.
 *
 * Returns: the exit status
 */
int
dossier_cmd_set_aside (int argc, char **argv)
{
  int status = DOSSIER_EXIT_USAGE;
  g_autofree char *reason = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  const GOptionEntry entries[] = {
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &reason,
      N_("Note why, for who looks at what was set aside"), N_("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (
        &argc, &argv, entries, _("FILE.dossier [DOCUMENT…]"),
        _("Takes documents out of a dossier’s lists, counts, searches and reports; nothing is "
          "lost, and “bring-back” brings them back. Lists those that were set aside if none is "
          "named: the day, where they came from, their titles, and why. A document is named by its "
          "path or the name of its file; of several from one path PATH#2 is the second."),
        &status))
    return status;
  if (argc < 2)
    {
      dossier_cli_report_failure ("set-aside", _("name a dossier, and then documents"));
      return DOSSIER_EXIT_USAGE;
    }
  if (argc == 2 && reason != NULL)
    {
      dossier_cli_report_failure ("--reason", _("name the documents that are set aside for it"));
      return DOSSIER_EXIT_USAGE;
    }
  corpus = argc > 2 ? dossier_cli_open_corpus (argv[1], DOSSIER_CORPUS_OPEN)
                    : dossier_cli_open_moment (argv[1]);
  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  return argc > 2 ? set_aside (corpus, argv[1], argv + 2, argc - 2, reason)
                  : print_list (corpus, argv[1]);
}

/* Adds what was set aside and is called @name: without a number all that came from one place. */
static gboolean
find_shelved (DossierCorpus *corpus, const char *name, GArray *documents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = dossier_cli_find_set_aside (corpus, name, &error);
  const DossierOrigin *first
    = found != NULL && found->len > 0 ? g_ptr_array_index (found, 0) : NULL;

  if (first == NULL)
    {
      dossier_cli_report_failure (
        name, error != NULL ? error->message
                            : _("no document that came from there was set aside"));
      return FALSE;
    }
  for (guint i = 1; i < found->len; i++)
    if (!g_str_equal (((DossierOrigin *) g_ptr_array_index (found, i))->uri, first->uri))
      {
        dossier_cli_report_failure (
          name, _("several documents are called so; name one by its whole path"));
        return FALSE;
      }
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (documents, ((DossierOrigin *) g_ptr_array_index (found, i))->document);
  return TRUE;
}

/* All that was set aside. */
static void
find_all_shelved (DossierCorpus *corpus, GArray *documents, GError **error)
{
  g_autoptr (GPtrArray) list = dossier_corpus_list_set_aside (corpus, NULL, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    g_array_append_val (documents, ((DossierShelved *) g_ptr_array_index (list, i))->document);
}

static int
bring_back (DossierCorpus *corpus, DossierKnowledge *knowledge, const char *path, char **names,
            int n_names)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gboolean all = TRUE;
  guint n = 0;

  for (int i = 0; i < n_names; i++)
    all = find_shelved (corpus, names[i], documents) && all;
  if (n_names == 0)
    find_all_shelved (corpus, documents, &error);
  if (documents->len > 0)
    dossier_shelving_bring_back (corpus, knowledge, documents, dossier_annotate, NULL, &n, &error);
  return end (
    g_strdup_printf (ngettext ("%u document brought back", "%u documents brought back", n), n), all,
    path, error);
}

/**
 * dossier_cmd_bring_back:
 * @argc: number of arguments
 * @argv: the arguments, the first is "bring-back"
 *
 * `dossier bring-back FILE.dossier DOCUMENT…`: brings documents back that were set aside.
 *
 * Returns: the exit status
 */
int
dossier_cmd_bring_back (int argc, char **argv)
{
  int status = DOSSIER_EXIT_USAGE;
  gboolean all = FALSE;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_("Bring all of them back"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (
        &argc, &argv, entries, _("FILE.dossier DOCUMENT…"),
        _("Brings documents back that were set aside, with all that was decided about them."),
        &status))
    return status;
  if (argc < 2 || all != (argc == 2))
    {
      dossier_cli_report_failure ("bring-back", _("name a dossier, and then documents or --all"));
      return DOSSIER_EXIT_USAGE;
    }
  knowledge = dossier_cli_load_knowledge ();
  corpus = knowledge != NULL ? dossier_cli_open_corpus (argv[1], DOSSIER_CORPUS_OPEN) : NULL;
  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  return bring_back (corpus, knowledge, argv[1], argv + 2, argc - 2);
}
