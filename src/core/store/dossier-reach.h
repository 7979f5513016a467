/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-day.h"
#include "dossier-edtf.h"

G_BEGIN_DECLS

gboolean dossier_reach (const char *edtf,
                        DossierDay *first,
                        DossierDay *last);

G_END_DECLS
