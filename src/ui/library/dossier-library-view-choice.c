/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-library-view-private.h"

#include <glib/gi18n.h>

#include "dossier-ids.h"
#include "dossier-row-list.h"

/* Of the documents of the result; there is a session. */
static const GArray *
get_ids (DossierLibraryView *self)
{
  return dossier_row_list_get_ids (DOSSIER_ROW_LIST (dossier_library_view_get_documents (self)));
}

/* By row id, so that no row is made for a document that is not on the screen. */
static guint
find_document (DossierLibraryView *self, gint64 id)
{
  guint position = GTK_INVALID_LIST_POSITION;

  dossier_ids_find (get_ids (self), id, &position);
  return position;
}

/* Several that are chosen stay so, with the open one or without it, until another document is
 * opened elsewhere: a list that is only read anew must not change what Delete sets aside. */
static void
follow_document (DossierLibraryView *self)
{
  DossierDocument *document
    = self->session != NULL ? dossier_session_get_document (self->session) : NULL;
  gint64 id = document != NULL ? dossier_document_get_id (document) : 0;
  gboolean known = id == self->followed || id == self->asked;
  guint position = document != NULL
                     ? find_document (self, id)
                     : GTK_INVALID_LIST_POSITION;

  self->followed = id;
  if (dossier_row_choice_get_one (self->choice) == position
      && position != GTK_INVALID_LIST_POSITION)
    return;
  if (dossier_row_choice_count (self->choice) > 1 && known)
    return;
  if (position != GTK_INVALID_LIST_POSITION)
    dossier_unrolled_list_reach (self->rows, position);
  self->following = TRUE;
  dossier_row_choice_set_one (self->choice, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* A dossier opens on its newest document rather than on an empty page. */
static void
open_first_document (DossierLibraryView *self)
{
  const GArray *ids;

  if (self->session == NULL || dossier_session_get_document (self->session) != NULL)
    return;
  ids = get_ids (self);
  if (ids->len > 0)
    dossier_session_open_document (self->session, g_array_index (ids, gint64, 0));
}

static void
update_choice_bar (DossierLibraryView *self)
{
  guint n = dossier_row_choice_count (self->choice);
  g_autofree char *text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);

  gtk_label_set_label (self->choice_label, text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->choice_bar), n > 1);
}

static void
keep_chosen (DossierLibraryView *self)
{
  g_array_unref (self->chosen);
  self->chosen = dossier_library_view_dup_chosen (self);
}

/* Rows between two that changed are told of as new, but they are the same documents. */
static void
restore_chosen (DossierLibraryView *self)
{
  g_autoptr (GtkBitset) places = NULL;

  if (self->chosen->len < 2 || self->session == NULL)
    return;
  places = dossier_row_choice_find (get_ids (self), self->chosen);
  if (gtk_bitset_get_size (places) < 2)
    return;
  dossier_unrolled_list_reach (self->rows, gtk_bitset_get_maximum (places));
  self->following = TRUE;
  dossier_row_choice_set (self->choice, places);
  self->following = FALSE;
}

static void
on_chosen (DossierLibraryView *self)
{
  guint position = dossier_row_choice_get_one (self->choice);
  const GArray *ids;

  keep_chosen (self);
  update_choice_bar (self);
  if (self->following || position == GTK_INVALID_LIST_POSITION)
    return;
  ids = get_ids (self);
  if (position >= ids->len)
    return;
  self->asked = g_array_index (ids, gint64, position);
  dossier_session_open_document (self->session, self->asked);
}

/* Lets several rows be chosen, one of which is the open document. */
void
dossier_library_view_setup_choice (DossierLibraryView *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->choice = dossier_row_choice_new (G_LIST_MODEL (self->rows));
  g_signal_connect_object (self->choice, "selection-changed", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
}

/* Chooses among the documents of another session, which opens none of them. */
void
dossier_library_view_connect_choice (DossierLibraryView *self)
{
  self->followed = 0;
  self->asked = 0;
  g_array_set_size (self->chosen, 0);
  self->following = TRUE;
  dossier_unrolled_list_set_model (self->rows, dossier_library_view_get_documents (self));
  self->following = FALSE;
  if (self->session != NULL)
    g_signal_connect_object (self->session, "notify::document", G_CALLBACK (follow_document), self,
                             G_CONNECT_SWAPPED);
}

/* Of rows that have changed the same documents stay chosen, and one is open. */
void
dossier_library_view_update_choice (DossierLibraryView *self)
{
  restore_chosen (self);
  keep_chosen (self);
  update_choice_bar (self);
  follow_document (self);
  open_first_document (self);
}

/**
 * dossier_library_view_step:
 * @self: a library
 * @direction: 1 for the next document of the list, -1 for the one before
 *
 * Opens another document; stops at the ends.
 */
void
dossier_library_view_step (DossierLibraryView *self, int direction)
{
  guint n, at;

  g_return_if_fail (DOSSIER_IS_LIBRARY_VIEW (self));

  n = self->session != NULL ? get_ids (self)->len : 0;
  if (n == 0)
    return;
  at = dossier_row_choice_get_one (self->choice);
  if (at == GTK_INVALID_LIST_POSITION)
    at = direction > 0 ? 0 : n - 1;
  else if (direction > 0 && at + 1 < n)
    at++;
  else if (direction < 0 && at > 0)
    at--;
  dossier_unrolled_list_reach (self->rows, at);
  dossier_row_choice_set_one (self->choice, at);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", at);
}

/**
 * dossier_library_view_dup_chosen:
 * @self: a library
 *
 * Returns: (transfer full) (element-type gint64): row ids of the documents that are chosen in the
 *   list
 */
GArray *
dossier_library_view_dup_chosen (DossierLibraryView *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY_VIEW (self), NULL);

  if (self->session == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  return dossier_row_choice_dup_ids (self->choice, get_ids (self));
}

/**
 * dossier_library_view_choose_none:
 * @self: a library
 *
 * Lets go of all rows; the document that is open stays open.
 */
void
dossier_library_view_choose_none (DossierLibraryView *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_VIEW (self));

  dossier_row_choice_set_one (self->choice, GTK_INVALID_LIST_POSITION);
}
