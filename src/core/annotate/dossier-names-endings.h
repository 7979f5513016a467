/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

guint dossier_names_find_open_compound (const DossierNameWork *work,
                                        guint                  index,
                                        guint                  first);

G_END_DECLS
