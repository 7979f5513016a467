/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char        *dossier_language_name (const char *code);
const char *const *dossier_language_list (void);

G_END_DECLS
