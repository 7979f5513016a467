/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib/gstdio.h>

G_BEGIN_DECLS

void dossier_file_share (int             fd,
                         const GStatBuf *like,
                         guint           more);

G_END_DECLS
