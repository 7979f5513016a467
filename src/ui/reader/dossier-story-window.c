/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-story-window.h"

#include <glib/gi18n.h>

#include "dossier-choice-window.h"
#include "dossier-language-name.h"
#include "dossier-story-source.h"
#include "dossier-title-search.h"

#define DOSSIER_TYPE_STORY_WINDOW (dossier_story_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierStoryWindow, dossier_story_window, DOSSIER, STORY_WINDOW,
                      DossierChoiceWindow)

/**
 * DossierStoryWindow:
 *
 * Asks which document tells the same story as the open one, where nothing is proposed: those
 * published about its time, or those of whose titles somebody types a word.
 */
struct _DossierStoryWindow
{
  DossierChoiceWindow parent_instance;
  DossierSession *session;
  GCancellable *searching; /* NULL if nothing is looked for */
  GPtrArray *reports;      /* (nullable): what the list shows */
  gint64 document;
};

G_DEFINE_FINAL_TYPE (DossierStoryWindow, dossier_story_window, DOSSIER_TYPE_CHOICE_WINDOW)

static const DossierChoiceWords words = {
  .title = N_("Add to This Story"),
  .field = N_("Words of the title"),
  .list = N_("Other Documents"),
  .none = N_("No Such Document"),
  .explanation = N_("No other document has these words in its title."),
  .failed = N_("The Titles Could Not Be Read"),
  .more = N_("There may be more: type a word of the title."),
};

static void
show_reports (DossierStoryWindow *self)
{
  DossierChoiceWindow *window = DOSSIER_CHOICE_WINDOW (self);

  dossier_choice_window_clear (window);
  for (guint i = 0; i < self->reports->len; i++)
    {
      const DossierStoryReport *report = g_ptr_array_index (self->reports, i);
      g_autofree char *source = dossier_story_source_tell (report);
      const char *language = dossier_language_name (report->language);
      g_autofree char *meta
        = g_strconcat (source, language != NULL ? " · " : NULL, language, NULL);

      dossier_choice_window_add (window, report->title, meta, report->uri);
    }
  dossier_choice_window_show (window, self->reports->len == DOSSIER_MOST_TITLES);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierStoryWindow) self = DOSSIER_STORY_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = dossier_session_find_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->searching);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  if (reports == NULL)
    {
      dossier_choice_window_show_failure (DOSSIER_CHOICE_WINDOW (self), error);
      return;
    }
  self->reports = g_steal_pointer (&reports);
  show_reports (self);
}

static void
stop_searching (DossierStoryWindow *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
search (DossierChoiceWindow *window, const char *text)
{
  DossierStoryWindow *self = DOSSIER_STORY_WINDOW (window);

  stop_searching (self);
  self->searching = g_cancellable_new ();
  dossier_session_find_titles (self->session, text, self->document, self->searching, on_found,
                               g_object_ref (self));
}

static void
choose (DossierChoiceWindow *window, guint place)
{
  DossierStoryWindow *self = DOSSIER_STORY_WINDOW (window);

  if (self->reports != NULL && place < self->reports->len)
    dossier_session_join_story (self->session, g_ptr_array_index (self->reports, place),
                                self->document);
}

static void
dossier_story_window_dispose (GObject *object)
{
  DossierStoryWindow *self = DOSSIER_STORY_WINDOW (object);

  stop_searching (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  G_OBJECT_CLASS (dossier_story_window_parent_class)->dispose (object);
}

static void
dossier_story_window_class_init (DossierStoryWindowClass *klass)
{
  DossierChoiceWindowClass *choice_class = DOSSIER_CHOICE_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_story_window_dispose;
  choice_class->words = &words;
  choice_class->search = search;
  choice_class->choose = choose;
}

static void
dossier_story_window_init (DossierStoryWindow *self)
{
}

/**
 * dossier_story_window_present:
 * @parent: the window
 * @session: a session with an open document, whose dossier may be written to
 *
 * Asks which other document tells the story of the open one.
 */
void
dossier_story_window_present (GtkWindow *parent, DossierSession *session)
{
  DossierDocument *document = dossier_session_get_document (session);
  DossierStoryWindow *self;
  g_autofree char *subject = NULL;

  g_return_if_fail (document != NULL);

  self = g_object_new (DOSSIER_TYPE_STORY_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->document = dossier_document_get_id (document);
  /* Translators: %s is the title of a document */
  subject = g_strdup_printf (_("Choose what tells the same story as “%s”. You can undo it."),
                             dossier_document_get_title (document));
  dossier_choice_window_present (DOSSIER_CHOICE_WINDOW (self), subject, NULL);
}
