/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-corpus-task.h"
#include "dossier-course.h"

typedef struct
{
  gint64 document;
  gint64 statement;
} Asked;

static gpointer
find_course (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return dossier_corpus_find_course (corpus, asked->document, asked->statement, cancellable, error);
}

/**
 * dossier_session_find_course:
 * @self: a session
 * @document: row id
 * @statement: row id of a statement of it
 * @cancellable: (nullable): stops the search
 * @callback: called when it is done
 * @data: for @callback
 *
 * Looks in the background for the statements of the same matter.
 */
void
dossier_session_find_course (DossierSession *self, gint64 document, gint64 statement,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Asked *asked;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, dossier_session_find_course);
  asked = g_new (Asked, 1);
  *asked = (Asked) { document, statement };
  dossier_corpus_task_run (task, self->corpus, find_course, (GDestroyNotify) g_ptr_array_unref,
                           asked, g_free);
}

/**
 * dossier_session_find_course_finish:
 * @result: what the callback of dossier_session_find_course() was given
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierCourseStep): that statement and those of its matter
 *   in the order in which they were published
 */
GPtrArray *
dossier_session_find_course_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}
