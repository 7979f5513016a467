/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_tab_order_leave_list (GtkWidget *list);
void dossier_tab_order_mend_paned (GtkPaned  *paned);

G_END_DECLS
