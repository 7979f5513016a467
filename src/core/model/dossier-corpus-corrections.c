/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_corpus_list_corrections:
 * @self: a corpus
 * @document: row id
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * All that people said of a document as a whole, also what they took back. Any thread.
 *
 * Returns: (transfer full) (element-type DossierStoredCorrection): in the order in which they did
 */
GPtrArray *
dossier_corpus_list_corrections (DossierCorpus  *self,
                                 gint64          document,
                                 GCancellable   *cancellable,
                                 GError        **error)
{
  DossierConnection *connection;
  GPtrArray *corrections;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read the decisions"), cancellable, error);
  if (connection == NULL)
    return NULL;
  corrections = dossier_corrections_list (connection, document, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return corrections;
}

/**
 * dossier_corpus_foresee_correction:
 * @self: a corpus
 * @correcting: what will be done
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Reads what annotators need for dossier_corpus_correct(). Any thread.
 *
 * Returns: (transfer full): the document with what people will say of it
 */
DossierStale *
dossier_corpus_foresee_correction (DossierCorpus            *self,
                                   const DossierCorrecting  *correcting,
                                   GCancellable             *cancellable,
                                   GError                  **error)
{
  DossierConnection *connection;
  DossierStale *stale;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read documents"), cancellable, error);
  if (connection == NULL)
    return NULL;
  stale = dossier_stale_foresee (connection, correcting, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return stale;
}

typedef struct
{
  const DossierStale *stale;
  const DossierCorrecting *correcting;
  const char *stamp;
  gint64 correction;
} Writing;

static gboolean
write_correction (DossierConnection *connection, gpointer data, GError **error)
{
  Writing *writing = data;

  writing->correction = dossier_stale_correct (connection, writing->stale, writing->correcting,
                                               writing->stamp, error);
  return writing->correction != 0;
}

/**
 * dossier_corpus_correct:
 * @self: a corpus
 * @stale: what dossier_corpus_foresee_correction() gave, annotated with its details
 * @correcting: what is done
 * @stamp: the annotators, see dossier_annotator_stamp()
 * @error: set on failure
 *
 * Stores a correction, or that it was taken back or put in force again, with all that follows from
 * it, in one transaction. Any thread.
 *
 * Returns: row id of the correction, 0 on failure
 */
gint64
dossier_corpus_correct (DossierCorpus            *self,
                        const DossierStale       *stale,
                        const DossierCorrecting  *correcting,
                        const char               *stamp,
                        GError                  **error)
{
  Writing writing = { stale, correcting, stamp, 0 };

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), 0);

  if (!dossier_store_write (dossier_corpus_get_store (self), _("failed to write the decision"),
                            write_correction, &writing, NULL, error))
    return 0;
  dossier_facts_cache_note_document (dossier_corpus_get_facts (self), correcting->document);
  dossier_corpus_tell_renewed (self);
  return writing.correction;
}
