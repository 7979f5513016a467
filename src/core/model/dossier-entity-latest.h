/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"

G_BEGIN_DECLS

GArray *dossier_entity_latest_documents  (const DossierFacts   *facts,
                                          DossierConnection    *connection,
                                          gint64                entity,
                                          guint                 most,
                                          GError              **error);
GArray *dossier_entity_latest_statements (const DossierFacts   *facts,
                                          DossierConnection    *connection,
                                          gint64                entity,
                                          guint                 most,
                                          GError              **error);

G_END_DECLS
