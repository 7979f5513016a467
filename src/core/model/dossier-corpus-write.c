/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-stories.h"

static gboolean
write_records (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_record_write_all (connection, data, error);
}

/**
 * dossier_corpus_add_documents:
 * @self: a corpus
 * @records: (element-type DossierRecord): documents; each is told its row id and whether its
 *   bytes were there already
 * @cancellable: (nullable): stops the writing
 * @error: set on failure
 *
 * Writes documents in one transaction: all of them or none. Any thread.
 *
 * Returns: whether all are in the file
 */
gboolean
dossier_corpus_add_documents (DossierCorpus  *self,
                              GPtrArray      *records,
                              GCancellable   *cancellable,
                              GError        **error)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  if (!dossier_store_write (dossier_corpus_get_store (self), _("failed to write documents"),
                            write_records, records, cancellable, error))
    return FALSE;
  dossier_facts_cache_note_added (dossier_corpus_get_facts (self));
  dossier_corpus_emit_changed_later (self);
  return TRUE;
}

static gboolean
let_go (DossierConnection *connection, gpointer data, GError **error)
{
  dossier_stories_release (connection);
  return dossier_connection_run (connection, "let-go", error);
}

/**
 * dossier_corpus_end_adding:
 * @self: a corpus
 *
 * To be called when many documents were added or annotated anew: what finds copies among them keeps
 * the sketches of the whole dossier in memory until then, and the writer the pages they touched.
 * Any thread.
 */
void
dossier_corpus_end_adding (DossierCorpus *self)
{
  g_return_if_fail (DOSSIER_IS_CORPUS (self));

  dossier_store_write (dossier_corpus_get_store (self), "", let_go, NULL, NULL, NULL);
}

typedef struct
{
  gint64 document;
  DossierAnalysis *analysis;
  const char *stamp;
} Replacement;

static gboolean
write_replacement (DossierConnection *connection, gpointer data, GError **error)
{
  Replacement *replacement = data;

  return dossier_record_replace (connection, replacement->document, replacement->analysis,
                                 replacement->stamp, error);
}

/**
 * dossier_corpus_replace_analysis:
 * @self: a corpus
 * @document: row id
 * @analysis: what the annotators find in its text now
 * @stamp: (nullable): who they are, see dossier_annotator_stamp()
 * @cancellable: (nullable): stops the writing
 * @error: set on failure
 *
 * Puts new automatic marks in the place of the old ones. What people decided about the
 * document stays in force. Any thread.
 *
 * Returns: whether it is written
 */
gboolean
dossier_corpus_replace_analysis (DossierCorpus          *self,
                                 gint64                  document,
                                 DossierAnalysis        *analysis,
                                 const char             *stamp,
                                 GCancellable           *cancellable,
                                 GError                **error)
{
  Replacement replacement = { document, analysis, stamp };

  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  if (!dossier_store_write (dossier_corpus_get_store (self), _("failed to write marks"),
                            write_replacement, &replacement, cancellable, error))
    return FALSE;
  dossier_facts_cache_note_document (dossier_corpus_get_facts (self), document);
  dossier_corpus_emit_changed_later (self);
  return TRUE;
}

typedef struct
{
  DossierChange *change;
  gint64 decision;
  gint64 document; /* whose marks it is about, 0 if it is not about one document's */
} Application;

static void
free_application (gpointer data)
{
  Application *application = data;

  dossier_change_free (application->change);
  g_free (application);
}

static gint64
relate (DossierConnection *connection, const DossierChange *change, GError **error)
{
  DossierEntityType type;

  if (change->verdict != DOSSIER_IDENTITY_TYPE)
    return dossier_identity_decide (connection, change->verdict, change->entity, change->other,
                                    error);
  if (dossier_entity_type_from_string (change->decision.type, &type))
    return dossier_identity_change_type (connection, change->entity, type, change->decision.key,
                                         error);
  g_return_val_if_reached (0);
}

