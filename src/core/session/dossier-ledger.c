/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger.h"

#include <string.h>

#include "dossier-corpus-task.h"
#include "dossier-ids.h"
#include "dossier-ledger-reading.h"
#include "dossier-session-private.h"

/**
 * DossierLedger:
 *
 * The commitments: the statements of a session's result, narrowed and sorted as somebody wishes.
 * Which they are and in what order is found out in a thread; what they say is read as they are
 * looked at.
 *
 * Follows its session while it is seen. Main thread only.
 */
struct _DossierLedger
{
  GObject parent_instance;

  DossierSession *session;
  DossierRowList *rows;
  DossierLedgerKeys *keys;
  DossierLedgerWish wish;
  GCancellable *reading;      /* NULL if nothing is read */
  DossierQuery *query;        /* (nullable): what was read last, or is being read */
  DossierQuery *listed_query; /* (nullable): what the rows were asked for that are listed now */
  DossierLedgerWish listed_wish;
  guint n_writes;             /* how often the file had been written when that began */
  gboolean seen;
  gboolean stale;             /* it was not read again because nobody looked */
  gboolean reload;            /* what stands in the rows may have changed too */
  gboolean read;
  gboolean changing;          /* rows come and go */
  gint64 watched;             /* row id, 0: none */
  gint64 heir;                /* row id of what is listed in its place, 0: nothing or itself */
  guint n_statements;
  guint n_passed;
  guint counts[DOSSIER_N_STATEMENT_KINDS];
};

enum
{
  CHANGING,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierLedger, dossier_ledger, G_TYPE_OBJECT)

static void
list_rows (DossierLedger *self, const DossierLedgerView *view, const DossierLedgerReading *reading)
{
  if (reading->runs != NULL && reading->shown == dossier_row_list_get_ids (self->rows))
    {
      dossier_row_list_change (self->rows, view->ids, reading->runs);
      return;
    }
  g_signal_emit (self, signals[CHANGING], 0);
  dossier_row_list_set_ids (self->rows, view->ids);
}

static void
show (DossierLedger *self, const DossierLedgerView *view, const DossierLedgerReading *reading)
{
  if (self->reload)
    dossier_row_list_reload (self->rows);
  self->reload = FALSE;
  self->changing = TRUE;
  list_rows (self, view, reading);
  self->changing = FALSE;
  if (reading->watched == self->watched)
    self->heir = reading->heir;
  g_clear_pointer (&self->listed_query, dossier_query_unref);
  self->listed_query = dossier_query_ref (reading->query);
  self->listed_wish = reading->wish;
  self->n_statements = view->n_statements;
  self->n_passed = view->n_passed;
  memcpy (self->counts, view->counts, sizeof self->counts);
  self->read = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) session = dossier_session_from_task (data);
  DossierLedgerReading *reading = dossier_corpus_task_get_data (result);
  g_autoptr (DossierLedger) self = g_weak_ref_get (&reading->reader);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLedgerView) view = dossier_corpus_task_finish (result, &error);

  /* A cancelled reading has been replaced by another. */
  if (session == NULL || self == NULL
      || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->reading);
  if (view != NULL)
    show (self, view, reading);
  else
    dossier_session_emit_failed (session, error);
}

static void
cancel (DossierLedger *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Whether what is listed differs from what is wanted only because the file has changed. */
static gboolean
is_same_again (DossierLedger *self)
{
  return self->listed_query != NULL && dossier_query_equal (self->query, self->listed_query)
         && memcmp (&self->wish, &self->listed_wish, sizeof self->wish) == 0;
}

static void
start_reading (DossierLedger *self)
{
  g_autoptr (GTask) task = NULL;
  DossierLedgerReading *reading;

  self->stale = !self->seen;
  if (self->stale)
    return;
  cancel (self);
  self->reading = g_cancellable_new ();
  g_clear_pointer (&self->query, dossier_query_unref);
  self->query = dossier_query_ref (dossier_session_get_query (self->session));
  self->n_writes = dossier_corpus_get_n_writes (dossier_session_get_corpus (self->session));

  self->wish.choice.today = dossier_day_get_today ();

  reading = dossier_ledger_reading_new (self, self->query, &self->wish, self->keys);
  reading->watched = self->watched;
  if (is_same_again (self))
    reading->shown = g_array_ref (dossier_row_list_get_ids (self->rows));
  task = dossier_session_new_task (self->session, self->reading, on_read);
  g_task_set_source_tag (task, start_reading);
  dossier_corpus_task_run (task, dossier_session_get_corpus (self->session),
                           dossier_ledger_reading_run, (GDestroyNotify) dossier_ledger_view_free,
                           reading, dossier_ledger_reading_free);
}

/* Another query is answered at once, without waiting for the session's own lists. */
static void
on_query_changed (DossierLedger *self)
{
  start_reading (self);
}

static void
on_refreshed (DossierSession *session, gboolean reloaded, DossierLedger *self)
{
  if (!reloaded && self->query == dossier_session_get_query (session)
      && self->n_writes == dossier_corpus_get_n_writes (dossier_session_get_corpus (session)))
    return;
  self->reload |= reloaded;
  start_reading (self);
}

static void
dossier_ledger_dispose (GObject *object)
{
  DossierLedger *self = DOSSIER_LEDGER (object);

  cancel (self);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_ledger_parent_class)->dispose (object);
}

static void
dossier_ledger_finalize (GObject *object)
{
  DossierLedger *self = DOSSIER_LEDGER (object);

  g_clear_pointer (&self->query, dossier_query_unref);
  g_clear_pointer (&self->listed_query, dossier_query_unref);
  g_clear_pointer (&self->keys, dossier_ledger_keys_unref);
  G_OBJECT_CLASS (dossier_ledger_parent_class)->finalize (object);
}

