/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-cache.h"

#include <glib/gstdio.h>

#include "dossier-ids.h"

/* From so many on, all documents in one sweep are read sooner than each by itself. */
#define MAX_CHANGED 512
/* In bytes, some thousand documents. */
#define MIN_SIZE_FOR_TWO (16 << 20)

/* What was written since the facts were read. */
typedef struct
{
  gboolean added;  /* there are new documents, or entities have other names, or stories other
                    * documents */
  gboolean any;    /* it may be every document */
  GArray *changed; /* gint64: otherwise these, each once */
} Notes;

/* Both work a second or two in a large dossier, so nobody holds @reading and @counting at once: who
 * counts shall not keep others from reading, nor the other way round. @lock is taken last, inside
 * either of them or alone. @facts are written with @reading and @lock held, and so may be read with
 * one of them. */
struct _DossierFactsCache
{
  GMutex reading;  /* held while facts are read: the others want the same ones */
  GMutex counting; /* held while stories are counted, likewise */

  GMutex lock; /* never held for long: guards what follows */
  DossierFacts *facts;
  DossierStoryTotals *totals; /* (nullable): of @facts, once they were asked for */
  Notes notes;
  GCancellable *work; /* of the reading under way */
};

static void
notes_init (Notes *notes, gboolean any)
{
  notes->added = FALSE;
  notes->any = any;
  notes->changed = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
note_document (Notes *notes, gint64 document)
{
  if (dossier_ids_find (notes->changed, document, NULL))
    return;
  if (notes->changed->len < MAX_CHANGED)
    g_array_append_val (notes->changed, document);
  else
    notes->any = TRUE;
}

/**
 * dossier_facts_cache_new:
 *
 * Returns: (transfer full): a cache that has read nothing yet
 */
DossierFactsCache *
dossier_facts_cache_new (void)
{
  DossierFactsCache *self = g_new0 (DossierFactsCache, 1);

  g_mutex_init (&self->reading);
  g_mutex_init (&self->counting);
  g_mutex_init (&self->lock);
  notes_init (&self->notes, TRUE);
  return self;
}

/**
 * dossier_facts_cache_free:
 * @self: (transfer full): a cache
 */
void
dossier_facts_cache_free (DossierFactsCache *self)
{
  g_clear_pointer (&self->totals, dossier_story_totals_unref);
  g_clear_pointer (&self->facts, dossier_facts_unref);
  g_array_unref (self->notes.changed);
  g_mutex_clear (&self->reading);
  g_mutex_clear (&self->counting);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * dossier_facts_cache_note_added:
 * @self: a cache
 *
 * To be called after something was written that changed no document that was there before, unless
 * which story it tells.
 */
void
dossier_facts_cache_note_added (DossierFactsCache *self)
{
  g_mutex_lock (&self->lock);
  self->notes.added = TRUE;
  g_mutex_unlock (&self->lock);
}

/**
 * dossier_facts_cache_note_document:
 * @self: a cache
 * @document: row id
 *
 * To be called after a document or its marks were written.
 */
void
dossier_facts_cache_note_document (DossierFactsCache *self, gint64 document)
{
  g_mutex_lock (&self->lock);
  note_document (&self->notes, document);
  g_mutex_unlock (&self->lock);
}

/**
 * dossier_facts_cache_note_any:
 * @self: a cache
 *
 * To be called after something was written that concerns who knows which documents.
 */
void
dossier_facts_cache_note_any (DossierFactsCache *self)
{
  g_mutex_lock (&self->lock);
  self->notes.any = TRUE;
  g_mutex_unlock (&self->lock);
}

static Notes
take_notes (DossierFactsCache *self)
{
  Notes taken;

  g_mutex_lock (&self->lock);
  taken = self->notes;
  notes_init (&self->notes, FALSE);
  g_mutex_unlock (&self->lock);
  return taken;
}

/**
 * dossier_facts_cache_stop:
 * @self: a cache
 *
 * Ends a reading that is under way, for nobody will want the facts.
 */
void
dossier_facts_cache_stop (DossierFactsCache *self)
{
  g_mutex_lock (&self->lock);
  if (self->work != NULL)
    g_cancellable_cancel (self->work);
  g_mutex_unlock (&self->lock);
}

static void
set_work (DossierFactsCache *self, GCancellable *work)
{
  g_mutex_lock (&self->lock);
  g_set_object (&self->work, work);
  g_mutex_unlock (&self->lock);
}

/* What could not be read is still to be read. */
static void
return_notes (DossierFactsCache *self, const Notes *notes)
{
  g_mutex_lock (&self->lock);
  self->notes.added |= notes->added;
  self->notes.any |= notes->any;
  for (guint i = 0; i < notes->changed->len; i++)
    note_document (&self->notes, g_array_index (notes->changed, gint64, i));
  g_mutex_unlock (&self->lock);
}

static gboolean
is_noted (const Notes *notes)
{
  return notes->any || notes->added || notes->changed->len > 0;
}

/* A file that is read sooner than another connection opens is not. */
static gboolean
is_worth_two (DossierStore *store)
{
  GStatBuf status;

  return g_stat (dossier_store_get_path (store), &status) == 0
         && status.st_size >= MIN_SIZE_FOR_TWO;
}

/* Where all of a large file is read, two threads do it. */
static DossierConnection *
begin_read (DossierFactsCache *self, DossierStore *store, const char *action, GCancellable *work,
            const Notes *notes, DossierConnection **twin, GError **error)
{
  *twin = NULL;
  if ((self->facts != NULL && !notes->any) || !is_worth_two (store))
    return dossier_store_begin_read (store, action, work, error);
  return dossier_store_begin_twins (store, action, work, twin, error);
}

/* The totals of older facts go with them, for they hold them. */
static void
set_facts (DossierFactsCache *self, DossierFacts *facts)
{
  g_autoptr (DossierStoryTotals) totals = NULL;
  g_autoptr (DossierFacts) older = NULL;

  g_mutex_lock (&self->lock);
  totals = g_steal_pointer (&self->totals);
  older = g_steal_pointer (&self->facts);
  self->facts = facts;
  g_mutex_unlock (&self->lock);
}

static gboolean
update (DossierFactsCache *self, DossierConnection *connection, DossierConnection *twin,
        const Notes *notes, GError **error)
{
  DossierFacts *facts;

  if (!is_noted (notes))
    return TRUE;
  facts
    = dossier_facts_read (connection, twin, self->facts, notes->any ? NULL : notes->changed, error);
  if (facts == NULL)
    return FALSE;
  set_facts (self, facts);
  return TRUE;
}

/* Begins to read and gives what is known then. */
static DossierFacts *
read_facts (DossierFactsCache  *self,
            DossierStore       *store,
            const char         *action,
            DossierConnection **connection,
            GError            **error)
{
  g_autoptr (GCancellable) work = g_cancellable_new ();
  DossierConnection *twin = NULL;
  DossierFacts *facts = NULL;
  /* Before the transaction begins: what is noted by now is what it sees. */
  Notes notes = take_notes (self);

  set_work (self, work);
  *connection = begin_read (self, store, action, work, &notes, &twin, error);
  if (*connection != NULL && update (self, *connection, twin, &notes, error))
    facts = dossier_facts_ref (self->facts);
  else
    return_notes (self, &notes);
  dossier_store_end_read (store, twin);
  set_work (self, NULL);
  g_array_unref (notes.changed);
  return facts;
}

/**
 * dossier_facts_cache_peek:
 * @self: a cache
 *
 * For who can do without facts, and shall not wait until they are read. Any thread.
 *
 * Returns: (transfer full) (nullable): the facts of the file as it is now, %NULL if they would have
 *   to be read
 */
DossierFacts *
dossier_facts_cache_peek (DossierFactsCache *self)
{
  DossierFacts *facts = NULL;

  if (!g_mutex_trylock (&self->reading))
    return NULL;
  g_mutex_lock (&self->lock);
  if (self->facts != NULL && !is_noted (&self->notes))
    facts = dossier_facts_ref (self->facts);
  g_mutex_unlock (&self->lock);
  g_mutex_unlock (&self->reading);
  return facts;
}

/**
 * dossier_facts_cache_begin:
 * @self: a cache
 * @store: the file; always the same one
 * @action: translated, for messages
 * @cancellable: (nullable): stops what is read with @connection
 * @connection: (out) (transfer full): a reader in a transaction, to be given back with
 *   dossier_store_end_read()
 * @error: set on failure
 *
 * Borrows a reader and gives the facts of the file as the reader sees it. (If a write is
 * just being committed, the facts may be those before it; the corpus then says that it has
 * changed.)
 *
 * Reading facts is not stopped by @cancellable: in a large dossier it takes a second or two, and
 * who asks again, with one letter more, wants the same ones. dossier_facts_cache_stop() ends it.
 *
 * Returns: (transfer full): the facts
 */
DossierFacts *
dossier_facts_cache_begin (DossierFactsCache  *self,
                           DossierStore       *store,
                           const char         *action,
                           GCancellable       *cancellable,
                           DossierConnection **connection,
                           GError            **error)
{
  g_autoptr (DossierFacts) facts = NULL;

  *connection = NULL;
  g_mutex_lock (&self->reading);
  /* Who has waited here may no longer want an answer. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    facts = read_facts (self, store, action, connection, error);
  g_mutex_unlock (&self->reading);

  if (*connection != NULL)
    dossier_connection_set_cancellable (*connection, cancellable);
  if (facts != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    return g_steal_pointer (&facts);
  dossier_store_end_read (store, g_steal_pointer (connection));
  return NULL;
}

static DossierStoryTotals *
find_totals (DossierFactsCache *self, const DossierFacts *facts)
{
  DossierStoryTotals *totals = NULL;

  g_mutex_lock (&self->lock);
  if (self->totals != NULL && self->totals->facts == facts)
    totals = dossier_story_totals_ref (self->totals);
  g_mutex_unlock (&self->lock);
  return totals;
}

/* Not those of facts that were replaced while they were counted, or before: they would keep all of
 * these in memory. */
static void
keep_totals (DossierFactsCache *self, DossierStoryTotals *totals)
{
  g_mutex_lock (&self->lock);
  if (self->totals == NULL && totals->facts == self->facts)
    self->totals = dossier_story_totals_ref (totals);
  g_mutex_unlock (&self->lock);
}

/**
 * dossier_facts_cache_get_totals:
 * @self: a cache
 * @facts: that it gave
 *
 * Who asks again gets what was counted before, as long as the cache has no newer facts. Any thread.
 *
 * Returns: (transfer full): the stories of @facts, counted
 */
DossierStoryTotals *
dossier_facts_cache_get_totals (DossierFactsCache *self, DossierFacts *facts)
{
  DossierStoryTotals *totals;

  g_mutex_lock (&self->counting);
  totals = find_totals (self, facts);
  if (totals == NULL)
    {
      totals = dossier_story_totals_new (facts);
      keep_totals (self, totals);
    }
  g_mutex_unlock (&self->counting);
  return totals;
}
