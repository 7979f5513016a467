/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-words.h"

/**
 * dossier_facts_words_new:
 *
 * Returns: (transfer full): words that nothing has been asked about yet
 */
DossierFactsWords *
dossier_facts_words_new (void)
{
  DossierFactsWords *self = g_new0 (DossierFactsWords, 1);

  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

/**
 * dossier_facts_words_ref:
 * @self: words
 *
 * Returns: (transfer full): @self
 */
DossierFactsWords *
dossier_facts_words_ref (DossierFactsWords *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_facts_words_unref:
 * @self: (transfer full) (nullable): words
 */
void
dossier_facts_words_unref (DossierFactsWords *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->documents, dossier_document_set_free);
  g_clear_pointer (&self->statements, dossier_statement_set_unref);
  g_free (self->exact);
  g_free (self);
}
