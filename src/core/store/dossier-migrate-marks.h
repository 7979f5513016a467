/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

gboolean dossier_migrate_marks (DossierConnection  *connection,
                                guint              *n_left,
                                GError            **error);

G_END_DECLS
