/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierRowRun:
 * @old: where it begins among the old rows
 * @n_old: how many of them are gone
 * @new_: where it begins among the new rows
 * @n_new: how many have come in their place
 *
 * A place where two lists of rows differ.
 */
typedef struct
{
  guint old;
  guint n_old;
  guint new_;
  guint n_new;
} DossierRowRun;

guint   dossier_row_id_hash  (gconstpointer  key);
GArray *dossier_row_diff_new (const GArray  *old,
                              const GArray  *rows,
                              guint          max_runs);

G_END_DECLS
