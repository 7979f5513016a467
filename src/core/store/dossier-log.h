/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  dossier_log_is_damaged      (const char  *path);
char     *dossier_log_describe_damage (const char  *path);
gboolean  dossier_log_mend            (const char  *path,
                                       GError     **error);
void      dossier_log_report          (const char  *path,
                                       gboolean     mended,
                                       GPtrArray   *findings);

G_END_DECLS
