/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-found.h"

#include "dossier-facts-search.h"

struct _DossierFactsFound
{
  GMutex lock;                 /* never held for long: guards what follows */
  GCond ended;                 /* that @asked is no longer looked for */
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

/**
 * dossier_facts_found_begin:
 * @self: what was found
 * @search: what is wanted; the same search is the same structure
 *
 * If another thread is looking for it, waits until that has found it or failed. Any thread.
 *
 * Returns: (transfer full) (nullable): what @search found; %NULL: the caller is to find it, and
 *   then to call dossier_facts_found_end()
 */
DossierFactsWords *
dossier_facts_found_begin (DossierFactsFound *self, const DossierSearch *search)
{
  DossierFactsWords *words = NULL;

  g_mutex_lock (&self->lock);
  while (self->asked == search)
    g_cond_wait (&self->ended, &self->lock);
  if (self->search == search)
    words = dossier_facts_words_ref (self->words);
  else if (self->asked == NULL)
    self->asked = search;
  g_mutex_unlock (&self->lock);
  return words;
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
