/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FIELD_BAR (dossier_field_bar_get_type ())

G_DECLARE_FINAL_TYPE (DossierFieldBar, dossier_field_bar, DOSSIER, FIELD_BAR, GtkWidget)

G_END_DECLS
