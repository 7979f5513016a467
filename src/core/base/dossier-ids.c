/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ids.h"

/**
 * dossier_ids_find:
 * @ids: (element-type gint64): row ids, in any order
 * @id: the one looked for
 * @position: (out) (optional): the first place where it stands; left alone if it is nowhere
 *
 * Looks at one after the other, in any thread.
 *
 * Returns: whether @ids has @id
 */
gboolean
dossier_ids_find (const GArray *ids, gint64 id, guint *position)
{
  g_return_val_if_fail (ids != NULL, FALSE);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}
