/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-error.h"

/* The window is there at once; the knowledge and the file are read in a thread, and only then is
 * there anything to look at or to do. */

typedef struct
{
  GWeakRef window;
  DossierKnowledgeLoader *loader;
  char *path;
  DossierCorpusFlags flags;
  DossierKnowledge *knowledge;
  DossierCorpus *corpus;
} Opening;

/* On the way from the thread to the window. */
typedef struct
{
  GTask *task;
  char *text;
} News;

static void
free_opening (gpointer data)
{
  Opening *opening = data;

  g_weak_ref_clear (&opening->window);
  dossier_knowledge_loader_unref (opening->loader);
  g_free (opening->path);
  g_clear_pointer (&opening->knowledge, dossier_knowledge_unref);
  g_clear_object (&opening->corpus);
  g_free (opening);
}

static void
free_news (gpointer data)
{
  News *news = data;

  g_object_unref (news->task);
  g_free (news->text);
  g_free (news);
}

static gboolean
show_news (gpointer data)
{
  News *news = data;
  Opening *opening = g_task_get_task_data (news->task);
  g_autoptr (DossierWindow) self = g_weak_ref_get (&opening->window);

  if (self != NULL && self->opening != NULL && self->opening == g_task_get_cancellable (news->task))
    dossier_reader_tell_opening (self->reader, news->text);
  return G_SOURCE_REMOVE;
}

/* In the thread: an older file is brought to this program's form. */
static void
on_brought (const char *what, double fraction, gpointer data)
{
  News *news = g_new0 (News, 1);

  news->task = g_object_ref (data);
  news->text = dossier_store_progress_dup_text (what, fraction);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, show_news, news, free_news);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;

  opening->knowledge = dossier_knowledge_loader_load (opening->loader, &error);
  if (opening->knowledge != NULL)
    opening->corpus = dossier_corpus_open_followed (opening->path, opening->flags, on_brought, task,
                                                    &error);
  if (opening->corpus != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
remember_recent (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = {
    .mime_type = (char *) "application/vnd.dossierapp.dossier",
    .app_name = (char *) "Dossier",
    .app_exec = (char *) "dossier %f",
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
import_awaited (DossierWindow *self)
{
  g_auto (GStrv) paths = g_steal_pointer (&self->awaited);

  if (paths != NULL)
    dossier_window_import (self, (const char *const *) paths);
}

/* @damage: what is damaged, and what can be done about it, which the window cannot do itself */
static void
show_damage (DossierWindow *self, const char *heading, const char *damage)
{
  g_autoptr (GError) error = g_error_new (
    DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT, "%s\n\n%s", damage,
    _("“dossier check --repair” reads what can be read into a new file beside it"));

  dossier_window_show_error (self, heading, error);
}

/* @knows: whether it was not what the program knows that could not be read */
static void
show_refusal (DossierWindow *self, gboolean knows, const GError *error)
{
  const char *heading = knows ? _("The dossier cannot be opened")
                              : _("A knowledge file of yours cannot be read");

  if (g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT))
    show_damage (self, heading, error->message);
  else
    dossier_window_show_error (self, heading, error);
}

/* How it is open, where that is not as usual. Why it is only read the header bar tells, and that
 * the disk is full a banner, as long as it is. */
static void
show_remark (DossierWindow *self, DossierCorpus *corpus)
{
  g_autofree char *remark = dossier_corpus_dup_remark (corpus);

  if (dossier_corpus_has_damaged_log (corpus))
    show_damage (self, _("The last changes are damaged"), remark);
  else if (dossier_corpus_has_left_marks (corpus))
    {
      g_autoptr (GError) error
        = g_error_new_literal (DOSSIER_ERROR, DOSSIER_ERROR_FAILED, remark);

      dossier_window_show_error (self, _("Some marks were left behind"), error);
    }
  else if (remark != NULL && !dossier_corpus_is_read_only (corpus)
           && !dossier_corpus_waits_for_room (corpus))
    dossier_window_show_message (self, remark);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));
  g_autoptr (DossierWindow) self = g_weak_ref_get (&opening->window);
  g_autoptr (DossierSession) session = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  /* The window may have been closed meanwhile. */
  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->opening);
  dossier_reader_set_opening (self->reader, FALSE);
  if (!done)
    {
      g_clear_pointer (&self->awaited, g_strfreev);
      dossier_window_withdraw_question (self);
      dossier_window_set_session (self, NULL, NULL);
      show_refusal (self, opening->knowledge != NULL, error);
      return;
    }
  session = dossier_session_new (opening->corpus, opening->knowledge);
  dossier_window_set_session (self, session, opening->path);
  show_remark (self, opening->corpus);
  remember_recent (opening->path);
  import_awaited (self);
}

