/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_value_list_new          (const char *const *values,
                                       gsize              n_values);
char *dossier_value_list_new_of_kinds (const char *const *kinds);

G_END_DECLS
