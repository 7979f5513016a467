/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-units.h"

G_BEGIN_DECLS

char *dossier_count_label (guint           n,
                           DossierCounting counting);

G_END_DECLS
