/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-ledger.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-private.h"
#include "dossier-keyed-ids.h"
#include "dossier-selection.h"

/**
 * dossier_ledger_view_free:
 * @view: (transfer full) (nullable): a view
 */
void
dossier_ledger_view_free (DossierLedgerView *view)
{
  if (view == NULL)
    return;
  g_clear_pointer (&view->ids, g_array_unref);
  g_free (view);
}

/* The other way round, but what has no key stays last. */
static guint64
reverse (guint64 key)
{
  return key != DOSSIER_LEDGER_NO_KEY ? DOSSIER_LEDGER_NO_KEY - 1 - key : key;
}

static void
add_statements (DossierLedgerView           *view,
                GArray                      *entries,
                const DossierDocumentFacts  *document,
                const DossierFactsFilter    *filter,
                const DossierLedgerWish     *wish,
                DossierLedgerKeys           *keys)
{
  for (guint i = 0; i < document->n_statements; i++)
    {
      const DossierStatementFacts *statement = &document->statements[i];
      DossierKeyedId entry = { 0, statement->id };

      if (!dossier_facts_filter_statement (filter, document, statement))
        continue;
      view->n_statements++;
      /* One that a damaged file has is of no kind. */
      if (statement->kind < DOSSIER_N_STATEMENT_KINDS)
        view->counts[statement->kind]++;
      view->n_passed += dossier_statement_choice_has_passed (
        &wish->choice, statement->kind, statement->certainty, statement->due->days);
      if (!dossier_statement_choice_takes (&wish->choice, statement->kind, statement->certainty,
                                           statement->due->days))
        continue;
      entry.key = dossier_ledger_keys_get (keys, document, statement);
      if (wish->descending)
        entry.key = reverse (entry.key);
      g_array_append_val (entries, entry);
    }
}

static gboolean
fill_view (DossierLedgerView        *view,
           DossierConnection        *connection,
           DossierFacts             *facts,
           const DossierFilter      *filter,
           const DossierLedgerWish  *wish,
           DossierLedgerKeys        *keys,
           GError                  **error)
{
  g_auto (DossierFactsFilter) all = { 0 };
  g_autoptr (DossierFactsWords) words = NULL;
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (DossierKeyedId));

  selected = dossier_selection_find (facts, connection, filter, &words, error);
  if (selected == NULL)
    return FALSE;
  dossier_facts_filter_init (&all, filter, DOSSIER_FILTER_ALL);
  dossier_facts_filter_set_words (&all, words);
  if (!dossier_ledger_keys_begin (keys, facts, connection, wish->order, error))
    return FALSE;
  for (guint i = 0; i < selected->len; i++)
    add_statements (view, entries, g_ptr_array_index (selected, i), &all, wish, keys);
  dossier_ledger_keys_end (keys);
  view->ids = dossier_keyed_ids_sort (entries);
  return TRUE;
}

/**
 * dossier_corpus_read_ledger:
 * @self: a corpus
 * @query: what is looked at
 * @wish: which of its statements are wanted
 * @keys: those of @self, the same from one call to the next
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread. A walk through the facts that are held in memory; only sorting by sentences reads the
 * texts, once. What the statements say is read by a [class@RowList] when somebody looks at them.
 *
 * Returns: (transfer full): the statements of @query that are wanted
 */
DossierLedgerView *
dossier_corpus_read_ledger (DossierCorpus            *self,
                            DossierQuery             *query,
                            const DossierLedgerWish  *wish,
                            DossierLedgerKeys        *keys,
                            GCancellable             *cancellable,
                            GError                  **error)
{
  g_autoptr (DossierLedgerView) view = g_new0 (DossierLedgerView, 1);
  g_autoptr (DossierFacts) facts = NULL;
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection;
  gboolean done;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (self),
                                     dossier_corpus_get_store (self),
                                     _("failed to look for documents"), cancellable, &connection,
                                     error);
  if (facts == NULL)
    return NULL;
  done = fill_view (view, connection, facts, &filter, wish, keys, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return done ? g_steal_pointer (&view) : NULL;
}

static gint64
read_heir (DossierConnection *connection, gint64 statement, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "statement-heir", error);

  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":id", statement);
  return dossier_cursor_step (cursor, error) ? dossier_cursor_get_int (cursor, 0) : 0;
}

/**
 * dossier_corpus_find_heir:
 * @self: a corpus
 * @statement: row id of a statement that is not in force any more
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: row id of the statement that stands in its place since it was corrected, or since its
 *   correction was taken back; 0 if there is none, and on failure
 */
gint64
dossier_corpus_find_heir (DossierCorpus *self, gint64 statement, GCancellable *cancellable,
                          GError **error)
{
  DossierConnection *connection
    = dossier_store_begin_read (dossier_corpus_get_store (self), _("failed to look for documents"),
                                cancellable, error);
  gint64 heir;

  if (connection == NULL)
    return 0;
  heir = read_heir (connection, statement, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return heir;
}
