/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-corpus-task.h"
#include "dossier-facet.h"

/* What a refresh reads, and what for. Made by the main thread, filled by another. */
typedef struct
{
  DossierQuery *query;
  DossierCounting counting;
  DossierEntityScope scope;
  gint64 document;
  gboolean reload;

  gboolean foreign;             /* another program has written to the file */
  gboolean all_aside;           /* and the view has no documents */
  DossierView *view;
  GPtrArray *document_entities; /* NULL unless that is the scope */
  GPtrArray *searches;
} Refresh;

static void
free_refresh (gpointer data)
{
  Refresh *refresh = data;

  dossier_query_unref (refresh->query);
  dossier_view_free (refresh->view);
  g_clear_pointer (&refresh->document_entities, g_ptr_array_unref);
  g_clear_pointer (&refresh->searches, g_ptr_array_unref);
  g_free (refresh);
}

/* Of a dossier without documents: whether it ever had some. */
static gboolean
read_shelf (DossierCorpus *corpus, Refresh *refresh, GCancellable *cancellable, GError **error)
{
  gint64 n_aside = 0;

  if (refresh->view->n_documents == 0)
    n_aside = dossier_corpus_count_set_aside (corpus, cancellable, error);
  refresh->all_aside = n_aside > 0;
  return n_aside >= 0;
}

static gboolean
read_refresh (DossierCorpus *corpus, Refresh *refresh, GCancellable *cancellable, GError **error)
{
  refresh->foreign = dossier_corpus_has_foreign_changes (corpus);
  refresh->view = dossier_corpus_read_view_by (corpus, refresh->query, refresh->counting,
                                               cancellable, error);
  if (refresh->view == NULL || !read_shelf (corpus, refresh, cancellable, error))
    return FALSE;
  refresh->searches = dossier_corpus_list_searches (corpus, cancellable, error);
  if (refresh->searches == NULL)
    return FALSE;
  if (refresh->scope == DOSSIER_SCOPE_DOCUMENT)
    {
      refresh->document_entities
        = dossier_corpus_list_document_entities (corpus, refresh->document, cancellable, error);
      if (refresh->document_entities == NULL)
        return FALSE;
    }
  return TRUE;
}

static gpointer
read_all (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (read_refresh (corpus, data, cancellable, error));
}

/* In a document's own list the chosen entity is not known to the corpus. */
static GPtrArray *
select_entity (DossierSession *self, GPtrArray *facets)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < facets->len; i++)
    {
      DossierFacet *facet = g_ptr_array_index (facets, i);
      gint64 id = dossier_facet_get_entity (facet);

      g_ptr_array_add (selected, dossier_facet_new (dossier_facet_get_key (facet), id,
                                                    dossier_facet_get_entity_type (facet),
                                                    dossier_facet_get_label (facet),
                                                    dossier_facet_get_count (facet),
                                                    dossier_facet_get_total (facet),
                                                    id == self->entity_id));
    }
  return selected;
}

static gboolean
are_same_searches (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const DossierSavedSearch *first = g_ptr_array_index (a, i),
                               *second = g_ptr_array_index (b, i);

      if (first->id != second->id || !g_str_equal (first->name, second->name))
        return FALSE;
    }
  return TRUE;
}

static void
show_searches (DossierSession *self, Refresh *refresh)
{
  if (are_same_searches (self->searches, refresh->searches))
    return;
  g_ptr_array_unref (self->searches);
  self->searches = g_steal_pointer (&refresh->searches);
  dossier_session_notify (self, PROP_SEARCHES);
}

/* Rows say what they count: where that is something else now, all are new. */
static void
show_counting (DossierSession *self, DossierCounting counting)
{
  if (self->counted == counting)
    return;
  self->counted = counting;
  g_list_store_remove_all (self->sectors);
  g_list_store_remove_all (self->entities);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    g_list_store_remove_all (self->fields[field]);
}

static void
show_refresh (DossierSession *self, Refresh *refresh)
{
  DossierView *view = refresh->view;
  g_autoptr (GPtrArray) entities = NULL;

  entities = refresh->document_entities != NULL ? select_entity (self, refresh->document_entities)
                                                : g_ptr_array_ref (view->entities);
  if (refresh->reload || refresh->foreign)
    dossier_row_list_reload (self->documents);
  self->read = TRUE;
  dossier_row_list_set_ids (self->documents, view->documents);
  show_counting (self, refresh->counting);
  dossier_session_show_counts (self, view, entities);
  show_searches (self, refresh);
  if (g_strcmp0 (self->search_remark, view->remark) != 0)
    {
      g_free (self->search_remark);
      self->search_remark = g_steal_pointer (&view->remark);
      dossier_session_notify (self, PROP_SEARCH_REMARK);
    }
  self->all_aside = refresh->all_aside;
  if (self->n_documents != view->n_documents)
    {
      self->n_documents = view->n_documents;
      dossier_session_notify (self, PROP_N_DOCUMENTS);
    }
}

