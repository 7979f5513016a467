/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-event-profile.h"

G_BEGIN_DECLS

/**
 * DossierNamesakes:
 *
 * Which of the names met so far may be one. One thread.
 */
typedef struct _DossierNamesakes DossierNamesakes;

DossierNamesakes *dossier_namesakes_new  (DossierEventScale *scale);
void              dossier_namesakes_free (DossierNamesakes  *self);
const GArray     *dossier_namesakes_add  (DossierNamesakes  *self,
                                          guint32            entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNamesakes, dossier_namesakes_free)

G_END_DECLS
