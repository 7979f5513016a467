/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-field-label.h"

#include <glib/gi18n-lib.h>

#include "dossier-language-name.h"
#include "dossier-statement-label.h"

/**
 * dossier_field_tell:
 * @field: what of a document
 * @value: a value of it
 *
 * Returns: (transfer full): the value for people
 */
char *
dossier_field_tell (DossierField field, const char *value)
{
  const char *told = field == DOSSIER_FIELD_LANGUAGE ? dossier_language_name (value) : value;
  DossierStatementKind kind;

  if (field == DOSSIER_FIELD_SAYS && dossier_statement_kind_from_string (value, &kind))
    return g_strdup (dossier_statement_kind_get_plural (kind));
  if (told == NULL || *told == '\0')
    return g_strdup (field == DOSSIER_FIELD_YEAR ? _("Without a date") : _("Not known"));
  return g_strdup (told);
}
