/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-story.h"

G_BEGIN_DECLS

DossierStoryReport *dossier_story_report_read (DossierConnection  *connection,
                                               gint64              document,
                                               guint              *n_reports,
                                               GError            **error);
gboolean            dossier_story_is_gone     (DossierConnection  *connection,
                                               gint64              document);

G_END_DECLS
