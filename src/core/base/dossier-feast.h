/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-day.h"

G_BEGIN_DECLS

DossierDay dossier_feast_easter (int year);
DossierDay dossier_feast_lunar  (int year,
                                 int month,
                                 int day,
                                 int zone);

G_END_DECLS
