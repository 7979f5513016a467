/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"

G_BEGIN_DECLS

void dossier_explanation_write (GString               *out,
                                const char            *uri,
                                const char            *text,
                                gsize                  length,
                                const DossierAnalysis *analysis,
                                guint                  number);

G_END_DECLS
