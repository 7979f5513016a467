/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-task.h"
#include "dossier-hearing.h"
#include "dossier-title-search.h"

/* Who else may report the event of a document, and what a person says of it. */

typedef struct
{
  DossierKnowledge *knowledge;
  gint64 document;
  char *words; /* (nullable): of titles */
} Search;

static void
free_search (gpointer data)
{
  Search *search = data;

  dossier_knowledge_unref (search->knowledge);
  g_free (search->words);
  g_free (search);
}

static gpointer
find_related (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const Search *search = data;

  return dossier_corpus_find_related (corpus, search->document, dossier_hearing_hear,
                                      search->knowledge, cancellable, error);
}

static gpointer
find_titles (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const Search *search = data;

  return dossier_corpus_find_titles (corpus, search->words, search->document, cancellable, error);
}

/* @task: (transfer full) */
static void
run (DossierSession *self, GTask *task, DossierCorpusTaskFunc func, gint64 document,
     const char *words)
{
  g_autoptr (GTask) owned = task;
  Search *search = g_new0 (Search, 1);

  search->knowledge = dossier_knowledge_ref (self->knowledge);
  search->document = document;
  search->words = g_strdup (words);
  dossier_corpus_task_run (task, self->corpus, func, (GDestroyNotify) g_ptr_array_unref, search,
                           free_search);
}

/**
 * dossier_session_find_related:
 * @self: a session
 * @document: row id
 * @cancellable: (nullable): stops the search
 * @callback: called when it is done
 * @data: for @callback
 *
 * Looks in the background for documents that may report the same event.
 */
void
dossier_session_find_related (DossierSession *self, gint64 document, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  run (self,
       dossier_session_new_reading (dossier_session_find_related, cancellable, callback, data),
       find_related, document, NULL);
}

/**
 * dossier_session_find_titles:
 * @self: a session
 * @words: what the titles must hold; "" for any
 * @document: row id of a document that is not wanted, nor are its copies
 * @cancellable: (nullable): stops the search
 * @callback: called when it is done
 * @data: for @callback
 *
 * Looks in the background for documents that were published about the time of @document.
 */
void
dossier_session_find_titles (DossierSession *self, const char *words, gint64 document,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (words != NULL);

  run (self,
       dossier_session_new_reading (dossier_session_find_titles, cancellable, callback, data),
       find_titles, document, words);
}

/**
 * dossier_session_find_finish:
 * @result: what the callback of dossier_session_find_related() or dossier_session_find_titles() was
 *   given
 * @error: set on failure
 *
 * Returns: (transfer full): the [struct@Relation]s, or [struct@StoryReport]s of titles, the best
 *   first
 */
GPtrArray *
dossier_session_find_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}

static void
decide (DossierSession *self, DossierKinshipVerdict verdict, gint64 document, gint64 other,
        const char *name, const char *done)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_KINSHIP, .kinship = verdict,
                           .document = document, .other = other };

  g_return_if_fail (document != other);

  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}

static const char *
get_title (const DossierStoryReport *report)
{
  return report->title != NULL ? report->title : report->uri;
}

/**
 * dossier_session_join_story:
 * @self: a session
 * @report: a document
 * @other: row id of another one
 *
 * Says that both tell one story, whatever is found later; so do then all that tell the story of
 * either.
 */
void
dossier_session_join_story (DossierSession *self, const DossierStoryReport *report, gint64 other)
{
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  /* Translators: after “Undo” or “Redo”; %s is the title of a document */
  name = g_strdup_printf (_("adding “%s” to the story"), get_title (report));
  /* Translators: %s is the title of a document */
  done = g_strdup_printf (_("“%s” tells the same story now"), get_title (report));
  decide (self, DOSSIER_KINSHIP_SAME, report->document, other, name, done);
}

/**
 * dossier_session_set_unrelated:
 * @self: a session
 * @report: a document
 * @other: row id of another one
 *
 * Says that they do not report one event, nor do their copies: it is not proposed any more.
 */
void
dossier_session_set_unrelated (DossierSession *self, const DossierStoryReport *report, gint64 other)
{
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  /* Translators: after “Undo” or “Redo”; %s is the title of a document */
  name = g_strdup_printf (_("saying that “%s” is not related"), get_title (report));
  /* Translators: %s is the title of a document */
  done = g_strdup_printf (_("“%s” is not proposed any more"), get_title (report));
  decide (self, DOSSIER_KINSHIP_UNRELATED, report->document, other, name, done);
}
