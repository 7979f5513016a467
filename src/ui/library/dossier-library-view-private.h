/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-library-view.h"
#include "dossier-row-choice.h"
#include "dossier-unrolled-list.h"

G_BEGIN_DECLS

/* One class over several files by concern: the object and its list (dossier-library-view.c), what
 * is searched and how that is told (-search.c), which rows are chosen and which document is open
 * (-choice.c). */
struct _DossierLibraryView
{
  GtkWidget parent_instance;
  GtkWidget *content; /* bound so that it is let go with the template */
  DossierSession *session;
  DossierUnrolledList *rows;
  DossierRowChoice *choice;
  gboolean following; /* the session opened a document; the list only follows */
  gint64 followed;    /* the open document when the list followed last, 0 if none was */
  gint64 asked;       /* what was last opened from the list, 0 for nothing */
  GArray *chosen;     /* row ids (gint64) of what is chosen */
  gboolean searching; /* the query changes because of what is typed here */
  GtkSearchEntry *entry;
  GtkLabel *heading;
  GtkLabel *count;
  gboolean by_story;
  gboolean compact;   /* titles have one line, so that more documents have room */
  GtkMenuButton *searches_button;
  GtkWidget *understood;
  GtkLabel *explanation;
  GtkLabel *remark; /* what was left undone of the search: never cut off */
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *choice_bar;
  GtkLabel *choice_label;
};

/* NULL without a session. */
static inline GListModel *
dossier_library_view_get_documents (DossierLibraryView *self)
{
  return self->session != NULL ? dossier_session_get_documents (self->session) : NULL;
}

/* dossier-library-view-search.c */
void        dossier_library_view_class_install_search (GtkWidgetClass     *widget_class);
void        dossier_library_view_connect_search       (DossierLibraryView *self);

/* dossier-library-view-choice.c */
void        dossier_library_view_setup_choice         (DossierLibraryView *self);
void        dossier_library_view_connect_choice       (DossierLibraryView *self);
void        dossier_library_view_update_choice        (DossierLibraryView *self);

G_END_DECLS
