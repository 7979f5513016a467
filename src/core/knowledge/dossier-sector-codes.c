/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sector-codes.h"

#include <string.h>

static void
clear_code (gpointer data)
{
  DossierSectorCode *code = data;

  g_strfreev (code->classes);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (((const DossierSectorCode *) a)->scheme, ((const DossierSectorCode *) b)->scheme);
}

/**
 * dossier_sector_codes_read:
 * @sector: a sector of the file; its member `codes` maps schemes to lists of classes
 * @error: set if the member has another form
 *
 * Returns: (transfer full) (element-type DossierSectorCode): its classes in the schemes of others,
 *   by the name of the scheme; empty where the file tells none
 */
GArray *
dossier_sector_codes_read (const DossierJson *sector, GError **error)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (DossierSectorCode));
  const DossierJson *object;

  g_array_set_clear_func (codes, clear_code);
  if (!dossier_json_read_object (sector, "codes", &object, error))
    return NULL;
  for (const DossierJson *scheme = dossier_json_get_first (object); scheme != NULL;
       scheme = scheme->next)
    {
      DossierSectorCode code = { g_intern_string (scheme->name), NULL };

      if (!dossier_json_read_strings (object, scheme->name, &code.classes, error))
        return NULL;
      g_array_append_val (codes, code);
    }
  g_array_sort (codes, compare_codes);
  return g_steal_pointer (&codes);
}
