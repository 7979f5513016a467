/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-json.h"

G_BEGIN_DECLS

/**
 * DOSSIER_BODY_CLASS_MAX:
 *
 * How many classes a language may tell apart.
 */
#define DOSSIER_BODY_CLASS_MAX 32

/**
 * DossierBodyClasses:
 *
 * What kinds of organisations a language tells apart, and the words of their names that
 * show the kind: a ministry is none of the companies that "the company" may be. Immutable
 * when it is read.
 */
typedef struct _DossierBodyClasses DossierBodyClasses;

DossierBodyClasses *dossier_body_classes_new  (const DossierJson         *section,
                                               GError                   **error);
void                dossier_body_classes_free (DossierBodyClasses        *self);
guint32             dossier_body_classes_find (const DossierBodyClasses  *self,
                                               const char                *name);
guint32             dossier_body_classes_get_usual (const DossierBodyClasses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBodyClasses, dossier_body_classes_free)

G_END_DECLS
