/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_ROW_TEXT (dossier_row_text_get_type ())
G_DECLARE_FINAL_TYPE (DossierRowText, dossier_row_text, DOSSIER, ROW_TEXT, GtkWidget)

GtkWidget  *dossier_row_text_new           (int                 lines,
                                            const char         *css_class);
void        dossier_row_text_set_lines     (DossierRowText     *self,
                                            int                 lines);
void        dossier_row_text_set_text      (DossierRowText     *self,
                                            const char         *text);
const char *dossier_row_text_get_text      (DossierRowText     *self);
void        dossier_row_text_set_align     (DossierRowText     *self,
                                            float               xalign,
                                            PangoEllipsizeMode  ellipsize);
void        dossier_row_text_set_hugging   (DossierRowText     *self,
                                            gboolean            hugging);
void        dossier_row_text_set_steady    (DossierRowText     *self,
                                            gboolean            steady);
int         dossier_row_text_measure_width (DossierRowText     *self);
gboolean    dossier_row_text_is_cut        (DossierRowText     *self);

G_END_DECLS
