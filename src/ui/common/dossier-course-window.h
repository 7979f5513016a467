/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

void dossier_course_window_present (GtkWindow      *parent,
                                    DossierSession *session,
                                    gint64          document,
                                    gint64          statement);

G_END_DECLS
