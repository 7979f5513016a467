/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-ledger-page.h"
#include "dossier-statement.h"
#include "dossier-unrolled-list.h"

G_BEGIN_DECLS

/* One class over three files by concern: the object and its table (dossier-ledger-page.c), what the
 * analyst filters there by kind and certainty (dossier-ledger-filters.c), and corrects
 * (dossier-ledger-correcting.c). */
struct _DossierLedgerPage
{
  GtkWidget parent_instance;
  GtkWidget *kinds_scroller; /* bound so that it is let go with the template */

  DossierSession *session;
  DossierLedger *ledger;        /* of @session, NULL without one */
  DossierUnrolledList *rows;
  GtkSingleSelection *selection;
  gint64 selected;              /* row id, kept while other rows are listed; 0: none */
  gboolean changing;            /* other rows are being listed */
  GSignalGroup *selected_signals;
  double text_size;             /* that the columns are as wide for */
  gboolean narrow;              /* that only the foremost columns are shown */
  guint fit_source;
  GCancellable *correcting;     /* of the document being read for a dialog, NULL if none */
  gint64 corrected;             /* row id of the statement that the dialog is about */
  guint wanted_kinds;           /* bits by DossierStatementKind; 0: all */
  guint wanted_certainty;       /* one more than a DossierCertainty; 0: any */
  gboolean wanted_passed;       /* only those whose due date has passed */

  GtkToggleButton *kind_buttons[DOSSIER_N_STATEMENT_KINDS];
  GtkToggleButton *all_button;
  GtkToggleButton *passed_button;
  GtkWidget *passed_end; /* between it and the kinds */
  gboolean updating_buttons;

  GtkBox *bar; /* of all that filters here */
  GtkBox *kinds;
  GtkDropDown *certainty;
  GtkStack *stack;
  GtkColumnView *table;
  GtkPopover *menu;
};

void     dossier_ledger_page_class_install_filters (GtkWidgetClass    *widget_class);
void     dossier_ledger_page_setup_filters         (DossierLedgerPage *self);
void     dossier_ledger_page_update_filters        (DossierLedgerPage *self);
void     dossier_ledger_page_clear_filters         (DossierLedgerPage *self);
void     dossier_ledger_page_correct               (DossierLedgerPage *self,
                                                    DossierStatement  *statement);
void     dossier_ledger_page_stop_correcting       (DossierLedgerPage *self);
gboolean dossier_ledger_page_is_narrowed           (DossierLedgerPage *self);

G_END_DECLS
