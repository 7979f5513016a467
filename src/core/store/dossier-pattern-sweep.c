/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pattern-sweep.h"

#include "dossier-text-pack.h"

/* One connection reads the texts, as they are packed, in the order of documents: that is quick, and
 * they are of one moment. All cores unpack and match them. */

/* Texts that are handed over at once, and how many such heaps may wait for each thread. */
#define TEXTS_AT_ONCE 64
#define HEAPS_FOR_A_THREAD 4

typedef struct
{
  gint64 document;
  gpointer body;
  gsize size;
  gboolean packed;
  gboolean matches;
} Text;

/* What one thread at a time matches with: expressions are made ready while they match. */
typedef struct
{
  GPtrArray *regexes;
  DossierPatternClock clock;
} Matcher;

typedef struct
{
  GPtrArray *matchers;
  GAsyncQueue *free;         /* Matcher: those that nobody uses */
  GPtrArray *heaps;          /* GArray of Text, in the order of documents */
  GThreadPool *pool;         /* NULL until there is more than one heap */
  GMutex lock;
  GCond done;
  guint n_waiting;           /* heaps that are not matched yet */
} Sweep;

static void
clear_text (gpointer data)
{
  g_free (((Text *) data)->body);
}

static void
free_matcher (gpointer data)
{
  Matcher *matcher = data;

  g_ptr_array_unref (matcher->regexes);
  g_free (matcher);
}

/* (nullable): one of the patterns is none. */
static Matcher *
make_matcher (const GPtrArray *patterns, const DossierPatternClock *clock)
{
  Matcher *matcher = g_new0 (Matcher, 1);

  matcher->clock = (DossierPatternClock) { .deadline = clock->deadline };
  matcher->regexes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  for (guint i = 0; i < patterns->len; i++)
    {
      const DossierSearchNode *node = g_ptr_array_index (patterns, i);
      GRegex *regex = dossier_search_pattern_compile (node->text, node->caseless, NULL);

      if (regex == NULL)
        {
          free_matcher (matcher);
          return NULL;
        }
      g_ptr_array_add (matcher->regexes, regex);
    }
  return matcher;
}

static gboolean
match_all (Matcher *matcher, const char *text, gsize length)
{
  for (guint i = 0; i < matcher->regexes->len; i++)
    if (dossier_search_pattern_match (g_ptr_array_index (matcher->regexes, i), text, length,
                                      &matcher->clock) != 1)
      return FALSE;
  return TRUE;
}

/* What is no text, in a file that was damaged from outside, matches nothing. */
static void
match_text (Matcher *matcher, Text *text)
{
  g_autofree char *unpacked = NULL;
  const char *body = text->body;
  gsize length = text->size;

  if (text->packed && !matcher->clock.stopped)
    body = unpacked = dossier_text_unpack (text->body, text->size, &length);
  text->matches = !matcher->clock.stopped && body != NULL
                  && g_utf8_validate_len (body, length, NULL) && match_all (matcher, body, length);
  if (!matcher->clock.stopped)
    matcher->clock.n_read++;
  g_clear_pointer (&text->body, g_free);
}

static void
match_heap (gpointer data, gpointer user_data)
{
  Sweep *self = user_data;
  GArray *heap = data;
  Matcher *matcher = g_async_queue_pop (self->free);

  for (guint i = 0; i < heap->len; i++)
    match_text (matcher, &g_array_index (heap, Text, i));
  g_async_queue_push (self->free, matcher);
  g_mutex_lock (&self->lock);
  self->n_waiting--;
  g_cond_signal (&self->done);
  g_mutex_unlock (&self->lock);
}

static void
wait_for (Sweep *self, guint most)
{
  g_mutex_lock (&self->lock);
  while (self->n_waiting > most)
    g_cond_wait (&self->done, &self->lock);
  g_mutex_unlock (&self->lock);
}

/* A few texts are matched sooner than threads begin. */
static void
hand_over (Sweep *self, GArray *heap, gboolean last)
{
  g_ptr_array_add (self->heaps, heap);
  g_mutex_lock (&self->lock);
  self->n_waiting++;
  g_mutex_unlock (&self->lock);
  if (last && self->pool == NULL)
    {
      match_heap (heap, self);
      return;
    }
  if (self->pool == NULL)
    self->pool = g_thread_pool_new (match_heap, self, (int) self->matchers->len, FALSE, NULL);
  g_thread_pool_push (self->pool, heap, NULL);
  wait_for (self, self->matchers->len * HEAPS_FOR_A_THREAD);
}

