/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-corpus-concordance.h"

G_BEGIN_DECLS

gboolean dossier_concordance_lines_read (DossierConcordanceLines  *lines,
                                         DossierConnection        *connection,
                                         const GArray             *ids,
                                         gint64                    entity,
                                         const DossierSearch      *words,
                                         DossierPatternClock      *clock,
                                         DossierConcordanceFunc    func,
                                         gpointer                  data,
                                         GCancellable             *cancellable,
                                         GError                  **error);

G_END_DECLS
