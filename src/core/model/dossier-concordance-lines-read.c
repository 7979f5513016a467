/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-lines-read.h"

#include "dossier-keyword-document.h"
#include "dossier-keyword-text.h"
#include "dossier-search-places.h"

/* One connection reads the texts, as they are packed. Some threads unpack them and find the
 * keywords, which is nine tenths of the work. The thread that reads puts what they found together
 * in the order of the documents. */

/* What is handed over at once, and how many such heaps may wait for each thread. */
#define MAX_TEXTS 64
#define MAX_BYTES (512 * 1024)
#define HEAPS_FOR_A_THREAD 4
/* The first heap is smaller, for somebody waits to see lines. */
#define FIRST_TEXTS 16
/* More help little with what takes some tenths of a second. */
#define MAX_THREADS 4
/* The first lines are told of when a screen of them is there, then the clock decides. */
#define N_FIRST_LINES 100
#define TELL_EVERY (150 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  DossierKeywordText text;
  GArray *spans;   /* DossierSpan: mentions, NULL until they are found where words are looked for */
  GArray *places;  /* DossierConcordancePlace */
  DossierPatternClock clock; /* what became of the patterns */
} Piece;

typedef struct
{
  GArray *pieces;  /* Piece */
  gsize n_bytes;   /* of packed texts */
  gboolean done;
} Heap;

typedef struct
{
  DossierConcordanceLines *lines;
  const DossierConcordanceTexts *texts;
  DossierPatternClock *clock; /* of the patterns of the words, in all texts together */
  GCancellable *cancellable;

  GThreadPool *pool;          /* NULL until there is more than one heap */
  guint n_threads;
  GQueue heaps;               /* Heap: those that are not put together yet, in order */
  GMutex lock;                /* guards Heap.done */
  GCond finished;             /* that the first heap is done */

  DossierConcordanceFunc func;
  gpointer data;
  gint64 told;                /* when; monotonic time in microseconds */
  gboolean begun;             /* it was told of the first lines */
  guint n_read;               /* documents whose lines are there */
} Reader;

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  dossier_keyword_text_clear (&piece->text);
  g_clear_pointer (&piece->spans, g_array_unref);
  g_clear_pointer (&piece->places, g_array_unref);
}

static Heap *
new_heap (void)
{
  Heap *heap = g_new0 (Heap, 1);

  heap->pieces = g_array_sized_new (FALSE, TRUE, sizeof (Piece), MAX_TEXTS);
  g_array_set_clear_func (heap->pieces, clear_piece);
  return heap;
}

static void
free_heap (gpointer data)
{
  Heap *heap = data;

  g_array_unref (heap->pieces);
  g_free (heap);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Heap, free_heap)

static void
find_places (const Reader *self, Piece *piece)
{
  DossierKeywordText *text = &piece->text;

  dossier_keyword_text_unpack (text);
  if (piece->spans == NULL)
    {
      piece->clock.deadline = self->clock->deadline;
      piece->spans = dossier_search_find_places (self->texts->words, text->bytes, text->size, FALSE,
                                                 &piece->clock);
    }
  piece->places = g_array_sized_new (FALSE, FALSE, sizeof (DossierConcordancePlace),
                                     piece->spans->len);
  for (guint i = 0; i < piece->spans->len; i++)
    {
      DossierSpan span = g_array_index (piece->spans, DossierSpan, i);
      DossierConcordancePlace place;

      if (span.start >= span.end || span.end > text->size)
        continue;
      dossier_concordance_place_init (&place, text->bytes, text->size, span);
      g_array_append_val (piece->places, place);
    }
}

static void
find_in_heap (const Reader *self, Heap *heap)
{
  for (guint i = 0; i < heap->pieces->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    find_places (self, &g_array_index (heap->pieces, Piece, i));
}

static void
find_in_thread (gpointer data, gpointer user_data)
{
  Reader *self = user_data;
  Heap *heap = data;

  find_in_heap (self, heap);
  g_mutex_lock (&self->lock);
  heap->done = TRUE;
  g_cond_signal (&self->finished);
  g_mutex_unlock (&self->lock);
}

static void
tell (Reader *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->func == NULL
      || (now - self->told < TELL_EVERY
          && (self->begun || dossier_concordance_lines_count (self->lines) < N_FIRST_LINES)))
    return;
  self->begun = TRUE;
  self->told = now;
  self->func (self->lines, self->n_read, self->texts->ids->len, self->data);
}

