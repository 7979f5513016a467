/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance.h"

#include "dossier-concordance-pages.h"
#include "dossier-concordance-work.h"

/**
 * DossierConcordance:
 *
 * A list model over all lines of a concordance. It grows while the documents are read in a thread,
 * the first lines at once and in the order in which they are found; when all is read they are put
 * in the order that was asked for. What the lines say is read as they are looked at.
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
  GCancellable *sorting;            /* NULL if nothing is sorted */
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

static void
append_hits (DossierConcordance *self, const GArray *hits)
{
  guint before = self->hits->len;

  if (hits->len == 0)
    return;
  g_array_append_vals (self->hits, hits->data, hits->len);
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, hits->len);
}

static void
on_found (gpointer list, const GArray *hits, guint n_documents, double fraction)
{
  DossierConcordance *self = list;

  append_hits (self, hits);
  set_progress (self, fraction, n_documents);
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
on_sorted (gpointer list, GArray *order)
{
  DossierConcordance *self = list;
  guint n = self->hits->len;

  g_clear_object (&self->sorting);
  if (is_as_shown (self, order))
    return;
  g_signal_emit (self, signals[REORDERING], 0);
  g_clear_pointer (&self->order, g_array_unref);
  self->order = g_array_ref (order);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n);
  g_signal_emit (self, signals[SORTED], 0);
}

static void
stop (GCancellable **work)
{
  if (*work != NULL)
    g_cancellable_cancel (*work);
  g_clear_object (work);
}

static void
start_sorting (DossierConcordance *self)
{
  stop (&self->sorting);
  if (self->lines == NULL)
    return;
  self->sorting = g_cancellable_new ();
  dossier_concordance_start_sorting (self->lines, self->by, self->descending, G_OBJECT (self),
                                     on_sorted, self->sorting);
}

/* The lines that were not told of yet come with the whole. */
static void
take_lines (DossierConcordance *self, DossierConcordanceLines *lines)
{
  g_autoptr (GArray) rest = dossier_concordance_lines_copy (lines, self->hits->len);

  self->lines = dossier_concordance_lines_ref (lines);
  append_hits (self, rest);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
  start_sorting (self);
}

static void
on_read (gpointer list, DossierConcordanceLines *lines, GError *error)
{
  DossierConcordance *self = list;
  guint n_documents
    = lines != NULL ? dossier_concordance_lines_count_documents (lines) : self->n_documents;

  g_clear_object (&self->reading);
  if (lines != NULL)
    take_lines (self, lines);
  set_progress (self, 1, n_documents);
  if (lines == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static const DossierConcordanceListener listener = { on_found, on_read };

static void
dossier_concordance_finalize (GObject *object)
{
  DossierConcordance *self = DOSSIER_CONCORDANCE (object);

  stop (&self->reading);
  stop (&self->sorting);
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
  properties[PROP_N_DOCUMENTS]
    = g_param_spec_uint ("n-documents", NULL, NULL, 0, G_MAXUINT, 0, flags);
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

  stop (&self->reading);
  stop (&self->sorting);
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
  g_return_if_fail (DOSSIER_IS_CONCORDANCE (self));

  clear (self);
  self->reading = g_cancellable_new ();
  set_progress (self, 0, 0);
  dossier_concordance_start_reading (self->corpus, query, entity, words, G_OBJECT (self), &listener,
                                     self->reading);
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
 * dossier_concordance_get_remark:
 * @self: a concordance
 *
 * Returns: (transfer none) (nullable): a translated sentence on why there may be more places than
 *   lines, %NULL if there are not or that is not known yet
 */
const char *
dossier_concordance_get_remark (DossierConcordance *self)
{
  g_return_val_if_fail (DOSSIER_IS_CONCORDANCE (self), NULL);

  return self->lines != NULL ? dossier_concordance_lines_get_remark (self->lines) : NULL;
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
  *order = self->order != NULL
             ? g_array_ref (self->order)
             : g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->hits->len);
  for (guint32 i = 0; self->order == NULL && i < self->hits->len; i++)
    g_array_append_val (*order, i);
  return dossier_concordance_lines_ref (self->lines);
}
