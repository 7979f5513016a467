/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

/* Which document is meant by what somebody typed: the path that it came from, or the name of that
 * file; of several from one place with their number, "PATH#2". */

gint64     dossier_cli_find_document  (DossierCorpus *corpus,
                                       const char    *name);
GPtrArray *dossier_cli_find_set_aside (DossierCorpus *corpus,
                                       const char    *name,
                                       GError       **error);
char      *dossier_cli_name_document  (const char    *uri,
                                       guint          number);

G_END_DECLS
