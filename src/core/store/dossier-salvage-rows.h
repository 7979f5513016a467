/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

GArray        *dossier_salvage_find_ids (DossierConnection  *connection,
                                         const char         *ids,
                                         const char         *row,
                                         gint64              bound);
DossierCursor *dossier_salvage_find_row (DossierConnection  *connection,
                                         const char         *row,
                                         gint64              id);

G_END_DECLS
