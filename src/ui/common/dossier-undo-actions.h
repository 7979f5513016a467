/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

void dossier_undo_actions_update (GtkWidget      *widget,
                                  const char     *undo,
                                  const char     *redo,
                                  DossierSession *session);

G_END_DECLS
