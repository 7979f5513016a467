/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

void dossier_names_add_unknown (DossierNameWork *work,
                                guint            first,
                                guint            last,
                                guint            sentence,
                                guint            end);

G_END_DECLS
