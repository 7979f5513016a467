/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layer.h"

G_BEGIN_DECLS

const char *dossier_rule_describe (DossierLayer  layer,
                                   const char   *rule);

G_END_DECLS
