/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-json-pool.h"

G_BEGIN_DECLS

DossierJson *dossier_json_parse (DossierJsonPool  *pool,
                                 const char       *data,
                                 gsize             length,
                                 GError          **error);

G_END_DECLS
