/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierOutputFile:
 *
 * A file being written that appears under its name whole or not at all, see #DossierSuccessor. A
 * name that is a device or a pipe is written to directly, and so is the standard output. One thread
 * at a time.
 */
typedef struct _DossierOutputFile DossierOutputFile;

DossierOutputFile *dossier_output_file_new        (const char         *path,
                                                   GError            **error);
GString           *dossier_output_file_get_buffer (DossierOutputFile  *self);
gboolean           dossier_output_file_spill      (DossierOutputFile  *self,
                                                   GError            **error);
gboolean           dossier_output_file_commit     (DossierOutputFile  *self,
                                                   GError            **error);
void               dossier_output_file_free       (DossierOutputFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOutputFile, dossier_output_file_free)

G_END_DECLS
