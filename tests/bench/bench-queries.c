/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* bench-queries FILE.dossier: times what a window asks of a dossier. Standard input has searches, one a
 * line: what kind it is, a tab, and the words. README.md says what the figures mean. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "dossier-corpus-concordance.h"
#include "dossier-corpus.h"
#include "dossier-entity.h"
#include "dossier-facet.h"
#include "dossier-hearing.h"
#include "dossier-knowledge.h"
#include "dossier-relation.h"
#include "dossier-search-names.h"

#define ROUNDS 3
/* From so many on the window shows dates as groups. */
#define MAX_DATES 20000
/* One kind of question is given up after so long; what was measured by then is printed. */
#define MAX_USEC (20 * G_USEC_PER_SEC)
#define MIN_READS 40
#define N_CARDS 12

typedef struct
{
  char *kind;
  DossierQuery *query;
} Row;

typedef struct
{
  DossierCorpus *corpus;
  GPtrArray *rows;        /* Row */
  DossierVocabulary *vocabulary;
} Bench;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* A line: what was asked, how often, the median, the 95th percentile, the longest, milliseconds. */
static void
print_times (const char *what, GArray *times, double n_found)
{
  if (times->len == 0)
    return;
  g_array_sort (times, compare_times);
  printf ("%-34s %5u %9.1f %9.1f %9.1f %11.0f\n", what, times->len,
          g_array_index (times, gint64, times->len / 2) / 1e3,
          g_array_index (times, gint64, (times->len * 95 - 1) / 100) / 1e3,
          g_array_index (times, gint64, times->len - 1) / 1e3, n_found / times->len);
  fflush (stdout);
}

static void
stop (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench-queries: %s\n", error->message);
  exit (1);
}

static guint
find (Bench *self, DossierQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = dossier_corpus_find_documents (self->corpus, query, NULL, &error);

  stop (error);
  return ids->len;
}

/* The lists and all counts, as they are asked for after every key. */
static guint
view (Bench *self, DossierQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) answer = dossier_corpus_read_view (self->corpus, query, NULL, &error);

  stop (error);
  return answer->documents->len;
}

/* The same, where copies of one text count as one. */
static guint
view_stories (Bench *self, DossierQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) answer = dossier_corpus_read_view_by (self->corpus, query, DOSSIER_COUNT_STORIES, NULL,
                                                                &error);

  stop (error);
  return answer->documents->len;
}

static guint
timeline (Bench *self, DossierQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTimeline) answer = NULL;

  answer = dossier_corpus_read_dates (self->corpus, query, MAX_DATES, NULL, &error);
  stop (error);
  return answer->items->len;
}

static guint
concordance (Bench *self, DossierQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConcordanceLines) lines = NULL;
  g_autoptr (GArray) sorted = NULL;

  lines = dossier_corpus_read_concordance (self->corpus, query, 0,
                                           dossier_query_get_search (query), NULL, NULL, NULL,
                                           &error);
  stop (error);
  sorted = dossier_concordance_lines_sort (lines, DOSSIER_CONCORDANCE_BY_RIGHT, FALSE);
  return sorted->len;
}

static void
on_told (const DossierConcordanceLines *lines, guint n_read, guint n_documents, gpointer data)
{
  g_cancellable_cancel (data);
}

/* Until there are some to show, where they are not all there sooner. */
static guint
first_lines (Bench *self, DossierQuery *query)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DossierConcordanceLines) lines = NULL;

  lines = dossier_corpus_read_concordance (self->corpus, query, 0,
                                           dossier_query_get_search (query), on_told, cancellable,
                                           cancellable, NULL);
  return lines != NULL ? dossier_concordance_lines_count (lines) : 0;
}

/* What a window asks after every key, here one after the other. */
static guint
views (Bench *self, DossierQuery *query)
{
  find (self, query);
  timeline (self, query);
  return view (self, query);
}

static void
measure (Bench *self, const char *what, const char *kind, guint (*ask) (Bench *, DossierQuery *))
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *name = g_strconcat (what, kind, NULL);
  gint64 end = g_get_monotonic_time () + MAX_USEC;
  double n_found = 0;

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < self->rows->len && g_get_monotonic_time () < end; i++)
      {
        const Row *row = g_ptr_array_index (self->rows, i);
        gint64 time;

        if (!g_str_equal (row->kind, kind))
          continue;
        time = -g_get_monotonic_time ();
        n_found += ask (self, row->query);
        time += g_get_monotonic_time ();
        g_array_append_val (times, time);
      }
  print_times (name, times, n_found);
}

/* What the process holds, in MiB, of its own. */
static double
measure_memory (void)
{
  g_autofree char *text = NULL;
  unsigned long size = 0, resident = 0, shared = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL)
      || sscanf (text, "%lu %lu %lu", &size, &resident, &shared) != 3)
    return 0;
  return (double) (resident - shared) * (double) sysconf (_SC_PAGESIZE) / (1 << 20);
}

/* What a window counts before it has read the facts, and what it counts with them. */
static void
measure_first (Bench *self)
{
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) first = NULL;
  double memory = measure_memory ();
  gint64 time = -g_get_monotonic_time ();

  first = dossier_corpus_read_first_counts (self->corpus, NULL, &error);
  stop (error);
  time += g_get_monotonic_time ();
  g_array_append_val (times, time);
  print_times ("counts before facts", times, first->entities->len);
  time = -g_get_monotonic_time ();
  view (self, all);
  g_array_index (times, gint64, 0) = time + g_get_monotonic_time ();
  print_times ("counts with the first facts", times, first->entities->len);
  printf ("%-34s %5d %9.0f MiB\n", "memory of the facts", 1, measure_memory () - memory);
}

