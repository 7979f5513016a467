/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-ledger.h"
#include "dossier-corpus.h"
#include "dossier-knowledge.h"
#include "dossier-query.h"

G_BEGIN_DECLS

const char *const *dossier_export_list_formats (void);
const char        *dossier_export_find_format  (const char        *path,
                                                const char        *format);
gboolean           dossier_export_write        (DossierCorpus             *corpus,
                                                DossierKnowledge          *knowledge,
                                                DossierQuery              *query,
                                                const DossierLedgerWish   *wish,
                                                const char                *path,
                                                const char                *format,
                                                char                     **remark,
                                                GCancellable              *cancellable,
                                                GError                   **error);

G_END_DECLS
