/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-dated-time.h"

G_BEGIN_DECLS

void dossier_dated_clause_read (DossierDatedTime           *self,
                                const DossierDraft         *draft,
                                const DossierStatementUnit *unit,
                                guint                       verb,
                                guint                       index);

G_END_DECLS
