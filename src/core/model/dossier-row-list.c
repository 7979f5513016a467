/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-row-list.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-private.h"
#include "dossier-corpus-task.h"
#include "dossier-row-diff.h"
#include "dossier-rows-private.h"

#define PAGE 64
/* Rows kept beyond those that somebody looks at: several screens in both directions. */
#define MAX_ROWS (32 * PAGE)

/**
 * DossierRowList:
 *
 * A list model over the row ids of a query. The length is known at once; an item is a
 * wrapper that fills itself when its page of 64 rows has been read in a thread.
 *
 * Wrappers are found by id and remembered weakly, so one that is still on the screen after a
 * refresh is the same object. Replies that were asked for before dossier_row_list_reload()
 * come from an older generation and are dropped.
 *
 * Main thread only.
 */
struct _DossierRowList
{
  GObject parent_instance;

  DossierCorpus *corpus;
  const DossierRowKind *kind;
  GArray *ids;            /* gint64 */
  GArray *rest;           /* gint64: while the list is changing, the rows from @split on; else
                           * NULL */
  guint split;            /* rows before it are still the old ones */
  guint rest_from;        /* the row of @rest that stands there */
  GHashTable *items;      /* gint64 → item, not owned */
  GHashTable *rows;       /* gint64 → row */
  GHashTable *pending;    /* gint64: being read */
  guint generation;
};

static void dossier_row_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierRowList, dossier_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dossier_row_list_model_init))

typedef struct
{
  DossierRowList *list; /* not owned; cleared items are removed from its table */
  gint64 id;
} ItemLink;

typedef struct
{
  const DossierRowKind *kind;
  guint generation;
  GArray *ids;
  GPtrArray *rows; /* NULL where a row is gone */
} Page;

static void
free_page (gpointer data)
{
  Page *page = data;

  for (guint i = 0; i < page->rows->len; i++)
    if (g_ptr_array_index (page->rows, i) != NULL)
      page->kind->free_row (g_ptr_array_index (page->rows, i));
  g_ptr_array_unref (page->rows);
  g_array_unref (page->ids);
  g_free (page);
}

static gpointer
read_rows (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Page *page = data;
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection;
  GError *failure = NULL;

  connection = dossier_store_begin_read (store, _("failed to read rows"), cancellable, &failure);
  for (guint i = 0; failure == NULL && i < page->ids->len; i++)
    g_ptr_array_add (page->rows, page->kind->read_row (connection,
                                                       g_array_index (page->ids, gint64, i),
                                                       &failure));
  dossier_store_end_read (store, connection);
  if (failure == NULL)
    return GINT_TO_POINTER (TRUE);
  g_propagate_error (error, failure);
  return NULL;
}

static void
keep_row (DossierRowList *self, gint64 id, gpointer row)
{
  if (g_hash_table_size (self->rows) >= MAX_ROWS)
    g_hash_table_remove_all (self->rows);
  g_hash_table_replace (self->rows, g_memdup2 (&id, sizeof id), g_atomic_rc_box_acquire (row));
}

static void
on_page_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierRowList) self = data;
  Page *page = dossier_corpus_task_get_data (result);
  g_autoptr (GError) error = NULL;

  /* After a failure the rows stay empty and are asked for again when they are looked at next. */
  if (!dossier_corpus_task_finish (result, &error))
    g_debug ("%s", error->message);
  if (page->generation != self->generation)
    return;
  for (guint i = 0; i < page->ids->len; i++)
    {
      gint64 id = g_array_index (page->ids, gint64, i);
      gpointer row = i < page->rows->len ? g_ptr_array_index (page->rows, i) : NULL;
      gpointer item = g_hash_table_lookup (self->items, &id);

      g_hash_table_remove (self->pending, &id);
      if (row == NULL)
        continue;
      keep_row (self, id, row);
      if (item != NULL)
        self->kind->take_row (item, row);
    }
}

