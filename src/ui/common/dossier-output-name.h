/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_output_name_complete (const char        *path,
                                    const char *const *suffixes,
                                    guint              chosen);

G_END_DECLS
