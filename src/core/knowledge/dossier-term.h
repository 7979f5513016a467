/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-matcher.h"

G_BEGIN_DECLS

char *dossier_term_parse (const char         *notation,
                          DossierMatchFlags   defaults,
                          DossierMatchFlags  *flags);

G_END_DECLS
