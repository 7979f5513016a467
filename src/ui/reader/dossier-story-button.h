/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STORY_BUTTON (dossier_story_button_get_type ())

G_DECLARE_FINAL_TYPE (DossierStoryButton, dossier_story_button, DOSSIER, STORY_BUTTON, GtkWidget)

void dossier_story_button_set_session (DossierStoryButton *self,
                                       DossierSession     *session);
void dossier_story_button_popup       (DossierStoryButton *self);

G_END_DECLS
