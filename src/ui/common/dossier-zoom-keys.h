/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_zoom_keys_install (GtkWidgetClass  *widget_class,
                                GtkShortcutFunc  zoom);

G_END_DECLS
