/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-correct.h"
#include "dossier-error.h"
#include "dossier-shelving.h"

/* The analyst's hand. Edits are written one after the other, so that an undo asked for while an
 * edit is being written undoes that edit. */

/* Setting so many documents aside, or bringing them back, is shown as an operation. */
#define MANY_DOCUMENTS 50

typedef struct
{
  DossierDirection direction;
  DossierEdit *edit; /* of something new; undo and redo find theirs when their turn comes */
} Request;

static void run_next (DossierSession *self);

static void
free_request (gpointer data)
{
  Request *request = data;

  dossier_edit_free (request->edit);
  g_free (request);
}

void
dossier_session_clear_edits (DossierSession *self)
{
  g_queue_clear_full (&self->requests, free_request);
}

static void
set_label (DossierSession *self, char **label, const char *format, DossierDirection direction,
           DossierSessionProperty property)
{
  const char *name = dossier_history_get_name (self->history, direction);
  g_autofree char *text = NULL;

  if (name != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

      text = g_strjoinv (name, parts);
    }
  if (g_strcmp0 (text, *label) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (&text);
  dossier_session_notify (self, property);
}

static void
update_labels (DossierSession *self)
{
  /* Translators: %s is an act such as “marking ‘Oslo’” */
  set_label (self, &self->undo_label, _("Undo %s"), DOSSIER_DIRECTION_UNDO, PROP_UNDO_LABEL);
  /* Translators: %s is an act such as “marking ‘Oslo’” */
  set_label (self, &self->redo_label, _("Redo %s"), DOSSIER_DIRECTION_REDO, PROP_REDO_LABEL);
}

/**
 * dossier_session_has_edits:
 * @self: a session
 *
 * The property `busy` is told anew when the last one has been written and what is shown has
 * followed.
 *
 * Returns: whether acts of the analyst's hand wait or are being written
 */
gboolean
dossier_session_has_edits (DossierSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_SESSION (self), FALSE);

  return self->editing || !g_queue_is_empty (&self->requests);
}

typedef struct
{
  GWeakRef session;
  Request *request;
  gint64 heir; /* what is opened when the open document was set aside */
  DossierOperation *operation; /* setting documents aside or bringing them back, NULL if it is
                                * none of these */
} Run;

/* Whether what failed is worth another attempt. What is not must not stand before all that was done
 * earlier. */
static gboolean
may_succeed_later (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_STORAGE)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_MOVED);
}

/* @decision: its row id, or 1 for what is none; 0 if nothing was done
 * @error: (nullable): why nothing or not all was done */
static void
end_run (Run *run, gint64 decision, const GError *error)
{
  g_autoptr (DossierSession) self = g_weak_ref_get (&run->session);
  Request *request = run->request;
  gint64 heir = run->heir;

  if (run->operation != NULL)
    {
      dossier_operation_finish (run->operation);
      g_object_unref (run->operation);
    }
  g_weak_ref_clear (&run->session);
  g_free (run);
  if (self == NULL)
    {
      free_request (request);
      return;
    }

  if (decision != 0)
    {
      dossier_history_push (self->history, request->direction,
                            dossier_edit_new_inverse (request->edit, decision));
      update_labels (self);
      if (request->edit->change->kind == DOSSIER_CHANGE_SET_ASIDE)
        dossier_session_leave_documents (self, request->edit->change->documents, heir);
      dossier_session_follow_type (self, request->edit->change, decision);
      dossier_session_refresh (self);
      /* What was stopped on its way did not do what it says; who asked too late is told that it is
       * done, and how to undo it. */
      if (error != NULL)
        dossier_session_emit_failed (self, error);
      else if (request->direction == DOSSIER_DIRECTION_NEW)
        dossier_session_emit_edited (self, request->edit->done);
    }
  else
    {
      DossierChangeKind kind = request->edit->change->kind;

      if (kind == DOSSIER_CHANGE_SET_ASIDE)
        self->leaving = 0;
      if (request->direction != DOSSIER_DIRECTION_NEW && may_succeed_later (error))
        dossier_history_put_back (self->history, request->direction,
                                  g_steal_pointer (&request->edit));
      update_labels (self);
      /* Some may have come back. Else what others wrote may be why it could not be done. */
      if (kind == DOSSIER_CHANGE_BRING_BACK)
        dossier_session_refresh (self);
      else
        dossier_session_look_for_changes (self);
      dossier_session_emit_failed (self, error);
    }
  free_request (request);
  self->editing = FALSE;
  run_next (self);
  dossier_session_end_work (self);
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 decision = dossier_corpus_apply_finish (DOSSIER_CORPUS (source), result, &error);

  end_run (data, decision, error);
}