static gboolean
make_change (DossierConnection *connection, Application *application, GError **error)
{
  const DossierChange *change = application->change;
  DossierDecision seen; /* borrows from @change */

  switch (change->kind)
    {
    case DOSSIER_CHANGE_ADD:
      application->decision = dossier_decision_add (connection, &change->decision, error);
      return application->decision != 0;

    case DOSSIER_CHANGE_REJECT:
      /* A mark made by hand has its decision's id, negated. */
      if (change->id < 0)
        {
          application->decision = -change->id;
          return dossier_decision_withdraw (connection, -change->id, TRUE, error);
        }
      seen = change->decision;
      seen.layer = change->layer;
      application->decision = dossier_decision_reject (connection, change->id, &seen, error);
      return application->decision != 0;

    case DOSSIER_CHANGE_RELATE:
      application->decision = relate (connection, change, error);
      return application->decision != 0;

    case DOSSIER_CHANGE_UNRELATE:
    case DOSSIER_CHANGE_RELATE_AGAIN:
      application->decision = change->id;
      return dossier_identity_withdraw (connection, change->id,
                                        change->kind == DOSSIER_CHANGE_UNRELATE, error);

    case DOSSIER_CHANGE_KEEP_SEARCH:
      application->decision = dossier_saved_search_insert (connection, change->decision.name,
                                                           change->decision.value, error);
      return application->decision != 0;

    case DOSSIER_CHANGE_DROP_SEARCH:
    case DOSSIER_CHANGE_RETURN_SEARCH:
      application->decision = change->id;
      return dossier_saved_search_set_removed (connection, change->id,
                                               change->kind == DOSSIER_CHANGE_DROP_SEARCH, error);

    case DOSSIER_CHANGE_RENAME_SEARCH:
      application->decision = change->id;
      return dossier_saved_search_rename (connection, change->id, change->decision.value,
                                          change->decision.name, error);

    case DOSSIER_CHANGE_KINSHIP:
      application->decision = dossier_kinship_decide (connection, change->kinship,
                                                      change->document, change->other, error);
      return application->decision != 0;

    case DOSSIER_CHANGE_KINSHIP_WITHDRAW:
    case DOSSIER_CHANGE_KINSHIP_RESTORE:
      application->decision = change->id;
      return dossier_kinship_withdraw (connection, change->id,
                                       change->kind == DOSSIER_CHANGE_KINSHIP_WITHDRAW, error);

    case DOSSIER_CHANGE_CORRECT:
    case DOSSIER_CHANGE_CORRECT_WITHDRAW:
    case DOSSIER_CHANGE_CORRECT_RESTORE:
    case DOSSIER_CHANGE_SET_ASIDE:
    case DOSSIER_CHANGE_BRING_BACK:
      g_return_val_if_reached (FALSE);

    case DOSSIER_CHANGE_WITHDRAW:
    case DOSSIER_CHANGE_RESTORE:
    default:
      application->decision = change->id;
      return dossier_decision_withdraw (connection, change->id,
                                        change->kind == DOSSIER_CHANGE_WITHDRAW, error);
    }
}

static gboolean
write_change (DossierConnection *connection, gpointer data, GError **error)
{
  Application *application = data;

  if (!make_change (connection, application, error))
    return FALSE;
  switch (application->change->kind)
    {
    case DOSSIER_CHANGE_ADD:
    case DOSSIER_CHANGE_REJECT:
    case DOSSIER_CHANGE_WITHDRAW:
    case DOSSIER_CHANGE_RESTORE:
      application->document = dossier_decision_find_document (connection, application->decision,
                                                              error);
      return application->document != 0;

    case DOSSIER_CHANGE_RELATE:
    case DOSSIER_CHANGE_UNRELATE:
    case DOSSIER_CHANGE_RELATE_AGAIN:
    case DOSSIER_CHANGE_KEEP_SEARCH:
    case DOSSIER_CHANGE_DROP_SEARCH:
    case DOSSIER_CHANGE_RETURN_SEARCH:
    case DOSSIER_CHANGE_RENAME_SEARCH:
    case DOSSIER_CHANGE_KINSHIP:
    case DOSSIER_CHANGE_KINSHIP_WITHDRAW:
    case DOSSIER_CHANGE_KINSHIP_RESTORE:
    case DOSSIER_CHANGE_CORRECT:
    case DOSSIER_CHANGE_CORRECT_WITHDRAW:
    case DOSSIER_CHANGE_CORRECT_RESTORE:
    case DOSSIER_CHANGE_SET_ASIDE:
    case DOSSIER_CHANGE_BRING_BACK:
    default:
      return TRUE;
    }
}

