/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-moment.h"

#include "dossier-corpus-private.h"
#include "dossier-store-moment.h"

/**
 * dossier_corpus_hold_moment:
 * @self: a corpus that was opened with %DOSSIER_CORPUS_READ_ONLY and of which nothing was read yet
 * @error: set on failure
 *
 * From then on all that is read of it is of the file as it is now, whatever others write: for who
 * asks many questions whose answers must fit together.
 *
 * Returns: whether it is so
 */
gboolean
dossier_corpus_hold_moment (DossierCorpus *self, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  return dossier_store_hold_moment (dossier_corpus_get_store (self), error);
}
