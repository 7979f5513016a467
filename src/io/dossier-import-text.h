/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-source.h"

G_BEGIN_DECLS

/* A document over this many bytes is refused by name rather than read for minutes. */
#define DOSSIER_IMPORT_MAX_BYTES (64 * 1024 * 1024)

DossierImported *dossier_import_text_file  (const char    *path,
                                            GCancellable  *cancellable,
                                            GError       **error);
DossierImported *dossier_import_text_bytes (const char    *uri,
                                            GBytes        *bytes,
                                            GError       **error);

G_END_DECLS
