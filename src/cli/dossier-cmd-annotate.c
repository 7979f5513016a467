/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier-annotate.h"
#include "dossier-annotation-diff.h"
#include "dossier-annotation-json.h"
#include "dossier-cli-private.h"
#include "dossier-cli-suggestions.h"
#include "dossier-cli-typed.h"
#include "dossier-error.h"
#include "dossier-explanation.h"
#include "dossier-file-source.h"
#include "dossier-mark-order.h"

/* Documents that may wait for their turn to be printed, for each worker. It bounds the memory,
 * whatever the number of documents. */
#define WAITING_PER_JOB 8
/* More threads than any machine has processors for only cost memory. */
#define MAX_JOBS 1024

/* Marks of most texts take less room than so many times the text. */
#define OUTPUT_PER_BYTE 5

/* Which mark to explain: by its number in the order of the text, or by a place in it. */
typedef struct
{
  gboolean wanted, by_place;
  guint number;
} Explain;

typedef struct
{
  const DossierKnowledge *knowledge;
  DossierHints hints;
  gboolean with_text;
  Explain explain;
  DossierAnnotationDiff *earlier; /* NULL: nothing to compare with */
} Settings;

/* One input on its way from the source to the output. */
typedef struct
{
  const Settings *settings;
  DossierImported *imported;
  char *what;
  GString *out;
  GError *error;
  gboolean done;
} Item;

/* Where the threads tell that an item is done. Nobody is woken for items that are not @awaited. */
typedef struct
{
  GMutex lock;
  GCond done;
  const Item *awaited;
} Board;

static void
item_free (Item *item)
{
  dossier_imported_free (item->imported);
  g_free (item->what);
  if (item->out != NULL)
    g_string_free (item->out, TRUE);
  g_clear_error (&item->error);
  g_free (item);
}

static void
explain_mark (Item *item, const DossierAnalysis *analysis)
{
  const DossierImported *imported = item->imported;
  const Explain *explain = &item->settings->explain;
  guint count = dossier_mark_order_count (analysis);
  guint number = explain->number;

  if (explain->by_place)
    {
      number = dossier_mark_order_find (imported->text, imported->length, analysis, number);
      if (number == 0)
        g_set_error (&item->error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                     _("there is no mark at character %u"), explain->number);
    }
  else if (number > count)
    {
      g_set_error (&item->error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                   _("there is no mark %u, only %u of them"), number, count);
      number = 0;
    }
  if (number > 0)
    dossier_explanation_write (item->out, imported->uri, imported->text, imported->length,
                               analysis, number);
}

static void
write_object (Item *item, const DossierAnalysis *analysis)
{
  const DossierImported *imported = item->imported;
  g_autoptr (GString) object = NULL;

  if (item->settings->earlier == NULL)
    {
      dossier_annotation_json_write (item->out, imported->uri, imported->text, imported->length,
                                     analysis, item->settings->with_text);
      g_string_append_c (item->out, '\n');
      return;
    }
  object = g_string_sized_new (imported->length * 2);
  dossier_annotation_json_write (object, imported->uri, imported->text, imported->length, analysis,
                                 FALSE);
  dossier_annotation_diff_compare (item->settings->earlier, imported->uri, object->str,
                                   object->len, item->out, &item->error);
}

static void
annotate_item (Item *item)
{
  const DossierImported *imported = item->imported;
  g_autoptr (DossierAnalysis) analysis = NULL;
  DossierHints hints = item->settings->hints;

  hints.title = imported->title;
  hints.stands_alone = TRUE;
  hints.source_url = imported->source_url;
  analysis = dossier_annotate (item->settings->knowledge, imported->text, imported->length,
                               &hints, NULL, &item->error);
  if (analysis == NULL)
    return;
  item->out = g_string_sized_new (imported->length * OUTPUT_PER_BYTE);
  if (item->settings->explain.wanted)
    explain_mark (item, analysis);
  else
    write_object (item, analysis);
}

static void
annotate_in_thread (gpointer data, gpointer user_data)
{
  Item *item = data;
  Board *board = user_data;

  annotate_item (item);
  g_mutex_lock (&board->lock);
  item->done = TRUE;
  if (board->awaited == item)
    g_cond_signal (&board->done);
  g_mutex_unlock (&board->lock);
}