static void
open_corpus (DossierWindow *self, const char *path, DossierCorpusFlags flags)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (self->session == NULL && self->opening == NULL);

  self->opening = g_cancellable_new ();
  dossier_window_set_session (self, NULL, path);
  dossier_reader_set_opening (self->reader, TRUE);
  opening = g_new0 (Opening, 1);
  /* The thread must not be the last to let go of a window. */
  g_weak_ref_init (&opening->window, self);
  opening->loader = dossier_knowledge_loader_ref (
    dossier_application_get_knowledge_loader (DOSSIER_APPLICATION (application)));
  opening->path = g_strdup (path);
  opening->flags = flags;
  task = g_task_new (NULL, self->opening, on_opened, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, open_corpus);
  g_task_set_task_data (task, opening, free_opening);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * dossier_window_is_free:
 * @self: a window
 *
 * Returns: whether it shows no dossier and none is being opened in it
 */
gboolean
dossier_window_is_free (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), FALSE);

  return self->session == NULL && self->opening == NULL;
}

/**
 * dossier_window_open:
 * @self: a window that is free
 * @path: an existing dossier
 *
 * Opens the dossier in a thread; until it is there the window is empty. When it cannot be opened
 * the window says why and is free again.
 */
void
dossier_window_open (DossierWindow *self, const char *path)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  open_corpus (self, path, DOSSIER_CORPUS_OPEN);
}

/**
 * dossier_window_create:
 * @self: a window that is free
 * @path: where to make a new dossier; an existing one there is opened
 *
 * As dossier_window_open().
 */
void
dossier_window_create (DossierWindow *self, const char *path)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  open_corpus (self, path, DOSSIER_CORPUS_CREATE);
}

/* A file name that is not taken: "Dossier 2.dossier". A dossier needs a file from its first
 * moment, so that nothing is lost; the analyst can save a copy elsewhere. */
static char *
pick_new_path (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "dossier", NULL);

  g_mkdir_with_parents (folder, 0700);
  for (guint n = 1;; n++)
    {
      g_autofree char *name = n == 1 ? g_strdup_printf ("%s.dossier", _("New dossier"))
                                     : g_strdup_printf ("%s %u.dossier", _("New dossier"), n);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/* What comes while a dossier is being opened goes into it. */
static void
await (DossierWindow *self, const char *const *paths)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  if (self->awaited != NULL)
    g_strv_builder_addv (all, (const char **) self->awaited);
  g_strv_builder_addv (all, (const char **) paths);
  g_strfreev (self->awaited);
  self->awaited = g_strv_builder_end (all);
}

/**
 * dossier_window_open_documents:
 * @self: a window without a session
 * @paths: (array zero-terminated=1): files and folders
 *
 * Imports @paths into the dossier that is being opened; if there is none, into a new one in the
 * user's data folder.
 */
void
dossier_window_open_documents (DossierWindow *self, const char *const *paths)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  await (self, paths);
  if (self->opening == NULL)
    {
      g_autofree char *path = pick_new_path ();

      dossier_window_create (self, path);
    }
}
