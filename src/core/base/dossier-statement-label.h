/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"

G_BEGIN_DECLS

const char *dossier_statement_kind_get_label  (DossierStatementKind kind);
const char *dossier_statement_kind_get_plural (DossierStatementKind kind);

G_END_DECLS
