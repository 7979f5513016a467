/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-json-pool.h"

G_BEGIN_DECLS

/**
 * DossierKnowledgeFile:
 * @name: path below the knowledge folder: "lang/nb.json"
 * @root: what it holds, a user's extension merged in
 */
typedef struct
{
  char *name;
  DossierJson *root;
} DossierKnowledgeFile;

/**
 * DossierKnowledgeFiles:
 * @files: (element-type DossierKnowledgeFile): in a fixed order
 * @version: a digest of all that was read
 * @pool: what the files hold
 *
 * The knowledge files as they were read, before they are compiled.
 */
typedef struct
{
  GPtrArray *files;
  char *version;
  DossierJsonPool *pool;
} DossierKnowledgeFiles;

DossierKnowledgeFiles *dossier_knowledge_files_read (const char             *folder,
                                                     GError                **error);
void                   dossier_knowledge_files_free (DossierKnowledgeFiles  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierKnowledgeFiles, dossier_knowledge_files_free)

G_END_DECLS
