/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

gboolean dossier_names_is_party         (const DossierNameWork *work,
                                         guint                  index);
void     dossier_names_add_titled       (DossierNameWork       *work,
                                         guint                  first,
                                         guint                  last,
                                         guint                  title);
void     dossier_names_add_party_behind (DossierNameWork       *work,
                                         guint                  title,
                                         guint                  end);
void     dossier_names_read_titled      (DossierNameWork       *work,
                                         guint                  first,
                                         guint                  last,
                                         guint                  title,
                                         gboolean               certain);

G_END_DECLS