static void
put_together (Reader *self, const Heap *heap)
{
  for (guint i = 0; i < heap->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (heap->pieces, Piece, i);
      const DossierKeywordText *text = &piece->text;

      self->clock->stopped |= piece->clock.stopped;
      self->clock->refused |= piece->clock.refused;
      self->clock->gave_up |= piece->clock.gave_up;
      dossier_concordance_lines_begin (self->lines, text->document, text->title, text->publisher,
                                       text->first_day);
      for (guint k = 0; k < piece->places->len; k++)
        dossier_concordance_lines_add (self->lines, text->bytes,
                                       &g_array_index (piece->places, DossierConcordancePlace, k));
    }
}

/* Puts together what is done, and waits as long as more than @most heaps are not. */
static gboolean
collect (Reader *self, guint most, GError **error)
{
  while (self->heaps.length > 0)
    {
      g_autoptr (Heap) heap = NULL;
      const Heap *first = g_queue_peek_head (&self->heaps);
      gboolean done;

      g_mutex_lock (&self->lock);
      while (!first->done && self->heaps.length > most)
        g_cond_wait (&self->finished, &self->lock);
      done = first->done;
      g_mutex_unlock (&self->lock);
      if (!done)
        break;
      /* Then not all of it was looked through. */
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      heap = g_queue_pop_head (&self->heaps);
      put_together (self, heap);
      self->n_read += heap->pieces->len;
      tell (self);
    }
  return TRUE;
}

/* A few texts are looked through sooner than threads begin. */
static void
hand_over (Reader *self, Heap *heap, gboolean last)
{
  g_queue_push_tail (&self->heaps, heap);
  if (last && self->pool == NULL)
    {
      find_in_heap (self, heap);
      heap->done = TRUE;
      return;
    }
  if (self->pool == NULL)
    self->pool = g_thread_pool_new (find_in_thread, self, (int) self->n_threads, FALSE, NULL);
  g_thread_pool_push (self->pool, heap, NULL);
}

static gboolean
read_piece (const DossierConcordanceTexts *texts, guint place, Heap *heap, GError **error)
{
  gint64 id = g_array_index (texts->ids, gint64, place);
  const DossierDocumentFacts *known
    = texts->known != NULL ? g_ptr_array_index (texts->known, place) : NULL;
  Piece piece = { .spans = NULL };
  GError *failure = NULL;

  if (dossier_keyword_text_read (&piece.text, texts->connection, id, known, &failure))
    {
      if (texts->entity != 0)
        {
          piece.spans = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
          dossier_keyword_document_mentions (texts->connection, id, texts->entity, piece.spans,
                                             &failure);
        }
      heap->n_bytes += piece.text.size;
      g_array_append_val (heap->pieces, piece);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
read_all (Reader *self, GError **error)
{
  g_autoptr (Heap) heap = new_heap ();
  guint most = FIRST_TEXTS;

  for (guint i = 0; i < self->texts->ids->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
          || !read_piece (self->texts, i, heap, error))
        return FALSE;
      if (heap->pieces->len < most && heap->n_bytes < MAX_BYTES)
        continue;
      hand_over (self, g_steal_pointer (&heap), FALSE);
      heap = new_heap ();
      most = MAX_TEXTS;
      if (!collect (self, self->n_threads * HEAPS_FOR_A_THREAD, error))
        return FALSE;
    }
  hand_over (self, g_steal_pointer (&heap), TRUE);
  return collect (self, 0, error);
}

/**
 * dossier_concordance_lines_read:
 * @lines: takes the lines
 * @texts: what is read
 * @clock: (out caller-allocates): begins, and tells what the patterns of the words left undone
 * @func: (nullable) (scope call): is told how far the work is, in the calling thread
 * @data: for @func
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Reads each document once, on at most four cores. At no time much more than a thousand texts are
 * held, packed. Any thread.
 *
 * Returns: whether all were read
 */
gboolean
dossier_concordance_lines_read (DossierConcordanceLines        *lines,
                                const DossierConcordanceTexts  *texts,
                                DossierPatternClock            *clock,
                                DossierConcordanceFunc          func,
                                gpointer                        data,
                                GCancellable                   *cancellable,
                                GError                        **error)
{
  Reader self = {
    .lines = lines,
    .texts = texts,
    .clock = clock,
    .cancellable = cancellable,
    .n_threads = CLAMP (g_get_num_processors (), 1, MAX_THREADS),
    .func = func,
    .data = data,
    .told = g_get_monotonic_time (),
  };
  gboolean done;

  dossier_pattern_clock_start (clock);
  g_queue_init (&self.heaps);
  g_mutex_init (&self.lock);
  g_cond_init (&self.finished);
  done = read_all (&self, error);
  /* After a failure what has not been begun is not wanted. */
  if (self.pool != NULL)
    g_thread_pool_free (self.pool, TRUE, TRUE);
  g_queue_clear_full (&self.heaps, free_heap);
  g_mutex_clear (&self.lock);
  g_cond_clear (&self.finished);
  return done;
}
