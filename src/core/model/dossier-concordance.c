/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance.h"

#include "dossier-concordance-pages.h"

/**
 * DossierConcordance:
 *
 * A list model over all lines of a concordance. It grows while the documents are read in a thread,
 * the first lines at once and in the order in which they are found; when all is read they are put in
 * the order that was asked for. What the lines say is read as they are looked at.
 *
 * Main thread only.
 */
struct _DossierConcordance
{
  GObject parent_instance;

  DossierCorpus *corpus;
  GCancellable *reading;            /* NULL if nothing is read */
  GArray *hits;                     /* DossierConcordanceHit, as found */
  DossierConcordanceLines *lines;   /* NULL until all is read */
  GArray *order;                    /* guint32: numbers of lines; NULL: as found */
  DossierConcordancePages *pages;   /* what the lines say */
  double fraction;
  guint n_documents;

  DossierConcordanceOrder by;
  gboolean descending;
  guint generation;                 /* of the order asked for */
};

enum
{
  PROP_0,
  PROP_FRACTION,
  PROP_N_DOCUMENTS,
  PROP_WIDTH,
  N_PROPS,
};

enum
{
  FAILED,
  REORDERING,
  SORTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void dossier_concordance_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierConcordance, dossier_concordance, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dossier_concordance_model_init))

static GType
dossier_concordance_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_CONCORDANCE_ITEM;
}

static guint
dossier_concordance_get_n_items (GListModel *model)
{
  return DOSSIER_CONCORDANCE (model)->hits->len;
}

static gpointer
dossier_concordance_get_item (GListModel *model, guint position)
{
  DossierConcordance *self = DOSSIER_CONCORDANCE (model);

  return dossier_concordance_pages_get (self->pages, self->hits, self->order, position);
}

static void
dossier_concordance_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_concordance_get_item_type;
  iface->get_n_items = dossier_concordance_get_n_items;
  iface->get_item = dossier_concordance_get_item;
}

/* What the reading thread knows, and how it finds the way back. */
typedef struct
{
  GWeakRef list;
  DossierCorpus *corpus;
  DossierQuery *query;
  gint64 entity;
  DossierSearch *words;
  GMainContext *context;
  GCancellable *cancellable;
  guint n_told; /* lines told of so far */
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_weak_ref_clear (&request->list);
  g_object_unref (request->corpus);
  dossier_query_unref (request->query);
  g_clear_pointer (&request->words, dossier_search_unref);
  g_main_context_unref (request->context);
  g_object_unref (request->cancellable);
  g_free (request);
}

/* Lines on their way to the main thread. */
typedef struct
{
  DossierConcordance *list;
  GCancellable *cancellable; /* of the reading that found them */
  GArray *hits;
  guint n_documents;
  double fraction;
} News;

static void
free_news (gpointer data)
{
  News *news = data;

  g_object_unref (news->list);
  g_object_unref (news->cancellable);
  g_array_unref (news->hits);
  g_free (news);
}

static void
set_progress (DossierConcordance *self, double fraction, guint n_documents)
{
  if (self->n_documents != n_documents)
    {
      self->n_documents = n_documents;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DOCUMENTS]);
    }
  if (self->fraction != fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
}

static gboolean
show_news (gpointer data)
{
  News *news = data;
  DossierConcordance *self = news->list;
  guint before = self->hits->len;

  if (self->reading != news->cancellable)
    return G_SOURCE_REMOVE;
  g_array_append_vals (self->hits, news->hits->data, news->hits->len);
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, news->hits->len);
  set_progress (self, news->fraction, news->n_documents);
  return G_SOURCE_REMOVE;
}

static GArray *
copy_hits (const DossierConcordanceLines *lines, guint from)
{
  guint n = dossier_concordance_lines_count (lines);
  GArray *hits = g_array_sized_new (FALSE, FALSE, sizeof (DossierConcordanceHit), n - from);

  for (guint i = from; i < n; i++)
    {
      DossierConcordanceHit hit = dossier_concordance_lines_get (lines, i);

      g_array_append_val (hits, hit);
    }
  return hits;
}

static void
tell_in_thread (const DossierConcordanceLines *lines, guint n_read, guint n_documents, gpointer data)
{
  Request *request = data;
  DossierConcordance *list = g_weak_ref_get (&request->list);
  g_autoptr (GSource) idle = NULL;
  News *news;

  if (list == NULL)
    return;
  idle = g_idle_source_new ();
  news = g_new0 (News, 1);
  news->list = list;
  news->cancellable = g_object_ref (request->cancellable);
  news->hits = copy_hits (lines, request->n_told);
  news->n_documents = dossier_concordance_lines_count_documents (lines);
  news->fraction = (double) n_read / n_documents;
  request->n_told = dossier_concordance_lines_count (lines);
  /* Not g_main_context_invoke(): a context that nobody runs at the moment would run here. */
  g_source_set_callback (idle, show_news, news, free_news);
  g_source_set_priority (idle, G_PRIORITY_DEFAULT);
  g_source_attach (idle, request->context);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  DossierConcordanceLines *lines
    = dossier_corpus_read_concordance (request->corpus, request->query, request->entity,
                                       request->words, tell_in_thread, request, cancellable,
                                       &error);

  if (lines != NULL)
    g_task_return_pointer (task, lines, (GDestroyNotify) dossier_concordance_lines_unref);
  else
    g_task_return_error (task, error);
}