static void
read_ids (DossierRowList *self, GArray *ids)
{
  g_autoptr (GTask) task = NULL;
  Page *page;

  if (ids->len == 0)
    {
      g_array_unref (ids);
      return;
    }
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (self->pending, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  page = g_new0 (Page, 1);
  page->kind = self->kind;
  page->generation = self->generation;
  page->ids = ids;
  page->rows = g_ptr_array_new ();
  /* The thread may be the last to let go of the task, which must not finalize the list. */
  task = g_task_new (NULL, NULL, on_page_read, g_object_ref (self));
  g_task_set_source_tag (task, read_ids);
  dossier_corpus_task_run (task, self->corpus, read_rows, NULL, page, free_page);
}

static guint
count (DossierRowList *self)
{
  return self->rest != NULL ? self->split + self->rest->len - self->rest_from : self->ids->len;
}

static gint64
get_id (DossierRowList *self, guint position)
{
  if (self->rest != NULL && position >= self->split)
    return g_array_index (self->rest, gint64, position - self->split + self->rest_from);
  return g_array_index (self->ids, gint64, position);
}

/* Reads what is not yet known of the page around @position. */
static void
read_page (DossierRowList *self, guint position)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint first = position / PAGE * PAGE;

  for (guint i = first; i < MIN (first + PAGE, count (self)); i++)
    {
      gint64 id = get_id (self, i);

      if (!g_hash_table_contains (self->rows, &id) && !g_hash_table_contains (self->pending, &id))
        g_array_append_val (ids, id);
    }
  read_ids (self, ids);
}

static void
on_item_gone (gpointer data, GObject *item)
{
  ItemLink *link = data;

  if (g_hash_table_lookup (link->list->items, &link->id) == (gpointer) item)
    g_hash_table_remove (link->list->items, &link->id);
  g_free (link);
}

/* The weak reference's data must be found again to let go of it. */
static GQuark
link_quark (void)
{
  return g_quark_from_static_string ("dossier-row-list-link");
}

static gpointer
make_item (DossierRowList *self, gint64 id)
{
  gpointer item = self->kind->new_item (id);
  ItemLink *link = g_new0 (ItemLink, 1);

  link->list = self;
  link->id = id;
  g_object_set_qdata (item, link_quark (), link);
  g_object_weak_ref (item, on_item_gone, link);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), item);
  return item;
}

static void
forget_items (DossierRowList *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      ItemLink *link = g_object_get_qdata (item, link_quark ());

      g_object_weak_unref (item, on_item_gone, link);
      g_object_set_qdata (item, link_quark (), NULL);
      g_free (link);
      g_hash_table_iter_remove (&iter);
    }
}

static GType
dossier_row_list_get_item_type (GListModel *model)
{
  return DOSSIER_ROW_LIST (model)->kind->get_type ();
}

static guint
dossier_row_list_get_n_items (GListModel *model)
{
  return count (DOSSIER_ROW_LIST (model));
}

static gpointer
dossier_row_list_get_item (GListModel *model, guint position)
{
  DossierRowList *self = DOSSIER_ROW_LIST (model);
  gpointer item, row;
  gint64 id;

  if (position >= count (self))
    return NULL;
  id = get_id (self, position);
  item = g_hash_table_lookup (self->items, &id);
  if (item != NULL)
    g_object_ref (item);
  else
    item = make_item (self, id);

  if (!self->kind->is_loaded (item))
    {
      row = g_hash_table_lookup (self->rows, &id);
      if (row != NULL)
        self->kind->take_row (item, row);
      else if (!g_hash_table_contains (self->pending, &id))
        read_page (self, position);
    }
  return item;
}

static void
dossier_row_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_row_list_get_item_type;
  iface->get_n_items = dossier_row_list_get_n_items;
  iface->get_item = dossier_row_list_get_item;
}