static void
on_corrected (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 correction = dossier_correct_finish (result, &error);

  end_run (data, correction, error);
}

static void
on_shelved (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  DossierChange *change = run->request->edit->change;
  g_autoptr (GArray) documents = NULL;
  g_autoptr (GHashTable) notes = NULL;
  g_autoptr (GError) left = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = dossier_shelving_finish (result, &documents, &notes, &left, &error);

  /* Who undoes it leaves alone what others did. */
  if (done)
    {
      g_array_unref (change->documents);
      change->documents = g_steal_pointer (&documents);
    }
  if (notes != NULL)
    {
      g_clear_pointer (&change->notes, g_hash_table_unref);
      change->notes = g_steal_pointer (&notes);
    }
  end_run (run, done ? 1 : 0, done ? left : error);
}

/* Few documents are done before anyone could look how far it is. */
static DossierOperation *
new_shelving_operation (DossierSession *self, const DossierChange *change)
{
  DossierOperation *operation = dossier_operation_new (change->kind == DOSSIER_CHANGE_SET_ASIDE
                                                         ? _("Setting documents aside")
                                                         : _("Bringing documents back"));

  dossier_operation_set_done (operation, 0, change->documents->len);
  if (change->documents->len >= MANY_DOCUMENTS)
    dossier_session_emit_working (self, operation);
  return operation;
}

static void
run_next (DossierSession *self)
{
  Request *request;
  Run *run;

  if (self->editing)
    return;
  request = g_queue_pop_head (&self->requests);
  if (request == NULL)
    return;
  if (request->edit == NULL)
    request->edit = dossier_history_pop (self->history, request->direction);
  if (request->edit == NULL)
    {
      free_request (request);
      run_next (self);
      return;
    }
  self->editing = TRUE;
  dossier_session_begin_work (self);
  run = g_new0 (Run, 1);
  g_weak_ref_init (&run->session, self);
  run->request = request;
  if (request->edit->change->kind == DOSSIER_CHANGE_SET_ASIDE)
    run->heir = dossier_session_find_heir (self, request->edit->change->documents);
  if (dossier_change_is_correction (request->edit->change))
    dossier_correct_async (self->corpus, self->knowledge, request->edit->change, on_corrected, run);
  else if (dossier_change_is_shelving (request->edit->change))
    {
      run->operation = new_shelving_operation (self, request->edit->change);
      dossier_shelving_async (self->corpus, self->knowledge, request->edit->change, run->operation,
                              on_shelved, run);
    }
  else
    dossier_corpus_apply_async (self->corpus, request->edit->change, NULL, on_applied, run);
}

static void
push_request (DossierSession *self, DossierDirection direction, DossierEdit *edit)
{
  Request *request = g_new0 (Request, 1);

  request->direction = direction;
  request->edit = edit;
  g_queue_push_tail (&self->requests, request);
  run_next (self);
}

/* An act of the analyst's hand. */
void
dossier_session_push_edit (DossierSession *self, DossierEdit *edit)
{
  push_request (self, DOSSIER_DIRECTION_NEW, edit);
}

/**
 * dossier_session_undo:
 * @self: a session
 *
 * Takes the last edit back.
 */
void
dossier_session_undo (DossierSession *self)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  push_request (self, DOSSIER_DIRECTION_UNDO, NULL);
}

/**
 * dossier_session_redo:
 * @self: a session
 *
 * Does again what was taken back last.
 */
void
dossier_session_redo (DossierSession *self)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  push_request (self, DOSSIER_DIRECTION_REDO, NULL);
}
