/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "dossier-matcher.h"

G_BEGIN_DECLS

/**
 * DossierTimeLexicon:
 *
 * The compiled section of a language file; see data/knowledge/README.md for
 * its form.
 */
typedef struct _DossierTimeLexicon DossierTimeLexicon;

DossierTimeLexicon *dossier_time_lexicon_new  (JsonObject  *section,
                                               GError     **error);
void dossier_time_lexicon_free (DossierTimeLexicon *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeLexicon, dossier_time_lexicon_free)

G_END_DECLS
