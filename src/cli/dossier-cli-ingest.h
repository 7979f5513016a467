/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-ingest.h"

G_BEGIN_DECLS

gboolean dossier_cli_ingest (DossierCorpus     *corpus,
                             DossierKnowledge  *knowledge,
                             DossierSource     *source,
                             DossierOperation  *operation,
                             GError           **error);

G_END_DECLS
