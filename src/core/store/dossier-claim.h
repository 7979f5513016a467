/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/* How long a claim holds, in milliseconds: who was killed keeps others waiting no longer. */
#define DOSSIER_CLAIM_SPAN 20000

gboolean dossier_claim_take (DossierConnection  *connection,
                             const char         *work,
                             const char         *holder,
                             gint64              now,
                             gboolean           *taken,
                             GError            **error);
gboolean dossier_claim_drop (DossierConnection  *connection,
                             const char         *work,
                             const char         *holder,
                             GError            **error);

G_END_DECLS
