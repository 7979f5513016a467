/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

gsize dossier_names_measure_transcribed (const DossierNameWork *work,
                                         guint                  index,
                                         guint                  end,
                                         guint                 *last);

G_END_DECLS