/* An order being made. */
typedef struct
{
  DossierConcordanceLines *lines;
  DossierConcordanceOrder by;
  gboolean descending;
  guint generation;
} Sorting;

static void
free_sorting (gpointer data)
{
  Sorting *sorting = data;

  dossier_concordance_lines_unref (sorting->lines);
  g_free (sorting);
}

static void
sort_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Sorting *sorting = data;

  g_task_return_pointer (task,
                         dossier_concordance_lines_sort (sorting->lines, sorting->by,
                                                         sorting->descending),
                         (GDestroyNotify) g_array_unref);
}

static gboolean
is_as_shown (DossierConcordance *self, const GArray *order)
{
  for (guint i = 0; i < order->len; i++)
    if (g_array_index (order, guint32, i)
        != (self->order != NULL ? g_array_index (self->order, guint32, i) : i))
      return FALSE;
  return TRUE;
}

static void
on_sorted (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *reference = data;
  g_autoptr (DossierConcordance) self = g_weak_ref_get (reference);
  Sorting *sorting = g_task_get_task_data (G_TASK (result));
  g_autoptr (GArray) order = g_task_propagate_pointer (G_TASK (result), NULL);
  guint n;

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL || order == NULL || sorting->lines != self->lines
      || sorting->generation != self->generation)
    return;
  if (is_as_shown (self, order))
    return;
  g_signal_emit (self, signals[REORDERING], 0);
  g_clear_pointer (&self->order, g_array_unref);
  self->order = g_steal_pointer (&order);
  n = self->hits->len;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n);
  g_signal_emit (self, signals[SORTED], 0);
}

static void
start_sorting (DossierConcordance *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *reference;
  Sorting *sorting;

  self->generation++;
  if (self->lines == NULL)
    return;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  sorting = g_new0 (Sorting, 1);
  sorting->lines = dossier_concordance_lines_ref (self->lines);
  sorting->by = self->by;
  sorting->descending = self->descending;
  sorting->generation = self->generation;
  task = g_task_new (NULL, NULL, on_sorted, reference);
  g_task_set_source_tag (task, start_sorting);
  g_task_set_task_data (task, sorting, free_sorting);
  g_task_run_in_thread (task, sort_in_thread);
}

