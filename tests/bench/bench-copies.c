/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* bench-copies FILE.dossier: what an import spends on copies, gone through once more for the documents of a
 * dossier. README.md says what the figures mean. */
#include <stdio.h>
#include <time.h>

#include "dossier-analysis.h"
#include "dossier-marks.h"
#include "dossier-story-pairs.h"

typedef struct
{
  guint n_documents;
  gint64 sketching;  /* ns */
  gint64 finding;
} Part;

typedef struct
{
  DossierConnection *connection;
  DossierStoryPairs pairs;
  GArray *found;     /* DossierCopyPair */
  GError *error;
} Bench;

static void
stop (Bench *self)
{
  if (self->error == NULL)
    return;
  fprintf (stderr, "bench-copies: %s\n", self->error->message);
  exit (1);
}

static GArray *
list_documents (Bench *self)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (self->connection, "sketches-after", &self->error);

  stop (self);
  dossier_cursor_bind_int (cursor, ":document", 0);
  while (dossier_cursor_step (cursor, &self->error))
    {
      gint64 document = dossier_cursor_get_int (cursor, 0);

      g_array_append_val (documents, document);
    }
  stop (self);
  return documents;
}

static char *
read_text (Bench *self, gint64 document, gsize *length)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (self->connection, "content", &self->error);
  gconstpointer text = NULL;

  stop (self);
  *length = 0;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (dossier_cursor_step (cursor, &self->error))
    text = dossier_cursor_get_blob (cursor, 0, length);
  stop (self);
  return g_strndup (text != NULL ? text : "", *length);
}

static void
read_parts (Bench *self, gint64 document, DossierTextParts *parts)
{
  g_auto (DossierMarks) marks = { NULL, FALSE, NULL };

  dossier_marks_read (self->connection, document, FALSE, &marks, &self->error);
  stop (self);
  parts->body = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  parts->names = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  for (guint i = 0; i < marks.items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (marks.items, DossierPackItem, i);

      if (item->layer == DOSSIER_PACK_SEGMENT && item->kind == DOSSIER_SEGMENT_BODY)
        g_array_append_val (parts->body, item->span);
      else if (item->layer == DOSSIER_PACK_MENTION)
        g_array_append_val (parts->names, item->span);
    }
}

/* Of this thread, in nanoseconds: others may be at work. */
static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Reading is no part of it: an import has the words at hand. */
static void
measure (Bench *self, gint64 document, Part *part)
{
  gsize length;
  g_autofree char *text = read_text (self, document, &length);
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, length);
  g_auto (DossierTextParts) parts = { NULL };
  g_autoptr (GBytes) sketch = NULL;
  g_autoptr (GArray) runs = NULL;
  gint64 begin, middle;

  read_parts (self, document, &parts);
  begin = get_processor_time ();
  sketch = dossier_sketch_new (tokens, &parts, &runs);
  middle = get_processor_time ();
  dossier_story_pairs_find (&self->pairs, document, sketch, runs, self->found, &self->error);
  part->finding += get_processor_time () - middle;
  part->sketching += middle - begin;
  part->n_documents++;
  stop (self);
}

static void
print_part (const char *what, const Part *part)
{
  double n = 1e3 * MAX (part->n_documents, 1);

  printf ("%-34s %9.1f %9.1f µs of the processor\n", what, part->sketching / n, part->finding / n);
}

int
main (int argc, char **argv)
{
  Bench self = { NULL };
  Part tenths[10] = { 0 }, all = { 0 };
  g_autoptr (GArray) documents = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "usage: bench-copies FILE.dossier\n");
      return 2;
    }
  self.connection = dossier_connection_open (argv[1], DOSSIER_CONNECTION_READ, &self.error);
  stop (&self);
  dossier_story_pairs_init (&self.pairs, self.connection);
  self.found = g_array_new (FALSE, FALSE, sizeof (DossierCopyPair));
  documents = list_documents (&self);
  for (guint i = 0; i < documents->len; i++)
    {
      guint tenth = (guint) ((gsize) i * 10 / documents->len);

      measure (&self, g_array_index (documents, gint64, i), &tenths[tenth]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tenths); i++)
    {
      all.n_documents += tenths[i].n_documents;
      all.sketching += tenths[i].sketching;
      all.finding += tenths[i].finding;
    }
  printf ("%-34s %9s %9s\n", "copies, at import", "sketching", "finding");
  print_part ("all documents", &all);
  print_part ("the first tenth", &tenths[0]);
  print_part ("the last tenth", &tenths[9]);
  printf ("%u pairs are copies\n", self.found->len);

  g_array_unref (self.found);
  dossier_story_pairs_clear (&self.pairs);
  dossier_connection_close (self.connection);
  return 0;
}
