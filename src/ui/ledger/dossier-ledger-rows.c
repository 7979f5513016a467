/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-rows.h"

#include "dossier-statement.h"

struct _DossierLedgerRows
{
  GObject parent_instance;

  DossierSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *list_signals;
  GListStore *list;
  GCancellable *cancellable; /* of the reading under way */
  guint idle;                /* a reading is due */
  gboolean loaded;           /* the first reading is done */
  gboolean seen;             /* somebody looks at the list */
  gboolean stale;            /* it was not read again because nobody did */
};

/* What the thread reads from. */
typedef struct
{
  DossierCorpus *corpus;
  DossierQuery *query;
} Request;

enum
{
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierLedgerRows, dossier_ledger_rows, G_TYPE_OBJECT)

static void
request_free (Request *request)
{
  g_object_unref (request->corpus);
  dossier_query_unref (request->query);
  g_free (request);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = dossier_corpus_find_statements (request->corpus, request->query,
                                                           cancellable, &error);
  GPtrArray *statements = NULL;

  if (ids != NULL)
    statements = dossier_corpus_load_statements (request->corpus, ids, cancellable, &error);
  if (statements != NULL)
    g_task_return_pointer (task, statements, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The session reads the same and tells people when that fails. */
static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierLedgerRows *self = DOSSIER_LEDGER_ROWS (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) statements = g_task_propagate_pointer (G_TASK (result), &error);

  if (statements == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("The ledger was not read: %s", error->message);
      return;
    }
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       statements->pdata, statements->len);
  self->loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
cancel (DossierLedgerRows *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
load (gpointer data)
{
  DossierLedgerRows *self = data;
  g_autoptr (GTask) task = NULL;
  Request *request;

  self->idle = 0;
  self->stale = FALSE;
  cancel (self);
  self->cancellable = g_cancellable_new ();
  request = g_new0 (Request, 1);
  request->corpus = g_object_ref (dossier_session_get_corpus (self->session));
  request->query = dossier_query_ref (dossier_session_get_query (self->session));
  task = g_task_new (self, self->cancellable, on_loaded, NULL);
  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, load_in_thread);
  return G_SOURCE_REMOVE;
}

/* One refresh of the session changes several things; they are answered by one reading. */
static void
queue_load (DossierLedgerRows *self)
{
  self->stale = TRUE;
  if (self->seen && self->idle == 0 && self->session != NULL)
    self->idle = g_idle_add (load, self);
}

static void
dossier_ledger_rows_dispose (GObject *object)
{
  DossierLedgerRows *self = DOSSIER_LEDGER_ROWS (object);

  dossier_ledger_rows_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (dossier_ledger_rows_parent_class)->dispose (object);
}

static void
dossier_ledger_rows_class_init (DossierLedgerRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_ledger_rows_dispose;

  signals[LOADED]
    = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_ledger_rows_init (DossierLedgerRows *self)
{
  self->list = g_list_store_new (DOSSIER_TYPE_STATEMENT);
  self->loaded = TRUE;
  self->session_signals = g_signal_group_new (DOSSIER_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::timeline",
                                  G_CALLBACK (queue_load), self);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed",
                                  G_CALLBACK (queue_load), self);
}

/**
 * dossier_ledger_rows_new:
 *
 * Returns: (transfer full): an empty list
 */
DossierLedgerRows *
dossier_ledger_rows_new (void)
{
  return g_object_new (DOSSIER_TYPE_LEDGER_ROWS, NULL);
}

/**
 * dossier_ledger_rows_set_session:
 * @self: rows
 * @session: (nullable): whose statements
 *
 * They are read in a thread; until then the list is empty.
 */
void
dossier_ledger_rows_set_session (DossierLedgerRows *self, DossierSession *session)
{
  g_return_if_fail (DOSSIER_IS_LEDGER_ROWS (self));

  if (!g_set_object (&self->session, session))
    return;
  cancel (self);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->list_signals,
                             session != NULL ? dossier_session_get_statements (session) : NULL);
  self->loaded = session == NULL;
  g_list_store_remove_all (self->list);
  g_signal_emit (self, signals[LOADED], 0);
  queue_load (self);
}

/**
 * dossier_ledger_rows_set_seen:
 * @self: rows
 * @seen: whether somebody looks at the list
 *
 * What nobody looks at is not read: of a large dossier that is much.
 */
void
dossier_ledger_rows_set_seen (DossierLedgerRows *self, gboolean seen)
{
  g_return_if_fail (DOSSIER_IS_LEDGER_ROWS (self));

  self->seen = seen;
  if (seen && self->stale)
    queue_load (self);
}

/**
 * dossier_ledger_rows_is_loaded:
 * @self: rows
 *
 * Returns: whether an empty list means that there are no statements
 */
gboolean
dossier_ledger_rows_is_loaded (DossierLedgerRows *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ROWS (self), FALSE);

  return self->loaded;
}

/**
 * dossier_ledger_rows_get_list:
 * @self: rows
 *
 * Returns: (transfer none): a list of [class@Statement], the same one for ever
 */
GListModel *
dossier_ledger_rows_get_list (DossierLedgerRows *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ROWS (self), NULL);

  return G_LIST_MODEL (self->list);
}
