/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STATEMENT_FORM (dossier_statement_form_get_type ())

G_DECLARE_FINAL_TYPE (DossierStatementForm, dossier_statement_form, DOSSIER, STATEMENT_FORM, GtkBox)

/* What a statement says, to be filled in. Signal: changed (), when it may have become valid or no
 * longer be it. */
GtkWidget *dossier_statement_form_new      (const DossierReading   *reading);
void       dossier_statement_form_show     (DossierStatementForm   *self,
                                            const DossierMark      *statement);
void       dossier_statement_form_propose  (DossierStatementForm   *self,
                                            const DossierReading   *reading,
                                            DossierSpan             span);
gboolean   dossier_statement_form_is_valid (DossierStatementForm   *self);
void       dossier_statement_form_tell     (DossierStatementForm   *self,
                                            DossierStatementWords  *words);

G_END_DECLS
