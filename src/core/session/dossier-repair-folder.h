/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierRepairFolder:
 * @path: (nullable): where it is
 * @lock: descriptor of the folder, locked as long as the repair goes on; -1: none
 *
 * A folder for what a repair has not ready.
 */
typedef struct
{
  char *path;
  int lock;
} DossierRepairFolder;

#define DOSSIER_REPAIR_FOLDER_INIT { NULL, -1 }

gboolean dossier_repair_folder_make  (DossierRepairFolder  *self,
                                      const char           *dossier,
                                      GError              **error);
void     dossier_repair_folder_clear (DossierRepairFolder  *self);

G_END_DECLS
