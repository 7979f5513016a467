/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_drop_down_set_name      (GtkDropDown *self,
                                      const char  *name);
void dossier_drop_down_enable_search (GtkDropDown *self);

G_END_DECLS
