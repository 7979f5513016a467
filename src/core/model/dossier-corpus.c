/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

struct _DossierCorpus
{
  GObject parent_instance;

  DossierStore *store;
  DossierFactsCache *facts;
  GMutex asking; /* whether others have written: who is told no must not read facts before it is
                  * noted that another was told yes */
  GMainContext *context; /* in which "changed" is emitted */
  gint changed_pending;
  gint n_writes;
  gint n_renewals;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCorpus, dossier_corpus, G_TYPE_OBJECT)

static void
dossier_corpus_finalize (GObject *object)
{
  DossierCorpus *self = DOSSIER_CORPUS (object);

  g_clear_pointer (&self->facts, dossier_facts_cache_free);
  g_clear_pointer (&self->store, dossier_store_close);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->asking);
  G_OBJECT_CLASS (dossier_corpus_parent_class)->finalize (object);
}

static void
dossier_corpus_class_init (DossierCorpusClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_corpus_finalize;

  /**
   * DossierCorpus::changed:
   * @self: the corpus
   *
   * This program has written something. Several writes may come as one signal.
   */
  signals[CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_CORPUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
dossier_corpus_init (DossierCorpus *self)
{
  self->facts = dossier_facts_cache_new ();
  g_mutex_init (&self->asking);
}

/**
 * dossier_corpus_open_followed:
 * @path: the dossier file
 * @flags: what may be done with it
 * @progress: (nullable): follows how an older file is brought to this program's form
 * @data: for @progress
 * @error: set when it cannot be opened, see dossier_store_open_followed()
 *
 * Returns: (transfer full): the corpus in the file
 */
DossierCorpus *
dossier_corpus_open_followed (const char            *path,
                              DossierCorpusFlags     flags,
                              DossierStoreProgress   progress,
                              gpointer               data,
                              GError               **error)
{
  g_autoptr (DossierCorpus) self = NULL;
  DossierStoreFlags store_flags = DOSSIER_STORE_OPEN;
  DossierStore *store;

  if ((flags & DOSSIER_CORPUS_CREATE) != 0)
    store_flags |= DOSSIER_STORE_CREATE;
  if ((flags & DOSSIER_CORPUS_READ_ONLY) != 0)
    store_flags |= DOSSIER_STORE_READ_ONLY;
  store = dossier_store_open_followed (path, store_flags, progress, data, error);
  if (store == NULL)
    return NULL;

  self = g_object_new (DOSSIER_TYPE_CORPUS, NULL);
  self->store = store;
  self->context = g_main_context_ref_thread_default ();
  return g_steal_pointer (&self);
}

/**
 * dossier_corpus_open:
 * @path: the dossier file
 * @flags: what may be done with it
 * @error: set when it cannot be opened, see dossier_store_open_followed()
 *
 * dossier_corpus_open_followed() by nobody.
 *
 * Returns: (transfer full): the corpus in the file
 */
DossierCorpus *
dossier_corpus_open (const char *path, DossierCorpusFlags flags, GError **error)
{
  return dossier_corpus_open_followed (path, flags, NULL, NULL, error);
}

DossierStore *
dossier_corpus_get_store (DossierCorpus *self)
{
  return self->store;
}

DossierFactsCache *
dossier_corpus_get_facts (DossierCorpus *self)
{
  return self->facts;
}

static gboolean
emit_changed (gpointer data)
{
  DossierCorpus *self = g_weak_ref_get (data);

  if (self != NULL)
    {
      g_atomic_int_set (&self->changed_pending, 0);
      g_signal_emit (self, signals[CHANGED], 0);
      g_object_unref (self);
    }
  return G_SOURCE_REMOVE;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Any thread. A corpus that nobody holds any more is not kept alive by its news. */
void
dossier_corpus_emit_changed_later (DossierCorpus *self)
{
  g_autoptr (GSource) source = NULL;
  GWeakRef *reference;

  g_atomic_int_inc (&self->n_writes);
  if (!g_atomic_int_compare_and_exchange (&self->changed_pending, 0, 1))
    return;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_changed, reference, free_weak_ref);
  g_source_attach (source, self->context);
}

/**
 * dossier_corpus_get_path:
 * @self: a corpus
 *
 * Returns: (transfer none): the path it was opened with
 */
const char *
dossier_corpus_get_path (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  return dossier_store_get_path (self->store);
}

/**
 * dossier_corpus_is_read_only:
 * @self: a corpus
 *
 * Returns: whether nothing can be written
 */
gboolean
dossier_corpus_is_read_only (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), TRUE);

  return dossier_store_is_read_only (self->store);
}

