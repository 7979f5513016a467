/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierField:
 * @DOSSIER_FIELD_OUTLET: who published it: the name, "" where nobody is known
 * @DOSSIER_FIELD_LANGUAGE: its language: BCP 47
 * @DOSSIER_FIELD_SAYS: what its statements are: a word of dossier_statement_kind_to_string()
 * @DOSSIER_FIELD_YEAR: the year of its publication: four digits, "" where none is known
 *
 * What a document has few values of, so that it can be filtered by some of them: one of those
 * chosen must be there. Values are strings.
 */
typedef enum
{
  DOSSIER_FIELD_OUTLET,
  DOSSIER_FIELD_LANGUAGE,
  DOSSIER_FIELD_SAYS,
  DOSSIER_FIELD_YEAR,
} DossierField;

#define DOSSIER_N_FIELDS (DOSSIER_FIELD_YEAR + 1)

const char *dossier_field_get_label (DossierField field);

G_END_DECLS
