/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-correction.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

GOptionEntry *dossier_cli_typed_new_entries     (const GOptionEntry      *entries);
const char   *dossier_cli_typed_find_wrong      (const GOptionEntry      *entries);
gboolean      dossier_cli_typed_make_unicode    (char                   **text);
gboolean      dossier_cli_typed_check_detail    (DossierDetail            detail,
                                                 const char              *value);
void          dossier_cli_typed_remark_language (const DossierKnowledge  *knowledge,
                                                 const char              *code);

G_END_DECLS
