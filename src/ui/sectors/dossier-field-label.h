/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-field.h"

G_BEGIN_DECLS

char *dossier_field_tell (DossierField  field,
                          const char   *value);

G_END_DECLS
