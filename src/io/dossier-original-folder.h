/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

/**
 * DossierOriginalFolder:
 *
 * A folder into which originals are written under the names that they had. No file is replaced:
 * where another has the name, it gets a number. One thread at a time.
 */
typedef struct _DossierOriginalFolder DossierOriginalFolder;

DossierOriginalFolder *dossier_original_folder_new   (const char             *path);
void                   dossier_original_folder_free  (DossierOriginalFolder  *self);
char                  *dossier_original_folder_write (DossierOriginalFolder  *self,
                                                      DossierCorpus          *corpus,
                                                      gint64                  document,
                                                      GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOriginalFolder, dossier_original_folder_free)

G_END_DECLS
