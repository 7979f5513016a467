/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-json.h"

G_BEGIN_DECLS

/**
 * DossierTitleForms:
 *
 * Short and long forms of titles: "PM" is the Prime Minister. Immutable.
 */
typedef struct _DossierTitleForms DossierTitleForms;

DossierTitleForms *dossier_title_forms_new  (const DossierJson        *section);
void               dossier_title_forms_free (DossierTitleForms        *self);
char             **dossier_title_forms_dup  (const DossierTitleForms  *self,
                                             const char               *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTitleForms, dossier_title_forms_free)

G_END_DECLS
