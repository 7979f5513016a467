/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint   dossier_names_compare (const char *const *clues,
                               const char *const *others,
                               gboolean           near);
guint32 dossier_names_hash    (const char        *clue);

G_END_DECLS
