/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

DossierConnection *dossier_ruins_collect (const char    *path,
                                          const char    *scratch,
                                          GCancellable  *cancellable,
                                          GError       **error);

G_END_DECLS
