/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-concordance-page.h"
#include "dossier-entity-sidebar.h"
#include "dossier-field-bar.h"
#include "dossier-ledger-page.h"
#include "dossier-library-view.h"
#include "dossier-operations-button.h"
#include "dossier-reader.h"
#include "dossier-sector-filter.h"
#include "dossier-start-page.h"
#include "dossier-timeline-page.h"
#include "dossier-window.h"

G_BEGIN_DECLS

/* The dossier and its log are watched. */
#define DOSSIER_WINDOW_N_WATCHES 2

/* One class over several files by concern: the window itself (dossier-window.c), what its actions
 * do (-actions.c), what is shown and how large (-layout.c), what it says (-messages.c), opening
 * dossiers (-open.c), bringing documents in (-import.c), setting them aside (-shelf.c), closing
 * (-closing.c), bringing their marks up to date (-renewal.c), following what becomes of the file
 * (-follow.c) and giving results out (-export.c). */
struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  DossierSession *session;
  char *path;
  GCancellable *opening; /* of the dossier being opened, NULL if none is */
  GStrv awaited;         /* (nullable): files and folders to import when it is open */
  GSettings *settings;
  AdwToast *undo_toast; /* borrowed from the overlay while it shows */
  AdwToast *result_toast; /* (nullable): of the newest import; weak */
  guint fit_source;
  GPtrArray *imports;   /* DossierOperation: those that go on */
  GtkWindow *question;  /* (nullable): whether to stop them; weak */
  GFileMonitor *watches[DOSSIER_WINDOW_N_WATCHES]; /* (nullable) each: of the dossier and its log */
  guint look_source;
  guint renewal_source;
  GCancellable *renewal; /* of marks being brought up to date, NULL if none are */
  GCancellable *listing; /* of what is to be set aside, NULL if nothing is */
  gboolean timeline_placed;
  gboolean timeline_limited; /* lower than it is remembered, for want of room */
  gboolean placing;          /* the window moves the handle, and not the analyst */
  int fitted_height;         /* of the pane, in pixels, when the window was last fitted */
  gboolean library_low;  /* too low for the sectors and the documents */
  gboolean entities_wait; /* hidden only while the commitments are shown */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  DossierStartPage *start_page;
  AdwViewStack *pages;
  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar *switcher_bar;
  AdwFlap *library_flap;
  GtkWidget *library_pane;
  AdwFlap *entities_flap;
  GtkPaned *paned;
  DossierLibraryView *library;
  DossierSectorFilter *sectors;
  DossierFieldBar *fields;
  DossierReader *reader;
  DossierLedgerPage *ledger;
  DossierConcordancePage *concordance;
  DossierEntitySidebar *entities;
  DossierTimelinePage *timeline;
  DossierOperationsButton *operations;
  GtkWidget *search_button;
  GtkWidget *report_button;
  GtkWidget *undo_place; /* where nothing can be undone it is said why */
  GtkWidget *undo_button;
  GtkWidget *read_only_button;
  GtkLabel *read_only_reason;
  GtkWidget *import_label;
  GtkWidget *full_banner; /* says that the disk is full */
  GtkWidget *away_banner; /* says that the file is not where it was */
  GtkLabel *away_reason;
};

void dossier_window_set_session           (DossierWindow  *self,
                                           DossierSession *session,
                                           const char     *path);

void dossier_window_setup_layout          (DossierWindow  *self);

void dossier_window_class_install_actions (GtkWidgetClass *widget_class);
void dossier_window_update_actions        (DossierWindow  *self);

void dossier_window_class_install_imports (GtkWidgetClass *widget_class);
void dossier_window_setup_drop            (DossierWindow  *self);
void dossier_window_import                (DossierWindow  *self,
                                           const char *const *paths);

gboolean dossier_window_keep_open         (DossierWindow  *self);
void dossier_window_withdraw_question     (DossierWindow  *self);

void dossier_window_setup_following       (DossierWindow  *self);
void dossier_window_follow                (DossierWindow  *self);
void dossier_window_look_soon             (DossierWindow  *self);
void dossier_window_follow_failure        (DossierWindow  *self,
                                           const GError   *error);

void dossier_window_renew_marks           (DossierWindow  *self);

void dossier_window_class_install_shelving (GtkWidgetClass *widget_class);
void dossier_window_update_shelving       (DossierWindow  *self,
                                           gboolean        writable,
                                           gboolean        reading);

void dossier_window_class_install_exports (GtkWidgetClass *widget_class);

void dossier_window_show_message          (DossierWindow  *self,
                                           const char     *message);
char *dossier_window_dup_local_path       (DossierWindow  *self,
                                           GFile          *file);
void dossier_window_show_output           (DossierWindow  *self,
                                           const char     *message,
                                           const char     *uri);
void dossier_window_tell                  (DossierWindow  *self,
                                           const char     *heading,
                                           const char     *body);
void dossier_window_show_error            (DossierWindow  *self,
                                           const char     *heading,
                                           const GError   *error);

G_END_DECLS
