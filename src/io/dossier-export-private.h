/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-digest.h"
#include "dossier-output-file.h"

G_BEGIN_DECLS

/* One format a function. Each appends to the buffer of @file and lets it spill between rows. */
gboolean dossier_export_statements_csv (DossierCorpus        *corpus,
                                        const DossierDigest  *digest,
                                        DossierOutputFile    *file,
                                        GCancellable         *cancellable,
                                        GError              **error);
gboolean dossier_export_entities_csv   (DossierCorpus        *corpus,
                                        const DossierDigest  *digest,
                                        DossierOutputFile    *file,
                                        GCancellable         *cancellable,
                                        GError              **error);
gboolean dossier_export_json           (DossierCorpus        *corpus,
                                        const DossierDigest  *digest,
                                        DossierOutputFile    *file,
                                        GCancellable         *cancellable,
                                        GError              **error);

G_END_DECLS
