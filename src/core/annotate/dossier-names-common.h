/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

gboolean    dossier_names_is_common    (const DossierNameWork  *work,
                                        const DossierCandidate *candidate,
                                        const DossierKnown     *known);
const char *dossier_names_drop_country (DossierArena           *arena,
                                        const DossierKnown     *known);

G_END_DECLS
