/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_store_file_check     (const char  *path,
                                       gboolean     may_create,
                                       GError     **error);
gboolean dossier_store_file_can_write (const char  *path);

G_END_DECLS