static void
wait_for_item (const Item *item, Board *board)
{
  g_mutex_lock (&board->lock);
  board->awaited = item;
  while (!item->done)
    g_cond_wait (&board->done, &board->lock);
  board->awaited = NULL;
  g_mutex_unlock (&board->lock);
}

/* Prints an item that is done and frees it. */
static gboolean
print_item (Item *item)
{
  gboolean ok = item->error == NULL;

  if (ok)
    fwrite (item->out->str, 1, item->out->len, stdout);
  else
    dossier_cli_report_failure (item->what != NULL ? item->what : item->imported->uri,
                                item->error->message);
  if (ok && item->imported->remark != NULL)
    dossier_cli_report_failure (item->imported->uri, item->imported->remark);
  item_free (item);
  return ok;
}

/* Prints the @n oldest items, so that the output keeps the order of the input. The last of them is
 * awaited first: the others are mostly done by then. */
static gboolean
print_oldest (GQueue *waiting, guint n, Board *board)
{
  gboolean all_ok = TRUE;

  if (n > 0)
    wait_for_item (g_queue_peek_nth (waiting, n - 1), board);
  for (guint i = 0; i < n; i++)
    {
      Item *item = g_queue_pop_head (waiting);

      wait_for_item (item, board);
      all_ok &= print_item (item);
    }
  return all_ok;
}

/* A single job needs no other thread, and has none to wait for. */
static int
annotate_all (const Settings *settings, DossierSource *source, guint n_jobs)
{
  GQueue waiting = G_QUEUE_INIT;
  guint max_waiting = n_jobs > 1 ? n_jobs * WAITING_PER_JOB : 1;
  GThreadPool *pool = NULL;
  Board board = { .awaited = NULL };
  gboolean all_ok = TRUE, more = TRUE;

  g_mutex_init (&board.lock);
  g_cond_init (&board.done);
  if (n_jobs > 1)
    pool = g_thread_pool_new (annotate_in_thread, &board, (int) n_jobs, FALSE, NULL);

  /* Nothing is read any more once nobody listens. */
  while (more && !ferror (stdout))
    {
      Item *item = g_new0 (Item, 1);

      item->settings = settings;
      more = dossier_source_next (source, &item->imported, &item->what, NULL, &item->error);
      if (!more)
        {
          item_free (item);
          break;
        }
      g_queue_push_tail (&waiting, item);
      if (item->imported == NULL)
        item->done = TRUE;
      else if (pool != NULL)
        g_thread_pool_push (pool, item, NULL);
      else
        annotate_in_thread (item, &board);
      if (waiting.length == max_waiting)
        all_ok &= print_oldest (&waiting, MAX (max_waiting / 2, 1), &board);
    }
  all_ok &= print_oldest (&waiting, waiting.length, &board);
  dossier_cli_report_empty (source);

  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&board.lock);
  g_cond_clear (&board.done);

  if (settings->earlier != NULL)
    {
      g_autoptr (GString) summary = g_string_new (NULL);

      dossier_annotation_diff_summarize (settings->earlier, summary);
      fwrite (summary->str, 1, summary->len, stdout);
    }
  all_ok &= dossier_cli_flush_output ();
  return all_ok ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

/* "12" is a number, "@42" a place. */
static gboolean
parse_explain (const char *text, Explain *explain)
{
  guint64 number;

  explain->wanted = TRUE;
  explain->by_place = *text == '@';
  if (!g_ascii_string_to_unsigned (text + explain->by_place, 10, explain->by_place ? 0 : 1,
                                   G_MAXUINT32, &number, NULL))
    return FALSE;
  explain->number = (guint) number;
  return TRUE;
}

/**
 * dossier_cmd_annotate:
 * @argc: number of arguments
 * @argv: the arguments, the first is "annotate"
 *
 * `dossier annotate PATH…`: prints the annotations of each document as one JSON object on a line,
 * or what changed in them, or why one of them is there; stores nothing.
 *
 * Returns: the exit status
 */