/* The lines that were not told of yet come with the whole. */
static void
take_lines (DossierConcordance *self, DossierConcordanceLines *lines)
{
  guint before = self->hits->len;
  g_autoptr (GArray) rest = copy_hits (lines, before);

  self->lines = dossier_concordance_lines_ref (lines);
  g_array_append_vals (self->hits, rest->data, rest->len);
  if (rest->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, rest->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
  start_sorting (self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Request *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (DossierConcordance) self = g_weak_ref_get (&request->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConcordanceLines) lines = g_task_propagate_pointer (G_TASK (result), &error);
  guint n_documents;

  if (self == NULL || self->reading != request->cancellable)
    return;
  g_clear_object (&self->reading);
  n_documents = lines != NULL ? dossier_concordance_lines_count_documents (lines) : self->n_documents;
  if (lines != NULL)
    take_lines (self, lines);
  set_progress (self, 1, n_documents);
  if (lines == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
stop_reading (DossierConcordance *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
dossier_concordance_finalize (GObject *object)
{
  DossierConcordance *self = DOSSIER_CONCORDANCE (object);

  stop_reading (self);
  dossier_concordance_pages_free (self->pages);
  g_clear_pointer (&self->lines, dossier_concordance_lines_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_array_unref (self->hits);
  g_object_unref (self->corpus);
  G_OBJECT_CLASS (dossier_concordance_parent_class)->finalize (object);
}

static void
dossier_concordance_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierConcordance *self = DOSSIER_CONCORDANCE (object);

  switch (id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_N_DOCUMENTS:
      g_value_set_uint (value, self->n_documents);
      break;
    case PROP_WIDTH:
      g_value_set_uint (value, dossier_concordance_get_width (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_concordance_class_init (DossierConcordanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_concordance_finalize;
  object_class->get_property = dossier_concordance_get_property;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 1, flags);
  properties[PROP_N_DOCUMENTS] = g_param_spec_uint ("n-documents", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_WIDTH] = g_param_spec_uint ("width", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", DOSSIER_TYPE_CONCORDANCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REORDERING] = g_signal_new ("reordering", DOSSIER_TYPE_CONCORDANCE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SORTED] = g_signal_new ("sorted", DOSSIER_TYPE_CONCORDANCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_concordance_init (DossierConcordance *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (DossierConcordanceHit));
  self->fraction = 1;
  self->descending = TRUE;
}

/**
 * dossier_concordance_new:
 * @corpus: where the texts are
 *
 * Returns: (transfer full): an empty list of [class@ConcordanceItem], latest document first
 */
DossierConcordance *
dossier_concordance_new (DossierCorpus *corpus)
{
  DossierConcordance *self = g_object_new (DOSSIER_TYPE_CONCORDANCE, NULL);

  self->corpus = g_object_ref (corpus);
  self->pages = dossier_concordance_pages_new (corpus);
  return self;
}

/* Nothing is left of what was shown. */
static void
clear (DossierConcordance *self)
{
  guint n = self->hits->len;

  stop_reading (self);
  g_array_set_size (self->hits, 0);
  g_clear_pointer (&self->lines, dossier_concordance_lines_unref);
  g_clear_pointer (&self->order, g_array_unref);
  dossier_concordance_pages_forget (self->pages);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

/**
 * dossier_concordance_read:
 * @self: a list
 * @query: what the documents must be like
 * @entity: row id of the entity whose mentions are the lines, 0 for the places of @words
 * @words: (nullable): whose places are the lines if @entity is 0; %NULL for none
 *
 * Begins again with other lines; what was being read is left.
 */
void
dossier_concordance_read (DossierConcordance *self, DossierQuery *query, gint64 entity,
                          DossierSearch *words)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (DOSSIER_IS_CONCORDANCE (self));

  clear (self);
  self->reading = g_cancellable_new ();
  set_progress (self, 0, 0);

  request = g_new0 (Request, 1);
  g_weak_ref_init (&request->list, self);
  request->corpus = g_object_ref (self->corpus);
  request->query = dossier_query_ref (query);
  request->entity = entity;
  request->words = words != NULL ? dossier_search_ref (words) : NULL;
  request->context = g_main_context_ref_thread_default ();
  request->cancellable = g_object_ref (self->reading);
  task = g_task_new (NULL, self->reading, on_read, NULL);
  g_task_set_source_tag (task, dossier_concordance_read);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * dossier_concordance_sort:
 * @self: a list
 * @order: what to sort by
 * @descending: the other way round
 *
 * The lines move when the sorting is done, or when all lines are there; `sorted` tells.
 */
void
dossier_concordance_sort (DossierConcordance *self, DossierConcordanceOrder order,
                          gboolean descending)
{
  g_return_if_fail (DOSSIER_IS_CONCORDANCE (self));

  if (self->by == order && self->descending == descending)
    return;
  self->by = order;
  self->descending = descending;
  start_sorting (self);
}

/**
 * dossier_concordance_is_whole:
 * @self: a list
 *
 * Returns: whether all lines have been read
 */
gboolean
dossier_concordance_is_whole (DossierConcordance *self)
{
  return self->lines != NULL;
}

/**
 * dossier_concordance_get_fraction:
 * @self: a list
 *
 * Returns: how much has been read, 0 to 1
 */
double
dossier_concordance_get_fraction (DossierConcordance *self)
{
  return self->fraction;
}

/**
 * dossier_concordance_get_n_documents:
 * @self: a list
 *
 * Returns: in how many documents the lines stand, as far as they are read
 */
guint
dossier_concordance_get_n_documents (DossierConcordance *self)
{
  return self->n_documents;
}

/**
 * dossier_concordance_get_width:
 * @self: a list
 *
 * Returns: the length of the longest keyword, in code points; 0 until all is read
 */
guint
dossier_concordance_get_width (DossierConcordance *self)
{
  return self->lines != NULL ? dossier_concordance_lines_get_width (self->lines) : 0;
}

/**
 * dossier_concordance_find:
 * @self: a list
 * @line: the number of a line
 *
 * Returns: its position in the order that is shown, %G_MAXUINT if it is not there
 */
guint
dossier_concordance_find (DossierConcordance *self, guint line)
{
  if (self->order == NULL)
    return line < self->hits->len ? line : G_MAXUINT;
  for (guint i = 0; i < self->order->len; i++)
    if (g_array_index (self->order, guint32, i) == line)
      return i;
  return G_MAXUINT;
}

/**
 * dossier_concordance_dup_lines:
 * @self: a list
 * @order: (out) (element-type guint32): takes the order that is shown
 *
 * Returns: (transfer full) (nullable): all lines; %NULL until they are read
 */
DossierConcordanceLines *
dossier_concordance_dup_lines (DossierConcordance *self, GArray **order)
{
  if (self->lines == NULL)
    return NULL;
  *order = self->order != NULL ? g_array_ref (self->order)
                               : g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->hits->len);
  for (guint32 i = 0; self->order == NULL && i < self->hits->len; i++)
    g_array_append_val (*order, i);
  return dossier_concordance_lines_ref (self->lines);
}
