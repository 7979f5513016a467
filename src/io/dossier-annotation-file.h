/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * DossierAnnotationFile:
 *
 * Annotations that were printed on an earlier day, one object a line. Only
 * where each document stands in the file is kept in memory.
 */
typedef struct _DossierAnnotationFile DossierAnnotationFile;

DossierAnnotationFile *dossier_annotation_file_open  (const char             *path,
                                                      GError                **error);
void                   dossier_annotation_file_close (DossierAnnotationFile  *self);
JsonParser            *dossier_annotation_file_load  (DossierAnnotationFile  *self,
                                                      const char             *uri,
                                                      GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnnotationFile, dossier_annotation_file_close)

G_END_DECLS
