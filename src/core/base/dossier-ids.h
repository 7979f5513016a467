/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_ids_find (const GArray *ids,
                           gint64        id,
                           guint        *position);

G_END_DECLS
