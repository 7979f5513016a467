/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

/* The rules of a guess that only a capital, a preposition or a year speaks for. */
#define DOSSIER_NAMES_RULE_CAPITALS "capitals"
#define DOSSIER_NAMES_RULE_IN_PLACE "in-place"
#define DOSSIER_NAMES_RULE_YEAR "year-behind"

DossierEntityType dossier_names_guess_type (const DossierNameWork *work,
                                            guint                  first,
                                            guint                  last,
                                            guint                  sentence,
                                            guint                  end,
                                            const char           **rule,
                                            DossierSpan           *why);

G_END_DECLS
