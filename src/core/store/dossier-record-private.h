/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/* What writing a new document and annotating one anew have in common. */

char    *dossier_record_choose_title   (const DossierAnalysis  *analysis,
                                        const char             *text);
void     dossier_record_bind_metadata  (DossierCursor          *cursor,
                                        const DossierAnalysis  *analysis,
                                        const char             *title);
gboolean dossier_record_check_analysis (const DossierAnalysis  *analysis,
                                        const char             *text,
                                        gsize                   length,
                                        GError                **error);
gboolean dossier_record_add_to_index   (DossierConnection      *connection,
                                        gint64                  document,
                                        const char             *title,
                                        const char             *text,
                                        gsize                   length,
                                        GError                **error);

G_END_DECLS
