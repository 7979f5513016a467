/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *dossier_json_parse (const char  *data,
                              gsize        length,
                              GError     **error);

G_END_DECLS
