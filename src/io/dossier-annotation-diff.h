/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierAnnotationDiff:
 *
 * Annotations from an earlier day, to compare those of today with. Any thread
 * may compare.
 */
typedef struct _DossierAnnotationDiff DossierAnnotationDiff;

DossierAnnotationDiff *dossier_annotation_diff_new       (const char             *path,
                                                          GError                **error);
void                   dossier_annotation_diff_free      (DossierAnnotationDiff  *self);
gboolean               dossier_annotation_diff_compare   (DossierAnnotationDiff  *self,
                                                          const char             *uri,
                                                          const char             *object,
                                                          gsize                   length,
                                                          GString                *out,
                                                          GError                **error);
void                   dossier_annotation_diff_summarize (DossierAnnotationDiff  *self,
                                                          GString                *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnnotationDiff, dossier_annotation_diff_free)

G_END_DECLS
