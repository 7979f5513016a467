/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierEndings:
 *
 * A set of endings that is asked far more often than it says yes: the last
 * byte of a word and its length settle most questions. Immutable; threads may
 * share it.
 */
typedef struct _DossierEndings DossierEndings;

DossierEndings *dossier_endings_new   (const char *const    *endings);
void            dossier_endings_free  (DossierEndings       *self);
gboolean        dossier_endings_match (const DossierEndings *self,
                                       const char           *text,
                                       gsize                 length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEndings, dossier_endings_free)

G_END_DECLS
