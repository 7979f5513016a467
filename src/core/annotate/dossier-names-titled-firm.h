/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

guint dossier_names_split_firm        (DossierNameWork       *work,
                                       guint                  index,
                                       guint                  end);
guint dossier_names_find_person_in_firm (const DossierNameWork *work,
                                       guint                  first,
                                       guint                  last);

G_END_DECLS
