/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-relation.h"
#include "dossier-table.h"

G_BEGIN_DECLS

void dossier_relation_table_begin (GString                *out,
                                   DossierTableFormat      format);
void dossier_relation_table_add   (GString                *out,
                                   DossierTableFormat      format,
                                   const DossierRelation  *relation);

G_END_DECLS