static void
dossier_ledger_class_init (DossierLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_ledger_dispose;
  object_class->finalize = dossier_ledger_finalize;

  signals[CHANGING] = g_signal_new ("changing", DOSSIER_TYPE_LEDGER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_LEDGER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
dossier_ledger_init (DossierLedger *self)
{
  self->wish.order = DOSSIER_LEDGER_BY_DUE;
  self->stale = TRUE;
}

/**
 * dossier_ledger_new:
 * @session: whose statements
 *
 * Returns: (transfer full): an empty list, by due date, which is read when it is seen
 */
DossierLedger *
dossier_ledger_new (DossierSession *session)
{
  DossierLedger *self = g_object_new (DOSSIER_TYPE_LEDGER, NULL);

  self->session = g_object_ref (session);
  self->rows = dossier_row_list_new_statements (dossier_session_get_corpus (session));
  self->keys = dossier_ledger_make_keys (dossier_session_get_knowledge (session));
  g_signal_connect_object (session, "notify::query", G_CALLBACK (on_query_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "refreshed", G_CALLBACK (on_refreshed), self, 0);
  return self;
}

/**
 * dossier_ledger_get_rows:
 * @self: a ledger
 *
 * Returns: (transfer none): its list of [class@Statement], the same one for ever
 */
GListModel *
dossier_ledger_get_rows (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * dossier_ledger_set_seen:
 * @self: a ledger
 * @seen: whether somebody looks at the list
 *
 * What nobody looks at is not read; what has changed meanwhile is when it is seen again.
 */
void
dossier_ledger_set_seen (DossierLedger *self, gboolean seen)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  self->seen = seen;
  if (seen && self->stale)
    start_reading (self);
}

/**
 * dossier_ledger_filter:
 * @self: a ledger
 * @kinds: bits by #DossierStatementKind of those to list, 0 for all
 * @certainties: bits by #DossierCertainty, 0 for all
 * @passed: whether to list only those whose due date has passed
 */
void
dossier_ledger_filter (DossierLedger *self, guint kinds, guint certainties, gboolean passed)
{
  DossierStatementChoice *choice = &self->wish.choice;

  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  if (choice->kinds == kinds && choice->certainties == certainties && choice->passed == passed)
    return;
  choice->kinds = kinds;
  choice->certainties = certainties;
  choice->passed = passed;
  start_reading (self);
}

/**
 * dossier_ledger_sort:
 * @self: a ledger
 * @order: what to sort by
 * @descending: whether the other way round
 */
void
dossier_ledger_sort (DossierLedger *self, DossierLedgerOrder order, gboolean descending)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  if (self->wish.order == order && self->wish.descending == descending)
    return;
  self->wish.order = order;
  self->wish.descending = descending;
  start_reading (self);
}

/**
 * dossier_ledger_get_listed:
 * @self: a ledger that is read
 *
 * Returns: (transfer none): which statements are listed now, and in what order
 */
const DossierLedgerWish *
dossier_ledger_get_listed (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), NULL);

  return &self->listed_wish;
}

/**
 * dossier_ledger_is_read:
 * @self: a ledger
 *
 * Returns: whether an empty list means that there are no statements
 */
gboolean
dossier_ledger_is_read (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), FALSE);

  return self->read;
}

/**
 * dossier_ledger_is_changing:
 * @self: a ledger
 *
 * Returns: whether rows come and go right now, so that one that is selected no more was not let go
 *   by a person
 */
gboolean
dossier_ledger_is_changing (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), FALSE);

  return self->changing;
}

/**
 * dossier_ledger_get_count:
 * @self: a ledger
 * @kind: what is stated
 *
 * Returns: how many statements of @kind the session's query has, whatever is filtered here
 */
guint
dossier_ledger_get_count (DossierLedger *self, DossierStatementKind kind)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), 0);
  g_return_val_if_fail ((guint) kind < DOSSIER_N_STATEMENT_KINDS, 0);

  return self->counts[kind];
}

/**
 * dossier_ledger_get_n:
 * @self: a ledger
 *
 * Returns: how many statements the session's query has, whatever is filtered here
 */
guint
dossier_ledger_get_n (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), 0);

  return self->n_statements;
}

/**
 * dossier_ledger_get_n_passed:
 * @self: a ledger
 *
 * Returns: of how many statements of the session's query the due date has passed, whatever is
 *   filtered here
 */
guint
dossier_ledger_get_n_passed (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), 0);

  return self->n_passed;
}

/**
 * dossier_ledger_watch:
 * @self: a ledger
 * @statement: row id, 0 for none
 *
 * Says which statement dossier_ledger_find() is to find also when it was corrected: the correction
 * has another row id.
 */
void
dossier_ledger_watch (DossierLedger *self, gint64 statement)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  if (self->watched != statement)
    self->heir = 0;
  self->watched = statement;
}

/**
 * dossier_ledger_find:
 * @self: a ledger
 * @statement: row id
 *
 * Returns: where the statement is listed or, if it is watched, what stands in its place since it
 *   was corrected or that was taken back; %G_MAXUINT if it is not
 */
guint
dossier_ledger_find (DossierLedger *self, gint64 statement)
{
  GArray *ids;
  guint position = G_MAXUINT;

  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), G_MAXUINT);

  ids = dossier_row_list_get_ids (self->rows);
  if (!dossier_ids_find (ids, statement, &position) && statement == self->watched
      && self->heir != 0)
    dossier_ids_find (ids, self->heir, &position);
  return position;
}
