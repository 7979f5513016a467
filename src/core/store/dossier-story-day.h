/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-day.h"

G_BEGIN_DECLS

DossierDay dossier_story_day_read (DossierCursor      *cursor,
                                   int                 column);
gboolean   dossier_story_day_find (DossierConnection  *connection,
                                   gint64              document,
                                   DossierDay         *day,
                                   GError            **error);

G_END_DECLS
