/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

gboolean dossier_clues_update (DossierCorpus           *corpus,
                               const DossierKnowledge  *knowledge,
                               guint                   *n,
                               GCancellable            *cancellable,
                               GError                 **error);

G_END_DECLS
