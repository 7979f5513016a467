/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-json.h"

G_BEGIN_DECLS

/**
 * DossierTransliteration:
 *
 * How names in Hangul and in Latin letters answer to each other: `transliteration.json`, compiled.
 * Immutable once made.
 */
typedef struct _DossierTransliteration DossierTransliteration;

DossierTransliteration *dossier_transliteration_new        (const DossierJson             *root,
                                                            GError                       **error);
void                    dossier_transliteration_free       (DossierTransliteration        *self);
char                   *dossier_transliteration_romanize   (const DossierTransliteration  *self,
                                                            const char                    *name);
GPtrArray              *dossier_transliteration_get_sounds (const DossierTransliteration  *self,
                                                            const char                    *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTransliteration, dossier_transliteration_free)

G_END_DECLS
