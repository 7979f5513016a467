/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to dossier_decode(): what the bytes alone tell. */
const char *dossier_encoding_guess_utf16  (const guint8 *data,
                                           gsize         length);
const char *dossier_encoding_guess_legacy (const guint8 *data,
                                           gsize         length);

G_END_DECLS
