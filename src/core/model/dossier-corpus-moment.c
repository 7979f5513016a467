/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-moment.h"

#include <glib/gstdio.h>

#include "dossier-corpus-private.h"
#include "dossier-held-files.h"
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

/**
 * dossier_corpus_open_moment:
 * @self: a corpus
 * @error: set on failure
 *
 * The corpus as it is now, whatever this program or others write, for who writes a file of many
 * parts. If its file was moved or replaced since it was opened, nothing but @self can read it any
 * more, and it is returned itself. Any thread; the other one may be used by one thread at a time.
 *
 * Returns: (transfer full): a corpus to read
 */
DossierCorpus *
dossier_corpus_open_moment (DossierCorpus *self, GError **error)
{
  const char *path = dossier_corpus_get_path (self);
  g_autoptr (DossierCorpus) moment = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0 || !dossier_held_files_have (&status))
    return g_object_ref (self);
  moment = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, error);
  return moment != NULL && dossier_corpus_hold_moment (moment, error) ? g_steal_pointer (&moment)
                                                                      : NULL;
}
