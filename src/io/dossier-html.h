/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void dossier_html_text (GString    *out,
                        const char *text);
void dossier_html_add  (GString    *out,
                        const char *format,
                        ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
