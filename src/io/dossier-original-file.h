/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

char     *dossier_original_file_choose_name (const char     *uri,
                                             const char     *media_type);
DossierOriginal *
          dossier_original_file_read        (DossierCorpus  *corpus,
                                             gint64          document,
                                             GError        **error);
gboolean  dossier_original_file_write_bytes (GBytes         *bytes,
                                             const char     *path,
                                             GError        **error);
gboolean  dossier_original_file_write       (DossierCorpus  *corpus,
                                             gint64          document,
                                             const char     *path,
                                             GError        **error);

G_END_DECLS
