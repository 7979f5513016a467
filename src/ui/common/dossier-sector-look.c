/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sector-look.h"

#include <glib/gi18n-lib.h>

#include "dossier-palette.h"

/**
 * dossier_sector_look_get:
 * @session: (nullable): whose scheme of sectors
 * @id: a sector's id; one that the scheme does not know is its own name
 * @colour: (out) (optional): its index in the palette
 *
 * Returns: (transfer none): what the sector is called in the language of the window
 */
const char *
dossier_sector_look_get (DossierSession *session, const char *id, guint *colour)
{
  const DossierSector *sector = NULL;

  if (session != NULL)
    sector = dossier_sector_scheme_find (
      dossier_knowledge_get_sectors (dossier_session_get_knowledge (session)), id);
  if (colour != NULL)
    *colour = sector != NULL ? sector->colour : DOSSIER_HUE_SLATE;
  /* Translators: the language of these messages as a BCP 47 code: "nb", "vi", "ko" … */
  return sector != NULL ? dossier_sector_get_label (sector, C_("language code", "en")) : id;
}
