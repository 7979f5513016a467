/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <json-glib/json-glib.h>

#include "dossier-matcher.h"

G_BEGIN_DECLS

char       *dossier_term_parse   (const char         *notation,
                                  DossierMatchFlags   defaults,
                                  DossierMatchFlags  *flags);
JsonObject *dossier_json_object  (JsonObject         *parent,
                                  const char         *member,
                                  GError            **error);
GPtrArray  *dossier_json_strings (JsonObject         *parent,
                                  const char         *member,
                                  GError            **error);

G_END_DECLS
