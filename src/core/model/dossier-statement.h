/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib-object.h>

#include "dossier-analysis.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STATEMENT (dossier_statement_get_type ())

G_DECLARE_FINAL_TYPE (DossierStatement, dossier_statement, DOSSIER, STATEMENT, GObject)

/* A row of the ledger of commitments. Properties (read only): id, document, kind, actor (name,
 * nullable), actor-id, counterparts (names joined for people), sectors (strv of ids), when, due,
 * said (EDTF: @when, else the document's date), certainty, code (nullable), amounts (strv), quote
 * (the sentence), cue, rule, why, by-hand, document-title, publisher, published, language,
 * loaded. */

gint64                dossier_statement_get_id             (DossierStatement *self);
gboolean              dossier_statement_is_loaded          (DossierStatement *self);
gint64                dossier_statement_get_document       (DossierStatement *self);
DossierSpan           dossier_statement_get_span           (DossierStatement *self);
DossierStatementKind  dossier_statement_get_kind           (DossierStatement *self);
const char           *dossier_statement_get_actor          (DossierStatement *self);
gint64                dossier_statement_get_actor_id       (DossierStatement *self);
const char           *dossier_statement_get_counterparts   (DossierStatement *self);
const char *const    *dossier_statement_get_sectors        (DossierStatement *self);
const char           *dossier_statement_get_actor_key        (DossierStatement *self);
const char *const    *dossier_statement_get_counterpart_keys (DossierStatement *self);
const char           *dossier_statement_get_when           (DossierStatement *self);
const char           *dossier_statement_get_due            (DossierStatement *self);
const char           *dossier_statement_get_said           (DossierStatement *self);
DossierCertainty      dossier_statement_get_certainty      (DossierStatement *self);
const char           *dossier_statement_get_code           (DossierStatement *self);
const char *const    *dossier_statement_get_amounts        (DossierStatement *self);
const char           *dossier_statement_get_quote          (DossierStatement *self);
const char           *dossier_statement_get_cue            (DossierStatement *self);
const char           *dossier_statement_get_rule           (DossierStatement *self);
const char           *dossier_statement_get_why            (DossierStatement *self);
gboolean              dossier_statement_is_by_hand         (DossierStatement *self);
const char           *dossier_statement_get_document_title (DossierStatement *self);
const char           *dossier_statement_get_publisher      (DossierStatement *self);
const char           *dossier_statement_get_published      (DossierStatement *self);
const char           *dossier_statement_get_language       (DossierStatement *self);

G_END_DECLS
