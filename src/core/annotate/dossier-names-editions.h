/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

guint    dossier_names_find_edition_before (const DossierNameWork *work,
                                            guint                  index);
gboolean dossier_names_is_year_of_edition  (const DossierNameWork *work,
                                            guint                  index);
void     dossier_names_take_editions       (DossierNameWork       *work);

G_END_DECLS
