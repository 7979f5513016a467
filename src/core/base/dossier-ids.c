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

/**
 * dossier_id_pair_hash:
 * @pair: (array fixed-size=2) (element-type gint64): two row ids
 *
 * Returns: a hash in which their order counts
 */
guint
dossier_id_pair_hash (gconstpointer pair)
{
  const gint64 *ids = pair;

  return g_int64_hash (&ids[0]) * 31 + g_int64_hash (&ids[1]);
}

/**
 * dossier_id_pair_equal:
 * @a: (array fixed-size=2) (element-type gint64): two row ids
 * @b: (array fixed-size=2) (element-type gint64): two others
 *
 * Returns: whether they are the same in the same order
 */
gboolean
dossier_id_pair_equal (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return x[0] == y[0] && x[1] == y[1];
}
