/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Reading the members of knowledge files. A member that is not there leaves the
 * result %NULL; one of the wrong type is %DOSSIER_ERROR_MALFORMED with its name. */
gboolean dossier_json_read_object  (JsonObject   *object,
                                    const char   *name,
                                    JsonObject  **result,
                                    GError      **error);
gboolean dossier_json_read_string  (JsonObject   *object,
                                    const char   *name,
                                    const char  **result,
                                    GError      **error);
gboolean dossier_json_read_strings (JsonObject   *object,
                                    const char   *name,
                                    char       ***result,
                                    GError      **error);
void     dossier_json_merge        (JsonObject   *object,
                                    JsonObject   *extension);

G_END_DECLS
