/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_view_free:
 * @view: (transfer full) (nullable): a view
 */
void
dossier_view_free (DossierView *view)
{
  if (view == NULL)
    return;
  g_clear_pointer (&view->documents, g_array_unref);
  g_clear_pointer (&view->statements, g_array_unref);
  g_clear_pointer (&view->sectors, g_ptr_array_unref);
  g_clear_pointer (&view->entities, g_ptr_array_unref);
  g_clear_pointer (&view->timeline, dossier_timeline_unref);
  g_free (view->remark);
  g_free (view);
}

static gboolean
count_documents (DossierView *view, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "count-documents", error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  view->n_documents = (guint) dossier_cursor_get_int (cursor, 0);
  return TRUE;
}

static gboolean
read_result (DossierView          *view,
             DossierConnection    *connection,
             const DossierQuery   *query,
             const DossierFilter  *filter,
             GError              **error)
{
  if (!dossier_result_fill (connection, filter, DOSSIER_FILTER_ALL, error))
    return FALSE;
  view->documents = dossier_result_documents (connection, error);
  if (view->documents == NULL)
    return FALSE;
  view->statements = dossier_result_statements (connection, filter, error);
  if (view->statements == NULL)
    return FALSE;
  view->sectors = dossier_facets_read_sectors (connection, query, error);
  return view->sectors != NULL;
}

/* The entities and the timeline each leave out a part of the query. Where the query has no such
 * part, the documents gathered for the rest serve. */
static gboolean
read_others (DossierView          *view,
             DossierConnection    *connection,
             const DossierQuery   *query,
             const DossierFilter  *filter,
             GError              **error)
{
  DossierFilterParts no_entity = DOSSIER_FILTER_ALL & ~(guint) DOSSIER_FILTER_ENTITY;
  DossierFilterParts no_days = DOSSIER_FILTER_ALL & ~(guint) DOSSIER_FILTER_DAYS;

  if (filter->entity != 0 && !dossier_result_fill (connection, filter, no_entity, error))
    return FALSE;
  view->entities = dossier_facets_read_entities (connection, query, error);
  if (view->entities == NULL)
    return FALSE;
  if ((filter->entity != 0 || filter->has_days)
      && !dossier_result_fill (connection, filter, no_days, error))
    return FALSE;
  view->timeline = dossier_timeline_read (connection, filter, no_days, error);
  return view->timeline != NULL;
}

/**
 * dossier_corpus_read_view:
 * @self: a corpus
 * @query: a query
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Reads all that @query shows in one transaction, so that its parts agree.
 *
 * Returns: (transfer full): the view
 */
DossierView *
dossier_corpus_read_view (DossierCorpus  *self,
                          DossierQuery   *query,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autoptr (DossierView) view = g_new0 (DossierView, 1);
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection;
  gboolean done;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to look for documents"), cancellable, error);
  if (connection == NULL)
    return NULL;
  done = count_documents (view, connection, error)
         && read_result (view, connection, query, &filter, error)
         && read_others (view, connection, query, &filter, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  view->remark = dossier_pattern_clock_describe (&clock);
  return done ? g_steal_pointer (&view) : NULL;
}
