/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MARK_POPOVER (dossier_mark_popover_get_type ())

G_DECLARE_FINAL_TYPE (DossierMarkPopover, dossier_mark_popover, DOSSIER, MARK_POPOVER, GtkPopover)

void dossier_mark_popover_show (DossierMarkPopover *self,
                                DossierSession     *session,
                                const DossierMark  *mark,
                                const GdkRectangle *area);

G_END_DECLS
