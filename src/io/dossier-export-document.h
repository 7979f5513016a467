/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-digest.h"
#include "dossier-json-writer.h"

G_BEGIN_DECLS

gboolean dossier_export_document (DossierJsonWriter    *json,
                                  DossierCorpus        *corpus,
                                  const DossierDigest  *digest,
                                  guint                 index,
                                  guint                 first_statement,
                                  guint                 end_statement,
                                  GCancellable         *cancellable,
                                  GError              **error);

G_END_DECLS
