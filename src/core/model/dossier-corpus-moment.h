/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

gboolean       dossier_corpus_hold_moment (DossierCorpus  *self,
                                           GError        **error);
DossierCorpus *dossier_corpus_open_moment (DossierCorpus  *self,
                                           GError        **error);

G_END_DECLS
