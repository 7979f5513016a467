/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-mark-style.h"

G_BEGIN_DECLS

void dossier_mark_painter_underline (GtkTextView       *view,
                                     GtkSnapshot       *snapshot,
                                     const GtkTextIter *start,
                                     const GtkTextIter *end,
                                     DossierLineStyle   line,
                                     const GdkRGBA     *colour);
void dossier_mark_painter_ground    (GtkTextView       *view,
                                     GtkSnapshot       *snapshot,
                                     const GtkTextIter *start,
                                     const GtkTextIter *end,
                                     const GdkRGBA     *colour);

G_END_DECLS
