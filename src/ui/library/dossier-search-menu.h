/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

GMenuModel *dossier_search_menu_new            (DossierSession *session);
void        dossier_search_menu_present_rename (GtkWindow      *parent,
                                                DossierSession *session,
                                                gint64          id);

G_END_DECLS
