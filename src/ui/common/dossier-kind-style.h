/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-analysis.h"

G_BEGIN_DECLS

/* How kinds of entities are called, and all kinds styled, in one place. The style classes are in
 * style.css: they set a colour, never the only sign of a kind. */

const char *dossier_kind_style_statement_class   (DossierStatementKind kind);
const char *dossier_kind_style_entity_name       (DossierEntityType    type);
const char *dossier_kind_style_entity_plural     (DossierEntityType    type);
const char *dossier_kind_style_entity_class      (DossierEntityType    type);

G_END_DECLS
