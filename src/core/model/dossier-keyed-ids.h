/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierKeyedId:
 * @key: what it is sorted by
 * @id: row id
 *
 * A row on its way into a sorted list.
 */
typedef struct
{
  guint64 key;
  gint64 id;
} DossierKeyedId;

GArray *dossier_keyed_ids_sort (GArray *entries);

G_END_DECLS
