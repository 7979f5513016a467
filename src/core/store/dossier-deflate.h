/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Streams of zlib (RFC 1950), whole ones, of texts that are in memory. The build chooses who makes
 * and reads them: libdeflate, which takes half the time, or GLib where that is not there. Either
 * reads what the other has made.
 */

gsize    dossier_deflate (gconstpointer data,
                          gsize         size,
                          gpointer      to,
                          gsize         room);
gboolean dossier_inflate (gconstpointer data,
                          gsize         size,
                          gpointer      to,
                          gsize         length);

G_END_DECLS