/**
 * dossier_corpus_waits_for_room:
 * @self: a corpus
 *
 * Any thread.
 *
 * Returns: whether everything can be read, but nothing written until there is room on the disk,
 *   which is looked for whenever something is written and by dossier_corpus_has_foreign_changes()
 */
gboolean
dossier_corpus_waits_for_room (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  return dossier_store_waits_for_room (self->store);
}

/**
 * dossier_corpus_get_absence:
 * @self: a corpus
 *
 * Any thread.
 *
 * Returns: (transfer none) (nullable): why nothing can be written, translated, if its file was
 *   not in its place when dossier_corpus_has_foreign_changes() last looked
 */
const char *
dossier_corpus_get_absence (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  return dossier_store_where_describe (dossier_store_get_where (self->store));
}

/**
 * dossier_corpus_dup_remark:
 * @self: a corpus
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): what people should know about how the file is open now;
 *   that its disk is full only until there is room
 */
char *
dossier_corpus_dup_remark (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  return dossier_store_dup_remark (self->store);
}

/**
 * dossier_corpus_has_left_marks:
 * @self: a corpus
 *
 * Returns: whether marks of an older file did not fit their texts and were left behind as it was
 *   opened, which dossier_corpus_dup_remark() tells
 */
gboolean
dossier_corpus_has_left_marks (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  return dossier_store_has_left_marks (self->store);
}

/**
 * dossier_corpus_has_damaged_log:
 * @self: a corpus
 *
 * Returns: whether it lacks what was written last and is therefore open for reading only, which
 *   dossier_corpus_dup_remark() tells
 */
gboolean
dossier_corpus_has_damaged_log (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  return dossier_store_has_damaged_log (self->store);
}

/**
 * dossier_corpus_has_foreign_changes:
 * @self: a corpus
 *
 * Waits for the writer. Any thread.
 *
 * Returns: whether another program has written since this was asked last, or may have
 */
gboolean
dossier_corpus_has_foreign_changes (DossierCorpus *self)
{
  gboolean changed;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  g_mutex_lock (&self->asking);
  changed = dossier_store_has_foreign_changes (self->store);
  if (changed)
    dossier_facts_cache_note_any (self->facts);
  g_mutex_unlock (&self->asking);
  return changed;
}

/**
 * dossier_corpus_stop:
 * @self: a corpus
 *
 * To be called when @self is let go of: ends what is read for all questions to come. Any thread.
 */
void
dossier_corpus_stop (DossierCorpus *self)
{
  g_return_if_fail (DOSSIER_IS_CORPUS (self));

  dossier_facts_cache_stop (self->facts);
}

/**
 * dossier_corpus_get_n_writes:
 * @self: a corpus
 *
 * Tells a listener of `changed` whether it has read since. Any thread.
 *
 * Returns: how often this program has written to the file since it was opened
 */
guint
dossier_corpus_get_n_writes (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), 0);

  return (guint) g_atomic_int_get (&self->n_writes);
}

/**
 * dossier_corpus_tell_renewed:
 * @self: a corpus
 *
 * Says that documents have been annotated anew. Any thread.
 */
void
dossier_corpus_tell_renewed (DossierCorpus *self)
{
  g_return_if_fail (DOSSIER_IS_CORPUS (self));

  g_atomic_int_inc (&self->n_renewals);
  dossier_corpus_emit_changed_later (self);
}

/**
 * dossier_corpus_get_n_renewals:
 * @self: a corpus
 *
 * Tells a listener of `changed` whether what it knows of documents may not be true any more. Any
 * thread.
 *
 * Returns: how often this program has said that documents were annotated anew
 */
guint
dossier_corpus_get_n_renewals (DossierCorpus *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), 0);

  return (guint) g_atomic_int_get (&self->n_renewals);
}
