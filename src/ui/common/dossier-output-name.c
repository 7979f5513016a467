/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-output-name.h"

#include <string.h>

/* Where ".suffix" begins at the end of @path, or NULL. */
static const char *
find_suffix (const char *path, const char *suffix)
{
  gsize length = strlen (path), n = strlen (suffix);

  if (length <= n + 1 || path[length - n - 1] != '.' || !g_str_has_suffix (path, suffix))
    return NULL;
  return path + length - n - 1;
}

/**
 * dossier_output_name_complete:
 * @path: the name that was given
 * @suffixes: (array zero-terminated=1): of the formats offered, without their dot; the proposed
 *   name had the first
 * @chosen: index of the format that was chosen
 *
 * The suffix decides the format. A name without one gets that of the chosen format. So does a name
 * with the first suffix when another format was chosen, whether it was proposed or typed: nobody
 * can tell. All others stay.
 *
 * Returns: (transfer full): the name to write to
 */
char *
dossier_output_name_complete (const char *path, const char *const *suffixes, guint chosen)
{
  const char *proposed = find_suffix (path, suffixes[0]);
  g_autofree char *base = NULL;

  if (find_suffix (path, suffixes[chosen]) != NULL)
    return g_strdup (path);
  if (chosen > 0 && proposed != NULL)
    return g_strdup_printf ("%.*s.%s", (int) (proposed - path), path, suffixes[chosen]);
  base = g_path_get_basename (path);
  return strchr (base, '.') == NULL ? g_strconcat (path, ".", suffixes[chosen], NULL)
                                    : g_strdup (path);
}
