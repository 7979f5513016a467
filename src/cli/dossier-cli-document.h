/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

/* Which document is meant by what somebody typed: the path that it came from, or the name of that
 * file. */

gint64     dossier_cli_find_document  (DossierCorpus   *corpus,
                                       const char      *name);
GPtrArray *dossier_cli_find_set_aside (const GPtrArray *list,
                                       const char      *name);

G_END_DECLS
