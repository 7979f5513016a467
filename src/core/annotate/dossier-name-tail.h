/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

guint dossier_name_tail_find_end (const DossierNameWork *work,
                                  DossierEntityType      type,
                                  guint32                heads,
                                  guint                  from,
                                  guint                  end,
                                  gboolean               titled);

G_END_DECLS
