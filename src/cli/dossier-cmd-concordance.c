/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>

#include "dossier-cli-interrupt.h"
#include "dossier-cli-private.h"
#include "dossier-cli-query.h"
#include "dossier-cli-typed.h"
#include "dossier-concordance-table.h"
#include "dossier-search-names.h"

/* What was asked for, as typed and as read. */
typedef struct
{
  char *entity_key;
  char *sort;
  char *format_name;
  char *output;
  int n_chars;
  gboolean reverse;
  DossierCliFilter filter;

  DossierConcordanceOrder order;
  DossierTableFormat format;
} Request;

static void
request_clear (Request *self)
{
  g_free (self->entity_key);
  g_free (self->sort);
  g_free (self->format_name);
  g_free (self->output);
  dossier_cli_filter_clear (&self->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
read_options (Request *self)
{
  const char *name = self->format_name != NULL ? self->format_name : self->output;

  if (self->n_chars < 0)
    {
      dossier_cli_report_failure ("--context", _("the number must be 0 or more"));
      return FALSE;
    }
  if (self->sort != NULL && !dossier_concordance_order_from_string (self->sort, &self->order))
    {
      dossier_cli_report_failure (self->sort, _("lines are sorted by date, left, keyword, right, "
                                                "document or outlet"));
      return FALSE;
    }
  if (name != NULL && !g_str_equal (name, "-")
      && !dossier_table_format_find (name, &self->format))
    {
      dossier_cli_report_failure (name, _("the formats are tsv, csv and json"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
write_lines (const Request *self, DossierCorpus *corpus, DossierConcordanceLines *lines,
             GError **error)
{
  const char *output = self->output != NULL ? self->output : "-";
  /* The latest document comes first, as everywhere; the reverse begins with the oldest. */
  gboolean descending = (self->order == DOSSIER_CONCORDANCE_BY_DATE) != self->reverse;
  g_autoptr (GArray) order = dossier_concordance_lines_sort (lines, self->order, descending);
  g_autoptr (DossierOutputFile) file = dossier_output_file_new (output, error);

  return file != NULL
         && dossier_concordance_table_write (corpus, lines, order, (guint) self->n_chars,
                                             self->format, file, dossier_cli_get_interrupt (),
                                             error)
         && dossier_output_file_commit (file, error);
}

static gboolean
find_entity (const Request *self, DossierCorpus *corpus, const char *path, gint64 *entity)
{
  g_autoptr (GError) error = NULL;

  *entity = self->entity_key != NULL ? dossier_corpus_find_entity (corpus, self->entity_key, &error)
                                     : 0;
  if (error != NULL)
    dossier_cli_report_failure (path, error->message);
  else if (self->entity_key != NULL && *entity == 0)
    dossier_cli_report_failure (self->entity_key, _("there is no such entity"));
  else
    return TRUE;
  return FALSE;
}

static int
write_concordance (const Request *self, const char *path, DossierQuery *query,
                   const DossierSearch *words)
{
  g_autoptr (DossierCorpus) corpus = dossier_cli_open_moment (path);
  g_autoptr (DossierConcordanceLines) lines = NULL;
  g_autoptr (GError) error = NULL;
  gint64 entity;

  if (corpus == NULL || !find_entity (self, corpus, path, &entity))
    return DOSSIER_EXIT_SOME_FAILED;
  lines = dossier_corpus_read_concordance (corpus, query, entity, words, NULL, NULL,
                                           dossier_cli_get_interrupt (), &error);
  if (lines == NULL || !write_lines (self, corpus, lines, &error))
    {
      dossier_cli_report_unwritten (path, error);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (dossier_concordance_lines_get_remark (lines) != NULL)
    dossier_cli_report_failure (path, dossier_concordance_lines_get_remark (lines));
  if (dossier_concordance_lines_count (lines) == 0)
    dossier_cli_report_failure (path, _("nothing was found"));
  return DOSSIER_EXIT_DONE;
}

/* Reads what the keywords are; without it there is nothing to show. */
static gboolean
read_words (const char *typed, const DossierKnowledge *knowledge, DossierSearch **words)
{
  g_autoptr (DossierVocabulary) names = dossier_search_names_new (knowledge);

  *words = dossier_search_new (typed, names);
  if (dossier_search_has_places (*words))
    {
      dossier_cli_report_notes ("concordance", *words);
      return TRUE;
    }
  dossier_cli_report_failure ("concordance", _("the query holds no word"));
  return FALSE;
}

static int
run (const Request *self, const char *path, const char *typed)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_cli_load_knowledge ();
  g_autoptr (DossierQuery) query = NULL;
  g_autoptr (DossierSearch) words = NULL;

  if (knowledge == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  query = dossier_cli_filter_to_query (&self->filter, knowledge);
  if (query == NULL || (typed != NULL && !read_words (typed, knowledge, &words)))
    return DOSSIER_EXIT_USAGE;
  return write_concordance (self, path, query, words);
}

/**
 * dossier_cmd_concordance:
 * @argc: number of arguments
 * @argv: the arguments, the first is "concordance"
 *
 * `dossier concordance FILE.dossier QUERY`: prints every place in context.
 *
 * Returns: the exit status
 */
int
dossier_cmd_concordance (int argc, char **argv)
{
  g_auto (Request) request = { .n_chars = DOSSIER_TABLE_CONTEXT };
  g_autofree char *typed = NULL;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "entity", 'e', 0, G_OPTION_ARG_STRING, &request.entity_key,
      N_("Show the mentions of this entity instead, as in place/oslo"), N_("KEY") },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &request.sort,
      N_("Sort by date (default), left, keyword, right, document or outlet"), N_("ORDER") },
    { "reverse", 'r', 0, G_OPTION_ARG_NONE, &request.reverse, N_("Turn the order round"), NULL },
    { "context", 0, 0, G_OPTION_ARG_INT, &request.n_chars,
      N_("How many characters to show on either side (default: 80)"), N_("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_("Where to write; “-” is the standard output"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format_name,
      N_("The format, whatever the suffix of the output: tsv, csv, json"), N_("FORMAT") },
    DOSSIER_CLI_FILTER_ENTRIES (request.filter),
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier QUERY"),
                          _("Prints every place where the words of the query stand, or every "
                            "mention of an entity, with what stands left and right of it."),
                          &status))
    return status;
  if (argc < 2 || (request.entity_key == NULL) != (argc > 2))
    {
      dossier_cli_report_failure ("concordance",
                                  _("name a dossier, and either what to search for or an entity"));
      return DOSSIER_EXIT_USAGE;
    }
  if (!read_options (&request))
    return DOSSIER_EXIT_USAGE;
  if (argc > 2)
    typed = g_strjoinv (" ", argv + 2);
  if (!dossier_cli_typed_make_unicode (&typed))
    {
      dossier_cli_report_failure ("concordance", _("this is no text in UTF-8"));
      return DOSSIER_EXIT_USAGE;
    }
  return run (&request, argv[1], typed);
}
