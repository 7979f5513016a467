/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     dossier_cli_reader_watch   (void);
gboolean dossier_cli_reader_is_gone (void);
int      dossier_cli_reader_end     (int status);

G_END_DECLS
