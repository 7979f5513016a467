/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ENTITY_SIDEBAR (dossier_entity_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (DossierEntitySidebar, dossier_entity_sidebar, DOSSIER, ENTITY_SIDEBAR,
                      GtkWidget)

G_END_DECLS
