/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>

#include "dossier-cli-interrupt.h"
#include "dossier-cli-private.h"
#include "dossier-hearing.h"
#include "dossier-relation-table.h"
#include "dossier-output-file.h"
#include "dossier-story-table.h"

/* What is written, a row or more of it at a time. */
typedef struct
{
  void (*begin) (GString *out, DossierTableFormat format);
  void (*add) (GString *out, DossierTableFormat format, gconstpointer item, guint number);
} Writing;

static void
add_story (GString *out, DossierTableFormat format, gconstpointer story, guint number)
{
  dossier_story_table_add (out, format, story, number);
}

static void
add_relation (GString *out, DossierTableFormat format, gconstpointer relation, guint number)
{
  dossier_relation_table_add (out, format, relation);
}

static const Writing of_stories = { dossier_story_table_begin, add_story };
static const Writing of_relations = { dossier_relation_table_begin, add_relation };

static gboolean
write_all (const Writing *writing, GPtrArray *items, DossierTableFormat format, const char *output,
           GError **error)
{
  g_autoptr (DossierOutputFile) file
    = dossier_output_file_new (output != NULL ? output : "-", error);

  if (file == NULL)
    return FALSE;
  writing->begin (dossier_output_file_get_buffer (file), format);
  for (guint i = 0; i < items->len; i++)
    {
      writing->add (dossier_output_file_get_buffer (file), format, g_ptr_array_index (items, i),
                    i + 1);
      if (g_cancellable_set_error_if_cancelled (dossier_cli_get_interrupt (), error)
          || !dossier_output_file_spill (file, error))
        return FALSE;
    }
  return dossier_output_file_commit (file, error);
}

/* Of names in two scripts knowledge says whether they may be one. */
static GPtrArray *
list_items (DossierCorpus *corpus, const DossierKnowledge *knowledge, GError **error)
{
  return knowledge != NULL
           ? dossier_corpus_list_related (corpus, dossier_hearing_hear, (gpointer) knowledge,
                                          dossier_cli_get_interrupt (), error)
           : dossier_corpus_list_stories (corpus, dossier_cli_get_interrupt (), error);
}

/* @knowledge: (nullable): for related documents; NULL: stories are wanted. */
static int
run (const char *path, const DossierKnowledge *knowledge, DossierTableFormat format,
     const char *output)
{
  g_autoptr (DossierCorpus) corpus = dossier_cli_open_moment (path);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  items = list_items (corpus, knowledge, &error);
  if (items == NULL
      || !write_all (knowledge != NULL ? &of_relations : &of_stories, items, format, output,
                     &error))
    {
      dossier_cli_report_unwritten (path, error);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (items->len == 0)
    dossier_cli_report_failure (path, _("nothing was found"));
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_cmd_stories:
 * @argc: number of arguments
 * @argv: the arguments, the first is "stories"
 *
 * `dossier stories FILE.dossier`: prints which documents tell the same story, or which may report
 * one event.
 *
 * Returns: the exit status
 */
int
dossier_cmd_stories (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format_name = NULL;
  DossierTableFormat format = DOSSIER_TABLE_TSV;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  gboolean related = FALSE;
  const char *name;
  int status = DOSSIER_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "related", 0, 0, G_OPTION_ARG_NONE, &related,
      N_("Print which documents may report one event in words of their own, and why"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write; “-” is the standard output"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name,
      N_("The format, whatever the suffix of the output: tsv, csv, json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier"),
                          _("Prints the stories that more than one document tells, since they are "
                            "copies of one text: each document, how much of it stands in the first "
                            "one too, and what differs."),
                          &status))
    return status;
  if (argc != 2)
    {
      dossier_cli_report_failure ("stories", _("name a dossier"));
      return DOSSIER_EXIT_USAGE;
    }
  name = format_name != NULL ? format_name : output;
  if (name != NULL && !g_str_equal (name, "-") && !dossier_table_format_find (name, &format))
    {
      dossier_cli_report_failure (name, _("the formats are tsv, csv and json"));
      return DOSSIER_EXIT_USAGE;
    }
  if (related)
    {
      knowledge = dossier_cli_load_knowledge ();
      if (knowledge == NULL)
        return DOSSIER_EXIT_SOME_FAILED;
    }
  return run (argv[1], knowledge, format, output);
}
