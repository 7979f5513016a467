/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-undo-actions.h"

/**
 * dossier_undo_actions_update:
 * @widget: a widget, usually a window
 * @undo: the name of its action that undoes, with its prefix
 * @redo: the name of its action that redoes, with its prefix
 * @session: (nullable): the session that they are of
 *
 * Turns both actions on where there is something to undo or redo, and off elsewhere.
 */
void
dossier_undo_actions_update (GtkWidget *widget, const char *undo, const char *redo,
                             DossierSession *session)
{
  gboolean writable;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (session == NULL || DOSSIER_IS_SESSION (session));

  writable = session != NULL && !dossier_corpus_is_read_only (dossier_session_get_corpus (session));
  gtk_widget_action_set_enabled (widget, undo,
                                 writable && dossier_session_get_undo_label (session) != NULL);
  gtk_widget_action_set_enabled (widget, redo,
                                 writable && dossier_session_get_redo_label (session) != NULL);
}
