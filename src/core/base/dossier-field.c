/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-field.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_field_get_label:
 * @field: what of a document
 *
 * Returns: (transfer none): what people call it
 */
const char *
dossier_field_get_label (DossierField field)
{
  switch (field)
    {
    case DOSSIER_FIELD_OUTLET:
      return _("Outlet");
    case DOSSIER_FIELD_LANGUAGE:
      return _("Language");
    case DOSSIER_FIELD_SAYS:
      /* Translators: what documents say: meetings, pledges … */
      return _("Statement");
    case DOSSIER_FIELD_YEAR:
    default:
      return _("Year");
    }
}
