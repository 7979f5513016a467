/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-pages.h"

#include "dossier-corpus-task.h"

#define PAGE 64
/* Lines kept beyond those that somebody looks at: several screens in both directions. */
#define MAX_LINES (32 * PAGE)
/* What the widest screens show on either side. */
#define N_CHARS 240

struct _DossierConcordancePages
{
  gatomicrefcount ref_count;
  DossierCorpus *corpus;
  GHashTable *items;      /* number → item, not owned */
  GHashTable *lines;      /* number → line */
  GHashTable *pending;    /* numbers being read */
  GCancellable *reading;  /* of all that is being read */
};

/**
 * dossier_concordance_pages_new:
 * @corpus: where the texts are
 *
 * Returns: (transfer full): pages, none read
 */
DossierConcordancePages *
dossier_concordance_pages_new (DossierCorpus *corpus)
{
  DossierConcordancePages *self = g_new0 (DossierConcordancePages, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->corpus = g_object_ref (corpus);
  self->items = g_hash_table_new (NULL, NULL);
  self->lines = g_hash_table_new_full (NULL, NULL, NULL,
                                       (GDestroyNotify) dossier_concordance_line_unref);
  self->pending = g_hash_table_new (NULL, NULL);
  self->reading = g_cancellable_new ();
  return self;
}

static void
unref_pages (DossierConcordancePages *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->pending);
  g_object_unref (self->reading);
  g_object_unref (self->corpus);
  g_free (self);
}

/* An item takes itself out of the table; the table may be gone before it. */
static void
on_item_gone (gpointer data, GObject *item)
{
  DossierConcordancePages *self = data;

  g_hash_table_remove (self->items, GUINT_TO_POINTER (dossier_concordance_item_get_number (
                                      (DossierConcordanceItem *) item)));
}

static void
forget_items (DossierConcordancePages *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, on_item_gone, self);
  g_hash_table_remove_all (self->items);
}

/**
 * dossier_concordance_pages_forget:
 * @self: pages
 *
 * Begins again for other lines; what was being read is not taken any more.
 */
void
dossier_concordance_pages_forget (DossierConcordancePages *self)
{
  g_cancellable_cancel (self->reading);
  g_object_unref (self->reading);
  self->reading = g_cancellable_new ();
  forget_items (self);
  g_hash_table_remove_all (self->lines);
  g_hash_table_remove_all (self->pending);
}

/**
 * dossier_concordance_pages_free:
 * @self: (transfer full) (nullable): pages
 */
void
dossier_concordance_pages_free (DossierConcordancePages *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->reading);
  forget_items (self);
  unref_pages (self);
}

/* A page on its way. */
typedef struct
{
  DossierConcordancePages *pages;
  GArray *numbers; /* guint32 */
  GArray *hits;    /* DossierConcordanceHit */
} Page;

static void
free_page (gpointer data)
{
  Page *page = data;

  g_array_unref (page->numbers);
  g_array_unref (page->hits);
  g_free (page);
}

static gpointer
cut (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const Page *page = data;

  return dossier_corpus_cut_concordance (
    corpus, (const DossierConcordanceHit *) (gpointer) page->hits->data, page->hits->len, N_CHARS,
    cancellable, error);
}

static void
keep_line (DossierConcordancePages *self, gpointer number, DossierConcordanceLine *line)
{
  if (g_hash_table_size (self->lines) >= MAX_LINES)
    g_hash_table_remove_all (self->lines);
  g_hash_table_replace (self->lines, number, g_atomic_rc_box_acquire (line));
}

static void
on_cut (GObject *source, GAsyncResult *result, gpointer data)
{
  Page *page = dossier_corpus_task_get_data (result);
  DossierConcordancePages *self = page->pages;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = dossier_corpus_task_finish (result, &error);

  /* After a failure the lines stay empty and are asked for again when they are looked at next. */
  if (lines == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("%s", error->message);
  if (g_task_get_cancellable (G_TASK (result)) == self->reading)
    for (guint i = 0; i < page->numbers->len; i++)
      {
        gpointer number = GUINT_TO_POINTER (g_array_index (page->numbers, guint32, i));
        DossierConcordanceLine *line = lines != NULL ? g_ptr_array_index (lines, i) : NULL;
        DossierConcordanceItem *item = g_hash_table_lookup (self->items, number);

        g_hash_table_remove (self->pending, number);
        if (line == NULL)
          continue;
        keep_line (self, number, line);
        if (item != NULL)
          dossier_concordance_item_take_line (item, g_atomic_rc_box_acquire (line));
      }
  unref_pages (self);
}

static guint32
get_number (const GArray *order, guint position)
{
  return order != NULL ? g_array_index (order, guint32, position) : position;
}

/* Reads what is not yet known of the page around @position. */
static void
read_page (DossierConcordancePages *self, const GArray *hits, const GArray *order, guint position)
{
  g_autoptr (GTask) task = NULL;
  Page *page = g_new0 (Page, 1);
  guint first = position / PAGE * PAGE;

  page->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  page->hits = g_array_new (FALSE, FALSE, sizeof (DossierConcordanceHit));
  for (guint i = first; i < MIN (first + PAGE, hits->len); i++)
    {
      guint32 number = get_number (order, i);

      if (g_hash_table_contains (self->lines, GUINT_TO_POINTER (number))
          || !g_hash_table_add (self->pending, GUINT_TO_POINTER (number)))
        continue;
      g_array_append_val (page->numbers, number);
      g_array_append_val (page->hits, g_array_index (hits, DossierConcordanceHit, number));
    }

  g_atomic_ref_count_inc (&self->ref_count);
  page->pages = self;
  task = g_task_new (NULL, self->reading, on_cut, NULL);
  g_task_set_source_tag (task, read_page);
  dossier_corpus_task_run (task, self->corpus, cut, (GDestroyNotify) g_ptr_array_unref, page,
                           free_page);
}

/**
 * dossier_concordance_pages_get:
 * @self: pages
 * @hits: (element-type DossierConcordanceHit): the lines as they were found
 * @order: (nullable) (element-type guint32): their numbers in the order shown; %NULL: as found
 * @position: in that order
 *
 * Returns: (transfer full) (nullable): the item there, which fills itself if it is not filled;
 *   %NULL past the end
 */
DossierConcordanceItem *
dossier_concordance_pages_get (DossierConcordancePages *self, const GArray *hits,
                               const GArray *order, guint position)
{
  DossierConcordanceLine *line;
  DossierConcordanceItem *item;
  gpointer number;

  if (position >= hits->len)
    return NULL;
  number = GUINT_TO_POINTER (get_number (order, position));
  item = g_hash_table_lookup (self->items, number);
  if (item != NULL)
    g_object_ref (item);
  else
    {
      item = dossier_concordance_item_new (
        GPOINTER_TO_UINT (number),
        g_array_index (hits, DossierConcordanceHit, GPOINTER_TO_UINT (number)));
      g_object_weak_ref (G_OBJECT (item), on_item_gone, self);
      g_hash_table_insert (self->items, number, item);
    }
  if (dossier_concordance_item_get_line (item) != NULL)
    return item;
  line = g_hash_table_lookup (self->lines, number);
  if (line != NULL)
    dossier_concordance_item_take_line (item, g_atomic_rc_box_acquire (line));
  else if (!g_hash_table_contains (self->pending, number))
    read_page (self, hits, order, position);
  return item;
}
