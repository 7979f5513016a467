/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <adwaita.h>

#include "dossier-session.h"

G_BEGIN_DECLS

/* More rows than these are not shown at once; those that follow move up. */
#define DOSSIER_LIST_WINDOW_MAX_ROWS 100

/* What a window says, each marked with N_(). */
typedef struct
{
  const char *title;
  const char *waiting;     /* spoken while the list is read */
  const char *none;        /* where there is nothing to list */
  const char *explanation; /* of that */
  const char *failed;      /* where the list cannot be read */
} DossierListWords;

#define DOSSIER_TYPE_LIST_WINDOW (dossier_list_window_get_type ())

G_DECLARE_DERIVABLE_TYPE (DossierListWindow, dossier_list_window, DOSSIER, LIST_WINDOW, AdwWindow)

/**
 * DossierListWindowClass:
 * @words: what the window says
 * @only_tells: nothing is decided in it, so that there is nothing to undo
 * @list: begins to read what is listed
 * @list_finish: (transfer full): its result: any pointers
 * @new_row: (transfer floating): a row of the list for @item, which stands at @place
 * @tell_more: (transfer full): says that @n_more rows wait until those before are decided
 * @find_first: (nullable): the place of the row in which the keyboard begins; without it the first
 * @update_actions: (nullable): called when what the actions of the window depend on has changed
 */
struct _DossierListWindowClass
{
  AdwWindowClass parent_class;

  const DossierListWords *words;
  gboolean only_tells;

  void       (*list)           (DossierSession      *session,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data);
  GPtrArray *(*list_finish)    (GAsyncResult        *result,
                                GError             **error);
  GtkWidget *(*new_row)        (DossierListWindow   *self,
                                gconstpointer        item,
                                guint                place);
  char      *(*tell_more)      (guint                n_more);
  guint      (*find_first)     (DossierListWindow   *self);
  void       (*update_actions) (DossierListWindow   *self);
};

DossierSession *dossier_list_window_get_session (DossierListWindow *self);
GPtrArray      *dossier_list_window_get_items   (DossierListWindow *self);
gboolean        dossier_list_window_is_writable (DossierListWindow *self);
GtkWidget      *dossier_list_window_new_button  (DossierListWindow *self,
                                                 const char        *text,
                                                 const char        *name,
                                                 guint              place,
                                                 GCallback          callback);
gpointer        dossier_list_window_decide      (DossierListWindow *self,
                                                 GtkButton         *button);
GtkWidget      *dossier_list_window_add_action  (DossierListWindow *self,
                                                 const char        *text,
                                                 const char        *action);

G_END_DECLS
