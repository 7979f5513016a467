/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-knowledge.h"

G_BEGIN_DECLS

int dossier_cli_print_suggestions (DossierKnowledge  *knowledge,
                                   const char *const *paths);

G_END_DECLS