static void
dossier_row_list_finalize (GObject *object)
{
  DossierRowList *self = DOSSIER_ROW_LIST (object);

  forget_items (self);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->pending);
  g_array_unref (self->ids);
  g_object_unref (self->corpus);
  G_OBJECT_CLASS (dossier_row_list_parent_class)->finalize (object);
}

static void
dossier_row_list_class_init (DossierRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_row_list_finalize;
}

static void
dossier_row_list_init (DossierRowList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->pending = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static DossierRowList *
new_list (DossierCorpus *corpus, const DossierRowKind *kind)
{
  DossierRowList *self = g_object_new (DOSSIER_TYPE_ROW_LIST, NULL);

  self->corpus = g_object_ref (corpus);
  self->kind = kind;
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, kind->free_row);
  return self;
}

/**
 * dossier_row_list_new_documents:
 * @corpus: where the rows are
 *
 * Returns: (transfer full): an empty list of [class@Document]
 */
DossierRowList *
dossier_row_list_new_documents (DossierCorpus *corpus)
{
  return new_list (corpus, &dossier_document_rows);
}

/**
 * dossier_row_list_new_statements:
 * @corpus: where the rows are
 *
 * Returns: (transfer full): an empty list of [class@Statement]
 */
DossierRowList *
dossier_row_list_new_statements (DossierCorpus *corpus)
{
  return new_list (corpus, &dossier_statement_rows);
}

/**
 * dossier_row_list_set_ids:
 * @self: a list
 * @ids: (element-type gint64): the rows to show, in order
 *
 * Emits one `items-changed` for the part between what the old and the new ids have in
 * common at the start and at the end; none if they are the same.
 */
void
dossier_row_list_set_ids (DossierRowList *self, GArray *ids)
{
  g_autoptr (GArray) old G_GNUC_UNUSED = self->ids;
  guint head = 0, tail = 0, shorter = MIN (old->len, ids->len);

  while (head < shorter
         && g_array_index (old, gint64, head) == g_array_index (ids, gint64, head))
    head++;
  while (tail < shorter - head
         && g_array_index (old, gint64, old->len - 1 - tail)
            == g_array_index (ids, gint64, ids->len - 1 - tail))
    tail++;

  self->ids = g_array_ref (ids);
  if (head + tail < old->len || head + tail < ids->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                ids->len - head - tail);
}

/**
 * dossier_row_list_change:
 * @self: a list
 * @ids: (element-type gint64): the rows to show, in order
 * @runs: (element-type DossierRowRun): where they differ from those shown now
 *
 * Emits one `items-changed` for each place, so that whoever looks at rows between two of them keeps
 * them in sight.
 */
void
dossier_row_list_change (DossierRowList *self, GArray *ids, const GArray *runs)
{
  g_autoptr (GArray) old G_GNUC_UNUSED = self->ids;

  /* From the last to the first: what stands before a place has not moved yet. */
  self->rest = ids;
  for (guint i = runs->len; i-- > 0;)
    {
      const DossierRowRun *run = &g_array_index (runs, DossierRowRun, i);

      self->split = run->old;
      self->rest_from = run->new_;
      g_list_model_items_changed (G_LIST_MODEL (self), run->old, run->n_old, run->n_new);
    }
  self->rest = NULL;
  self->ids = g_array_ref (ids);
}

/**
 * dossier_row_list_get_ids:
 * @self: a list
 *
 * Returns: (transfer none) (element-type gint64): the rows it shows
 */
GArray *
dossier_row_list_get_ids (DossierRowList *self)
{
  return self->ids;
}

/**
 * dossier_row_list_reload:
 * @self: a list
 *
 * Reads the rows that somebody looks at again, after the file has changed.
 */
void
dossier_row_list_reload (DossierRowList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  self->generation++;
  g_hash_table_remove_all (self->rows);
  g_hash_table_remove_all (self->pending);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (ids, *(gint64 *) id);
  read_ids (self, ids);
}
