/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-source.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FILE_SOURCE (dossier_file_source_get_type ())

G_DECLARE_FINAL_TYPE (DossierFileSource, dossier_file_source, DOSSIER, FILE_SOURCE, GObject)

DossierSource *dossier_file_source_new        (const char *const *paths);
char         **dossier_file_source_list_empty (DossierFileSource *self);

G_END_DECLS