int
dossier_cmd_annotate (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *published = NULL;
  g_autofree char *explain = NULL;
  g_autofree char *diff = NULL;
  gboolean with_text = FALSE, suggestions = FALSE;
  int jobs = 0;
  int status = DOSSIER_EXIT_USAGE;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierSource) source = NULL;
  g_autoptr (DossierAnnotationDiff) earlier = NULL;
  g_autoptr (GError) error = NULL;
  Settings settings = { 0 };
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("The language of the documents, when you know better than the text"), N_("CODE") },
    { "published", 0, 0, G_OPTION_ARG_STRING, &published,
      N_("The publication date, when you know better than the text"), N_("DATE") },
    { "with-text", 0, 0, G_OPTION_ARG_NONE, &with_text,
      N_("Add the text of each document to its object"), NULL },
    { "explain", 0, 0, G_OPTION_ARG_STRING, &explain,
      N_("Say why one mark is there: the Nth of each document, or with @N the one at character N"),
      N_("N") },
    { "diff", 0, 0, G_OPTION_ARG_FILENAME, &diff,
      N_("Print what differs from marks that were printed earlier"), N_("OLD.jsonl") },
    { "suggestions", 0, 0, G_OPTION_ARG_NONE, &suggestions,
      N_("Print which entities of the documents may be the same, instead of their marks"), NULL },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs,
      N_("How many documents to annotate at once (default: one for each processor)"), N_("N") },
    G_OPTION_ENTRY_NULL,
  };

  if (!dossier_cli_parse (&argc, &argv, entries, _("PATH…"),
                          _("Prints the marks in documents as JSON Lines; stores nothing."),
                          &status))
    return status;
  if (argc < 2)
    {
      dossier_cli_report_failure ("annotate", _("name a file or a folder"));
      return DOSSIER_EXIT_USAGE;
    }
  if (published != NULL && *published == '\0')
    {
      dossier_cli_report_failure ("--published", _("this is no date; write it as 2025-06-02"));
      return DOSSIER_EXIT_USAGE;
    }
  if ((language != NULL && !dossier_cli_typed_check_detail (DOSSIER_DETAIL_LANGUAGE, language))
      || (published != NULL
          && !dossier_cli_typed_check_detail (DOSSIER_DETAIL_PUBLISHED, published)))
    return DOSSIER_EXIT_USAGE;
  if (explain != NULL && !parse_explain (explain, &settings.explain))
    {
      dossier_cli_report_failure (explain, _("write the number of a mark, or @ and a place"));
      return DOSSIER_EXIT_USAGE;
    }
  if (explain != NULL && diff != NULL)
    {
      dossier_cli_report_failure ("--explain", _("this does not go with --diff"));
      return DOSSIER_EXIT_USAGE;
    }
  if (suggestions
      && (explain != NULL || diff != NULL || language != NULL || published != NULL || with_text
          || jobs != 0))
    {
      dossier_cli_report_failure ("--suggestions", _("this goes with no other option"));
      return DOSSIER_EXIT_USAGE;
    }
  if (jobs < 0 || jobs > MAX_JOBS)
    {
      g_autofree char *reason = g_strdup_printf (_("the number must be from 1 to %d"), MAX_JOBS);

      dossier_cli_report_failure ("--jobs", reason);
      return DOSSIER_EXIT_USAGE;
    }

  if (diff != NULL)
    {
      earlier = dossier_annotation_diff_new (diff, &error);
      if (earlier == NULL)
        {
          dossier_cli_report_failure ("--diff", error->message);
          return DOSSIER_EXIT_SOME_FAILED;
        }
    }
  knowledge = dossier_cli_load_knowledge ();
  if (knowledge == NULL)
    return DOSSIER_EXIT_SOME_FAILED;

  dossier_cli_typed_remark_language (knowledge, language);
  if (suggestions)
    return dossier_cli_print_suggestions (knowledge, (const char *const *) argv + 1);
  settings.knowledge = knowledge;
  settings.hints.language = language;
  settings.hints.published = published;
  settings.with_text = with_text;
  settings.earlier = earlier;
  source = dossier_file_source_new ((const char *const *) argv + 1);
  return annotate_all (&settings, source, jobs > 0 ? (guint) jobs : g_get_num_processors ());
}
