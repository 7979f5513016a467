/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-find-bar.h"
#include "dossier-mark-popover.h"
#include "dossier-reader.h"
#include "dossier-story-button.h"
#include "dossier-text-view.h"
#include "dossier-zoom-row.h"

G_BEGIN_DECLS

/* One class over five files: showing (dossier-reader.c), the lines above the text (-header.c),
 * the mark at a place (-explaining.c), marking by hand (-marking.c) and the size of the text
 * (-zoom.c). */
struct _DossierReader
{
  GtkWidget parent_instance;

  DossierSession *session;
  GSettings *settings;

  GtkStack *stack;
  GtkWidget *opening;
  GtkLabel *opening_label;
  guint opening_source; /* shows it, 0 for none */
  gboolean importing;
  GtkLabel *title;
  GtkLabel *meta;
  GtkLabel *corrected;
  DossierStoryButton *story_button;
  GtkMenuButton *mark_button;
  GMenuModel *text_menu;
  GtkToggleButton *fold_button;
  DossierFindBar *find_bar;
  GtkScrolledWindow *scroller;
  DossierTextView *view;
  DossierMarkPopover *popover;
  DossierZoomRow *zoom_row;
};

void dossier_reader_class_install_marking (GtkWidgetClass *widget_class);
void dossier_reader_setup_marking         (DossierReader  *self);
void dossier_reader_update_marking        (DossierReader  *self);
void dossier_reader_update_header         (DossierReader  *self);
void dossier_reader_setup_explaining      (DossierReader  *self);
void dossier_reader_class_install_zoom    (GtkWidgetClass *widget_class);
void dossier_reader_setup_zoom            (DossierReader  *self);

G_END_DECLS
