/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * DossierKnowledgeFile:
 * @name: path below the knowledge folder: "lang/nb.json"
 * @root: what it holds, a user's extension merged in
 */
typedef struct
{
  char *name;
  JsonObject *root;
} DossierKnowledgeFile;

GPtrArray *dossier_knowledge_files_read (const char  *folder,
                                         char       **version,
                                         GError     **error);

G_END_DECLS
