/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-claim.h"
#include "dossier-error.h"

#define WORK "annotate"

/**
 * dossier_corpus_list_stale:
 * @self: a corpus
 * @stamp: the annotators at work now, see dossier_annotator_stamp()
 * @only_older: see dossier_stale_list()
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type gint64): the documents whose marks were found by others
 */
GArray *
dossier_corpus_list_stale (DossierCorpus  *self,
                           const char     *stamp,
                           gboolean        only_older,
                           GCancellable   *cancellable,
                           GError        **error)
{
  DossierConnection *connection;
  GArray *documents;

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to look for documents"), cancellable, error);
  if (connection == NULL)
    return NULL;
  documents = dossier_stale_list (connection, stamp, only_older, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return documents;
}

/* Some of @documents from @at on, as dossier_corpus_read_stale() reads them; those that are damaged
 * only where they are asked for, else they are a failure. */
GPtrArray *
dossier_corpus_read_texts (DossierCorpus       *self,
                           DossierTextRead      read,
                           gboolean             keep_damaged,
                           const GArray        *documents,
                           guint               *at,
                           guint                max_documents,
                           gsize                max_size,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_autoptr (GPtrArray) texts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stale_free);
  g_autoptr (GError) failure = NULL;
  DossierConnection *connection;
  gsize size = 0;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read documents"), cancellable, error);
  if (connection == NULL)
    return NULL;
  for (; failure == NULL && *at < documents->len && texts->len < max_documents && size < max_size;
       (*at)++)
    {
      DossierStale *stale = read (connection, g_array_index (documents, gint64, *at), &failure);

      /* It was set aside, or brought back, since it was listed. */
      if (g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND))
        g_clear_error (&failure);
      else if (keep_damaged && g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT))
        {
          g_autoptr (GError) damage = g_steal_pointer (&failure);

          stale = dossier_stale_new_damaged (connection, g_array_index (documents, gint64, *at),
                                             damage, &failure);
        }
      if (stale == NULL)
        continue;
      size += stale->length;
      g_ptr_array_add (texts, stale);
    }
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  if (failure == NULL)
    return g_steal_pointer (&texts);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * dossier_corpus_read_stale:
 * @self: a corpus
 * @documents: (element-type gint64): row ids
 * @at: (inout): the first of them to read, and then that after the last one read
 * @max_documents: how many to read at most
 * @max_size: how much text to read at most, in bytes; one document may be larger
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * What is not in the dossier any more is left out; what is damaged has no text and says why. Any
 * thread.
 *
 * Returns: (transfer full) (element-type DossierStale): documents in order
 */
GPtrArray *
dossier_corpus_read_stale (DossierCorpus  *self,
                           const GArray   *documents,
                           guint          *at,
                           guint           max_documents,
                           gsize           max_size,
                           GCancellable   *cancellable,
                           GError        **error)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), NULL);

  return dossier_corpus_read_texts (self, dossier_stale_read, TRUE, documents, at, max_documents,
                                    max_size, cancellable, error);
}

typedef struct
{
  GPtrArray *documents;
  const char *stamp;
  guint n_written;
} Renewal;

static gboolean
write_renewal (DossierConnection *connection, gpointer data, GError **error)
{
  Renewal *renewal = data;

  return dossier_stale_write_all (connection, renewal->documents, renewal->stamp,
                                  &renewal->n_written, error);
}

/**
 * dossier_corpus_write_stale:
 * @self: a corpus
 * @documents: (element-type DossierStale): documents with what other annotators found in them
 * @stamp: these annotators, see dossier_annotator_stamp()
 * @n_written: (out): how many nobody else had written meanwhile
 * @error: set on failure
 *
 * Puts new automatic marks in the place of the old ones, in one transaction. What people decided
 * stays in force. Listeners are not told: who calls this does so with
 * dossier_corpus_tell_renewed(), not after every few documents. Any thread.
 *
 * Returns: whether all are written, or had been by somebody else
 */
gboolean
dossier_corpus_write_stale (DossierCorpus  *self,
                            GPtrArray      *documents,
                            const char     *stamp,
                            guint          *n_written,
                            GError        **error)
{
  Renewal renewal = { documents, stamp, 0 };

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  if (!dossier_store_write (dossier_corpus_get_store (self), _("failed to write marks"),
                            write_renewal, &renewal, NULL, error))
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    dossier_facts_cache_note_document (
      dossier_corpus_get_facts (self),
      ((DossierStale *) g_ptr_array_index (documents, i))->document);
  *n_written = renewal.n_written;
  return TRUE;
}

typedef struct
{
  const char *holder;
  gboolean taken;
} Claim;

static gboolean
take_claim (DossierConnection *connection, gpointer data, GError **error)
{
  Claim *claim = data;

  return dossier_claim_take (connection, WORK, claim->holder, g_get_real_time () / 1000,
                             &claim->taken, error);
}

static gboolean
drop_claim (DossierConnection *connection, gpointer data, GError **error)
{
  Claim *claim = data;

  return dossier_claim_drop (connection, WORK, claim->holder, error);
}

/**
 * dossier_corpus_claim:
 * @self: a corpus
 * @holder: who wants to annotate the documents anew; no two have the same name
 * @taken: (out): whether they may; another program may be at it
 * @error: set on failure
 *
 * Must be asked again before %DOSSIER_CLAIM_SPAN is over. Any thread.
 *
 * Returns: whether it could be asked
 */
gboolean
dossier_corpus_claim (DossierCorpus *self, const char *holder, gboolean *taken, GError **error)
{
  Claim claim = { holder, FALSE };

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  if (!dossier_store_write (dossier_corpus_get_store (self), _("failed to write marks"), take_claim,
                            &claim, NULL, error))
    return FALSE;
  *taken = claim.taken;
  return TRUE;
}

/**
 * dossier_corpus_drop_claim:
 * @self: a corpus
 * @holder: who has annotated
 *
 * Lets others. Any thread.
 */
void
dossier_corpus_drop_claim (DossierCorpus *self, const char *holder)
{
  Claim claim = { holder, FALSE };

  g_return_if_fail (DOSSIER_IS_CORPUS (self));

  /* Where it cannot be written, it runs out. */
  dossier_store_write (dossier_corpus_get_store (self), _("failed to write marks"), drop_claim,
                       &claim, NULL, NULL);
}
