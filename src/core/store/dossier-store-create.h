/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_store_create (const char  *path,
                               GError     **error);

G_END_DECLS
