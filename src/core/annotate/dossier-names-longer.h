/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

guint dossier_names_take_longer  (DossierNameWork       *work,
                                  guint                  index,
                                  guint                  first,
                                  guint                  end);
guint dossier_names_take_country (const DossierNameWork *work,
                                  guint                  last,
                                  guint                  end);

G_END_DECLS