static GArray *
new_heap (void)
{
  GArray *heap = g_array_sized_new (FALSE, FALSE, sizeof (Text), TEXTS_AT_ONCE);

  g_array_set_clear_func (heap, clear_text);
  return heap;
}

static gboolean
count_texts (DossierConnection *connection, guint *n_texts, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "pattern-count", error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  *n_texts += (guint) dossier_cursor_get_int (cursor, 0);
  return TRUE;
}

/* The time may be up before all texts are read. */
static gboolean
read_texts (Sweep *self, DossierConnection *connection, DossierPatternClock *clock, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "pattern-texts", error);
  GArray *heap = new_heap ();

  while (cursor != NULL && !clock->stopped && dossier_cursor_step (cursor, error))
    {
      Text text = { .document = dossier_cursor_get_int (cursor, 0),
                    .packed = dossier_cursor_get_int (cursor, 2) != 0 };
      gconstpointer body = dossier_cursor_get_blob (cursor, 1, &text.size);

      text.body = g_memdup2 (body, text.size);
      g_array_append_val (heap, text);
      if (heap->len < TEXTS_AT_ONCE)
        continue;
      hand_over (self, heap, FALSE);
      heap = new_heap ();
      clock->stopped = g_get_monotonic_time () >= clock->deadline;
    }
  hand_over (self, heap, TRUE);
  wait_for (self, 0);
  return cursor != NULL && !dossier_cursor_failed (cursor);
}

static gboolean
keep_matches (Sweep *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (!dossier_connection_run (connection, "result-clear", error))
    return FALSE;
  cursor = dossier_connection_query (connection, "result-insert", error);
  if (cursor == NULL)
    return FALSE;
  for (guint i = 0; i < self->heaps->len; i++)
    {
      const GArray *heap = g_ptr_array_index (self->heaps, i);

      for (guint k = 0; k < heap->len; k++)
        {
          const Text *text = &g_array_index (heap, Text, k);

          if (!text->matches)
            continue;
          dossier_cursor_bind_int (cursor, ":document", text->document);
          if (!dossier_cursor_run (cursor, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
init_sweep (Sweep *self, const GPtrArray *patterns, const DossierPatternClock *clock)
{
  self->matchers = g_ptr_array_new_with_free_func (free_matcher);
  self->free = g_async_queue_new ();
  self->heaps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_mutex_init (&self->lock);
  g_cond_init (&self->done);
  for (guint i = 0; i < g_get_num_processors (); i++)
    {
      Matcher *matcher = make_matcher (patterns, clock);

      if (matcher == NULL)
        return FALSE;
      g_ptr_array_add (self->matchers, matcher);
      g_async_queue_push (self->free, matcher);
    }
  return TRUE;
}

static void
clear_sweep (Sweep *self)
{
  if (self->pool != NULL)
    g_thread_pool_free (self->pool, FALSE, TRUE);
  g_ptr_array_unref (self->heaps);
  g_async_queue_unref (self->free);
  g_ptr_array_unref (self->matchers);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->done);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sweep, clear_sweep)

/**
 * dossier_pattern_sweep:
 * @connection: a reader in a transaction whose result holds documents
 * @patterns: (element-type DossierSearchNode): regular expressions
 * @clock: the time they have, and what became of it
 * @error: set on failure
 *
 * Leaves in the result those documents whose texts all of @patterns match. A text that was not
 * read, because the time was up or the pattern went through too many turns, does not match.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_pattern_sweep (DossierConnection    *connection,
                       const GPtrArray      *patterns,
                       DossierPatternClock  *clock,
                       GError              **error)
{
  g_auto (Sweep) self = { NULL };

  /* What is no expression matches nothing. */
  if (!init_sweep (&self, patterns, clock))
    return dossier_connection_run (connection, "result-clear", error);
  if (!count_texts (connection, &clock->n_texts, error)
      || !read_texts (&self, connection, clock, error))
    return FALSE;
  for (guint i = 0; i < self.matchers->len; i++)
    {
      const Matcher *matcher = g_ptr_array_index (self.matchers, i);

      clock->stopped |= matcher->clock.stopped;
      clock->gave_up |= matcher->clock.gave_up;
      clock->n_read += matcher->clock.n_read;
    }
  return keep_matches (&self, connection, error);
}
