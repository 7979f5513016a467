/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Comma-separated values as RFC 4180 says, for spreadsheets: UTF-8 behind a
 * byte-order mark, without which the most used one takes it for a legacy
 * encoding; CRLF; and no cell that a spreadsheet would run as a formula. */

void dossier_csv_begin (GString     *out);
void dossier_csv_text  (GString     *out,
                        const char  *value);
void dossier_csv_int   (GString     *out,
                        gint64       value);
void dossier_csv_end_row (GString   *out);

G_END_DECLS
