/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-json-pool.h"

G_BEGIN_DECLS

/**
 * DossierKnowledgeFile:
 * @name: path below the knowledge folder: "lang/nb.json"
 * @built_in: (nullable): the bytes that the program has under this name
 * @own: (nullable): those of the user's folder
 */
typedef struct
{
  char *name;
  GBytes *built_in;
  GBytes *own;
} DossierKnowledgeFile;

GPtrArray   *dossier_knowledge_files_find (const char                  *folder,
                                           char                       **version,
                                           GError                     **error);
DossierJson *dossier_knowledge_file_read  (const DossierKnowledgeFile  *self,
                                           DossierJsonPool             *pool,
                                           GError                     **error);

G_END_DECLS
