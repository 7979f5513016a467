/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_ids_find (const GArray *ids,
                           gint64        id,
                           guint        *position);

/* Of two row ids that stand one after the other, for hash tables. */
guint    dossier_id_pair_hash  (gconstpointer pair);
gboolean dossier_id_pair_equal (gconstpointer a,
                                gconstpointer b);

G_END_DECLS
