/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-tokens.h"

G_BEGIN_DECLS

void dossier_wrapped_lines_join (DossierTokens *tokens);

G_END_DECLS