static void
measure_reading (Bench *self)
{
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_documents (self->corpus, all, NULL, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  double n_marks = 0;

  for (guint i = 0; i < MIN_READS && ids->len > 0; i++)
    {
      gint64 document = g_array_index (ids, gint64, (gsize) i * 7919 % ids->len);
      gint64 time = -g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierReading) reading = NULL;

      reading = dossier_corpus_read_document (self->corpus, document, NULL, &error);
      stop (error);
      time += g_get_monotonic_time ();
      g_array_append_val (times, time);
      n_marks += reading->marks->len;
    }
  print_times ("read a document", times, n_marks);
}

/* Of those whom most documents mention. */
static void
measure_cards (Bench *self)
{
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (self->corpus, all, NULL, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  double n_documents = 0;

  for (guint i = 0; i < N_CARDS && i < view->entities->len; i++)
    {
      gint64 entity = dossier_facet_get_entity (g_ptr_array_index (view->entities, i));
      gint64 time = -g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierEntity) card = NULL;

      card = dossier_corpus_read_entity (self->corpus, entity, NULL, &error);
      stop (error);
      time += g_get_monotonic_time ();
      g_array_append_val (times, time);
      n_documents += dossier_entity_get_n_documents (card);
    }
  print_times ("card of a frequent entity", times, n_documents);
}

static void
measure_related (Bench *self, DossierKnowledge *knowledge)
{
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_documents (self->corpus, all, NULL, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  double n_related = 0;

  for (guint i = 0; i <= MIN_READS && ids->len > 0; i++)
    {
      gint64 document = g_array_index (ids, gint64, (gsize) i * 7919 % ids->len);
      gint64 time = -g_get_monotonic_time ();
      g_autoptr (GPtrArray) related = NULL;

      /* The last is all of them. */
      if (i == MIN_READS)
        {
          print_times ("related to a document", times, n_related);
          g_array_set_size (times, 0);
          n_related = 0;
          related = dossier_corpus_list_related (self->corpus, dossier_hearing_hear, knowledge, NULL, &error);
        }
      else
        related = dossier_corpus_find_related (self->corpus, document, dossier_hearing_hear, knowledge, NULL,
                                               &error);
      stop (error);
      time += g_get_monotonic_time ();
      g_array_append_val (times, time);
      n_related += related->len;
    }
  print_times ("all that are related", times, n_related);
}

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->kind);
  dossier_query_unref (row->query);
  g_free (row);
}

static void
read_rows (Bench *self)
{
  char line[1024];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (g_strdelimit (line, "\n", '\0'), "\t", 2);
      g_autoptr (DossierQuery) all = dossier_query_new ();
      g_autoptr (DossierSearch) search = NULL;
      Row *row;

      if (parts[0] == NULL || parts[1] == NULL)
        continue;
      row = g_new0 (Row, 1);
      row->kind = g_strdup (parts[0]);
      search = dossier_search_new (parts[1], self->vocabulary);
      row->query = *parts[1] != '\0' ? dossier_query_with_search (all, search)
                                     : dossier_query_ref (all);
      g_ptr_array_add (self->rows, row);
    }
}

static GPtrArray *
list_kinds (Bench *self)
{
  GPtrArray *kinds = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      char *kind = ((Row *) g_ptr_array_index (self->rows, i))->kind;

      if (!g_ptr_array_find_with_equal_func (kinds, kind, g_str_equal, NULL))
        g_ptr_array_add (kinds, kind);
    }
  return kinds;
}

int
main (int argc, char **argv)
{
  Bench self = { 0 };
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  if (argc != 2)
    {
      fprintf (stderr, "Usage: bench-queries FILE.dossier <SEARCHES\n");
      return 2;
    }
  knowledge = dossier_knowledge_load (NULL, &error);
  stop (error);
  start = g_get_monotonic_time ();
  self.corpus = dossier_corpus_open (argv[1], DOSSIER_CORPUS_OPEN, &error);
  stop (error);
  printf ("%-34s %5s %9s %9s %9s %11s\n", "milliseconds", "times", "median", "95 %", "longest",
          "found");
  printf ("%-34s %5d %9.1f\n", "open", 1, (g_get_monotonic_time () - start) / 1e3);
  self.vocabulary = dossier_search_names_new (knowledge);
  self.rows = g_ptr_array_new_with_free_func (free_row);
  read_rows (&self);
  measure_first (&self);
  kinds = list_kinds (&self);
  for (guint i = 0; i < kinds->len; i++)
    {
      const char *kind = g_ptr_array_index (kinds, i);

      if (g_str_equal (kind, "concordance"))
        {
          measure (&self, "first lines of a ", kind, first_lines);
          measure (&self, "", kind, concordance);
        }
      else
        {
          measure (&self, "find: ", kind, find);
          measure (&self, "lists and counts: ", kind, view);
          measure (&self, "counts of stories: ", kind, view_stories);
          measure (&self, "timeline: ", kind, timeline);
          measure (&self, "all of these: ", kind, views);
        }
    }
  measure_reading (&self);
  measure_cards (&self);
  measure_related (&self, knowledge);
  return 0;
}
