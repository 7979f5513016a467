/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

DossierConnection *dossier_open_read             (const char             *path,
                                                  DossierConnectionMode  *mode,
                                                  guint                  *form,
                                                  char                  **remark,
                                                  GError                **error);
gboolean           dossier_open_read_check_whole (const char             *path,
                                                  GError                **error);

G_END_DECLS
