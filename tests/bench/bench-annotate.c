/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "dossier-annotate.h"
#include "dossier-annotation-json.h"
#include "dossier-matcher.h"

/* bench-annotate FOLDER: measures the annotation of the text files in a folder, stage by
 * stage and as a whole. README.md says what the figures mean. */

#define ROUNDS 5
#define N_TERMS 10000
#define MAX_STAGES 32

typedef struct
{
  char *path;
  char *text;
  gsize length;
} Text;

typedef struct
{
  GArray *texts; /* Text */
  gsize bytes;
  const DossierKnowledge *knowledge;
  guint n_threads;
  int next; /* text to annotate, shared by the threads */
} Bench;

/* What the stages took, in microseconds. */
typedef struct
{
  const char *names[MAX_STAGES];
  gint64 spent[MAX_STAGES];
  guint n;
  guint at;
  gint64 last;
} Clock;

typedef void (*Work) (Bench *bench);

static const Text *
get_text (const Bench *bench, guint index)
{
  return &g_array_index (bench->texts, Text, index);
}

static void
print_speed (const Bench *bench, const char *what, gint64 spent)
{
  double seconds = (double) MAX (spent, 1) / G_USEC_PER_SEC;

  g_print ("%-34s %9.1f MB/s %10.0f documents/s\n", what, (double) bench->bytes / 1e6 / seconds,
           bench->texts->len / seconds);
}

/* The best of some rounds: what disturbs only ever adds. */
static gint64
measure (Bench *bench, Work work)
{
  gint64 best = G_MAXINT64;

  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();

      work (bench);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  return best;
}

static void
read_plainly (Bench *bench)
{
  static char buffer[1 << 16];

  for (guint i = 0; i < bench->texts->len; i++)
    {
      int fd = g_open (get_text (bench, i)->path, O_RDONLY, 0);

      while (fd >= 0 && read (fd, buffer, sizeof buffer) > 0)
        ;
      if (fd >= 0)
        close (fd);
    }
}

static void
read_words (Bench *bench)
{
  DossierMemory *memory = dossier_knowledge_lend_memory (bench->knowledge);

  for (guint i = 0; i < bench->texts->len; i++)
    dossier_tokens_free (dossier_knowledge_read (bench->knowledge, memory,
                                                 get_text (bench, i)->text,
                                                 get_text (bench, i)->length));
  dossier_knowledge_take_memory (bench->knowledge, memory);
}

/* Pairs of words from all over the texts, so that many are found. */
static DossierMatcher *
make_matcher (const Bench *bench)
{
  DossierMatcher *matcher = dossier_matcher_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint step = 1; step < 200 && g_hash_table_size (seen) < N_TERMS; step++)
    for (guint i = 0; i < bench->texts->len && g_hash_table_size (seen) < N_TERMS; i++)
      {
        const Text *text = get_text (bench, i);
        g_autoptr (DossierTokens) tokens = dossier_tokens_new (text->text, text->length);
        guint at = step * 37 % MAX (tokens->n_items, 2);
        g_autofree char *term = NULL;

        if (at + 1 >= tokens->n_items || !(tokens->items[at].flags & DOSSIER_TOKEN_WORD)
            || !(tokens->items[at + 1].flags & DOSSIER_TOKEN_WORD)
            || (tokens->items[at + 1].flags & DOSSIER_TOKEN_LINE))
          continue;
        term = g_strndup (text->text + tokens->items[at].span.start,
                          tokens->items[at + 1].span.end - tokens->items[at].span.start);
        dossier_matcher_add (matcher, term, DOSSIER_MATCH_PLAIN, 0);
        g_hash_table_add (seen, g_steal_pointer (&term));
      }
  dossier_matcher_freeze (matcher);
  return matcher;
}

static void
measure_scan (Bench *bench)
{
  g_autoptr (DossierMatcher) matcher = make_matcher (bench);
  g_autoptr (DossierScreen) screen = dossier_screen_new ();
  g_autoptr (DossierWordNumbers) numbers = dossier_word_numbers_new ();
  g_autoptr (DossierWordNotes) phrases = dossier_matcher_new_notes (numbers);
  gint64 best = G_MAXINT64;
  guint found = 0;

  dossier_matcher_join (matcher, screen);
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();

      found = 0;
      for (guint i = 0; i < bench->texts->len; i++)
        {
          const Text *text = get_text (bench, i);
          g_autoptr (DossierTokens) tokens = dossier_tokens_new (text->text, text->length);
          g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (DossierMatch));

          dossier_screen_read (screen, tokens, numbers);
          dossier_matcher_scan (matcher, tokens, 0, tokens->n_items, phrases, matches);
          found += matches->len;
        }
      best = MIN (best, g_get_monotonic_time () - start);
    }
  print_speed (bench, "scan for 10,000 terms", best);
  g_print ("%-34s %9u\n", "  found", found);
}

