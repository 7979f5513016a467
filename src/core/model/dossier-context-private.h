/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-entity.h"

G_BEGIN_DECLS

GArray *dossier_contexts_new (void);
void    dossier_context_fill (DossierContext *context,
                              const char     *text,
                              gsize           length,
                              DossierSpan     span);

G_END_DECLS
