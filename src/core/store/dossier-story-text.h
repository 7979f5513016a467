/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-fingerprint.h"

G_BEGIN_DECLS

GBytes             *dossier_story_text_sketch      (DossierConnection  *connection,
                                                    gint64              document,
                                                    GError            **error);
DossierShingles    *dossier_story_text_runs        (DossierConnection  *connection,
                                                    gint64              document,
                                                    GError            **error);
DossierFingerprint *dossier_story_text_fingerprint (DossierConnection  *connection,
                                                    gint64              document,
                                                    GError            **error);

G_END_DECLS
