/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

gboolean dossier_names_can_begin_unknown    (const DossierNameWork *work,
                                             guint                  index);
guint    dossier_names_find_behind_initials (const DossierNameWork *work,
                                             guint                  index,
                                             guint                  end);
guint    dossier_names_find_capitals_end    (const DossierNameWork *work,
                                             guint                  index,
                                             guint                  end);
gboolean dossier_names_is_short_term        (const DossierNameWork *work,
                                             guint                  index);

G_END_DECLS
