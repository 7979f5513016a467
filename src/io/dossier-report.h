/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-ledger.h"
#include "dossier-corpus.h"
#include "dossier-knowledge.h"
#include "dossier-query.h"

G_BEGIN_DECLS

gboolean dossier_report_write (DossierCorpus             *corpus,
                               DossierKnowledge          *knowledge,
                               DossierQuery              *query,
                               const DossierLedgerWish   *wish,
                               DossierDay                 written,
                               const char                *path,
                               char                     **remark,
                               GCancellable              *cancellable,
                               GError                   **error);

G_END_DECLS
