/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-found.h"

struct _DossierFactsFound
{
  GMutex lock;                 /* never held for long: guards what follows */
  GCond ended;                 /* that @asked is no longer looked for, or somebody stops waiting */
  const DossierSearch *asked;  /* (nullable): what somebody is looking for, who keeps it */
  DossierSearch *search;       /* (nullable): found last; held, so that no other has its address */
  DossierFactsWords *words;    /* (nullable): what it found */
};

/**
 * dossier_facts_found_new:
 *
 * Returns: (transfer full): nothing was found yet
 */
DossierFactsFound *
dossier_facts_found_new (void)
{
  DossierFactsFound *self = g_new0 (DossierFactsFound, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->ended);
  return self;
}

/**
 * dossier_facts_found_free:
 * @self: (transfer full): what nobody looks for anything in
 */
void
dossier_facts_found_free (DossierFactsFound *self)
{
  g_clear_pointer (&self->search, dossier_search_unref);
  g_clear_pointer (&self->words, dossier_facts_words_unref);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->ended);
  g_free (self);
}

static void
on_cancelled (GCancellable *cancellable, DossierFactsFound *self)
{
  g_mutex_lock (&self->lock);
  g_cond_broadcast (&self->ended);
  g_mutex_unlock (&self->lock);
}

/* With the lock held. */
static DossierFactsWords *
take_words (DossierFactsFound *self, const DossierSearch *search)
{
  if (self->search == search)
    return dossier_facts_words_ref (self->words);
  if (self->asked == NULL)
    self->asked = search;
  return NULL;
}

/**
 * dossier_facts_found_begin:
 * @self: what was found
 * @search: what is wanted; the same search is the same structure
 * @cancellable: (nullable): ends the waiting
 * @words: (out) (transfer full) (nullable): what @search found; %NULL: the caller is to find it,
 *   and then to call dossier_facts_found_end()
 * @error: set on failure
 *
 * If another thread is looking for it, waits until that has found it or failed. Any thread.
 *
 * Returns: %FALSE if the caller does not want it any more
 */
gboolean
dossier_facts_found_begin (DossierFactsFound    *self,
                           const DossierSearch  *search,
                           GCancellable         *cancellable,
                           DossierFactsWords   **words,
                           GError              **error)
{
  gulong handler = 0;
  gboolean wanted;

  *words = NULL;
  /* Not with the lock held: who was cancelled before is called here. */
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), self, NULL);
  g_mutex_lock (&self->lock);
  while (self->asked == search && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait (&self->ended, &self->lock);
  wanted = !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (wanted)
    *words = take_words (self, search);
  g_mutex_unlock (&self->lock);
  g_cancellable_disconnect (cancellable, handler);
  return wanted;
}

/**
 * dossier_facts_found_end:
 * @self: what was found
 * @search: what was looked for
 * @words: (nullable): what it found; %NULL if that is not known, or is not all
 *
 * To be called after dossier_facts_found_begin() gave nothing, by the same thread.
 */
void
dossier_facts_found_end (DossierFactsFound   *self,
                         const DossierSearch *search,
                         DossierFactsWords   *words)
{
  g_mutex_lock (&self->lock);
  if (self->asked == search)
    self->asked = NULL;
  if (words != NULL && self->search != search)
    {
      g_clear_pointer (&self->search, dossier_search_unref);
      g_clear_pointer (&self->words, dossier_facts_words_unref);
      self->search = dossier_search_ref ((DossierSearch *) search);
      self->words = dossier_facts_words_ref (words);
    }
  g_cond_broadcast (&self->ended);
  g_mutex_unlock (&self->lock);
}