static void
reload_opened (DossierSession *self)
{
  dossier_session_reload_document (self);
  if (self->entity_id != 0)
    dossier_session_reload_entity (self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (GError) error = NULL;
  Refresh *refresh = dossier_corpus_task_get_data (result);
  gboolean done = dossier_corpus_task_finish (result, &error) != NULL;

  /* Also where it was replaced: that another program has written is told once. The timeline may
   * have been read before it was. */
  if (self != NULL && refresh->foreign)
    {
      reload_opened (self);
      dossier_session_update_dates (self);
    }
  /* A cancelled refresh has been replaced by another, or its session is gone. */
  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->refresh);
  if (done)
    {
      show_refresh (self, refresh);
      dossier_session_emit_refreshed (self, refresh->reload || refresh->foreign);
    }
  else
    {
      self->missed = TRUE;
      dossier_session_emit_failed (self, error);
    }

  if (self->stale)
    dossier_session_update (self, FALSE);
  else if (done)
    dossier_session_update_clues (self);
}

/* Reads what the query shows; a refresh under way is replaced. @reload: the rows too. */
void
dossier_session_update (DossierSession *self, gboolean reload)
{
  g_autoptr (GTask) task = NULL;
  Refresh *refresh = g_new0 (Refresh, 1);
  gboolean replaces = self->refresh != NULL;
  guint n_renewals = dossier_corpus_get_n_renewals (self->corpus);
  gboolean renewed = n_renewals != self->n_renewals;

  dossier_session_cancel (&self->refresh);
  self->refresh = g_cancellable_new ();
  self->stale = FALSE;
  self->n_writes = dossier_corpus_get_n_writes (self->corpus);
  self->n_renewals = n_renewals;

  refresh->query = dossier_query_ref (self->query);
  refresh->counting = self->counting;
  refresh->scope = self->scope;
  refresh->document = self->document_id;
  /* The one that was replaced or failed may have had to. */
  refresh->reload = reload || replaces || renewed || self->missed;

  task = dossier_session_new_task (self, self->refresh, on_read);
  g_task_set_source_tag (task, dossier_session_update);
  dossier_corpus_task_run (task, self->corpus, read_all, NULL, refresh, free_refresh);
  dossier_session_update_dates (self);
  if (renewed)
    reload_opened (self);
}

/**
 * dossier_session_set_query:
 * @self: a session
 * @query: what to look at
 *
 * Refreshes all lists; they change when the reading is done.
 */
void
dossier_session_set_query (DossierSession *self, DossierQuery *query)
{
  gint64 entity;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (query != NULL);

  if (query == self->query || dossier_query_equal (query, self->query))
    return;
  dossier_query_ref (query);
  dossier_query_unref (self->query);
  self->query = query;
  dossier_session_stop_stepping (self);

  entity = dossier_query_get_entity (query);
  if (entity != self->entity_id)
    {
      self->entity_id = entity;
      dossier_session_reload_entity (self);
    }
  dossier_session_update (self, FALSE);
  dossier_session_find_places (self);
  dossier_session_notify (self, PROP_QUERY);
}

/**
 * dossier_session_set_entity_scope:
 * @self: a session
 * @scope: which entities to list
 */
void
dossier_session_set_entity_scope (DossierSession *self, DossierEntityScope scope)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  if (scope == self->scope)
    return;
  self->scope = scope;
  dossier_session_update (self, FALSE);
  dossier_session_notify (self, PROP_ENTITY_SCOPE);
}

/**
 * dossier_session_set_counting:
 * @self: a session
 * @counting: what is a row of the list of documents, and counts as one everywhere
 */
void
dossier_session_set_counting (DossierSession *self, DossierCounting counting)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  if (counting == self->counting)
    return;
  self->counting = counting;
  dossier_session_update (self, FALSE);
  /* The update let go of what was to be shown first. */
  if (!self->read)
    dossier_session_show_first (self);
  dossier_session_notify (self, PROP_COUNTING);
}

/**
 * dossier_session_get_counting:
 * @self: a session
 *
 * Returns: what is a row of the list of documents
 */
DossierCounting
dossier_session_get_counting (DossierSession *self)
{
  return self->counting;
}

/**
 * dossier_session_refresh:
 * @self: a session
 *
 * Reads everything again after documents were added or annotated anew.
 */
void
dossier_session_refresh (DossierSession *self)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  self->missed = FALSE;
  dossier_session_update (self, TRUE);
  reload_opened (self);
}

static gpointer
look (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (dossier_corpus_has_foreign_changes (corpus));
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);

  if (self != NULL && (dossier_corpus_task_finish (result, NULL) || self->missed))
    dossier_session_refresh (self);
}

/**
 * dossier_session_look_for_changes:
 * @self: a session
 *
 * Reads everything again if another program has written to the dossier, or something could not be
 * read before; else nothing moves.
 */
void
dossier_session_look_for_changes (DossierSession *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  task = dossier_session_new_task (self, NULL, on_looked);
  g_task_set_source_tag (task, dossier_session_look_for_changes);
  dossier_corpus_task_run (task, self->corpus, look, NULL, NULL, NULL);
}
