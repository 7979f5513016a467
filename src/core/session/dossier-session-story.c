/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-task.h"

static gpointer
read_story (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *document = data;

  return dossier_corpus_read_story (corpus, *document, cancellable, error);
}

/**
 * dossier_session_read_story:
 * @self: a session
 * @document: row id
 * @cancellable: (nullable): stops the reading
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads in the background what story a document tells, and who else tells it.
 */
void
dossier_session_read_story (DossierSession *self, gint64 document, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  task = dossier_session_new_reading (dossier_session_read_story, cancellable, callback, data);
  dossier_corpus_task_run (task, self->corpus, read_story, (GDestroyNotify) dossier_story_free,
                           g_memdup2 (&document, sizeof document), g_free);
}

/**
 * dossier_session_read_story_finish:
 * @result: what the callback was given
 * @error: set on failure
 *
 * Returns: (transfer full): the story, its reports compared with the document
 */
DossierStory *
dossier_session_read_story_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}

/**
 * dossier_session_set_apart:
 * @self: a session
 * @report: a report of a story
 * @other: row id of another document of that story
 *
 * Says that @report does not tell the story of @other: it stands for itself from then on, whatever
 * is found later.
 */
void
dossier_session_set_apart (DossierSession *self, const DossierStoryReport *report, gint64 other)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_KINSHIP, .kinship = DOSSIER_KINSHIP_ALONE,
                           .document = report->document, .other = other };
  const char *title = report->title != NULL ? report->title : report->uri;
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (report->document != other);

  /* Translators: after “Undo” or “Redo”; %s is the title of a document */
  name = g_strdup_printf (_("taking “%s” out of its story"), title);
  /* Translators: %s is the title of a document that was taken for a copy of others */
  done = g_strdup_printf (_("“%s” is a story of its own now"), title);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}
