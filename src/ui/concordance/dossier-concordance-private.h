/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-concordance-page.h"
#include "dossier-unrolled-list.h"

G_BEGIN_DECLS

/* One class over several files by concern: the object (-page.c), what of the lines is shown
 * (-status.c), when they are read (-reading.c), what the keywords are (-subjects.c), in which order
 * (-sorting.c) and what its actions do (-actions.c). */
struct _DossierConcordancePage
{
  GtkWidget parent_instance;

  DossierSession *session;
  DossierConcordance *list;
  DossierUnrolledList *rows;
  GtkSingleSelection *selection;
  char *phrase;                        /* nullable: picked up in a text */
  DossierConcordanceSubject wanted;    /* shown if there is one */
  int shown;                           /* the subject that @list was read for, -1: none */
  guint subjects[DOSSIER_N_CONCORDANCE_SUBJECTS]; /* those on offer, by row of the drop-down */
  guint n_subjects;
  gboolean stale;                      /* to be read again when somebody looks */
  gboolean updating;
  guint idle;
  guint fit_source;
  gboolean narrow;
  double text_size; /* that the columns are as wide for; 0 at first */
  gboolean wants_focus;                /* the keyboard goes to the lines when they come */
  GCancellable *copying;               /* (nullable): of all lines, to the clipboard */
  guint kept;                          /* the line that stays selected through a sorting */

  GtkWidget *content;
  GtkWidget *bar;
  GtkDropDown *subject;
  GtkDropDown *order;
  GtkToggleButton *direction;
  GtkLabel *count;
  GtkProgressBar *progress;
  GtkStack *stack;
  GtkColumnView *table;
  GtkPopover *menu;
};

void dossier_concordance_page_update_status         (DossierConcordancePage *self);
void dossier_concordance_page_connect_reading       (DossierConcordancePage *self);
void dossier_concordance_page_read_later            (DossierConcordancePage *self);
void dossier_concordance_page_setup_subjects        (DossierConcordancePage *self);
void dossier_concordance_page_update_subjects       (DossierConcordancePage *self);
int  dossier_concordance_page_get_subject           (DossierConcordancePage *self);
void dossier_concordance_page_setup_order           (DossierConcordancePage *self);
void dossier_concordance_page_follow_order          (DossierConcordancePage *self);
void dossier_concordance_page_class_install_actions (GtkWidgetClass         *widget_class);
void dossier_concordance_page_setup_actions         (DossierConcordancePage *self);

DossierSearch          *dossier_concordance_page_dup_search   (DossierConcordancePage *self);
DossierConcordanceItem *dossier_concordance_page_get_selected (DossierConcordancePage *self);

G_END_DECLS
