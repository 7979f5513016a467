/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text as the file keeps it, see README.md. */

GBytes  *dossier_text_pack   (const char    *text,
                              gsize          length);
char    *dossier_text_unpack (gconstpointer  data,
                              gsize          size,
                              gsize         *length);

G_END_DECLS