static gboolean
on_stage (const char *stage, gpointer data)
{
  Clock *clock = data;
  gint64 now = g_get_monotonic_time ();

  clock->names[clock->at] = stage;
  clock->spent[clock->at++] += now - clock->last;
  clock->n = MAX (clock->n, clock->at);
  clock->last = now;
  return TRUE;
}

static void
measure_stages (const Bench *bench)
{
  Clock best = { { NULL } };

  for (guint round = 0; round < ROUNDS; round++)
    {
      Clock clock = { { NULL } };

      for (guint i = 0; i < bench->texts->len; i++)
        {
          const Text *text = get_text (bench, i);
          g_autoptr (DossierAnalysis) analysis = NULL;
          g_autoptr (GString) out = g_string_sized_new (text->length * 4);

          clock.at = 0;
          clock.last = g_get_monotonic_time ();
          analysis = dossier_annotate_watched (bench->knowledge, text->text, text->length, NULL,
                                               on_stage, &clock);
          dossier_annotation_json_write (out, text->path, text->text, text->length, analysis, FALSE);
          on_stage ("output", &clock);
        }
      for (guint s = 0; s < clock.n; s++)
        if (round == 0 || clock.spent[s] < best.spent[s])
          best.spent[s] = clock.spent[s];
      memcpy (best.names, clock.names, sizeof best.names);
      best.n = clock.n;
    }
  for (guint s = 0; s < best.n; s++)
    {
      g_autofree char *name = g_strconcat ("  ", best.names[s], NULL);

      print_speed (bench, name, best.spent[s]);
    }
}

static gpointer
annotate_in_thread (gpointer data)
{
  Bench *bench = data;
  guint index;

  while ((index = (guint) g_atomic_int_add (&bench->next, 1)) < bench->texts->len)
    {
      const Text *text = get_text (bench, index);
      g_autoptr (GString) out = g_string_sized_new (text->length * 4);
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (bench->knowledge, text->text, text->length, NULL, NULL, NULL);

      dossier_annotation_json_write (out, text->path, text->text, text->length, analysis, FALSE);
    }
  return NULL;
}

static void
annotate_all (Bench *bench)
{
  GThread *threads[2];

  g_atomic_int_set (&bench->next, 0);
  for (guint i = 0; i < bench->n_threads; i++)
    threads[i] = g_thread_new ("annotate", annotate_in_thread, bench);
  for (guint i = 0; i < bench->n_threads; i++)
    g_thread_join (threads[i]);
}

static DossierKnowledge *
measure_load (void)
{
  DossierKnowledge *knowledge = NULL;
  gint64 best = G_MAXINT64;

  for (guint round = 0; round < 2 * ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();

      g_clear_pointer (&knowledge, dossier_knowledge_unref);
      start = g_get_monotonic_time ();
      knowledge = dossier_knowledge_load (NULL, NULL);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_print ("%-34s %9.1f ms\n", "load of the knowledge", (double) best / 1000);
  return knowledge;
}

static void
clear_text (gpointer data)
{
  Text *text = data;

  g_free (text->path);
  g_free (text->text);
}

static gboolean
load_texts (Bench *bench, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Text text = { g_build_filename (folder, name, NULL), NULL, 0 };

      if (!g_file_get_contents (text.path, &text.text, &text.length, NULL))
        return FALSE;
      bench->bytes += text.length;
      g_array_append_val (bench->texts, text);
    }
  return bench->texts->len > 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_autoptr (DossierKnowledge) knowledge = NULL;
  Bench bench = { .texts = texts };
  gint64 one, two;

  g_array_set_clear_func (texts, clear_text);
  if (argc != 2 || !load_texts (&bench, argv[1]))
    {
      g_printerr ("bench-annotate: name a folder with texts\n");
      return 1;
    }
  bench.knowledge = knowledge = measure_load ();
  g_print ("%-34s %9.1f MB in %u documents\n", "texts", (double) bench.bytes / 1e6, texts->len);
  print_speed (&bench, "plain read of the files", measure (&bench, read_plainly));
  measure_scan (&bench);
  print_speed (&bench, "division into words", measure (&bench, read_words));
  g_print ("stages:\n");
  measure_stages (&bench);
  bench.n_threads = 1;
  print_speed (&bench, "whole pipeline, one core", one = measure (&bench, annotate_all));
  bench.n_threads = 2;
  print_speed (&bench, "whole pipeline, two cores", two = measure (&bench, annotate_all));
  g_print ("%-34s %9.2f\n", "two cores by one", (double) one / (double) two);
  return 0;
}
