/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-clues.h"
#include "dossier-corpus-task.h"

static gpointer
list (DossierCorpus *corpus, gpointer knowledge, GCancellable *cancellable, GError **error)
{
  guint n = 0;

  if (!dossier_corpus_is_read_only (corpus) && !dossier_corpus_waits_for_room (corpus)
      && !dossier_clues_update (corpus, knowledge, &n, cancellable, error))
    return NULL;
  return dossier_pairs_list (corpus, cancellable, error);
}

/**
 * dossier_session_list_pairs:
 * @self: a session
 * @cancellable: (nullable): stops the reading
 * @callback: called when it is done
 * @data: for @callback
 *
 * Lists in the background all pairs of entities of the whole dossier that may be
 * one and of which nobody has said whether they are.
 */
void
dossier_session_list_pairs (DossierSession *self, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  task = dossier_session_new_reading (dossier_session_list_pairs, cancellable, callback, data);
  dossier_corpus_task_run (task, self->corpus, list, (GDestroyNotify) g_ptr_array_unref,
                           dossier_knowledge_ref (self->knowledge),
                           (GDestroyNotify) dossier_knowledge_unref);
}

/**
 * dossier_session_list_pairs_finish:
 * @result: what the callback was given
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierPair): the pairs, the strongest
 *   reasons first
 */
GPtrArray *
dossier_session_list_pairs_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}

/* Writes what a person said about two entities, of which @other is kept if they are one. */
void
dossier_session_push_verdict (DossierSession         *self,
                              DossierIdentityVerdict  verdict,
                              gint64                  entity,
                              gint64                  other,
                              const char             *name,
                              const char             *other_name)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_RELATE, .verdict = verdict,
                           .entity = entity, .other = other };
  g_autofree char *label = NULL;
  g_autofree char *done = NULL;

  if (verdict == DOSSIER_IDENTITY_SAME)
    {
      /* Translators: after “Undo” or “Redo” */
      label = g_strdup_printf (_("merging “%s” with “%s”"), name, other_name);
      done = g_strdup_printf (_("“%s” and “%s” are one now"), name, other_name);
    }
  else
    {
      /* Translators: after “Undo” or “Redo” */
      label = g_strdup_printf (_("keeping “%s” and “%s” apart"), name, other_name);
      done = g_strdup_printf (_("“%s” and “%s” stay apart"), name, other_name);
    }
  dossier_session_push_edit (self, dossier_edit_new (&change, label, done));
}

/**
 * dossier_session_relate_pair:
 * @self: a session
 * @verdict: what the analyst decided
 * @pair: about whom
 *
 * Two that are the same are one from then on, in all views. Two that are
 * different are not suggested again.
 */
void
dossier_session_relate_pair (DossierSession *self, DossierIdentityVerdict verdict,
                             const DossierPair *pair)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  dossier_session_push_verdict (self, verdict, pair->other.entity, pair->kept.entity,
                                pair->other.name, pair->kept.name);
}