/* After the commit: who reads now sees what was written. */
static void
note_change (DossierCorpus *self, const Application *application)
{
  DossierFactsCache *facts = dossier_corpus_get_facts (self);

  switch (application->change->kind)
    {
    case DOSSIER_CHANGE_ADD:
    case DOSSIER_CHANGE_REJECT:
    case DOSSIER_CHANGE_WITHDRAW:
    case DOSSIER_CHANGE_RESTORE:
      dossier_facts_cache_note_document (facts, application->document);
      break;

    case DOSSIER_CHANGE_RELATE:
    case DOSSIER_CHANGE_UNRELATE:
    case DOSSIER_CHANGE_RELATE_AGAIN:
      dossier_facts_cache_note_any (facts);
      break;

    case DOSSIER_CHANGE_KINSHIP:
    case DOSSIER_CHANGE_KINSHIP_WITHDRAW:
    case DOSSIER_CHANGE_KINSHIP_RESTORE:
      /* No document is another, but stories are. */
      dossier_facts_cache_note_added (facts);
      break;

    case DOSSIER_CHANGE_KEEP_SEARCH:
    case DOSSIER_CHANGE_DROP_SEARCH:
    case DOSSIER_CHANGE_RETURN_SEARCH:
    case DOSSIER_CHANGE_RENAME_SEARCH:
    case DOSSIER_CHANGE_CORRECT:
    case DOSSIER_CHANGE_CORRECT_WITHDRAW:
    case DOSSIER_CHANGE_CORRECT_RESTORE:
    case DOSSIER_CHANGE_SET_ASIDE:
    case DOSSIER_CHANGE_BRING_BACK:
    default:
      break;
    }
  dossier_corpus_emit_changed_later (self);
}

/**
 * dossier_corpus_apply_async:
 * @self: a corpus
 * @change: an act of the analyst's hand, but none that needs annotators: see dossier_correct_run()
 *   and dossier_shelving_bring_back()
 * @cancellable: (nullable): stops it, unless it is written already
 * @callback: called when it is written
 * @data: for @callback
 *
 * Writes it in the background. Acts are written in the order of the calls.
 */
void
dossier_corpus_apply_async (DossierCorpus        *self,
                            const DossierChange  *change,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              data)
{
  Application *application;
  GTask *task;

  g_return_if_fail (DOSSIER_IS_CORPUS (self));
  g_return_if_fail (!dossier_change_is_correction (change) && !dossier_change_is_shelving (change));

  task = g_task_new (self, cancellable, callback, data);
  application = g_new0 (Application, 1);
  application->change = dossier_change_copy (change);
  g_task_set_source_tag (task, dossier_corpus_apply_async);
  g_task_set_task_data (task, application, free_application);
  /* What is written is written, though somebody wanted to stop it a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  dossier_store_write_async (dossier_corpus_get_store (self), _("failed to write the decision"),
                             write_change, application, NULL, task);
}

/**
 * dossier_corpus_apply_finish:
 * @self: a corpus
 * @result: what the callback got
 * @error: set on failure
 *
 * Returns: row id of the decision that was made, taken back or restored; 0 on failure
 */
gint64
dossier_corpus_apply_finish (DossierCorpus *self, GAsyncResult *result, GError **error)
{
  const Application *application;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return 0;
  application = g_task_get_task_data (G_TASK (result));
  note_change (self, application);
  return application->decision;
}
