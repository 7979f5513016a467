/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

void dossier_aside_dialog_present (GtkWindow      *parent,
                                   DossierSession *session,
                                   const GArray   *documents,
                                   const char     *which);

G_END_DECLS
