/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-private.h"

#include "dossier-concordance-columns.h"

/* Reads the lines of the chosen subject again. */
static void
read_lines (DossierConcordancePage *self)
{
  g_autoptr (DossierSearch) words = dossier_concordance_page_dup_search (self);
  gint64 entity = 0;

  self->stale = FALSE;
  self->shown = dossier_concordance_page_get_subject (self);
  if (self->shown == DOSSIER_SUBJECT_ENTITY)
    entity = dossier_session_get_entity_id (self->session);
  dossier_concordance_read (self->list, dossier_session_get_query (self->session), entity, words);
  dossier_concordance_page_update_status (self);
}

static gboolean
on_idle (gpointer data)
{
  DossierConcordancePage *self = data;

  self->idle = 0;
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  dossier_concordance_page_update_subjects (self);
  read_lines (self);
  return G_SOURCE_REMOVE;
}

/* Nobody waits for lines that nobody looks at. Several changes at once are one reading. */
void
dossier_concordance_page_read_later (DossierConcordancePage *self)
{
  self->stale = TRUE;
  if (self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, on_idle, self, NULL);
}

/* During an import this comes often: what is being read is read to its end first. */
static void
on_corpus_changed (DossierConcordancePage *self)
{
  self->stale = TRUE;
  if (self->shown < 0 || dossier_concordance_get_fraction (self->list) >= 1)
    dossier_concordance_page_read_later (self);
}

static void
on_progress (DossierConcordancePage *self)
{
  dossier_concordance_page_update_status (self);
  if (self->stale && dossier_concordance_get_fraction (self->list) >= 1)
    dossier_concordance_page_read_later (self);
}

/* The card of the entity, and with it its name, comes after its choice. */
static void
on_entity_read (DossierConcordancePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    dossier_concordance_page_update_subjects (self);
}

static void
on_list_failed (DossierConcordance *list, const GError *error, DossierConcordancePage *self)
{
  gtk_label_set_label (self->count, error->message);
}

static void
on_width (DossierConcordancePage *self)
{
  guint width = dossier_concordance_get_width (self->list);

  if (width > 0)
    dossier_concordance_columns_set_width (self->table, width);
}

static void
set_list (DossierConcordancePage *self, DossierConcordance *list)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  self->shown = -1;
  dossier_unrolled_list_set_model (self->rows, G_LIST_MODEL (list));
  if (list == NULL)
    return;
  dossier_concordance_page_follow_order (self);
  g_signal_connect_object (list, "notify::fraction", G_CALLBACK (on_progress), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::width", G_CALLBACK (on_width), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "failed", G_CALLBACK (on_list_failed), self, 0);
}

/* The lines of another session, if there is one, are read. */
void
dossier_concordance_page_connect_reading (DossierConcordancePage *self)
{
  DossierSession *session = self->session;
  g_autoptr (DossierConcordance) list = NULL;

  if (session != NULL)
    {
      list = dossier_concordance_new (dossier_session_get_corpus (session));
      g_signal_connect_object (session, "refreshed",
                               G_CALLBACK (dossier_concordance_page_update_status), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::query",
                               G_CALLBACK (dossier_concordance_page_read_later), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::entity", G_CALLBACK (on_entity_read), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (dossier_session_get_corpus (session), "changed",
                               G_CALLBACK (on_corpus_changed), self, G_CONNECT_SWAPPED);
    }
  set_list (self, list);
  dossier_concordance_page_update_subjects (self);
  dossier_concordance_page_update_status (self);
  dossier_concordance_page_read_later (self);
}
