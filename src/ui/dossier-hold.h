/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _DossierHold DossierHold;

DossierHold *dossier_hold_new          (GtkWindow    *window,
                                        const char   *reason);
void         dossier_hold_tell         (DossierHold  *self,
                                        const char   *heading,
                                        const char   *body);
void         dossier_hold_tell_failure (DossierHold  *self,
                                        const char   *heading,
                                        const GError *error);
void         dossier_hold_free         (DossierHold  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHold, dossier_hold_free)

G_END_DECLS
