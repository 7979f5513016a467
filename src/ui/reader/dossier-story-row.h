/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-story.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STORY_ROW (dossier_story_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierStoryRow, dossier_story_row, DOSSIER, STORY_ROW, GtkListBoxRow)

GtkWidget *dossier_story_row_new          (const DossierStoryReport *report,
                                           gboolean                  is_open);
gint64     dossier_story_row_get_document (DossierStoryRow          *self);

G_END_DECLS
