/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-story.h"

G_BEGIN_DECLS

/* Who sees more of them types another word. */
#define DOSSIER_MOST_TITLES 50

GPtrArray *dossier_corpus_find_titles (DossierCorpus  *corpus,
                                       const char     *words,
                                       gint64          document,
                                       GCancellable   *cancellable,
                                       GError        **error);

G_END_DECLS
