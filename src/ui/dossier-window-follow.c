/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-window-private.h"

#include "dossier-error.h"
#include "dossier-store-file.h"

/* What another program writes to the dossier while the window is open, and whether there is room
 * for what is written here. The system watches the file and its log, so that nothing wakes up while
 * nothing is written. What it does not tell of, as on a disk on the network, is there when the
 * window becomes active. */

/* What is written in this time is shown at once. */
#define LOOK_AFTER_S 2

static const char *const suffixes[DOSSIER_WINDOW_N_WATCHES] = { "", "-wal" };

static gboolean
is_popover_open (DossierWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
has_dialog (DossierWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self)
        && gtk_window_get_modal (l->data) && gtk_widget_get_visible (l->data))
      return TRUE;
  return FALSE;
}

/* Nothing moves under the hand of somebody who decides something, and what is being read is read to
 * its end first. */
static gboolean
is_occupied (DossierWindow *self)
{
  gboolean busy;

  g_object_get (self->session, "busy", &busy, NULL);
  return busy || is_popover_open (self) || has_dialog (self);
}

static gboolean
look (gpointer user_data)
{
  DossierWindow *self = user_data;

  if (is_occupied (self))
    return G_SOURCE_CONTINUE;
  self->look_source = 0;
  dossier_session_look_for_changes (self->session);
  if (dossier_corpus_waits_for_room (dossier_session_get_corpus (self->session)))
    dossier_window_look_soon (self);
  return G_SOURCE_REMOVE;
}

/* Nobody sees what a window shows that is not on the screen; it looks when it comes back. */
static void
on_mapped (DossierWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    dossier_window_look_soon (self);
  else
    g_clear_handle_id (&self->look_source, g_source_remove);
}

/* Returns: whether what a banner told of has passed */
static gboolean
show_banner (GtkWidget *banner, gboolean shown)
{
  gboolean passed = !shown && gtk_widget_get_visible (banner);

  gtk_widget_set_visible (banner, shown);
  return passed;
}

/* What keeps changes from being kept stays in sight as long as it does. */
static void
update_banners (DossierWindow *self)
{
  DossierCorpus *corpus
    = self->session != NULL ? dossier_session_get_corpus (self->session) : NULL;
  const char *absence = corpus != NULL ? dossier_corpus_get_absence (corpus) : NULL;
  gboolean full = corpus != NULL && absence == NULL && dossier_corpus_waits_for_room (corpus);
  gboolean has_room, is_back;

  if (absence != NULL)
    gtk_label_set_label (self->away_reason, absence);
  is_back = show_banner (self->away_banner, absence != NULL);
  has_room = show_banner (self->full_banner, full);
  /* What had to wait. */
  if ((is_back && !full) || (has_room && absence == NULL))
    dossier_window_renew_marks (self);
}

static void
watch (DossierWindow *self, const char *path)
{
  g_autofree char *real = dossier_store_file_resolve (path);

  for (guint i = 0; i < DOSSIER_WINDOW_N_WATCHES; i++)
    {
      g_autofree char *name = g_strconcat (real, suffixes[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (name);

      self->watches[i] = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
      if (self->watches[i] != NULL)
        g_signal_connect_object (self->watches[i], "changed",
                                 G_CALLBACK (dossier_window_look_soon), self, G_CONNECT_SWAPPED);
    }
}

/**
 * dossier_window_setup_following:
 * @self: a window
 */
void
dossier_window_setup_following (DossierWindow *self)
{
  g_signal_connect (self, "map", G_CALLBACK (on_mapped), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (on_mapped), NULL);
}

/**
 * dossier_window_look_soon:
 * @self: a window
 *
 * Lets it look in a moment, if it is on the screen, whether another program has written to its
 * dossier.
 */
void
dossier_window_look_soon (DossierWindow *self)
{
  if (self->session != NULL && self->look_source == 0
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->look_source = g_timeout_add_seconds (LOOK_AFTER_S, look, self);
}

/**
 * dossier_window_follow_failure:
 * @self: a window
 * @error: why something was not read or written
 *
 * Has a banner say, before the system tells of it, that the file is not where it was.
 */
void
dossier_window_follow_failure (DossierWindow *self, const GError *error)
{
  if (!g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_MOVED))
    return;
  update_banners (self);
  if (!gtk_widget_get_visible (self->away_banner))
    dossier_window_look_soon (self);
}

/**
 * dossier_window_follow:
 * @self: a window
 *
 * Watches the file of its session from now on, or nothing where it has none.
 */
void
dossier_window_follow (DossierWindow *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  for (guint i = 0; i < DOSSIER_WINDOW_N_WATCHES; i++)
    g_clear_object (&self->watches[i]);
  update_banners (self);
  if (self->session == NULL)
    return;
  watch (self, dossier_corpus_get_path (dossier_session_get_corpus (self->session)));
  g_signal_connect_object (self->session, "refreshed", G_CALLBACK (update_banners), self,
                           G_CONNECT_SWAPPED);
  dossier_window_look_soon (self);
}
