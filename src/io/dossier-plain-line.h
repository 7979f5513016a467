/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void dossier_plain_line_append (GString    *out,
                                const char *text);

G_END_DECLS
