/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "dossier-cli-private.h"
#include "dossier-cli-query.h"
#include "dossier-cli-typed.h"
#include "dossier-edtf.h"
#include "dossier-json-writer.h"
#include "dossier-search-names.h"

#define DEFAULT_CONTEXTS 3

static void
print_context (const DossierContext *context, gboolean on_terminal)
{
  fputs ("    …", stdout);
  dossier_cli_put (context->before);
  fputs (on_terminal ? "\033[1m" : "", stdout);
  dossier_cli_put (context->match);
  fputs (on_terminal ? "\033[0m" : "", stdout);
  dossier_cli_put (context->after);
  fputs ("…\n", stdout);
}

static void
print_hit (const DossierHit *hit, gboolean on_terminal)
{
  guint left_out = hit->n_found > hit->contexts->len ? hit->n_found - hit->contexts->len : 0;

  dossier_cli_put (hit->title);
  if (hit->publisher != NULL)
    {
      fputs (" · ", stdout);
      dossier_cli_put (hit->publisher);
    }
  if (hit->published != NULL)
    {
      g_autofree char *label = dossier_edtf_label (hit->published);

      printf (" · %s", label);
    }
  fputs ("\n  ", stdout);
  dossier_cli_put (hit->uri);
  putchar ('\n');
  for (guint i = 0; i < hit->contexts->len; i++)
    print_context (&g_array_index (hit->contexts, DossierContext, i), on_terminal);
  if (left_out > 0)
    {
      fputs ("    ", stdout);
      printf (ngettext ("and %u more place", "and %u more places", left_out), left_out);
      putchar ('\n');
    }
}

/* Positions are code points, as in all that the program gives out. */
static gboolean
print_hit_json (DossierCorpus *corpus, const DossierHit *hit, GError **error)
{
  g_autoptr (DossierReading) reading
    = dossier_corpus_read_document (corpus, hit->document, NULL, error);
  g_autoptr (GString) out = g_string_new (NULL);
  DossierJsonWriter json;

  if (reading == NULL)
    return FALSE;
  dossier_json_writer_init (&json, out);
  dossier_json_begin_object (&json, NULL);
  dossier_json_string (&json, "uri", hit->uri);
  dossier_json_string (&json, "title", hit->title);
  dossier_json_string (&json, "publisher", hit->publisher);
  dossier_json_string (&json, "published", hit->published);
  dossier_json_int (&json, "found", hit->n_found);
  dossier_json_begin_array (&json, "contexts");
  for (guint i = 0; i < hit->contexts->len; i++)
    {
      const DossierContext *context = &g_array_index (hit->contexts, DossierContext, i);

      dossier_json_begin_object (&json, NULL);
      dossier_json_int (&json, "start",
                        (gint64) dossier_text_map_byte_to_char (reading->map, context->span.start));
      dossier_json_int (&json, "end",
                        (gint64) dossier_text_map_byte_to_char (reading->map, context->span.end));
      dossier_json_string (&json, "before", context->before);
      dossier_json_string (&json, "match", context->match);
      dossier_json_string (&json, "after", context->after);
      dossier_json_end_object (&json);
    }
  dossier_json_end_array (&json);
  dossier_json_end_object (&json);
  g_string_append_c (out, '\n');
  fwrite (out->str, 1, out->len, stdout);
  return TRUE;
}

static int
print_hits (DossierCorpus *corpus, const char *path, GPtrArray *hits, gboolean as_json)
{
  gboolean on_terminal = isatty (STDOUT_FILENO);
  gboolean all_ok = TRUE;

  for (guint i = 0; i < hits->len && !ferror (stdout); i++)
    {
      const DossierHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (GError) error = NULL;

      if (!as_json)
        {
          if (i > 0)
            putchar ('\n');
          print_hit (hit, on_terminal);
        }
      else if (!print_hit_json (corpus, hit, &error))
        {
          dossier_cli_report_failure (hit->uri, error->message);
          all_ok = FALSE;
        }
    }
  if (hits->len == 0)
    dossier_cli_report_failure (path, _("nothing was found"));
  all_ok &= dossier_cli_flush_output ();
  return all_ok ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

/* Beside lines of JSON it goes where their reader does not meet it. */
static void
print_explanation (const DossierSearch *search, gboolean as_json)
{
  g_autofree char *explanation = dossier_search_explain (search);

  fprintf (as_json ? stderr : stdout, as_json ? "%s\n" : "%s\n\n", explanation);
}

static int
search_file (const char *path, const DossierSearch *search, guint n_contexts, gboolean as_json)
{
  g_autoptr (DossierCorpus) corpus = dossier_cli_open_moment (path);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;

  if (corpus == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  hits = dossier_corpus_search (corpus, search, n_contexts, &remark, NULL, &error);
  if (hits == NULL)
    {
      dossier_cli_report_failure (path, error->message);
      return DOSSIER_EXIT_SOME_FAILED;
    }
  if (remark != NULL)
    dossier_cli_report_failure (path, remark);
  return print_hits (corpus, path, hits, as_json);
}

/**
 * dossier_cmd_search:
 * @argc: number of arguments
 * @argv: the arguments, the first is "search"
 *
 * `dossier search FILE.dossier QUERY`: prints hits with their context.
 *
 * Returns: the exit status
 */
int
dossier_cmd_search (int argc, char **argv)
{
  gboolean as_json = FALSE, explain = FALSE;
  int n_contexts = DEFAULT_CONTEXTS;
  int status = DOSSIER_EXIT_USAGE;
  g_autofree char *words = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierVocabulary) names = NULL;
  g_autoptr (DossierSearch) search = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON Lines"), NULL },
    { "contexts", 0, 0, G_OPTION_ARG_INT, &n_contexts,
      N_("How many places of each document to show (default: 3)"), N_("N") },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, N_("Say how the query was understood"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("FILE.dossier QUERY"),
                          _("Prints the documents that the query finds, with the places where its "
                            "words stand."),
                          &status))
    return status;
  if (argc < 3)
    {
      dossier_cli_report_failure ("search", _("name a dossier and what to search for"));
      return DOSSIER_EXIT_USAGE;
    }
  if (n_contexts < 0)
    {
      dossier_cli_report_failure ("--contexts", _("the number must be 0 or more"));
      return DOSSIER_EXIT_USAGE;
    }
  words = g_strjoinv (" ", argv + 2);
  if (!dossier_cli_typed_make_unicode (&words))
    {
      dossier_cli_report_failure ("search", _("this is no text in UTF-8"));
      return DOSSIER_EXIT_USAGE;
    }
  knowledge = dossier_cli_load_knowledge ();
  if (knowledge == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  names = dossier_search_names_new (knowledge);
  search = dossier_search_new (words, names);
  if (dossier_search_get_root (search) == NULL)
    {
      const GPtrArray *notes = dossier_search_get_notes (search);

      dossier_cli_report_failure ("search", notes->len > 0 ? g_ptr_array_index (notes, 0)
                                                           : _("the query holds no word"));
      return DOSSIER_EXIT_USAGE;
    }
  if (explain)
    print_explanation (search, as_json);
  else
    dossier_cli_report_notes ("search", search);
  return search_file (argv[1], search, (guint) n_contexts, as_json);
}
